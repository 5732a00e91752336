import { loadHealth } from '../../../src/app/health/load-health';
import { daily, onWake, tick } from '../../../src/app/pass/wake';
import { recheckAll } from '../../../src/app/person/menu-actions';
import type { ListRefusal } from '../../../src/core/counting/outcome';
import { QUESTION_IDS } from '../../../src/core/questionnaire/questionnaire';
import { type Office, OTHER_SENDER, OWNER, pupilSheet, runningOffice } from '../../builders/office';

/** Wakes as Google would after a change, and lets the clock go on until nothing is due. */
function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 4; i++) {
    office.wait(5);
    office.run(tick);
  }
}

const opened = (office: Office) => office.world.calls.filter((name) => name === 'bytes').length;

/** The cells of the last ledger line that people read, one text. */
const lastLine = (office: Office) =>
  office.ourTab('ledger').grid.slice(-1)[0]?.slice(0, -1).join(' | ');

const replies = (office: Office) => office.world.outbox.map(({ text }) => text);

describe('reading the uploaded list', () => {
  test('one submission takes two passes; the reply says how the list was counted', () => {
    const office = runningOffice();
    office.submit();
    office.run(onWake);
    expect(office.verdicts()).toEqual(['Hợp lệ']);
    expect(replies(office)).toHaveLength(1);
    expect(replies(office)[0]).toMatch(/Cách đếm danh sách: .*tiêu đề ở dòng 1.*15 học sinh/);
    expect(replies(office)[0]).toMatch(/đếm được trong danh sách.*15/s);
    expect(opened(office)).toBe(1);
  });

  test('a list that does not match sends the report back, with figures and trace', () => {
    const office = runningOffice();
    office.submit({ unsyncedList: office.upload([pupilSheet(16)]) });
    office.run(onWake);
    expect(office.verdicts()).toEqual(['Cần sửa']);
    expect(lastLine(office)).toMatch(/DS-03: .*16 học sinh.*từ 13 đến 15/);
    expect(replies(office)[0]).toMatch(/DS-03: .*Cách đếm: /);
  });

  test('while it is unread the report counts, has no reply, and the ledger says so', () => {
    const office = runningOffice();
    office.submit();
    const read = office.run.bind(office);
    // Killed right after the first pass wrote its tabs: at the first look at the file.
    office.world.trouble = { atCall: callOf(office, 'look'), kind: 'kill' };
    read(onWake);
    office.world.trouble = null;
    expect(office.verdicts()).toEqual(['Hợp lệ']);
    expect(lastLine(office)).toMatch(/đang đọc/);
    expect(office.statuses()[0]).toEqual(['31303501', 'Đúng hạn']);
    expect(office.mails()).toEqual([]);
    office.wait(8);
    read(tick);
    read(tick);
    expect(replies(office)).toHaveLength(1);
    expect(lastLine(office)).toMatch(/15 học sinh/);
  });

  test('the list of a sender who is rejected is never opened, and his reply does not wait for it', () => {
    const office = runningOffice();
    office.submit({}, 'anybody@gmail.com');
    office.run(onWake);
    expect(office.verdicts()).toEqual(['Từ chối']);
    expect(office.world.outbox.map(({ to }) => to)).toEqual(['anybody@gmail.com']);
    for (let i = 0; i < 14; i++) {
      office.wait(5);
      office.run(tick);
      expect(office.world.calls.filter((name) => /look|bytes/.test(name))).toEqual([]);
    }
    expect(office.world.calls.filter((name) => name.startsWith('read '))).toEqual([]);
  });

  test('beyond ten lists a day of one sender the tick reads, and others are read at once', () => {
    const office = runningOffice();
    for (let i = 0; i < 12; i++) {
      office.submit();
      office.wait(1);
    }
    office.run(onWake);
    expect(opened(office)).toBe(10);
    office.submit({}, OTHER_SENDER);
    office.wait(1);
    office.run(onWake);
    expect(opened(office)).toBe(1);
    office.wait(5);
    office.run(tick);
    expect(opened(office)).toBe(2);
  });

  test('a re-check of everything opens no list', () => {
    const office = runningOffice();
    office.submit();
    settle(office);
    office.run(daily);
    expect(office.world.calls.filter((name) => /look|bytes/.test(name))).toEqual([]);
  });

  test('an edit that keeps the file looks at it and does not open it', () => {
    const office = runningOffice();
    office.submit();
    settle(office);
    const row = office.responseTab().grid[1];
    if (row) row[4] = 'Trần Thị Lan';
    office.run(onWake);
    const calls = office.world.calls.filter((name) => /look|bytes/.test(name));
    expect(calls).toEqual(['look']);
    expect(office.versions()).toHaveLength(2);
    expect(lastLine(office)).toMatch(/15 học sinh/);
  });

  test('a file whose content changed in Drive is opened anew when its report is', () => {
    const office = runningOffice();
    office.submit();
    settle(office);
    const [file] = Object.values(office.world.files);
    Object.assign(file ?? {}, { changedAt: office.world.now, sheets: [pupilSheet(14)] });
    const row = office.responseTab().grid[1];
    if (row) row[4] = 'Trần Thị Lan';
    office.run(onWake);
    expect(opened(office)).toBe(1);
    expect(lastLine(office)).toMatch(/14 học sinh/);
  });

  test('several files in one answer are summed', () => {
    const office = runningOffice();
    const [first, second] = [pupilSheet(15), pupilSheet(15)];
    const rest = second.rows.filter((_, line) => line === 0 || line > 9);
    const part = first.rows.filter((_, line) => line <= 9);
    const links = [
      { ...first, rows: part },
      { ...second, rows: rest },
    ].map((sheet) => office.upload([sheet]));
    office.submit({ unsyncedList: links.join(', ') });
    office.run(onWake);
    expect(office.verdicts()).toEqual(['Hợp lệ']);
    expect(opened(office)).toBe(2);
  });

  test('one of several files that cannot be read makes the whole list unreadable', () => {
    const office = runningOffice();
    const links = [office.upload([pupilSheet(15)]), office.upload('password')];
    office.submit({ unsyncedList: links.join(', ') });
    office.run(onWake);
    expect(office.verdicts()).toEqual(['Cần xem']);
    expect(lastLine(office)).toMatch(/DS-06: .*Tệp thứ 2: .*mật khẩu/);
  });

  test.each<[string, string | Parameters<Office['upload']>, ListRefusal]>([
    ['words instead of a file', 'nộp sau', 'noLink'],
    ['a file in the waste bin', [[pupilSheet(15)], { isTrashed: true }], 'trashed'],
    [
      'a Google Sheet',
      [[pupilSheet(15)], { mimeType: 'application/vnd.google-apps.spreadsheet', size: 0 }],
      'googleSheet',
    ],
    [
      'a Google document',
      [[pupilSheet(15)], { mimeType: 'application/vnd.google-apps.document', size: 0 }],
      'notSpreadsheet',
    ],
    ['an empty file', [[pupilSheet(15)], { size: 0 }], 'empty'],
    ['a byte more than ten megabytes', [[pupilSheet(15)], { size: 10_000_001 }], 'tooLarge'],
    ['what the reader refuses', ['notSpreadsheet'], 'notSpreadsheet'],
    ['a sheet without a heading', [[{ ...pupilSheet(0), rows: [['xin chào']] }]], 'noHeader'],
    ['more than a reader takes', [[pupilSheet(15, { cut: true })]], 'cut'],
  ])('%s passes with a warning for staff', (_, answer, why) => {
    const office = runningOffice();
    office.submit({
      unsyncedList: typeof answer === 'string' ? answer : office.upload(...answer),
    });
    office.run(onWake);
    expect(office.verdicts()).toEqual(['Cần xem']);
    expect(lastLine(office)).toMatch(/DS-06: /);
    expect(office.versions()[0]?.list?.outcome).toMatchObject({ kind: 'refused', why });
    expect(replies(office)).toHaveLength(1);
  });

  test.each([
    ['waste bin', { isTrashed: true }],
    ['Google Sheet', { mimeType: 'application/vnd.google-apps.spreadsheet', size: 0 }],
    ['too large', { size: 10_000_001 }],
  ])('%s: not a byte of it is fetched', (_, changes) => {
    const office = runningOffice();
    office.submit({ unsyncedList: office.upload([pupilSheet(15)], changes) });
    office.run(onWake);
    expect(opened(office)).toBe(0);
  });

  test('a file that Drive does not give is asked for three times, minutes apart', () => {
    const office = runningOffice();
    office.submit({ unsyncedList: 'https://drive.google.com/open?id=gone-for-ever' });
    const asked: number[] = [];
    for (let i = 0; i < 4; i++) {
      office.run(onWake);
      asked.push(office.world.calls.filter((name) => name === 'look').length);
      office.run(onWake);
      expect(office.world.calls).not.toContain('look');
      office.wait(5);
    }
    expect(asked).toEqual([1, 1, 1, 0]);
    expect(office.versions()[0]?.list?.outcome).toMatchObject({ why: 'noPermission' });
    expect(replies(office)).toHaveLength(1);
  });

  test('a file that was only busy is read the second time', () => {
    const office = runningOffice();
    const link = office.upload([pupilSheet(15)]);
    const id = link.slice(link.indexOf('=') + 1);
    const { [id]: file } = office.world.files;
    delete office.world.files[id];
    office.submit({ unsyncedList: link });
    office.run(onWake);
    expect(office.mails()).toEqual([]);
    if (file) office.world.files[id] = file;
    office.wait(5);
    office.run(tick);
    expect(office.verdicts()).toEqual(['Hợp lệ']);
  });

  test('the lock is free while a list is looked at and opened', () => {
    const office = runningOffice();
    office.submit();
    office.run(onWake);
    let held = false;
    const opened: boolean[] = [];
    for (const call of office.world.calls) {
      if (call === 'take') held = true;
      if (call === 'release') held = false;
      if (call === 'look' || call === 'bytes') opened.push(held);
    }
    expect(opened.length).toBeGreaterThan(0);
    expect(opened).not.toContain(true);
  });

  test('a person who waits reads no list', () => {
    const office = runningOffice();
    office.submit();
    office.run((ports) =>
      onWake({ ...ports, lock: { take: () => false, release: () => undefined } }),
    );
    expect(opened(office)).toBe(0);
  });
});

