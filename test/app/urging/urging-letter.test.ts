import { lettersToCommunes, letterToAll } from '../../../src/app/urging/urging-letter';
import type { UrgingAppendix, UrgingLetter } from '../../../src/app/urging/urging-shape';
import { reasonInWords } from '../../../src/app/words/reasons';
import type { Pieces } from '../../../src/app/words/urging';
import { RULES } from '../../../src/core/rules/all-rules';
import { at } from '../../builders/build';
import {
  acceptedSchool,
  HOSTILE_NAME,
  largeSnapshot,
  lateSchool,
  returnedSchool,
  snapshot,
} from '../../builders/late-snapshot';

const OFFICE = { allowedDomains: ['haiphong.edu.vn'], contactPerson: 'Văn phòng Sở', year: '2026' };
const said = (pieces: Pieces) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `<${piece.slot}>`)).join('');
const textOf = ({ paragraphs }: UrgingLetter) => paragraphs.map(said).join('\n');
const rowsOf = (appendix: UrgingAppendix | undefined) =>
  (appendix?.groups ?? []).flatMap(({ rows }) => rows);
const idsOf = (appendix: UrgingAppendix | undefined) => rowsOf(appendix).map(([, id]) => id);
const number = (text: string, pattern: RegExp) =>
  Number((pattern.exec(text)?.[1] ?? 'none').replace('.', ''));

describe('the letter to all late schools', () => {
  const REJECTED = returnedSchool({
    schoolId: 'rejected',
    status: 'rejected',
    returnedBy: ['GUI-01', 'HS-03'],
    commune: 'Phường Hồng Bàng',
  });
  const schools = [
    lateSchool({ schoolId: 'missing' }),
    returnedSchool({ schoolId: 'mustFix' }),
    REJECTED,
    acceptedSchool({ schoolId: 'onTime' }),
    acceptedSchool({ schoolId: 'late', status: 'late', daysLate: 1 }),
    lateSchool({
      schoolId: 'extended',
      overdue: false,
      daysLate: 0,
      dueAt: at('2026-04-03 00:00:00'),
    }),
    lateSchool({ schoolId: 'extended, over', dueAt: at('2026-03-29 00:00:00'), daysLate: 2 }),
    acceptedSchool({ schoolId: 'exempt', status: 'exempt', reportedAt: null }),
  ];
  const letter = letterToAll(snapshot(schools), OFFICE);
  const [late, returned] = letter.appendices;

  test('quotes the first letter, the deadline and the instant of the figures', () => {
    const text = textOf(letter);
    expect(text).toContain(
      'Thực hiện Công văn số <original> của Sở Giáo dục và Đào tạo về việc <topic>',
    );
    expect(text).toContain('trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026)');
    expect(text).toContain('Tính đến 17 giờ 00 ngày 30/3/2026');
    expect(text).toContain('(@haiphong.edu.vn)');
    expect(text).toMatch(/\(đầu mối: Văn phòng Sở\).*\.\/\.$/);
  });

  test('says figures that add up', () => {
    const text = textOf(letter);
    const expected = number(text, /tổng số (\d+) đơn vị phải báo cáo/);
    const accepted = number(text, /hợp lệ của (\d+) đơn vị \(đạt 28,6%\)/);
    const overdue = number(text, /chưa nhận được báo cáo hợp lệ của (\d+) đơn vị/);
    const inTime = number(text, /(\d+) đơn vị còn trong thời gian được gia hạn/);
    expect([expected, accepted, overdue, inTime]).toEqual([7, 2, 4, 1]);
    expect(text).toContain('gồm 01 đơn vị báo cáo đúng hạn và 01 đơn vị báo cáo sau thời hạn');
    expect(text).toContain(
      'có 02 đơn vị chưa gửi báo cáo, 01 đơn vị đã gửi nhưng báo cáo cần sửa và 01 đơn vị chỉ có báo cáo mang mã của trường gửi từ địa chỉ ngoài, không được tiếp nhận',
    );
  });

  test('lists every late school, and those that sent something once more with reasons', () => {
    expect(late?.title).toBe('DANH SÁCH ĐƠN VỊ CHƯA NHẬN ĐƯỢC BÁO CÁO HỢP LỆ');
    expect(idsOf(late)).toEqual(['missing', 'mustFix', 'extended, over', 'rejected']);
    expect(returned?.title).toBe('DANH SÁCH ĐƠN VỊ ĐÃ GỬI NHƯNG CẦN SỬA');
    expect(idsOf(returned)).toEqual(['mustFix']);
    expect(rowsOf(late)[3]?.[4]).toBe(
      'Có báo cáo mang mã của trường gửi từ địa chỉ ngoài, không được tiếp nhận',
    );
    expect(late?.groups.map(({ title }) => title)).toEqual([
      'Phường Lê Chân: 03 đơn vị',
      'Phường Hồng Bàng: 01 đơn vị',
    ]);
    expect(rowsOf(late)[1]).toEqual([
      '2',
      'mustFix',
      'THCS Trần Phú',
      'Phường Lê Chân',
      'Đã gửi, cần sửa',
      '4',
      'Xem Phụ lục II',
    ]);
    expect(rowsOf(late)[2]?.slice(5)).toEqual(['2', 'Gia hạn đến hết ngày 28/3/2026']);
  });

  test('gives reasons in our own words with the line of the appendix', () => {
    expect(rowsOf(returned).map((row) => row[5])).toEqual([
      'Số học sinh được đồng bộ lớn hơn tổng số học sinh (STT 6, 8; HS-03); chưa trả lời (STT 6; TL-6)',
    ]);
    expect(rowsOf(returned)[0]?.[4]).toBe('25/3/2026');
  });

  test('names a person’s own return where no rule returned it', () => {
    const [, second] = letterToAll(
      snapshot([returnedSchool({ returnedBy: [] })]),
      OFFICE,
    ).appendices;
    expect(rowsOf(second)[0]?.[5]).toBe('Sở trả lại để đơn vị xem và sửa');
  });

  test('speaks of one appendix while nothing was returned', () => {
    const only = letterToAll(snapshot([lateSchool(), acceptedSchool()]), OFFICE);
    expect(only.appendices.map(({ name }) => name)).toEqual(['Phụ lục']);
    expect(textOf(only)).not.toMatch(/Phụ lục I|cần sửa/);
  });

  test('says plainly when nothing was accepted, and when all are late in the same way', () => {
    const one = textOf(letterToAll(snapshot([lateSchool()]), OFFICE));
    expect(one).toContain('trong tổng số 01 đơn vị phải báo cáo');
    expect(one).toContain(
      'chưa nhận được báo cáo hợp lệ của đơn vị nào; 01 đơn vị đã quá thời hạn.',
    );
    expect(one).toContain('Đơn vị quá thời hạn nêu trên chưa gửi báo cáo');
    const two = textOf(letterToAll(snapshot([returnedSchool(), returnedSchool()]), OFFICE));
    expect(two).toContain('Các đơn vị quá thời hạn nêu trên đều đã gửi nhưng báo cáo cần sửa');
  });

  test('writes days below ten and large numbers as official documents do', () => {
    const april = { ...largeSnapshot(300), asOf: at('2026-04-06 08:30:00') };
    const text = textOf(letterToAll(april, OFFICE));
    expect(text).toContain('Tính đến 08 giờ 30 ngày 06/4/2026, trong tổng số 1.100 đơn vị');
  });
});

