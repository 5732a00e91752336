import { ask, facade } from '../facade';
import { type RangeRef, range } from './range';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Method =
  | 'getDescription'
  | 'setDescription'
  | 'isWarningOnly'
  | 'setWarningOnly'
  | 'getRange'
  | 'getProtectionType'
  | 'remove';

export interface ProtectionInfo {
  id: number;
  description: string;
  warningOnly: boolean;
  range: RangeRef | null;
}

export function protection(sheetId: number, info: ProtectionInfo): Protection {
  const change = (changes: Partial<ProtectionInfo>) => {
    Object.assign(info, changes);
    ask('Sheet.describeProtection', sheetId, info.id, changes);
    return self;
  };
  const self: Protection = facade<Protection, Method>('Protection', {
    getDescription: () => info.description,
    setDescription: (description) => change({ description }),
    isWarningOnly: () => info.warningOnly,
    setWarningOnly: (warningOnly) => change({ warningOnly }),
    getRange: () => range(info.range ?? { sheetId, row: 1, column: 1, rows: 1, columns: 1 }),
    getProtectionType: () => SpreadsheetApp.ProtectionType[info.range === null ? 'SHEET' : 'RANGE'],
    remove: () => ask('Sheet.unprotect', sheetId, info.id),
  });
  return self;
}
