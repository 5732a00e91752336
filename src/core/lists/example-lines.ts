import { fold } from '../vietnamese-text';

/** Templates call a line that shows how to fill them in "VD", "Ví dụ" or "Mẫu", folded. */
const INSTEAD_OF_NUMBER = /^\(?(?:vd|v\.d|ví dụ|vi du|mẫu|mau|dòng mẫu)(?!\p{L})/u;
/** Before a name or a remark: families are called Mẫu and Vi, and remarks begin with "Mẫu giáo". */
const BEFORE_WORDS = /^(?:\(?(?:dòng )?ví dụ|\(vd\)|vd ?[:.])(?!\p{L})/u;

/** Most lines have none of it: folding is dear. */
const MAY_BE = /^[\s(]*[VMD]/i;

/** A cell that says how its column is filled in, folded. */
const INSTRUCTION =
  /^\(?(?:bắt buộc|không bắt buộc|chữ in|in hoa|viết in|d{1,2}[/.-]m{1,2}[/.-]y{2,4}|ngày\/tháng\/năm|(?:ghi|nhập|điền|chọn) (?:rõ|theo|đúng|đầy|số|họ|chữ|nam|lớp|ngày|dạng|mã)|(?:dạng|kiểu|định dạng) )/u;
const MAY_INSTRUCT = /^[\s(]*[BKCIVDNGĐ]/i;

/** A line under the heading whose cells say how to fill it in: two of them at least. */
export function isInstruction(row: readonly string[]): boolean {
  let told = 0;
  for (const text of row) {
    if (MAY_INSTRUCT.test(text) && INSTRUCTION.test(fold(text))) told++;
  }
  return told >= 2;
}

/** Whether the cells of the running number, or those of name and remarks, call a line an example. */
export function isExample(numbers: readonly string[], words: readonly string[]): boolean {
  return (
    numbers.some((text) => MAY_BE.test(text) && INSTEAD_OF_NUMBER.test(fold(text))) ||
    words.some((text) => MAY_BE.test(text) && BEFORE_WORDS.test(fold(text)))
  );
}
