import { formatInstant } from '../../core/calendar';
import { readAnswers } from '../../core/ledger/read-answers';
import { QUESTION_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import type { Severity } from '../../core/round-settings';
import type { Finding } from '../../core/rules/finding';
import { listFilesOf } from '../../core/uploads/files';
import type { Judged } from '../../core/verdicts/verdict';
import { quote } from '../../core/vietnamese-text';
import { answerText } from '../tabs/answer-text';
import { listWords } from '../words/list';
import { SEVERITY_WORDS, VERDICT_WORDS } from '../words/names';
import { viReport } from '../words/report';

/** An answer, or what one version changed of it. */
export interface AnswerShown {
  readonly question: string;
  readonly before: string;
  readonly after: string;
}

export interface FindingShown {
  readonly ruleId: string;
  readonly look: Severity;
  readonly severity: string;
  /** Lines of the appendix that it compares, in words; '' for none. */
  readonly items: string;
  readonly message: string;
  /** For staff only, in words; '' for what the school is told too. */
  readonly note: string;
}

export interface VersionShown {
  readonly version: number;
  readonly at: string;
  /** Who brought it. */
  readonly origin: string;
  readonly verdict: string;
  readonly counted: boolean;
  /** Against the version before; [] for the first. */
  readonly changes: readonly AnswerShown[];
  readonly answers: readonly AnswerShown[];
  /** The gravest first. */
  readonly findings: readonly FindingShown[];
  /** How its list was counted; '' without one. */
  readonly list: string;
  /** Addresses of its uploaded files. */
  readonly files: readonly string[];
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];
const DRIVE_FILE = 'https://drive.google.com/open?id=';
const SENDER_CHARACTERS = 200;

/** Newest first. */
export function versionsShown(oldestFirst: readonly Judged[]): readonly VersionShown[] {
  return oldestFirst
    .map((one, index) => versionShown(one, oldestFirst[index - 1] ?? null))
    .reverse();
}

function versionShown(one: Judged, before: Judged | null): VersionShown {
  const { version, verdict, counted, findings } = one;
  return {
    version: version.version,
    at: formatInstant(version.sentAt),
    origin: viReport.versionOrigin(before === null, version.origin),
    verdict: VERDICT_WORDS[verdict],
    counted,
    changes: before === null ? [] : changesBetween(before, one),
    answers: answersOf(one).map(([question, after]) => ({ question, before: '', after })),
    findings: GRAVEST_FIRST.flatMap((severity) =>
      findings.filter((finding) => finding.severity === severity).map(findingShown),
    ),
    list: listWords(version),
    files: listFilesOf(version).map((id) => `${DRIVE_FILE}${id}`),
  };
}

function changesBetween(before: Judged, after: Judged): readonly AnswerShown[] {
  const old = new Map(answersOf(before));
  return answersOf(after).flatMap(([question, text]) => {
    const was = old.get(question) ?? '';
    return was === text ? [] : [{ question, before: was, after: text }];
  });
}

function answersOf({ version }: Judged): readonly (readonly [string, string])[] {
  const read = readAnswers(version);
  return [
    [viReport.sender, quote(version.sender, SENDER_CHARACTERS)],
    ...QUESTION_IDS.map((id): [string, string] => [
      viReport.question(QUESTIONS[id].stt, QUESTIONS[id].label),
      answerText(version, id, read) || viReport.blank,
    ]),
  ];
}

function findingShown({ ruleId, severity, about, message, forSchool }: Finding): FindingShown {
  return {
    ruleId,
    look: severity,
    severity: SEVERITY_WORDS[severity],
    items: viReport.items(about.map((id) => QUESTIONS[id].stt).join(', ')),
    message,
    note: forSchool ? '' : viReport.forStaff,
  };
}
