import { wholeSecond } from '../../core/calendar';
import { digest } from '../../core/digest';
import type { Version } from '../../core/ledger/version';
import { type RosterProblem, readRoster } from '../../core/roster/read-roster';
import { indexRoster, type Roster } from '../../core/roster/roster';
import type { RoundSettings } from '../../core/round-settings';
import type { Grid } from '../grid';
import type { MachineLines } from '../machine/machine-lines';
import { mailSealOf } from '../memory/mail-seal';
import { type GuardedSettings, guarded } from '../settings/guarded-settings';
import { readSettings } from '../settings/read-settings';
import { withSetting } from '../settings/write-settings';
import { readLedger } from '../tabs/ledger-table';
import { type MailRead, readMail } from '../tabs/mail-table';
import { type ResponsesRead, readResponses } from '../tabs/responses-table';
import type { PassFacts } from './facts';

/** What stands in the tabs, read back from their cells. */
export interface TabsRead {
  readonly settings: RoundSettings;
  readonly settingsTab: Omit<GuardedSettings, 'settings'>;
  readonly settingsDigest: string;
  readonly responses: ResponsesRead;
  readonly pasted: Roster;
  readonly rosterProblems: readonly RosterProblem[];
  readonly rosterDigest: string;
  readonly ledger: MachineLines<Version>;
  readonly mail: MailRead;
}

const NO_GRID: Grid = [];
const NO_ROSTER = { roster: indexRoster([]), problems: [] };

export function readTabs(facts: PassFacts): TabsRead {
  const { roster, ledger, mail } = facts.tabs;
  const { settings, ...settingsTab } = settingsNow(facts);
  const { roster: pasted, problems: rosterProblems } = roster
    ? readRoster(roster.grid, settings.allowedDomains)
    : NO_ROSTER;
  return {
    settings,
    settingsTab,
    settingsDigest: digest(JSON.stringify(settingsTab.grid.map(([id, value]) => [id, value]))),
    responses: readResponses(facts.responses),
    pasted,
    rosterProblems,
    rosterDigest: digest(JSON.stringify(roster?.grid ?? NO_GRID)),
    ledger: readLedger(ledger?.grid ?? NO_GRID),
    mail: readMail(mail?.grid ?? NO_GRID, mailSealOf(facts.memory)),
  };
}

/**
 * Switching to live mode by hand asks nothing, so reports are answered from that moment on: older
 * ones must not all be answered at once.
 */
function settingsNow({ tabs, memory, now }: PassFacts): GuardedSettings {
  const grid = tabs.settings?.grid ?? NO_GRID;
  const stopped = memory.wavesStopped !== null;
  const read = guarded(readSettings(grid, memory.lastGood, memory.paused, stopped), memory);
  const switched = memory.lastMode === 'dryRun' && read.settings.mode === 'live';
  const unset = memory.lastMode !== '' && read.settings.answerFrom > now;
  const answerFrom = grid.length > 0 ? (read.lastGood.answerFrom ?? '') : '';
  const untouched = JSON.stringify(answerFrom) === JSON.stringify(memory.lastGood.answerFrom ?? '');
  if (read.settings.mode !== 'live' || !((switched && untouched) || unset)) return read;
  const from = withSetting(read.grid, 'answerFrom', { dateMs: wholeSecond(now) });
  return guarded(readSettings(from, memory.lastGood, memory.paused, stopped), memory);
}
