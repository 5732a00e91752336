import type { CellValue } from '../../../src/core/cell';
import {
  type IdentityHints,
  LIST_REFUSALS,
  type ListCounted,
  type ListRefusal,
} from '../../../src/core/counting/outcome';
import type { Version } from '../../../src/core/ledger/version';
import type { QuestionId } from '../../../src/core/questionnaire/questionnaire';
import type { Roster } from '../../../src/core/roster/roster';
import type { RoundSettings } from '../../../src/core/round-settings';
import type { Crowd, EarlierReport } from '../../../src/core/rules/rule';
import {
  at,
  counted as countedList,
  figures,
  listState,
  otherSchool,
  roster,
  school,
} from '../../builders/build';

/** What differs from a valid report of `school()` in a round of `settings()`. */
export interface Situation {
  readonly cells?: Partial<Record<QuestionId, CellValue>>;
  readonly version?: Partial<Omit<Version, 'cells'>>;
  readonly settings?: Partial<RoundSettings>;
  readonly roster?: Roster;
  readonly earlier?: readonly EarlierReport[];
  readonly wouldCount?: EarlierReport;
  readonly crowd?: Crowd;
}

type Case = readonly [ruleId: string, speaks: boolean, when: string, Situation];

function answered(cells: Partial<Record<QuestionId, CellValue>>): Situation {
  return { cells };
}

function sentBy(sender: string, more: Situation = {}): Situation {
  return { ...more, version: { sender } };
}

/** What the uploaded list says, under these answers. */
function counted(
  changes: Partial<ListCounted>,
  cells: Partial<Record<QuestionId, CellValue>> = {},
): Situation {
  return { cells, version: { list: listState({ outcome: countedList(changes) }) } };
}

function listOf(pupils: number, cells: Partial<Record<QuestionId, CellValue>> = {}): Situation {
  const none = cells.syncedStudents === 523 ? { foreignStudents: 0 } : {};
  return counted({ pupils }, { ...none, ...cells });
}

function refused(why: ListRefusal): Situation {
  return { version: { list: listState({ outcome: { kind: 'refused', why, file: 0 } }) } };
}

function unread(cells: Partial<Record<QuestionId, CellValue>> = {}): Situation {
  return { cells, version: { list: listState({ outcome: null }) } };
}

const IN_ORDER: IdentityHints = {
  blank: 0,
  lostZero: 0,
  malformed: 0,
  otherBirthYear: 0,
  otherSex: 0,
};

/** An accepted report of `otherSchool()`, sent the day before. */
function earlier(changes: Partial<EarlierReport> = {}): EarlierReport {
  return {
    report: 7,
    schoolId: '31304402',
    sentAt: at('2026-03-19 09:00:00'),
    sender: 'th-nguyendu@haiphong.edu.vn',
    figures: figures({ students: 300 }),
    ...changes,
  };
}

/** A sender who has accepted reports for so many schools of which he is no mailbox. */
function crowdOf(schools: number): Situation {
  const named = ['31303501', '31304402', '31304403'].slice(0, schools).join('; ');
  return { ...sentBy('hocsinh@haiphong.edu.vn'), crowd: { schools, named } };
}

const OWN = 'thcs-tranphu@haiphong.edu.vn';
const OTHER = 'th-nguyendu@haiphong.edu.vn';

