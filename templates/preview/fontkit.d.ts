/** The part of fontkit (https://github.com/foliojs/fontkit) that pictures are set with; it ships no types. */
declare module 'fontkit' {
  export interface PathCommand {
    command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    /** x and y in turn, y upwards, in units of the font */
    args: number[];
  }

  export interface Glyph {
    advanceWidth: number;
    path: { commands: PathCommand[] };
  }

  export interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint(point: number): boolean;
    glyphForCodePoint(point: number): Glyph;
    layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number }[] };
  }

  export function create(bytes: Buffer): Font;
}
