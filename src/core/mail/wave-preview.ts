import { type Day, dayOf } from '../calendar';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import { recipients } from './batch';
import type { MailLine } from './mail-line';
import { type BodyList, bodyListsDue } from './managing-bodies';
import { mayOpenAgain, type NoReminder, type ReminderFacts, remindersDue } from './reminders';
import { nextWorkingDay } from './waves';

/** Why a school of the roster gets no mail of the reached wave. */
export type NoMail = NoReminder | 'notActive' | 'alreadySent' | 'inDoubt' | 'dropped';

/** One line of the roster: the mail that it gets, or why it gets none. */
export interface PreviewRow {
  readonly schoolId: string;
  readonly name: string;
  readonly commune: string;
  readonly to: string;
  /** Null when it gets none. */
  readonly wave: number | null;
  readonly text: 'missing' | 'mustFix' | null;
  /** Its mail stands in the ledger already and waits to leave, or was rehearsed. */
  readonly waits: boolean;
  readonly why: NoMail | '';
}

export interface WavePreview {
  /** As many as the roster has lines. */
  readonly rows: readonly PreviewRow[];
  /** Lists for managing bodies; one without address gets none. */
  readonly bodies: readonly BodyList[];
  readonly mails: number;
  /** Those of them that stand in the ledger already: sending would add the others. */
  readonly waiting: number;
  /** Addresses of those mails: what the quota counts. */
  readonly recipients: number;
  readonly remaining: number;
  readonly reserve: number;
  /** The day on which the last one leaves; null when the quota never suffices. */
  readonly finishedOn: Day | null;
}

/** What would leave if a person sent the reached wave now: "N thư, còn Q, dành R, xong ngày D". */
export function previewWave(
  facts: ReminderFacts & {
    readonly roster: Roster;
    readonly lines: readonly MailLine[];
    /** Recipients that the account may still write to today. */
    readonly remaining: number;
  },
): WavePreview {
  const due = remindersDue(facts);
  const statuses = new Map(facts.statuses.map((status) => [status.school.schoolId, status]));
  const lines = new Map(facts.lines.map((line) => [line.key, line]));
  const rows = facts.roster.schools.map(({ schoolId, name, commune }): PreviewRow => {
    const status = statuses.get(schoolId);
    const reminder = (status && due.get(schoolId)) ?? 'notActive';
    const why: NoMail | '' =
      typeof reminder === 'string' ? reminder : alreadyUsed(lines, reminder.key);
    const row = { schoolId, name, commune, why };
    if (typeof reminder === 'string' || why !== '') {
      return { ...row, to: '', wave: null, text: null, waits: false };
    }
    const { key, to, wave } = reminder;
    const text = status?.status === 'mustFix' ? 'mustFix' : 'missing';
    return { ...row, to, wave, text, waits: waits(lines.get(key), facts.settings) };
  });
  const bodies = bodyListsDue(facts).filter(({ key }) => alreadyUsed(lines, key) === '');
  const mails = [...rows, ...bodies].filter(({ to }) => to !== '');
  const asked = mails.reduce((sum, mail) => sum + recipients(mail), 0);
  return {
    rows,
    bodies,
    mails: mails.length,
    waiting:
      rows.filter((row) => row.waits).length +
      bodies.filter(({ key, to }) => to !== '' && waits(lines.get(key), facts.settings)).length,
    recipients: asked,
    remaining: facts.remaining,
    reserve: facts.settings.replyReserve,
    finishedOn: finishedOn(asked, facts),
  };
}

function waits(line: MailLine | undefined, { mode }: RoundSettings): boolean {
  return line !== undefined && !mayOpenAgain(line, mode);
}

function alreadyUsed(
  lines: ReadonlyMap<string, MailLine>,
  key: string,
): 'alreadySent' | 'inDoubt' | 'dropped' | '' {
  const line = lines.get(key);
  if (line?.why === 'resent') return alreadyUsed(lines, `${key}/again`);
  if (line?.state === 'sent' || line?.state === 'sending') return 'alreadySent';
  if (line?.state === 'unsettled') return 'inDoubt';
  return line?.state === 'notSent' && line.why === 'dropped' ? 'dropped' : '';
}

/** Waves use what the reserve leaves of each working day's quota, beginning today. */
function finishedOn(
  asked: number,
  { settings, now, remaining, lines }: Parameters<typeof previewWave>[0],
): Day | null {
  const today = dayOf(now);
  const used = lines
    .filter(({ state, since }) => state === 'sent' && dayOf(since) === today)
    .reduce((sum, line) => sum + recipients(line), 0);
  const daily = remaining + used - settings.replyReserve;
  let left = asked - Math.max(0, remaining - settings.replyReserve);
  let day = today;
  while (left > 0) {
    if (daily <= 0) return null;
    day = nextWorkingDay(day, settings);
    left -= daily;
  }
  return day;
}
