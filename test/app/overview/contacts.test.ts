import { exportContactsList, refreshContactsTab } from '../../../src/app/overview/contacts';
import { onWake } from '../../../src/app/pass/wake';
import { decide } from '../../../src/app/report/decide';
import { loadReport } from '../../../src/app/report/load-report';
import { CONTACTS_SHAPE } from '../../../src/app/words/contacts';
import { isDateCell } from '../../../src/core/cell';
import { COUNT_IDS, type CountId } from '../../../src/core/questionnaire/questionnaire';
import { asked } from '../../builders/asked';
import { type Office, runningOffice, SENDER } from '../../builders/office';

const HEADER = 5;

function reported(phone: string | number): Office {
  const world = runningOffice();
  world.submit({
    contactName: '=Nguyễn Thị Lan',
    contactPosition: 'Phó Hiệu trưởng',
    contactPhone: phone,
  });
  world.run(onWake);
  world.wait(2);
  return world;
}

function tabOf(world: Office) {
  const found = world.world.tabs.filter(({ name }) => name === CONTACTS_SHAPE.name);
  expect(found).toHaveLength(1);
  return found[0]?.grid ?? [];
}

test('holds every active school, with the contact of its counted report as text', () => {
  const world = reported('0912 345 678');
  const said = world.run(refreshContactsTab)?.message;
  expect(said).toContain('1/2 trường có đầu mối');
  const [first, second] = tabOf(world).slice(HEADER);
  expect(first?.slice(0, 7)).toEqual([
    '31303501',
    'THCS Trần Phú',
    'Phường Lê Chân',
    '=Nguyễn Thị Lan',
    'Phó Hiệu trưởng',
    '0912345678',
    SENDER,
  ]);
  expect(isDateCell(first?.[7] ?? '')).toBe(true);
  expect(second).toEqual([
    '31304402',
    'Tiểu học Nguyễn Du',
    'Phường Hồng Bàng',
    '',
    '',
    '',
    '',
    '',
    'Chưa báo cáo',
  ]);
  expect(tabOf(world).slice(0, 3).flat().join(' ')).toMatch(/Lập lúc .*20\/3\/2026.*1\/2 trường/);
});

test('gives the phone back the zero that the Sheet has eaten', () => {
  const world = reported(912345678);
  expect(world.run(exportContactsList)?.contacts[0]?.phone).toBe('0912345678');
});

test('is refreshed in place, renamed or not, and only by its menu item', () => {
  const world = reported('0912345678');
  world.run(refreshContactsTab);
  const tab = world.world.tabs.find(({ name }) => name === CONTACTS_SHAPE.name);
  if (!tab) throw new Error('no tab');
  const before = structuredClone(tab.grid);
  world.wait(5);
  world.submit({ contactPhone: '0987654321' });
  world.run(onWake);
  expect(world.world.calls.filter((name) => name.includes('Danh bạ'))).toEqual([]);
  expect(world.world.tabs.find(({ id }) => id === tab.id)?.grid).toEqual(before);
  const renamed = world.world.tabs.find(({ id }) => id === tab.id);
  if (renamed) renamed.name = 'Số điện thoại';
  world.run(refreshContactsTab);
  const now = world.world.tabs.find(({ id }) => id === tab.id)?.grid;
  expect(now?.[HEADER]?.[5]).toBe('0987654321');
  expect(world.world.tabs.some(({ name }) => name === CONTACTS_SHAPE.name)).toBe(false);
});

test('a killed refresh is made whole by the next one, with one tab', () => {
  const whole = reported('0912345678');
  whole.run(refreshContactsTab);
  const { calls } = whole.world;
  for (let atCall = 1; atCall <= calls.length; atCall++) {
    const world = reported('0912345678');
    world.world.trouble = { atCall, kind: 'kill' };
    world.run(refreshContactsTab);
    world.world.trouble = null;
    world.run(refreshContactsTab);
    expect(tabOf(world).slice(HEADER)).toEqual(tabOf(whole).slice(HEADER));
  }
});

test('a tab of that name that somebody else made is left alone', () => {
  const world = reported('0912345678');
  const theirs = { id: 77, name: CONTACTS_SHAPE.name, formUrl: null, grid: [['của tôi']] };
  world.world.tabs.push({ ...theirs, colours: {}, notes: {} });
  expect(() => world.run(refreshContactsTab)).toThrow('không do Học bạ số lập');
  expect(tabOf(world)).toEqual([['của tôi']]);
});

test('a school whose report came on paper is not counted among those with a contact', () => {
  const world = runningOffice();
  world.run((ports) => {
    const shown = loadReport(ports, '31304402');
    const figures = { students: '523' } as Readonly<Record<CountId, string>>;
    const blank = Object.fromEntries(COUNT_IDS.map((id) => [id, figures[id] ?? '']));
    decide(
      ports,
      asked(shown, {
        kind: 'paper',
        paper: {
          received: '19/3/2026',
          letterNumber: '12/BC',
          link: '',
          figures: blank as Record<CountId, string>,
        },
      }),
    );
  });
  expect(world.run(exportContactsList)?.contacts[1]?.status).toBe('Đúng hạn');
  expect(world.run(refreshContactsTab)?.message).toContain('0/2 trường có đầu mối');
});
