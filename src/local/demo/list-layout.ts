import type { DemoPupil } from './pupils';

type Line = readonly (string | number | null)[];

/** A sheet as a school leaves it. Rows and columns of `titles` count from 0. */
export interface LaidOutSheet {
  readonly name: string;
  readonly rows: readonly Line[];
  /** Lines merged over the whole width. */
  readonly titles: readonly number[];
  readonly hidden?: boolean;
}

const BLANK: Line = [];
const TITLES = ['ỦY BAN NHÂN DÂN XÃ (MẪU)', 'TRƯỜNG MẪU'];
const HEADING = 'DANH SÁCH HỌC SINH CHƯA ĐỒNG BỘ VỚI CSDL QUỐC GIA VỀ DÂN CƯ';
/** 30 December 1899, day 0 of Excel. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const two = (value: number) => String(value).padStart(2, '0');
const dateText = ({ born: [day, month, year] }: DemoPupil) => `${two(day)}/${two(month)}/${year}`;
const dateSerial = ({ born: [day, month, year] }: DemoPupil) =>
  (Date.UTC(year, month - 1, day) - SERIAL_EPOCH) / 86_400_000;

const COLUMNS = ['STT', 'Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Lý do'];
const cells = (pupil: DemoPupil, index: number): Line => {
  const { code, name, sex, className, reason } = pupil;
  return [index + 1, code, name, dateText(pupil), sex, className, reason];
};

function byClass(pupils: readonly DemoPupil[]): [className: string, pupils: DemoPupil[]][] {
  const classes = new Map<string, DemoPupil[]>();
  for (const pupil of pupils) {
    classes.set(pupil.className, [...(classes.get(pupil.className) ?? []), pupil]);
  }
  return [...classes];
}

/** Shapes of real lists (docs/lists.md, "Layouts"): each lays the same pupils out its own way. */
export const LIST_SHAPES: Readonly<
  Record<string, (pupils: readonly DemoPupil[]) => readonly LaidOutSheet[]>
> = {
  'header first': (pupils) => [
    { name: 'Danh sách', titles: [], rows: [COLUMNS, ...pupils.map(cells)] },
  ],
  'titles and footer': (pupils) => [
    {
      name: 'Sheet1',
      titles: [0, 1, 3],
      rows: [
        ...TITLES.map((title) => [title]),
        BLANK,
        [HEADING],
        BLANK,
        ['STT', 'Mã\nhọc sinh', 'Họ và\ntên', 'Ngày\nsinh', 'Giới\ntính', 'Lớp', 'Ghi chú'],
        ...pupils.map(cells),
        ['', '', `Tổng cộng: ${pupils.length} học sinh`],
        BLANK,
        ['', '', '', '', 'Hải Phòng, ngày 20 tháng 3 năm 2026'],
        ['', 'Người lập', '', '', 'Hiệu trưởng'],
      ],
    },
  ],
  'export of the sector’s database': (pupils) => [
    {
      name: 'Sheet1',
      titles: [0, 1],
      rows: [
        ['SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG'],
        ['DANH SÁCH HỌC SINH'],
        BLANK,
        'STT|Mã định danh Bộ GD&ĐT|Họ tên|Ngày sinh|Giới tính|Lớp học|Số định danh cá nhân'.split(
          '|',
        ),
        ...pupils.map((pupil, index) => {
          const { code, name, sex, className, identity } = pupil;
          return [index + 1, code, name, dateSerial(pupil), sex, className, identity];
        }),
      ],
    },
    {
      name: 'DanhMuc',
      titles: [],
      hidden: true,
      rows: [['Trạng thái'], ['Đang học'], ['Bảo lưu']],
    },
  ],
  'split names': (pupils) => [
    {
      name: 'DS',
      titles: [2],
      rows: [
        TITLES,
        BLANK,
        [HEADING],
        BLANK,
        ['STT', 'Họ đệm', 'Tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Nguyên nhân'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ...pupils.map((pupil, index) => {
          const words = pupil.name.split(' ');
          const [family, given] = [words.slice(0, -1).join(' '), words[words.length - 1] ?? ''];
          const { sex, className, reason } = pupil;
          return [index + 1, family, given, dateText(pupil), sex, className, reason];
        }),
      ],
    },
  ],
  'header for each class': (pupils) => [
    {
      name: 'Chua dong bo',
      titles: [0],
      rows: [
        [HEADING],
        ...byClass(pupils).flatMap(([name, members]) => [
          [`LỚP ${name}`],
          COLUMNS,
          ...members.map(cells),
          BLANK,
        ]),
      ],
    },
  ],
  'sheet for each class': (pupils) => [
    { name: 'Hướng dẫn', titles: [], rows: [['Mỗi lớp lập một trang tính.']] },
    ...byClass(pupils).map(([name, members]) => ({
      name: `Lớp ${name}`,
      titles: [0],
      rows: [[HEADING], BLANK, COLUMNS, ...members.map(cells)],
    })),
  ],
};
