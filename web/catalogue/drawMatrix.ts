/**
 * Writes a matrix as one picture that stands by itself: title, sentence, labels, cells, legend, where it is from. It is made to be
 * printed and passed on, so it is always on white, in the colours of the light theme, with no font of its own.
 */
import type { ImpactDirection } from '#web/__generated__/graphql.ts';
import { cellKey } from './arrangeMatrix.ts';
import { type CellFace, partText, remarkOf } from './faceOf.ts';
import { inTwo, markup, widthOf, wrapped } from './svgText.ts';

type Line = { value: string; label: string; count: number };
export type Drawing = {
  title: string;
  /** What it shows and by what it is narrowed, under the title. */
  sentences: readonly string[];
  /** What to know when reading it, under the cells. */
  notes: readonly string[];
  rowsAre: string;
  columnsAre: string;
  rows: readonly Line[];
  columns: readonly Line[];
  cells: readonly { row: string; column: string; face: CellFace }[];
  /** Where it is from: the last lines. */
  source: readonly string[];
};
export type Drawn = { svg: string; width: number; height: number };

const ink = '#1d1c1a';
const soft = '#5a5751';
const line = '#e0dcd2';
/** Fill and ink of each step; step 0 is a cell with a count and no shade. */
const heat = [
  ['#f4f2ec', ink],
  ['#e3ecf3', '#14222d'],
  ['#bfd5e6', '#14222d'],
  ['#8fb6d3', '#14222d'],
  ['#2f6f9f', '#ffffff'],
  ['#143f63', '#ffffff'],
] as const;
const hues: Record<ImpactDirection, string> = {
  RESTRICTS: '#b03a06',
  ADVANCES: '#00609a',
  MIXED: '#5f45a8',
  UNCLEAR: soft,
};

const margin = 24;
const size = 13;
const rowHeight = 26;
const longest = { row: 240, column: 170 };
/** Of labels in two lines: their size, and how far each line is from the middle. */
const small = { size: 11.5, apart: 6.5 };

export function drawMatrix(drawing: Drawing): Drawn {
  const { rows, columns } = drawing;
  const faces = new Map(drawing.cells.map((cell) => [cellKey(cell.row, cell.column), cell.face]));
  const rowSpace = Math.min(longest.row, Math.max(90, ...rows.map(({ label }) => widthOf(label, size)))) + 10;
  const columnSpace = Math.min(longest.column, Math.max(60, ...columns.map(({ label }) => widthOf(label, size)))) + 10;
  const cellWidth = Math.max(38, ...[...faces.values()].map(({ parts }) => widthOf(faceText(parts), size) + 12));
  const totalSpace = 56;
  const width = Math.max(560, rowSpace + columns.length * cellWidth + totalSpace + 2 * margin);
  const head = heading(drawing, width - 2 * margin);
  const top = margin + head.height + columnSpace;
  const left = margin + rowSpace;
  const foot = footing(drawing, width - 2 * margin, top + rows.length * rowHeight + 20);
  const height = foot.end + margin;

  const columnHeads = columns.map(({ label }, at) => {
    return lineLabel(label, longest.column, (off) => [left + (at + 0.5) * cellWidth + off, top - 6], -90);
  });
  const body = rows.flatMap((row, rowAt) => {
    const y = top + rowAt * rowHeight;
    const middle = y + rowHeight / 2 + size / 3;
    return [
      lineLabel(row.label, longest.row, (off) => [margin, y + rowHeight / 2 + off]),
      ...columns.map((column, at) =>
        cell(faces.get(cellKey(row.value, column.value)), left + at * cellWidth, y, cellWidth),
      ),
      text(row.count.toLocaleString('en'), left + columns.length * cellWidth + totalSpace - 10, middle, {
        fill: soft,
        anchor: 'end',
      }),
    ];
  });
  const corner = [
    text(`${drawing.rowsAre} ↓`, margin, top - 22, { fill: soft }),
    text(`${drawing.columnsAre} →`, margin, top - 6, { fill: soft }),
    text('All', left + columns.length * cellWidth + totalSpace - 10, top - 6, { fill: soft, anchor: 'end' }),
    `<line x1="${margin}" y1="${top}" x2="${width - margin}" y2="${top}" stroke="${ink}"/>`,
  ];
  const round = { width: Math.ceil(width), height: Math.ceil(height) };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round.width}" height="${round.height}" viewBox="0 0 ${round.width} ${round.height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="${size}">`,
    `<title id="title">${markup(drawing.title)}</title>`,
    `<desc id="desc">${markup([...drawing.sentences, ...drawing.notes, ...drawing.source].join(' '))}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...[...head.drawn, ...corner, ...columnHeads, ...body, ...foot.drawn],
    '</svg>',
  ].join('\n');
  return { svg, ...round };
}

