import type { CellValue } from '../../core/cell';
import type { MailLine } from '../../core/mail/mail-line';
import { type Grid, parseObject } from '../grid';
import { MAIL_WHY_WORDS } from '../words/mail';
import { MAIL_KIND_WORDS, MAIL_STATE_WORDS, meant } from '../words/names';
import { MAIL_COLUMNS } from './columns';
import { type MachineLines, readMachineLines, writeMachineLines } from './machine-lines';

const HEADER = MAIL_COLUMNS.map(({ title }) => title);
const MACHINE = MAIL_COLUMNS.length - 1;

export function readMail(grid: Grid): MachineLines<MailLine> {
  return readMachineLines(grid, MACHINE, parseLine);
}

export function writeMail(
  grid: Grid,
  places: readonly number[],
  lines: readonly MailLine[],
): (readonly CellValue[])[] {
  return writeMachineLines(grid, HEADER, places, lines, (line) => [
    { dateMs: line.createdAt },
    MAIL_KIND_WORDS[line.kind],
    MAIL_STATE_WORDS[line.state],
    { dateMs: line.since },
    line.to,
    line.schoolId,
    line.report ?? '',
    line.wave ?? '',
    whyWords(line.why),
    line.key,
    JSON.stringify(line),
  ]);
}

function whyWords(why: string): string {
  return (MAIL_WHY_WORDS as Readonly<Record<string, string>>)[why] ?? why;
}

function parseLine(text: string): MailLine | null {
  const value = parseObject(text);
  if (!value) return null;
  const { key, kind, state, to, digest, why, run, createdAt, since } = value;
  const texts = [key, to, digest, why, run].every((each) => typeof each === 'string');
  const times = [createdAt, since].every((each) => typeof each === 'number');
  const known =
    MAIL_KIND_WORDS[kind as MailLine['kind']] !== undefined &&
    meant(MAIL_STATE_WORDS, MAIL_STATE_WORDS[state as MailLine['state']] ?? '') !== undefined;
  return texts && times && known ? (value as unknown as MailLine) : null;
}
