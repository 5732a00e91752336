import { groupBy } from '../../core/group-by';
import type { RosterProblem } from '../../core/roster/read-roster';
import { ROSTER_HEADINGS } from '../../core/roster/roster-columns';
import { quote } from '../../core/vietnamese-text';
import type { Trouble } from '../trouble';

const ROWS_SHOWN = 5;
const VALUE_SHOWN = 40;

const title = ({ column }: RosterProblem): string => (column ? ROSTER_HEADINGS[column] : '');

/** Of one kind of fault; `first` is one of those that have it. */
const ROSTER_SENTENCES: Readonly<Record<RosterProblem['kind'], (first: RosterProblem) => Trouble>> =
  {
    empty: () => ({
      what: 'Danh sách trường trống.',
      remedy: 'Hãy dán lại danh sách; trong lúc trống không trường nào bị coi là chậm.',
    }),
    missingColumn: (p) => ({
      what: `Danh sách trường thiếu cột “${title(p)}”.`,
      remedy: 'Hãy thêm lại tiêu đề cột ở dòng đầu.',
    }),
    doubledColumn: (p) => ({
      what: `Danh sách trường có hai cột “${title(p)}”.`,
      remedy: 'Hãy xóa bớt một cột.',
    }),
    duplicateCode: () => ({
      what: 'mã đã có ở dòng trên; dòng trên được dùng',
      remedy: 'Hãy xóa hoặc sửa một trong hai dòng.',
    }),
    aliasIsCode: () => ({
      what: 'mã khác là mã của một trường khác nên bị bỏ qua',
      remedy: 'Hãy sửa cột Mã khác.',
    }),
    aliasOfTwo: () => ({
      what: 'mã khác có ở hai trường nên không dùng được cho trường nào',
      remedy: 'Hãy để mã ấy ở một trường.',
    }),
    sharedMailbox: () => ({
      what: 'hộp thư dùng chung với trường khác',
      remedy: 'Nếu đúng là dùng chung thì không cần làm gì.',
    }),
    missingCode: () => ({ what: 'thiếu mã trường', remedy: 'Hãy điền mã trường.' }),
    missingName: () => ({ what: 'thiếu tên trường', remedy: 'Hãy điền tên trường.' }),
    badMailbox: () => ({
      what: 'hộp thư không phải địa chỉ mà Google gửi được',
      remedy: 'Hãy sửa cột Hộp thư.',
    }),
    unknownCommune: () => ({
      what: 'không phải xã, phường, đặc khu của Hải Phòng',
      remedy: 'Hãy sửa cột Xã/phường.',
    }),
    outsideDomain: () => ({
      what: 'hộp thư ngoài các tên miền được chấp nhận: báo cáo gửi từ đó sẽ bị từ chối',
      remedy: 'Hãy sửa cột Hộp thư, hoặc thêm tên miền ở Cấu hình.',
    }),
    noSchool: () => ({
      what: 'không phải dòng của một trường (tổng, tiêu đề nhóm, chữ ký, lỗi công thức…) nên bị bỏ qua',
      remedy: 'Nếu đúng thế thì không cần làm gì; nếu là trường, hãy ghi đủ mã và tên.',
    }),
    unknownLevel: () => ({
      what: 'không hiểu cấp học',
      remedy: 'Hãy dùng TH, THCS, THPT, TH-THCS, THCS-THPT, TH-THCS-THPT hoặc GDTX.',
    }),
    badDay: (p) => ({
      what: `không đọc được ngày ở cột ${title(p)}`,
      remedy: 'Hãy gõ như 01/09/2025.',
    }),
    daysSwapped: () => ({
      what: 'Đến ngày sớm hơn Từ ngày',
      remedy: 'Hãy sửa một trong hai ngày.',
    }),
    badExtension: () => ({
      what: 'không đọc được Gia hạn đến',
      remedy: 'Hãy gõ như 31/03/2026.',
    }),
  };

/** One line for each kind of problem, with the first of its rows: never hundreds of lines. */
export function rosterTroubles(problems: readonly RosterProblem[]): readonly Trouble[] {
  const kinds = groupBy(problems, ({ kind, row, column }) =>
    row === null || kind === 'badDay' ? `${kind} ${column}` : kind,
  );
  return Array.from(kinds.values()).flatMap((own) =>
    own.slice(0, 1).map((first) => told(first, own)),
  );
}

function told(first: RosterProblem, own: readonly RosterProblem[]): Trouble {
  const { what, remedy } = ROSTER_SENTENCES[first.kind](first);
  if (first.row === null) return { what, remedy };
  const rows = own.slice(0, ROWS_SHOWN).map(placeOf);
  const more = own.length - rows.length;
  const rest = more > 0 ? ` và ${more} dòng khác` : '';
  return { what: `Trang Danh sách trường, ${rows.join(', ')}${rest}: ${what}.`, remedy };
}

function placeOf({ row, schoolId, value }: RosterProblem): string {
  const about = [
    ...(schoolId === '' ? [] : [`mã ${schoolId}`]),
    ...(value === '' || value === schoolId ? [] : [`“${quote(value, VALUE_SHOWN)}”`]),
  ];
  return `dòng ${row}${about.length > 0 ? ` (${about.join(', ')})` : ''}`;
}
