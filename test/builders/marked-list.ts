import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { UploadedFile } from '../../src/local/world/world-state';

/** Nothing else in a round holds these: whatever shows one has shown a part of a list. */
export const MARKS = {
  title: 'QXZTIEUDE',
  heading: 'QXZTENCOT',
  sheet: 'QXZTRANG',
  file: 'QXZTEP',
  name: 'QXZTEN',
  code: 'QXZ7171717',
  className: 'QXZLOP',
  reason: 'QXZLYDO',
  extra: 'QXZTHEM',
  sensitive: 'QXZNHAYCAM',
  line: 'QXZDONG',
  footer: 'QXZCUOI',
  author: 'QXZTACGIA',
  identity: '0313190707',
  /** As a person writes it, as a machine does, and as Excel keeps it. */
  birthDate: '29/02/1904',
  birthDay: '1904-02-29',
  birthSerial: '1521',
} as const;

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADING = 'STT|Mã học sinh|Họ và tên|Ngày sinh|Lớp|Số định danh cá nhân|Lý do'.split('|');

export interface MarkedList {
  readonly pupils: number;
  readonly grade?: number;
  /** Lines that stand in it once more. */
  readonly repeated?: number;
  readonly sensitive?: boolean;
  readonly heading?: readonly string[];
  /** First pupil's number: lists with the same numbers hold the same pupils. */
  readonly from?: number;
}

/** A list with a mark in every place where something of a pupil or of its author can stand. */
function markedSheets(list: MarkedList): WriteSheet[] {
  const { pupils, repeated = 0, sensitive = false, heading = HEADING } = list;
  const lines = Array.from({ length: pupils }, (_, index) => pupilLine(list, index));
  const titles = heading.map((title) => `${title} (${MARKS.heading})`);
  const others = sensitive ? [`Dân tộc (${MARKS.sensitive})`, 'Tôn giáo'] : [];
  return [
    {
      name: MARKS.sheet,
      rows: [
        [`TRƯỜNG ${MARKS.title}`, MARKS.birthDate],
        [`Danh sách lớp ${MARKS.title}`],
        [...titles, MARKS.extra, ...others],
        [`LỚP ${MARKS.className}`],
        ...lines,
        ...lines.slice(0, repeated),
        [null, null, MARKS.line],
        [null, null, `Tổng cộng ${MARKS.footer}`],
        [null, null, `Người lập: ${MARKS.footer}`],
      ],
    },
    { name: `${MARKS.sheet} 2`, rows: [[MARKS.line], [MARKS.name, MARKS.identity]] },
    { name: `${MARKS.sheet} 3`, hidden: true, rows: [[MARKS.name, MARKS.extra]] },
  ];
}

export async function markedFile(list: MarkedList, password = ''): Promise<UploadedFile> {
  const encryption = { password, spinCount: 1_000 };
  const bytes = await writeXlsx({
    sheets: markedSheets(list),
    properties: { creator: MARKS.author, title: MARKS.title },
    ...(password === '' ? {} : { encryption }),
  });
  return uploaded(bytes);
}

export function uploaded(bytes: Uint8Array, changes: Partial<UploadedFile> = {}): UploadedFile {
  const base64 = Buffer.from(bytes).toString('base64');
  return { name: `${MARKS.file}.xlsx`, mimeType: SHEET_TYPE, base64, ...changes };
}

function pupilLine({ grade = 3, sensitive = false, from = 0 }: MarkedList, index: number) {
  const serial = String(from + index).padStart(2, '0');
  const line: CellValue[] = [
    index + 1,
    `${MARKS.code}${serial}`,
    `Nguyễn ${MARKS.name} ${serial}`,
    index % 2 === 0 ? MARKS.birthDate : Number(MARKS.birthSerial),
    `${grade}A ${MARKS.className}`,
    `${MARKS.identity}${serial}`,
    MARKS.reason,
    MARKS.extra,
  ];
  return sensitive ? [...line, MARKS.sensitive, MARKS.sensitive] : line;
}
