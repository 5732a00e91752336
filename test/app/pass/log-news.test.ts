import { onWake, tick } from '../../../src/app/pass/wake';
import { sendWaves } from '../../../src/app/reminders/send-waves';
import { lateOffice, tickOn } from '../../builders/late-office';
import { approve, type Office, OWNER } from '../../builders/office';
import { callsOf } from '../../tools/depth';

const log = (office: Office) =>
  office
    .ourTab('log')
    .grid.slice(1)
    .map(([, who, what]) => `${who}: ${what}`);
const said = (office: Office, begin: string) => log(office).filter((line) => line.includes(begin));

/** An editor types beside a label of `Cấu hình`. */
function typeBeside(office: Office, label: string, typed: string): void {
  const line = office.ourTab('settings').grid.find(([each]) => each === label);
  if (line) line[1] = typed;
  else office.ourTab('settings').grid.push([label, typed, '', '', '']);
}

test('a setting that changed is logged once, with the value before and the new one', () => {
  const office = lateOffice();
  office.set('deadline', '27/03/2026');
  office.run(onWake);
  tickOn(office, 2);
  expect(said(office, 'Thấy Cấu hình')).toEqual([
    `${OWNER}: Thấy Cấu hình, mục “Hạn báo cáo” đổi: từ “trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026), vì gõ ngày không kèm giờ” thành “trước 00 giờ 00 ngày 28/3/2026 (hết ngày 27/3/2026), vì gõ ngày không kèm giờ”.`,
  ]);
});

test('so is the severity of a rule, and the mailbox of a commune', () => {
  const office = lateOffice();
  typeBeside(office, 'Mức của quy tắc HS-05', 'Lỗi');
  typeBeside(office, 'Hộp thư cơ quan quản lý: Phường Lê Chân', 'lechan@haiphong.gov.vn');
  office.run(onWake);
  tickOn(office, 2);
  expect(said(office, 'Thấy Cấu hình')).toEqual([
    `${OWNER}: Thấy Cấu hình, mục “Mức của quy tắc HS-05” đổi: từ “Cảnh báo” thành “Lỗi”.`,
    `${OWNER}: Thấy Cấu hình, mục “Hộp thư cơ quan quản lý: Phường Lê Chân” đổi: từ (để trống) thành “lechan@haiphong.gov.vn”.`,
  ]);
});

test('what cannot be read is no new value, and the old one is none either', () => {
  const office = lateOffice();
  office.set('deadline', 'cuối tháng');
  office.run(onWake);
  office.wait(10);
  office.set('deadline', '26/03/2026');
  office.run(onWake);
  expect(said(office, 'Thấy Cấu hình')).toEqual([]);
});

test('of many at once ten are named: each line is a call', () => {
  const office = lateOffice();
  for (let n = 0; n < 12; n += 1) {
    typeBeside(office, `Hộp thư cơ quan quản lý: Xã ${n}`, `xa${n}@haiphong.gov.vn`);
  }
  office.run(onWake);
  expect(said(office, 'Thấy Cấu hình')).toHaveLength(10);
  expect(said(office, '… và')).toEqual([`${OWNER}: … và 2 mục khác của Cấu hình đổi.`]);
});

test('a first pass tells of no change', () => {
  const office = lateOffice();
  expect(said(office, 'Thấy')).toEqual([]);
});

test('what changed in the roster is counted, and no name is said', () => {
  const office = lateOffice();
  const { grid } = office.ourTab('roster');
  const added = grid.slice(1, 4).map((line, n) => [String(31_400_000 + n), ...line.slice(1)]);
  office.pasteRoster([...grid.slice(0, 59), ...added]);
  for (const line of office.ourTab('roster').grid.slice(1, 6)) line[6] = `moi-${String(line[6])}`;
  office.run(onWake);
  tickOn(office, 2);
  expect(said(office, 'Thấy Danh sách trường')).toEqual([
    `${OWNER}: Thấy Danh sách trường đổi: thêm 3, bớt 2, đổi nơi nhận hoặc thời hạn 5; nay có 61 trường.`,
  ]);
});

test('each wave is logged once, however the pass that begins it is killed', () => {
  const office = lateOffice();
  approve(office);
  office.wait(5);
  const before = structuredClone(office.world);
  office.run(tick);
  const { length: calls } = office.world.calls;
  for (const atCall of callsOf(calls, 6)) {
    Object.assign(office.world, structuredClone(before));
    office.world.trouble = { atCall, kind: 'kill' };
    office.run(tick);
    office.world.trouble = null;
    office.wait(10);
    tickOn(office);
    expect([atCall, said(office, 'Đợt −5: xếp gửi')]).toEqual([
      atCall,
      [`${OWNER}: Đợt −5: xếp gửi 60 thư theo lịch nhắc tự động.`],
    ]);
  }
});

test('a rehearsed wave is said to be one', () => {
  const office = lateOffice('dryRun');
  office.run(sendWaves);
  expect(said(office, 'Đợt −5')).toEqual([
    `${OWNER}: Đợt −5: chạy thử 60 thư theo lệnh gửi ngay của ${OWNER}.`,
  ]);
});