const SENDER: readonly Case[] = [
  ['GUI-01', false, 'the domain is the allowed one', {}],
  ['GUI-01', false, 'only case and spaces differ', sentBy(' THCS-TranPhu@HaiPhong.EDU.vn ')],
  ['GUI-01', true, 'the domain is another', sentBy('thcs-tranphu@gmail.com')],
  ['GUI-01', true, 'the domain only begins alike', sentBy('a@haiphong.edu.vn.evil.com')],
  ['GUI-01', true, 'the domain only ends alike', sentBy('a@xhaiphong.edu.vn')],
  ['GUI-01', true, 'a sub-domain sent it', sentBy('a@mail.haiphong.edu.vn')],
  ['GUI-01', true, 'two addresses stand in one', sentBy('a@haiphong.edu.vn@gmail.com')],
  ['GUI-01', true, 'a look-alike letter hides in it', sentBy('a@h\u0430iphong.edu.vn')],
  ['GUI-01', true, 'there is no address', sentBy('')],
  ['GUI-02', false, 'the school itself sent it', {}],
  ['GUI-02', false, 'a mailbox of nobody sent it', sentBy('giaovien@haiphong.edu.vn')],
  ['GUI-02', true, 'another school sent it', sentBy(OTHER)],
  [
    'GUI-02',
    false,
    'two schools share the mailbox',
    sentBy(OTHER, { roster: roster(school({ mailboxes: [OWN, OTHER] }), otherSchool()) }),
  ],
  [
    'GUI-02',
    false,
    'the other school had closed the day before',
    sentBy(OTHER, { roster: roster(school(), otherSchool({ to: day('2026-03-19') })) }),
  ],
  [
    'GUI-02',
    true,
    'it is the last day of the other school',
    sentBy(OTHER, { roster: roster(school(), otherSchool({ to: day('2026-03-20') })) }),
  ],
  ['GUI-02', false, 'the code is unknown', { ...sentBy(OTHER), cells: { schoolId: '99999999' } }],
  ['GUI-03', false, 'the registered mailbox sent it', {}],
  ['GUI-03', true, 'another mailbox of the domain sent it', sentBy('giaovien@haiphong.edu.vn')],
  [
    'GUI-03',
    false,
    'the roster has no mailbox of the school',
    sentBy('giaovien@haiphong.edu.vn', { roster: roster(school({ mailboxes: [] })) }),
  ],
  ['GUI-03', false, 'GUI-02 speaks already', sentBy(OTHER)],
  [
    'GUI-03',
    false,
    'the code is unknown',
    { ...sentBy('giaovien@haiphong.edu.vn'), cells: { schoolId: '99999999' } },
  ],
  ['GUI-04', false, 'the sender reported for nobody else', { earlier: [earlier()] }],
  ['GUI-04', true, 'it reported for another school', { earlier: [earlier({ sender: OWN })] }],
  [
    'GUI-04',
    false,
    'it reported for the same school',
    { earlier: [earlier({ sender: OWN, schoolId: '31303501' })] },
  ],
  [
    'GUI-04',
    false,
    'the two schools share a mailbox in the roster',
    {
      earlier: [earlier({ sender: OWN })],
      roster: roster(school(), otherSchool({ mailboxes: [OWN] })),
    },
  ],
  ['GUI-06', false, 'the sender speaks for two schools', crowdOf(2)],
  ['GUI-06', true, 'the sender speaks for three', crowdOf(3)],
  ['GUI-05', false, 'addresses are verified', {}],
  ['GUI-05', false, 'nobody knows yet', { settings: { addresses: 'unknown' } }],
  ['GUI-05', true, 'addresses are typed', { settings: { addresses: 'typed' } }],
];

