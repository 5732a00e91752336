import { dayOf, formatDay, startOfDay } from '../../core/calendar';
import type { PaperReport } from '../../core/decisions/decision';
import { COUNT_IDS, type CountId, QUESTIONS } from '../../core/questionnaire/questionnaire';
import { parseTypedDay } from '../../core/typed-instant';
import { clean } from '../../core/vietnamese-text';

const RECEIVED = 'Ngày nhận';
const LETTER = 'Số văn bản';
const LINK = 'Liên kết';
const LINE = /^([^:]+):\s*(.*)$/;
const FIGURE = /^\d{1,9}$/;

/**
 * A report on paper as the decisions tab holds it: one thing after another, read by people, and back by
 * `readPaper`. What is not known is left out.
 */
export function paperText({ receivedAt, letterNumber, link, figures }: PaperReport): string {
  const known = COUNT_IDS.flatMap((id) =>
    figures[id] === null ? [] : [`${titleOf(id)}: ${figures[id]}`],
  );
  return [
    `${RECEIVED}: ${formatDay(dayOf(receivedAt))}`,
    `${LETTER}: ${oneLine(letterNumber)}`,
    ...known,
    ...(link === '' ? [] : [`${LINK}: ${oneLine(link)}`]),
  ].join('; ');
}

/** Undefined when it has no day of receipt, or something in it cannot be read. */
export function readPaper(text: string): PaperReport | undefined {
  const told = new Map<string, string>();
  for (const line of text.split(/[\n;]/).map(clean)) {
    if (line === '') continue;
    const [, title = '', value = ''] = LINE.exec(line) ?? [];
    if (title === '' || told.has(title)) return undefined;
    told.set(title, value);
  }
  const receivedAt = readDay(told.get(RECEIVED) ?? '');
  const figures = readFigures(told);
  if (receivedAt === undefined || figures === undefined) return undefined;
  return {
    receivedAt,
    letterNumber: told.get(LETTER) ?? '',
    link: told.get(LINK) ?? '',
    figures,
  };
}

function readFigures(told: ReadonlyMap<string, string>): PaperReport['figures'] | undefined {
  const figures = {} as Record<CountId, number | null>;
  for (const id of COUNT_IDS) {
    const typed = told.get(titleOf(id)) ?? '';
    if (typed !== '' && !FIGURE.test(typed)) return undefined;
    figures[id] = typed === '' ? null : Number(typed);
  }
  return figures;
}

function readDay(text: string): number | undefined {
  const day = parseTypedDay(text);
  return day && startOfDay(day);
}

function titleOf(id: CountId): string {
  return `STT ${QUESTIONS[id].stt}`;
}

/** A letter's number must not look like another line of ours. */
function oneLine(text: string): string {
  return clean(text.replace(/[\s;]+/g, ' '));
}
