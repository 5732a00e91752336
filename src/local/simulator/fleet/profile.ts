/** How hostile Google is: shares of calls, firings and submissions that something happens to. */
export interface Profile {
  /** How far behind the first in line another execution may be served before it, ms. */
  readonly windowMs: number;
  /** Up to so many times its price may a service call take. */
  readonly slowest: number;
  /** A call throws without having been carried out. */
  readonly thrown: number;
  /** The execution ends at this call; half of them lose what was not flushed. */
  readonly killed: number;
  /** A call that outlasts the six minutes. */
  readonly endless: number;
  /** A lock that is free is not given. */
  readonly lockRefused: number;
  /** The mail left, and then the call throws. */
  readonly thrownAfterSend: number;
  readonly firingLost: number;
  readonly firingDoubled: number;
  readonly firingBlank: number;
  /** By minutes, now and then by hours. */
  readonly firingDelayed: number;
  /** The Form has it, the response tab never will. */
  readonly rowLost: number;
  /** The same where more than 35 are submitted at once. */
  readonly rowLostInCrowd: number;
  /** The row comes after the Form's trigger. */
  readonly rowLate: number;
  /** What one respondent does against all others, and an editor to our cells: acts in a run. */
  readonly attacks: number;
  /** Incidents in a run: quota used up, authorisation withdrawn, a copy, a restored ledger… */
  readonly incidents: number;
}

const NONE: Profile = {
  windowMs: 400,
  slowest: 2,
  thrown: 0,
  killed: 0,
  endless: 0,
  lockRefused: 0,
  thrownAfterSend: 0,
  firingLost: 0,
  firingDoubled: 0,
  firingBlank: 0,
  firingDelayed: 0,
  rowLost: 0,
  rowLostInCrowd: 0,
  rowLate: 0,
  attacks: 0,
  incidents: 0,
};

export const PROFILES = {
  none: NONE,
  mild: {
    ...NONE,
    windowMs: 2_000,
    slowest: 5,
    thrown: 0.001,
    killed: 0.001,
    endless: 0.0001,
    lockRefused: 0.01,
    thrownAfterSend: 0.01,
    firingLost: 0.03,
    firingDoubled: 0.03,
    firingBlank: 0.03,
    firingDelayed: 0.05,
    rowLost: 0.01,
    rowLostInCrowd: 0.2,
    rowLate: 0.03,
    incidents: 1,
  },
  heavy: {
    ...NONE,
    windowMs: 20_000,
    slowest: 20,
    thrown: 0.004,
    killed: 0.005,
    endless: 0.0005,
    lockRefused: 0.05,
    thrownAfterSend: 0.04,
    firingLost: 0.15,
    firingDoubled: 0.1,
    firingBlank: 0.1,
    firingDelayed: 0.15,
    rowLost: 0.05,
    rowLostInCrowd: 0.5,
    rowLate: 0.1,
    incidents: 3,
  },
  hostile: { ...NONE, attacks: 8 },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;
