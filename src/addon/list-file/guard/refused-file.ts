import type { ListRefusal } from '../../../core/counting/outcome';

/** Ends the reading of a file from any depth; `readListFile` turns it into data. */
export class RefusedFile extends Error {
  readonly why: ListRefusal;

  constructor(why: ListRefusal) {
    super(why);
    this.name = 'RefusedFile';
    this.why = why;
  }
}
