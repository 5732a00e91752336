import type { SetUpPage } from '../../app/set-up/load-set-up';
import type { SetUpChoices } from '../../app/set-up/set-up';
import { element } from '../frame/element';
import { choice } from '../parts/choice';
import { field } from '../parts/field';

const WORDS = {
  said: (meaning: string, said: string) => `${meaning} Đang đọc là: ${said}.`,
  mode: 'Chế độ gửi thư',
  dryRun: 'Chạy thử: chỉ ghi vào Sổ thư thư nào sẽ được gửi, không gửi thư nào',
  live: 'Gửi thật',
  answerFrom: 'Trả lời các báo cáo gửi từ khi nào?',
  now: 'Từ bây giờ (báo cáo cũ vẫn được rà soát, nhưng không tự gửi thư)',
  roundStart: 'Từ đầu đợt: trả lời cả các báo cáo đã có',
  keep: (when: string) => `Giữ như đang đặt (${when})`,
  addresses: 'Biểu mẫu thu địa chỉ thư của người gửi thế nào?',
  addressesWhere: 'Xem trong biểu mẫu: Cài đặt → Câu trả lời → Thu thập địa chỉ email.',
  verified: 'Đã xác minh',
  typed: 'Người gửi tự gõ',
  unknown: 'Chưa rõ (sẽ nhắc ở Tình trạng hệ thống)',
} as const;

export interface SettingsForm {
  readonly nodes: readonly HTMLElement[];
  chosen(): Pick<SetUpChoices, 'answerFrom' | 'mode' | 'addresses' | 'typed'>;
}

/** Step 4: what is set now, to be changed; nothing is written before the last button. */
export function settingsForm(page: SetUpPage): SettingsForm {
  const inputs = page.fields.map((each) => ({
    ...each,
    input: element('input', { type: 'text', value: each.value, maxLength: 500 }),
  }));
  const mode = choice<SetUpChoices['mode']>(
    'mode',
    WORDS.mode,
    [
      { value: 'dryRun', label: WORDS.dryRun },
      { value: 'live', label: WORDS.live },
    ],
    page.mode,
  );
  const answerFrom = answerFromChoice(page);
  const addresses = addressesChoice(page);
  return {
    nodes: [
      ...inputs.map(({ input, ...each }) => field(each.label, input, hintOf(each))),
      mode.node,
      answerFrom.node,
      addresses.node,
    ],
    chosen: () => ({
      mode: mode.chosen(),
      answerFrom: answerFrom.chosen(),
      addresses: addresses.chosen(),
      typed: Object.fromEntries(inputs.map(({ id, input }) => [id, input.value])),
    }),
  };
}

/** What stands can be kept, but for the first time. */
function answerFromChoice({ owner, answerFromText }: SetUpPage) {
  const first = owner === '';
  return choice<SetUpChoices['answerFrom']>(
    'answer-from',
    WORDS.answerFrom,
    [
      ...(first ? [] : [{ value: null, label: WORDS.keep(answerFromText) }]),
      { value: 'now', label: WORDS.now },
      { value: 'roundStart', label: WORDS.roundStart },
    ],
    first ? 'now' : null,
  );
}

function addressesChoice({ addresses: known }: SetUpPage) {
  const addresses = choice<SetUpChoices['addresses']>(
    'addresses',
    WORDS.addresses,
    [
      { value: 'verified', label: WORDS.verified },
      { value: 'typed', label: WORDS.typed },
      { value: 'unknown', label: WORDS.unknown },
    ],
    known,
  );
  addresses.node.append(element('p', { className: 'soft' }, WORDS.addressesWhere));
  return addresses;
}

/** What it means, and how what stands in it now is read where that says more. */
function hintOf({ meaning, value, said, isGood }: SetUpPage['fields'][number]): string {
  if (!isGood) return `${meaning} ${said}`;
  return said === value ? meaning : WORDS.said(meaning, said);
}
