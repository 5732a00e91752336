import { displayedSheet } from '../../world/workbook';
import type { WorldState } from '../../world/world-state';
import { QUESTIONS, type Question } from './answers';

/** A line of the ledger, as a reader of the tab sees it and as its data say it. */
export interface LedgerLine {
  readonly report: number;
  readonly version: number;
  readonly sentAt: number;
  readonly sender: string;
  readonly cells: readonly unknown[];
  readonly formId: string | null;
  readonly origin: string;
  readonly seenAt: number;
  readonly row: number | null;
  /** What the add-on knows of the uploaded list; '' while it is unread. */
  readonly list: string;
  readonly school: string;
  readonly verdict: string;
  readonly counts: boolean;
  readonly errors: string;
  readonly warnings: string;
}

export interface MailEntry {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly why: string;
  readonly to: string;
  readonly schoolId: string;
  readonly report: number | null;
  readonly version: number | null;
  readonly decision: number | null;
  readonly wave: number | null;
  readonly run: string;
  readonly createdAt: number;
  readonly since: number;
  readonly digest: string;
}

/** It left, or may have. */
export const mayHaveLeft = ({ state }: MailEntry): boolean =>
  state === 'sending' || state === 'sent' || state === 'unsettled';

type Row = Readonly<Record<string, string>>;

/** A tab of ours as rows by header; [] while it does not exist. */
export function rowsOf({ workbook }: WorldState, name: string): readonly Row[] {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return [];
  const [header = [], ...rows] = displayedSheet(workbook, sheet);
  return rows.map((row) => Object.fromEntries(header.map((title, at) => [title, row[at] ?? ''])));
}

const idsOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.split(':')[0] ?? '')
    .filter((id) => id !== '')
    .sort()
    .join(' ');

export function ledgerOf(world: WorldState): readonly LedgerLine[] {
  return rowsOf(world, 'Kiểm tra').flatMap((row) => {
    const data = parsed(row['Dữ liệu']);
    if (!data) return [];
    const cells = data.cells as Readonly<Record<Question, unknown>>;
    return [
      {
        report: data.report as number,
        version: data.version as number,
        sentAt: data.sentAt as number,
        sender: String(data.sender),
        cells: QUESTIONS.map((question) => cells[question] ?? ''),
        formId: data.formId as string | null,
        origin: String(data.origin),
        seenAt: data.seenAt as number,
        row: data.row as number | null,
        list: outcomeOf(data.list),
        school: row['Mã trường'] ?? '',
        verdict: row['Kết quả'] ?? '',
        counts: row['Được tính'] === 'x',
        errors: idsOf(row.Lỗi ?? ''),
        warnings: idsOf(row['Cảnh báo'] ?? ''),
      },
    ];
  });
}

function outcomeOf(list: unknown): string {
  const { outcome } = (list ?? {}) as { outcome?: { kind: string; why?: string } | null };
  return outcome ? (outcome.why ?? outcome.kind) : '';
}

export function mailOf(world: WorldState): readonly MailEntry[] {
  const sheet = world.workbook.sheets.find(({ name }) => name === 'Sổ thư');
  return (sheet?.rows ?? []).flatMap((cells) => {
    const text = cells[10]?.value;
    const data = typeof text === 'string' ? parsed(text) : null;
    return data ? [data as unknown as MailEntry] : [];
  });
}

/** Schools for which some line of the ledger is marked as the one that counts. */
export function countedSchools({ workbook }: WorldState): ReadonlySet<string> {
  const rows = workbook.sheets.find(({ name }) => name === 'Kiểm tra')?.rows ?? [];
  return new Set(
    rows.flatMap((cells) => (cells[6]?.value === 'x' ? [String(cells[3]?.value)] : [])),
  );
}

function parsed(text: string | undefined): Record<string, unknown> | null {
  if (!text?.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
