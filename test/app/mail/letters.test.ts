import { letterFacts, letterFor } from '../../../src/app/mail/letters';
import { asHtml, withoutLinks } from '../../../src/app/mail/mail-body';
import type { Letter } from '../../../src/app/ports';
import { managingBody } from '../../../src/core/mail/managing-bodies';
import { LEVELS } from '../../../src/core/roster/school';
import type { RoundSettings } from '../../../src/core/round-settings';
import type { SchoolStatus } from '../../../src/core/verdicts/school-status';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { at, judged, mailLine, school, settings, version } from '../../builders/build';
import { finding, returned, status } from '../../builders/mail-facts';

const NOW = at('2026-03-20 09:05:00');
const LINK = 'https://docs.google.com/forms/d/e/secret/viewform?edit2=x';
const SENDER = 'thcs-tranphu@haiphong.edu.vn';
/** What a hostile person types or pastes as a name. */
const HOSTILE = `<img src=x onerror=alert(1)>\u202Egnp.exe\n${'x'.repeat(5_000)} http://evil.com`;

function reply(
  report: Judged,
  changes: { settings?: RoundSettings; status?: SchoolStatus; to?: string } = {},
): { letter: Letter; asksLink: boolean } {
  const facts = letterFacts({
    judged: [report],
    statuses: [changes.status ?? status({ status: 'onTime', counted: report })],
    decisions: [],
    settings: changes.settings ?? settings(),
    now: NOW,
  });
  const ready = letterFor(mailLine({ to: changes.to ?? SENDER }), facts);
  const asksLink = ready.responseId !== null;
  return { letter: ready.compose(asksLink ? LINK : null), asksLink };
}

const fromForm = (changes: Partial<Judged> = {}) =>
  judged({ version: version({ formId: 'response-1' }), ...changes });

test('a receipt says who sent what for the school, and whom to tell if it was not the school', () => {
  const counted = judged({
    version: version({ sender: 'hocsinh@haiphong.edu.vn' }),
    fromRegisteredMailbox: false,
  });
  const facts = letterFacts({
    judged: [counted],
    statuses: [status({ status: 'onTime', counted })],
    decisions: [],
    settings: settings(),
    now: NOW,
  });
  const line = mailLine({ key: 'receipt/1/31303501', kind: 'receipt', to: SENDER });
  const ready = letterFor(line, facts);
  expect(ready.responseId).toBeNull();
  const letter = ready.compose(null);
  expect(letter.subject).toBe(
    'Học bạ số – THCS Trần Phú: báo cáo gửi từ hộp thư khác đang được tính',
  );
  for (const part of [
    'hocsinh@haiphong.edu.vn',
    '6. Tổng số học sinh toàn trường: 523',
    'Nếu không phải báo cáo của đơn vị, đề nghị báo ngay',
    'Văn phòng Sở, điện thoại 0225 3 000 000',
  ]) {
    expect(letter.text).toContain(part);
  }
});

