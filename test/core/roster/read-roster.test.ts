import { makeDay } from '../../../src/core/calendar';
import type { CellValue } from '../../../src/core/cell';
import { readRoster } from '../../../src/core/roster/read-roster';
import { findSchool } from '../../../src/core/roster/roster';
import {
  ROSTER_COLUMN_IDS,
  ROSTER_HEADINGS,
  type RosterColumn,
} from '../../../src/core/roster/roster-columns';
import { at } from '../../builders/build';

type Line = Partial<Record<RosterColumn, CellValue>>;

/** A whole line of the roster tab; its code differs from `line(2)`’s. */
function line(number: number, changes: Line = {}): Line {
  return {
    schoolId: `3130350${number}`,
    name: `THCS Số ${number}`,
    level: 'THCS',
    ownership: 'Công lập',
    commune: 'Phường Lê Chân',
    mailboxes: `thcs-so${number}@haiphong.edu.vn`,
    ...changes,
  };
}

function table(lines: readonly Line[], columns = ROSTER_COLUMN_IDS): CellValue[][] {
  return [
    columns.map((column) => ROSTER_HEADINGS[column]),
    ...lines.map((cells) => columns.map((column) => cells[column] ?? '')),
  ];
}

function problemsOf(...lines: Line[]): string[] {
  return readRoster(table(lines)).problems.map(
    ({ kind, row, value, weight }) => `${kind} ${row} ${value} ${weight}`,
  );
}

test('a whole line is read, and nothing is said of it', () => {
  const { roster, problems } = readRoster(
    table([
      line(1, {
        schoolId: 31303501,
        aliases: '31303401; 31-303-402',
        level: 'th - thcs',
        mailboxes: ' C2-So1@HaiPhong.edu.vn;so1@haiphong.edu.vn ',
        from: '1/9/2025',
        to: { dateMs: at('2026-06-30 00:00:00') },
        exempt: 'Trường mới thành lập',
        extendedTo: '31/3/2026',
      }),
    ]),
  );
  expect(problems).toEqual([]);
  expect(roster.schools).toEqual([
    {
      schoolId: '31303501',
      aliases: ['31303401', '31303402'],
      name: 'THCS Số 1',
      level: 'TH-THCS',
      ownership: 'Công lập',
      commune: 'Phường Lê Chân',
      mailboxes: ['c2-so1@haiphong.edu.vn', 'so1@haiphong.edu.vn'],
      from: makeDay(2025, 9, 1),
      to: makeDay(2026, 6, 30),
      exempt: 'Trường mới thành lập',
      extendedTo: at('2026-04-01 00:00:00'),
    },
  ]);
});

test('columns are found by header in any order, whatever its case and form', () => {
  const [header = [], ...lines] = table([line(1)], [...ROSTER_COLUMN_IDS].reverse());
  const shouted = header.map((title) => ` ${String(title).toUpperCase().normalize('NFD')} `);
  const { roster, problems } = readRoster([
    ['Ghi chú', ...shouted],
    ...lines.map((l) => ['', ...l]),
  ]);
  expect(problems).toEqual([]);
  expect(roster.schools).toEqual(readRoster(table([line(1)])).roster.schools);
});

test.each<[string, CellValue, number | null]>([
  ['a date without a time lasts through its end', '26/3/2026', at('2026-03-27 00:00:00')],
  ['a date cell does too', { dateMs: at('2026-03-26 00:00:00') }, at('2026-03-27 00:00:00')],
  ['a date with a time is that instant', '28/3/2026 16:30', at('2026-03-28 16:30:00')],
  ['nothing is no extension', '', null],
])('extension: %s', (_why, extendedTo, instant) => {
  const { roster } = readRoster(table([line(1, { extendedTo })]));
  expect(roster.schools[0]?.extendedTo).toBe(instant);
});

