import type { UploadedFile } from '../world/world-state';

/** What goes wrong with the list while the figures are sound. */
export const LIST_FAULTS = [
  'list too long',
  'list of the whole school',
  'pupils listed twice',
  'PDF for a list',
  'protected list',
  'Google Sheet for a list',
  'list that nobody may open',
] as const;
export type ListFault = (typeof LIST_FAULTS)[number];

export const isListFault = (fault: string): fault is ListFault =>
  (LIST_FAULTS as readonly string[]).includes(fault);

/** What goes wrong in real reports, by kind; 'none' is most of them. */
export const FAULTS = [
  'none',
  'wrong domain',
  'synchronised more than pupils',
  'complete more than pupils',
  'unsigned more than staff',
  'words in a number',
  'number in words',
  'thousands separator',
  'a rate for a number',
  'blank number',
  'unknown code',
  'exam code',
  'alias code',
  'mailbox of another school',
  'private mailbox',
  'no list',
  'round figures',
  'odd phone',
  'other name',
  ...LIST_FAULTS,
] as const;
export type Fault = (typeof FAULTS)[number];

/** A list that a school would upload, described: its file is made only when it is sent. */
export interface DemoList {
  readonly schoolCode: string;
  readonly level: string;
  /** Distinct pupils in it. */
  readonly pupils: number;
  /** Lines that stand in it once more. */
  readonly repeated: number;
  readonly form: 'sound' | 'renamed PDF' | 'protected' | 'Google Sheet';
  /** The mailbox that shares it with nobody; absent, it goes to the Form's owner. */
  readonly keptBy?: string;
}

/** A report as a school sends it: answers in the order of the Form's twelve items. */
export interface DemoReport {
  as: string;
  answers: (string | UploadedFile[])[];
  /** What is still to be uploaded as answer 10, see `withList` (list-file.ts); null is no list. */
  list: DemoList | null;
  fault: Fault;
}