describe('a reply', () => {
  test('is a receipt: verdict, number, time, figures as read, on time, contact', () => {
    const { letter } = reply(fromForm());
    expect(letter.subject).toBe('Học bạ số – THCS Trần Phú: báo cáo hợp lệ');
    for (const part of [
      'Kết quả: Hợp lệ.',
      'báo cáo số 1',
      '09 giờ 00 ngày 20/3/2026',
      '6. Tổng số học sinh toàn trường: 523',
      'Báo cáo được gửi đúng hạn.',
      'trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026)',
      'Văn phòng Sở, điện thoại 0225 3 000 000',
    ]) {
      expect(letter.text).toContain(part);
      expect(letter.html).toContain(part.split(': ')[0]);
    }
    expect(letter).toMatchObject({
      to: SENDER,
      replyTo: 'vanphong@haiphong.edu.vn',
      senderName: 'Sở Giáo dục và Đào tạo Hải Phòng',
    });
  });

  test('names every finding with its remedy, but none that is for staff', () => {
    const findings = [
      finding(),
      finding({ ruleId: 'HS-07', severity: 'warning', mailMessage: 'Xem lại mục 7.' }),
      finding({ ruleId: 'SL-6', severity: 'notice', mailMessage: 'Đã đọc 1.234 là 1234.' }),
      finding({ ruleId: 'NOP-02', severity: 'warning', forSchool: false }),
    ];
    const { text } = reply(fromForm(returned({ findings }))).letter;
    expect(text).toContain('Nội dung phải sửa:\n- HS-03: Số đã đồng bộ (600)');
    expect(text).toContain('Nội dung cần xem lại:\n- HS-07: Xem lại mục 7.');
    expect(text).toContain('Ghi nhận thêm:\n- SL-6: Đã đọc 1.234 là 1234.');
    expect(text).not.toContain('NOP-02');
  });

  test('of a rejection names GUI-01 only, no school and no figure', () => {
    const findings = [finding({ ruleId: 'GUI-01', mailMessage: 'Gửi sai hộp thư.' }), finding()];
    const { letter, asksLink } = reply(fromForm(returned({ verdict: 'rejected', findings })));
    expect(letter.text).toContain('GUI-01: Gửi sai hộp thư.');
    expect(letter.text).not.toMatch(/HS-03|Trần Phú|523/);
    expect(letter.subject).toBe('Học bạ số: báo cáo không được tiếp nhận');
    expect(asksLink).toBe(false);
  });

  test('of a superseded report says which one counts and why', () => {
    const because = { report: 9, because: 'mailbox' } as const;
    const { text } = reply(fromForm({ verdict: 'superseded', supersededBy: because })).letter;
    expect(text).toContain('vì báo cáo số 9 của đơn vị được tính');
    expect(text).toContain('hộp thư đã đăng ký');
  });

  test('of a faulty report says what counts meanwhile, and until when to mend it', () => {
    const counted = judged({ version: version({ report: 9 }) });
    const { text } = reply(fromForm(returned()), { status: status({ counted }) }).letter;
    expect(text).toContain('báo cáo số 9 của đơn vị vẫn được tính');
    expect(text).toContain('sửa và gửi lại báo cáo trước 00 giờ 00 ngày 27/3/2026');
  });

  test("carries the person's note, and the new time of an extension", () => {
    const late = status({ dueAt: at('2026-04-01 00:00:00') });
    const report = fromForm(returned({ acceptable: true, findings: [], note: 'Thiếu khối 6.' }));
    const { text } = reply(report, { status: late }).letter;
    expect(text).toContain('Ý kiến của cán bộ Sở: Thiếu khối 6.');
    expect(text).toContain('Cán bộ của Sở trả lại báo cáo');
    expect(text).toContain('trước 00 giờ 00 ngày 1/4/2026');
  });

  test('shows a blank figure as blank, never as 0, and thousands as people write them', () => {
    const figures = { ...judged().figures, students: 1234, staff: null };
    const { text } = reply(fromForm({ figures })).letter;
    expect(text).toContain('6. Tổng số học sinh toàn trường: 1.234');
    expect(text).toMatch(/11\. .*: để trống hoặc không đọc được/);
  });
});

describe('the edit link', () => {
  test.each<[string, boolean, Parameters<typeof reply>]>([
    ['an accepted report', true, [fromForm()]],
    ['a report to mend', true, [fromForm({ verdict: 'mustFix', accepted: false })]],
    ['an excluded report', false, [fromForm({ verdict: 'excluded', accepted: false })]],
    ['a rejected report', false, [fromForm({ verdict: 'rejected', accepted: false })]],
    ['a typed address', false, [fromForm(), { settings: settings({ addresses: 'typed' }) }]],
    [
      'an unknown kind of address',
      false,
      [fromForm(), { settings: settings({ addresses: 'unknown' }) }],
    ],
    ['another address', false, [fromForm(), { to: 'ai-do@haiphong.edu.vn' }]],
    ['a report unknown to the Form', false, [judged()]],
  ])('for %s: %p', (_, expected, given) => {
    const { letter, asksLink } = reply(...given);
    expect(asksLink).toBe(expected);
    expect(letter.text.includes(LINK)).toBe(expected);
    expect(letter.html.includes(`href="${LINK}"`)).toBe(expected);
  });
});

