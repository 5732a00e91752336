import { formatOfficialDeadline, formatOfficialInstant } from '../../core/calendar';
import { type LateCounts, lateByCommune, lateCounts } from '../../core/overview/late-schools';
import type { Snapshot } from '../../core/overview/snapshot';
import { quote } from '../../core/vietnamese-text';
import { viUrging } from '../words/urging';
import { NAME_CHARACTERS, urgingAppendices } from './urging-appendix';

/** What the person types before the letter is made. */
export type Slot = 'original' | 'topic' | 'until' | 'symbol';

/** A text with places for what is typed. */
export type Pieces = readonly (string | { readonly slot: Slot })[];

export interface LetterGroup {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export interface LetterAppendix {
  /** "Phụ lục I". */
  readonly name: string;
  readonly title: string;
  readonly enclosed: Pieces;
  readonly asOf: string;
  readonly columns: readonly string[];
  /** Of the columns, in percent of the table. */
  readonly widths: readonly number[];
  /** By commune, in roster order. */
  readonly groups: readonly LetterGroup[];
}

/** One letter, for all late schools or those of one commune; the order is that of the page. */
export interface UrgingLetter {
  /** Without extension; safe in any file system. */
  readonly fileName: string;
  /** '' for the letter to all. */
  readonly commune: string;
  readonly lateSchools: number;
  readonly addressees: readonly string[];
  readonly paragraphs: readonly Pieces[];
  readonly receivers: readonly string[];
  readonly appendices: readonly LetterAppendix[];
}

/** What a letter needs to know of the office, from settings. */
export interface LetterOffice {
  readonly allowedDomains: readonly string[];
  readonly contactPerson: string;
  /** Of the letter's own date, which is left open. */
  readonly year: string;
}

const FILE_NAME_CHARACTERS = 100;

/** To all late schools; its figures are those of the whole snapshot. */
export function letterToAll(snapshot: Snapshot, office: LetterOffice): UrgingLetter {
  return letter(snapshot, office, {
    fileName: viUrging.fileName,
    commune: '',
    where: '',
    addressees: [viUrging.toSchools],
    help: viUrging.communesHelp,
    receivers: viUrging.receivers.whole,
  });
}

/**
 * One for each commune that the roster names and that has late schools, whoever manages them: the
 * commune's authority is asked to help on its ground. Its figures are those of its own schools.
 */
export function lettersToCommunes(
  snapshot: Snapshot,
  office: LetterOffice,
): readonly UrgingLetter[] {
  const groups = lateByCommune(snapshot.schools).filter(({ commune }) => commune !== '');
  const width = String(groups.length).length;
  return groups.map(({ commune }, index) => {
    const name = inSentence(quote(commune, NAME_CHARACTERS));
    return letter(
      { ...snapshot, schools: snapshot.schools.filter((school) => school.commune === commune) },
      office,
      {
        fileName: safeFileName(
          viUrging.communeFile(String(index + 1).padStart(width, '0'), commune),
        ),
        commune: quote(commune, NAME_CHARACTERS),
        where: viUrging.where(name),
        addressees: [viUrging.toCommune(name), viUrging.toSchools],
        help: viUrging.communeHelps(name),
        receivers: viUrging.receivers.commune,
      },
    );
  });
}

interface Addressed {
  readonly fileName: string;
  readonly commune: string;
  readonly where: string;
  readonly addressees: readonly string[];
  readonly help: string;
  readonly receivers: readonly string[];
}

function letter(
  snapshot: Snapshot,
  office: LetterOffice,
  { where, help, ...addressed }: Addressed,
): UrgingLetter {
  const counts = lateCounts(snapshot.schools);
  return {
    ...addressed,
    lateSchools: counts.overdue,
    paragraphs: [
      viUrging.asked(formatOfficialDeadline(snapshot.deadline)),
      [viUrging.progress(formatOfficialInstant(snapshot.asOf), where, counts)],
      [viUrging.whoIsLate(counts)],
      ...demands(counts, office),
      [help],
      [viUrging.crossed],
      [viUrging.end(office.contactPerson)],
    ],
    appendices: urgingAppendices(snapshot, office.year),
  };
}

function demands(counts: LateCounts, { allowedDomains }: LetterOffice): readonly Pieces[] {
  const domains = allowedDomains.map((domain) => `@${domain}`).join(', ');
  const tasks: readonly Pieces[] = [
    ...(counts.missing > 0 ? [[viUrging.send]] : []),
    ...(counts.overdue > counts.missing ? [[viUrging.mend]] : []),
    [viUrging.mailbox(domains)],
    viUrging.until,
  ];
  return [[viUrging.demand], ...tasks.map((task, index) => viUrging.numbered(index + 1, task))];
}

/** "Phường Lê Chân" after other words: "phường Lê Chân". */
function inSentence(commune: string): string {
  return commune.slice(0, 1).toLowerCase() + commune.slice(1);
}

/** Letters, digits, spaces and hyphens only; the number that it begins with keeps names apart. */
function safeFileName(text: string): string {
  return quote(text, FILE_NAME_CHARACTERS)
    .replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/[ -]+$/, '');
}
