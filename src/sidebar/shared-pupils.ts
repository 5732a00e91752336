import type { SharedPair, SharedPupilsPage } from '../app/pages';
import { call } from './call';
import { button, element } from './element';
import { act, load, say } from './page';
import { shownNumber } from './shown-number';
import { table } from './table';

const WORDS = {
  what: 'Cho biết hai trường nào cùng ghi một học sinh trong danh sách chưa đồng bộ (STT 10), và bao nhiêu em. Trang này không biết và không hiện đó là em nào.',
  how: 'Khi bật, máy tính từ số định danh cá nhân (nếu không có thì mã học sinh) của từng em một dấu rút gọn bằng khóa riêng (HMAC, 40 bit) và cất trong một trang ẩn. Đây là dữ liệu cá nhân đã giả danh: chỉ dùng để đối chiếu, và bị xóa cùng khóa khi tắt hoặc khi đổi Mã đợt.',
  editors:
    'Khóa nằm trong tài khoản chủ kích hoạt. Người có quyền sửa tệp này cũng sửa được mã của tiện ích, nên chỉ cho người cần việc quyền sửa.',
  on: 'Đang bật.',
  off: 'Đang tắt (mặc định).',
  turnOn: 'Bật đối chiếu',
  turnOff: 'Tắt và xóa dữ liệu đối chiếu',
  consent: 'Trước khi bật',
  sure: 'Tôi đã đọc và đồng ý',
  onlyOwner: (owner: string) =>
    owner === ''
      ? 'Cần thiết lập lần đầu trước khi bật.'
      : `Chỉ tài khoản ${owner} (chủ kích hoạt) bật hoặc tắt được.`,
  keyMissing:
    'Khóa không nằm trong tài khoản này (đã bàn giao), hoặc trang ẩn đã bị xóa. Hãy tắt rồi bật lại để đối chiếu từ đầu.',
  compared: ({ compared, waiting }: SharedPupilsPage) =>
    waiting === 0
      ? `Đã đối chiếu ${shownNumber(compared)} danh sách.`
      : `Đã đối chiếu ${shownNumber(compared)} danh sách; còn ${shownNumber(waiting)} danh sách, máy sẽ mở dần mỗi 5 phút.`,
  none: 'Chưa thấy học sinh nào có trong danh sách của hai trường.',
  columns: ['Trường này', 'Trường kia', 'Số em'],
  more: (more: number) => `Còn ${shownNumber(more)} cặp trường nữa có ít học sinh trùng hơn.`,
  again: 'Làm mới',
} as const;

const PAIRS_SHOWN = 200;

show();

function show(): void {
  load(() => call('sharedPupilsPage'), view);
}

/** What was said of the last press is no news of what is shown now. */
function again(): void {
  say('');
  show();
}

function view(page: SharedPupilsPage): HTMLElement[] {
  const { isOn, maySwitch, keyMissing, owner, pairs } = page;
  return [
    element('p', {}, WORDS.what),
    element('p', { className: `card ${isOn ? 'ok' : ''}` }, isOn ? WORDS.on : WORDS.off),
    ...(keyMissing ? [element('p', { className: 'card bad' }, WORDS.keyMissing)] : []),
    ...(isOn ? [element('p', {}, WORDS.compared(page)), ...found(pairs)] : []),
    element('p', { className: 'soft' }, WORDS.how),
    element('p', { className: 'soft' }, WORDS.editors),
    maySwitch ? turning(isOn) : element('p', { className: 'soft' }, WORDS.onlyOwner(owner)),
    button(WORDS.again, again),
  ];
}

function found(pairs: readonly SharedPair[]): HTMLElement[] {
  if (pairs.length === 0) return [element('p', {}, WORDS.none)];
  const rows = pairs
    .slice(0, PAIRS_SHOWN)
    .map(({ first, second, pupils }) => [first, second, shownNumber(pupils)]);
  const more = pairs.length - rows.length;
  return [
    table(WORDS.columns, rows),
    ...(more > 0 ? [element('p', { className: 'soft' }, WORDS.more(more))] : []),
  ];
}

function turning(isOn: boolean): HTMLElement {
  const pressed = () =>
    act(
      () => call('compareSchools', !isOn),
      ({ message }) => {
        say(message, 'good');
        show();
      },
    );
  if (isOn) return button(WORDS.turnOff, pressed);
  const sure = element('input', { type: 'checkbox' });
  const turnOn = button(WORDS.turnOn, pressed, 'main');
  turnOn.disabled = true;
  sure.onchange = () => {
    turnOn.disabled = !sure.checked;
  };
  return element(
    'fieldset',
    {},
    element('legend', {}, WORDS.consent),
    element('label', {}, sure, ` ${WORDS.sure}`),
    turnOn,
  );
}
