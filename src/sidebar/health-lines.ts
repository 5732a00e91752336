import type { HealthLine } from '../app/pages';
import { element } from './element';

const LEVELS: Readonly<Record<HealthLine['level'], string>> = {
  ok: 'Tốt',
  amber: 'Nên xem',
  red: 'Phải xử lý',
};

const WORST_FIRST: readonly HealthLine['level'][] = ['red', 'amber', 'ok'];

/** The worst first; the level is a word too, not only a colour. */
export function healthLines(lines: readonly HealthLine[]): HTMLElement[] {
  return WORST_FIRST.flatMap((level) => lines.filter((line) => line.level === level)).map(
    ({ level, what, remedy }) =>
      element(
        'div',
        { className: `card ${level}` },
        element('span', { className: 'level' }, `${LEVELS[level]}: `),
        what,
        ...(remedy === '' ? [] : [element('p', { className: 'soft' }, remedy)]),
      ),
  );
}
