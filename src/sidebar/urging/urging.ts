import type { UrgingPage } from '../../app/urging/load-urging';
import type { UrgingLetter } from '../../app/urging/urging-shape';
import { call, closePage } from '../frame/call';
import { button, element } from '../frame/element';
import { makeFile } from '../frame/make-file';
import { load, say } from '../frame/page';
import { field } from '../parts/field';
import { figuresSource } from '../parts/figures-source';
import { selectText } from '../parts/select';
import { shownNumber } from '../parts/shown-number';
import { type FilledLetter, fillLetter } from './filled-letter';
import { letterDocx } from './letter-docx';
import { letterForm } from './letter-form';
import { letterPreview } from './letter-preview';
import { lettersZip } from './letters-zip';

const WORDS = {
  figures: (asOf: string, schools: number, communes: number) =>
    `Số liệu tính đến ${asOf}: ${shownNumber(schools)} trường chưa có báo cáo hợp lệ, ở ${shownNumber(communes)} xã, phường.`,
  withoutCommune: (schools: number) =>
    `${shownNumber(schools)} trường chưa ghi xã, phường trong Danh sách trường: chỉ có trong công văn chung.`,
  open: 'Số, ngày, chữ ký và họ tên người ký để trống cho văn thư. Tệp tải về sửa tiếp được bằng Word.',
  preview: 'Xem trước',
  which: 'Công văn xem trước',
  toAll: 'Công văn chung cho mọi trường chậm',
  download: 'Tải công văn chung (.docx)',
  downloadAll: (letters: number) => `Tải ${shownNumber(letters)} công văn theo xã, phường (.zip)`,
  zipName: 'Công văn đôn đốc theo xã, phường',
  making: (made: number, letters: number) => `Đang tạo công văn: ${made}/${letters}…`,
  notMade: 'không tạo được tệp. Hãy đóng trang, mở lại rồi thử lại.',
  again: 'Làm mới',
  close: 'Đóng',
} as const;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

show(null);

function show(copy: number | null): void {
  say('');
  load(() => call('urgingPage', copy), view);
}

function view(page: UrgingPage): HTMLElement[] {
  const { toAll, toCommunes } = page;
  const again = button(WORDS.again, () => show(page.copy));
  const close = button(WORDS.close, closePage);
  const source = sourceOf(page);
  if (!toAll) return [...source, element('div', { className: 'card' }, page.nothing), again, close];
  const form = letterForm(page);
  const filled = (letter: UrgingLetter) => fillLetter(letter, page.heading, form.typed());
  const communes = button(WORDS.downloadAll(toCommunes.length), () =>
    saveZip(toCommunes.map(filled)),
  );
  return [
    ...source,
    element(
      'p',
      {},
      element('strong', {}, WORDS.figures(page.asOf, toAll.lateSchools, toCommunes.length)),
    ),
    element('p', { className: 'soft' }, WORDS.open),
    form.node,
    element(
      'div',
      {},
      button(WORDS.download, () => saveOne(filled(toAll)), 'main'),
      ...(toCommunes.length > 0 ? [communes] : []),
      again,
      close,
    ),
    ...(page.withoutCommune > 0
      ? [element('div', { className: 'card amber' }, WORDS.withoutCommune(page.withoutCommune))]
      : []),
    ...preview([toAll, ...toCommunes], filled, form.node),
  ];
}

/** Nothing to choose while no copy was frozen. */
function sourceOf({ copy, copies }: UrgingPage): HTMLElement[] {
  return copies.length === 0 ? [] : [figuresSource(copies, copy, show)];
}

/** Follows every keystroke in the form. */
function preview(
  letters: readonly UrgingLetter[],
  filled: (letter: UrgingLetter) => FilledLetter,
  form: HTMLElement,
): HTMLElement[] {
  const shown = element('div', {});
  const which = selectText(letters.map(({ commune }) => commune || WORDS.toAll));
  const draw = () => {
    const letter = letters[which.selectedIndex];
    if (letter) shown.replaceChildren(letterPreview(filled(letter)));
  };
  which.addEventListener('input', draw);
  form.addEventListener('input', draw);
  draw();
  return [element('h2', {}, WORDS.preview), field(WORDS.which, which), shown];
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
  makeFile(name, () =>
    make().then(
      (bytes) => new Blob([bytes], { type }),
      () => {
        throw new Error(WORDS.notMade);
      },
    ),
  );
}
