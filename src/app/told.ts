/** What a person who did something on a page is told. */
export interface Told {
  /** What was done, in one sentence. */
  readonly message: string;
}
