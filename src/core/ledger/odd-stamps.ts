import type { ResponseRow } from '../questionnaire/form-response';

/** Clocks may differ by so much, ms. */
const AHEAD_MS = 3_600_000;
/** Before it no Form took an uploaded file: 2016, ms. */
const NO_UPLOADS_YET = 1_451_606_400_000;

/** Rows of the response tab whose time stamp somebody must have changed. */
interface OddStamps {
  /** They say that they were sent after now. */
  readonly future: readonly number[];
  /** They say that they are older than the round, and stand among its rows: nobody judges them. */
  readonly past: readonly number[];
}

/**
 * Rows arrive in the order of time. In a tab that was sorted the other way round an older row among
 * those of the round is no sign of anything.
 */
export function oddStamps(
  rows: readonly ResponseRow[],
  { now, roundStart }: { readonly now: number; readonly roundStart: number },
): OddStamps {
  const timed = rows.flatMap(({ row, sentAt }) => (sentAt === null ? [] : [{ row, sentAt }]));
  const isOdd = ({ sentAt }: { readonly sentAt: number }): boolean =>
    sentAt > now + AHEAD_MS || sentAt < NO_UPLOADS_YET;
  const sound = timed.filter((each) => !isOdd(each));
  const [first, last] = [sound[0], sound[sound.length - 1]];
  const isAscending = first !== undefined && last !== undefined && first.sentAt <= last.sentAt;
  const begins = sound.find(({ sentAt }) => sentAt >= roundStart)?.row ?? Infinity;
  const isAmong = ({ row, sentAt }: { readonly row: number; readonly sentAt: number }): boolean =>
    sentAt < NO_UPLOADS_YET || (isAscending && row > begins && sentAt < roundStart);
  return {
    future: timed.filter(({ sentAt }) => sentAt > now + AHEAD_MS).map(({ row }) => row),
    past: timed.filter(isAmong).map(({ row }) => row),
  };
}
