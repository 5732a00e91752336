/** An address that breaks after its @ rather than inside its domain. */
export function breakable(text: string): readonly Node[] {
  return text
    .split('@')
    .flatMap((part, index, parts) =>
      index === parts.length - 1
        ? [document.createTextNode(part)]
        : [document.createTextNode(`${part}@`), document.createElement('wbr')],
    );
}