test.each<[string, Line, string]>([
  ['no code', { schoolId: '' }, 'missingCode 2  problem'],
  ['no name', { name: '' }, 'missingName 2  problem'],
  ['a mailbox that is none', { mailboxes: 'so1@haiphong' }, 'badMailbox 2 so1@haiphong problem'],
  ['an unknown level', { level: 'Cấp 4' }, 'unknownLevel 2 Cấp 4 problem'],
  ['an unknown commune', { commune: 'Xã Cẩm Gianh' }, 'unknownCommune 2 Xã Cẩm Gianh problem'],
  [
    'letters that Google refuses',
    { mailboxes: 'trườngsố1@haiphong.edu.vn' },
    'badMailbox 2 trườngsố1@haiphong.edu.vn problem',
  ],
  [
    'two dots together',
    { mailboxes: 'so..1@haiphong.edu.vn' },
    'badMailbox 2 so..1@haiphong.edu.vn problem',
  ],
  [
    'a dot at the end',
    { mailboxes: 'so1.@haiphong.edu.vn' },
    'badMailbox 2 so1.@haiphong.edu.vn problem',
  ],
  ['a day that the calendar lacks', { from: '31/2/2026' }, 'badDay 2 31/2/2026 problem'],
  [
    'an end before the start',
    { from: '2/3/2026', to: '1/3/2026' },
    'daysSwapped 2 1/3/2026 problem',
  ],
  ['an extension in words', { extendedTo: 'tuần sau' }, 'badExtension 2 tuần sau problem'],
])('a line with %s is pointed out', (_what, changes, problem) => {
  const said = problemsOf(line(1, changes), line(2));
  expect(said).toEqual([problem]);
});

test.each([
  ['Tiểu học', 'TH'],
  ['thcs', 'THCS'],
  ['Trung học phổ thông', 'THPT'],
  ['TH&THCS', 'TH-THCS'],
  ['TH và THCS', 'TH-THCS'],
  ['THCS - THPT', 'THCS-THPT'],
  ['TH, THCS, THPT', 'TH-THCS-THPT'],
  ['GDNN-GDTX', 'GDTX'],
  ['Liên cấp', null],
  ['Cấp 1', 'TH'],
  ['cấp II', 'THCS'],
  ['Cấp 3', 'THPT'],
  ['PTCS', 'TH-THCS'],
  ['Phổ thông cơ sở', 'TH-THCS'],
  ['Liên cấp TH, THCS, THPT', 'TH-THCS-THPT'],
  ['Liên cấp 1-2', 'TH-THCS'],
  ['Cấp 2, 3', 'THCS-THPT'],
  ['Cấp 1 và 3', null],
  ['Mầm non', null],
])('the level “%s” is read as %s', (level, read) => {
  expect(readRoster(table([line(1, { level })])).roster.schools[0]?.level).toBe(read);
});

test('communes that differ by one tone are two communes, hoà and hòa are one', () => {
  const { roster, problems } = readRoster(
    table([
      line(1, { commune: 'Xã Cẩm Giang' }),
      line(2, { commune: 'xã Cẩm Giàng' }),
      line(3, { commune: 'Phường Hòa Bình' }),
      line(4, { commune: 'Phường Hoà Bình' }),
    ]),
  );
  expect(problems).toEqual([]);
  const communes = roster.schools.map(({ commune }) => commune);
  expect(communes.slice(0, 2)).toEqual(['Xã Cẩm Giang', 'Xã Cẩm Giàng']);
  expect(communes[2]).toBe(communes[3]);
});

test.each([
  ['Lê Chân', 'Phường Lê Chân'],
  ['P. Lê Chân', 'Phường Lê Chân'],
  ['P.Lê Chân', 'Phường Lê Chân'],
  ['p lê chân', 'Phường Lê Chân'],
  ['UBND phường Lê Chân', 'Phường Lê Chân'],
  ['Ủy ban nhân dân phường Lê Chân', 'Phường Lê Chân'],
  ['Phường Lê Chân, TP Hải Phòng', 'Phường Lê Chân'],
  ['Phường Lê Chân - thành phố Hải Phòng', 'Phường Lê Chân'],
  ['phường Lê Chân, TP. HP', 'Phường Lê Chân'],
  ['X. An Lão', 'Xã An Lão'],
  ['ĐK Cát Hải', 'Đặc khu Cát Hải'],
  ['Phù Liễn', 'Phường Phù Liễn'],
  ['xã Kiến Thụy', 'Xã Kiến Thuỵ'],
])('the commune “%s” is %s', (commune, official) => {
  const { roster, problems } = readRoster(table([line(1, { commune })]));
  expect([roster.schools[0]?.commune, problems]).toEqual([official, []]);
});

