import { dayOf, formatOfficialDay, formatOfficialInstant } from '../../core/calendar';
import { lateByCommune, wasReturned } from '../../core/overview/late-schools';
import type { Snapshot, SnapshotSchool } from '../../core/overview/snapshot';
import { quote } from '../../core/vietnamese-text';
import { RETURNED_BY_STAFF, reasonInWords } from '../words/reasons';
import { viUrging } from '../words/urging';
import { type AppendixGroup, PRINTED_NAME_CHARACTERS, type UrgingAppendix } from './urging-shape';

const words = viUrging.appendix;
const LATE_WIDTHS = [7, 15, 25, 18, 13, 9, 13] as const;
const RETURNED_WIDTHS = [7, 15, 19, 15, 12, 32] as const;

/** `year` is that of the letter. All late schools; and, where there are any, those of them that sent something, with reasons. */
export function urgingAppendices(snapshot: Snapshot, year: string): readonly UrgingAppendix[] {
  const { schools, deadline } = snapshot;
  const returned = schools.filter(wasReturned);
  const many = returned.length > 0;
  const enclosed = words.enclosed(year);
  const late = appendix(snapshot, schools, {
    enclosed,
    name: many ? `${words.name} I` : words.name,
    title: words.late,
    columns: words.lateColumns,
    widths: LATE_WIDTHS,
    cells: (school) => [
      kindOf(school),
      String(school.daysLate),
      [
        ...(school.dueAt > deadline ? [words.extended(lastDay(school.dueAt))] : []),
        ...(wasReturned(school) ? [words.seeReturned] : []),
      ].join('; '),
    ],
  });
  if (!many) return [late];
  return [
    late,
    appendix(snapshot, returned, {
      enclosed,
      name: `${words.name} II`,
      title: words.returned,
      columns: words.returnedColumns,
      widths: RETURNED_WIDTHS,
      cells: (school) => [
        school.reportedAt === null ? '' : formatOfficialDay(dayOf(school.reportedAt)),
        reasonsOf(school),
      ],
    }),
  ];
}

function appendix(
  { asOf }: Snapshot,
  schools: readonly SnapshotSchool[],
  {
    cells,
    ...about
  }: Pick<UrgingAppendix, 'name' | 'title' | 'enclosed' | 'columns' | 'widths'> & {
    readonly cells: (school: SnapshotSchool) => readonly string[];
  },
): UrgingAppendix {
  let number = 0;
  const groups = lateByCommune(schools).map(({ commune, late }): AppendixGroup => {
    const name = quote(commune, PRINTED_NAME_CHARACTERS);
    return {
      title: words.group(name, late.length),
      rows: late.map((school) => [
        String(++number),
        quote(school.schoolId, PRINTED_NAME_CHARACTERS),
        quote(school.name, PRINTED_NAME_CHARACTERS),
        name,
        ...cells(school),
      ]),
    };
  });
  return {
    ...about,
    asOf: words.asOf(formatOfficialInstant(asOf), number),
    groups,
  };
}

function kindOf({ status }: SnapshotSchool): string {
  const { missing, mustFix, rejected } = words.kinds;
  return status === 'mustFix' ? mustFix : status === 'rejected' ? capital(rejected) : missing;
}

function reasonsOf({ returnedBy }: SnapshotSchool): string {
  return returnedBy.length === 0
    ? RETURNED_BY_STAFF
    : capital(returnedBy.map(reasonInWords).join('; '));
}

function lastDay(dueAt: number): string {
  return formatOfficialDay(dayOf(dueAt - 1));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
