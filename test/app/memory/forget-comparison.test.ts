import { onWake } from '../../../src/app/pass/wake';
import { runSetUp } from '../../../src/app/set-up/set-up';
import { type Office, runningOffice } from '../../builders/office';

const ID = 900;
const SEALS = { id: ID, name: 'Đối chiếu học sinh', formUrl: null, colours: {}, notes: {} };
const GRID = [
  ['Tệp', 'Khóa', 'Dấu'],
  ['file-1', 'key-1', 'abcdef0123'],
];
/** The property as earlier versions named it. */
const SWITCH = ['seal', 'ing'].join('');
const CHOICES = {
  mode: 'dryRun',
  addresses: 'verified',
  answerFrom: null,
  takeOver: false,
} as const;

/** An office whose earlier version compared pupils; `known` without its properties is a copied file. */
function comparing(known = true): Office {
  const office = runningOffice();
  const { world } = office;
  world.tabs.push({ ...SEALS, grid: GRID.map((line) => [...line]) });
  world.secrets[world.account] = 'key-1';
  if (known) {
    world.properties[SWITCH] = JSON.stringify({ key: 'key-1', round: '2026-03' });
    const tabs = JSON.parse(world.properties.tabs ?? '{}');
    world.properties.tabs = JSON.stringify({ ...tabs, seals: ID });
  }
  return office;
}

const left = ({ world }: Office) => ({
  tab: world.tabs.some(({ id }) => id === ID),
  secrets: Object.keys(world.secrets),
  properties: SWITCH in world.properties || 'seals' in JSON.parse(world.properties.tabs ?? '{}'),
});
const NOTHING = { tab: false, secrets: [], properties: false };
const logged = (office: Office) =>
  office.ourTab('log').grid.filter((line) => String(line[2]).includes('đối chiếu học sinh'));

test('the next pass takes the hidden tab and the key away, and says so once', () => {
  const office = comparing();
  office.run(onWake);
  expect(left(office)).toEqual(NOTHING);
  office.run(onWake);
  expect(logged(office)).toHaveLength(1);
});

test('so does set-up, also of a copied file that only has the tab', () => {
  for (const known of [true, false]) {
    const office = comparing(known);
    office.run((ports) => runSetUp(ports, CHOICES));
    expect(left(office)).toEqual(NOTHING);
    expect(logged(office)).toHaveLength(1);
  }
});

test("a tab of that name that is the staff's own stays", () => {
  const office = comparing(false);
  const tab = office.world.tabs.find(({ id }) => id === ID);
  if (tab) tab.grid = [['Trường', 'Ghi chú']];
  office.run((ports) => runSetUp(ports, CHOICES));
  expect(left(office).tab).toBe(true);
});

test('killed at any call, the next pass still ends with nothing left', () => {
  const whole = comparing();
  whole.run(onWake);
  const calls = whole.world.calls.length;
  for (let atCall = 1; atCall <= calls; atCall++) {
    for (const kind of ['throw', 'kill', 'killKept'] as const) {
      const office = comparing();
      office.world.trouble = { atCall, kind };
      try {
        office.run(onWake);
      } catch (error) {
        if (kind !== 'throw') throw error;
      }
      office.world.trouble = null;
      office.wait(10);
      office.run(onWake);
      expect([atCall, kind, left(office)]).toEqual([atCall, kind, NOTHING]);
    }
  }
});

test('a file without it pays no call for it', () => {
  const office = runningOffice();
  office.run(onWake);
  expect(office.world.calls).not.toContain('secret');
  expect(office.world.calls.filter((name) => name === 'tabs')).toHaveLength(1);
});
