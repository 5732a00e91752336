import type { ExecutionKind, ExecutionRecord } from '../engine/execution-record';
import { askHost } from './ask-host';
import { element } from './element';
import { sayPrecise } from './say-time';

const KIND: Readonly<Record<ExecutionKind, string>> = {
  menu: 'Trình đơn',
  call: 'Trang',
  editor: 'Trình soạn thảo',
  trigger: 'Kích hoạt',
  simple: 'Tự động',
};
const OUTCOME: Readonly<Record<ExecutionRecord['outcome'], string>> = {
  running: 'Đang chạy',
  completed: 'Xong',
  failed: 'Lỗi',
  killed: 'Bị dừng',
  pending: 'Chờ trả lời',
};

/** What ran, when, for whom, at what price: Apps Script's own page of executions. */
export async function showExecutions(): Promise<void> {
  const records = await askHost<ExecutionRecord[]>('executions');
  const body = element('tbody', {});
  const quiet = element('input', {
    type: 'checkbox',
    id: 'quiet',
    checked: true,
    onchange: () => draw(),
  });
  const draw = () => {
    const shown = records.filter((record) => !quiet.checked || didSomething(record)).slice(0, 80);
    body.replaceChildren(...shown.flatMap(lines));
    if (shown.length === 0)
      body.append(element('tr', {}, element('td', { colspan: 8 }, 'Chưa có lần chạy nào.')));
  };
  draw();
  const heads = ['Lúc', 'Hàm', 'Loại', 'Tài khoản', 'Kết quả', 'Giây', 'Lệnh gọi', 'Ô đổi / thư'];
  const box = element(
    'dialog',
    { class: 'wide', 'aria-label': 'Các lần chạy gần đây' },
    element(
      'header',
      {},
      element('h2', {}, 'Các lần chạy gần đây'),
      element('button', { type: 'button', class: 'button', onclick: () => box.close() }, 'Đóng'),
    ),
    element('label', { class: 'check' }, quiet, ' Ẩn các lần chạy không làm gì'),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head))),
        ),
        body,
      ),
    ),
  );
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
}

const didSomething = ({ outcome, cellsChanged, mailsSent, ui }: ExecutionRecord): boolean =>
  outcome !== 'completed' || cellsChanged > 0 || mailsSent > 0 || ui.length > 0;

function lines(record: ExecutionRecord): HTMLElement[] {
  const calls = Object.entries(record.calls)
    .map(([name, count]) => `${name} × ${count}`)
    .join(', ');
  const log = record.log.map(({ level, text }) => `${level}: ${text}`).join('\n');
  const details = [record.error ? `${record.error.name}: ${record.error.message}` : '', calls, log]
    .filter(Boolean)
    .join('\n');
  const cells = [
    sayPrecise(record.start),
    record.functionName,
    KIND[record.kind],
    record.as,
    OUTCOME[record.outcome],
    (record.virtualMs / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 }),
    String(record.callCount),
    `${record.cellsChanged} / ${record.mailsSent}`,
  ];
  const row = element(
    'tr',
    { class: record.outcome },
    ...cells.map((text) => element('td', {}, text)),
  );
  if (!details) return [row];
  const more = element(
    'tr',
    { class: 'more' },
    element(
      'td',
      { colspan: 8 },
      element('details', {}, element('summary', {}, 'Chi tiết'), element('pre', {}, details)),
    ),
  );
  return [row, more];
}
