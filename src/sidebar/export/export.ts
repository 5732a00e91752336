import type { ExportPage } from '../../app/snapshots/load-export';
import { call, closePage } from '../frame/call';
import { button, element } from '../frame/element';
import { act, load, say } from '../frame/page';
import { saveFile } from '../frame/save-file';
import { picture } from '../frame/save-picture';
import { field } from '../parts/field';
import { A4, printedPage } from './printed-page';
import { reportXlsx } from './workbook';

const WORDS = {
  what: 'Mọi con số trong tệp và trên tờ in lấy từ một nguồn số liệu dưới đây, ở cùng một thời điểm.',
  source: 'Nguồn số liệu',
  now: 'Số liệu lúc này',
  copy: (name: string, note: string) => (note === '' ? name : `${name} – ${note}`),
  noCopies: 'Chưa có bản chốt nào. Muốn số liệu đứng yên, hãy chốt ở mục Chốt số liệu…',
  nobody: 'Chưa có trường nào được tính báo cáo; bản xuất vẫn làm được, các tổng bằng 0.',
  contacts: 'Kèm danh bạ đầu mối (có họ tên, số điện thoại cán bộ; lấy lúc này)',
  excel: 'Tải tệp Excel (.xlsx)',
  print: 'In một trang (hoặc lưu PDF)',
  picture: 'Lưu ảnh (.png)',
  saved: (name: string) => `Đã tạo tệp “${name}” trong thư mục Tải xuống.`,
  again: 'Làm mới',
  close: 'Đóng',
  file: (day: string, time: string) => `Học bạ số ${day} ${time}`,
} as const;

const SCALE = 2;
const OFFSET_MS = 7 * 3_600_000;
const NOW = 'now';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

show(null);

function show(copy: number | null): void {
  load(() => call('exportPage', copy), view);
}

function view(page: ExportPage): HTMLElement[] {
  const { figures } = page;
  const drawing = printedPage(page);
  const contacts = element('input', { type: 'checkbox' });
  const [reported] = figures.rates;
  return [
    element('p', { className: 'soft' }, WORDS.what),
    field(WORDS.source, sources(page)),
    ...(page.copies.length === 0 ? [element('p', { className: 'soft' }, WORDS.noCopies)] : []),
    ...(reported?.schools === 0 ? [element('p', { className: 'card amber' }, WORDS.nobody)] : []),
    element('p', { className: `card ${figures.addsUp ? 'ok' : 'bad'}` }, figures.check),
    element('label', {}, contacts, ` ${WORDS.contacts}`),
    button(WORDS.excel, () => saveExcel(page, contacts.checked), 'main'),
    button(WORDS.print, () => window.print()),
    button(WORDS.picture, () => savePicture(page, drawing)),
    button(WORDS.again, () => again(page.copy)),
    button(WORDS.close, closePage),
    element('div', { className: 'printed' }, drawing),
  ];
}

/** What was said of the last press is no news of what is shown now. */
function again(copy: number | null): void {
  say('');
  show(copy);
}

function sources({ copies, copy }: ExportPage): HTMLSelectElement {
  const select = element(
    'select',
    {},
    element('option', { value: NOW }, WORDS.now),
    ...copies.map(({ id, name, note }) =>
      element('option', { value: String(id) }, WORDS.copy(name, note)),
    ),
  );
  select.value = copy === null ? NOW : String(copy);
  select.onchange = () => again(select.value === NOW ? null : Number(select.value));
  return select;
}

function saveExcel(page: ExportPage, withContacts: boolean): void {
  save(`${fileName(page)}.xlsx`, async () => {
    const contacts = withContacts ? await call('exportContacts') : null;
    const bytes = await reportXlsx(page, contacts);
    return new Blob([new Uint8Array(bytes)], { type: XLSX });
  });
}

function savePicture(page: ExportPage, drawing: SVGElement): void {
  save(`${fileName(page)}.png`, () => picture(drawing, A4, SCALE));
}

function save(name: string, make: () => Promise<Blob>): void {
  act(make, (content) => {
    saveFile(name, content);
    say(WORDS.saved(name), 'good');
  });
}

/** The instant of the figures, as the clock in Hải Phòng shows it. */
function fileName({ figures }: ExportPage): string {
  const [day = '', time = ''] = new Date(figures.asOf + OFFSET_MS).toISOString().split('T');
  return WORDS.file(day.split('-').reverse().join('-'), time.slice(0, 5).replace(':', 'h'));
}
