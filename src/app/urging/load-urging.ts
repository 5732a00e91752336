import {
  dayOf,
  formatOfficialDay,
  formatOfficialDeadline,
  formatOfficialInstant,
} from '../../core/calendar';
import { lateCounts } from '../../core/overview/late-schools';
import type { Snapshot } from '../../core/overview/snapshot';
import { OfficeError } from '../office-error';
import { type RoundRead, readRound } from '../person/read-round';
import type { Ports } from '../ports';
import { listSnapshots, readSnapshot } from '../snapshots/frozen-copies';
import { type CopyShown, copyShown, snapshotNow } from '../snapshots/load-snapshots';
import { vi } from '../words/office';
import { type Pieces, type Slot, viUrging } from '../words/urging';
import { lettersToCommunes, letterToAll } from './urging-letter';
import type { UrgingLetter, UrgingOffice } from './urging-shape';

/** What every letter is headed with. */
export interface UrgingHeading {
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

export interface UrgingPage {
  readonly copy: number | null;
  /** Newest first: figures may come from any of them. */
  readonly copies: readonly CopyShown[];
  /** For when the figures hold, in words; '' while there are none. */
  readonly asOf: string;
  /** Why there is no letter to make, in words; '' when there is. */
  readonly nothing: string;
  readonly heading: UrgingHeading;
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
export function loadUrging(ports: Ports, copy: number | null): UrgingPage {
  const read = readRound(ports);
  const { settings } = read.plan.read;
  const year = formatOfficialDay(dayOf(read.facts.now)).slice(-4);
  return {
    copy,
    copies: listSnapshots(ports).map(copyShown),
    heading: headingOf(year),
    fields: {
      original: { initial: settings.letterNumber, blank: viUrging.blank.original(year) },
      topic: { initial: viUrging.topic, blank: viUrging.blank.topic },
      until: { initial: '', blank: viUrging.blank.until(year) },
      symbol: { initial: viUrging.symbol, blank: viUrging.symbol },
    },
    signers: viUrging.signers,
    ...lettersFrom(figuresFrom(ports, read, copy), { ...settings, year }),
  };
}

/** A sentence where there are none: another source can still be chosen then. */
function figuresFrom(ports: Ports, read: RoundRead, copy: number | null): Snapshot | string {
  if (copy === null) return snapshotNow(read) ?? vi.error.suspended;
  try {
    return readSnapshot(ports, copy);
  } catch (error) {
    if (error instanceof OfficeError) return error.message;
    throw error;
  }
}

function lettersFrom(
  figures: Snapshot | string,
  office: UrgingOffice,
): Pick<UrgingPage, 'asOf' | 'nothing' | 'toAll' | 'toCommunes' | 'withoutCommune'> {
  const none = { asOf: '', toAll: null, toCommunes: [], withoutCommune: 0 };
  if (typeof figures === 'string') return { ...none, nothing: figures };
  const nothing = whyNothing(figures);
  if (nothing !== '') return { ...none, nothing };
  const toCommunes = lettersToCommunes(figures, office);
  const inCommunes = toCommunes.reduce((sum, { lateSchools }) => sum + lateSchools, 0);
  return {
    asOf: formatOfficialInstant(figures.asOf),
    nothing,
    toAll: letterToAll(figures, office),
    toCommunes,
    withoutCommune: lateCounts(figures.schools).overdue - inCommunes,
  };
}

/** `year` is that of the letter's own date, which is left open. */
export function headingOf(year: string): UrgingHeading {
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
  if (asOf < deadline) return viUrging.nothing.before(formatOfficialDeadline(deadline));
  if (inTime === 0) return viUrging.nothing.none;
  const waiting = schools.filter(({ status }) => status !== 'exempt' && !isAccepted(status));
  const first = Math.min(...waiting.map(({ dueAt }) => dueAt));
  return viUrging.nothing.inTime(inTime, formatOfficialDay(dayOf(first - 1)));
}

function isAccepted(status: Snapshot['schools'][number]['status']): boolean {
  return status === 'onTime' || status === 'late';
}
