import { idText } from './random';
import { newSheet } from './workbook';
import type { WorldState } from './world-state';

/** The Department's own account: owns the file and the Form, and installs the add-on. */
export const OWNER = 'so.gddt@haiphong.edu.vn';
/** Another member of staff who may edit the file. */
export const COLLEAGUE = 'vanphong.so@haiphong.edu.vn';

/** A spreadsheet with one empty tab, as a person creates it, and nothing else. */
export function newWorld(given: {
  now: number;
  seed?: number;
  account?: 'workspace' | 'consumer';
  locale?: 'vi_VN' | 'en_US';
  errorLanguage?: 'vi' | 'en';
}): WorldState {
  const world: WorldState = {
    version: 1,
    now: given.now,
    random: given.seed ?? 1,
    lastId: 100,
    kind: given.account ?? 'workspace',
    errorLanguage: given.errorLanguage ?? 'vi',
    workbook: {
      id: '',
      name: 'Báo cáo Học bạ số (Câu trả lời)',
      owner: OWNER,
      locale: given.locale ?? 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
      sheets: [],
      activeSheetId: 0,
    },
    forms: [],
    files: [],
    outbox: [],
    properties: { script: {}, document: {}, user: {} },
    cache: {},
    triggers: [],
    agenda: [],
    accounts: [
      { email: OWNER, authorized: true, editor: true },
      { email: COLLEAGUE, authorized: true, editor: true },
    ],
    usage: {},
  };
  world.workbook.id = idText(world, '1');
  const sheet = newSheet(world, given.locale === 'en_US' ? 'Sheet1' : 'Trang tính1');
  world.workbook.sheets.push(sheet);
  world.workbook.activeSheetId = sheet.id;
  return world;
}
