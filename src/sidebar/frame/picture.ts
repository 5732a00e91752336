import { element } from './element';

/** A drawing as a PNG, so many times as large as its own size. */
export async function picture(
  drawing: SVGElement,
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
): Promise<Blob> {
  const sized = drawing.cloneNode(true) as SVGElement;
  // Firefox draws nothing of a picture that has no size of its own.
  sized.setAttribute('width', String(width));
  sized.setAttribute('height', String(height));
  const source = new XMLSerializer().serializeToString(sized);
  const image = element('img', {
    alt: '',
    src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`,
  });
  await image.decode();
  const canvas = element('canvas', { width: width * scale, height: height * scale });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/png');
  });
}
