import { fold } from '../vietnamese-text';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/trung học cơ sở/g, 'thcs'],
  [/trung học phổ thông/g, 'thpt'],
  [/phổ thông cơ sở/g, 'ptcs'],
  [/tiểu học/g, 'th'],
  [/giáo dục nghề nghiệp/g, 'gdnn'],
  [/giáo dục thường xuyên/g, 'gdtx'],
  [/trung tâm/g, 'tt'],
];
const BETWEEN_LEVELS = /(?<=^|\s)(th|thcs|thpt|gdnn) và (?=(?:thcs|thpt|gdtx)(?:\s|$))/g;

/**
 * A school's name as DV-03 and DV-04 compare it: case, tone placement, a leading "Trường",
 * punctuation and the ways to write levels (Tiểu học, T.H, TH và THCS, TH - THCS) make no
 * difference; tone marks do. For comparison only.
 */
export function foldSchoolName(name: string): string {
  let folded = fold(name.normalize('NFKC'))
    // T.H. is one word; the dot of "TH.Kim Đồng" parts two.
    .replace(/(?<!\p{L})(?:\p{L}\.\s?)+\p{L}(?!\p{L})/gu, (dotted) => dotted.replace(/[.\s]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^trường (?=.)/, '');
  for (const [long, short] of ABBREVIATIONS) folded = folded.replace(long, short);
  return folded.replace(BETWEEN_LEVELS, '$1 ');
}
