import type { WorldState } from '../../world/world-state';

const WRITES = /^\["Range\.(setValues|clear|sort)"/;
const RANGE = /"sheetId":(\d+),"row":(\d+),"column":(\d+),"rows":(\d+),"columns":(\d+)/;
const LONGEST_VALUE = 60;

/** What a service call changes, for the reader of a trace; '' for one that only looks. */
export function changeOf({ workbook }: WorldState, ask: string): string {
  const written = WRITES.exec(ask)?.[1];
  if (written) {
    const [sheetId = 0, row = 0, column = 0, rows = 0, columns = 0] = (RANGE.exec(ask) ?? [])
      .slice(1)
      .map(Number);
    const name = workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
    return `${written} ${name}, row ${row}, column ${column}: ${rows} × ${columns}`;
  }
  if (ask.startsWith('["Properties.set"')) {
    const [, [, given]] = JSON.parse(ask) as [string, [string, Record<string, string>]];
    return Object.entries(given)
      .map(([key, value]) => `${key} = ${value.replace(/\s+/g, ' ').slice(0, LONGEST_VALUE)}`)
      .join(', ');
  }
  if (!ask.startsWith('["Mail.send"')) return '';
  const [, [{ to, subject }]] = JSON.parse(ask) as [string, [{ to: string; subject: string }]];
  return `mail to ${to}: ${subject}`;
}
