/**
 * For looking something up only, never to tell one school from another: "cam giang" finds Cẩm Giàng
 * and Cẩm Giang.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim();
}
