import { wholeSecond } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import type { Grid } from '../grid';
import { latestUploads } from '../lists/latest-uploads';
import { confirming } from '../memory/confirming';
import { forgetComparison } from '../memory/forget-comparison';
import { ledgerMark, mailMark } from '../memory/ledger-marks';
import { type Memory, readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { findTab, type PassFacts, readFacts } from '../pass/facts';
import { passForPerson } from '../pass/wake';
import { mustMaySendNow } from '../person/may-send';
import { holdingLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { readSettings } from '../settings/read-settings';
import type { SettingId } from '../settings/setting-rows';
import { withSetting } from '../settings/write-settings';
import { changedBlock } from '../tabs/changed-block';
import { layoutOf, TABS } from '../tabs/layout';
import { readLedger } from '../tabs/ledger-table';
import { logDone } from '../tabs/log-line';
import { readMail } from '../tabs/mail-table';
import type { Told } from '../told';
import { MODE_WORDS, SENDER_WORDS } from '../words/names';
import { vi } from '../words/office';
import { viSetUp } from '../words/set-up';
import {
  guidedChanges,
  seenBy,
  standingSettings,
  type TypedSettings,
  withMissingSettings,
} from './guided-settings';

export interface SetUpChoices {
  /** Reports sent before this instant get no reply by themselves: now, or the round's start; null keeps what is set. */
  readonly answerFrom: 'now' | 'roundStart' | null;
  readonly mode: 'dryRun' | 'live';
  readonly addresses: 'verified' | 'typed' | 'unknown';
  /** The person confirmed that the work passes over from another account. */
  readonly takeOver: boolean;
  /** What was typed in the guide; the rest stays as it is set. */
  readonly typed?: TypedSettings;
  /** The page's `seen`; absent where no page was looked at. */
  readonly seen?: string;
}

/**
 * Makes tabs and triggers and records the owner. Safe to run again; refuses with a sentence when
 * this account cannot do what the triggers will have to do: open the Form and an uploaded file.
 */
export function runSetUp(ports: Ports, choices: SetUpChoices): Told {
  holdingLock(ports, () => {
    establish(ports, choices);
  });
  passForPerson(ports);
  return { message: vi.log.setUpDone };
}

function establish(ports: Ports, choices: SetUpChoices): void {
  const memory = readMemory(ports.properties.all());
  const me = ports.account.effective();
  const { owner } = memory;
  if (owner !== '' && owner !== me && !choices.takeOver) {
    throw new OfficeError(vi.error.otherOwner({ owner }));
  }
  if (owner !== '') mustMaySendNow(ports, { memory, tabs: ports.workbook.tabs() });
  const facts = readFacts(ports, 'person', memory, true);
  const found = standingSettings(facts.tabs.settings?.grid ?? []);
  if (choices.seen !== undefined && choices.seen !== seenBy(memory, found)) {
    throw new OfficeError(viSetUp.changedMeanwhile);
  }
  guidedChanges(found, choices.typed ?? {});
  const formUrl = openableForm(ports, facts);
  const tabs = { ...memory.tabs, ...ports.workbook.prepare(TABS, memory.tabs) };
  ports.workbook.flush();
  writeSettings(ports, tabs.settings, memory, choices);
  const now = ports.clock.now();
  ports.properties.put({
    owner: me,
    fileId: ports.workbook.fileId(),
    tabs: JSON.stringify(tabs),
    // A ledger that got lost stays lost until a person adopts it; a first set-up or a copy starts here.
    ...(memory.fileId === ports.workbook.fileId() && memory.marks.length > 0
      ? {}
      : {
          marks: JSON.stringify({
            ledger: ledgerMark(readLedger(ports.workbook.read(tabs.ledger)).items),
            mail: mailMark(readMail(ports.workbook.read(tabs.mail)).written),
          }),
        }),
  });
  const count = ports.triggers.attach(formUrl);
  const told = [vi.log.setUp, vi.log.attached({ count })];
  if (owner !== '' && owner !== me) told.push(vi.log.takenOver({ from: owner }));
  logDone(ports, { id: tabs.log }, told.join(' '), now);
  forgetComparison(ports, { ...memory, tabs }, ports.workbook.tabs());
  ports.workbook.flush();
}

/** The URL of the one Form whose answers arrive in this file, opened to be sure. */
function openableForm(ports: Ports, facts: PassFacts): string {
  const [tab, second] = facts.responseTabs;
  if (!tab?.formUrl) throw new OfficeError(vi.error.noResponseTab);
  if (second) throw new OfficeError(vi.error.twoForms);
  if (!facts.form) throw new OfficeError(vi.error.noForm);
  const uploads = latestUploads(facts.responses);
  if (uploads.length > 0 && !uploads.some((id) => ports.uploads.look(id))) {
    throw new OfficeError(vi.error.noUpload);
  }
  return tab.formUrl;
}

function writeSettings(ports: Ports, tabId: number, memory: Memory, choices: SetUpChoices): void {
  const now = ports.workbook.read(tabId);
  const standing = withMissingSettings(standingSettings(now), memory.lastGood);
  const second = wholeSecond(ports.clock.now());
  const guided = guidedChanges(standing, choices.typed ?? {});
  const typed = withSettings(standing, guided);
  const { settings } = readSettings(typed, memory.lastGood, memory.paused);
  const from = { now: second, roundStart: settings.roundStart };
  const changes: readonly (readonly [SettingId, CellValue])[] = [
    ['mode', MODE_WORDS[choices.mode]],
    ['addresses', SENDER_WORDS[choices.addresses]],
    ...(choices.answerFrom === null
      ? []
      : [['answerFrom', { dateMs: from[choices.answerFrom] }] as const]),
  ];
  const wanted = withSettings(typed, changes);
  const block = changedBlock(now, wanted);
  ports.properties.put(confirming(memory, [...guided, ...changes]));
  if (block) ports.workbook.write(tabId, block);
}

function withSettings(grid: Grid, changes: readonly (readonly [SettingId, CellValue])[]): Grid {
  return changes.reduce((now, [id, value]) => withSetting(now, id, value), grid);
}

/**
 * The roster's tab alone, brought before the person's eyes, so that it can be pasted and checked
 * before anything else is set up.
 */
export function showRoster(ports: Ports): Told {
  return holdingLock(ports, () => {
    const memory = readMemory(ports.properties.all());
    const stands = findTab(ports.workbook.tabs(), memory, 'roster');
    const { roster } = ports.workbook.prepare([layoutOf('roster')], memory.tabs);
    ports.workbook.flush();
    ports.workbook.select(roster, 2);
    return { message: stands ? viSetUp.rosterShown : viSetUp.rosterMade };
  });
}
