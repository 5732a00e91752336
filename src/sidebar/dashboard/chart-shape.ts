/** The parser knows the namespace of drawings: no address stands in a page. */
const SVG =
  new DOMParser().parseFromString('<svg></svg>', 'text/html').body.firstElementChild
    ?.namespaceURI ?? null;

/** An element of a drawing, with its attributes. */
export function shape(
  tag: 'svg' | 'rect' | 'line',
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SVGElement[]
): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
