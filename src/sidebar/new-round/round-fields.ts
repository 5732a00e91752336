import type { NewRoundPage } from '../../app/round/load-new-round';
import type { NewRoundForm, RoundField } from '../../app/round/plan-new-round';
import { element } from '../frame/element';
import { field } from '../parts/field';

const WORDS: Readonly<Record<RoundField, { readonly label: string; readonly hint: string }>> = {
  roundId: { label: 'Mã đợt', hint: 'Tên ngắn, khác mã đợt đang chạy. Ví dụ 2026-09.' },
  roundStart: { label: 'Bắt đầu đợt', hint: 'Như 01/09/2026 hoặc 01/09/2026 08:00.' },
  deadline: { label: 'Hạn báo cáo', hint: 'Như 26/09/2026 (hết ngày đó) hoặc 26/09/2026 17:00.' },
  letterNumber: { label: 'Số công văn', hint: 'Công văn yêu cầu báo cáo của đợt mới.' },
  waves: {
    label: 'Các đợt nhắc',
    hint: 'Số ngày làm việc trước (−) hoặc sau hạn; “Không” để không nhắc.',
  },
};

/** The boxes of a new round, each with what was found wrong in it. */
export function roundFields({ waves }: Pick<NewRoundPage, 'waves'>): {
  readonly node: HTMLElement;
  typed(): Omit<NewRoundForm, 'mode'>;
  tell(problems: Readonly<Partial<Record<RoundField, string>>>): void;
} {
  const names = Object.keys(WORDS) as RoundField[];
  const boxes = names.map((name) => {
    const input = element('input', { type: 'text', maxLength: 300 });
    if (name === 'waves') input.value = waves;
    const wrong = element('p', { className: 'wrong', id: `wrong-${name}` });
    input.setAttribute('aria-describedby', wrong.id);
    const { label, hint } = WORDS[name];
    return { name, input, wrong, node: element('div', {}, field(label, input, hint), wrong) };
  });
  const text = (name: RoundField) => boxes.find((box) => box.name === name)?.input.value ?? '';
  return {
    node: element('div', { className: 'typed' }, ...boxes.map(({ node }) => node)),
    typed: () => ({
      roundId: text('roundId'),
      roundStart: text('roundStart'),
      deadline: text('deadline'),
      letterNumber: text('letterNumber'),
      waves: text('waves'),
    }),
    tell(problems) {
      const found = boxes.filter(({ name }) => problems[name] !== undefined);
      for (const { name, input, wrong } of boxes) {
        wrong.textContent = problems[name] ?? '';
        input.setAttribute('aria-invalid', String(problems[name] !== undefined));
      }
      found[0]?.input.focus();
    },
  };
}
