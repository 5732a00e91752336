import type { Slot, UrgingLetter } from '../app/urging-letter';
import type { UrgingLetterPage } from '../app/urging-letter-page';
import { call, closePage } from './call';
import { button, element } from './element';
import { field } from './field';
import { type FilledLetter, fillLetter, slotsOf } from './filled-letter';
import { letterDocx } from './letter-docx';
import { letterPreview } from './letter-preview';
import { lettersZip } from './letters-zip';
import { act, load, say } from './page';
import { saveFile } from './save-file';

const WORDS = {
  figures: (asOf: string, schools: number, communes: number) =>
    `Số liệu tính đến ${asOf}: ${schools} trường chưa có báo cáo hợp lệ, ở ${communes} xã, phường.`,
  withoutCommune: (schools: number) =>
    `${schools} trường chưa ghi xã, phường trong Danh sách trường: chỉ có trong công văn chung.`,
  open: 'Số, ngày, chữ ký và họ tên người ký để trống cho văn thư. Nội dung sửa tiếp được trong Word.',
  fields: {
    original: 'Số, ngày của công văn yêu cầu báo cáo',
    topic: 'Trích yếu của công văn đó',
    until: 'Thời hạn mới: trước…',
    symbol: 'Ký hiệu của công văn này',
  } satisfies Record<Slot, string>,
  hints: {
    original: 'Lấy từ Cấu hình, “Số công văn”. Để trống thì chừa chỗ ghi tay.',
    topic: '',
    until: 'Ví dụ: ngày 10/4/2026. Để trống thì chừa chỗ ghi tay.',
    symbol: '',
  } satisfies Record<Slot, string>,
  signer: 'Chức vụ người ký',
  preview: 'Xem trước',
  which: 'Công văn xem trước',
  toAll: 'Công văn chung cho mọi trường chậm',
  download: 'Tải công văn chung (.docx)',
  downloadAll: (letters: number) => `Tải ${letters} công văn theo xã, phường (.zip)`,
  zipName: 'Công văn đôn đốc theo xã, phường',
  made: (name: string) => `Đã tạo tệp “${name}” trong thư mục Tải xuống.`,
  making: (made: number, letters: number) => `Đang tạo công văn: ${made}/${letters}…`,
  notMade: 'không tạo được tệp. Hãy mở lại trang rồi thử lại.',
  again: 'Lấy số liệu mới',
  close: 'Đóng',
} as const;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SLOTS: readonly Slot[] = ['original', 'topic', 'until', 'symbol'];

/** Kept when the page is drawn again with new figures. */
const kept: Partial<Record<Slot | 'signer', string>> = {};

show();

function show(): void {
  load(() => call('letterPage'), view);
}

function view(page: UrgingLetterPage): HTMLElement[] {
  const { toAll, toCommunes } = page;
  const again = button(WORDS.again, show);
  const close = button(WORDS.close, closePage);
  if (!toAll) return [element('div', { className: 'card' }, page.nothing), again, close];
  const { inputs, typed } = form(page);
  const filled = (letter: UrgingLetter) => fillLetter(letter, page.heading, typed());
  const paper = element('div', {});
  const which = select([WORDS.toAll, ...toCommunes.map(({ commune }) => commune)]);
  const draw = () => {
    const letter = toCommunes[which.selectedIndex - 1] ?? toAll;
    paper.replaceChildren(letterPreview(filled(letter)));
  };
  for (const input of [...inputs.querySelectorAll('input, select'), which]) {
    input.addEventListener('input', draw);
  }
  draw();
  return [
    element(
      'p',
      {},
      element('strong', {}, WORDS.figures(page.asOf, toAll.lateSchools, toCommunes.length)),
    ),
    element('p', { className: 'soft' }, WORDS.open),
    inputs,
    element(
      'div',
      {},
      button(WORDS.download, () => saveOne(filled(toAll)), 'main'),
      ...(toCommunes.length > 0
        ? [button(WORDS.downloadAll(toCommunes.length), () => saveZip(toCommunes.map(filled)))]
        : []),
      again,
      close,
    ),
    ...(page.withoutCommune > 0
      ? [element('div', { className: 'card amber' }, WORDS.withoutCommune(page.withoutCommune))]
      : []),
    element('h2', {}, WORDS.preview),
    field(WORDS.which, which),
    paper,
  ];
}

function form({ fields, signers }: UrgingLetterPage) {
  const keep = (name: Slot | 'signer', input: HTMLInputElement | HTMLSelectElement) => {
    input.addEventListener('input', () => {
      kept[name] = input.value;
    });
  };
  const texts = SLOTS.map((slot) => {
    const value = kept[slot] ?? fields[slot].initial;
    const input = element('input', { type: 'text', value, maxLength: 300 });
    keep(slot, input);
    return { slot, input };
  });
  const signer = select(signers.map((lines) => lines.join(' / ')));
  if (kept.signer !== undefined) signer.value = kept.signer;
  keep('signer', signer);
  const inputs = element(
    'div',
    { className: 'fields' },
    ...texts.map(({ slot, input }) => field(WORDS.fields[slot], input, WORDS.hints[slot])),
    field(WORDS.signer, signer),
  );
  const typedIn = (slot: Slot) => texts.find((each) => each.slot === slot)?.input.value ?? '';
  const typed = () => ({
    slots: slotsOf(fields, typedIn),
    signer: signers[signer.selectedIndex] ?? [],
  });
  return { inputs, typed };
}

function select(options: readonly string[]): HTMLSelectElement {
  return element('select', {}, ...options.map((option) => element('option', {}, option)));
}

function saveOne(letter: FilledLetter): void {
  save(`${letter.fileName}.docx`, DOCX, () => letterDocx(letter));
}

function saveZip(letters: readonly FilledLetter[]): void {
  save(`${WORDS.zipName}.zip`, 'application/zip', () =>
    lettersZip(letters, (made) => say(WORDS.making(made, letters.length))),
  );
}

function save(name: string, type: string, make: () => Promise<Uint8Array<ArrayBuffer>>): void {
  const made = () =>
    make().catch(() => {
      throw new Error(WORDS.notMade);
    });
  act(made, (bytes) => {
    saveFile(name, new Blob([bytes], { type }));
    say(WORDS.made(name), 'good');
  });
}
