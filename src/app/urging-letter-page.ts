import { dayOf, formatDeadline, formatOfficialDay, formatOfficialInstant } from '../core/calendar';
import { lateCounts } from '../core/late-schools';
import { type Snapshot, snapshotOf } from '../core/snapshot';
import type { Ports } from './ports';
import { readJudgedRound } from './read-round';
import {
  lettersToCommunes,
  letterToAll,
  type Pieces,
  type Slot,
  type UrgingLetter,
} from './urging-letter';
import { viUrging } from './vi-urging';

/** What every letter is headed with. */
export interface LetterHeading {
  readonly superior: string;
  readonly agency: string;
  readonly country: string;
  readonly motto: string;
  readonly number: Pieces;
  readonly placeAndDate: string;
  readonly subject: string;
  readonly dear: string;
  readonly receivers: string;
}

export interface UrgingLetterPage {
  /** For when the figures hold, in words. */
  readonly asOf: string;
  /** Why there is no letter to make, in words; '' when there is. */
  readonly nothing: string;
  readonly heading: LetterHeading;
  /** What the fields hold at first, and what stands in the letter while one is empty. */
  readonly fields: Readonly<Record<Slot, { readonly initial: string; readonly blank: string }>>;
  /** Office of who signs, a line each; the first is proposed. */
  readonly signers: readonly (readonly string[])[];
  readonly toAll: UrgingLetter | null;
  /** One for each commune with late schools. */
  readonly toCommunes: readonly UrgingLetter[];
  /** Late schools for which the roster names no commune: only the letter to all has them. */
  readonly withoutCommune: number;
}

/** Everything that the page needs to show and make the letters. Reads; changes nothing. */
export function loadUrgingLetter(ports: Ports): UrgingLetterPage {
  const { facts, plan, round } = readJudgedRound(ports);
  const { settings } = plan.settings;
  const { roundId, deadline } = settings;
  const snapshot = snapshotOf(round.statuses, { asOf: facts.now, roundId, deadline });
  const nothing = whyNothing(snapshot);
  const toCommunes = nothing === '' ? lettersToCommunes(snapshot, settings) : [];
  const late = lateCounts(snapshot.schools).overdue;
  const year = formatOfficialDay(dayOf(facts.now)).slice(-4);
  return {
    asOf: formatOfficialInstant(snapshot.asOf),
    nothing,
    heading: headingOf(year),
    fields: {
      original: { initial: settings.letterNumber, blank: viUrging.blank.original(year) },
      topic: { initial: viUrging.topic, blank: viUrging.blank.topic },
      until: { initial: '', blank: viUrging.blank.until(year) },
      symbol: { initial: viUrging.symbol, blank: viUrging.symbol },
    },
    signers: viUrging.signers,
    toAll: nothing === '' ? letterToAll(snapshot, settings) : null,
    toCommunes,
    withoutCommune: late - toCommunes.reduce((sum, { lateSchools }) => sum + lateSchools, 0),
  };
}

/** `year` is that of the letter's own date, which is left open. */
export function headingOf(year: string): LetterHeading {
  const { placeAndDate, ...heading } = viUrging.heading;
  return {
    ...heading,
    placeAndDate: placeAndDate(year),
    dear: viUrging.dear,
    receivers: viUrging.receivers.title,
  };
}

function whyNothing({ schools, asOf, deadline }: Snapshot): string {
  const { overdue, inTime } = lateCounts(schools);
  if (overdue > 0) return '';
  if (asOf < deadline) return viUrging.nothing.before(formatDeadline(deadline));
  if (inTime === 0) return viUrging.nothing.none;
  const waiting = schools.filter(({ status }) => status !== 'exempt' && !isAccepted(status));
  const first = Math.min(...waiting.map(({ dueAt }) => dueAt));
  return viUrging.nothing.inTime(inTime, formatOfficialDay(dayOf(first - 1)));
}

function isAccepted(status: Snapshot['schools'][number]['status']): boolean {
  return status === 'onTime' || status === 'late';
}
