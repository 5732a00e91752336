/**
 * A page as Google serves it: inside template literals of its scripts everything that looks like a
 * comment is gone, be it an address (enuchi/React-Google-Apps-Script issue 157).
 */
export function servedPage(html: string): string {
  return html.replace(/(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi, (_, open, script, close) => {
    const stripped = String(script).replace(/`(?:\\[\s\S]|[^\\`])*`/g, (literal) =>
      literal.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n`]*/g, ''),
    );
    return `${open}${stripped}${close}`;
  });
}