const SCHOOL: readonly Case[] = [
  ['DV-01', false, 'the code is on the roster', {}],
  ['DV-01', false, 'the code has spaces and dashes', answered({ schoolId: ' 31-303 501 ' })],
  ['DV-01', false, 'the code is a number', answered({ schoolId: 31303501 })],
  ['DV-01', true, 'the code is unknown', answered({ schoolId: '31303502' })],
  ['DV-01', true, 'the code is a name', answered({ schoolId: 'THCS Trần Phú' })],
  ['DV-01', true, 'the school closed the day before', validity(null, '2026-03-19')],
  ['DV-01', false, 'it is the last day of the school', validity(null, '2026-03-20')],
  ['DV-01', false, 'it is the first day of the school', validity('2026-03-20', null)],
  ['DV-01', true, 'the school opens the day after', validity('2026-03-21', null)],
  ['DV-01', false, 'the code is an alias', aliased('31303402')],
  [
    'DV-01',
    true,
    'the alias belongs to two schools',
    {
      cells: { schoolId: '31303402' },
      roster: roster(school({ aliases: ['31303402'] }), otherSchool({ aliases: ['31303402'] })),
    },
  ],
  [
    'DV-01',
    false,
    'the Sheet ate the zero of the code',
    { cells: { schoolId: 1303501 }, roster: roster(school({ schoolId: '01303501' })) },
  ],
  ['DV-02', false, 'the code is the school’s own', {}],
  ['DV-02', true, 'the code is an alias', aliased('31303402')],
  ['DV-02', false, 'the code is unknown', answered({ schoolId: '99999999' })],
  ['DV-03', false, 'the name is the roster’s', {}],
  [
    'DV-03',
    false,
    'only the way of writing differs',
    answered({ schoolName: 'Trường Trung học cơ sở TRẦN PHÚ' }),
  ],
  [
    'DV-03',
    false,
    'the text is decomposed',
    answered({ schoolName: 'THCS Trần Phú'.normalize('NFD') }),
  ],
  ['DV-03', true, 'the tone marks are missing', answered({ schoolName: 'THCS Tran Phu' })],
  ['DV-03', true, 'the name is another', answered({ schoolName: 'THCS Lê Hồng Phong' })],
  [
    'DV-03',
    false,
    'the code is unknown',
    answered({ schoolId: '99999999', schoolName: 'THCS Lê Hồng Phong' }),
  ],
  ['DV-03', false, 'the roster has no name for it', { roster: roster(school({ name: '' })) }],
  [
    'DV-04',
    false,
    'a name of dashes meets a nameless school',
    { cells: { schoolName: '---' }, roster: roster(school(), otherSchool({ name: '' })) },
  ],
  ['DV-04', false, 'the name is nobody’s', answered({ schoolName: 'THCS Lê Hồng Phong' })],
  ['DV-04', false, 'the name is the school’s own', {}],
  ['DV-04', true, 'the name is another school’s', answered({ schoolName: 'Trường TH Nguyễn Du' })],
  [
    'DV-04',
    false,
    'two schools have that name',
    {
      cells: { schoolName: 'Tiểu học Nguyễn Du' },
      roster: roster(school(), otherSchool(), otherSchool({ schoolId: '31305403' })),
    },
  ],
];

const CONTACT: readonly Case[] = [
  ['DM-01', false, 'the name has three words', {}],
  ['DM-01', false, 'the name has two words', answered({ contactName: 'Trần Ý' })],
  ['DM-01', true, 'the name has one word', answered({ contactName: 'Hoa' })],
  ['DM-01', true, 'the name has a digit', answered({ contactName: 'Nguyễn Hoa 2' })],
  ['DM-02', false, 'the position is in words', {}],
  ['DM-02', true, 'the position is a number', answered({ contactPosition: 1 })],
  ['DM-02', true, 'the position is a phone', answered({ contactPosition: '0912.345.678' })],
  ['DM-03', false, 'a mobile has ten digits', {}],
  ['DM-03', true, 'a mobile has nine digits', answered({ contactPhone: '091234567' })],
  ['DM-03', true, 'a mobile has eleven digits', answered({ contactPhone: '09123456789' })],
  ['DM-03', false, 'a landline has eleven digits', answered({ contactPhone: '0225 3 822 411' })],
  ['DM-03', true, 'a landline has ten digits', answered({ contactPhone: '0225382241' })],
  ['DM-03', false, 'the zero is +84', answered({ contactPhone: '+84 912 345 678' })],
  ['DM-03', false, 'the Sheet ate the zero', answered({ contactPhone: 912345678 })],
  ['DM-03', true, 'it is no phone', answered({ contactPhone: 'không có' })],
];

const TYPED_QUESTIONS = [
  ['6', 'students'],
  ['7', 'completeStudents'],
  ['8', 'syncedStudents'],
  ['9', 'foreignStudents'],
  ['11', 'staff'],
  ['12', 'unsignedStaff'],
] as const;

