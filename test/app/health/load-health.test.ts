import manifest from '../../../appsscript.json';
import { loadHealth } from '../../../src/app/health/load-health';
import { runSelfTest } from '../../../src/app/health/self-test';
import { daily, onWake, tick } from '../../../src/app/pass/wake';
import { SCOPES } from '../../../src/app/scopes';
import { failureKind } from '../../../src/app/words/failures';
import { errorText } from '../../../src/local/world/error-texts';
import { COLLEAGUE, type Office, OTHER_SENDER, runningOffice } from '../../builders/office';

const HOUR = 60;

function settled(): Office {
  const office = runningOffice();
  office.run(tick);
  office.wait(5);
  return office;
}

const puts = (office: Office) => office.world.calls.filter((name) => name === 'put').length;
const lines = (office: Office) => office.run(loadHealth)?.lines ?? [];
const said = (office: Office, part: string | RegExp) =>
  lines(office).filter(({ what }) => what.match(part));

describe('when triggers last ran', () => {
  test('is noted beside writes that are made anyway', () => {
    const office = settled();
    office.submit();
    office.run((ports) => onWake(ports, 'formResponse'));
    const shown = office.run(loadHealth)?.triggers ?? [];
    expect(shown.map(({ last }) => /\d/.test(last))).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
    office.wait(5);
    office.run(daily);
    expect(office.run(loadHealth)?.triggers[5]?.last).toMatch(/ngày 20\/3\/2026$/);
  });

  test('a tick with nothing to do writes at most once an hour', () => {
    const office = settled();
    const written: number[] = [];
    for (let minutes = 0; minutes < 2 * HOUR; minutes += 5) {
      office.run(tick);
      written.push(puts(office));
      office.wait(5);
    }
    expect(written.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(3);
  });

  test('a trigger that is not attached is named in red', () => {
    const office = settled();
    office.world.triggersOf = {};
    expect(said(office, 'Thiếu 6 kích hoạt').map(({ level }) => level)).toEqual(['red']);
  });
});

test('the time that triggers used is added up, and starts anew each day', () => {
  const office = settled();
  office.submit();
  office.run((ports) => {
    const slow = { ...ports, mail: ports.mail };
    const workbook = {
      ...ports.workbook,
      read: (id: number) => {
        office.world.now += 30_000;
        return ports.workbook.read(id);
      },
    };
    onWake({ ...slow, workbook });
  });
  expect(said(office, /khoảng \d+ phút \(ước tính/)).toHaveLength(1);
  office.wait(24 * HOUR);
  expect(said(office, /dưới 1 phút \(ước tính, tính từ 00 giờ 00/)).toHaveLength(1);
});

describe('the last error', () => {
  test.each([
    ['mailQuota', 'quota'],
    ['computerTime', 'quota'],
    ['propertyQuota', 'quota'],
    ['noAccess', 'permission'],
    ['notAuthorized', 'permission'],
    ['scopeMissing', 'permission'],
    ['noForm', 'permission'],
    ['executionTime', 'timeOut'],
    ['rangeNotFound', 'unknown'],
  ] as const)('%s is told apart in both languages: %s', (key, kind) => {
    const both = (['en', 'vi'] as const).map((language) => failureKind(errorText(language, key)));
    expect(both).toEqual([kind, kind]);
  });

  test('waits for a pass that goes well, and is then only remembered', () => {
    const office = settled();
    office.submit();
    office.world.trouble = { atCall: 8, kind: 'throw' };
    expect(() => office.run(onWake)).toThrow();
    office.world.trouble = null;
    const [before] = said(office, 'bị lỗi và sẽ tự chạy lại');
    expect([before?.level, before?.what]).toEqual([
      'amber',
      expect.stringContaining('Google không trả lời kịp'),
    ]);
    office.wait(5);
    office.run(tick);
    expect(said(office, 'Lỗi gần nhất').map(({ level }) => level)).toEqual(['ok']);
    office.wait(8 * 24 * HOUR);
    expect(said(office, 'Lỗi gần nhất')).toEqual([]);
  });
});

describe('the Form against the Sheet', () => {
  test('a response without a row is told', () => {
    const office = settled();
    office.submit();
    office.run(onWake);
    expect(said(office, 'khớp nhau: 1 báo cáo trong đợt, 1 dòng')).toHaveLength(1);
    office.wait(1);
    office.submit({}, OTHER_SENDER, 'noRow');
    office.wait(15);
    office.run(tick);
    expect(said(office, '1 báo cáo chưa có dòng').map(({ level }) => level)).toEqual(['amber']);
  });

  test('is left to the owner, as are quota and triggers', () => {
    const office = settled();
    office.world.account = COLLEAGUE;
    expect(said(office, 'chỉ xem được khi mở trang này bằng tài khoản chủ')).toHaveLength(1);
    expect(office.world.calls).not.toContain('quota');
  });
});

test('scopes: all of the manifest, and what was not granted by name', () => {
  expect(SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`)).toEqual(
    manifest.oauthScopes,
  );
  const office = settled();
  office.world.refused = ['script.send_mail'];
  const [line] = said(office, 'chưa cấp quyền');
  expect([line?.level, line?.what]).toEqual(['red', expect.stringContaining('script.send_mail')]);
});

test('a foreign zone of the script is named', () => {
  const office = settled();
  office.world.scriptTimeZone = 'America/New_York';
  expect(said(office, 'America/New_York').map(({ level }) => level)).toEqual(['amber']);
});

describe('the self-test', () => {
  const WRITING = /^(put|write|append|flush|send|prepare|attach|detach|remove)/;

  test('finds a running office in order and writes nothing', () => {
    const office = settled();
    office.submit();
    office.run(onWake);
    office.world.outbox.length = 0;
    const page = office.run(runSelfTest);
    const bad = page?.lines.filter(({ level, name }) => level !== 'ok' && !name.startsWith('Đọc'));
    expect(bad).toEqual([]);
    expect(office.world.calls.filter((name) => WRITING.test(name))).toEqual([]);
    expect(office.world.outbox).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 8, 12, 16])('what fails at call %i costs one line', (atCall) => {
    const office = settled();
    office.submit();
    office.run(onWake);
    office.world.trouble = { atCall: atCall + 3, kind: 'throw' };
    const page = office.run(runSelfTest);
    const bad = page?.lines.filter(({ level, name }) => level !== 'ok' && !name.startsWith('Đọc'));
    expect(bad?.length).toBe(1);
    expect(bad?.[0]?.remedy).not.toBe('');
  });

  test('a missing tab, a closed Form and no triggers are each told', () => {
    const office = settled();
    office.world.tabs = office.world.tabs.filter(({ name }) => name !== 'Sổ thư');
    office.world.formOpens = false;
    office.world.triggersOf = {};
    const bad = office.run(runSelfTest)?.lines.filter(({ level }) => level === 'red') ?? [];
    expect(bad.map(({ name }) => name).filter((name) => !name.startsWith('Đọc'))).toEqual([
      'Trang Sổ thư',
      'Biểu mẫu',
      'Kích hoạt',
    ]);
  });
});

test('that senders type their address is said in amber as long as it is so', () => {
  const office = settled();
  const typed = 'tự gõ địa chỉ';
  expect(said(office, typed)).toEqual([]);
  office.set('addresses', 'Người gửi tự gõ');
  office.run(tick);
  expect(said(office, typed)).toMatchObject([{ level: 'amber' }]);
  office.set('addresses', 'Đã xác minh');
  office.run(tick);
  expect(said(office, typed)).toEqual([]);
});
