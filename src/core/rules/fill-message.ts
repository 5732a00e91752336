import { formatNumber } from '../vietnamese-number';
import { quote } from '../vietnamese-text';
import type { Shown } from './rule';

/** The longest quotation in a cell of our tabs, and in a mail (characters). */
const CELL_QUOTE = 200;
const MAIL_QUOTE = 40;

interface FilledMessage {
  readonly message: string;
  readonly mailMessage: string;
  /** The values shown that are not our own words, in the order of the sentence. */
  readonly figures: readonly (number | string)[];
}

/** Replaces each `{name}` of the template, once for our tabs and once for a mail. */
export function fillMessage(
  template: string,
  values: Readonly<Record<string, Shown>>,
): FilledMessage {
  const figures: (number | string)[] = [];
  for (const placeholder of template.match(/\{\w+\}/g) ?? []) {
    const value = values[placeholder.slice(1, -1)];
    if (typeof value === 'number') figures.push(value);
    if (typeof value === 'object') figures.push(quote(value.quoted, CELL_QUOTE));
  }
  return {
    message: fill(template, values, (text) => quote(text, CELL_QUOTE)),
    mailMessage: fill(template, values, quoteInMail),
    figures,
  };
}

/** One line, at most 40 characters, and nothing in it that a mail program makes a link of. */
export function quoteInMail(text: string): string {
  const harmless = quote(text, 4 * MAIL_QUOTE)
    .replace(/[\p{L}\d+.-]*:\/\/+/gu, '')
    .replace(/www\./gi, 'www ')
    .replace(/(?:mailto|tel|sms|javascript|data):/gi, '')
    .replace(/\s*@\s*/g, ' (a) ')
    // A dot between two letters makes a domain; between digits it makes 1.234, which stays.
    .replace(/[.。．｡](?=\p{L})|(?<=\p{L})[.。．｡](?=[\p{L}\d])/gu, ' ');
  return quote(harmless, MAIL_QUOTE);
}

function fill(
  template: string,
  values: Readonly<Record<string, Shown>>,
  quoted: (text: string) => string,
): string {
  return template.replace(/\{(\w+)\}/g, (placeholder: string, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'number') return formatNumber(value);
    return typeof value === 'string' ? value : `“${quoted(value.quoted)}”`;
  });
}
