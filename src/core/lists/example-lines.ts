import { fold } from '../vietnamese-text';

/** Templates call a line that shows how to fill them in "VD", "Ví dụ" or "Mẫu", folded. */
const INSTEAD_OF_NUMBER = /^\(?(?:vd|v\.d|ví dụ|vi du|mẫu|mau|dòng mẫu)(?!\p{L})/u;
/** Before a name or a remark: families are called Mẫu and Vi, and remarks begin with "Mẫu giáo". */
const BEFORE_WORDS = /^(?:\(?(?:dòng )?ví dụ|\(vd\)|vd ?[:.])(?!\p{L})/u;

/** Most lines have none of it: folding is dear. */
const MAY_BE = /^[\s(]*[VMD]/i;

/** Whether the cells of the running number, or those of name and remarks, call a line an example. */
export function isExample(numbers: readonly string[], words: readonly string[]): boolean {
  return (
    numbers.some((text) => MAY_BE.test(text) && INSTEAD_OF_NUMBER.test(fold(text))) ||
    words.some((text) => MAY_BE.test(text) && BEFORE_WORDS.test(fold(text)))
  );
}