test.each(['Xã Lê Chân', 'Quận Lê Chân', 'Hải Phòng'])('“%s” is no commune', (commune) => {
  expect(problemsOf(line(1, { commune }))).toEqual([`unknownCommune 2 ${commune} problem`]);
});

test.each<[string, CellValue]>([
  ['spaces', ' 31 303 501 '],
  ['dots', '31.303.501'],
  ['dashes', '31-303-501'],
  ['a hard space', '31303\u00A0501'],
  ['quotes', "'31303501"],
  ['full width', '３１３０３５０１'],
  ['decimals', '31303501.0'],
  ['a number', 31303501],
])('a code with %s is the code that a school answers', (_how, schoolId) => {
  const { roster } = readRoster(table([line(1, { schoolId, aliases: schoolId })]));
  expect(roster.schools).toEqual([
    expect.objectContaining({ schoolId: '31303501', aliases: ['31303501'] }),
  ]);
});

test.each([
  'a@haiphong.edu.vn/b@haiphong.edu.vn',
  'a@haiphong.edu.vn | b@haiphong.edu.vn',
  'a@haiphong.edu.vn\nb@haiphong.edu.vn',
  'a@haiphong.edu.vn; b@haiphong.edu.vn',
])('mailboxes may stand as %j', (mailboxes) => {
  const { roster, problems } = readRoster(table([line(1, { mailboxes })]));
  expect([roster.schools[0]?.mailboxes, problems]).toEqual([
    ['a@haiphong.edu.vn', 'b@haiphong.edu.vn'],
    [],
  ]);
});

test('a mailbox beyond the allowed domains is pointed out', () => {
  const grid = table([line(1, { mailboxes: 'thcs@gmail.com' }), line(2)]);
  expect(readRoster(grid, ['haiphong.edu.vn']).problems).toEqual([
    expect.objectContaining({ kind: 'outsideDomain', row: 2, value: 'thcs@gmail.com' }),
  ]);
  expect(readRoster(grid).problems).toEqual([]);
});

test.each<CellValue>(['Không', 'không có', 'KHÔNG', 0, '0', '-', '–', false, 'chưa', 'ko'])(
  'a cell that says %j grants nothing, and nothing is said of it',
  (no) => {
    const changes = { aliases: no, mailboxes: no, from: no, to: no, exempt: no, extendedTo: no };
    const { roster, problems } = readRoster(table([line(1, changes)]));
    expect(problems).toEqual([]);
    expect(roster.schools).toEqual([
      expect.objectContaining({
        ...{ aliases: [], mailboxes: [], from: null, to: null, exempt: '', extendedTo: null },
      }),
    ]);
  },
);

test.each<CellValue>([true, 'Có', 'Trường mới', 'Không còn học sinh'])(
  'a reason such as %j exempts',
  (exempt) => {
    const { roster } = readRoster(table([line(1, { exempt })]));
    expect(roster.schools[0]?.exempt).toBe(String(exempt));
  },
);

test.each<[string, Line]>([
  ['a total', { schoolId: '', name: 'Tổng cộng', level: '', commune: '', mailboxes: '' }],
  ['a total beside a number', { schoolId: 1100, name: 'Tổng số trường' }],
  ['the title of a group', { schoolId: 'I', name: 'Khối Tiểu học', level: '' }],
  ['a title across the line', { schoolId: 'Phường Lê Chân (12 trường)', name: '' }],
  ['what a formula did not find', { schoolId: '#N/A', name: '#N/A' }],
  ['a code that a formula did not find', { schoolId: '#N/A' }],
  ['the header once more', { ...ROSTER_HEADINGS }],
  ['numbers of columns', { schoolId: '(1)', name: '(2)', level: '(3)', commune: '(4)' }],
  ['a signature', { schoolId: '', name: 'NGƯỜI LẬP BIỂU', level: '', commune: '', mailboxes: '' }],
  ['a name alone', { schoolId: '', name: 'Nguyễn Văn Mẫu', level: '', commune: '', mailboxes: '' }],
])('%s is left out and said once', (_what, changes) => {
  const { roster, problems } = readRoster(table([line(1, changes), line(2)]));
  expect(roster.schools.map(({ schoolId }) => schoolId)).toEqual(['31303502']);
  expect(problems.map(({ kind, row }) => [kind, row])).toEqual([['noSchool', 2]]);
});

