import type { ExportPage } from '../../app/snapshots/load-export';
import { type ExportCell, text } from './xlsx-cells';

const WORDS = {
  asOf: (asOf: string, source: string) => `Số liệu tính đến ${asOf} (${source}).`,
} as const;

/** Title, the instant, what the list adds up to, and the header line. */
export function listHeading(
  title: string,
  { figures, source }: ExportPage,
  check: string,
  head: readonly string[],
): (readonly ExportCell[])[] {
  return [
    [text(title, 'title')],
    [text(WORDS.asOf(figures.asOfText, source), 'note')],
    [text(check, 'note')],
    head.map((each) => text(each, 'heading')),
  ];
}
