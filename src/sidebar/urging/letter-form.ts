import type { UrgingPage } from '../../app/urging/load-urging';
import type { Slot } from '../../app/words/urging';
import { element } from '../frame/element';
import { field } from '../parts/field';
import { selectText } from '../parts/select';
import { slotsOf, type Typed } from './filled-letter';

const WORDS = {
  fields: {
    original: 'Số, ngày công văn yêu cầu báo cáo',
    topic: 'Trích yếu của công văn đó',
    until: 'Thời hạn mới: trước…',
    symbol: 'Ký hiệu của công văn này',
  } satisfies Record<Slot, string>,
  hints: {
    original: 'Lấy từ Cấu hình, mục “Số công văn”. Để trống thì chừa chỗ ghi tay.',
    topic: '',
    until: 'Ví dụ: ngày 10/4/2026. Để trống thì chừa chỗ ghi tay.',
    symbol: '',
  } satisfies Record<Slot, string>,
  signer: 'Chức vụ người ký',
} as const;

const SLOTS: readonly Slot[] = ['original', 'topic', 'until', 'symbol'];
const LONGEST = 300;

/** Kept when the page is drawn again with new figures. */
const kept: Partial<Record<Slot | 'signer', string>> = {};

/** What a person decides before a letter is made: its fields, and how they stand now. */
export function letterForm({ fields, signers }: UrgingPage): {
  readonly node: HTMLElement;
  typed(): Typed;
} {
  const texts = SLOTS.map((slot) => {
    const value = kept[slot] ?? fields[slot].initial;
    const input = element('input', { type: 'text', value, maxLength: LONGEST });
    keep(slot, input);
    return { slot, input };
  });
  const signer = selectText(
    signers.map((lines) => lines.join(' / ')),
    kept.signer,
  );
  keep('signer', signer);
  const typedIn = (slot: Slot) => texts.find((each) => each.slot === slot)?.input.value ?? '';
  return {
    node: element(
      'div',
      { className: 'fields' },
      ...texts.map(({ slot, input }) => field(WORDS.fields[slot], input, WORDS.hints[slot])),
      field(WORDS.signer, signer),
    ),
    typed: () => ({
      slots: slotsOf(fields, typedIn),
      signer: signers[signer.selectedIndex] ?? [],
    }),
  };
}

function keep(name: Slot | 'signer', input: HTMLInputElement | HTMLSelectElement): void {
  input.addEventListener('input', () => {
    kept[name] = input.value;
  });
}
