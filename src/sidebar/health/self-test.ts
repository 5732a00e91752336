import type { SelfTestLine, SelfTestPage } from '../../app/health/self-test';
import { element } from '../frame/element';
import { levelMark } from '../parts/health-lines';

const WORDS = {
  title: 'Kết quả tự kiểm tra',
  good: (at: string, tried: number) => `Lúc ${at}: cả ${tried} mục đều tốt.`,
  bad: (at: string, tried: number, bad: number) => `Lúc ${at}: ${bad} trong ${tried} mục cần xem.`,
  harmless: 'Tự kiểm tra không ghi gì và không gửi thư cho ai.',
} as const;

/** What a self-test found, in one sentence for who does not see the list. */
export function selfTestSentence({ at, lines }: SelfTestPage): string {
  const bad = lines.filter(({ level }) => level !== 'ok').length;
  return bad === 0 ? WORDS.good(at, lines.length) : WORDS.bad(at, lines.length, bad);
}

/** Each thing that was tried, what came of it and when. */
export function selfTestView(page: SelfTestPage): HTMLElement[] {
  const heading = element('h2', { tabIndex: -1 }, WORDS.title);
  return [
    heading,
    element('p', { className: 'soft' }, WORDS.harmless),
    element('ul', { className: 'trials' }, ...page.lines.map(trial)),
  ];
}

function trial({ name, level, what, remedy, at }: SelfTestLine): HTMLElement {
  return element(
    'li',
    { className: level },
    levelMark(level),
    element('strong', {}, name),
    element('span', { className: 'soft' }, ` ${at}`),
    element('div', {}, remedy === '' ? what : `${what} ${remedy}`),
  );
}
