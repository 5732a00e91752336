import type { Ports } from '../../src/app/ports';
import { runSetUp } from '../../src/app/set-up';
import { loadSharedPupils, switchComparison } from '../../src/app/shared-pupils-page';
import { daily, onWake, tick } from '../../src/app/wake';
import { COLLEAGUE, type Office, OTHER_SENDER, OWNER, pupilSheet, runningOffice } from './office';

const OTHER_SCHOOL = { schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' } as const;
const SEALS = 'Đối chiếu học sinh';

/** Two schools whose lists hold the same fifteen pupils; both were read and counted. */
function twoSchools(): Office {
  const office = runningOffice();
  office.submit();
  office.wait(1);
  office.submit(OTHER_SCHOOL, OTHER_SENDER);
  office.run(onWake);
  settle(office);
  return office;
}

/** The triggers of half an hour; gives how many files they opened. */
function settle(office: Office): number {
  let opened = 0;
  for (let i = 0; i < 6; i++) {
    office.wait(5);
    office.run(tick);
    opened += opens(office);
  }
  return opened;
}

const opens = ({ world }: Office) => world.calls.filter((name) => name === 'bytes').length;
const turn = (office: Office, on: boolean) => office.run((ports) => switchComparison(ports, on));
const page = (office: Office) => office.run(loadSharedPupils);
const tabs = ({ world }: Office) => world.tabs.map(({ name }) => name);
const sealsOf = (office: Office) =>
  office
    .ourTab('seals')
    .grid.slice(1)
    .filter(([files]) => files);
const PAIR = {
  first: 'THCS Trần Phú (31303501)',
  second: 'Tiểu học Nguyễn Du (31304402)',
  pupils: 15,
};

/** What is left of the comparison, without chance values. */
const leftOf = (office: Office) => ({
  secrets: Object.keys(office.world.secrets),
  tabs: tabs(office),
  isOn: (office.world.properties.sealing ?? '') !== '',
});

describe('the comparison across schools', () => {
  test('is off until it is switched on: no seal, no tab, no key', () => {
    const office = twoSchools();
    expect(leftOf(office)).toMatchObject({ secrets: [], isOn: false });
    expect(tabs(office)).not.toContain(SEALS);
    expect(office.versions().map(({ list }) => list?.sealed)).toEqual(['', '']);
    expect(page(office)).toMatchObject({ isOn: false, maySwitch: true, pairs: [] });
  });

  test('switched on opens each counted list once, and shows pairs as counts', () => {
    const office = twoSchools();
    turn(office, true);
    expect(page(office)).toMatchObject({ isOn: true, compared: 0, waiting: 2, pairs: [] });
    expect(settle(office)).toBe(2);
    expect(page(office)).toMatchObject({ compared: 2, waiting: 0, pairs: [PAIR] });
    expect(office.mails().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('opens none at later re-checks', () => {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    office.run(daily);
    expect(opens(office) + settle(office)).toBe(0);
  });

  test('seals a list that comes while it is on with its one opening', () => {
    const office = runningOffice();
    turn(office, true);
    office.submit();
    office.run(onWake);
    expect(opens(office)).toBe(1);
    expect(settle(office)).toBe(0);
    expect(page(office)).toMatchObject({ compared: 1, waiting: 0 });
  });

  test('keeps one cell a list, which names no pupil', () => {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    expect(sealsOf(office)).toHaveLength(2);
    for (const [, , seals] of sealsOf(office)) expect(seals).toMatch(/^[0-9a-f]{150}$/);
  });

  test('only the account whose triggers work may switch it', () => {
    const office = twoSchools();
    office.world.account = COLLEAGUE;
    expect(() => turn(office, true)).toThrow(OWNER);
    expect(page(office)).toMatchObject({ isOn: false, maySwitch: false, owner: OWNER });
    office.world.account = OWNER;
    turn(office, true);
    settle(office);
    office.world.account = COLLEAGUE;
    expect(() => turn(office, false)).toThrow(OWNER);
    expect(page(office)).toMatchObject({ isOn: true, keyMissing: false, pairs: [PAIR] });
  });

  test('counts pairs over lists that count', () => {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    // A second report of the school takes the place of its first.
    office.submit({ ...OTHER_SCHOOL, unsyncedList: office.upload([otherPupils()]) }, OTHER_SENDER);
    office.run(onWake);
    settle(office);
    expect(office.versions()).toHaveLength(3);
    expect(page(office)).toMatchObject({ compared: 2, waiting: 0, pairs: [] });
  });

  test('an edit that replaces the file replaces its seals', () => {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    replaceFile(office, office.upload([otherPupils()]));
    settle(office);
    expect(page(office)).toMatchObject({ compared: 2, waiting: 0, pairs: [] });
    expect(sealsOf(office)).toHaveLength(2);
  });

  test('an edit that brings the first file back brings its seals back', () => {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    const [first = ''] =
      office.responseTab().grid[1]?.filter((cell) => /open\?id/.test(String(cell))) ?? [];
    replaceFile(office, office.upload([otherPupils()]));
    settle(office);
    replaceFile(office, String(first));
    settle(office);
    expect(page(office)).toMatchObject({ compared: 2, waiting: 0, pairs: [PAIR] });
  });

  test('a list that was refused has no seals', () => {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    replaceFile(office, office.upload('password'));
    settle(office);
    expect(page(office)).toMatchObject({ compared: 1, waiting: 0, pairs: [] });
    expect(sealsOf(office)).toHaveLength(1);
  });

  test('a hidden tab that somebody deleted is said, and no list is opened for it', () => {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    office.world.tabs = office.world.tabs.filter(({ name }) => name !== SEALS);
    expect(page(office)).toMatchObject({ isOn: true, keyMissing: true });
    office.run(daily);
    expect(opens(office) + settle(office)).toBe(0);
  });

  test('seals of the key before are not taken for those of the new one', () => {
    const office = runningOffice();
    turn(office, true);
    office.submit();
    let isSwitched = false;
    const sealAndSwitch: Ports['seals']['of'] = (texts, secret) => {
      if (!isSwitched) {
        isSwitched = true;
        turn(office, false);
        turn(office, true);
        // Nor can it be opened once more.
        office.world.files = {};
      }
      return texts.map((text) => `${secret} ${text}`.slice(-10));
    };
    office.run((ports) => onWake({ ...ports, seals: { of: sealAndSwitch } }));
    settle(office);
    expect(sealsOf(office)).toEqual([]);
    expect(office.verdicts()).toEqual(['Hợp lệ']);
  });
});

describe('the comparison after a handover', () => {
  function handedOver(): Office {
    const office = twoSchools();
    turn(office, true);
    settle(office);
    office.world.account = COLLEAGUE;
    const choices = { answerFrom: null, mode: 'live', addresses: 'verified' } as const;
    office.run((ports) => runSetUp(ports, { ...choices, takeOver: true }));
    return office;
  }

  test('says that the key is missing, and opens no list again', () => {
    const office = handedOver();
    expect(page(office)).toMatchObject({ isOn: true, maySwitch: true, keyMissing: true });
    office.run(daily);
    expect(opens(office) + settle(office)).toBe(0);
    const { due, at } = JSON.parse(office.world.properties.lastRun ?? '{}');
    expect(due).toBeGreaterThan(at + 3_600_000);
  });

  test('switched off and on again compares from the beginning', () => {
    const office = handedOver();
    turn(office, false);
    turn(office, true);
    expect(settle(office)).toBe(2);
    expect(page(office)).toMatchObject({ keyMissing: false, compared: 2, pairs: [PAIR] });
  });
});

describe('the comparison goes', () => {
  test('with key and tab when it is switched off', () => {
    const office = twoSchools();
    const before = leftOf(office);
    turn(office, true);
    settle(office);
    turn(office, false);
    expect(leftOf(office)).toEqual(before);
    expect(settle(office)).toBe(0);
  });

  test('with key and tab when the round changes, by the next pass of its owner', () => {
    const office = twoSchools();
    const before = leftOf(office);
    turn(office, true);
    settle(office);
    office.set('roundId', '2026-09');
    office.world.account = COLLEAGUE;
    office.run(onWake);
    expect(leftOf(office).isOn).toBe(true);
    office.world.account = OWNER;
    office.run(onWake);
    expect(leftOf(office)).toEqual(before);
  });
});

describe('switching that is killed', () => {
  /** The same state for every kill; `beforehand` is whether it was on. */
  const start = (beforehand: boolean): Office => {
    const office = twoSchools();
    if (!beforehand) return office;
    turn(office, true);
    settle(office);
    return office;
  };
  const end = (office: Office) => {
    settle(office);
    return { ...leftOf(office), page: page(office) };
  };
  const unkilled = (way: 'on' | 'off') => {
    const office = start(way === 'off');
    turn(office, way === 'on');
    return end(office);
  };
  const UNKILLED = { on: unkilled('on'), off: unkilled('off') };
  const kills = [true, false].flatMap((on) => {
    const office = start(!on);
    turn(office, on);
    return office.world.calls.map(
      (name, n) => [n + 1, name, on ? ('on' as const) : ('off' as const)] as const,
    );
  });

  test.each(kills)('at call %i (%s) and tried once more ends %s', (atCall, _, way) => {
    const office = start(way === 'off');
    office.world.trouble = { atCall, kind: 'kill' };
    turn(office, way === 'on');
    office.world.trouble = null;
    settle(office);
    turn(office, way === 'on');
    expect(end(office)).toEqual(UNKILLED[way]);
    expect(office.mails().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });
});

function otherPupils() {
  const sheet = pupilSheet(15);
  const rows = sheet.rows.map((line, n) =>
    n === 0 ? line : [line[0] ?? '', `9${line[1]}`, ...line.slice(2)],
  );
  return { ...sheet, rows };
}

/** The first school edits its report: another link stands in its row. */
function replaceFile(office: Office, link: string): void {
  const [, row = []] = office.responseTab().grid;
  const place = row.findIndex((cell) => String(cell).includes('open?id='));
  row[place] = link;
  office.run(onWake);
}
