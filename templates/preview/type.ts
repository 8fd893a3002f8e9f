import anyAscii from 'any-ascii';
import { create, type Font } from 'fontkit';
import { type Bitmap, rasterize } from './raster.ts';

export type Weight = 400 | 600;

/** How a line is set. */
export interface Style {
  weight: Weight;
  /** in pixels */
  size: number;
  /** how dark it is, 1–14 */
  tone: number;
}

/** A letter where it stands on a line, from where the line begins. */
export interface Placed {
  x: number;
  bitmap: Bitmap;
}

interface Letter {
  bitmap: Bitmap;
  /** in pixels */
  advance: number;
}

/** Sets lines in a face of two weights. What was drawn once is kept: of a language there are a hundred letters, in few sizes. */
export class Type {
  readonly #fonts: Readonly<Record<Weight, readonly Font[]>>;
  readonly #letters = new Map<Style, Map<number, Letter>>();
  readonly #pairs = new Map<Weight, Map<number, number>>();

  /** @param files of each weight, one for each script */
  constructor(files: Readonly<Record<Weight, readonly Buffer[]>>) {
    const opened = (weight: Weight) => files[weight].map((bytes) => create(bytes));
    this.#fonts = { 400: opened(400), 600: opened(600) };
  }

  /** In pixels. */
  widthOf(text: string, style: Style): number {
    let width = 0;
    let before: number | null = null;
    for (const point of this.#points(text, style.weight)) {
      width += this.#between(before, point, style) + this.#letter(point, style).advance;
      before = point;
    }
    return width;
  }

  /** At even places, a pixel being half a byte: nobody sees it, and letters that recur are packed as the same bytes. */
  set(text: string, style: Style): Placed[] {
    let pen = 0;
    let before: number | null = null;
    return this.#points(text, style.weight).map((point) => {
      const { bitmap, advance } = this.#letter(point, style);
      pen += this.#between(before, point, style);
      const x = 2 * Math.round(pen / 2) + bitmap.x;
      pen += advance;
      before = point;
      return { x, bitmap };
    });
  }

  /** A sign that the face lacks is written in letters that it has; nothing stands where there are none. */
  #points(text: string, weight: Weight): number[] {
    const has = (sign: string) => this.#fontOf(pointOf(sign), weight) !== undefined;
    return [...text.normalize('NFC')]
      .flatMap((sign) => (has(sign) ? sign : [...anyAscii(sign)].filter(has)))
      .map(pointOf);
  }

  #fontOf(point: number, weight: Weight): Font | undefined {
    return this.#fonts[weight].find((font) => font.hasGlyphForCodePoint(point));
  }

  #lettersOf(style: Style): Map<number, Letter> {
    return kept(this.#letters, style, () => new Map<number, Letter>());
  }

  #pairsOf(weight: Weight): Map<number, number> {
    return kept(this.#pairs, weight, () => new Map<number, number>());
  }

  #letter(point: number, style: Style): Letter {
    return kept(this.#lettersOf(style), point, () => {
      const font = this.#fontOf(point, style.weight);
      const glyph = font?.glyphForCodePoint(point);
      const scale = style.size / (font?.unitsPerEm ?? 1);
      return {
        bitmap: rasterize(glyph?.path.commands ?? [], scale, style.tone),
        advance: (glyph?.advanceWidth ?? 0) * scale,
      };
    });
  }

  /** How much further apart than their widths say two letters stand, mostly less than nothing. */
  #between(before: number | null, point: number, { weight, size }: Style): number {
    if (before === null) return 0;
    const share = kept(this.#pairsOf(weight), before * POINTS + point, () => {
      const font = this.#fontOf(before, weight);
      if (!font || font !== this.#fontOf(point, weight)) return 0;
      const { glyphs, positions } = font.layout(String.fromCodePoint(before, point));
      const [first] = glyphs;
      // two letters that are one sign together stand apart here
      if (glyphs.length !== 2 || !first) return 0;
      return ((positions[0]?.xAdvance ?? 0) - first.advanceWidth) / font.unitsPerEm;
    });
    return share * size;
  }
}

/** Unicode has so many. */
const POINTS = 0x110000;

const pointOf = (sign: string): number => sign.codePointAt(0) ?? 0;

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
