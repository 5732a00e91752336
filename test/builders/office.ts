import { fromGoogle, toGoogle } from '../../src/addon/google/cell-text';
import { joined, spreadOut } from '../../src/app/memory/long-values';
import type { AnswerLimit, FormLook, Letter, Ports } from '../../src/app/ports';
import { approveSchedule } from '../../src/app/reminders/approve-schedule';
import { loadSchedule } from '../../src/app/reminders/load-schedule';
import { SCOPES } from '../../src/app/scopes';
import { runSetUp } from '../../src/app/set-up/set-up';
import type { SettingId } from '../../src/app/settings/setting-rows';
import { withSetting } from '../../src/app/settings/write-settings';
import type { TabKind } from '../../src/app/tab-shape';
import { layoutOf } from '../../src/app/tabs/layout';
import { readLedger } from '../../src/app/tabs/ledger-table';
import { readMail } from '../../src/app/tabs/mail-table';
import { WAKE_SOURCES } from '../../src/app/wake-source';
import type { CellValue } from '../../src/core/cell';
import type { ListRefusal } from '../../src/core/counting/outcome';
import type { ListSheet } from '../../src/core/lists/cells';
import type { FormResponse } from '../../src/core/questionnaire/form-response';
import {
  QUESTION_IDS,
  QUESTIONS,
  type QuestionId,
} from '../../src/core/questionnaire/questionnaire';
import { ROSTER_HEADINGS } from '../../src/core/roster/roster-columns';
import { fileIdsIn } from '../../src/core/uploads/files';
import { answers, at } from './build';

/** The execution ends here, whatever the code tries: Google killed it. */
class Killed extends Error {}

interface OfficeTab {
  id: number;
  name: string;
  formUrl: string | null;
  grid: CellValue[][];
  colours: Record<string, string>;
  notes: Record<string, string>;
}

/** What Drive says of a file, and what stands in it: sheets, or why a reader refuses it. */
interface OfficeFile {
  size: number;
  changedAt: number;
  isTrashed: boolean;
  mimeType: string;
  sheets: readonly ListSheet[] | ListRefusal;
}

interface SentLetter extends Letter {
  readonly at: number;
}

export const OWNER = 'so.gddt@haiphong.edu.vn';
export const COLLEAGUE = 'canbo@haiphong.edu.vn';
export const SENDER = 'thcs-tranphu@haiphong.edu.vn';
export const OTHER_SENDER = 'th-nguyendu@haiphong.edu.vn';

const ROSTER: CellValue[][] = [
  Object.values(ROSTER_HEADINGS),
  ['31303501', '', 'THCS Trần Phú', 'THCS', 'Công lập', 'Phường Lê Chân', SENDER, '', '', '', ''],
  ['31304402', '', 'Tiểu học Nguyễn Du', 'TH', 'Công lập', 'Phường Hồng Bàng', OTHER_SENDER],
].map((line) => Array.from({ length: 11 }, (_, i) => line[i] ?? ''));

/** A Sheet with a linked Form, its owner, and everything around it, in memory. */
/** As the letter asks for it. */
export function wholeForm(changes: Partial<FormLook> = {}): FormLook {
  return {
    items: QUESTION_IDS.map((id, index) => ({
      id: index + 1,
      title: `${QUESTIONS[id].stt}. ${QUESTIONS[id].label}`,
      kind: id === 'unsyncedList' ? 'upload' : 'text',
      required: id === 'unsyncedList' ? null : true,
    })),
    collectsEmail: true,
    acceptsResponses: true,
    allowsEdits: true,
    oneResponseEach: false,
    confirmation: 'Sở Giáo dục và Đào tạo đã nhận báo cáo.',
    editUrl: 'https://docs.google.com/forms/d/form/edit',
    ...changes,
  };
}

