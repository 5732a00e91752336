import { writeCsv } from 'hucre/csv';
import type { LocalHost } from '../engine/local-host';
import type { SentMail } from '../world/world-state';
import type { ReplayOutcome } from './outcome';
import { instantText } from './time';

/** What a spreadsheet program would compute, and no plain number such as -5 or +84 912. */
const FORMULA = /^\s*(?:[=@＝＠].|[+\-＋－](?![\d\s.,%]*$))/s;

/** Every file of the output folder, by its path there. */
export function filesOf(host: LocalHost, outcome: ReplayOutcome): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { name, formId, hiddenColumns } of host.world.workbook.sheets) {
    const rows = host.displayed(name);
    // Google's tab holds the reports as they were given, the first tab of a new file nothing.
    if (formId !== null || rows.length === 0) continue;
    files.set(`tabs/${fileName(name)}.csv`, tabText(rows, hiddenColumns));
  }
  files.set('outbox.jsonl', host.world.outbox.map(mailLine).join(''));
  files.set('outcome.json', `${JSON.stringify(outcome, null, 2)}\n`);
  return files;
}

/** With the mark by which Excel knows UTF-8, and without the columns that nobody sees. */
function tabText(rows: readonly (readonly string[])[], hidden: readonly number[]): string {
  const seen = rows.map((row) => row.filter((_, column) => !hidden.includes(column + 1)).map(safe));
  return `${writeCsv(seen, { bom: true })}\r\n`;
}

/** Schools type what they like: a formula among it must not run on the reader's machine. */
const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function mailLine({ at, to, cc, subject, body, htmlBody }: SentMail): string {
  return `${JSON.stringify({ at: instantText(at), to, cc, subject, body, html: htmlBody })}\n`;
}

/** A tab's name may hold what a file's may not. */
const fileName = (tab: string): string => tab.replace(/[\p{Cc}<>:"/\\|?*]/gu, '-');
