import { writeXlsx } from 'hucre/xlsx';
import { guideSheet, reasonsRange } from './guide';
import { HEADING_LINE, LIST_NAME, listSheet, OUTSIDE_CELL } from './list-sheet';
import { FONT } from './styles';
import { unlockColumns } from './unlock-columns';

const LIST_PART = 'xl/worksheets/sheet1.xml';

/** The Department's blank list of pupils not yet synchronised, as the bytes of an .xlsx. */
export async function templateWorkbook(): Promise<Uint8Array> {
  const workbook = await writeXlsx({
    sheets: [listSheet(reasonsRange()), guideSheet()],
    defaultFont: { name: FONT, size: 12 },
    // hucre's own setting of it forgets the quotes around the name of a sheet, and Excel calls the file damaged.
    namedRanges: [
      {
        name: '_xlnm.Print_Titles',
        range: `'${LIST_NAME}'!$${HEADING_LINE}:$${HEADING_LINE}`,
        scope: LIST_NAME,
      },
    ],
    properties: { title: 'Danh sách học sinh chưa được đồng bộ' },
  });
  return unlockColumns(workbook, LIST_PART, OUTSIDE_CELL);
}
