import { fold } from '../vietnamese-text';
import type { TextRow } from './cell-text';

const PARENTS =
  /^(?:(?:thông tin|họ tên)(?: (?:về|của))? )?(?:cha|bố|mẹ|cha mẹ|bố mẹ|phụ huynh|người giám hộ|người đỡ đầu|chủ hộ)(?!\p{L})/u;

/** Whether the merged title over this place is a parent's: a name below it is no pupil's. */
export function isUnderParent(upper: TextRow, place: number): boolean {
  const title = upper.slice(0, place + 1).filter((text) => text !== '');
  return PARENTS.test(fold(title[title.length - 1] ?? ''));
}
