import {
  during,
  openBenchRound,
  sendOver,
  settle,
  soundReports,
  titled,
  triggerMinutes,
  verdicts,
} from './round';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Isolated submissions measured to price a round in which nothing coalesces. */
const SAMPLES = 5;

interface BurstCost {
  readonly submissions: number;
  /** Minutes after the last submission until every one has its verdict. */
  readonly judgedAfterMinutes: number;
  readonly classesSum: number;
  readonly rosterSize: number;
  readonly mailLines: number;
  readonly mailsSent: number;
  /** Of all triggers, from the first submission until mail is out or waits for tomorrow's quota. */
  readonly triggerMinutes: number;
  /** The same number of submissions, each judged by passes of its own. */
  readonly uncoalescedMinutes: number;
}

/** So many submissions in one hour on a Workspace account. */
export function burstCost(submissions: number): BurstCost {
  const round = openBenchRound();
  const { host } = round;
  const sample = soundReports(round.roster, submissions + 2 * SAMPLES);
  const mailsBefore = host.world.outbox.length;
  const atStart = isolatedMinutes(round, sample.slice(submissions, submissions + SAMPLES));
  let judgedAfterMinutes = 0;
  const records = during(round, () => {
    sendOver(round, sample.slice(0, submissions), HOUR);
    while (verdicts(round).length < submissions + SAMPLES && judgedAfterMinutes < 120) {
      settle(round, MINUTE);
      judgedAfterMinutes += 1;
    }
    // Until every mail is out or waits for tomorrow's quota.
    settle(round, 3 * HOUR);
  });
  const atEnd = isolatedMinutes(round, sample.slice(submissions + SAMPLES));
  const [, ...statuses] = host.displayed('Tình trạng các trường');
  return {
    submissions,
    judgedAfterMinutes,
    classesSum: statuses.filter(([code]) => code !== '').length,
    rosterSize: round.roster.length,
    mailLines: host.displayed('Sổ thư').length - 1,
    mailsSent: host.world.outbox.length - mailsBefore,
    triggerMinutes: triggerMinutes(records),
    // The cost of a pass hardly grows with what is in; the mean of both ends stands for the middle.
    uncoalescedMinutes: ((atStart + atEnd) / 2) * submissions,
  };
}

/** Mean trigger minutes of one submission that has the add-on to itself. */
function isolatedMinutes(
  round: ReturnType<typeof openBenchRound>,
  reports: ReturnType<typeof soundReports>,
): number {
  const records = during(round, () => {
    for (const report of reports) {
      round.host.submit(titled(round, report), { as: report.as });
      settle(round, 2 * MINUTE);
    }
  });
  return triggerMinutes(records) / reports.length;
}
