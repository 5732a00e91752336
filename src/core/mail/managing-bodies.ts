import { groupBy } from '../group-by';
import type { School } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import type { SchoolStatus } from '../verdicts/school-status';
import type { MailLine } from './mail-line';
import { mayOpenAgain, notToRemind, type ReminderFacts } from './reminders';
import { reachedWave } from './waves';

/** In a key, and in `MailLine.schoolId` of a list: the Department instead of a commune. */
export const DEPARTMENT = 'department';

/** Who answers for a group of late schools, and the one list that it gets at a wave. */
export interface BodyList {
  readonly key: string;
  /** Commune as the roster writes it, or `DEPARTMENT`. */
  readonly body: string;
  /** '' when settings give none: said in the preview. */
  readonly to: string;
  readonly wave: number;
  readonly late: readonly SchoolStatus[];
}

/**
 * Up to THCS the commune's authority manages a school, everything with THPT and continuing
 * education the Department (Decree 142/2025/NĐ-CP).
 */
export function managingBody({ level, commune }: School): string {
  const byCommune = level === 'TH' || level === 'THCS' || level === 'TH-THCS';
  return byCommune && commune !== '' ? commune : DEPARTMENT;
}

/** The lists that the reached wave of the round asks for; [] before the chosen wave. */
export function bodyListsDue(facts: ReminderFacts): readonly BodyList[] {
  const { statuses, decisions, settings, now } = facts;
  const wave = reachedWave(settings.deadline, now, settings);
  if (settings.managingBodyWave === null || wave === null || wave < settings.managingBodyWave) {
    return [];
  }
  const quiet = notToRemind(decisions);
  const late = groupBy(statuses, ({ overdue, school }) =>
    overdue && !quiet.has(school.schoolId) ? managingBody(school) : null,
  );
  return Array.from(late, ([body, schools]) => ({
    key: bodyKey(settings.roundId, body, wave),
    body,
    to: mailboxOf(body, settings),
    wave,
    late: schools,
  }));
}

/** Waiting lists that are no longer due are closed; due ones without a line get one. */
export function planBodyLists(
  lines: readonly MailLine[],
  due: readonly BodyList[],
  { mode, now, open }: { mode: RoundSettings['mode']; now: number; open: boolean },
): { readonly changed: ReadonlyMap<string, MailLine>; readonly added: readonly MailLine[] } {
  const byKey = new Map(due.map((list) => [list.key, list]));
  const known = new Map(lines.map((line) => [line.key, line]));
  const changed = new Map<string, MailLine>();
  for (const line of lines) {
    if (line.kind !== 'managingBody' || line.state !== 'queued') continue;
    const list = byKey.get(line.key.replace(/(\/again)+$/, ''));
    if (!list) changed.set(line.key, { ...line, state: 'notSent', why: 'nothingLate', since: now });
  }
  const added: MailLine[] = [];
  for (const list of open ? due : []) {
    const old = known.get(list.key);
    if (list.to === '' || (old && !mayOpenAgain(old, mode))) continue;
    const line = bodyLine(list, old, mode, now);
    if (old) changed.set(line.key, line);
    else added.push(line);
  }
  return { changed, added };
}

function bodyKey(roundId: string, body: string, wave: number): string {
  return `body/${roundId}/${body}/${wave}`;
}

/** '' when settings give none. */
export function mailboxOf(
  body: string,
  settings: Pick<RoundSettings, 'communeMailboxes' | 'departmentMailbox'>,
): string {
  if (body === DEPARTMENT) return settings.departmentMailbox;
  return settings.communeMailboxes[body] ?? '';
}

function bodyLine(
  { key, body, to, wave }: BodyList,
  old: MailLine | undefined,
  mode: RoundSettings['mode'],
  now: number,
): MailLine {
  return {
    key,
    kind: 'managingBody',
    state: mode === 'live' ? 'queued' : 'dryRun',
    to,
    schoolId: body,
    report: null,
    version: null,
    decision: null,
    wave,
    digest: '',
    why: '',
    run: '',
    createdAt: old?.createdAt ?? now,
    since: now,
  };
}
