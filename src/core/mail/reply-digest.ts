import { digest } from '../digest';
import type { Finding } from '../rules/finding';
import type { Judged, Verdict } from '../verdicts/verdict';
import type { MailLine } from './mail-line';

const REJECTED = 'rejected';

/**
 * What a reply says, as a short text: verdict, ids and figures of errors and warnings, the person's
 * note. Notices, findings that depend on other schools and findings for staff do not count: they
 * must not make a new mail. A rejection says its sender's rule and nothing else.
 */
export function replyDigest(standing: Judged): string {
  const { heldBack, note, verdict } = standing;
  const said = standing.findings
    .filter((finding) => countsInDigest(finding, standing))
    .map(({ ruleId, figures }) => [ruleId, ...figures]);
  const waits = verdict === 'review' && heldBack !== null ? [heldBack] : [];
  return `${verdictSaid(standing)}:${digest(JSON.stringify([said, note, ...waits]))}`;
}

/** The verdict as the school is told it: what only staff may read makes no difference to it. */
export function verdictSaid({ verdict, findings, heldBack }: Judged): Verdict {
  if (verdict !== 'review' || heldBack !== null) return verdict;
  const isTold = findings.some(({ severity, forSchool }) => severity === 'warning' && forSchool);
  return isTold ? 'review' : 'valid';
}

/** Is this a reply to a sender whose report is not taken? These go last and are few. */
export function isRejection({ kind, digest: said }: MailLine): boolean {
  return kind === 'reply' && said.startsWith(`${REJECTED}:`);
}

function countsInDigest(finding: Finding, { verdict }: Judged): boolean {
  if (verdict === REJECTED) return finding.ruleId === 'GUI-01';
  return finding.severity !== 'notice' && !finding.acrossSchools && finding.forSchool;
}
