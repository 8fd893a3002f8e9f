import { Canvas } from './canvas.ts';
import { linesOf } from './lines.ts';
import { png } from './png.ts';
import type { Style, Type } from './type.ts';
import type { PreviewWords } from './words.ts';

/** As wide to high as services that show links have it, 1.91 to 1; all places and sizes below are in pixels of this. */
export const previewSize = { width: 960, height: 504 } as const;

const EDGE = 64;
const COLUMN = previewSize.width - 2 * EDGE;

/** Ink on paper in so many tones; the accent comes after them. */
const INK = 10;
const SOFT = 7;
const ACCENT = 15;

const above: Style = { weight: 400, size: 25, tone: SOFT };
const thread: Style = { weight: 400, size: 27, tone: INK };
const below: Style = { weight: 400, size: 23, tone: SOFT };
/** The largest in which a title has room in its lines. */
const titles: readonly { style: Style; most: number; line: number }[] = [
  { style: { weight: 600, size: 52, tone: INK }, most: 2, line: 60 },
  { style: { weight: 600, size: 42, tone: INK }, most: 3, line: 50 },
];

const BAR = { x: EDGE, y: 50, width: 48, height: 5 };
const ABOVE = 97;
const TITLE = 114;
/** Between a title and what is below it; then from line to line. */
const GAP = 58;
const LINE = 38;
/** No thread stands lower. */
const LAST_THREAD = 406;
const BELOW = 464;

/** Colours of the style sheet by day, and of its accent. */
export interface PreviewColours {
  paper: Colour;
  ink: Colour;
  accent: Colour;
}
/** red, green, blue */
export type Colour = readonly [number, number, number];

/** The picture of a briefing as PNG. Pure. */
export function drawPreview(words: PreviewWords, type: Type, colours: PreviewColours): Uint8Array {
  const canvas = new Canvas(previewSize.width, previewSize.height);
  const write = (text: string, y: number, style: Style) => {
    for (const { x, bitmap } of type.set(text, style)) canvas.draw(bitmap, EDGE + x, y + bitmap.y);
  };
  const lines = (text: string, style: Style, most: number) =>
    linesOf(text, { width: COLUMN, most, widthOf: (some) => type.widthOf(some, style) });
  const line = (text: string, y: number, style: Style) => write(lines(text, style, 1)[0] ?? '', y, style);
  canvas.fill(BAR.x, BAR.y, BAR.width, BAR.height, ACCENT);
  line(words.above, ABOVE, above);
  let y = TITLE;
  const title = titleOf(words.title, lines);
  for (const text of title.lines) {
    y += title.line;
    write(text, y, title.style);
  }
  y += GAP;
  for (const text of words.threads) {
    if (y > LAST_THREAD) break;
    line(text, y, thread);
    y += LINE;
  }
  line(words.below, BELOW, below);
  return png(canvas, palette(colours));
}

function titleOf(title: string, lines: (text: string, style: Style, most: number) => string[]) {
  for (const { style, most, line } of titles) {
    const set = lines(title, style, most);
    if (!set.some((text) => text.endsWith('…')) || style === titles.at(-1)?.style)
      return { lines: set, style, line };
  }
  return { lines: [], style: thread, line: LINE };
}

/** From paper to ink, and the accent as the last. */
function palette({ paper, ink, accent }: PreviewColours): number[][] {
  return Array.from({ length: ACCENT + 1 }, (_, tone) =>
    tone === ACCENT
      ? [...accent]
      : paper.map((ground, at) => Math.round(ground + ((ink[at] ?? 0) - ground) * Math.min(1, tone / INK))),
  );
}
