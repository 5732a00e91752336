import { dayOf, endOfDay, formatDay } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import type { PaperReport } from '../../core/decisions/decision';
import { findAnswered } from '../../core/ledger/read-answers';
import { domainOf, normaliseMailbox } from '../../core/mailbox';
import type { Roster } from '../../core/roster/roster';
import { readSchoolCode } from '../../core/roster/school-code';
import type { RoundSettings } from '../../core/round-settings';
import { parseTypedDay } from '../../core/typed-instant';
import { OfficeError } from '../office-error';
import { DECISION_WORDS, UNDO_WORD } from '../words/names';
import { paperText } from '../words/paper';
import { viDecide } from '../words/report';
import type { DecisionRequest } from './decision-request';
import { readTypedPaper } from './read-typed-paper';
import type { ReportCase } from './report-case';
import { type OfferedAction, offersOf, senderOf } from './report-offers';

interface DecisionFacts {
  readonly roster: Roster;
  readonly settings: RoundSettings;
  readonly who: string;
  readonly now: number;
  /** The number that the new line gets. */
  readonly id: number;
}

/** The line of the decisions tab that a request asks for. Throws a sentence when it may not be. */
export function planDecision(
  request: DecisionRequest,
  about: ReportCase,
  facts: DecisionFacts,
): readonly CellValue[] {
  if (request.reason === '') throw new OfficeError(viDecide.noReason);
  if (request.kind === 'undo') return undoLine(request, about, facts);
  const offer = offersOf(about, facts).find(({ kind }) => kind === request.kind);
  if (!offer) throw new OfficeError(viDecide.notOffered);
  const onSchool = ON_SCHOOL.includes(request.kind);
  return line(facts, {
    word: DECISION_WORDS[request.kind],
    report: onSchool ? null : about.report,
    version: onSchool ? null : (about.newest?.version.version ?? null),
    schoolId: onSchool ? (about.school?.schoolId ?? '') : namedSchool(offer, request, facts),
    value: valueCell(offer, request, about, facts),
    reason: request.reason,
    target: null,
  });
}

const ON_SCHOOL: readonly DecisionRequest['kind'][] = [
  'extend',
  'exempt',
  'addMailbox',
  'badMailbox',
  'doNotRemind',
  'paper',
];

function undoLine(
  { target, reason }: DecisionRequest,
  { decisions }: ReportCase,
  facts: DecisionFacts,
): readonly CellValue[] {
  const found = decisions.find(({ id, undone }) => id === target && !undone);
  if (!found) throw new OfficeError(viDecide.noTarget);
  const { report, version } = found;
  const schoolId = found.schoolId ?? '';
  return line(facts, { word: UNDO_WORD, report, version, schoolId, value: '', reason, target });
}

/** Only where the answered code resolves to none: elsewhere the report says whose it is. */
function namedSchool(
  { asks }: OfferedAction,
  { value }: DecisionRequest,
  { roster }: DecisionFacts,
): string {
  if (asks !== 'school') return '';
  const typed = readSchoolCode(value);
  if (typed.kind === 'blank') throw new OfficeError(viDecide.noSchool);
  const found = findAnswered(roster, typed);
  if (!found) throw new OfficeError(viDecide.unknownSchool({ typed: typed.code.slice(0, 40) }));
  return found.school.schoolId;
}

function valueCell(
  { asks, kind }: OfferedAction,
  { value, paper }: DecisionRequest,
  about: ReportCase,
  { settings, now }: DecisionFacts,
): string {
  if (asks === 'day') return lastDay(value, settings);
  if (asks === 'paper') return paperText(checkedPaper(readTypedPaper(paper), settings, now));
  if (kind === 'confirmSender') return senderOf(about);
  if (asks !== 'mailbox') return '';
  const address = normaliseMailbox(value);
  if (domainOf(address) === '') throw new OfficeError(viDecide.badMailbox);
  const isOwn = about.school?.mailboxes.includes(address) ?? false;
  if (kind === 'badMailbox' && !isOwn) throw new OfficeError(viDecide.otherMailbox);
  return address;
}

/** Written as a day without a time: it means through the end of that day. */
function lastDay(typed: string, { deadline }: RoundSettings): string {
  const day = parseTypedDay(typed);
  if (day === undefined) throw new OfficeError(viDecide.badDay);
  if (endOfDay(day) <= deadline) throw new OfficeError(viDecide.extendsNothing({ deadline }));
  return formatDay(day);
}

function checkedPaper(paper: PaperReport, { roundStart }: RoundSettings, now: number): PaperReport {
  if (paper.receivedAt > now) throw new OfficeError(viDecide.receivedLater);
  if (dayOf(paper.receivedAt) < dayOf(roundStart)) {
    throw new OfficeError(viDecide.receivedBefore({ start: roundStart }));
  }
  return paper;
}

interface DecisionCells {
  readonly word: string;
  readonly report: number | null;
  readonly version: number | null;
  readonly schoolId: string;
  readonly value: string;
  readonly reason: string;
  readonly target: number | null;
}

/** In the order of the tab's columns. */
function line(
  { id, now, who }: DecisionFacts,
  { word, report, version, schoolId, value, reason, target }: DecisionCells,
): readonly CellValue[] {
  return [
    id,
    { dateMs: now },
    who,
    word,
    report ?? '',
    version ?? '',
    schoolId,
    value,
    reason,
    target ?? '',
  ];
}
