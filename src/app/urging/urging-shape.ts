import type { Pieces } from '../words/urging';

/** Of a name from outside; a longer one is cut with an ellipsis. */
export const PRINTED_NAME_CHARACTERS = 120;

/** One letter, for all late schools or those of one commune; the order is that of the page. */
export interface UrgingLetter {
  /** Without extension; safe in any file system. */
  readonly fileName: string;
  /** '' for the letter to all. */
  readonly commune: string;
  readonly lateSchools: number;
  readonly addressees: readonly string[];
  readonly paragraphs: readonly Pieces[];
  readonly receivers: readonly string[];
  readonly appendices: readonly UrgingAppendix[];
}

export interface UrgingAppendix {
  /** "Phụ lục I". */
  readonly name: string;
  readonly title: string;
  readonly enclosed: Pieces;
  readonly asOf: string;
  readonly columns: readonly string[];
  /** Of the columns, in percent of the table. */
  readonly widths: readonly number[];
  /** By commune, in roster order. */
  readonly groups: readonly AppendixGroup[];
}

export interface AppendixGroup {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a letter needs to know of the office, from settings. */
export interface UrgingOffice {
  readonly allowedDomains: readonly string[];
  readonly contactPerson: string;
  /** Of the letter's own date, which is left open. */
  readonly year: string;
}
