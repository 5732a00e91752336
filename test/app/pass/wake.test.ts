import { adoptState } from '../../../src/app/health/adopt-state';
import { loadHealth } from '../../../src/app/health/load-health';
import { daily, onWake, tick } from '../../../src/app/pass/wake';
import { settleMails } from '../../../src/app/reminders/mail-approvals';
import { sendWaves } from '../../../src/app/reminders/send-waves';
import { approve, type Office, OTHER_SENDER, runningOffice } from '../../builders/office';
import { callsOf } from '../../tools/depth';

const reads = (office: Office) => office.world.calls.filter((name) => name.startsWith('read '));

function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 4; i++) {
    office.wait(5);
    office.run(tick);
  }
}

test('passes that are killed count among the three of a minute', () => {
  const office = runningOffice();
  for (let i = 0; i < 3; i++) {
    office.submit();
    office.world.trouble = { atCall: 8, kind: 'kill' };
    office.run(onWake);
    expect(reads(office).length).toBeGreaterThan(0);
  }
  office.world.trouble = null;
  office.run(onWake);
  expect(reads(office)).toEqual([]);
  office.wait(2);
  office.run(tick);
  expect(office.versions()).toHaveLength(3);
});

test('what a dead run left is checked anew before it leaves', () => {
  const office = runningOffice();
  settle(office);
  approve(office);
  const calls = (() => {
    const probe = runningOffice();
    settle(probe);
    approve(probe);
    probe.run(tick);
    return probe.world.calls;
  })();
  office.world.trouble = { atCall: calls.indexOf('send') + 1, kind: 'kill' };
  office.run(tick);
  office.world.trouble = null;
  expect(office.mails().map(({ state }) => state)).toEqual(['sending', 'sending']);
  const school = { schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' };
  const figures = { students: 400, completeStudents: 400, syncedStudents: 400, foreignStudents: 0 };
  office.submit({ ...school, ...figures, unsyncedList: '' }, OTHER_SENDER);
  office.wait(10);
  office.run(tick);
  const reminders = office.mails().filter(({ kind }) => kind === 'reminder');
  expect(reminders.map(({ state, why }) => `${state} ${why}`)).toEqual([
    'unsettled runDied',
    'notSent accepted',
  ]);
});

test('a set-up that is mended where nothing wakes us is seen by the next tick', () => {
  const office = runningOffice();
  settle(office);
  const [titles = []] = office.responseTab().grid;
  const place = titles.findIndex((title) => String(title).startsWith('6.'));
  const title = titles[place] ?? '';
  titles[place] = 'Một câu hỏi khác';
  office.submit();
  settle(office);
  expect(office.verdicts()).toEqual(['']);
  titles[place] = title;
  office.wait(5);
  office.run(tick);
  expect(office.verdicts().pop()).toBe('Hợp lệ');
});

test('what the Form alone holds is read again after a ledger without it was adopted', () => {
  const office = runningOffice();
  office.submit({}, OTHER_SENDER, 'noRow');
  settle(office);
  office.submit();
  settle(office);
  expect(office.versions()).toHaveLength(2);
  office.ourTab('ledger').grid.splice(1);
  settle(office);
  office.run(adoptState);
  settle(office);
  expect(office.versions()).toHaveLength(2);
});

test('a mail ledger that was lost after a pass died may be brought back as either left it', () => {
  const begin = () => {
    const office = runningOffice();
    office.submit({ unsyncedList: '' });
    settle(office);
    office.submit({ unsyncedList: '' }, OTHER_SENDER);
    return office;
  };
  const probe = begin();
  probe.run(onWake);
  const office = begin();
  office.world.trouble = { atCall: probe.world.calls.indexOf('flush') + 2, kind: 'kill' };
  office.run(onWake);
  office.world.trouble = null;
  const mail = office.ourTab('mail');
  const asWritten = structuredClone(mail.grid);
  expect(asWritten).toHaveLength(3);
  mail.grid = mail.grid.slice(0, 1);
  office.submit({ unsyncedList: '' });
  office.wait(10);
  settle(office);
  expect(office.mails()).toEqual([]);
  mail.grid = asWritten;
  settle(office);
  expect(office.mails().map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
});

test('a ledger is not called lost when the pass after a person settled a mail is killed', () => {
  const calls = (() => {
    const office = doubtful();
    office.run(tick);
    return office.world.calls.length;
  })();
  for (const atCall of callsOf(calls, 5)) {
    const office = doubtful();
    office.world.trouble = { atCall, kind: 'kill' };
    office.run(tick);
    office.world.trouble = null;
    expect([atCall, office.run(loadHealth)?.canAdopt]).toEqual([atCall, false]);
  }
});

/** One mail was in doubt and is to be sent again; meanwhile another report came. */
function doubtful(): Office {
  const office = runningOffice();
  office.submit();
  office.run(onWake);
  const send = office.world.calls.indexOf('send') + 1;
  const again = runningOffice();
  again.submit();
  again.world.trouble = { atCall: send, kind: 'throw' };
  again.run(onWake);
  again.world.trouble = null;
  const [mail] = again.mails();
  expect(mail?.state).toBe('unsettled');
  again.wait(5);
  again.run((ports) => settleMails(ports, [mail?.key ?? ''], 'again'));
  again.submit({}, OTHER_SENDER);
  return again;
}

test('a decision that has no effect is named on the health page', () => {
  const office = runningOffice();
  settle(office);
  approve(office);
  office.ourTab('decisions').grid.push(['', '', '', 'Chấp thuận', 1, '', '', '', '', '']);
  const page = office.run(loadHealth);
  const said = page?.lines.map(({ what }) => what).filter((what) => what.includes('dòng 2'));
  expect(said).toHaveLength(1);
});

test('after a wave sent by hand, a changed deadline still waits for a person to look', () => {
  const office = runningOffice();
  settle(office);
  office.run(sendWaves);
  settle(office);
  expect(office.world.outbox).toHaveLength(2);
  office.set('deadline', '23/03/2026');
  settle(office);
  office.run(daily);
  settle(office);
  expect(office.world.outbox).toHaveLength(2);
});