test.each<[string, Line]>([
  ['a name that begins as a total does', { name: 'Cộng Hòa' }],
  ['a name that a formula did not find', { name: '#N/A' }],
])('a line with its code and %s is a school', (_what, changes) => {
  const { roster } = readRoster(table([line(1, changes), line(2)]));
  expect(roster.schools.map(({ schoolId }) => schoolId)).toEqual(['31303501', '31303502']);
});

test('of a name that a formula did not find it is said that it is missing', () => {
  expect(problemsOf(line(1, { name: '#N/A' }))).toEqual(['missingName 2 #N/A problem']);
});

test('of two lines with one code the first stands', () => {
  const { roster } = readRoster(table([line(1), line(2), line(1, { name: 'THCS Khác' })]));
  expect(roster.schools.map(({ name }) => name)).toEqual(['THCS Số 1', 'THCS Số 2']);
  expect(problemsOf(line(1), line(2), line(1, { name: 'THCS Khác' }))).toEqual([
    'duplicateCode 4 31303501 problem',
  ]);
});

test('an alias that is another school’s own code is ignored', () => {
  const lines = [line(1, { aliases: '31303502' }), line(2)];
  const { roster } = readRoster(table(lines));
  expect(findSchool(roster, '31303502')).toMatchObject({
    by: 'code',
    school: { name: 'THCS Số 2' },
  });
  expect(problemsOf(...lines)).toEqual(['aliasIsCode 2 31303502 problem']);
});

test('an alias of two schools resolves to none', () => {
  const lines = [line(1, { aliases: '777; 888' }), line(2, { aliases: '777' })];
  const { roster } = readRoster(table(lines));
  expect(findSchool(roster, '777')).toBeNull();
  expect(findSchool(roster, '888')).toMatchObject({ by: 'alias', school: { name: 'THCS Số 1' } });
  expect(problemsOf(...lines)).toEqual(['aliasOfTwo 3 777 problem']);
});

test('a shared mailbox is only noted, and leads to both schools', () => {
  const mailboxes = 'chung@haiphong.edu.vn';
  const lines = [line(1, { mailboxes }), line(2, { mailboxes })];
  const { roster } = readRoster(table(lines));
  expect(roster.byMailbox.get(mailboxes)?.map(({ name }) => name)).toEqual([
    'THCS Số 1',
    'THCS Số 2',
  ]);
  expect(problemsOf(...lines)).toEqual([`sharedMailbox 3 ${mailboxes} notice`]);
});

test('blank rows are skipped, and rows are counted as the sheet does', () => {
  expect(problemsOf(line(1), {}, { schoolId: '  ' }, line(2, { name: '' }))).toEqual([
    'missingName 5  problem',
  ]);
});

test.each([
  ['nothing at all', []],
  ['only a header', table([])],
  ['only lines without a code', table([line(1, { schoolId: '' })])],
])('a tab with %s blocks', (_what, cells) => {
  const blocking = readRoster(cells).problems.filter(({ weight }) => weight === 'blocks');
  expect(blocking.map(({ kind }) => kind)).toContain('empty');
});

test.each([
  ['schoolId', 'blocks'],
  ['aliases', 'blocks'],
  ['mailboxes', 'blocks'],
  ['from', 'blocks'],
  ['ownership', 'problem'],
  ['extendedTo', 'problem'],
] as const)('a tab without the column %s: %s', (column, weight) => {
  const columns = ROSTER_COLUMN_IDS.filter((each) => each !== column);
  const { problems } = readRoster(table([line(1)], columns));
  expect(problems).toContainEqual(
    expect.objectContaining({ kind: 'missingColumn', column, weight }),
  );
});

test('a doubled needed column blocks', () => {
  const { problems } = readRoster(table([line(1)], [...ROSTER_COLUMN_IDS, 'schoolId']));
  expect(problems).toEqual([
    expect.objectContaining({ kind: 'doubledColumn', column: 'schoolId', weight: 'blocks' }),
  ]);
});
