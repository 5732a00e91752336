import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { uploadType } from '../world/upload-limits';
import type { UploadedFile } from '../world/world-state';
import type { DemoList, DemoReport } from './demo-report';
import { type LaidOutSheet, LIST_SHAPES } from './list-layout';
import { demoPupils } from './pupils';

const NAMES = [
  'DS chua dong bo.xlsx',
  'Danh sách học sinh chưa đồng bộ.xlsx',
  'DSHS_ChuaDongBo_CSDLQG.xlsx',
];
/** No file tells when it was made: the same list is the same bytes. */
const MADE = new Date(Date.UTC(2026, 2, 20));

/** The list as an upload. Only a protected one differs from run to run: its salt is random. */
export async function listFile(list: DemoList): Promise<UploadedFile> {
  const name = NAMES[list.pupils % NAMES.length] ?? 'DS.xlsx';
  const kept = list.keptBy === undefined ? {} : { owner: list.keptBy };
  if (list.form === 'Google Sheet') {
    const mimeType = 'application/vnd.google-apps.spreadsheet';
    return { name: name.replace('.xlsx', ''), mimeType, base64: '', ...kept };
  }
  const bytes =
    list.form === 'renamed PDF' ? Buffer.from('%PDF-1.4\n%%EOF\n') : await workbook(list);
  return { name, mimeType: uploadType(name), base64: bytes.toString('base64'), ...kept };
}

/** The report with its list made: some 10 ms, too long for the many reports that nobody sends. */
export async function withList(report: DemoReport): Promise<DemoReport> {
  if (!report.list) return report;
  const files = [await listFile(report.list)];
  return { ...report, answers: report.answers.map((answer, at) => (at === 9 ? files : answer)) };
}

/** Which shape a list has follows from its school and length, so that a demo shows them all. */
export function shapeOf({ schoolCode, pupils }: DemoList): string {
  const shapes = Object.keys(LIST_SHAPES);
  return shapes[(Number(schoolCode) + pupils) % shapes.length] ?? 'header first';
}

async function workbook(list: DemoList): Promise<Buffer> {
  const pupils = demoPupils(list.schoolCode, list.level, list.pupils);
  const lines = [...pupils, ...pupils.slice(0, list.repeated)];
  const sheets = LIST_SHAPES[shapeOf(list)]?.(lines) ?? [];
  const properties = { creator: 'Học bạ số', created: MADE, modified: MADE };
  // Excel's own 100,000 rounds take seconds and protect nothing here.
  const encryption = { password: 'mau', spinCount: 1_000 };
  const protect = list.form === 'protected' ? { encryption } : {};
  return Buffer.from(await writeXlsx({ sheets: sheets.map(written), properties, ...protect }));
}

function written({ name, rows, titles, hidden = false }: LaidOutSheet): WriteSheet {
  const endCol = Math.max(...rows.map((row) => row.length)) - 1;
  return {
    name,
    hidden,
    rows: rows.map((row) => [...row]),
    merges: titles.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol })),
  };
}
