import type { ListCell, ListSheet } from '../../src/core/lists/cells';
import { headingRows } from './list-furniture';
import type { Layout } from './list-layouts';
import { cellOf, type Pupil } from './list-pupils';
import { FOOTER, HEADING, listSheet, pupilRows } from './list-sheet';

type Row = readonly ListCell[];

interface Group {
  readonly className: string;
  readonly members: readonly Pupil[];
}

/** The sheets of a list; a line of `twice` stands once more under its first. */
export function layOut(
  pupils: readonly Pupil[],
  form: Layout,
  twice?: Pupil,
): readonly ListSheet[] {
  const names = Array.from(new Set(pupils.map(({ className }) => className)));
  const groups =
    form.classes === 'together' || names.length === 0
      ? [{ className: '', members: pupils }]
      : names.map((className) => ({
          className,
          members: pupils.filter((one) => one.className === className),
        }));
  const tables =
    form.classes === 'sheets'
      ? groups.map((one) => rowsOf([one], form, twice))
      : [rowsOf(groups, form, twice)];
  return [
    ...tables.map((rows) => listSheet({ rows, hiddenRows: new Set(form.hiddenRows) })),
    ...form.extraSheets.map(extraSheet),
  ];
}

function rowsOf(groups: readonly Group[], form: Layout, twice: Pupil | undefined): readonly Row[] {
  const titled = form.classes === 'titled' || form.classes === 'titledAndHeaded';
  const heading = headingRows(form.columns, form.heading);
  const last = groups[groups.length - 1]?.members ?? [];
  const hidden = form.columns.includes('sequence') ? form.behindFooter : 0;
  const behind =
    form.footer.length === 0 ? [] : last.slice(last.length - Math.min(hidden, last.length));
  const rows: Row[] = [...form.titles];
  const line = pupilLines(form, twice);

  groups.forEach(({ className, members }, index) => {
    const title: readonly Row[] = titled ? [[null, `LỚP ${className}`]] : [];
    const above = index === 0 ? form.firstTitleAbove : form.classes === 'titledAndHeaded';
    const headed = index === 0 || form.classes === 'titledAndHeaded' ? heading : [];
    const numbers = index === 0 ? columnNumbers(form) : [];
    rows.push(...(above ? [...title, ...headed, ...numbers] : [...headed, ...numbers, ...title]));
    if (form.sequence === 'restarting') line.restart();
    for (const one of members) if (!behind.includes(one)) rows.push(...line.of(one));
    if (titled && form.totals) rows.push([null, `Cộng: ${members.length} học sinh`]);
  });
  const name = form.columns.findIndex((column) => column === 'fullName' || column === 'middleName');
  form.footer.forEach((text, index) => {
    rows.push(
      Array.from({ length: index % 2 === 0 ? name + 1 : 4 }, (_, place) =>
        place === (index % 2 === 0 ? name : 3) ? text : null,
      ),
    );
  });
  for (const one of behind) rows.push(...line.of(one));
  return rows;
}

/** Lines of pupils, numbered as they come, with blank and formatted lines between. */
function pupilLines(form: Layout, twice: Pupil | undefined) {
  let count = 0;
  let sequence = 0;
  const numbered = (pupil: Pupil): Row => {
    sequence++;
    const number = form.sequence === 'text' ? `${sequence}.` : sequence;
    return form.columns.map((column) =>
      column === 'sequence' ? number : cellOf(pupil, column, form.dates),
    );
  };
  return {
    restart: () => {
      sequence = 0;
    },
    of: (pupil: Pupil): readonly Row[] => {
      const gap = form.gaps[count++ % Math.max(1, form.gaps.length)] ?? false;
      const lines = pupil === twice ? [numbered(pupil), numbered(pupil)] : [numbered(pupil)];
      return gap ? [count % 2 === 0 ? [] : ['', null, ' '], ...lines] : lines;
    },
  };
}

function columnNumbers({ columns, columnNumbers: form }: Layout): readonly Row[] {
  const shown: Readonly<Record<Layout['columnNumbers'], (place: number) => ListCell>> = {
    none: () => null,
    brackets: (place) => `(${place + 1})`,
    numbers: (place) => place + 1,
    letters: (place) => String.fromCharCode(65 + place),
  };
  return form === 'none' ? [] : [columns.map((_, place) => shown[form](place))];
}

function extraSheet(kind: Layout['extraSheets'][number]): ListSheet {
  const sheets: Readonly<Record<typeof kind, Partial<ListSheet>>> = {
    hidden: { hidden: true, rows: [HEADING, ...pupilRows(4), ...FOOTER] },
    guide: { rows: [['HƯỚNG DẪN'], ['Cột', 'Cách ghi'], ['Họ và tên', 'Ghi theo giấy khai sinh']] },
    blank: { rows: [] },
  };
  return listSheet(sheets[kind]);
}
