/**
 * What the office's rule list says of one report, written down again from that list, slowly and
 * plainly: the simulator's second opinion. It knows the answers that the simulated schools give.
 */

import type { ListAnswer } from '../office/lists';
import type { DecisionTyped } from '../office/office';
import type { School } from '../office/schools';
import { answeredIn, answerFindings } from './answered';
import { figureFindings } from './figure-findings';
import { type Figures, figuresOf, readingFindings } from './figures';
import type { Finding } from './findings';
import { type Identity, identityFindings, identityOf, isStranger, schoolOf } from './identity';
import { listFindings } from './list-findings';

export interface Report {
  readonly report: number;
  readonly version: number;
  readonly sentAt: number;
  readonly sender: string;
  readonly cells: readonly unknown[];
  readonly byStaff: boolean;
  /** What really stands in its list, see lists.ts; UNREADABLE also where Drive did not give it. */
  readonly list: ListAnswer;
}

export interface Opinion extends Report {
  readonly school: School | null;
  readonly byOwnCode: boolean;
  readonly registered: boolean;
  readonly figures: Figures;
  readonly errors: ReadonlySet<string>;
  readonly warnings: Set<string>;
}

export function opinionOf(
  report: Report,
  office: Identity['office'] & { readonly decisions: readonly DecisionTyped[] },
): Opinion {
  const text = answeredIn(report.cells);
  const identity = identityOf(report, text, office);
  const { sender, byOwnCode } = identity;
  const school = schoolOf(identity);
  const registered =
    office.addresses !== 'typed' &&
    school !== null &&
    school.mailbox !== '' &&
    school.mailbox === sender;
  const figures = figuresOf(text);
  const findings = [
    ...identityFindings(identity),
    ...answerFindings(text),
    ...readingFindings(text),
    ...figureFindings(figures, school, report.list !== ''),
    // Nobody opens what somebody sends who is not accepted, unless a person accepts the report.
    ...(isStranger(sender) && !isAcceptedByPerson(report, office.decisions)
      ? []
      : listFindings(figures, report.list)),
  ];
  const [errors, warnings] = [idsOf(findings, 'error'), idsOf(findings, 'warning')];
  return { ...report, sender, school, byOwnCode, registered, figures, errors, warnings };
}

function isAcceptedByPerson({ report }: Report, decisions: readonly DecisionTyped[]): boolean {
  return decisions.some((each) => each.report === report && each.kind === 'Chấp nhận');
}

function idsOf(findings: readonly Finding[], of: Finding[1]): Set<string> {
  return new Set(findings.flatMap(([id, severity]) => (severity === of ? [id] : [])));
}
