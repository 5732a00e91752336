import type { SetUpChoices, SetUpPage } from '../app/pages';
import { call, closePage } from './call';
import { choice } from './choice';
import { button, element } from './element';
import { healthGroups } from './health-lines';
import { act, load, say } from './page';

const WORDS = {
  intro:
    'Tạo các trang của Học bạ số, gắn kích hoạt và rà soát mọi báo cáo đã có. Chạy lại bao nhiêu lần cũng được: không ghi đè những gì đã có.',
  found: 'Những gì đã tìm thấy',
  me: (me: string) => `Tài khoản đang thiết lập: ${me}. Thư sẽ đi từ tài khoản này.`,
  mode: 'Chế độ gửi thư',
  dryRun: 'Chạy thử: chỉ ghi vào Sổ thư thư nào sẽ được gửi, không gửi thư nào',
  live: 'Gửi thật',
  answerFrom: 'Trả lời các báo cáo gửi từ khi nào?',
  now: 'Từ bây giờ (báo cáo cũ vẫn được rà soát, nhưng không tự gửi thư)',
  roundStart: (when: string) => `Từ đầu đợt (${when}): trả lời cả các báo cáo đã có`,
  keep: (when: string) => `Giữ như đang đặt (${when})`,
  addresses: 'Biểu mẫu thu địa chỉ thư của người gửi thế nào?',
  addressesWhere: 'Xem trong biểu mẫu: Cài đặt → Câu trả lời → Thu thập địa chỉ email.',
  verified: 'Đã xác minh',
  typed: 'Người trả lời tự nhập',
  unknown: 'Chưa rõ (sẽ nhắc ở Tình trạng hệ thống)',
  takeOver: (owner: string) =>
    `Học bạ số đang chạy bằng tài khoản ${owner}. Tôi nhận bàn giao: từ nay kích hoạt và thư đi từ tài khoản của tôi.`,
  run: 'Thiết lập',
  close: 'Đóng',
} as const;

load(() => call('setUpPage'), view);

function view(page: SetUpPage): HTMLElement[] {
  const mode = choice<SetUpChoices['mode']>(
    'mode',
    WORDS.mode,
    [
      { value: 'dryRun', label: WORDS.dryRun },
      { value: 'live', label: WORDS.live },
    ],
    page.mode,
  );
  const first = page.owner === '';
  const answerFrom = choice<SetUpChoices['answerFrom']>(
    'answer-from',
    WORDS.answerFrom,
    [
      ...(first ? [] : [{ value: null, label: WORDS.keep(page.answerFromText) }]),
      { value: 'now', label: WORDS.now },
      { value: 'roundStart', label: WORDS.roundStart(page.roundStartText) },
    ],
    first ? 'now' : null,
  );
  const addresses = choice<SetUpChoices['addresses']>(
    'addresses',
    WORDS.addresses,
    [
      { value: 'verified', label: WORDS.verified },
      { value: 'typed', label: WORDS.typed },
      { value: 'unknown', label: WORDS.unknown },
    ],
    page.addresses,
  );
  addresses.node.append(element('p', { className: 'soft' }, WORDS.addressesWhere));
  const takeOver = element('input', { type: 'checkbox' });
  const run = button(
    WORDS.run,
    () =>
      act(
        () =>
          call('setUp', {
            mode: mode.chosen(),
            answerFrom: answerFrom.chosen(),
            addresses: addresses.chosen(),
            takeOver: takeOver.checked,
          } satisfies SetUpChoices),
        ({ message }) => {
          say(message, 'good');
          load(() => call('setUpPage'), view);
        },
      ),
    'main',
  );
  const passesOver = page.owner !== '' && page.owner !== page.me;
  run.disabled = passesOver;
  takeOver.onchange = () => {
    run.disabled = !takeOver.checked;
  };
  return [
    element('p', {}, WORDS.intro),
    element('p', { className: 'soft' }, WORDS.me(page.me)),
    element('h2', {}, WORDS.found),
    ...healthGroups(page.found),
    mode.node,
    answerFrom.node,
    addresses.node,
    ...(passesOver ? [element('label', {}, takeOver, ` ${WORDS.takeOver(page.owner)}`)] : []),
    run,
    button(WORDS.close, closePage),
  ];
}
