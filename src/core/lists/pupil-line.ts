import type { TextRow } from './cell-text';
import type { ListHeading } from './heading-lines';

/** A line that is a pupil's, identical ones among them. */
export interface PupilLine {
  /** 0-based. */
  readonly row: number;
  readonly cells: TextRow;
  readonly heading: ListHeading;
  readonly sequence: number | null;
  /** The class that the title over it names; '' without one. */
  readonly titleClass: string;
  readonly afterFooter: boolean;
}