export function office() {
  const world = {
    now: at('2026-03-20 08:00:00'),
    account: OWNER,
    fileId: 'file-1',
    isTrashed: false,
    timeZone: 'Asia/Ho_Chi_Minh',
    locale: 'vi_VN',
    scriptTimeZone: 'Asia/Ho_Chi_Minh',
    /** Scopes that the account left unticked, short names. */
    refused: [] as string[],
    formOpens: true,
    form: wholeForm(),
    answerLimits: [] as AnswerLimit[],
    quota: 1500,
    properties: {} as Record<string, string>,
    responses: [] as FormResponse[],
    outbox: [] as SentLetter[],
    triggersOf: {} as Record<string, number>,
    tabs: [
      {
        id: 1,
        name: 'Câu trả lời biểu mẫu 1',
        formUrl: 'https://forms.example/1',
        grid: [
          [
            'Dấu thời gian',
            'Địa chỉ email',
            ...QUESTION_IDS.map((id) => `${QUESTIONS[id].stt}. ${QUESTIONS[id].label}`),
          ],
        ],
        colours: {},
        notes: {},
      },
    ] as OfficeTab[],
    /** Uploaded files by id; those in `poison` kill whoever reads them. */
    files: {} as Record<string, OfficeFile>,
    poison: [] as string[],
    /** What each account keeps for itself. */
    secrets: {} as Record<string, string>,
    /** Every port call of the latest execution, by name. */
    calls: [] as string[],
    /** Where the person who looks at the Sheet stands. */
    selected: null as { tabId: number; row: number } | null,
    locked: false,
    ids: 0,
    /**
     * 1-based number of the port call at which trouble comes. Of an execution that is killed the
     * writes since its last flush are lost, or kept all the same.
     */
    trouble: null as {
      readonly atCall: number;
      readonly kind: 'throw' | 'kill' | 'killKept';
    } | null,
  };

  /** Runs one execution: ports of its own, unflushed writes lost when it is killed. */
  function run<T>(work: (ports: Ports) => T): T | undefined {
    world.calls = [];
    world.locked = false;
    let dead = false;
    let flushed: OfficeTab[] | null = null;
    const call = <R>(name: string, effect: () => R): R => {
      if (dead) throw new Killed();
      world.calls.push(name);
      if (world.trouble?.atCall === world.calls.length) {
        if (world.trouble.kind === 'throw') throw new Error('Dịch vụ không khả dụng');
        dead = true;
        if (flushed && world.trouble.kind === 'kill') world.tabs = flushed;
        throw new Killed();
      }
      return effect();
    };
    const tab = (id: number): OfficeTab => {
      const found = world.tabs.find((each) => each.id === id);
      if (!found) throw new Error(`no tab ${id}`);
      return found;
    };
    const write = <R>(name: string, effect: () => R): R =>
      call(name, () => {
        flushed ??= structuredClone(world.tabs);
        return effect();
      });
    const ports: Ports = {
      clock: { now: () => world.now },
      account: { effective: () => world.account },
      ids: { fresh: () => `id-${++world.ids}` },
      diary: { technical: () => undefined },
      secret: { forget: () => call('secret', () => delete world.secrets[world.account]) },
      uploads: {
        look: (id) =>
          call('look', () => {
            const file = world.files[id];
            if (!file) return null;
            const { sheets: _, ...metadata } = file;
            return {
              ...metadata,
              bytes: () => call('bytes', () => new TextEncoder().encode(id)),
            };
          }),
      },
      lists: {
        read: (bytes) => {
          const id = new TextDecoder().decode(bytes);
          if (world.poison.includes(id)) {
            dead = true;
            throw new Killed();
          }
          const sheets = world.files[id]?.sheets ?? 'broken';
          return typeof sheets === 'string'
            ? { kind: 'refused', why: sheets }
            : { kind: 'read', file: { fileKind: 'xlsx', sheets } };
        },
      },
      triggers: {
        attach: () => call('attach', () => (world.triggersOf[world.account] = 6)),
        detach: () =>
          call('detach', () => {
            const had = world.triggersOf[world.account] ?? 0;
            world.triggersOf[world.account] = 0;
            return had;
          }),
        standing: () =>
          call('standing', () => (world.triggersOf[world.account] ? WAKE_SOURCES : [])),
      },
      project: {
        timeZone: () => world.scriptTimeZone,
        authorization: () =>
          call('authorization', () => ({
            complete: world.refused.length === 0,
            granted: SCOPES.filter((scope) => !world.refused.includes(scope)).map(
              (scope) => `https://www.googleapis.com/auth/${scope}`,
            ),
            url: world.refused.length === 0 ? '' : 'https://accounts.example/grant',
          })),
      },
      lock: {
        take: () =>
          call('take', () => {
            if (world.locked) return false;
            world.locked = true;
            return true;
          }),
        release: () =>
          call('release', () => {
            world.locked = false;
          }),
      },
      properties: {
        all: () => call('properties', () => joined(world.properties)),
        put: (values) =>
          call('put', () => {
            for (const [key, value] of Object.entries(spreadOut(values))) {
              if ((value ?? '').length > 9_216) throw new Error('property too long');
              if (value === null) delete world.properties[key];
              else world.properties[key] = value;
            }
          }),
      },
      mail: {
        remaining: () => call('quota', () => world.quota),
        send: (letter) => call('send', () => void world.outbox.push({ ...letter, at: world.now })),
      },
      forms: {
        open: () => {
          const store = {
            responsesAfter: (ms: number) =>
              call('responses', () => world.responses.filter(({ sentAt }) => sentAt > ms)),
            editLink: (id: string) => call('editLink', () => `https://forms.example/edit/${id}`),
            uploadTitles: () =>
              call('uploadTitles', () =>
                world.form.items.flatMap(({ kind, title }) => (kind === 'upload' ? [title] : [])),
              ),
            uploadsOf: (id: string) =>
              call('uploadsOf', () =>
                fileIdsIn(world.responses.find((each) => each.id === id)?.typed.unsyncedList ?? ''),
              ),
            look: () => call('look', () => structuredClone(world.form)),
            limitAnswers: (limits: readonly AnswerLimit[]) =>
              call('limitAnswers', () => void world.answerLimits.push(...limits)),
          };
          return call('form', () => (world.formOpens ? store : null));
        },
      },
      workbook: {
        fileId: () => world.fileId,
        isTrashed: () => world.isTrashed,
        timeZone: () => world.timeZone,
        locale: () => world.locale,
        tabs: () =>
          call('tabs', () => world.tabs.map(({ id, name, formUrl }) => ({ id, name, formUrl }))),
        read: (id) =>
          call(`read ${tab(id).name}`, () => {
            flushed = null;
            return rectangular(tab(id).grid);
          }),
        prepare: (layouts, ids) =>
          call('prepare', () => {
            const made = layouts.map((layout): [TabKind, number] => {
              const known = world.tabs.find(
                ({ id, name }) => id === ids[layout.kind] || name === layout.name,
              );
              if (known) return [layout.kind, known.id];
              const id = Math.max(...world.tabs.map((each) => each.id)) + 1;
              const header = layout.hasHeader ? [layout.columns.map(({ title }) => title)] : [];
              const fresh = { id, name: layout.name, formUrl: null, grid: header };
              world.tabs.push({ ...fresh, colours: {}, notes: {} });
              return [layout.kind, id];
            });
            return Object.fromEntries(made) as Record<TabKind, number>;
          }),
        add: ({ name, hasHeader, columns }) =>
          write('add', () => {
            if (world.tabs.some((each) => each.name === name)) throw new Error('name taken');
            const id = Math.max(...world.tabs.map((each) => each.id)) + 1;
            const grid = hasHeader ? [columns.map(({ title }) => title)] : [];
            world.tabs.push({ id, name, formUrl: null, grid, colours: {}, notes: {} });
            return id;
          }),
        remove: (id) =>
          write('remove', () => {
            world.tabs = world.tabs.filter((each) => each.id !== id);
          }),
        write: (id, { row, column, values }) =>
          write(`write ${tab(id).name}`, () => {
            const { grid } = tab(id);
            values.forEach((line, i) => {
              line.forEach((cell, j) => {
                const cells = grid[row - 1 + i] ?? [];
                grid[row - 1 + i] = cells;
                while (cells.length < column - 1 + j) cells.push('');
                cells[column - 1 + j] = fromGoogle(toGoogle(cell));
              });
            });
          }),
        append: (id, line) =>
          write(`append ${tab(id).name}`, () => void tab(id).grid.push([...line])),
        selected: () => world.selected,
        select: (tabId, row) => {
          world.selected = { tabId, row };
        },
        flush: () =>
          call('flush', () => {
            flushed = null;
          }),
        readMarks: (id, column, firstRow, rows) =>
          call('readMarks', () => {
            const cells = Array.from({ length: rows }, (_, i) => firstRow + i);
            return {
              times: cells.map((row) => tab(id).grid[row - 1]?.[column - 1] ?? ''),
              backgrounds: cells.map((row) => tab(id).colours[row] ?? '#ffffff'),
              notes: cells.map((row) => tab(id).notes[row] ?? ''),
            };
          }),
        writeBackgrounds: (id, _column, firstRow, colours) =>
          write('writeBackgrounds', () =>
            colours.forEach((colour, i) => {
              tab(id).colours[firstRow + i] = colour ?? '#ffffff';
            }),
          ),
        writeNotes: (id, _column, firstRow, notes) =>
          write('writeNotes', () =>
            notes.forEach((note, i) => {
              tab(id).notes[firstRow + i] = note;
            }),
          ),
      },
    };
    try {
      return work(ports);
    } catch (error) {
      if (error instanceof Killed) return undefined;
      throw error;
    } finally {
      world.locked = false;
    }
  }

  const ourTab = (kind: TabKind): OfficeTab => {
    const found = world.tabs.find(({ name }) => name === layoutOf(kind).name);
    if (!found) throw new Error(`no tab ${kind}`);
    return found;
  };
  const responseTab = (): OfficeTab => {
    const found = world.tabs.find(({ id }) => id === 1);
    if (!found) throw new Error('no response tab');
    return found;
  };

  return {
    world,
    run,
    ourTab,
    responseTab,
    wait: (minutes: number) => {
      world.now += minutes * 60_000;
    },
    /** Puts a file into Drive and gives the link by which a Form would answer. */
    upload(sheets: OfficeFile['sheets'], changes: Partial<OfficeFile> = {}): string {
      const id = `uploaded-file-${Object.keys(world.files).length + 1}`;
      world.files[id] = {
        size: 9_000,
        changedAt: world.now,
        isTrashed: false,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        sheets,
        ...changes,
      };
      return `https://drive.google.com/open?id=${id}`;
    },
    /**
     * A school submits now: the Form keeps it, the Sheet gets a row. Its list holds as many pupils as
     * are not synchronised, unless the answer says otherwise.
     */
    submit(
      changes: Partial<Record<QuestionId, CellValue>> = {},
      sender = SENDER,
      row: 'row' | 'noRow' = 'row',
    ): void {
      const asked = answers(changes);
      const unsynced = Number(asked.students) - Number(asked.syncedStudents);
      const unsyncedList = changes.unsyncedList ?? this.upload([pupilSheet(Math.max(0, unsynced))]);
      const given = { ...asked, unsyncedList };
      const typed = Object.fromEntries(QUESTION_IDS.map((id) => [id, String(given[id])]));
      const id = `response-${world.responses.length + 1}`;
      world.responses.push({ id, sentAt: world.now, sender, typed });
      if (row === 'noRow') return;
      const line = [{ dateMs: world.now }, sender, ...QUESTION_IDS.map((each) => given[each])];
      responseTab().grid.push(line);
    },
    set(id: SettingId, value: CellValue): void {
      const settings = ourTab('settings');
      settings.grid = withSetting(settings.grid, id, value);
    },
    pasteRoster: (grid: CellValue[][] = ROSTER) => {
      ourTab('roster').grid = structuredClone(grid);
    },
    versions: () => readLedger(ourTab('ledger').grid).items,
    mails: () => readMail(ourTab('mail').grid).items,
    /** The verdict column of the ledger, top down. */
    verdicts: () =>
      ourTab('ledger')
        .grid.slice(1)
        .map((line) => line[5]),
    statuses: () =>
      ourTab('status')
        .grid.slice(1)
        .map((line) => [line[0], line[4]]),
  };
}