describe('a reply that waits for its list', () => {
  /** A report whose list holds so many pupils; people look at it, but no trigger has read it. */
  function unreadReport(pupils: number): Office {
    const office = runningOffice();
    office.submit({ unsyncedList: office.upload([pupilSheet(pupils)]) });
    office.run(recheckAll);
    return office;
  }

  test('is not even planned within the hour', () => {
    const office = unreadReport(20);
    office.wait(59);
    office.run(recheckAll);
    expect(office.mails()).toEqual([]);
    expect(lastLine(office)).toMatch(/đang chờ đọc tệp/);
  });

  test('goes without it after the hour and says so; a fault found later waits for approval', () => {
    const office = unreadReport(20);
    office.wait(60);
    office.run(recheckAll);
    expect(office.mails().map(({ state }) => state)).toEqual(['queued']);
    office.wait(5);
    office.run(tick);
    expect(replies(office)).toHaveLength(1);
    expect(replies(office)[0]).toMatch(/chưa được đọc xong/);
    expect(office.verdicts()).toEqual(['Cần sửa']);
    expect(office.mails().map(({ state, why }) => [state, why])).toEqual([
      ['sent', ''],
      ['awaitingApproval', 'listRead'],
    ]);
  });

  test('nothing more is said when the list read later is in order', () => {
    const office = unreadReport(15);
    office.wait(60);
    settle(office);
    expect(office.verdicts()).toEqual(['Hợp lệ']);
    expect(office.mails().map(({ state }) => state)).toEqual(['sent']);
  });
});

