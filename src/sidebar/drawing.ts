const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing, with its attributes. */
export function shape(
  tag: 'svg' | 'rect' | 'line',
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SVGElement[]
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
