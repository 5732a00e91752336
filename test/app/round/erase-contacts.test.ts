import { exportContactsList, refreshContactsTab } from '../../../src/app/overview/contacts';
import { onWake, tick } from '../../../src/app/pass/wake';
import { eraseContacts, previewErasure } from '../../../src/app/round/erase-contacts';
import { at } from '../../builders/build';
import { type Office, OTHER_SENDER, runningOffice } from '../../builders/office';

const NAME = 'Nguyễn Thị Lan';
const PHONE = '0912345678';
const ALL = { schoolId: '', person: '' };

/** Two schools reported, one names nobody that could be called; both were answered. */
function reported(): Office {
  const office = runningOffice();
  office.submit({ contactName: NAME, contactPhone: PHONE });
  office.wait(2);
  office.submit(
    {
      schoolId: '31304402',
      schoolName: 'Tiểu học Nguyễn Du',
      contactName: 'Cô Hoa',
      contactPhone: '12',
    },
    OTHER_SENDER,
  );
  office.run(onWake);
  passes(office);
  return office;
}

function passes(office: Office): void {
  for (let i = 0; i < 3; i++) {
    office.wait(5);
    office.run(tick);
  }
}

/** The round that they belong to is over. */
function closed(): Office {
  const office = reported();
  office.set('roundStart', '01/05/2026');
  office.set('deadline', '20/05/2026');
  office.world.now = at('2026-05-04 09:00:00');
  office.run(onWake);
  return office;
}

function erase(office: Office, asked = ALL) {
  const seen = office.run((ports) => previewErasure(ports, asked))?.seen ?? '';
  return office.run((ports) => eraseContacts(ports, asked, seen));
}

const ledger = (office: Office) => JSON.stringify(office.ourTab('ledger').grid);
const everywhere = (office: Office) =>
  JSON.stringify(office.world.tabs.filter(({ id }) => id !== 1).map(({ grid }) => grid));
const figures = (office: Office) =>
  office
    .ourTab('ledger')
    .grid.slice(1)
    .map((line) => line.slice(10, 16));

test('after a round no name and no phone is left in any tab of ours; figures stay', () => {
  const office = closed();
  office.run(refreshContactsTab);
  const before = figures(office);
  expect(everywhere(office)).toContain(PHONE);
  erase(office);
  for (const name of [NAME, PHONE, 'Cô Hoa']) expect(everywhere(office)).not.toContain(name);
  expect(figures(office)).toEqual(before);
  expect(office.world.tabs.map(({ name }) => name)).not.toContain('Danh bạ đầu mối');
  const log = JSON.stringify(office.ourTab('log').grid);
  expect(log).toContain('Xóa họ tên, điện thoại đầu mối của các đợt đã kết thúc: 2 lần gửi.');
});

test('they do not come back with any pass, and no mail leaves because of it', () => {
  const office = closed();
  const sent = office.world.outbox.length;
  erase(office);
  const after = ledger(office);
  passes(office);
  office.world.properties.watermark = '0';
  office.run(onWake);
  passes(office);
  expect(ledger(office)).toBe(after);
  expect(office.versions()).toHaveLength(2);
  expect(office.world.outbox).toHaveLength(sent);
});

test('the preview says what goes, and only that goes', () => {
  const office = closed();
  const preview = office.run((ports) => previewErasure(ports, ALL));
  expect(preview?.sentences[0]).toContain('2 lần gửi của 2 báo cáo');
  office.submit({ contactName: 'Người mới', contactPhone: PHONE });
  office.run(onWake);
  const again = office.run((ports) => previewErasure(ports, ALL));
  expect(again?.seen).toBe(preview?.seen);
  erase(office);
  expect(ledger(office)).toContain('Người mới');
  const stale = () => office.run((ports) => eraseContacts(ports, ALL, preview?.seen ?? ''));
  expect(stale).toThrow('xem trước lại');
});

test('of the running round nothing goes with the closed ones', () => {
  const office = reported();
  expect(office.run((ports) => previewErasure(ports, ALL))?.versions).toBe(0);
});

describe('one person of one school', () => {
  test.each([NAME.toUpperCase(), '0912 345 678'])(
    'is found by “%s”, and keeps no trace',
    (person) => {
      const office = reported();
      const verdicts = office.verdicts();
      const sent = office.world.outbox.length;
      erase(office, { schoolId: '31303501', person });
      expect(everywhere(office)).not.toContain(NAME);
      expect(everywhere(office)).not.toContain(PHONE);
      expect(everywhere(office)).toContain('Cô Hoa');
      expect(office.verdicts()).toEqual(verdicts);
      passes(office);
      expect(office.world.outbox).toHaveLength(sent);
    },
  );

  test('a report in which something is said of its contact is mended by the school, not by erasing', () => {
    const office = reported();
    const asked = { schoolId: '31304402', person: 'Cô Hoa' };
    const preview = office.run((ports) => previewErasure(ports, asked));
    expect(preview?.versions).toBe(0);
    expect(preview?.sentences.join()).toContain('nhà trường phải sửa');
  });

  test('of another school is nobody; half of a question is refused', () => {
    const office = reported();
    const preview = (schoolId: string, person: string) =>
      office.run((ports) => previewErasure(ports, { schoolId, person }));
    expect(preview('31304402', NAME)?.versions).toBe(0);
    expect(() => preview('31303501', '')).toThrow('cả mã trường và họ tên');
  });
});

test('who took the contacts out of the Sheet stands in the log', () => {
  const office = reported();
  office.run(exportContactsList);
  const last = office.ourTab('log').grid.pop()?.join(' ');
  expect(last).toContain('Xuất danh bạ đầu mối ra tệp: 2/2 trường.');
});