test('while set-up was broken nobody could read: the hour begins when judging is taken up', () => {
  const office = runningOffice();
  const roster = office.ourTab('roster').grid;
  office.ourTab('roster').grid = roster.slice(0, 1);
  office.submit({ unsyncedList: office.upload([pupilSheet(20)]) });
  office.run(onWake);
  office.wait(90);
  office.ourTab('roster').grid = roster;
  office.run(onWake);
  expect(replies(office)).toHaveLength(1);
  expect(replies(office)[0]).toMatch(/DS-03: /);
});

test('what was read is kept when set-up breaks meanwhile, and no list is blamed', () => {
  const office = runningOffice();
  const link = office.upload([pupilSheet(15)]);
  office.submit({ unsyncedList: link });
  const roster = office.ourTab('roster').grid;
  office.run((ports) =>
    onWake({
      ...ports,
      lists: {
        read(bytes) {
          office.ourTab('roster').grid = roster.slice(0, 1);
          return ports.lists.read(bytes);
        },
      },
    }),
  );
  expect(office.versions()[0]?.list).toMatchObject({
    claim: null,
    deaths: 0,
    outcome: { pupils: 15 },
  });
  office.ourTab('roster').grid = roster;
  settle(office);
  expect(office.verdicts()).toEqual(['Hợp lệ']);
});

