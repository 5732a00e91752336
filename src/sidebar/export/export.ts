import type { ExportPage } from '../../app/snapshots/load-export';
import { call, closePage } from '../frame/call';
import { button, element } from '../frame/element';
import { makeFile } from '../frame/make-file';
import { load, say } from '../frame/page';
import { picture } from '../frame/picture';
import { figuresSource } from '../parts/figures-source';
import { onTheClock } from './clock';
import { A4, printedPage } from './printed-page';
import { reportXlsx } from './workbook';

const WORDS = {
  what: 'Mọi con số trong tệp và trên tờ in lấy từ một nguồn số liệu dưới đây, ở cùng một thời điểm.',
  noCopies: 'Chưa có bản chốt nào. Muốn số liệu đứng yên, hãy chốt ở mục Chốt số liệu…',
  nobody: 'Chưa có trường nào được tính báo cáo; bản xuất vẫn làm được, các tổng bằng 0.',
  contacts: 'Kèm danh bạ đầu mối (có họ tên, số điện thoại cán bộ; lấy lúc này)',
  excel: 'Tải tệp Excel (.xlsx)',
  print: 'In một trang (hoặc lưu PDF)',
  picture: 'Lưu ảnh (.png)',
  again: 'Làm mới',
  close: 'Đóng',
  file: (day: string, time: string) => `Học bạ số ${day} ${time}`,
} as const;

const SCALE = 2;
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
    figuresSource(page.copies, page.copy, again),
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

function saveExcel(page: ExportPage, withContacts: boolean): void {
  makeFile(`${fileName(page)}.xlsx`, async () => {
    const contacts = withContacts ? await call('exportContacts') : null;
    const bytes = await reportXlsx(page, contacts);
    return new Blob([new Uint8Array(bytes)], { type: XLSX });
  });
}

function savePicture(page: ExportPage, drawing: SVGElement): void {
  makeFile(`${fileName(page)}.png`, () => picture(drawing, A4, SCALE));
}

function fileName({ figures }: ExportPage): string {
  const [day = '', time = ''] = onTheClock(figures.asOf).toISOString().split('T');
  return WORDS.file(day.split('-').reverse().join('-'), time.slice(0, 5).replace(':', 'h'));
}
