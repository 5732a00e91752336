import type { ApprovalGroup, WaitingMail } from '../../app/reminders/waiting-groups';
import type { Told } from '../../app/told';
import { askFirst } from '../frame/ask-first';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, saidThen } from '../frame/page';
import { mailPreview } from '../parts/mail-preview';
import { shownNumber } from '../parts/shown-number';

/** An older mail ledger that was adopted may leave a whole wave in doubt. */
const DOUBTS_SHOWN = 50;

type Outcome = 'arrived' | 'again';

const WORDS = {
  approval: 'Thư chờ duyệt',
  approvalWhy:
    'Kết luận đổi không phải do trường gửi lại, nên thư chờ cán bộ xem trước khi gửi hoặc bỏ.',
  doubt: (mails: number) => `${shownNumber(mails)} thư chưa rõ đã đi hay chưa`,
  doubtWhy: 'Xem hộp Đã gửi của tài khoản chủ, rồi chọn.',
  moreDoubt: (more: number) =>
    `và ${shownNumber(more)} thư nữa, sẽ hiện ra sau khi xử lý các thư trên.`,
  preview: 'Xem một thư của nhóm này',
  choose: 'Chọn từng thư',
  more: (more: number) => `và ${shownNumber(more)} thư nữa của nhóm này`,
  send: (mails: number) => `Gửi ${shownNumber(mails)} thư`,
  drop: (mails: number) => `Bỏ ${shownNumber(mails)} thư`,
  sureSend: (mails: number) =>
    `Gửi ${shownNumber(mails)} thư của nhóm này? Thư đã gửi không lấy lại được.`,
  sureDrop: (mails: number) =>
    `Bỏ ${shownNumber(mails)} thư của nhóm này? Các trường sẽ không nhận thư đó.`,
  yesSend: 'Đồng ý, gửi',
  yesDrop: 'Đồng ý, bỏ',
  arrived: 'Đã tới',
  again: 'Gửi lại',
  allArrived: 'Tất cả đã tới',
  allAgain: 'Gửi lại tất cả',
  sureArrived: (mails: number) =>
    `Ghi nhận cả ${shownNumber(mails)} thư đã tới? Các thư này sẽ không được gửi lại.`,
  sureAgain: (mails: number) =>
    `Gửi lại cả ${shownNumber(mails)} thư? Nơi nào đã nhận sẽ nhận thêm một lần.`,
  yesArrived: 'Đồng ý, đã tới',
} as const;

/** Mails that wait for a person; `changed` is called when one was settled. */
export function waitingMails(
  { groups, doubtful }: { groups: readonly ApprovalGroup[]; doubtful: readonly WaitingMail[] },
  mayAct: boolean,
  changed: () => void,
): HTMLElement[] {
  const done = saidThen(changed);
  const approvals =
    groups.length === 0
      ? []
      : [
          element('h2', {}, WORDS.approval),
          element('p', { className: 'soft' }, WORDS.approvalWhy),
          ...groups.map((group) => approval(group, mayAct, done)),
        ];
  return [...approvals, ...(doubtful.length === 0 ? [] : [doubt(doubtful, mayAct, done)])];
}

function approval(
  { title, keys, named, sample }: ApprovalGroup,
  mayAct: boolean,
  done: (told: Told) => void,
): HTMLElement {
  const chosen = new Set(keys);
  const buttons = element('div');
  const draw = () => buttons.replaceChildren(...(mayAct ? bothWays(chosen, buttons, done) : []));
  draw();
  const more = keys.length - named.length;
  return element(
    'fieldset',
    {},
    element('legend', {}, title),
    ...(sample
      ? [element('details', {}, element('summary', {}, WORDS.preview), ...mailPreview(sample))]
      : []),
    element(
      'details',
      {},
      element('summary', {}, WORDS.choose),
      ...named.map((mail) => choosable(mail, chosen, draw)),
      ...(more > 0 ? [element('p', { className: 'soft' }, WORDS.more(more))] : []),
    ),
    buttons,
  );
}

/** Send or drop those that are chosen; each asks once more in the place of both. */
function bothWays(
  chosen: ReadonlySet<string>,
  place: HTMLElement,
  done: (told: Told) => void,
): HTMLElement[] {
  const all = Array.from(chosen);
  const ask = (name: 'approveWaiting' | 'dropWaiting', question: string, yes: string) => () =>
    askFirst(place, { question, yes }, () => act(() => call(name, all), done));
  const both = [
    button(
      WORDS.send(all.length),
      ask('approveWaiting', WORDS.sureSend(all.length), WORDS.yesSend),
      'main',
    ),
    button(WORDS.drop(all.length), ask('dropWaiting', WORDS.sureDrop(all.length), WORDS.yesDrop)),
  ];
  for (const each of both) each.disabled = all.length === 0;
  return both;
}

function choosable(mail: WaitingMail, chosen: Set<string>, draw: () => void): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: true });
  box.onchange = () => {
    if (box.checked) chosen.add(mail.key);
    else chosen.delete(mail.key);
    draw();
  };
  return element('label', {}, box, ` ${mail.to}: ${mail.about}`);
}

function doubt(
  mails: readonly WaitingMail[],
  mayAct: boolean,
  done: (told: Told) => void,
): HTMLElement {
  const more = mails.length - DOUBTS_SHOWN;
  const settle = (keys: readonly string[], as: Outcome) => () =>
    act(() => call('settleDoubtful', keys, as), done);
  return element(
    'fieldset',
    {},
    element('legend', {}, WORDS.doubt(mails.length)),
    element('p', { className: 'soft' }, WORDS.doubtWhy),
    ...(mayAct && mails.length > 1 ? [settleAll(mails, settle)] : []),
    ...mails
      .slice(0, DOUBTS_SHOWN)
      .map(({ key, to, about }) =>
        element(
          'div',
          { className: 'doubtful' },
          element('span', {}, `${to}: ${about}`),
          ...(mayAct
            ? [
                element(
                  'div',
                  {},
                  button(WORDS.arrived, settle([key], 'arrived')),
                  button(WORDS.again, settle([key], 'again')),
                ),
              ]
            : []),
        ),
      ),
    ...(more > 0 ? [element('p', { className: 'soft' }, WORDS.moreDoubt(more))] : []),
  );
}

function settleAll(
  mails: readonly WaitingMail[],
  settle: (keys: readonly string[], as: Outcome) => () => void,
): HTMLElement {
  const buttons = element('div');
  const keys = mails.map(({ key }) => key);
  const ask = (as: Outcome) => () =>
    askFirst(
      buttons,
      as === 'arrived'
        ? { question: WORDS.sureArrived(keys.length), yes: WORDS.yesArrived }
        : { question: WORDS.sureAgain(keys.length), yes: WORDS.yesSend },
      settle(keys, as),
    );
  buttons.append(button(WORDS.allArrived, ask('arrived')), button(WORDS.allAgain, ask('again')));
  return buttons;
}