export type Office = ReturnType<typeof office>;

/** Set up by its owner, roster pasted, mail on; the first minute has passed. */
export function runningOffice(mode: 'live' | 'dryRun' = 'live'): Office {
  const running = office();
  const choices = { answerFrom: 'now', mode, addresses: 'verified', takeOver: false } as const;
  running.run((ports) => runSetUp(ports, choices));
  running.pasteRoster();
  running.wait(2);
  return running;
}

/** One who may send turns the automatic schedule on, as the page shows it at this moment. */
export function approve(on: Office): void {
  on.run((ports) => approveSchedule(ports, loadSchedule(ports).seen));
}

/** A visible sheet headed in line 1, with so many pupils under it. */
export function pupilSheet(pupils: number, changes: Partial<ListSheet> = {}): ListSheet {
  const lines = Array.from({ length: pupils }, (_, i) => [
    i + 1,
    `3130350${100 + i}`,
    `Nguyễn Văn Mẫu ${i + 1}`,
    '05/03/2013',
    'Nam',
    '7A1',
  ]);
  const heading = ['STT', 'Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp'];
  return {
    hidden: false,
    rows: [heading, ...lines],
    hiddenRows: new Set(),
    cut: false,
    ...changes,
  };
}

function rectangular(grid: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = grid.reduce((most, line) => Math.max(most, line.length), 0);
  return grid.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''));
}
