import { onWake, tick } from '../../../src/app/pass/wake';
import { setPaused } from '../../../src/app/person/menu-actions';
import { loadReminders } from '../../../src/app/reminders/load-reminders';
import { approveMails, dropMails, settleMails } from '../../../src/app/reminders/mail-approvals';
import { loadMailProgress } from '../../../src/app/reminders/mail-progress';
import { changeSenders } from '../../../src/app/reminders/mail-rights';
import { sendTrial } from '../../../src/app/reminders/mail-trial';
import { resumeWaves, sendWaves, stopWaves } from '../../../src/app/reminders/send-waves';
import { at } from '../../builders/build';
import { addressees, lateOffice, SCHOOLS, tickOn, twice } from '../../builders/late-office';
import {
  approve,
  COLLEAGUE,
  type Office,
  OTHER_SENDER,
  OWNER,
  runningOffice,
  SENDER,
} from '../../builders/office';
import { callsOf } from '../../tools/depth';

const STRANGER = 'nguoi-la@haiphong.edu.vn';

const log = (office: Office) =>
  office
    .ourTab('log')
    .grid.slice(1)
    .map(([, who, what]) => `${who}: ${what}`);

/** The wave is in the ledger; its first batch has left, then Google killed the tick. */
function halfSent(): Office {
  const office = lateOffice();
  office.run(sendWaves);
  office.wait(5);
  const before = structuredClone(office.world);
  office.run(tick);
  const { calls } = office.world;
  const sends = calls.flatMap((name, at) => (name === 'send' ? [at] : []));
  const settled = calls.indexOf('release', sends[24]);
  Object.assign(office.world, before);
  office.world.trouble = { atCall: settled + 2, kind: 'kill' };
  office.run(tick);
  office.world.trouble = null;
  expect(addressees(office)).toHaveLength(25);
  return office;
}

describe('a wave sent by hand in the evening', () => {
  test('lets no other wave go in the night: the next one waits for office hours', () => {
    const office = lateOffice();
    approve(office);
    office.world.now = at('2026-03-26 19:00:00');
    office.run(sendWaves);
    tickOn(office, 10);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    office.world.now = at('2026-03-27 00:05:00');
    tickOn(office, 10);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    office.world.now = at('2026-03-27 08:05:00');
    tickOn(office, 10);
    expect(addressees(office).length).toBeGreaterThan(SCHOOLS);
  });

  test('nor does an execution that midnight finds at work', () => {
    const office = lateOffice();
    approve(office);
    office.world.now = at('2026-03-26 23:55:00');
    office.run(sendWaves);
    office.world.now = at('2026-03-26 23:59:00');
    const midnight = at('2026-03-27 00:00:00');
    const { outbox } = office.world;
    outbox.push = (...letters) => {
      const sent = Array.prototype.push.apply(outbox, letters);
      if (sent === 25) office.world.now = midnight + 30_000;
      return sent;
    };
    office.run(tick);
    expect(outbox.length).toBeGreaterThanOrEqual(25);
    expect(outbox.filter(({ at: left }) => left >= midnight)).toEqual([]);
  });

  test('resuming late in the evening does not, either', () => {
    const office = lateOffice();
    office.world.now = at('2026-03-26 22:00:00');
    approve(office);
    office.run(stopWaves);
    office.run(resumeWaves);
    office.world.now = at('2026-03-27 00:05:00');
    tickOn(office, 10);
    expect(addressees(office)).toHaveLength(0);
  });
});

