import type { EntryPoints } from '../../../src/addon/entry-points';
import type { Ports } from '../../../src/app/ports';
import { at } from '../../builders/build';
import { COLLEAGUE, type Office, OWNER, runningOffice, SENDER } from '../../builders/office';

const STRANGER = 'nguoi-la@haiphong.edu.vn';

/** The execution that calls an entry point. */
let ports: Ports;

jest.doMock('../../../src/addon/google/google-ports', () => ({ googlePorts: () => ports }));
jest.doMock('../../../src/addon/person/pages', () => ({
  showBeside: () => undefined,
  showOver: () => undefined,
  tell: () => undefined,
  confirmed: () => true,
}));
const main: EntryPoints = require('../../../src/addon/main');

/** A report came, a wave waits, somebody typed into the settings, a mail ledger lost a line. */
function busyOffice(): Office {
  const office = runningOffice();
  office.submit();
  call(office, main.recheck);
  call(office, () => main.changeMailSenders(`${OWNER}; ${COLLEAGUE}`));
  call(office, main.stopSending);
  office.wait(5);
  call(office, main.onTick_);
  office.set('contactPerson', 'Người khác');
  call(office, main.recheck);
  return office;
}

function call<T>(office: Office, entry: () => T): T | undefined {
  return office.run((own) => {
    ports = own;
    return entry();
  });
}

/** What a pass puts, which everybody may ask for. */
function beside(properties: Readonly<Record<string, string>>) {
  const { starts: _, wanted: __, lastRun: ___, ...rest } = properties;
  return rest;
}

const SET_UP = {
  answerFrom: null,
  mode: 'live',
  addresses: 'verified',
  takeOver: true,
};
const NEW_ROUND = {
  roundId: '2026-06',
  roundStart: '01/06/2026',
  deadline: '20/06/2026',
  letterNumber: '',
  waves: '1',
  mode: 'live',
};
const decision = (kind: string) => ({
  kind,
  report: 1,
  schoolId: null,
  reason: 'Đã gọi điện',
  value: kind === 'addMailbox' ? 'moi@haiphong.edu.vn' : '',
  target: kind === 'undo' ? 1 : 0,
  paper: null,
  seen: 'x',
  seenThrough: 0,
});

/** Everything that makes mail leave, lets it, or says what stands in it: only who may send. */
const ASKED: readonly (readonly [keyof EntryPoints, string, () => unknown])[] = [
  ['sendReachedWave', 'send a wave', () => main.sendReachedWave(true)],
  ['approveSchedule', 'approve the schedule', () => main.approveSchedule('x')],
  ['resumeSending', 'let waves go on', () => main.resumeSending()],
  ['approveWaiting', 'approve', () => main.approveWaiting(['reply/1/1'])],
  ['dropWaiting', 'drop', () => main.dropWaiting(['reply/1/1'])],
  ['settleDoubtful', 'settle', () => main.settleDoubtful(['reply/1/1'], 'again')],
  ['adoptPresentState', 'adopt', () => main.adoptPresentState()],
  ['setUp', 'set up in live mode', () => main.setUp(SET_UP)],
  ['tellAddresses', 'say that addresses are verified', () => main.tellAddresses('verified')],
  ['openRound', 'open a round', () => main.openRound(NEW_ROUND, 'x')],
  ['eraseNames', 'erase names', () => main.eraseNames('', '', 'x')],
  ['changeMailSenders', 'change the list of senders', () => main.changeMailSenders(STRANGER)],
  ['confirmPending', 'let typed settings be used', () => main.confirmPending('x')],
  ...['accept', 'return', 'exclude', 'resend', 'addMailbox', 'confirmSender', 'undo'].map(
    (kind) => ['decideReport', `decide: ${kind}`, () => main.decideReport(decision(kind))] as const,
  ),
];

/** They show, stop, judge, write to nobody but who clicks, or belong to the owner's account alone. */
const OPEN: readonly (keyof EntryPoints)[] = [
  'attach',
  'dashboardPage',
  'detach',
  'erasurePreview',
  'exportContacts',
  'exportPage',
  'formAuditPage',
  'freezeFigures',
  'healthPage',
  'limitAnswers',
  'mailProgress',
  'newRoundPage',
  'newRoundPreview',
  'onCellEdit_',
  'onDaily_',
  'onFormResponse_',
  'onOpen',
  'onResponseRow_',
  'onSheetChange_',
  'onTick_',
  'openFrozen',
  'openReport',
  'recheck',
  'refreshContacts',
  'remindersPage',
  'removeFrozen',
  'reportPage',
  'rosterTab',
  'rulesPage',
  'saveRuleChanges',
  'selfTest',
  'sendSamplesToMe',
  'setUpPage',
  'showDashboard',
  'showExport',
  'showFormAudit',
  'showHealth',
  'showHelp',
  'showNewRound',
  'showNotices',
  'showReminders',
  'showReport',
  'showRules',
  'showSchool',
  'showSetUp',
  'showSnapshots',
  'showUrging',
  'snapshotsPage',
  'stopSending',
  'tellUploadRequired',
  'tryRuleChanges',
  'urgingPage',
];

