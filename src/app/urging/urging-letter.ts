import { formatOfficialDeadline, formatOfficialInstant } from '../../core/calendar';
import { type LateCounts, lateByCommune, lateCounts } from '../../core/overview/late-schools';
import type { Snapshot } from '../../core/overview/snapshot';
import { quote } from '../../core/vietnamese-text';
import { inSentence } from '../words/names';
import { type Pieces, viUrging } from '../words/urging';
import { urgingAppendices } from './urging-appendix';
import { PRINTED_NAME_CHARACTERS, type UrgingLetter, type UrgingOffice } from './urging-shape';

const FILE_NAME_CHARACTERS = 100;

/** To all late schools; its figures are those of the whole snapshot. */
export function letterToAll(snapshot: Snapshot, office: UrgingOffice): UrgingLetter {
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
  office: UrgingOffice,
): readonly UrgingLetter[] {
  const groups = lateByCommune(snapshot.schools).filter(({ commune }) => commune !== '');
  const width = String(groups.length).length;
  return groups.map(({ commune }, index) => {
    const name = inSentence(quote(commune, PRINTED_NAME_CHARACTERS));
    return letter(
      { ...snapshot, schools: snapshot.schools.filter((school) => school.commune === commune) },
      office,
      {
        fileName: safeFileName(
          viUrging.communeFile(String(index + 1).padStart(width, '0'), commune),
        ),
        commune: quote(commune, PRINTED_NAME_CHARACTERS),
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
  office: UrgingOffice,
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

function demands(counts: LateCounts, { allowedDomains }: UrgingOffice): readonly Pieces[] {
  const domains = allowedDomains.map((domain) => `@${domain}`).join(', ');
  const tasks: readonly Pieces[] = [
    ...(counts.overdue > counts.mustFix ? [[viUrging.send]] : []),
    ...(counts.mustFix > 0 ? [[viUrging.mend]] : []),
    [viUrging.mailbox(domains)],
    viUrging.until,
  ];
  return [[viUrging.demand], ...tasks.map((task, index) => viUrging.numbered(index + 1, task))];
}

/** Letters, digits, spaces and hyphens only; the number that it begins with keeps names apart. */
function safeFileName(text: string): string {
  return quote(text, FILE_NAME_CHARACTERS)
    .replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/[ -]+$/, '');
}
