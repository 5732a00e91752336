import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Excel's last column, XFD. */
const LAST_COLUMN = 16_384;

/**
 * Opens every cell of a protected sheet that has no style of its own. Excel deletes a line of a
 * protected sheet only when the whole line is open, out to the last column, and hucre gives no
 * style to columns. The style is the one of the cell `pattern`, such as "K7".
 */
export function unlockColumns(workbook: Uint8Array, part: string, pattern: string): Uint8Array {
  const parts = unzipSync(workbook);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const style = new RegExp(`<c r="${pattern}"[^>]* s="(\\d+)"`).exec(xml)?.[1];
  if (style === undefined) throw new Error(`${part} has no styled cell ${pattern}`);
  const listed = xml.match(/<col /g)?.length ?? 0;
  const opened = xml
    .replace(/<col /g, `<col style="${style}" `)
    .replace(
      '</cols>',
      `<col min="${listed + 1}" max="${LAST_COLUMN}" width="9.14" style="${style}"/></cols>`,
    );
  return zipSync({ ...parts, [part]: strToU8(opened) }, { level: 9 });
}