test('a list of which too much would have to be said is refused, and harms no other', () => {
  const office = runningOffice();
  const sheet = pupilSheet(12_000);
  const rows = sheet.rows.map((row, line) =>
    line === 0 ? row : [row[0] ?? '', '31303501', ...row.slice(2)],
  );
  office.submit({ unsyncedList: office.upload([{ ...sheet, rows }]) });
  office.run(onWake);
  const [line] = office.ourTab('ledger').grid.slice(-1);
  expect(Math.max(...(line ?? []).map((cell) => String(cell).length))).toBeLessThan(45_000);
  expect(office.versions()[0]?.list?.outcome).toMatchObject({ kind: 'counted', pupils: 12_000 });
});

describe('a list that kills whoever reads it', () => {
  test('is tried once more, alone and first, and then left to staff', () => {
    const office = runningOffice();
    const link = office.upload([pupilSheet(15)]);
    office.world.poison = [link.slice(link.indexOf('=') + 1)];
    office.submit({ unsyncedList: link });
    office.run(onWake);
    office.wait(8);
    office.run(tick);
    expect(office.versions()[0]?.list).toMatchObject({ deaths: 1, outcome: null });
    office.wait(8);
    office.run(tick);
    expect(office.versions()[0]?.list).toMatchObject({ deaths: 2, outcome: { why: 'poison' } });
    expect(office.verdicts()).toEqual(['Cần xem']);
    office.wait(8);
    office.run(tick);
    office.run(daily);
    expect(opened(office)).toBe(0);
    expect(replies(office)).toHaveLength(1);
  });

  test('does not keep the others from being read', () => {
    const office = runningOffice();
    const bad = office.upload([pupilSheet(15)]);
    office.world.poison = [bad.slice(bad.indexOf('=') + 1)];
    office.submit({ unsyncedList: bad });
    office.wait(1);
    office.submit(
      { schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' },
      'th-nguyendu@haiphong.edu.vn',
    );
    office.run(onWake);
    for (let i = 0; i < 5; i++) {
      office.wait(8);
      office.run(tick);
    }
    expect(office.versions().map(({ list }) => list?.outcome?.kind)).toEqual([
      'refused',
      'counted',
    ]);
  });

  test('kills nobody again when the report is edited and keeps the file', () => {
    const office = runningOffice();
    const link = office.upload([pupilSheet(15)]);
    office.world.poison = [link.slice(link.indexOf('=') + 1)];
    office.submit({ unsyncedList: link });
    office.run(onWake);
    for (let i = 0; i < 3; i++) {
      office.wait(8);
      office.run(tick);
    }
    const row = office.responseTab().grid[1];
    if (row) row[4] = 'Trần Thị Lan';
    settle(office);
    expect(office.versions()[1]?.list).toMatchObject({ deaths: 0, outcome: { why: 'poison' } });
    expect(opened(office)).toBe(0);
  });

  test('is read again when a person asks for it', () => {
    const office = runningOffice();
    const link = office.upload([pupilSheet(15)]);
    office.world.poison = [link.slice(link.indexOf('=') + 1)];
    office.submit({ unsyncedList: link });
    office.run(onWake);
    for (let i = 0; i < 3; i++) {
      office.wait(8);
      office.run(tick);
    }
    office.world.poison = [];
    office
      .ourTab('decisions')
      .grid.push(['', '', OWNER, 'Đọc lại danh sách', 1, '', '', '', 'đã mở được', '']);
    settle(office);
    expect(office.versions()[0]?.list).toMatchObject({ outcome: { pupils: 15 }, again: false });
    expect(office.verdicts()).toEqual(['Hợp lệ']);
  });
});

/** The number of the call by that name, were the office woken now; nothing is changed by looking. */
function callOf(office: Office, name: string): number {
  const before = structuredClone(office.world);
  office.run(onWake);
  const number = office.world.calls.indexOf(name) + 1;
  Object.assign(office.world, before);
  return number;
}

test('an execution that got to no list for its mails begins no pass to say so, and a later one reads it', () => {
  const office = runningOffice();
  office.submit({ unsyncedList: office.upload([pupilSheet(15)]) });
  office.submit({ schoolId: '31304402', unsyncedList: '' }, OTHER_SENDER);
  office.run((ports) =>
    onWake({
      ...ports,
      mail: {
        ...ports.mail,
        send(letter) {
          office.wait(5);
          ports.mail.send(letter);
        },
      },
    }),
  );
  expect(office.world.calls.filter((name) => name === 'tabs')).toHaveLength(1);
  expect(opened(office)).toBe(0);
  office.wait(10);
  settle(office);
  expect(office.versions()[0]?.list).toMatchObject({ deaths: 0, outcome: { pupils: 15 } });
});

test('a Form that is slow to say what came with its answers is not asked for all lists', () => {
  const office = runningOffice();
  for (let n = 0; n < 6; n++) {
    office.submit({ students: 520 + n, unsyncedList: '' });
    office.wait(1);
  }
  settle(office);
  for (const line of office.responseTab().grid.slice(-6)) {
    line.splice(2 + QUESTION_IDS.indexOf('unsyncedList'), 1, office.upload([pupilSheet(15)]));
  }
  let asked = 0;
  office.run((ports) =>
    onWake({
      ...ports,
      forms: {
        open(url) {
          const form = ports.forms.open(url);
          return (
            form && {
              ...form,
              uploadsOf(id) {
                asked += 1;
                office.wait(2);
                return form.uploadsOf(id);
              },
            }
          );
        },
      },
    }),
  );
  expect(asked).toBeLessThan(4);
});

describe('only what a school uploaded is opened, never what somebody typed', () => {
  const secret = (office: Office) => office.upload([pupilSheet(99)]);
  const red = (office: Office) =>
    office.run(loadHealth)?.lines.flatMap(({ level, what }) => (level === 'red' ? [what] : []));

  test('a link to another file of the owner, typed into the row by an editor', () => {
    const office = runningOffice();
    office.submit();
    settle(office);
    const before = opened(office);
    const [line] = office.responseTab().grid.slice(-1);
    line?.splice(2 + QUESTION_IDS.indexOf('unsyncedList'), 1, secret(office));
    settle(office);
    expect(opened(office)).toBe(before);
    expect(lastLine(office)).toContain('Câu trả lời không có đường dẫn tới tệp danh sách');
    expect(lastLine(office)).not.toContain('99');
  });

  test('the Form is asked for what an edit brought whose time stood still', () => {
    const office = runningOffice();
    office.submit({ unsyncedList: '' });
    settle(office);
    const list = office.upload([pupilSheet(15)]);
    const [response] = office.world.responses;
    if (response) {
      const typed = { ...response.typed, unsyncedList: list };
      office.world.responses = [{ ...response, typed }];
    }
    const [line] = office.responseTab().grid.slice(-1);
    line?.splice(2 + QUESTION_IDS.indexOf('unsyncedList'), 1, list);
    settle(office);
    expect(office.versions().slice(-1)[0]?.list?.outcome).toMatchObject({ pupils: 15 });
  });

  test('a list question under another title stops no list that came with its answer', () => {
    const office = runningOffice();
    const { form } = office.world;
    const items = form.items.map((item) =>
      item.kind === 'upload' ? { ...item, title: 'Tệp đính kèm' } : item,
    );
    office.world.form = { ...form, items };
    office.submit();
    settle(office);
    expect(office.versions()[0]?.list?.outcome).toMatchObject({ pupils: 15 });
  });

  test('a link typed into STT 10 where that is a text question: red, and the school is not blamed', () => {
    const office = runningOffice();
    const { form } = office.world;
    const items = form.items.map((item) =>
      item.kind === 'upload' ? { ...item, kind: 'text' as const } : item,
    );
    office.world.form = { ...form, items };
    expect(red(office)).toEqual([]);
    let opened = 0;
    const watched = office.world;
    office.submit({ unsyncedList: secret(office) });
    for (let i = 0; i < 8; i++) {
      office.run(i === 0 ? onWake : tick);
      opened += watched.calls.filter((name) => name === 'look' || name === 'bytes').length;
      office.wait(5);
    }
    expect(opened).toBe(0);
    expect(office.verdicts()).toEqual(['Cần xem']);
    expect(lastLine(office)).toMatch(/DS-06: .*chưa phải câu hỏi tải tệp lên/);
    expect(red(office)).toEqual([expect.stringContaining('không phải câu hỏi tải tệp lên')]);
  });
});
