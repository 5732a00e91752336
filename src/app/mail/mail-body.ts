import type { MailBlock } from './draft';

// Colours stay the reader's own, so it reads in light and dark.
const PARAGRAPH = 'style="margin:0 0 12px"';
const CELL = 'style="border:1px solid #888;padding:4px 8px;text-align:left"';
const PAGE = 'style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;max-width:640px"';

export function asText(blocks: readonly MailBlock[]): string {
  return blocks.map(textOf).join('\n\n');
}

export function asHtml(blocks: readonly MailBlock[]): string {
  return `<div lang="vi" ${PAGE}>${blocks.map(htmlOf).join('')}</div>`;
}

/** Text of ours or of others, safe between tags and inside quoted attributes. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * Web addresses in a text of somebody else, so written that mail programs make no link of them:
 * evil.com becomes evil[.]com. Addresses of our own domains stay; so do figures like 1.234.
 */
export function withoutLinks(text: string, ownDomains: readonly string[]): string {
  return text.replace(/\S+/g, (word) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
    const host = bare.slice(bare.lastIndexOf('@') + 1);
    const isOwn = ownDomains.includes(host) && !/[/:]/.test(bare);
    return isOwn ? word : word.replace(/:\/\//g, '[:]//').replace(/\.(?=\p{L})/gu, '[.]');
  });
}

function textOf(block: MailBlock): string {
  if ('paragraph' in block) return block.paragraph;
  if ('url' in block) return `${block.linkText}\n${block.url}`;
  if ('items' in block)
    return [block.heading, ...block.items.map((item) => `- ${item}`)].join('\n');
  return [block.heading, ...block.rows.map(([name, value]) => `- ${name}: ${value}`)].join('\n');
}

function htmlOf(block: MailBlock): string {
  if ('paragraph' in block) {
    return `<p ${PARAGRAPH}>${escapeHtml(block.paragraph).replace(/\n/g, '<br>')}</p>`;
  }
  if ('url' in block) {
    return `<p ${PARAGRAPH}><a href="${escapeHtml(block.url)}">${escapeHtml(block.linkText)}</a></p>`;
  }
  const heading = `<p style="margin:0 0 4px"><b>${escapeHtml(block.heading)}</b></p>`;
  if ('items' in block) {
    const items = block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
    return `${heading}<ul style="margin:0 0 12px">${items}</ul>`;
  }
  const rows = block.rows.map(
    ([name, value]) =>
      `<tr><td ${CELL}>${escapeHtml(name)}</td><td ${CELL}>${escapeHtml(value)}</td></tr>`,
  );
  return `${heading}<table style="border-collapse:collapse;margin:0 0 12px">${rows.join('')}</table>`;
}
