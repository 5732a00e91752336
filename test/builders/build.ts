import type { CellValue } from '../../src/core/cell';
import type { ListState } from '../../src/core/counting/list-state';
import type { ListCounted } from '../../src/core/counting/outcome';
import type { Decision } from '../../src/core/decisions/decision';
import type { Version } from '../../src/core/ledger/version';
import type { MailLine } from '../../src/core/mail/mail-line';
import type { Figures, QuestionId } from '../../src/core/questionnaire/questionnaire';
import { indexRoster, type Roster } from '../../src/core/roster/roster';
import type { School } from '../../src/core/roster/school';
import type { RoundSettings } from '../../src/core/round-settings';
import type { Judged } from '../../src/core/verdicts/verdict';

/** The instant of a wall clock in Hải Phòng: `at('2026-03-26 23:59:59')`. */
export function at(localTime: string): number {
  const ms = Date.parse(`${localTime.replace(' ', 'T')}+07:00`);
  if (Number.isNaN(ms)) throw new Error(`not a time: ${localTime}`);
  return ms;
}

/** A lower secondary school, open all the time, with one mailbox. */
export function school(changes: Partial<School> = {}): School {
  return {
    schoolId: '31303501',
    aliases: [],
    name: 'THCS Trần Phú',
    level: 'THCS',
    ownership: 'Công lập',
    commune: 'Phường Lê Chân',
    mailboxes: ['thcs-tranphu@haiphong.edu.vn'],
    from: null,
    to: null,
    exempt: '',
    extendedTo: null,
    ...changes,
  };
}

/** Another school that differs from `school()` in everything that identifies. */
export function otherSchool(changes: Partial<School> = {}): School {
  return school({
    schoolId: '31304402',
    name: 'Tiểu học Nguyễn Du',
    level: 'TH',
    commune: 'Phường Hồng Bàng',
    mailboxes: ['th-nguyendu@haiphong.edu.vn'],
    ...changes,
  });
}

/** `roster()` knows `school()` and `otherSchool()`. */
export function roster(...schools: readonly School[]): Roster {
  return indexRoster(schools.length > 0 ? schools : [school(), otherSchool()]);
}

/** The letter's round, in live mode, started on 1 March 2026. */
export function settings(changes: Partial<RoundSettings> = {}): RoundSettings {
  return {
    roundId: '2026-03',
    roundStart: at('2026-03-01 00:00:00'),
    deadline: at('2026-03-27 00:00:00'),
    allowedDomains: ['haiphong.edu.vn'],
    foreignSender: 'reject',
    severities: {},
    holidays: new Set(),
    workingDays: new Set(),
    waves: [-5, -1, 1, 3, 7],
    managingBodyWave: null,
    communeMailboxes: {},
    departmentMailbox: '',
    mode: 'live',
    answerFrom: at('2026-03-01 00:00:00'),
    paused: false,
    wavesStopped: false,
    mailSenders: [],
    replyReserve: 50,
    senderName: 'Sở Giáo dục và Đào tạo Hải Phòng',
    replyTo: 'vanphong@haiphong.edu.vn',
    contactPerson: 'Văn phòng Sở',
    contactPhone: '0225 3 000 000',
    letterNumber: '638/KH-SGDĐT',
    addresses: 'verified',
    ...changes,
  };
}

/** What `school()` answers when nothing is wrong; fifteen of its pupils are not synchronised. */
export function answers(
  changes: Partial<Record<QuestionId, CellValue>> = {},
): Record<QuestionId, CellValue> {
  return {
    schoolId: '31303501',
    schoolName: 'THCS Trần Phú',
    contactName: 'Nguyễn Thị Hoa',
    contactPosition: 'Văn thư',
    contactPhone: '0912345678',
    students: 523,
    completeStudents: 520,
    syncedStudents: 508,
    foreignStudents: 2,
    unsyncedList: 'https://drive.google.com/open?id=list-of-31303501',
    staff: 35,
    unsignedStaff: 3,
    ...changes,
  };
}

/** The figures of `answers()`. */
export function figures(changes: Partial<Figures> = {}): Figures {
  return {
    students: 523,
    completeStudents: 520,
    syncedStudents: 508,
    foreignStudents: 2,
    staff: 35,
    unsignedStaff: 3,
    ...changes,
  };
}

