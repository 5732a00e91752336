/** What is wrong with our own set-up, and what mends it. Nothing here is ever a school's fault. */
export interface Trouble {
  readonly what: string;
  readonly remedy: string;
}

/** In one line, for an error or a page's head. */
export function inWords({ what, remedy }: Trouble): string {
  return `${what} ${remedy}`;
}

/** A line of the health page. */
export interface HealthLine extends Trouble {
  readonly level: 'ok' | 'amber' | 'red';
}

export const ok = (trouble: Trouble): HealthLine => ({ level: 'ok', ...trouble });
export const amber = (trouble: Trouble): HealthLine => ({ level: 'amber', ...trouble });
export const red = (trouble: Trouble): HealthLine => ({ level: 'red', ...trouble });
