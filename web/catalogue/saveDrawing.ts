/** Hands a drawing over as a file. */
import { saveFile } from '#web/app/saveFile.ts';
import type { Drawn } from './drawMatrix.ts';

/** Canvases beyond this side are refused by some browsers. */
const greatestSide = 16_000;

/** Saves as `<name>.svg` or `<name>.png`; the latter at twice its size where that is possible. Rejects when the browser cannot draw it. */
export async function saveDrawing(drawn: Drawn, name: string, format: 'svg' | 'png'): Promise<void> {
  const blob = format === 'svg' ? new Blob([drawn.svg], { type: 'image/svg+xml' }) : await painted(drawn);
  saveFile(`${name}.${format}`, blob);
}

async function painted({ svg, width, height }: Drawn): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, greatestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no canvas');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
