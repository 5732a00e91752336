import type { DecisionRequest } from '../../app/report/decision-request';
import type { OfferedAction } from '../../app/report/report-offers';
import { element } from '../frame/element';
import { field } from '../parts/field';
import { selectText } from '../parts/select';

const WORDS = {
  school: 'Mã của trường có báo cáo này',
  day: 'Gia hạn đến hết ngày',
  dayHint: 'Ngày/tháng/năm, ví dụ: 31/3/2026',
  mailbox: 'Hộp thư',
  received: 'Ngày nhận văn bản',
  letter: 'Số văn bản',
  letterHint: 'Ví dụ: 12/BC-THCSTP',
  link: 'Liên kết tới bản quét (nếu có)',
  figures: 'Số liệu (để trống nếu chưa biết)',
} as const;

/** The counts of the appendix; the labels are short, for the sidebar is narrow. */
const FIGURES = {
  students: 'STT 6: Học sinh',
  completeStudents: 'STT 7: Đủ thông tin',
  syncedStudents: 'STT 8: Đã đồng bộ',
  foreignStudents: 'STT 9: Nước ngoài',
  staff: 'STT 11: Cán bộ, giáo viên',
  unsignedStaff: 'STT 12: Chưa có chữ ký số',
} as const;

type Figure = keyof typeof FIGURES;

/** What an action asks beside the reason, and how it is read when the form is sent. */
interface Asked {
  readonly fields: readonly HTMLElement[];
  readonly read: () => Pick<DecisionRequest, 'value' | 'paper'>;
}

export function askedFields({ asks, choices }: OfferedAction): Asked {
  switch (asks) {
    case 'school':
      return one(WORDS.school, element('input', { type: 'text', value: choices[0] ?? '' }));
    case 'day':
      return one(WORDS.day, dayInput(), WORDS.dayHint);
    case 'mailbox':
      return one(WORDS.mailbox, selectText(choices));
    case 'paper':
      return paperFields();
    case 'nothing':
      return { fields: [], read: () => ({ value: '', paper: null }) };
  }
}

/** Typed as people write it: a browser's own date field may put the month first. */
function dayInput(): HTMLInputElement {
  return element('input', { type: 'text', required: true, autocomplete: 'off' });
}

function one(label: string, input: HTMLInputElement | HTMLSelectElement, hint = ''): Asked {
  return { fields: [field(label, input, hint)], read: () => ({ value: input.value, paper: null }) };
}

function paperFields(): Asked {
  const received = dayInput();
  const letter = element('input', { type: 'text', required: true, maxLength: 100 });
  const link = element('input', { type: 'url' });
  const figures = figureFields();
  return {
    fields: [
      field(WORDS.received, received, WORDS.dayHint),
      field(WORDS.letter, letter, WORDS.letterHint),
      field(WORDS.link, link),
      figures.node,
    ],
    read: () => ({
      value: '',
      paper: {
        received: received.value,
        letterNumber: letter.value,
        link: link.value,
        figures: figures.read(),
      },
    }),
  };
}

function figureFields() {
  const ids = Object.keys(FIGURES) as Figure[];
  const inputs = ids.map((id) => ({
    id,
    input: element('input', { type: 'text', inputMode: 'numeric' }),
  }));
  return {
    node: element(
      'fieldset',
      {},
      element('legend', {}, WORDS.figures),
      element(
        'div',
        { className: 'two' },
        ...inputs.map(({ id, input }) => field(FIGURES[id], input)),
      ),
    ),
    read: () =>
      Object.fromEntries(inputs.map(({ id, input }) => [id, input.value])) as Record<
        Figure,
        string
      >,
  };
}
