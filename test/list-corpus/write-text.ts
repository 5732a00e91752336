import { writeCsv } from 'hucre/csv';
import { plainText } from './plain-text';
import type { PlannedList } from './planned-list';

/** The first sheet as delimited text, quoted where it must be. */
export function delimitedText(
  { sheets }: PlannedList,
  delimiter: ',' | ';' | '\t',
  lineSeparator = '\r\n',
): string {
  const lines = sheets[0]?.lines ?? [];
  return writeCsv(
    lines.map(({ cells }) => cells.map(plainText)),
    { delimiter, lineSeparator },
  );
}