const REQUIRED_TEXTS = [
  ['1', 'schoolId'],
  ['2', 'schoolName'],
  ['3', 'contactName'],
  ['4', 'contactPosition'],
  ['5', 'contactPhone'],
] as const;

const TYPING: readonly Case[] = [
  ...[...REQUIRED_TEXTS, ...TYPED_QUESTIONS].flatMap(([stt, id]): Case[] => [
    [`TL-${stt}`, false, 'it is answered', {}],
    [`TL-${stt}`, true, 'it is blank', answered({ [id]: '' })],
    [`TL-${stt}`, true, 'it holds only spaces', answered({ [id]: ' \u00a0 ' })],
  ]),
  ...TYPED_QUESTIONS.flatMap(([stt, id]): Case[] => [
    [`TL-${stt}`, false, 'it is zero', answered({ [id]: 0 })],
    [`TL-${stt}`, false, 'it is unreadable', answered({ [id]: '?' })],
    [`SO-${stt}`, false, 'it is a whole number', answered({ [id]: 12 })],
    [`SO-${stt}`, false, 'it is blank', answered({ [id]: '' })],
    [`SO-${stt}`, true, 'it is negative', answered({ [id]: -5 })],
    [`SO-${stt}`, true, 'it is a number in words', answered({ [id]: 'mười lăm' })],
    [`SL-${stt}`, false, 'it is typed as digits', answered({ [id]: '1234' })],
    [`SL-${stt}`, false, 'it only needed trimming', answered({ [id]: ' 1234 ' })],
    [`SL-${stt}`, true, 'thousands are parted', answered({ [id]: '1.234' })],
    [`SL-${stt}`, false, 'it needed interpretation', answered({ [id]: '523 học sinh' })],
    [`SW-${stt}`, false, 'it is typed as digits', answered({ [id]: '1234' })],
    [`SW-${stt}`, false, 'it was only cleaned', answered({ [id]: '1.234' })],
    [`SW-${stt}`, true, 'it was read with words', answered({ [id]: '523 học sinh' })],
    [`SW-${stt}`, true, 'it is a thousands slip', answered({ [id]: 1.234 })],
  ]),
];

const STUDENTS: readonly Case[] = [
  ['HS-01', false, 'there is one pupil', answered({ students: 1 })],
  ['HS-01', true, 'there is none', answered({ students: 0 })],
  ['HS-02', false, 'all have complete data', answered({ completeStudents: 523 })],
  ['HS-02', true, 'more have complete data than there are', answered({ completeStudents: 524 })],
  ['HS-02', false, 'the total is blank', answered({ students: '', completeStudents: 524 })],
  ['HS-03', false, 'all are synchronised', answered({ syncedStudents: 523 })],
  ['HS-03', true, 'more are synchronised than there are', answered({ syncedStudents: 524 })],
  ['HS-04', false, 'all the rest are foreigners', answered({ foreignStudents: 15 })],
  ['HS-04', true, 'foreigners are more than the rest', answered({ foreignStudents: 16 })],
  ['HS-04', false, 'HS-03 speaks', answered({ syncedStudents: 524, foreignStudents: 16 })],
  ['HS-05', false, 'both are equal', answered({ completeStudents: 508 })],
  ['HS-05', true, 'more are synchronised than complete', answered({ completeStudents: 507 })],
  ...sizes('THCS', 30, 3500),
  ...sizes('TH', 30, 3500),
  ...sizes('THPT', 100, 3500),
  ...sizes('TH-THCS', 30, 6000),
  ...sizes('THCS-THPT', 30, 6000),
  ...sizes('TH-THCS-THPT', 30, 6000),
  ['HS-06', false, 'a continuing-education centre is small', ofLevel('GDTX', 1)],
  ['HS-06', false, 'the level is unknown', ofLevel(null, 9999)],
  ['HS-07', false, 'one has complete data', answered({ completeStudents: 1 })],
  ['HS-07', true, 'none has complete data', answered({ completeStudents: 0 })],
  ['HS-08', false, 'one is synchronised', answered({ syncedStudents: 1 })],
  ['HS-08', true, 'none is synchronised', answered({ syncedStudents: 0 })],
  [
    'HS-09',
    false,
    'twenty of few are foreigners',
    answered({ students: 100, foreignStudents: 20 }),
  ],
  ['HS-09', true, 'more, and over 5 %', answered({ students: 419, foreignStudents: 21 })],
  ['HS-09', false, 'more, but just 5 %', answered({ students: 420, foreignStudents: 21 })],
  ['HS-10', false, 'ten of ten are foreigners', unsynced(10, 10)],
  ['HS-10', true, 'eleven of eleven are foreigners', unsynced(11, 11)],
  ['HS-10', false, 'eleven of twelve are foreigners', unsynced(12, 11)],
  ['HS-11', true, 'all three are 500', equal(500)],
  ['HS-11', false, 'all three are 510', equal(510)],
  ['HS-11', false, 'all three are 0', equal(0)],
  [
    'HS-11',
    false,
    'one of the three differs',
    answered({ students: 500, completeStudents: 500, syncedStudents: 499 }),
  ],
];