const faceText = (parts: CellFace['parts']) => parts.map(partText).join(' ');

function cell(face: CellFace | undefined, x: number, y: number, width: number): string {
  const [fill, shade] = face ? heat[face.heat] : [heat[0][0], ink];
  const box = `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${rowHeight - 1}" fill="${fill}"/>`;
  if (!face) return box;
  const words = face.parts
    .map((part, at) => {
      const space = at === 0 ? '' : ' ';
      return `<tspan fill="${part.direction ? hues[part.direction] : part.isDispute ? ink : shade}">${space}${markup(partText(part))}</tspan>`;
    })
    .join('');
  const number = `<text x="${x + width / 2}" y="${y + rowHeight / 2 + size / 3}" text-anchor="middle" font-weight="${face.isEditorial ? 400 : 600}" xml:space="preserve">${words}</text>`;
  const right = x + width - 0.5;
  const remark = `<title>${markup(remarkOf(face))}</title>`;
  const dots = face.isEditorial
    ? `<rect x="${x + 2}" y="${y + 2}" width="${width - 4}" height="${rowHeight - 4}" fill="none" stroke="${soft}" stroke-dasharray="1.5 2.5">${remark}</rect>`
    : '';
  const mark =
    face.disputed > 0 ? `<path d="M${right - 8} ${y + 0.5}h8v8z" fill="${hues.RESTRICTS}">${remark}</path>` : '';
  return box + dots + number + mark;
}

/** A label of a row or a column around the middle of its line, in two lines when it is long; `at` takes the way from the middle. */
function lineLabel(label: string, room: number, at: (off: number) => [number, number], turn?: number): string {
  if (widthOf(label, size) <= room) return text(label, ...at(size / 3), { turn });
  const lines = inTwo(label, room, small.size);
  return lines
    .map((one, place) => {
      const apart = lines.length === 1 ? 0 : place === 0 ? -small.apart : small.apart;
      return text(one, ...at(small.size / 3 + apart), { turn, size: small.size, full: label });
    })
    .join('');
}

type Look = {
  fill?: string;
  anchor?: 'start' | 'end';
  turn?: number | undefined;
  bold?: boolean;
  size?: number;
  full?: string;
};

function text(words: string, x: number, y: number, look: Look = {}): string {
  const more = [
    `fill="${look.fill ?? ink}"`,
    look.anchor && `text-anchor="${look.anchor}"`,
    look.turn && `transform="rotate(${look.turn} ${x} ${y})"`,
    look.bold && 'font-weight="700"',
    look.size && `font-size="${look.size}"`,
  ];
  const whole = look.full && look.full !== words ? `<title>${markup(look.full)}</title>` : '';
  return `<text x="${x}" y="${y}" ${more.filter(Boolean).join(' ')}>${whole}${markup(words)}</text>`;
}

function heading({ title, sentences }: Drawing, width: number): { drawn: string[]; height: number } {
  const drawn = [text(title, margin, margin + 16, { bold: true, size: 20 })];
  let y = margin + 16;
  for (const one of sentences.flatMap((sentence) => wrapped(sentence, width, size))) {
    y += 19;
    drawn.push(text(one, margin, y, { fill: soft }));
  }
  return { drawn, height: y - margin + 16 };
}

function footing({ notes, source, cells }: Drawing, width: number, from: number): { drawn: string[]; end: number } {
  const drawn: string[] = [];
  let y = from;
  if (cells.some(({ face }) => face.heat > 0)) {
    drawn.push(text('fewer', margin, y + 10, { fill: soft }));
    for (let step = 1; step <= 5; step += 1)
      drawn.push(
        `<rect x="${margin + 40 + step * 22}" y="${y - 2}" width="20" height="14" fill="${heat[step]?.[0]}"/>`,
      );
    drawn.push(text('more', margin + 182, y + 10, { fill: soft }));
    y += 28;
  }
  drawn.push(`<line x1="${margin}" y1="${y}" x2="${margin + width}" y2="${y}" stroke="${line}"/>`);
  for (const one of [...notes, ...source].flatMap((sentence) => wrapped(sentence, width, size))) {
    y += 19;
    drawn.push(text(one, margin, y, { fill: soft }));
  }
  return { drawn, end: y };
}
