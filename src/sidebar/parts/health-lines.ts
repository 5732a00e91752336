import type { HealthLine } from '../../app/trouble';
import { element } from '../frame/element';

type Level = HealthLine['level'];

const WORDS: readonly {
  readonly level: Level;
  readonly heading: string;
  /** Said by a sign and a word, not by colour alone. */
  readonly sign: string;
  readonly word: string;
}[] = [
  { level: 'red', heading: 'Cần sửa ngay', sign: '✖', word: 'Phải xử lý' },
  { level: 'amber', heading: 'Nên xem', sign: '▲', word: 'Nên xem' },
  { level: 'ok', heading: 'Đang tốt', sign: '✔', word: 'Tốt' },
];

/** Under a heading for each level, the worst first. */
export function healthGroups(lines: readonly HealthLine[]): HTMLElement[] {
  return WORDS.flatMap(({ level, heading }) => {
    const own = lines.filter((line) => line.level === level);
    return own.length === 0
      ? []
      : [element('h2', {}, `${heading} (${own.length})`), ...own.map(healthLine)];
  });
}

export function healthLine({ level, what, remedy }: HealthLine): HTMLElement {
  return element(
    'div',
    { className: `card ${level}` },
    levelMark(level),
    what,
    ...(remedy === '' ? [] : [element('p', { className: 'soft' }, remedy)]),
  );
}

export function levelMark(level: Level): HTMLElement {
  const { sign = '', word = '' } = WORDS.find((each) => each.level === level) ?? {};
  const icon = element('span', { ariaHidden: 'true' }, `${sign} `);
  return element('span', { className: 'level' }, icon, `${word}: `);
}
