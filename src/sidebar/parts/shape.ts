/** The parser knows the namespace of drawings: no address stands in a page. */
const SVG =
  new DOMParser().parseFromString('<svg></svg>', 'text/html').body.firstElementChild
    ?.namespaceURI ?? null;

/** An element of a drawing, with its attributes; text becomes text, never markup. */
export function shape(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...inside: readonly Node[]
): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...inside);
  return made;
}
