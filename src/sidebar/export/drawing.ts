import { shape } from '../parts/shape';

/** One line of text; `y` is its base line. */
export function words(
  text: string,
  x: number,
  y: number,
  look: {
    size?: number;
    bold?: boolean;
    colour?: string;
    anchor?: 'start' | 'middle' | 'end';
  } = {},
): SVGElement {
  const { size = 13, bold = false, colour = INK, anchor = 'start' } = look;
  const attributes = { x, y, 'font-size': size, fill: colour, 'text-anchor': anchor };
  const made = shape('text', bold ? { ...attributes, 'font-weight': 700 } : attributes);
  made.textContent = text;
  return made;
}

/** A printed page is white, whatever the colours of the page around it. */
export const INK = '#1f2328';
export const SOFT = '#57606a';
export const LINE = '#d0d7de';
export const MAIN = '#1f4e79';

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
): SVGElement {
  return shape('rect', { x, y, width: Math.max(0, width), height, fill });
}

export function rule(x1: number, y: number, x2: number, colour = LINE): SVGElement {
  return shape('line', { x1, y1: y, x2, y2: y, stroke: colour, 'stroke-width': 1 });
}
