import { formatInstant } from '../../core/calendar';
import { countList } from '../../core/counting/count-list';
import type { Version } from '../../core/ledger/version';
import { indexRoster } from '../../core/roster/roster';
import { judge } from '../../core/verdicts/judge';
import { latestUploads } from '../lists/latest-uploads';
import { type Memory, readMemory } from '../memory/memory';
import { findTab } from '../pass/facts';
import type { Ports, Tab } from '../ports';
import { readSettings } from '../settings/read-settings';
import { initialSettings } from '../settings/write-settings';
import { TABS } from '../tabs/layout';
import { amber, type HealthLine, ok, red } from '../trouble';
import { FAILURES, failureKind } from '../words/failures';
import { viHealth } from '../words/health';
import {
  FAULTY_ANSWERS,
  SAMPLE_LIST,
  SAMPLE_PUPILS,
  SAMPLE_SCHOOL,
  SOUND_ANSWERS,
} from '../words/sample';
import { viSelfTest } from '../words/self-test';
import { attached, authorisation, mailQuota } from './system-lines';

export interface SelfTestPage {
  /** When it was made, in words. */
  readonly at: string;
  readonly lines: readonly SelfTestLine[];
}

export interface SelfTestLine extends HealthLine {
  /** What was tried. */
  readonly name: string;
  /** When, in words with seconds. */
  readonly at: string;
}

/** Somebody else's pass ends in seconds; a longer one is said. */
const LOCK_WAIT_MS = 1_000;

interface Trial {
  readonly name: string;
  readonly try: () => HealthLine;
}

/** "Chạy tự kiểm tra": tries what the triggers need. Writes nothing and mails nobody. */
export function runSelfTest(ports: Ports): SelfTestPage {
  const memory = readMemory(ports.properties.all());
  const lines = trials(ports, memory).map(({ name, try: attempt }): SelfTestLine => {
    const line = tried(attempt);
    return { ...line, name, at: viSelfTest.time(ports.clock.now()) };
  });
  return { at: formatInstant(ports.clock.now()), lines };
}

function tried(attempt: () => HealthLine): HealthLine {
  try {
    return attempt();
  } catch (error) {
    return red(viSelfTest.threw({ kind: FAILURES[failureKind(error)] }));
  }
}

function trials(ports: Ports, memory: Memory): readonly Trial[] {
  const { name } = viSelfTest;
  const all = ports.workbook.tabs();
  const [responses] = all.filter(({ formUrl }) => formUrl !== null);
  const isOwner = memory.owner !== '' && memory.owner === ports.account.effective();
  const asOwner = (attempt: () => HealthLine) => () =>
    isOwner ? attempt() : amber(viSelfTest.ownerOnly);
  return [
    { name: name.scopes, try: () => authorisation(ports, red) },
    { name: name.responses, try: () => readTab(ports, responses) },
    ...TABS.map((layout) => ({
      name: name.tab({ tab: layout.name }),
      try: () => readTab(ports, findTab(all, memory, layout.kind), layout.name),
    })),
    { name: name.form, try: asOwner(() => openForm(ports, responses)) },
    { name: name.upload, try: asOwner(() => openUpload(ports, responses)) },
    { name: name.sample, try: () => readSample(ports) },
    { name: name.rules, try: judgeSamples },
    { name: name.lock, try: () => takeLock(ports) },
    { name: name.clock, try: () => readClock(ports, memory) },
    { name: name.quota, try: asOwner(() => mailQuota(ports)) },
    { name: name.triggers, try: asOwner(() => attached(ports.triggers.standing())) },
  ];
}

function readTab(ports: Ports, tab: Tab | undefined, known = ''): HealthLine {
  if (!tab) return red(known ? viHealth.tabMissing({ tab: known }) : viHealth.noResponseTab);
  return ok(viSelfTest.tabRead({ rows: Math.max(0, ports.workbook.read(tab.id).length - 1) }));
}

function openForm(ports: Ports, tab: Tab | undefined): HealthLine {
  if (!tab?.formUrl) return red(viHealth.noResponseTab);
  return ports.forms.open(tab.formUrl) ? ok(viSelfTest.formOpen) : red(viHealth.formClosed);
}

function openUpload(ports: Ports, tab: Tab | undefined): HealthLine {
  const uploads = tab ? latestUploads(ports.workbook.read(tab.id)) : [];
  if (uploads.length === 0) return ok(viSelfTest.noUploads);
  const opens = uploads.some((id) => ports.uploads.look(id)?.bytes());
  return opens ? ok(viSelfTest.uploadOpen) : red(viSelfTest.uploadClosed);
}

function readSample(ports: Ports): HealthLine {
  const read = ports.lists.read(utf8(SAMPLE_LIST));
  const outcome = read.kind === 'read' ? countList([read.file]) : null;
  return outcome?.kind === 'counted' && outcome.pupils === SAMPLE_PUPILS
    ? ok(viSelfTest.sampleRead({ pupils: SAMPLE_PUPILS }))
    : red(viSelfTest.sampleWrong);
}

/** Under the settings of a fresh set-up, so that what staff have set makes no difference. */
function judgeSamples(): HealthLine {
  const { settings } = readSettings(initialSettings({}), {}, false);
  const verdicts = [SOUND_ANSWERS, FAULTY_ANSWERS].map((cells) => {
    const sentAt = settings.deadline - 1000;
    const version: Version = {
      report: 1,
      version: 1,
      sentAt,
      sender: SAMPLE_SCHOOL.mailboxes[0] ?? '',
      cells,
      typed: null,
      formId: null,
      origin: 'respondent',
      contentHash: '',
      rowHash: '',
      formHash: '',
      seenAt: sentAt,
      row: 2,
      rowState: 'present',
    };
    const roster = indexRoster([SAMPLE_SCHOOL]);
    return judge({ versions: [version], roster, settings, decisions: [], now: sentAt })[0]?.verdict;
  });
  return verdicts.join() === 'valid,mustFix'
    ? ok(viSelfTest.rulesRight)
    : red(viSelfTest.rulesWrong);
}

function takeLock(ports: Ports): HealthLine {
  if (!ports.lock.take(LOCK_WAIT_MS)) return amber(viSelfTest.lockBusy);
  ports.lock.release();
  return ok(viSelfTest.lockFree);
}

function readClock(ports: Ports, { lastPassAt }: Memory): HealthLine {
  const now = ports.clock.now();
  const at = formatInstant(now);
  return lastPassAt > now
    ? red(viSelfTest.clockWrong({ at, last: formatInstant(lastPassAt) }))
    : ok(viSelfTest.clockRight({ at }));
}

/** Apps Script has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const bytes = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(Array.from(bytes), (letter) => letter.charCodeAt(0));
}
