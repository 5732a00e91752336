import type { CellValue } from '../../core/cell';
import type { MailLine } from '../../core/mail/mail-line';
import { OfficeError } from '../office-error';
import type { PassRead } from '../pass/judge-round';
import type { PassPlan } from '../pass/plan-pass';
import { decisionsKept, logTyped, newTyped } from '../pass/typed-decisions';
import { passForPerson } from '../pass/wake';
import { mustMaySend } from '../person/may-send';
import { type RoundRead, readJudgedRound, readRound } from '../person/read-round';
import { holdingLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { changedBlock } from '../tabs/changed-block';
import { inTabOrder } from '../tabs/decision-columns';
import { logDone } from '../tabs/log-line';
import { vi } from '../words/office';
import { ACTION_WORDS, viDecide } from '../words/report';
import type { DecisionRequest } from './decision-request';
import { nothingToShow, pageOf, type ReportPage } from './load-report';
import { planDecision } from './plan-decision';
import { type ReportCase, reportCase } from './report-case';
import { newsSince, wasWritten } from './what-overtook';

export interface Decided {
  /** False: nothing was written, and `message` says why. */
  readonly done: boolean;
  readonly message: string;
  /** As it stands now. */
  readonly page: ReportPage;
}

/**
 * Writes a person's decision, unless the report, or what was decided on it, is no longer what that
 * person saw: then the other's decision stands and this person is told. Afterwards a pass brings
 * the tabs up to date.
 */
export function decide(ports: Ports, request: DecisionRequest): Decided {
  const { done, message, plan } = writeDecision(ports, request);
  if (!done) return { done, message, page: shown(request, plan, plan.outgoing.lines) };
  const after = bringUpToDate(ports);
  return {
    done,
    message: after.isLate ? `${message} ${viDecide.later}` : message,
    page: shown(request, after.plan, after.lines),
  };
}

interface Written {
  readonly done: boolean;
  readonly message: string;
  readonly plan: PassPlan;
}

/** Its words go into a mail, or it says where mail goes. */
const SPEAKS: readonly DecisionRequest['kind'][] = [
  'accept',
  'return',
  'exclude',
  'resend',
  'addMailbox',
  'confirmSender',
  'undo',
];

/** Under the lock: what is compared cannot change before the line stands. */
function writeDecision(ports: Ports, request: DecisionRequest): Written {
  return holdingLock(ports, () => {
    const { facts, plan, round } = readJudgedRound(ports);
    const about = reportCase(request, round, plan.read);
    if (!about) throw new OfficeError(viDecide.notOffered);
    const who = ports.account.effective();
    if (SPEAKS.includes(request.kind)) {
      mustMaySend(plan.read.settings, who, facts.memory.owner);
    }
    if (about.seen !== request.seen) return { ...overtaken(about, request, who), plan };
    const { decisions } = facts.tabs;
    if (!decisions) throw new OfficeError(vi.error.notSetUp);
    const id = nextNumber(plan.read);
    const line = planDecision(request, about, {
      roster: round.roster,
      settings: plan.read.settings,
      who,
      now: facts.now,
      id,
    });
    append(ports, { facts, plan }, line, logged(request, about, id));
    return { done: true, message: viDecide.done({ action: ACTION_WORDS[request.kind], id }), plan };
  });
}

function overtaken(
  about: ReportCase,
  request: DecisionRequest,
  who: string,
): Pick<Written, 'done' | 'message'> {
  const own = wasWritten(about, request, who);
  if (own !== null) return { done: true, message: viDecide.already({ id: own }) };
  return { done: false, message: viDecide.overtaken({ news: newsSince(about, request) }) };
}

/**
 * One line at the true end of the tab. Stamped first: a decision that stands is always followed by a
 * pass, and one that was never written costs a pass that changes nothing.
 */
function append(
  ports: Ports,
  { facts: { tabs, now, memory }, plan }: RoundRead,
  line: readonly CellValue[],
  words: string,
): void {
  const { decisionsTab } = plan.read;
  const added = { id: Number(line[0]), cells: line };
  ports.properties.put({
    ...decisionsKept(memory, plan.read, now, added),
    wanted: ports.ids.fresh(),
  });
  // From here on they count as seen.
  logTyped(ports, tabs.log, newTyped(memory, plan.read), now);
  if (tabs.decisions) {
    // Lines that people typed keep the numbers under which the page showed them.
    const unnumbered = changedBlock(tabs.decisions.grid, decisionsTab.grid);
    if (unnumbered) ports.workbook.write(tabs.decisions.id, unnumbered);
    ports.workbook.append(tabs.decisions.id, inTabOrder(line, decisionsTab.places));
  }
  logDone(ports, tabs.log, words, now);
  ports.workbook.flush();
}

/** Never one that a line had, even if somebody has deleted that line since: mails remember it. */
function nextNumber({ decisionsTab, mail }: PassRead): number {
  return 1 + Math.max(decisionsTab.last, ...mail.items.map(({ decision }) => decision ?? 0));
}

function logged(
  { kind, target }: DecisionRequest,
  { report, school }: ReportCase,
  id: number,
): string {
  const about =
    kind === 'undo'
      ? viDecide.ofNumber({ target })
      : report !== null
        ? viDecide.report({ report })
        : viDecide.school({ schoolId: school?.schoolId ?? '' });
  return viDecide.logged({ action: ACTION_WORDS[kind], about, id });
}

/** The line stands whatever happens to the pass, so its failure is not the decision's. */
function bringUpToDate(ports: Ports): {
  readonly plan: PassPlan;
  readonly lines: readonly MailLine[];
  readonly isLate: boolean;
} {
  try {
    const { plan, lines } = passForPerson(ports);
    return { plan, lines, isLate: false };
  } catch {
    ports.diary.technical('the pass after a decision did not end');
    const { plan } = readRound(ports);
    return { plan, lines: plan.outgoing.lines, isLate: true };
  }
}

function shown(
  { report, schoolId }: DecisionRequest,
  plan: PassPlan,
  lines: readonly MailLine[],
): ReportPage {
  const { round } = plan;
  return round
    ? pageOf({ report, schoolId }, plan, round, lines)
    : nothingToShow(vi.error.suspended);
}
