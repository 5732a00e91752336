import { MOST_SHEETS } from '../guard/guard-limits';
import { RefusedFile } from '../guard/refused-file';
import { xmlTags } from './xml-tags';

/** A tab of the workbook; `part` is null for a chart or a macro sheet, which has no cells. */
interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string | null;
}

interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Null when every text stands in its cell. */
  readonly sharedStrings: string | null;
  readonly datesFrom1904: boolean;
}

export const CONTENT_TYPES = '[Content_Types].xml';

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_TYPE =
  /[./](sheet|template|sheet\.macroEnabled|template\.macroEnabled)\.main\+xml$/i;

/** Where the workbook itself stands (ECMA-376-2, 10.1.2). Null: the zip holds no workbook. */
export function findWorkbook(contentTypes: string): string | null {
  // ClosedXML and the Open XML SDK give the type as the default of all .xml parts.
  const types = ['Override', 'Default'].flatMap((name) => xmlTags(contentTypes, name));
  const main = types.find((tag) => WORKBOOK_TYPE.test(tag.get('ContentType') ?? ''));
  return main === undefined ? null : (main.get('PartName') ?? WORKBOOK).replace(/^\//, '');
}

/** The part that says what the ids in another part stand for. */
export function relationshipsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** What the workbook lists, in its order. A sheet without a relationship is broken. */
export function workbookParts(place: string, workbook: string, links: string): WorkbookParts {
  const targets = xmlTags(links, 'Relationship').map((tag) => ({
    id: tag.get('Id'),
    type: (tag.get('Type') ?? '').replace(/^.*\//, ''),
    part: resolve(place, tag.get('Target') ?? ''),
  }));
  const from = workbook.search(/<(?:\w+:)?sheets[\s>]/);
  const to = workbook.search(/<\/(?:\w+:)?sheets\s*>/);
  if (from === -1 || to < from) throw new RefusedFile('broken');
  const listed = xmlTags(workbook.slice(from, to), 'sheet');
  if (listed.length === 0) throw new RefusedFile('broken');
  if (listed.length > MOST_SHEETS) throw new RefusedFile('bomb');
  const sheets = listed.map((tag) => {
    const target = targets.find(({ id }) => id === tag.get('id'));
    if (target === undefined) throw new RefusedFile('broken');
    const part = target.type === 'worksheet' ? target.part : null;
    const name = tag.get('name') ?? '';
    return { name, hidden: (tag.get('state') ?? 'visible') !== 'visible', part };
  });
  const shared = targets.find(({ type }) => type === 'sharedStrings');
  const datesFrom1904 = xmlTags(workbook, 'workbookPr').some((tag) =>
    ['1', 'true'].includes(tag.get('date1904') ?? ''),
  );
  return { sheets, sharedStrings: shared?.part ?? null, datesFrom1904 };
}

function resolve(place: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = place.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
