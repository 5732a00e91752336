import type { LetterAppendix, Slot, UrgingLetter } from '../app/urging-letter';
import type { LetterHeading, UrgingLetterPage } from '../app/urging-letter-page';
/** What the person has typed, as it stands in the letter. */
export interface Typed {
    readonly slots: Readonly<Record<Slot, string>>;
    readonly signer: readonly string[];
}
/** A letter with everything in its place: the preview and the .docx are made from the same texts. */
export interface FilledLetter extends Pick<UrgingLetter, 'fileName' | 'addressees' | 'receivers' | 'lateSchools'> {
    readonly heading: Omit<LetterHeading, 'number'> & {
        readonly number: string;
    };
    readonly paragraphs: readonly string[];
    readonly signer: readonly string[];
    readonly appendices: readonly FilledAppendix[];
}
export interface FilledAppendix extends Omit<LetterAppendix, 'enclosed'> {
    readonly enclosed: string;
}
/** Leaves room to write by hand where nothing was typed. */
export declare function slotsOf(fields: UrgingLetterPage['fields'], typed: (slot: Slot) => string): Typed['slots'];
export declare function fillLetter({ fileName, addressees, receivers, lateSchools, paragraphs, appendices }: UrgingLetter, heading: LetterHeading, { slots, signer }: Typed): FilledLetter;