const LIST: readonly Case[] = [
  ['DS-01', false, 'a list is attached', {}],
  ['DS-01', true, 'the list is missing', answered({ unsyncedList: '' })],
  [
    'DS-01',
    false,
    'all unsynchronised are foreigners',
    answered({ unsyncedList: '', foreignStudents: 15 }),
  ],
  [
    'DS-01',
    true,
    'all but one are foreigners',
    answered({ unsyncedList: '', foreignStudents: 14 }),
  ],
  [
    'DS-01',
    false,
    'everybody is synchronised',
    answered({ unsyncedList: '', syncedStudents: 523, foreignStudents: 0 }),
  ],
  ['DS-01', false, 'HS-03 speaks', answered({ unsyncedList: '', syncedStudents: 524 })],
  ['DS-01', false, 'HS-04 speaks', answered({ unsyncedList: '', foreignStudents: 16 })],
  ['DS-01', false, 'foreigners are blank', answered({ unsyncedList: '', foreignStudents: '' })],
  ['DS-02', true, 'all are synchronised and the list has one', listOf(1, { syncedStudents: 523 })],
  [
    'DS-02',
    false,
    'all are synchronised and the list is empty',
    listOf(0, { syncedStudents: 523 }),
  ],
  ['DS-02', false, 'the list is not read yet', unread({ syncedStudents: 523 })],
  ['DS-02', false, 'one is not synchronised', listOf(1, { syncedStudents: 522 })],
  ['DS-03', false, 'the list has all fifteen', listOf(15)],
  ['DS-03', false, 'the list leaves out both foreigners', listOf(13)],
  ['DS-03', true, 'the list has one too many', listOf(16)],
  ['DS-03', true, 'the list has one too few', listOf(12)],
  ['DS-03', true, 'the list is empty', listOf(0)],
  ['DS-03', false, 'the list is not read yet', unread()],
  ['DS-03', false, 'the list cannot be read', refused('broken')],
  ['DS-03', false, 'HS-03 speaks', listOf(99, { syncedStudents: 524 })],
  ['DS-03', false, 'HS-04 speaks', listOf(99, { foreignStudents: 16 })],
  ['DS-03', false, 'foreigners are blank', listOf(99, { foreignStudents: '' })],
  ['DS-03', false, 'everybody is synchronised', listOf(99, { syncedStudents: 523 })],
  ['DS-03', false, 'the whole school stands in the list: DS-05', listOf(523)],
  ['DS-03', false, 'the synchronised stand in the list: DS-05', listOf(508)],
  ['DS-03', false, 'there is no list: DS-01', answered({ unsyncedList: '' })],
  ['DS-04', true, 'one of two foreigners is listed', listOf(14)],
  ['DS-04', false, 'all are listed', listOf(15)],
  ['DS-04', false, 'no foreigner is listed', listOf(13)],
  ['DS-04', false, 'the list is outside the range', listOf(16)],
  ['DS-04', false, 'the list is not read yet', unread()],
  ['DS-05', true, 'the whole school was uploaded', listOf(523)],
  ['DS-05', true, 'the synchronised were uploaded', listOf(508)],
  ['DS-05', false, 'the number is another', listOf(522)],
  [
    'DS-05',
    false,
    'as many are synchronised as are not',
    listOf(262, { students: 524, completeStudents: 524, syncedStudents: 262 }),
  ],
  ['DS-05', false, 'the list is not read yet', unread()],
  ['DS-05', false, 'HS-03 speaks', listOf(523, { syncedStudents: 524 })],
  ['DS-06', false, 'the list was read', listOf(15)],
  ['DS-06', false, 'the list is not read yet', unread()],
  ['DS-06', false, 'there is no list', answered({ unsyncedList: '' })],
  ...LIST_REFUSALS.map((why): Case => ['DS-06', true, `the list is refused: ${why}`, refused(why)]),
  ['DS-07', false, 'every pupil stands once', listOf(15)],
  [
    'DS-07',
    true,
    'a pupil stands on two lines',
    counted({ repeated: [{ file: 1, sheet: 1, rows: [7, 12], group: 1 }], repeatedGroups: 1 }),
  ],
  ['DS-07', false, 'the list is not read yet', unread()],
  ['DS-08', false, 'the columns are those of the template', listOf(15)],
  ['DS-08', true, 'there is a column of ethnicity', counted({ sensitive: ['ethnicity'] })],
  ['DS-09', false, 'there is no column of identity numbers', counted({ identity: null })],
  ['DS-09', false, 'identity numbers are in order', counted({ identity: IN_ORDER })],
  ['DS-09', true, 'one lost its zero', counted({ identity: { ...IN_ORDER, lostZero: 1 } })],
  ['DS-09', true, 'one is blank', counted({ identity: { ...IN_ORDER, blank: 1 } })],
  ['DS-10', false, 'classes are not given', counted({ grades: {} })],
  ['DS-10', false, 'the first and last grade of the level', counted({ grades: { 6: 8, 9: 7 } })],
  ['DS-10', true, 'a grade just below the level', counted({ grades: { 5: 1, 6: 14 } })],
  ['DS-10', true, 'a grade just above the level', counted({ grades: { 9: 14, 10: 1 } })],
  [
    'DS-10',
    false,
    'continuing education teaches any grade',
    { ...counted({ grades: { 12: 15 } }), roster: roster(school({ level: 'GDTX' })) },
  ],
  [
    'DS-10',
    false,
    'the roster does not know the level',
    { ...counted({ grades: { 12: 15 } }), roster: roster(school({ level: null })) },
  ],
];

