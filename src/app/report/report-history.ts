import { formatInstant } from '../../core/calendar';
import type { Decision } from '../../core/decisions/decision';
import type { MailLine, MailState } from '../../core/mail/mail-line';
import { MAIL_WHY_WORDS } from '../words/mail';
import { MAIL_KIND_WORDS, MAIL_STATE_WORDS } from '../words/names';
import { paperText } from '../words/paper';
import { ACTION_WORDS, viReport } from '../words/report';
import type { ReportCase } from './report-case';

export interface MailShown {
  readonly at: string;
  readonly kind: string;
  readonly state: string;
  readonly look: 'good' | 'amber' | 'red' | 'plain';
  readonly to: string;
  /** Why it waits or was not sent, in words; '' for neither. */
  readonly why: string;
}

export interface DecisionShown {
  readonly id: number;
  readonly action: string;
  /** What it was on, in words. */
  readonly about: string;
  readonly value: string;
  readonly who: string;
  readonly at: string;
  readonly reason: string;
  /** Who took it back, when and why, in words; '' while it stands. */
  readonly undone: string;
  readonly mayUndo: boolean;
}

const LOOKS: Readonly<Record<MailState, MailShown['look']>> = {
  awaitingApproval: 'amber',
  queued: 'plain',
  sending: 'plain',
  sent: 'good',
  notSent: 'plain',
  unsettled: 'red',
  dryRun: 'plain',
};

/** Of the report, its school and that school's other reports; newest first. */
export function mailsShown(
  { report, school, others }: ReportCase,
  lines: readonly MailLine[],
): readonly MailShown[] {
  const reports = new Set([report, ...others.map(({ version }) => version.report)]);
  return lines
    .filter((line) =>
      line.report === null
        ? line.kind === 'reminder' && line.schoolId === school?.schoolId
        : reports.has(line.report),
    )
    .sort((a, b) => b.since - a.since)
    .map(({ since, kind, wave, state, to, why }) => ({
      at: formatInstant(since),
      kind: viReport.mailWave({ kind: MAIL_KIND_WORDS[kind], wave }),
      state: MAIL_STATE_WORDS[state],
      look: LOOKS[state],
      to,
      why: (MAIL_WHY_WORDS as Readonly<Record<string, string>>)[why] ?? '',
    }));
}

/** Newest first. */
export function decisionsShown({ decisions, undos }: ReportCase): readonly DecisionShown[] {
  return [...decisions].reverse().map((decision) => {
    const { id, kind, report, version, who, at, reason, undone } = decision;
    const undo = undos.find(({ target }) => target === id);
    return {
      id,
      action: ACTION_WORDS[kind],
      about: report === null ? viReport.about.school : viReport.about.version({ report, version }),
      value: valueWords(decision),
      who: who || viReport.unknownPerson,
      at: at > 0 ? formatInstant(at) : '',
      reason,
      undone: undo ? viReport.undone({ ...undo, who: undo.who || viReport.unknownPerson }) : '',
      mayUndo: !undone,
    };
  });
}

function valueWords({ kind, value, schoolId }: Decision): string {
  if (kind === 'accept') return schoolId ?? '';
  if (typeof value === 'object') return paperText(value);
  return typeof value === 'number' ? viReport.until(value) : value;
}
