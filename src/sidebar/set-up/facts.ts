import type { SetUpPage } from '../../app/set-up/load-set-up';
import { button, element } from '../frame/element';
import { healthLine } from '../parts/health-lines';
import { list } from '../parts/list';

const WORDS = {
  me: (me: string) => `Sẽ chạy bằng tài khoản ${me}: thư đi từ tài khoản này.`,
  truth:
    'Ai sửa được bảng tính này cũng sửa được tập lệnh gắn với nó, và tập lệnh chạy bằng quyền của tài khoản này: gửi thư, mở biểu mẫu, đọc Drive của nó.',
  ownAccount:
    'Vì vậy phải dùng một tài khoản lập riêng, chỉ sở hữu biểu mẫu và bảng tính này, không dùng hộp thư hay tệp nào khác; đừng dùng tài khoản cá nhân. Chỉ cấp quyền sửa bảng tính cho người làm việc này, rồi ghi họ ở Nhắc trường chậm… → Ai được gửi thư.',
  needs: 'Cần các quyền sau, và chỉ dùng vào việc đã ghi:',
  grant: 'Cấp quyền',
  grantHow: 'Trang của Google mở ở thẻ khác. Hãy đánh dấu tất cả, rồi quay lại bấm “Kiểm tra lại”.',
  takeOver: (owner: string) =>
    `Học bạ số đang chạy bằng tài khoản ${owner}. Tôi nhận bàn giao: từ nay kích hoạt và thư đi từ tài khoản của tôi.`,
  copies: 'Các cột của trang câu trả lời',
  paste:
    'Dán vào trang Danh sách trường, từ dòng 2, đúng thứ tự cột ở dòng 1. Trang này vẫn mở bên cạnh.',
  pasteAgain:
    'Muốn dán lại: bấm vào ô A2, dán đè lên; xóa những dòng thừa ở cuối; rồi bấm “Kiểm tra lại”.',
  make: 'Tạo trang Danh sách trường',
  open: 'Mở trang Danh sách trường',
} as const;

/** Step 1: who will run it, and what Google asks that person to allow. */
export function accessStep(
  page: SetUpPage,
  takesOver: { readonly checked: boolean; set(checked: boolean): void },
): HTMLElement[] {
  const sure = element('input', { type: 'checkbox', checked: takesOver.checked });
  sure.onchange = () => takesOver.set(sure.checked);
  const link = element(
    'a',
    { href: page.grantUrl, target: '_blank', rel: 'noopener' },
    WORDS.grant,
  );
  return [
    element('p', {}, WORDS.me(page.me)),
    element(
      'div',
      { className: 'card amber' },
      element('strong', {}, WORDS.truth),
      element('p', {}, WORDS.ownAccount),
    ),
    healthLine(page.access),
    ...(page.grantUrl === ''
      ? []
      : [element('p', {}, link), element('p', { className: 'soft' }, WORDS.grantHow)]),
    ...(passesOver(page)
      ? [element('label', { className: 'card amber' }, sure, ` ${WORDS.takeOver(page.owner)}`)]
      : []),
    element('p', {}, WORDS.needs),
    list(page.needs),
  ];
}

/** The work would pass over to this account from another one. */
export function passesOver({ owner, me }: SetUpPage): boolean {
  return owner !== '' && owner !== me;
}

/** Step 2: the Form, and each column that is needed. */
export function formStep({ form, columns }: SetUpPage): HTMLElement[] {
  const items = columns.map(({ name, state }) =>
    element('li', {}, name, element('strong', {}, ` – ${state}`)),
  );
  return [
    ...form.map(healthLine),
    ...(items.length === 0
      ? []
      : [
          element('details', {}, element('summary', {}, WORDS.copies), element('ul', {}, ...items)),
        ]),
  ];
}

/** Step 3: the roster as it reads, with the rows to mend. */
export function rosterStep(page: SetUpPage, showTab: () => void): HTMLElement[] {
  return [
    element('p', {}, WORDS.paste),
    button(page.hasRoster ? WORDS.open : WORDS.make, showTab, page.hasRoster ? 'plain' : 'main'),
    ...page.roster.map(healthLine),
    ...(page.hasRoster ? [element('p', { className: 'soft' }, WORDS.pasteAgain)] : []),
  ];
}