test('every entry point is either asked for the right or open', () => {
  const asked = ASKED.map(([name]) => name);
  // One item pauses, which is open, and lets mail go again, which is not: see below.
  const all = new Set([...asked, ...OPEN, 'pauseMail']);
  expect(Array.from(all).sort()).toEqual(Object.keys(main).sort());
});

test.each(ASKED)('%s: whoever may not send may not %s, and nothing is changed', (_, __, act) => {
  const office = busyOffice();
  const before = structuredClone(office.world);
  office.world.account = STRANGER;
  expect(() => call(office, act)).toThrow(/không được gửi thư|không đổi được danh sách này/);
  const after = office.world;
  expect(after.tabs).toEqual(before.tabs);
  expect(beside(after.properties)).toEqual(beside(before.properties));
  expect(after.outbox).toEqual(before.outbox);
});

test('everybody may pause all mail and stop waves; only who may send lets it go again', () => {
  const office = busyOffice();
  office.world.account = STRANGER;
  call(office, main.pauseMail);
  expect(office.world.properties.paused).toBe('on');
  call(office, main.stopSending);
  expect(() => call(office, main.pauseMail)).toThrow('không được gửi thư');
  expect(office.world.properties.paused).toBe('on');
  office.world.account = COLLEAGUE;
  call(office, main.pauseMail);
  expect(office.world.properties.paused).toBeUndefined();
});

describe('what somebody types into Cấu hình', () => {
  const letters = (office: Office) => office.world.outbox.map(({ text }) => text).join();
  const report = (office: Office) => {
    office.wait(5);
    office.submit({ students: 100 }, SENDER);
    call(office, main.onResponseRow_);
    for (let i = 0; i < 3; i++) {
      office.wait(5);
      call(office, main.onTick_);
    }
  };

  test.each([
    ['contactPerson', 'Kẻ gian'],
    ['contactPhone', '0901234567'],
    ['senderName', 'Người lạ'],
    ['letterNumber', '99/KG'],
  ] as const)('%s stands in no mail before who may send lets it', (id, typed) => {
    const office = busyOffice();
    office.set('contactPerson', 'Văn phòng Sở');
    const before = office.world.outbox.length;
    office.set(id, typed);
    report(office);
    expect(office.world.outbox.length).toBeGreaterThan(before);
    expect(letters(office)).not.toContain(typed);
    expect(office.world.outbox.map(({ senderName }) => senderName)).not.toContain(typed);
    const seen = call(office, main.remindersPage)?.rights;
    expect(seen?.pending.map((each) => each.id)).toEqual([id]);
    const health = call(office, main.healthPage)?.lines.map(({ what }) => what) ?? [];
    expect(health).toContainEqual(expect.stringContaining(`“${typed}” chưa được dùng`));
    office.world.account = COLLEAGUE;
    call(office, () => main.confirmPending(seen?.seen));
    office.world.account = OWNER;
    report(office);
    expect(letters(office) + office.world.outbox.map((one) => one.senderName)).toContain(typed);
  });

  test('a reply-to is taken from no cell that nobody confirmed', () => {
    const office = busyOffice();
    office.set('replyTo', 'ke-gian@example.com');
    report(office);
    expect(office.world.outbox.map(({ replyTo }) => replyTo)).not.toContain('ke-gian@example.com');
  });

  test('“Gửi thật” sends nothing before who may send lets it; “Chạy thử” stops at once', () => {
    const office = busyOffice();
    office.set('mode', 'Chạy thử');
    report(office);
    const sent = office.world.outbox.length;
    office.set('mode', 'Gửi thật');
    report(office);
    expect(office.world.outbox).toHaveLength(sent);
    const seen = call(office, main.remindersPage)?.rights.seen;
    call(office, () => main.confirmPending(seen));
    report(office);
    expect(office.world.outbox.length).toBeGreaterThan(sent);
  });

  test('the list of senders is not changed there, and the cell shows the one that is used', () => {
    const office = busyOffice();
    office.set('mailSenders', STRANGER);
    call(office, main.onCellEdit_);
    office.world.account = STRANGER;
    expect(() => call(office, () => main.sendReachedWave(true))).toThrow('không được gửi thư');
    const line = office
      .ourTab('settings')
      .grid.find(([label]) => String(label).includes('bấm gửi'));
    expect(line?.[1]).toBe(`${OWNER}; ${COLLEAGUE}`);
  });

  test('while everybody may send, it is used at once', () => {
    const office = runningOffice();
    office.world.now = at('2026-03-20 09:00:00');
    office.set('contactPerson', 'Phòng Phổ thông');
    report(office);
    expect(letters(office)).toContain('Phòng Phổ thông');
  });
});

test('what was seen and what waits must be the same', () => {
  const office = busyOffice();
  const seen = call(office, main.remindersPage)?.rights.seen;
  office.set('contactPerson', 'Kẻ gian');
  expect(() => call(office, () => main.confirmPending(seen))).toThrow('vừa đổi lần nữa');
});

test.each(['a', 'x@', 'a@x.vn\nb'])('“%s” is no account that could send', (typed) => {
  const office = busyOffice();
  expect(() => call(office, () => main.changeMailSenders(typed))).toThrow('Không phải địa chỉ thư');
});

test('with an empty list only the owner makes one', () => {
  const office = runningOffice();
  office.world.account = STRANGER;
  expect(() => call(office, () => main.changeMailSenders(STRANGER))).toThrow('không đổi được');
});
