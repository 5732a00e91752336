import type { FormAuditPage, LimitedQuestion } from '../../app/set-up/load-form-audit';
import { call, closePage } from '../frame/call';
import { button, element } from '../frame/element';
import { act, load, saidThen, say } from '../frame/page';
import { choice } from '../parts/choice';
import { healthGroups } from '../parts/health-lines';

const WORDS = {
  open: 'Mở biểu mẫu để sửa',
  again: 'Kiểm tra lại',
  close: 'Đóng',
  asked: 'Hai điều máy không đọc được',
  askedWhy: 'Xin mở biểu mẫu xem rồi ghi lại ở đây; chỉ cần một lần.',
  addresses: 'Cài đặt → Câu trả lời → “Thu thập địa chỉ email” đang là',
  verified: 'Đã xác minh',
  typed: 'Người gửi tự gõ',
  upload: 'Câu hỏi tải danh sách (STT 10): công tắc “Bắt buộc”',
  required: 'Đang bật',
  optional: 'Đang tắt',
  save: 'Ghi lại',
  pick: 'Hãy chọn một câu trả lời trước.',
  limits: 'Chỉ nhận câu trả lời đúng dạng',
  limitsWhy:
    'Khi đặt, biểu mẫu từ chối ngay câu trả lời sai dạng và hiện lời nhắc dưới đây. Máy không đọc được điều kiện đang có: điều kiện cũ của câu được chọn sẽ bị thay và không lấy lại được. Muốn bỏ về sau: trong biểu mẫu, mở câu hỏi → dấu ba chấm → “Xác thực câu trả lời”.',
  all: 'Chọn tất cả',
  help: (help: string) => `Lời nhắc: “${help}”`,
  set: 'Đặt cho các câu đã chọn',
  sure: (count: number, stt: string) =>
    `Đặt điều kiện cho ${count} câu hỏi (STT ${stt}) của biểu mẫu thật? Câu trả lời đã gửi không đổi.`,
  yes: 'Đồng ý, đặt',
  no: 'Thôi',
  none: 'Hãy chọn ít nhất một câu hỏi.',
} as const;

const done = saidThen(show);

show();

function show(): void {
  load(() => call('formAuditPage'), view);
}

function view(page: FormAuditPage): HTMLElement[] {
  return [
    ...healthGroups(page.lines),
    asked(page),
    ...(page.limits.length > 0 ? [limits(page)] : []),
    element('a', { href: page.editUrl, target: '_blank', className: 'button' }, WORDS.open),
    button(WORDS.again, show),
    button(WORDS.close, closePage),
  ];
}

function asked({ addresses, uploadRequired }: FormAuditPage): HTMLElement {
  const known = addresses === 'unknown' ? null : addresses;
  const sender = choice(
    'addresses',
    WORDS.addresses,
    [
      { value: 'verified', label: WORDS.verified },
      { value: 'typed', label: WORDS.typed },
    ],
    known,
  );
  const upload = choice(
    'upload',
    WORDS.upload,
    [
      { value: 'yes', label: WORDS.required },
      { value: 'no', label: WORDS.optional },
    ],
    uploadRequired === 'unknown' ? null : uploadRequired,
  );
  const saveSender = button(WORDS.save, () => {
    const kind = sender.chosen();
    if (kind === null) say(WORDS.pick, 'bad');
    else act(() => call('tellAddresses', kind), done);
  });
  const saveUpload = button(WORDS.save, () => {
    const answer = upload.chosen();
    if (answer === null) say(WORDS.pick, 'bad');
    else act(() => call('tellUploadRequired', answer === 'yes'), done);
  });
  sender.node.append(saveSender);
  upload.node.append(saveUpload);
  return element(
    'section',
    {},
    element('h2', {}, WORDS.asked),
    element('p', { className: 'soft' }, WORDS.askedWhy),
    sender.node,
    upload.node,
  );
}

function limits({ limits: questions, shown }: FormAuditPage): HTMLElement {
  const boxes = questions.map(() => element('input', { type: 'checkbox' }));
  const all = element('input', { type: 'checkbox' });
  all.onchange = () => {
    for (const box of boxes) box.checked = all.checked;
  };
  const chosen = () => questions.filter((_, index) => boxes[index]?.checked);
  const place = element('div', {});
  const ask = () => {
    if (chosen().length === 0) return say(WORDS.none, 'bad');
    say('');
    place.replaceChildren(...sure(chosen()));
    place.querySelector('button')?.focus();
  };
  const first = () => [button(WORDS.set, ask, 'main')];
  const sure = (picked: readonly LimitedQuestion[]) => [
    element(
      'div',
      { className: 'card amber' },
      WORDS.sure(picked.length, picked.map(({ stt }) => stt).join(', ')),
    ),
    button(
      WORDS.yes,
      () =>
        act(
          () =>
            call(
              'limitAnswers',
              picked.map(({ item }) => item),
              shown,
            ),
          done,
        ),
      'main',
    ),
    button(WORDS.no, () => place.replaceChildren(...first())),
  ];
  place.append(...first());
  return element(
    'fieldset',
    { className: 'limits' },
    element('legend', {}, WORDS.limits),
    element('p', { className: 'soft' }, WORDS.limitsWhy),
    element('label', {}, all, element('span', {}, WORDS.all)),
    ...questions.map((question, index) => limitLine(question, boxes[index])),
    place,
  );
}

function limitLine(
  { stt, title, help, limited }: LimitedQuestion,
  box: HTMLInputElement | undefined,
): HTMLElement {
  return element(
    'label',
    {},
    box ?? '',
    element('span', {}, `${stt}. ${title}`),
    element('span', { className: 'soft' }, WORDS.help(help), limited === '' ? '' : ` – ${limited}`),
  );
}
