import type { Severity } from '../../src/core/round-settings';
import { RULES } from '../../src/core/rules/all-rules';
import type { Rule } from '../../src/core/rules/rule';
import { holdsBack } from '../../src/core/rules/severity';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  notice: 'ghi nhận',
};

const HEAD = `# Các quy tắc kiểm tra

<!-- Generated from RULES in src/core/rules/all-rules.ts: edit there, then run \`npm run docs\`. -->

Mỗi quy tắc có một mã không đổi, in trong bảng \`Kiểm tra\` và trong thư. Mức mặc định có thể đổi ở \`Cấu hình\`.
**lỗi**: báo cáo được trả lại để sửa · **cảnh báo**: vẫn được tính, có đánh dấu · **ghi nhận**: chỉ ghi lại ·
**giữ lại**: chưa được tính cho tới khi cán bộ xác nhận, không trả lại.
Chữ trong ngoặc nhọn được thay bằng số liệu của báo cáo.

| Mã | Mức | STT | Lời nhắn |
| --- | --- | --- | --- |
`;

/** The page that the office signs off: docs/rules.md, word for word. */
export function printedRules(): string {
  return `${HEAD}${RULES.map(line).join('')}`;
}

function line({ id, severity, cites, message, forSchool }: Rule): string {
  // GUI-01 as an error is a rejection: the report is not even received.
  const weight = id === 'GUI-01' ? 'từ chối' : holdsBack(id) ? 'giữ lại' : SEVERITY[severity];
  const readers = forSchool ? '' : ' *(chỉ cán bộ đọc)*';
  return `| ${id} | ${weight} | ${cites.join(', ') || '–'} | ${message.replace(/\|/g, '\\|')}${readers} |\n`;
}