const STAFF: readonly Case[] = [
  ['CB-01', false, 'one person signs', answered({ staff: 1 })],
  ['CB-01', true, 'nobody signs', answered({ staff: 0 })],
  ['CB-02', false, 'nobody has a signature', answered({ unsignedStaff: 35 })],
  ['CB-02', true, 'more lack one than there are', answered({ unsignedStaff: 36 })],
  ['CB-03', false, 'five pupils each', answered({ students: 175 })],
  ['CB-03', true, 'a little under five each', answered({ students: 174 })],
  ['CB-03', false, 'sixty pupils each', answered({ students: 2100 })],
  ['CB-03', true, 'a little over sixty each', answered({ students: 2101 })],
  ['CB-03', false, 'there is no staff', answered({ staff: 0 })],
  ['CB-04', false, 'as many staff as pupils', answered({ students: 35 })],
  ['CB-04', true, 'more staff than pupils', answered({ students: 34 })],
  ['CB-05', false, 'five of five lack a signature', answered({ staff: 5, unsignedStaff: 5 })],
  ['CB-05', true, 'six of six lack a signature', answered({ staff: 6, unsignedStaff: 6 })],
  ['CB-05', false, 'five of six lack a signature', answered({ staff: 6, unsignedStaff: 5 })],
];

