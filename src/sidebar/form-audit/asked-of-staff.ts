import type { FormAuditPage } from '../../app/set-up/load-form-audit';
import type { Told } from '../../app/told';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, say } from '../frame/page';
import { choice } from '../parts/choice';

const WORDS = {
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
} as const;

/** What Google lets no script read of a Form, so that a person looks and tells. */
export function askedOfStaff(
  { addresses, uploadRequired }: FormAuditPage,
  done: (told: Told) => void,
): HTMLElement {
  const sender = choice(
    'addresses',
    WORDS.addresses,
    [
      { value: 'verified', label: WORDS.verified },
      { value: 'typed', label: WORDS.typed },
    ],
    addresses === 'unknown' ? null : addresses,
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
  return element(
    'section',
    {},
    element('h2', {}, WORDS.asked),
    element('p', { className: 'soft' }, WORDS.askedWhy),
    told(sender, (kind) => act(() => call('tellAddresses', kind), done)),
    told(upload, (answer) => act(() => call('tellUploadRequired', answer === 'yes'), done)),
  );
}

/** A choice with the button that tells it. */
function told<T>(
  { node, chosen }: { readonly node: HTMLElement; chosen(): T | null },
  tell: (answer: T) => void,
): HTMLElement {
  const save = button(WORDS.save, () => {
    const answer = chosen();
    if (answer === null) say(WORDS.pick, 'bad');
    else tell(answer);
  });
  node.append(save);
  return node;
}