describe('the preview', () => {
  test('says that those who get a mail and those who get none are the roster', () => {
    const office = lateOffice();
    const page = office.run(loadReminders);
    expect(page?.sum).toEqual({
      sentence: `60 trường nhận thư + 0 trường không nhận = 60, khớp với 60 trường trong danh sách.`,
      agrees: true,
    });
    expect(page?.figures.map(({ value }) => value)).toEqual([
      '60',
      '60',
      '1.500',
      '50',
      '20/3/2026',
    ]);
    expect([page?.mails, page?.fresh]).toEqual([60, 60]);
  });

  test('counts each reason for no mail, together all the others', () => {
    const office = runningOffice();
    office.submit();
    office.run(onWake);
    office.wait(5);
    office.run(tick);
    const page = office.run(loadReminders);
    expect(page?.sum.sentence).toBe(
      '1 trường nhận thư + 1 trường không nhận = 2, khớp với 2 trường trong danh sách.',
    );
    expect(page?.reasons).toEqual(['1 trường: đã báo cáo']);
  });

  test('shows the mail as its reader sees it, a hostile name as text', () => {
    const office = lateOffice();
    const line = office.ourTab('roster').grid[1] ?? [];
    line[2] = '<img src=x onerror=alert(1)>';
    office.run(onWake);
    const [sample] = office.run(loadReminders)?.samples ?? [];
    expect(sample?.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(sample?.html).not.toContain('<img');
    expect(sample?.text).toContain('<img src=x onerror=alert(1)>');
  });

  test('tells a colleague whose quota the figure is', () => {
    const office = lateOffice();
    expect(office.run(loadReminders)?.quotaNote).toBe('');
    office.world.account = COLLEAGUE;
    const note = office.run(loadReminders)?.quotaNote ?? '';
    expect(note).toContain(COLLEAGUE);
    expect(note).toContain(OWNER);
  });

  test('offers only mails that are not in the ledger yet', () => {
    const office = lateOffice();
    office.run(sendWaves);
    const page = office.run(loadReminders);
    expect([page?.mails, page?.fresh]).toEqual([60, 0]);
    expect(page?.progress.onItsWay).toEqual({ done: 0, total: 60, queued: 60, sending: 0 });
  });

  test('in rehearsal a pressed wave is reported as rehearsed', () => {
    const office = lateOffice('dryRun');
    expect(office.run(loadReminders)?.fresh).toBe(60);
    expect(office.run(sendWaves)?.message).toContain('không thư nào được gửi đi');
    tickOn(office);
    const page = office.run(loadReminders);
    expect(page?.fresh).toBe(0);
    expect(page?.progress.onItsWay).toBeNull();
    expect(page?.progress.waves).toMatchObject([{ wave: 'Đợt −5', dryRun: 60, total: 60 }]);
    expect(office.world.outbox).toEqual([]);
  });
});

describe('a trial', () => {
  test('goes to nobody but the person who asks, from that account, and is no mail of the ledger', () => {
    const office = lateOffice();
    office.world.account = COLLEAGUE;
    const told = office.run(sendTrial);
    expect(told?.message).toContain(COLLEAGUE);
    expect(office.world.outbox).toMatchObject([
      { to: COLLEAGUE, subject: expect.stringMatching(/^\[Thử\] Học bạ số/) },
    ]);
    expect(office.mails()).toEqual([]);
    expect(log(office)).toContain(`${COLLEAGUE}: Gửi thử 1 thư mẫu cho chính mình.`);
  });

  test('is given at most three times a day to one account', () => {
    const office = lateOffice();
    for (let i = 0; i < 3; i++) office.run(sendTrial);
    expect(() => office.run(sendTrial)).toThrow('gửi thử 3 lần');
    office.world.account = COLLEAGUE;
    office.run(sendTrial);
    office.world.account = OWNER;
    office.wait(24 * 60);
    office.run(sendTrial);
    expect(office.world.outbox).toHaveLength(5);
  });

  test.each([
    [
      'while all mail is paused',
      (office: Office) => office.run((ports) => setPaused(ports, true)),
      'tạm dừng',
    ],
    ['without quota', (office: Office) => (office.world.quota = 0), 'Hạn mức'],
    ['in a copy of the file', (office: Office) => (office.world.fileId = 'copy'), 'bản sao'],
    ['when no school is due', (office: Office) => office.set('waves', '1'), 'không có thư nhắc'],
  ])('is refused %s', (_, change, sentence) => {
    const office = lateOffice();
    change(office);
    expect(() => office.run(sendTrial)).toThrow(sentence);
    expect(office.world.outbox).toEqual([]);
  });

  test('killed at any call it leaves no line in the ledger and no more than its letters', () => {
    const office = lateOffice();
    const before = structuredClone(office.world);
    office.run(sendTrial);
    const calls = office.world.calls.length;
    for (const atCall of callsOf(calls, 4)) {
      Object.assign(office.world, structuredClone(before));
      office.world.trouble = { atCall, kind: 'kill' };
      // A kill inside a send looks to the code like a refusal of Google.
      try {
        office.run(sendTrial);
      } catch (error) {
        expect(String(error)).toContain('đã gửi 0 trên 1');
      }
      expect(office.world.outbox.length).toBeLessThanOrEqual(1);
      expect(office.mails()).toEqual([]);
    }
  });
});

describe('a stopped wave', () => {
  test('rests, its mails still wait, and replies go on', () => {
    const office = halfSent();
    office.run(stopWaves);
    office.submit({ schoolId: '31300000', schoolName: 'THCS Mẫu 1' }, 'thcs-mau1@haiphong.edu.vn');
    office.run(onWake);
    office.wait(60);
    tickOn(office);
    const replies = office.mails().filter(({ kind }) => kind === 'reply');
    expect(replies.map(({ state }) => state)).toEqual(['sent']);
    const progress = office.run(loadMailProgress);
    expect(progress?.stopped).toContain(OWNER);
    expect(progress?.onItsWay?.queued).toBeGreaterThan(0);
    expect(office.world.outbox.filter(({ subject }) => /chậm nhất/.test(subject))).toHaveLength(25);
  });

  test('goes on when it is resumed, to each school once', () => {
    const office = halfSent();
    office.run(stopWaves);
    office.wait(60);
    tickOn(office);
    expect(addressees(office)).toHaveLength(25);
    office.run(resumeWaves);
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
    expect(twice(office)).toBe(0);
    const progress = office.run(loadMailProgress);
    expect(progress?.onItsWay).toBeNull();
    expect(progress?.waves).toMatchObject([{ sent: SCHOOLS, waiting: 0, total: SCHOOLS }]);
    expect(log(office).slice(-2)).toEqual([
      `${OWNER}: Đã dừng gửi thư nhắc; thư trả lời vẫn gửi.`,
      `${OWNER}: Cho gửi tiếp thư nhắc.`,
    ]);
  });

  test('is not sent over the head of whoever stopped it, and starts no other by the clock', () => {
    const office = lateOffice();
    approve(office);
    office.run(stopWaves);
    tickOn(office);
    expect(office.world.outbox).toEqual([]);
    expect(() => office.run(sendWaves)).toThrow('Gửi tiếp');
    office.run(resumeWaves);
    tickOn(office);
    expect(addressees(office)).toHaveLength(SCHOOLS);
  });

  test('a school that reported meanwhile is left out, and the report says why', () => {
    const office = halfSent();
    office.run(stopWaves);
    const waiting = office.mails().find(({ state }) => state === 'queued');
    const n = Number(waiting?.schoolId) - 31_300_000 + 1;
    office.submit(
      { schoolId: String(waiting?.schoolId), schoolName: `THCS Mẫu ${n}` },
      waiting?.to ?? '',
    );
    office.wait(60);
    tickOn(office);
    office.run(resumeWaves);
    tickOn(office);
    const [wave] = office.run(loadMailProgress)?.waves ?? [];
    expect(wave).toMatchObject({ sent: SCHOOLS - 1, notSent: 1 });
    expect(wave?.whyNot).toEqual(['1 thư: đơn vị đã có báo cáo được chấp nhận']);
  });

  test('stopping and resuming may be killed at any call: nobody gets two mails, all get one', () => {
    const office = halfSent();
    const before = structuredClone(office.world);
    office.run(stopWaves);
    const [stopCalls, stopped] = [office.world.calls.length, structuredClone(office.world)];
    office.run(resumeWaves);
    const resumeCalls = office.world.calls.length;
    const cases = [
      ...callsOf(stopCalls, 4).map((call) => [before, stopWaves, call] as const),
      ...callsOf(resumeCalls, 4).map((call) => [stopped, resumeWaves, call] as const),
    ];
    for (const [world, act, atCall] of cases) {
      Object.assign(office.world, structuredClone(world));
      office.world.trouble = { atCall, kind: 'kill' };
      office.run(act);
      office.world.trouble = null;
      office.wait(10);
      tickOn(office, 3);
      // Whether it took hold or not, the person presses again.
      office.run(resumeWaves);
      tickOn(office);
      expect([atCall, addressees(office).length, twice(office)]).toEqual([atCall, SCHOOLS, 0]);
    }
  });

  test('a tick that is killed at any call just after the stop sends nobody a second mail', () => {
    const office = halfSent();
    office.wait(10);
    office.run(stopWaves);
    const before = structuredClone(office.world);
    office.run(tick);
    const calls = office.world.calls.length;
    for (const atCall of callsOf(calls, 4)) {
      Object.assign(office.world, structuredClone(before));
      office.world.trouble = { atCall, kind: 'kill' };
      office.run(tick);
      office.world.trouble = null;
      office.wait(10);
      expect(addressees(office)).toHaveLength(25);
      office.run(resumeWaves);
      tickOn(office);
      expect([atCall, addressees(office).length, twice(office)]).toEqual([atCall, SCHOOLS, 0]);
    }
  });

  test('a stopped wave wakes no pass by itself', () => {
    const office = halfSent();
    office.wait(10);
    office.run(stopWaves);
    tickOn(office, 2);
    office.wait(5);
    office.run(tick);
    expect(office.world.calls).toEqual(['properties']);
  });
});

describe('a brake that was pulled', () => {
  const braked = (): Office => {
    const office = lateOffice();
    office.run(sendWaves);
    tickOn(office);
    office.world.properties.brake = 'on';
    return office;
  };

  test('is released by a person even if no mail is new, and that is written down', () => {
    const office = braked();
    expect(office.run(loadReminders)).toMatchObject({
      fresh: 0,
      hold: expect.stringContaining('Cho nhắc tiếp'),
      isHeld: true,
    });
    expect(() => office.run(sendWaves)).toThrow('Làm mới');
    const told = office.run((ports) => sendWaves(ports, true));
    expect(told?.message).toBe('Đã cho các đợt nhắc đi tiếp.');
    expect(office.run(loadReminders)).toMatchObject({ hold: '', isHeld: false });
    expect(log(office).slice(-1)).toEqual([`${OWNER}: Đã cho các đợt nhắc đi tiếp.`]);
  });

  test('stands while mail rests for another reason, which is told', () => {
    const office = braked();
    office.ourTab('mail').grid.splice(1, 1);
    expect(() => office.run((ports) => sendWaves(ports, true))).toThrow('Sổ thư');
    expect(office.world.properties.brake).toBe('on');
  });
});

describe('which accounts may press', () => {
  const actions: readonly (readonly [string, (office: Office) => unknown])[] = [
    ['send', (office) => office.run(sendWaves)],
    ['resume', (office) => office.run(resumeWaves)],
    ['approve', (office) => office.run((ports) => approveMails(ports, ['reply/1/1']))],
    ['drop', (office) => office.run((ports) => dropMails(ports, ['reply/1/1']))],
    ['settle', (office) => office.run((ports) => settleMails(ports, ['reply/1/1'], 'arrived'))],
  ];

  test.each(actions)('whoever is not in the list may not %s, and is told why', (_, act) => {
    const office = lateOffice();
    office.run((ports) => changeSenders(ports, `${OWNER}; ${COLLEAGUE}`));
    office.world.account = STRANGER;
    expect(() => act(office)).toThrow(/không được gửi thư.*Tài khoản được bấm gửi thư/);
    expect(office.mails()).toEqual([]);
  });

  test('whoever is in it may, and the owner; with an empty list everybody may', () => {
    const office = lateOffice();
    office.world.account = STRANGER;
    expect(office.run(loadReminders)?.mayNot).toBe('');
    office.world.account = OWNER;
    office.run((ports) => changeSenders(ports, COLLEAGUE.toUpperCase()));
    expect(office.run(loadReminders)?.mayNot).toBe('');
    office.world.account = STRANGER;
    expect(office.run(loadReminders)?.mayNot).toContain(COLLEAGUE);
    office.world.account = COLLEAGUE;
    expect(office.run(loadReminders)?.mayNot).toBe('');
    office.run(sendWaves);
    expect(office.mails()).toHaveLength(SCHOOLS);
  });

  test('the case of an account makes no difference', () => {
    const office = lateOffice();
    office.run((ports) => changeSenders(ports, COLLEAGUE.toUpperCase()));
    office.world.account = 'CanBo@haiphong.edu.vn';
    expect(office.run(resumeWaves)?.message).not.toBe('');
  });
});

describe('mails that wait for approval', () => {
  test('are grouped by what changed their verdict, with one of them to read', () => {
    const office = runningOffice();
    office.submit();
    office.run(onWake);
    office.wait(5);
    office.run(tick);
    // The registered mailbox moves: the verdict changes and no school did it.
    const line = office.ourTab('roster').grid[1] ?? [];
    line[6] = 'khac@haiphong.edu.vn';
    office.run(onWake);
    const [group] = office.run(loadReminders)?.groups ?? [];
    // The reply to the old mailbox, and what the new one is told of the report that counts for it.
    expect(group?.title).toBe('2 thư vì danh sách trường thay đổi');
    expect(group?.keys).toEqual(['reply/1/2', 'receipt/1/31303501']);
    expect(group?.sample).toMatchObject({ to: SENDER });
    expect(group?.sample?.html).toContain('GUI-03');
    expect(group?.sample?.text).not.toContain('forms.example/edit');
    office.run((ports) => approveMails(ports, group?.keys ?? []));
    tickOn(office);
    expect(addressees(office).filter((to) => to !== OTHER_SENDER)).toEqual([
      SENDER,
      SENDER,
      'khac@haiphong.edu.vn',
    ]);
  });
});