describe('the letters to communes', () => {
  const large = largeSnapshot(300);

  test('have every late school with a commune once, under its own commune, with its own figures', () => {
    const letters = lettersToCommunes(large, OFFICE);
    const all = letterToAll(large, OFFICE);
    const ids = letters.flatMap(({ appendices: [late] }) => idsOf(late));
    expect(letters.length).toBe(60);
    expect([...ids].sort()).toEqual([...idsOf(all.appendices[0])].sort());
    for (const { commune, appendices, lateSchools } of letters) {
      expect(new Set(rowsOf(appendices[0]).map((row) => row[3]))).toEqual(new Set([commune]));
      expect(rowsOf(appendices[0]).length).toBe(lateSchools);
    }
    const [first] = letters;
    expect(first?.addressees[0]).toBe('Ủy ban nhân dân phường Thành Đông');
    expect(first && textOf(first)).toContain('phải báo cáo trên địa bàn phường Thành Đông');
  });

  test('leave out communes without a late school, and schools without a commune', () => {
    const letters = lettersToCommunes(
      snapshot([
        acceptedSchool({ commune: 'Xã An Phú' }),
        lateSchool({ commune: '' }),
        lateSchool({ commune: 'Xã Cẩm Giang' }),
      ]),
      OFFICE,
    );
    expect(letters.map(({ commune }) => commune)).toEqual(['Xã Cẩm Giang']);
  });

  test('have file names that are safe, apart, and keep tone marks', () => {
    const communes = [
      'Xã Cẩm Giang',
      'Xã Cẩm Giàng',
      '../../etc/passwd',
      'CON',
      'a:b*c?"<>|\u0000\u202E',
      '…',
      'x'.repeat(300),
    ];
    const names = lettersToCommunes(
      snapshot(communes.map((commune) => lateSchool({ commune }))),
      OFFICE,
    ).map(({ fileName }) => fileName);
    expect(names.slice(0, 2)).toEqual([
      '1 Công văn đôn đốc - Xã Cẩm Giang',
      '2 Công văn đôn đốc - Xã Cẩm Giàng',
    ]);
    expect(new Set(names).size).toBe(communes.length);
    for (const name of names) {
      expect(name).toMatch(/^\d[\p{L}\p{N} -]*$/u);
      expect(name.length).toBeLessThan(120);
      expect(name).toBe(name.trim());
    }
  });
});

describe('what comes from outside', () => {
  test('is one short line of text, without marks that nobody sees', () => {
    const hostile = returnedSchool({
      name: HOSTILE_NAME,
      schoolId: '=1+1',
      commune: `${HOSTILE_NAME}2`,
    });
    const letter = letterToAll(snapshot([hostile]), OFFICE);
    const json = JSON.stringify(letter);
    expect(json).toContain('<img src=x onerror=');
    expect(json).not.toMatch(/\\u00|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    for (const row of letter.appendices.flatMap(rowsOf)) {
      for (const cell of row) expect(cell.length).toBeLessThanOrEqual(300);
    }
  });

  test.each(RULES.filter(({ forSchool }) => forSchool).map(({ id }) => id))(
    '%s has words of its own',
    (id) => {
      expect(reasonInWords(id)).not.toContain('chưa đạt yêu cầu');
      expect(reasonInWords(id)).toContain(id);
    },
  );
});
