import { dayOf } from '../calendar';
import type { CellValue } from '../cell';
import type { Decision, PaperReport } from '../decisions/decision';
import { readAnswers } from '../ledger/read-answers';
import type { Version } from '../ledger/version';
import { COUNT_IDS, QUESTION_IDS, type QuestionId } from '../questionnaire/questionnaire';
import { dueAt } from '../roster/last-day';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import type { Alone } from './judge-alone';

/**
 * Reports that came on paper, each as its decision tells it: accepted, and counted as if from a
 * registered mailbox on the day of receipt. None is in the ledger, in the response tab or in the mail.
 */
export function paperReports(
  decisions: readonly Decision[],
  roster: Roster,
  settings: RoundSettings,
): readonly Alone[] {
  return decisions.flatMap((decision) => {
    const { kind, undone, schoolId, value } = decision;
    if (kind !== 'paper' || undone || typeof value !== 'object' || schoolId === null) return [];
    const school = roster.bySchoolId.get(schoolId);
    if (!school) return [];
    const version = paperVersion(decision, value, settings.roundStart);
    return [
      {
        version,
        read: readAnswers(version),
        findings: [],
        inForce: { excluded: false, returned: false, accept: null, note: decision.reason },
        school,
        byOwnCode: true,
        fromRegisteredMailbox: true,
        onTime: version.sentAt < dueAt(school, settings),
        rejected: false,
        accepted: true,
        acceptable: true,
        acceptedByPerson: true,
        unheard: false,
      },
    ];
  });
}

/** A number that no report of the ledger has. */
function paperNumber({ id }: Pick<Decision, 'id'>): number {
  return -id;
}

/**
 * The hour of receipt is not known and taken in the school's favour, on the round's first day too: a
 * paper recorded before the round began is the round's before.
 */
function paperVersion(decision: Decision, paper: PaperReport, roundStart: number): Version {
  const { receivedAt } = paper;
  const isOfFirstDay = decision.at >= roundStart && dayOf(receivedAt) === dayOf(roundStart);
  const cells = {} as Record<QuestionId, CellValue>;
  for (const id of QUESTION_IDS) cells[id] = '';
  for (const id of COUNT_IDS) cells[id] = paper.figures[id] ?? '';
  return {
    report: paperNumber(decision),
    version: 1,
    sentAt: isOfFirstDay ? Math.max(receivedAt, roundStart) : receivedAt,
    sender: '',
    cells: { ...cells, schoolId: decision.schoolId ?? '' },
    typed: null,
    formId: null,
    origin: 'paper',
    contentHash: '',
    rowHash: '',
    formHash: '',
    seenAt: decision.at,
    row: null,
    rowState: 'neverArrived',
  };
}
