import { formatInstant } from '../../core/calendar';
import { COLUMN_IDS } from '../../core/questionnaire/headings';
import { type RosterProblem, readRoster } from '../../core/roster/read-roster';
import type { Grid } from '../grid';
import { authorisation } from '../health/system-lines';
import { latestUploads } from '../lists/latest-uploads';
import { readMemory } from '../memory/memory';
import { findTab } from '../pass/facts';
import { HOME_ZONES } from '../pass/stops';
import type { Ports, Tab } from '../ports';
import { loadSchedule, type SchedulePage } from '../reminders/load-schedule';
import { SCOPES } from '../scopes';
import { readSettings } from '../settings/read-settings';
import { readResponses } from '../tabs/responses-table';
import { amber, type HealthLine, ok, red } from '../trouble';
import { columnName, viHealth } from '../words/health';
import { rosterTroubles } from '../words/roster';
import { SCOPE_WORDS } from '../words/scopes';
import { viSetUp } from '../words/set-up';
import { guidedFields, type SetUpField, seenBy, standingSettings } from './guided-settings';

export interface SetUpPage {
  readonly me: string;
  /** Recorded owner; '' when nobody has set this file up. */
  readonly owner: string;
  /** Goes back with the choices: says whether somebody changed something meanwhile. */
  readonly seen: string;
  /** Each step, as the facts tell. */
  readonly done: Readonly<Record<'access' | 'form' | 'roster' | 'settings' | 'schedule', boolean>>;
  readonly access: HealthLine;
  /** Where Google asks for what was not granted; '' when nothing is missing. */
  readonly grantUrl: string;
  /** What the authorisations are for. */
  readonly needs: readonly string[];
  readonly form: readonly HealthLine[];
  readonly columns: readonly ColumnRow[];
  readonly roster: readonly HealthLine[];
  readonly hasRoster: boolean;
  readonly fields: readonly SetUpField[];
  readonly mode: 'dryRun' | 'live';
  readonly answerFromText: string;
  readonly addresses: 'verified' | 'typed' | 'unknown';
  /** What the last step asks to approve; null before set-up. */
  readonly schedule: SchedulePage | null;
}

/** A column of the response tab: its name and whether it was found, in words. */
interface ColumnRow {
  readonly name: string;
  readonly state: string;
}

/**
 * How far set-up has come, step by step, told by the facts: nothing of an earlier visit is
 * remembered. Reads three tabs, once set up the round too; changes nothing.
 */
export function loadSetUp(ports: Ports): SetUpPage {
  const memory = readMemory(ports.properties.all());
  const all = ports.workbook.tabs();
  const me = ports.account.effective();
  const access = authorisation(ports, red);
  const form = formStep(ports, all);
  const roster = rosterStep(ports, findTab(all, memory, 'roster'));
  const settingsTab = findTab(all, memory, 'settings');
  const grid = standingSettings(settingsTab ? ports.workbook.read(settingsTab.id) : []);
  const { settings } = readSettings(grid, memory.lastGood, memory.paused);
  const isMine = memory.owner === me && memory.fileId === ports.workbook.fileId();
  const schedule = isMine ? loadSchedule(ports) : null;
  return {
    me,
    owner: memory.owner,
    seen: seenBy(memory, grid),
    done: {
      access: access.level === 'ok' && (memory.owner === '' || memory.owner === me),
      form: form.lines.every(({ level }) => level !== 'red'),
      roster: roster.isReady,
      settings: isMine,
      schedule: schedule?.state === 'on',
    },
    access,
    grantUrl: access.level === 'ok' ? '' : ports.project.authorization().url,
    needs: SCOPES.map((scope) => SCOPE_WORDS[scope]),
    form: form.lines,
    columns: form.columns,
    roster: roster.lines,
    hasRoster: roster.exists,
    fields: guidedFields(grid),
    mode: settings.mode,
    answerFromText: formatInstant(settings.answerFrom),
    addresses: settings.addresses,
    schedule,
  };
}

interface FormStep {
  readonly lines: readonly HealthLine[];
  readonly columns: readonly ColumnRow[];
}

function formStep(ports: Ports, all: readonly Tab[]): FormStep {
  const [tab, ...others] = all.filter(({ formUrl }) => formUrl !== null);
  if (!tab?.formUrl) return { lines: [red(viHealth.noResponseTab)], columns: [] };
  if (others.length > 0) {
    const tabs = [tab, ...others].map(({ name }) => name).join(', ');
    return { lines: [red(viHealth.twoForms({ tabs }))], columns: [] };
  }
  const grid = ports.workbook.read(tab.id);
  const { problems, rows } = readResponses(grid);
  const isOpen = ports.forms.open(tab.formUrl) !== null;
  const needed = COLUMN_IDS.length;
  const found = needed - problems.length;
  const zone = ports.workbook.timeZone();
  return {
    lines: [
      ok(viSetUp.responses({ tab: tab.name, rows: rows.length })),
      isOpen ? ok(viSetUp.formOpen) : red(viSetUp.formClosed),
      ...uploadLine(ports, grid),
      ...problems.map((problem) => red(viHealth.heading(problem))),
      (found === needed ? ok : amber)(viSetUp.columns({ found, all: needed })),
      ...(HOME_ZONES.includes(zone) ? [] : [red(viHealth.timeZone({ zone }))]),
    ],
    columns: COLUMN_IDS.map((column) => {
      const problem = problems.find((each) => each.column === column);
      return {
        name: columnName(column),
        state: problem ? viSetUp.columnProblem(problem) : viSetUp.found,
      };
    }),
  };
}

function uploadLine(ports: Ports, responses: Grid): readonly HealthLine[] {
  const uploads = latestUploads(responses);
  if (uploads.length === 0) return [];
  return uploads.some((id) => ports.uploads.look(id))
    ? [ok(viSetUp.uploadOpen)]
    : [red(viSetUp.uploadClosed)];
}

function rosterStep(ports: Ports, tab: Tab | undefined) {
  if (!tab) {
    const lines = [red(viSetUp.noRosterTab)];
    return { exists: false, isReady: false, lines };
  }
  const { roster, problems } = readRoster(ports.workbook.read(tab.id));
  const saidOf = (weight: RosterProblem['weight']) =>
    rosterTroubles(problems.filter((each) => each.weight === weight));
  return {
    exists: true,
    isReady: problems.every(({ weight }) => weight !== 'blocks'),
    lines: [
      ...(roster.schools.length > 0
        ? [ok(viSetUp.schools({ schools: roster.schools.length }))]
        : []),
      ...saidOf('blocks').map(red),
      ...[...saidOf('problem'), ...saidOf('notice')].map(amber),
    ],
  };
}
