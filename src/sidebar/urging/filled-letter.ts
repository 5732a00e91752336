import type { UrgingHeading, UrgingPage } from '../../app/urging/load-urging';
import type { UrgingAppendix, UrgingLetter } from '../../app/urging/urging-shape';
import type { Pieces, Slot } from '../../app/words/urging';

/** What the person has typed, as it stands in the letter. */
export interface Typed {
  readonly slots: Readonly<Record<Slot, string>>;
  readonly signer: readonly string[];
}

/** A letter with everything in its place: the preview and the .docx are made from the same texts. */
export interface FilledLetter
  extends Pick<UrgingLetter, 'fileName' | 'addressees' | 'receivers' | 'lateSchools'> {
  readonly heading: Omit<UrgingHeading, 'number'> & { readonly number: string };
  readonly paragraphs: readonly string[];
  readonly signer: readonly string[];
  readonly appendices: readonly FilledAppendix[];
}

export interface FilledAppendix extends Omit<UrgingAppendix, 'enclosed'> {
  readonly enclosed: string;
}

/** Leaves room to write by hand where nothing was typed. */
export function slotsOf(
  fields: UrgingPage['fields'],
  typed: (slot: Slot) => string,
): Typed['slots'] {
  const filled = (slot: Slot) => typed(slot).trim() || fields[slot].blank;
  return {
    original: filled('original'),
    topic: filled('topic'),
    until: filled('until'),
    symbol: filled('symbol'),
  };
}

export function fillLetter(
  { fileName, addressees, receivers, lateSchools, paragraphs, appendices }: UrgingLetter,
  heading: UrgingHeading,
  { slots, signer }: Typed,
): FilledLetter {
  const fill = (pieces: Pieces) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : slots[piece.slot])).join('');
  return {
    fileName,
    addressees,
    receivers,
    lateSchools,
    signer,
    heading: { ...heading, number: fill(heading.number) },
    paragraphs: paragraphs.map(fill),
    appendices: appendices.map((each) => ({ ...each, enclosed: fill(each.enclosed) })),
  };
}