/**
 * Report 1 of `school()`, sent from its mailbox a week before the deadline; `cells` are changes. Its
 * list was read and holds as many pupils as the figures say are not synchronised.
 */
export function version(
  changes: Partial<Omit<Version, 'cells'>> & {
    cells?: Partial<Record<QuestionId, CellValue>>;
  } = {},
): Version {
  const { cells, ...rest } = changes;
  const given = answers(cells);
  const sentAt = rest.sentAt ?? at('2026-03-20 09:00:00');
  return {
    report: 1,
    version: 1,
    sentAt,
    sender: 'thcs-tranphu@haiphong.edu.vn',
    cells: given,
    typed: null,
    formId: null,
    origin: 'respondent',
    contentHash: 'content-1',
    rowHash: 'content-1',
    formHash: '',
    seenAt: sentAt,
    row: 2,
    rowState: 'present',
    list: listState({ outcome: counted({ pupils: unsyncedOf(given) }) }),
    ...rest,
  };
}

function unsyncedOf({ students, syncedStudents }: Record<QuestionId, CellValue>): number {
  return typeof students === 'number' && typeof syncedStudents === 'number'
    ? Math.max(0, students - syncedStudents)
    : 15;
}

/** A list that was read in the minute after its report. */
export function listState(changes: Partial<ListState> = {}): ListState {
  return {
    claim: null,
    deaths: 0,
    failures: 0,
    triedAt: 0,
    outcome: counted(),
    prints: [{ id: 'list-of-31303501', size: 9_000, changedAt: at('2026-03-20 08:59:00') }],
    readAt: at('2026-03-20 09:00:30'),
    asked: 0,
    again: false,
    ...changes,
  };
}

/** Fifteen pupils on one sheet, headed in line 5, and nothing else to be said of it. */
export function counted(changes: Partial<ListCounted> = {}): ListCounted {
  const pupils = changes.pupils ?? 15;
  return {
    kind: 'counted',
    pupils,
    trace: {
      fileKinds: ['xlsx'],
      visibleSheets: 1,
      hiddenSheets: 0,
      sheets: [
        {
          file: 1,
          sheet: 1,
          headerRow: 5,
          pupils,
          firstRow: pupils > 0 ? 6 : null,
          lastRow: pupils > 0 ? 5 + pupils : null,
          skipped: {},
          afterFooter: 0,
          sequenceBreaks: 0,
          onHiddenRows: 0,
        },
      ],
    },
    repeated: [],
    repeatedGroups: 0,
    sensitive: [],
    identity: null,
    grades: {},
    ...changes,
  };
}

/** An accepted report that counts for `school()`. */
export function judged(changes: Partial<Judged> = {}): Judged {
  return {
    version: version(),
    verdict: 'valid',
    accepted: true,
    acceptable: true,
    eligible: true,
    heldBack: null,
    decides: true,
    counted: true,
    supersededBy: null,
    schoolId: '31303501',
    findings: [],
    figures: figures(),
    onTime: true,
    fromRegisteredMailbox: true,
    confirmed: false,
    unheard: false,
    note: '',
    ...changes,
  };
}

/** A decision that stands, on report 1. */
export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    id: 1,
    kind: 'accept',
    report: 1,
    version: 1,
    schoolId: null,
    value: '',
    reason: 'Đã gọi điện xác minh với nhà trường.',
    who: 'canbo@haiphong.edu.vn',
    at: at('2026-03-21 10:00:00'),
    undone: false,
    ...changes,
  };
}

/** The first reply to report 1, delivered. */
export function mailLine(changes: Partial<MailLine> = {}): MailLine {
  return {
    key: 'reply/1/1',
    kind: 'reply',
    state: 'sent',
    to: 'thcs-tranphu@haiphong.edu.vn',
    schoolId: '31303501',
    report: 1,
    version: 1,
    decision: null,
    wave: null,
    digest: '',
    why: '',
    run: 'run-1',
    createdAt: at('2026-03-20 09:01:00'),
    since: at('2026-03-20 09:02:00'),
    ...changes,
  };
}
