import { type Decided, decide } from '../../app/report/decide';
import type { DecisionRequest, TypedPaper } from '../../app/report/decision-request';
import { loadReport, type ReportPage } from '../../app/report/load-report';
import { bringUpReport } from '../../app/report/show-report';
import { viMenu } from '../../app/words/menu';
import { ACTION_WORDS } from '../../app/words/report';
import { COUNT_IDS, type CountId } from '../../core/questionnaire/questionnaire';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import {
  oneOf,
  readKey,
  readObject,
  readText,
  readWhole,
  readWholeOrNull,
} from '../person/page-requests';
import { showBeside } from '../person/pages';

export function showReport(): void {
  guarded(() => showBeside('report', viMenu.report));
}

/** Brings a report's line in the ledger before the person's eyes and opens its page beside it. */
export function openReport(report: unknown): void {
  guarded(() => {
    bringUpReport(googlePorts(), readWhole(report));
    showBeside('report', viMenu.report);
  });
}

/** `typed` is a school's code or a report's number; '' asks for the selected row. */
export function reportPage(typed: unknown): ReportPage {
  return guarded(() => loadReport(googlePorts(), readText(typed)));
}

export function decideReport(request: unknown): Decided {
  return guarded(() => decide(googlePorts(), readDecisionRequest(request)));
}

const KINDS = Object.keys(ACTION_WORDS) as DecisionRequest['kind'][];

function readDecisionRequest(given: unknown): DecisionRequest {
  const asked = readObject(given);
  return {
    kind: oneOf(KINDS, asked.kind),
    report: readWholeOrNull(asked.report),
    schoolId: asked.schoolId === null ? null : readText(asked.schoolId),
    reason: readText(asked.reason),
    value: readText(asked.value),
    target: readWhole(asked.target),
    paper: asked.paper === null ? null : readTypedPaper(asked.paper),
    seen: readKey(asked.seen),
    seenThrough: readWhole(asked.seenThrough),
  };
}

function readTypedPaper(given: unknown): TypedPaper {
  const { received, letterNumber, link, figures } = readObject(given);
  const typed = readObject(figures);
  const read = {} as Record<CountId, string>;
  for (const id of COUNT_IDS) read[id] = readText(typed[id]);
  return {
    received: readText(received),
    letterNumber: readText(letterNumber),
    link: readText(link),
    figures: read,
  };
}
