const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML and HTML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => String(ENTITIES[sign]));
}
