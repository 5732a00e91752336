import { filledRound, planSeconds } from './country';

/** What the pure plan costs when one mailbox sent every report, beside each school's own. */
interface FloodCost {
  readonly reports: number;
  readonly honestCpuSeconds: number;
  readonly oneMailboxCpuSeconds: number;
  readonly ratio: number;
}

/** Both in one run on one machine, so that the ratio holds on any. */
export function floodCost(reports: number): FloodCost {
  const honest = planSeconds(filledRound(reports));
  const flood = planSeconds(filledRound(reports, undefined, () => 'mot-nguoi@haiphong.edu.vn'));
  return {
    reports,
    honestCpuSeconds: honest,
    oneMailboxCpuSeconds: flood,
    ratio: Math.round((100 * flood) / honest) / 100,
  };
}
