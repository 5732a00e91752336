import { loadHealth } from '../../../src/app/health/load-health';
import { OfficeError } from '../../../src/app/office-error';
import type { FormItem, FormLook } from '../../../src/app/ports';
import {
  answerAddresses,
  answerUploadRequired,
  limitFormAnswers,
  loadFormAudit,
} from '../../../src/app/set-up/load-form-audit';
import { planFormAudit } from '../../../src/app/set-up/plan-form-audit';
import { readSettings } from '../../../src/app/settings/read-settings';
import { COLLEAGUE, runningOffice, wholeForm } from '../../builders/office';

const NOBODY_TOLD = { addresses: null, uploadRequired: null, limited: {} };
const told = <T extends string>(value: T) => ({ value, who: 'it@haiphong.edu.vn', at: 0 });

/** Levels and sentences, the fine ones left out. */
function troubles(form: FormLook, changes: Partial<Parameters<typeof planFormAudit>[0]> = {}) {
  const answers = { ...NOBODY_TOLD, uploadRequired: told('no') };
  return planFormAudit({ form, addresses: 'verified', answers, ...changes })
    .filter(({ level }) => level !== 'ok')
    .map(({ level, what }) => `${level}: ${what}`);
}

const withItem = (place: number, change: Partial<FormItem>): FormLook => {
  const form = wholeForm();
  return {
    ...form,
    items: form.items.map((item, index) => (index === place ? { ...item, ...change } : item)),
  };
};
const without = (place: number): FormLook => ({
  ...wholeForm(),
  items: wholeForm().items.filter((_, index) => index !== place),
});
const more = (item: Partial<FormItem>): FormLook => {
  const form = wholeForm();
  const added: FormItem = { id: 99, title: '', kind: 'text', required: false, ...item };
  return { ...form, items: [...form.items, added] };
};

test('a Form as the letter asks for it has no trouble', () => {
  expect(troubles(wholeForm())).toEqual([]);
});

test.each<[string, FormLook, RegExp]>([
  ['a question that is gone', without(5), /^red: Không tìm thấy câu hỏi STT 6 /],
  ['a question renamed to something else', withItem(5, { title: 'Ghi chú' }), /^red: .*STT 6 /],
  ['a question asked twice', more({ title: '6. Tổng số học sinh' }), /^red: .*STT 6 .* có 2 lần/],
  ['the list as a text question', withItem(9, { kind: 'text' }), /^red: .*STT 10 .*tải tệp lên/],
  ['a count as a choice', withItem(5, { kind: 'other' }), /^red: .*STT 6 .*Trả lời ngắn/],
  ['a code as an upload', withItem(0, { kind: 'upload' }), /^red: .*STT 1 .*Trả lời ngắn/],
  ['a paragraph', withItem(1, { kind: 'paragraph' }), /^amber: .*STT 2 .*Đoạn/],
  [
    'a question that may be skipped',
    withItem(6, { required: false }),
    /^amber: .*STT 7 .*bắt buộc/,
  ],
  ['no addresses', wholeForm({ collectsEmail: false }), /^red: .*không thu thập địa chỉ email/],
  ['a closed Form', wholeForm({ acceptsResponses: false }), /^amber: .*đang đóng/],
  ['no edits', wholeForm({ allowsEdits: false }), /^amber: .*không sửa được/],
  ['one response each', wholeForm({ oneResponseEach: true }), /^amber: .*gửi được một lần/],
  ['no confirmation', wholeForm({ confirmation: '' }), /^amber: .*lời cảm ơn chung/],
])('%s is the one trouble', (_, form, expected) => {
  expect(troubles(form)).toEqual([expect.stringMatching(expected)]);
});

test('every trouble says what to click', () => {
  const bad: FormLook = {
    ...wholeForm({ collectsEmail: false, acceptsResponses: false }),
    items: [],
  };
  for (const { level, remedy } of planFormAudit({
    form: bad,
    addresses: 'unknown',
    answers: NOBODY_TOLD,
  })) {
    if (level !== 'ok') expect(remedy).not.toBe('');
  }
});

test.each([
  ['unknown', 'no', [/^amber: Chưa rõ địa chỉ/]],
  ['typed', 'no', [/^amber: Địa chỉ email do người gửi tự gõ/]],
  ['verified', 'yes', [/^red: .*STT 10.* đang bắt buộc/]],
  ['verified', null, [/^amber: Chưa rõ câu hỏi STT 10/]],
] as const)('addresses %s and a list required %s', (addresses, required, expected) => {
  const answers = { ...NOBODY_TOLD, uploadRequired: required && told(required) };
  expect(troubles(wholeForm(), { addresses, answers })).toEqual(
    expected.map((one) => expect.stringMatching(one)),
  );
});