const TIMING: readonly Case[] = [
  ['NOP-01', false, 'one second is left', sentAt('2026-03-26 23:59:59')],
  ['NOP-01', true, 'the deadline strikes', sentAt('2026-03-27 00:00:00')],
  [
    'NOP-01',
    false,
    'the school was given another day',
    {
      ...sentAt('2026-03-27 23:59:59'),
      roster: roster(school({ extendedTo: at('2026-03-28 00:00:00') })),
    },
  ],
  [
    'NOP-01',
    true,
    'that day is over too',
    {
      ...sentAt('2026-03-28 00:00:00'),
      roster: roster(school({ extendedTo: at('2026-03-28 00:00:00') })),
    },
  ],
  ['NOP-02', false, 'nobody came before', {}],
  ['NOP-02', true, 'another school sent the same', { earlier: [earlier({ figures: figures() })] }],
  [
    'NOP-02',
    false,
    'one figure differs',
    { earlier: [earlier({ figures: figures({ unsignedStaff: 4 }) })] },
  ],
  [
    'NOP-02',
    false,
    'the school repeats itself',
    { earlier: [earlier({ schoolId: '31303501', figures: figures() })] },
  ],
  ['NOP-02', true, 'there are fifty pupils', sameOfSize(50)],
  ['NOP-02', false, 'there are forty-nine', sameOfSize(49)],
  ['NOP-03', false, 'there was no report before', {}],
  ['NOP-03', false, 'thirty fewer than before', before(553)],
  ['NOP-03', true, 'thirty-one fewer than before', before(554)],
  ['NOP-03', true, 'thirty-one more than before', before(492)],
  ['NOP-03', false, '5 % fewer than many', { ...before(1000), cells: { students: 950 } }],
  ['NOP-03', true, 'over 5 % fewer than many', { ...before(1000), cells: { students: 949 } }],
  ['NOP-03', false, 'the report before had no total', before(null)],
];

/** One line a side of each rule, and one a side of each limit. */
export const CASES: readonly Case[] = [
  ...SENDER,
  ...SCHOOL,
  ...CONTACT,
  ...TYPING,
  ...STUDENTS,
  ...LIST,
  ...STAFF,
  ...TIMING,
];

function day(text: string): NonNullable<ReturnType<typeof school>['to']> {
  return text as NonNullable<ReturnType<typeof school>['to']>;
}

function validity(from: string | null, to: string | null): Situation {
  return {
    roster: roster(
      school({ from: from === null ? null : day(from), to: to === null ? null : day(to) }),
    ),
  };
}

function aliased(alias: string): Situation {
  return {
    cells: { schoolId: alias },
    roster: roster(school({ aliases: [alias] }), otherSchool()),
  };
}

function ofLevel(level: ReturnType<typeof school>['level'], students: number): Situation {
  return { cells: { students }, roster: roster(school({ level })) };
}

function sizes(level: ReturnType<typeof school>['level'], fewest: number, most: number): Case[] {
  return [
    ['HS-06', true, `${level} has ${fewest - 1} pupils`, ofLevel(level, fewest - 1)],
    ['HS-06', false, `${level} has ${fewest} pupils`, ofLevel(level, fewest)],
    ['HS-06', false, `${level} has ${most} pupils`, ofLevel(level, most)],
    ['HS-06', true, `${level} has ${most + 1} pupils`, ofLevel(level, most + 1)],
  ];
}

function unsynced(rest: number, foreigners: number): Situation {
  return answered({ syncedStudents: 523 - rest, foreignStudents: foreigners });
}

function equal(number: number): Situation {
  return answered({ students: number, completeStudents: number, syncedStudents: number });
}

function sentAt(localTime: string): Situation {
  return { version: { sentAt: at(localTime) } };
}

function sameOfSize(students: number): Situation {
  const few = { students, completeStudents: 40, syncedStudents: 40, foreignStudents: 0 };
  return { cells: few, earlier: [earlier({ figures: figures(few) })] };
}

function before(students: number | null): Situation {
  return {
    wouldCount: earlier({ report: 1, schoolId: '31303501', figures: figures({ students }) }),
  };
}