describe('a reminder', () => {
  const KEY = { key: 'reminder/2026-03/2026-03-26/31303501/1', kind: 'reminder', wave: 1 } as const;

  function reminder(of: SchoolStatus, now = at('2026-03-31 08:05:00')): Letter {
    const facts = letterFacts({
      judged: [],
      statuses: [of],
      decisions: [],
      settings: settings(),
      now,
    });
    return letterFor(mailLine({ ...KEY, report: null }), facts).compose(null);
  }

  test('before the last day asks, after it says how late', () => {
    const before = reminder(status(), at('2026-03-25 08:05:00'));
    expect(before.subject).toContain('chậm nhất ngày 26/3/2026');
    expect(before.text).toContain('Đề nghị đơn vị gửi báo cáo trước 00 giờ 00 ngày 27/3/2026');
    const after = reminder(status({ overdue: true, daysLate: 5 }));
    expect(after.text).toContain('đến nay đã quá 5 ngày');
  });

  test('to a school whose report was returned names rules and lines, no answer', () => {
    const last = returned({
      findings: [finding({ mailMessage: 'Số "một trăm" không đọc được.' })],
    });
    const { text } = reminder(status({ status: 'mustFix', last }));
    expect(text).toContain('- HS-03, mục 8, 6');
    expect(text).not.toContain('một trăm');
  });
});

describe('the list for a managing body', () => {
  const late = [
    status({ overdue: true, daysLate: 5 }),
    status({
      school: school({ schoolId: '2', name: 'THCS Lê Lợi' }),
      status: 'mustFix',
      last: returned(),
      overdue: true,
      daysLate: 5,
    }),
  ];
  const facts = letterFacts({
    judged: [],
    statuses: late,
    decisions: [],
    settings: settings({ managingBodyWave: 3 }),
    now: at('2026-03-31 08:05:00'),
  });
  const line = mailLine({
    kind: 'managingBody',
    schoolId: 'Phường Lê Chân',
    wave: 3,
    report: null,
  });

  test('names schools, reasons and days', () => {
    const { subject, text } = letterFor(line, facts).compose(null);
    expect(subject).toBe('Học bạ số – Phường Lê Chân: 2 trường chưa có báo cáo hợp lệ');
    expect(text).toContain('Kính gửi: Ủy ban nhân dân phường Lê Chân');
    expect(text).toContain('- THCS Trần Phú: chưa gửi báo cáo, quá hạn 5 ngày');
    expect(text).toContain('- THCS Lê Lợi: đã gửi, cần sửa (HS-03), quá hạn 5 ngày');
  });

  test('is not written when nobody is late any more', () => {
    expect(() => letterFor(line, { ...facts, statuses: [] }).compose(null)).toThrow(
      'no late school',
    );
  });
});

test.each([
  ['TH', 'Phường Lê Chân'],
  ['THCS', 'Phường Lê Chân'],
  ['TH-THCS', 'Phường Lê Chân'],
  ['THPT', 'department'],
  ['THCS-THPT', 'department'],
  ['TH-THCS-THPT', 'department'],
  ['GDTX', 'department'],
] as const)('a school of level %s is managed by %s', (level, body) => {
  expect(LEVELS).toContain(level);
  expect(managingBody(school({ level }))).toBe(body);
});

test('a hostile name, note or quotation is one short line of harmless text', () => {
  const hostile = status({ school: school({ name: HOSTILE }) });
  const report = fromForm(
    returned({ note: HOSTILE, findings: [finding({ mailMessage: HOSTILE })] }),
  );
  const { letter } = reply(report, { status: hostile });
  expect(letter.html).not.toContain('<img');
  expect(letter.html).toContain('&lt;img');
  expect(letter.subject.length).toBeLessThan(150);
  expect(letter.subject + letter.text + letter.html).not.toMatch(/[\u202A-\u202E]/);
  expect(letter.subject).not.toContain('\n');
  expect(letter.text.length).toBeLessThan(10_000);
});

test.each([
  ['http://evil.com/a?b', 'http[:]//evil[.]com/a?b'],
  ['a@haiphong.edu.vn.evil.com', 'a@haiphong[.]edu[.]vn[.]evil[.]com'],
  ['(@haiphong.edu.vn).', '(@haiphong.edu.vn).'],
  ['truong@haiphong.edu.vn,', 'truong@haiphong.edu.vn,'],
  ['https://haiphong.edu.vn', 'https[:]//haiphong[.]edu[.]vn'],
  ['1.234 học sinh. Đề nghị sửa.', '1.234 học sinh. Đề nghị sửa.'],
])('%s is written as %s', (text, expected) => {
  expect(withoutLinks(text, ['haiphong.edu.vn'])).toBe(expected);
});

test('what has a meaning in HTML is escaped', () => {
  const html = asHtml([{ paragraph: `<a href="x" b='y'>&` }]);
  expect(html).toContain('>&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;</p>');
});
