import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rosterRow } from '../../src/local/demo/roster';
import { approveSchedule, typeSetting } from '../../src/local/demo/round';
import type { LocalHost } from '../../src/local/engine/local-host';
import { openHost } from '../../src/local/host/open-host';
import { createHocBaSoForm } from '../../src/local/world/hoc-ba-so-form';
import { newWorld, OWNER } from '../../src/local/world/new-world';
import {
  addressees,
  COLLEAGUE,
  FIRST_WAVE,
  HOUR,
  jump,
  MINUTE,
  openSmallRound,
  pushed,
  ROSTER,
  report,
  START,
  send,
  wait,
} from '../builders/small-round';
import { deepTest, share } from '../tools/depth';

/** What outlives an execution, but for how much of the day's allowances it used. */
function kept({ world }: LocalHost) {
  const { properties, workbook, outbox, triggers, forms, files } = world;
  return structuredClone({ properties, workbook, outbox, triggers, forms, files });
}

/** Each item of the menu that opens a page, with what the page asks for as soon as it is there. */
const PAGES: Readonly<Record<string, readonly (readonly [string, unknown[]])[]>> = {
  showDashboard: [['dashboardPage', []]],
  showReport: [['reportPage', ['1']]],
  showReminders: [
    ['remindersPage', []],
    ['mailProgress', []],
  ],
  showUrging: [['urgingPage', [null]]],
  showExport: [['exportPage', [null]]],
  showSnapshots: [['snapshotsPage', []]],
  showSetUp: [['setUpPage', []]],
  showFormAudit: [['formAuditPage', []]],
  showRules: [['rulesPage', []]],
  showNewRound: [['newRoundPage', []]],
  showHealth: [['healthPage', []]],
  showHelp: [],
  showNotices: [],
};

describe('opening a page', () => {
  /** Reports of which no pass knows yet, mail that waits, a wave that is reached and not approved. */
  const BUSY = (() => {
    const host = openSmallRound();
    send(host, report(0));
    send(host, report(1, { 6: '999' }));
    wait(host, 20 * MINUTE);
    typeSetting(host, 'Mức của quy tắc HS-02', 'Cảnh báo');
    wait(host, 10 * MINUTE);
    jump(host, FIRST_WAVE);
    send(host, report(2));
    // The clock goes on while pages are read: what it wakes is not theirs.
    host.world.triggers = [];
    return host;
  })();

  test('is tried for every entry point that opens one or gives what it shows', () => {
    const folder = path.join(__dirname, '../../src/addon/entry');
    const names = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return Array.from(
        text.matchAll(/^export function (show\w+|\w+Page)\(/gm),
        ([, name]) => name,
      );
    });
    const tried = Object.entries(PAGES).flatMap(([item, calls]) => [
      item,
      ...calls.map(([name]) => name),
    ]);
    // This one goes to a row, from a page that is open.
    const others = ['showSchool', 'mailProgress'];
    expect(new Set([...tried, ...others])).toEqual(new Set([...names, ...others]));
  });

  test.each(share(Object.entries(PAGES), 2))(
    '%s writes no property and no cell, and mails nobody',
    (item, calls) => {
      for (const as of [OWNER, COLLEAGUE]) {
        const before = kept(BUSY);
        BUSY.run(item, [], { kind: 'menu', as });
        const outcomes = calls.map(
          ([name, args]) => BUSY.run(name, args, { kind: 'call', as }).outcome,
        );
        // A colleague may not open the Form.
        if (as === OWNER) expect(outcomes).toEqual(calls.map(() => 'completed'));
        expect(kept(BUSY)).toEqual(before);
      }
    },
  );
});

describe('a blank file, set up through the pages with “Gửi thật”', () => {
  interface SetUpPage {
    readonly seen: string;
    readonly schedule: { readonly state: string; readonly seen: string; readonly mayNot: string };
  }
  const page = (host: LocalHost) => host.call('setUpPage') as SetUpPage;

  /** As the guide leads: the roster, the settings, and the last step, which asks. */
  function setUp(lastStep: 'approved' | 'passed by'): LocalHost {
    const world = newWorld({ now: START, seed: 11 });
    createHocBaSoForm(world);
    const host = openHost({ ...pushed(), now: START, world });
    host.run('showSetUp', [], { kind: 'menu' });
    page(host);
    host.call('rosterTab');
    host.paste('Danh sách trường', 2, 1, ROSTER.map(rosterRow));
    const typed = { replyTo: 'vanphong.so@haiphong.edu.vn', contactPerson: 'Văn phòng Sở' };
    const choices = { answerFrom: 'now', mode: 'live', addresses: 'verified', takeOver: false };
    host.call('setUp', [{ ...choices, typed, seen: page(host).seen }]);
    const { schedule } = page(host);
    expect(schedule.state).toBe('awaiting');
    if (lastStep === 'approved') host.call('approveSchedule', [schedule.seen]);
    return host;
  }

  /** Thursday 19 March to the seventh working day after the last: a morning of each wave, and one between. */
  const DAYS = [19, 20, 25, 27, 31, 37].map((day) => Date.UTC(2026, 2, day, 1));

  /** How many mails each of those days sent. */
  function played(host: LocalHost): readonly number[] {
    return DAYS.map((day) => {
      const before = addressees(host).length;
      jump(host, day);
      wait(host, 3 * HOUR);
      return addressees(host).length - before;
    });
  }

  test('and approved on the last step sends every wave on its day, once to each school', () => {
    const host = setUp('approved');
    expect(played(host)).toEqual([20, 0, 20, 20, 20, 20]);
    expect(host.displayed('Tổng hợp')[3]?.[0]).toMatch(/^Lịch nhắc tự động: đang bật từ .* do /);
  });

  test('and not approved sends no school a mail, and says so', () => {
    const host = setUp('passed by');
    expect(played(host)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(host.displayed('Tổng hợp')[3]?.[0]).toBe('Lịch nhắc tự động: chờ duyệt');
  });

  deepTest('approved later on the page of the reminders, it goes on from there', () => {
    const host = setUp('passed by');
    jump(host, DAYS[2] ?? 0);
    wait(host, HOUR);
    approveSchedule(host);
    wait(host, HOUR);
    expect(addressees(host)).toHaveLength(20);
  });
});
