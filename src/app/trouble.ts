/** What is wrong with our own set-up, and what mends it. Nothing here is ever a school's fault. */
export interface Trouble {
  readonly what: string;
  readonly remedy: string;
}

/** A line of the health page. */
export interface HealthLine extends Trouble {
  readonly level: 'ok' | 'amber' | 'red';
}
