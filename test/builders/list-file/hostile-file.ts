/** A file that somebody spoiled, and the codes with which it may be refused; "read" is read right. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Buffer;
  readonly outcomes: readonly string[];
  /** As large as the guard lets through: seconds of work, left to the deep run. */
  readonly largest?: true;
}
