import { demoRoster, rosterRow } from '../demo/roster';
import { typeSetting } from '../demo/round';
import type { BenchRound } from './round';
import { openBenchRound, sendOver, soundReports } from './round';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the pure plan costs: everything between the last read and the first thing written or asked. */
interface PlanCost {
  readonly schools: number;
  readonly responses: number;
  readonly cpuSeconds: number;
}

/** A round in which so many reports are in already, all recorded and judged, none to be answered. */
export function filledRound(
  responses: number,
  schools?: number,
  sender: (registered: string) => string = (registered) => registered,
): BenchRound {
  const opened = openBenchRound();
  const { host } = opened;
  const roster = schools === undefined ? opened.roster : country(schools);
  const round = { host, roster };
  const { triggers } = host.world;
  // Nobody is woken while the reports come in: one pass takes them all.
  host.world.triggers = [];
  if (schools !== undefined) host.paste('Danh sách trường', 2, 1, roster.map(rosterRow));
  const reports = soundReports(roster, responses);
  sendOver(
    round,
    reports.map((report) => ({ ...report, as: sender(report.as) })),
    8 * HOUR,
  );
  host.world.now += 20 * MINUTE;
  typeSetting(host, 'Trả lời báo cáo gửi từ', '17/03/2026 08:00');
  host.run('recheck');
  host.world.now = Date.UTC(2026, 2, 17, 2);
  for (const trigger of triggers) {
    if (trigger.nextDue !== undefined) trigger.nextDue = host.world.now + 5 * MINUTE;
  }
  host.world.triggers = triggers;
  host.advanceTo(host.world.now + 12 * MINUTE);
  return round;
}

/** The schools of the demo again and again, each time under other codes and mailboxes. */
function country(count: number) {
  const city = demoRoster();
  return Array.from({ length: count }, (_, index) => {
    const school = city[index % city.length];
    if (!school) throw new Error('the demo roster is empty');
    const turn = Math.floor(index / city.length);
    if (turn === 0) return school;
    const mailbox = school.mailbox && `${turn}-${school.mailbox}`;
    return {
      ...school,
      code: `${school.code}${turn}`,
      aliases: [],
      name: `${school.name} ${turn}`,
      mailbox,
    };
  });
}

/** On a second re-check of a round in which each school has reported. */
export function planCost(schools: number): PlanCost {
  return { schools, responses: schools, cpuSeconds: planSeconds(filledRound(schools, schools)) };
}

/**
 * CPU seconds of this process between the last thing that a re-check reads and the first that it
 * writes. The only real time in any figure of the local host.
 */
export function planSeconds({ host }: BenchRound): number {
  let from: NodeJS.CpuUsage | null = null;
  let spent = 0;
  host.fault = ({ name }) => {
    if (from) spent = seconds(process.cpuUsage(from));
    from = name === 'Form.getResponses' ? process.cpuUsage() : null;
    return undefined;
  };
  host.run('recheck');
  host.fault = undefined;
  return spent;
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