test('a question that is none of ours is only counted', () => {
  expect(troubles(more({ title: 'Ý kiến khác' }))).toEqual([]);
});

describe('what a script cannot read', () => {
  test('is answered once: a setting that GUI-05 follows, with who and when', () => {
    const office = runningOffice();
    office.world.account = office.world.account.toLowerCase();
    office.run((ports) => answerAddresses(ports, 'typed'));
    const { settings } = readSettings(office.ourTab('settings').grid, {}, false);
    expect(settings.addresses).toBe('typed');
    const page = office.run(loadFormAudit);
    const line = page?.lines.find(({ what }) => what.includes('tự gõ'));
    expect(line?.what).toContain(`${office.world.account} trả lời`);
    expect(
      office.run(loadHealth)?.lines.some(({ what }) => what.includes('Chưa rõ biểu mẫu')),
    ).toBe(false);
    expect(office.ourTab('log').grid.flat()).toContainEqual(expect.stringContaining('tự gõ'));
  });

  test('is not called kept where the setting has no line', () => {
    const office = runningOffice();
    const tab = office.ourTab('settings');
    tab.grid = tab.grid.filter(([label]) => label !== 'Địa chỉ người gửi');
    expect(() => office.run((ports) => answerAddresses(ports, 'typed'))).toThrow(OfficeError);
    expect(office.world.properties.formAnswers).toBeUndefined();
  });

  test('killed anywhere: what stands in the settings is followed by a pass', () => {
    const whole = runningOffice();
    whole.run((ports) => answerAddresses(ports, 'typed'));
    let kept = 0;
    for (let atCall = 1; atCall <= whole.world.calls.length; atCall++) {
      const office = runningOffice();
      office.world.trouble = { atCall, kind: 'kill' };
      office.run((ports) => answerAddresses(ports, 'typed'));
      office.world.trouble = null;
      const { settings } = readSettings(office.ourTab('settings').grid, {}, false);
      const { wanted, done } = office.world.properties;
      if (settings.addresses !== 'typed') continue;
      kept += 1;
      expect(wanted).not.toBe(done);
    }
    expect(kept).toBeGreaterThan(0);
  });

  test('the answer about the list stays until it is given anew', () => {
    const office = runningOffice();
    office.run((ports) => answerUploadRequired(ports, true));
    expect(office.run(loadFormAudit)?.uploadRequired).toBe('yes');
    office.run((ports) => answerUploadRequired(ports, false));
    expect(office.run(loadFormAudit)?.uploadRequired).toBe('no');
  });
});

describe('limited answers', () => {
  test('are set on the chosen questions only, and said so from then on', () => {
    const office = runningOffice();
    const page = office.run(loadFormAudit);
    // Seven counts and the phone.
    expect(page?.limits.map(({ stt }) => stt)).toEqual(['5', '6', '7', '8', '9', '11', '12']);
    office.run((ports) => limitFormAnswers(ports, [5, 6], page?.shown ?? ''));
    expect(office.world.answerLimits.map(({ item }) => item)).toEqual([5, 6]);
    const [phone, count] = office.world.answerLimits.map(({ pattern }) => new RegExp(pattern));
    expect(['0912345678', '912345678', '0912 345 678'].map((text) => phone?.test(text))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['0', '1250', '1.250', '-1', '12,5', 'mười'].map((text) => count?.test(text))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    const after = office.run(loadFormAudit);
    const limited = after?.limits.filter((question) => question.limited !== '');
    expect(limited?.map(({ stt }) => stt)).toEqual(['5', '6']);
  });

  test('are refused when the Form is no longer what was shown', () => {
    const office = runningOffice();
    const shown = office.run(loadFormAudit)?.shown ?? '';
    office.world.form = withItem(5, { title: 'Ghi chú' });
    expect(() => office.run((ports) => limitFormAnswers(ports, [6], shown))).toThrow('đã đổi');
    expect(office.world.answerLimits).toEqual([]);
  });

  test.each([
    ['nothing', []],
    ['the list', [10]],
    ['an item that is none of ours', [77]],
  ])('are refused for %s', (_, items) => {
    const office = runningOffice();
    const shown = office.run(loadFormAudit)?.shown ?? '';
    expect(() => office.run((ports) => limitFormAnswers(ports, items, shown))).toThrow();
    expect(office.world.answerLimits).toEqual([]);
  });
});

test('an account that may not open the Form is told so', () => {
  const office = runningOffice();
  office.world.account = COLLEAGUE;
  office.world.formOpens = false;
  expect(() => office.run(loadFormAudit)).toThrow('Không mở được biểu mẫu');
});

test('the audit costs five service calls, and writes nothing', () => {
  const office = runningOffice();
  office.run(loadFormAudit);
  expect(office.world.calls).toHaveLength(5);
  expect(office.world.calls.filter((name) => /write|put|append/.test(name))).toEqual([]);
});
