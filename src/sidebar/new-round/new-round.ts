import type { NewRoundPage, NewRoundPreview } from '../../app/round/load-new-round';
import type { NewRoundForm } from '../../app/round/plan-new-round';
import { call, closePage } from '../frame/call';
import { button, element, place } from '../frame/element';
import { act, load, say } from '../frame/page';
import { choice } from '../parts/choice';
import { healthGroups } from '../parts/health-lines';
import { list } from '../parts/list';
import { eraseNames } from './erase-names';
import { roundFields } from './round-fields';
import { filesTable } from './round-files-table';

const WORDS = {
  dates: (start: string, deadline: string) => `Bắt đầu ${start}; hạn báo cáo ${deadline}.`,
  checks: '1. Việc còn dở của đợt này',
  next: '2. Đợt mới',
  nextWhy:
    'Vẫn dùng biểu mẫu này. Báo cáo gửi trước lúc bắt đầu đợt mới không được tính vào đợt mới và không được trả lời thêm; trang Kiểm tra và câu trả lời cũ vẫn giữ nguyên.',
  mode: 'Chế độ gửi thư của đợt mới',
  dryRun: 'Chạy thử: không thư nào được gửi (nên chọn)',
  live: 'Gửi thật',
  preview: 'Xem trước',
  previewTitle: '3. Xem trước',
  start: 'Bắt đầu đợt',
  deadline: 'Hạn báo cáo',
  waves: 'Các đợt nhắc (ngày làm việc so với hạn)',
  stillOpen: 'Việc còn nên xem',
  effect:
    'Khi bấm nút: số liệu được chốt làm bản lưu trữ, danh sách tệp cần xóa được ghi ra một trang riêng, rồi cấu hình đổi sang đợt mới. Không thư nào được gửi vì việc này.',
  confirm: 'Tôi đã xem các mục trên và muốn kết thúc đợt này.',
  open: (from: string, to: string) => `Kết thúc đợt ${from}, mở đợt ${to}`,
  problems: 'Có mục chưa đúng; xem dòng đỏ dưới từng ô rồi bấm Xem trước lại.',
  ready: 'Đã xem trước; chưa có gì thay đổi.',
  stale: 'Đã sửa ô đợt mới; hãy bấm Xem trước lại.',
  running: (round: string) => `Đợt đang chạy: ${round}`,
  toDo: 'Việc cần làm tiếp',
  delete:
    'Mở trang “Tệp cần xóa …”, xóa từng tệp các trường đã tải lên, rồi dọn Thùng rác của Drive.',
  roster: 'Xem lại Danh sách trường: trường mới, trường giải thể, hai cột Miễn và Gia hạn.',
  goLive: 'Khi sẵn sàng, đổi “Chế độ gửi thư” ở trang Cấu hình sang “Gửi thật”.',
  waveLook: 'Thư nhắc của đợt mới chỉ đi sau khi có người duyệt lịch nhắc ở Nhắc trường chậm…',
  close: 'Đóng',
} as const;

load(() => call('newRoundPage'), view);

function view(page: NewRoundPage): HTMLElement[] {
  return [
    element('h2', {}, WORDS.running(page.roundId)),
    element('p', { className: 'soft' }, WORDS.dates(page.startText, page.deadlineText)),
    element('h2', {}, WORDS.checks),
    ...healthGroups(page.checks),
    element('h2', {}, WORDS.next),
    element('p', { className: 'soft' }, WORDS.nextWhy),
    ...nextRound(page),
    eraseNames(),
    button(WORDS.close, closePage),
  ];
}

/** The boxes of the next round, and what they would do once they were looked at. */
function nextRound(page: NewRoundPage): HTMLElement[] {
  const fields = roundFields(page);
  const mode = choice<NewRoundForm['mode']>(
    'mode',
    WORDS.mode,
    [
      { value: 'dryRun', label: WORDS.dryRun },
      { value: 'live', label: WORDS.live },
    ],
    'dryRun',
  );
  const shown = element('div', {});
  const stale = () => {
    if (shown.childElementCount === 0) return;
    shown.replaceChildren();
    say(WORDS.stale);
  };
  const preview = () => {
    const form = { ...fields.typed(), mode: mode.chosen() };
    act(
      () => call('newRoundPreview', form),
      (found) => {
        fields.tell(found.problems);
        const isSound = Object.keys(found.problems).length === 0;
        say(isSound ? WORDS.ready : WORDS.problems, isSound ? 'plain' : 'bad');
        shown.replaceChildren(...(isSound ? previewed(page, form, found) : []));
        shown.querySelector('h2')?.focus();
      },
    );
  };
  return [
    element('div', { oninput: stale }, fields.node, mode.node),
    button(WORDS.preview, preview, 'main'),
    shown,
  ];
}

function previewed(
  { roundId }: NewRoundPage,
  form: NewRoundForm,
  { said, warnings, checks, files, digest }: NewRoundPreview,
): HTMLElement[] {
  const agreed = element('input', { type: 'checkbox' });
  const open = button(
    WORDS.open(roundId, said.roundId ?? form.roundId),
    () =>
      act(
        () => call('openRound', form, digest),
        ({ message }) => {
          place('content').replaceChildren(...done(said.roundId ?? form.roundId, form, files));
          say(message, 'good');
        },
      ),
    'main',
  );
  open.disabled = true;
  agreed.onchange = () => {
    open.disabled = !agreed.checked;
  };
  const read = [
    `${WORDS.start}: ${said.roundStart ?? ''}`,
    `${WORDS.deadline}: ${said.deadline ?? ''}`,
    `${WORDS.waves}: ${said.waves ?? ''}`,
  ];
  const lookAt = [...warnings, ...checks.filter(({ level }) => level !== 'ok')];
  return [
    element('h2', { tabIndex: -1 }, WORDS.previewTitle),
    list(read),
    ...(lookAt.length > 0 ? [element('h3', {}, WORDS.stillOpen), ...healthGroups(lookAt)] : []),
    ...filesTable(files),
    element('p', {}, WORDS.effect),
    element('p', {}, element('label', {}, agreed, ` ${WORDS.confirm}`)),
    element('p', {}, open),
  ];
}

/** No boxes any more: a second press would close the round that has just begun. */
function done(
  roundId: string,
  { mode }: NewRoundForm,
  files: NewRoundPreview['files'],
): HTMLElement[] {
  const steps = [
    ...(files.length > 0 ? [WORDS.delete] : []),
    WORDS.roster,
    ...(mode === 'dryRun' ? [WORDS.goLive] : []),
    WORDS.waveLook,
  ];
  return [
    element('h2', {}, WORDS.running(roundId)),
    element('h3', {}, WORDS.toDo),
    list(steps),
    button(WORDS.close, closePage),
  ];
}
