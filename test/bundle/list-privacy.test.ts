import { titledAnswers, typeSetting } from '../../src/local/demo/round';
import type { LocalHost } from '../../src/local/engine/local-host';
import { MARKS, type MarkedList, markedFile, uploaded } from '../builders/marked-list';
import {
  column,
  DAY,
  FIRST_WAVE,
  HOUR,
  jump,
  letWaveLeave,
  MINUTE,
  mailLines,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { everythingSaid, marksFound } from '../tools/everything-said';

const PUPILS = 300;
/** Place of STT 10 in the Form. */
const UPLOAD = 9;
/** The figures of a report: all pupils, those synchronised, foreigners among the others. */
const figures = (synced: number, foreign = 0) => ({
  5: String(PUPILS),
  6: String(PUPILS),
  7: String(synced),
  8: String(foreign),
});

/** One school each: the rule that its list breaks, its figures, its list. */
const FAULTY: readonly (readonly [string, Record<number, string>, MarkedList])[] = [
  ['DS-02', figures(PUPILS), { pupils: 3 }],
  ['DS-03', figures(PUPILS - 9), { pupils: 3 }],
  ['DS-04', figures(PUPILS - 5, 3), { pupils: 3 }],
  ['DS-05', figures(PUPILS - 9), { pupils: PUPILS }],
  ['DS-07', figures(PUPILS - 3), { pupils: 3, repeated: 1 }],
  ['DS-08', figures(PUPILS - 3), { pupils: 3, sensitive: true }],
  ['DS-10', figures(PUPILS - 3), { pupils: 3, grade: 11 }],
];

const OLD_FONT = ['STT', 'Hä vµ tªn', 'Ngµy sinh'];
const LOST_LETTERS = ['STT', 'H? và tên', 'Ngày sinh'];
/** As many as `unreadable` makes. */
const UNREADABLE = 9;
const NO_NAMES = ['STT', 'Mã học sinh', 'Ngày sinh'];
const bytesOf = (text: string) => uploaded(new TextEncoder().encode(text));

/** What cannot be read, marks inside all the same. */
async function unreadable() {
  const whole = await markedFile({ pupils: 3 });
  const bytes = Buffer.from(whole.base64, 'base64');
  return [
    await markedFile({ pupils: 3 }, MARKS.name),
    await markedFile({ pupils: 3, heading: OLD_FONT }),
    await markedFile({ pupils: 3, heading: LOST_LETTERS }),
    await markedFile({ pupils: 3, heading: NO_NAMES }),
    uploaded(bytes.subarray(0, bytes.length / 2)),
    bytesOf(`%PDF-1.4 ${MARKS.name} ${MARKS.identity}`),
    bytesOf(''),
    { ...whole, owner: ROSTER[16]?.mailbox ?? '' },
    { ...whole, mimeType: 'application/vnd.google-apps.spreadsheet', base64: '' },
  ];
}

type Left = Pick<LocalHost, 'world' | 'executions'>;

const PAGES = 'setUpPage healthPage remindersPage mailProgress rulesPage'.split(' ');
const MENU = 'recheck showSetUp showHealth showReminders showRules showHelp'.split(' ');

function lookAtAll(host: LocalHost): void {
  for (const page of PAGES) host.call(page);
  for (const item of MENU) host.run(item);
  host.openSpreadsheet();
}

interface PlantedRound {
  readonly host: LocalHost;
  readonly said: Readonly<Record<string, string>>;
}

/** A whole round in which every list is planted. */
async function plantedRound(): Promise<PlantedRound> {
  const host = openSmallRound();
  const { commune = '' } = ROSTER[19] ?? {};
  typeSetting(host, `Hộp thư cơ quan quản lý: ${commune}`, 'xa-mau@haiphong.gov.vn');
  const planted = [
    [figures(PUPILS - 3), await markedFile({ pupils: 3 })] as const,
    ...(await Promise.all(
      FAULTY.map(async ([, answers, list]) => [answers, await markedFile(list)] as const),
    )),
    ...(await unreadable()).map((file) => [figures(PUPILS - 3), file] as const),
  ];
  const responses = planted.map(([answers, file], school) => {
    const response = send(host, report(school, { ...answers, [UPLOAD]: [file] }));
    wait(host, 2 * MINUTE);
    return response;
  });
  const { [UPLOAD]: question = '' } = Object.keys(titledAnswers(host, []));
  host.edit(responses[0] ?? '', { [question]: [await markedFile({ pupils: 4 })] });
  wait(host, 20 * MINUTE);
  lookAtAll(host);
  letWaveLeave(host);
  jump(host, FIRST_WAVE + 14 * DAY);
  wait(host, 20 * MINUTE);
  host.call('sendReachedWave');
  wait(host, HOUR);
  lookAtAll(host);
  return { host, said: everythingSaid(host) };
}

let round: PlantedRound;
beforeAll(async () => {
  round = await plantedRound();
}, 300_000);

test('the round meets every rule about lists, a wave and a managing body', () => {
  const { host } = round;
  const findings = ['Lỗi', 'Cảnh báo', 'Ghi nhận'].flatMap((of) => column(host, 'Kiểm tra', of));
  const rules = [...FAULTY.map(([rule]) => rule), 'DS-06', 'DS-09'];
  for (const rule of rules) expect(findings.join()).toContain(rule);
  const refused = findings.flatMap((text) => /DS-06: .*/.exec(text) ?? []);
  expect(new Set(refused).size).toBe(UNREADABLE);
  const sent = mailLines(host).filter(({ state }) => state === 'sent');
  expect(new Set(sent.map(({ kind }) => kind))).toEqual(
    new Set(['reply', 'reminder', 'managingBody']),
  );
  expect(host.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
});

test('nothing of any list is said anywhere but in the Form and in Drive', () => {
  const { host, said } = round;
  expect(marksFound({ drive: JSON.stringify(host.world.files) }, MARKS)).toEqual(['file in drive']);
  expect(marksFound(said, MARKS)).toEqual([]);
});

const PLACES: readonly (readonly [string, (left: Left, mark: string) => unknown])[] = [
  ['a cell', ({ world }, value) => world.workbook.sheets[1]?.rows.push([{ value }])],
  ['a note', ({ world }, note) => world.workbook.sheets[0]?.rows.push([{ value: '', note }])],
  ['a property', ({ world }, kept) => Object.assign(world.properties.user, { anybody: { kept } })],
  ['a mail', ({ world }, htmlBody) => Object.assign(world.outbox[0] ?? {}, { htmlBody })],
  ['an attachment', ({ world }, text) => world.outbox[0]?.attachments.push(attachment(text))],
  ['an answer to a page', ({ executions }, value) => Object.assign(executions[0] ?? {}, { value })],
  ['a log', ({ executions }, text) => executions[0]?.log.push({ at: 0, level: 'error', text })],
];

test.each(PLACES)('the search would find it in %s', (_, plant) => {
  const { host } = round;
  const left = structuredClone({ world: host.world, executions: host.executions });
  plant(left, `Nguyễn ${MARKS.name.toLowerCase()} Một`);
  expect(marksFound(everythingSaid(left), MARKS)).toHaveLength(1);
});

function attachment(text: string) {
  return { name: 'a.txt', mimeType: 'text/plain', base64: Buffer.from(text).toString('base64') };
}
