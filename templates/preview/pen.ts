import { readFile } from 'node:fs/promises';
import type { Site } from '../../src/site/types.ts';
import { type Colour, drawPreview, type PreviewColours } from './draw.ts';
import type { Weight } from './type.ts';
import type { PreviewWords } from './words.ts';

/** The scripts that the face of the site is there for; the first that has a letter sets it. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic'] as const;

/** As the style sheet has them by day. */
const own = { paper: '#fdfcfa', ink: '#1d1b18', accent: '#a4231b' } as const;

/** What pictures of a site are drawn in. */
export function previewColours({ colors }: Pick<Site, 'colors'>): PreviewColours {
  return { paper: colour(own.paper), ink: colour(own.ink), accent: colour(colors.accent ?? own.accent) };
}

/** A picture that is to be drawn. */
export interface Preview {
  words: PreviewWords;
  colours: PreviewColours;
}

/** What draws pictures. What reads fonts takes a while to load, and is loaded with the first. */
export async function makePen(): Promise<(preview: Preview) => Uint8Array> {
  const { Type } = await import('./type.ts');
  const type = new Type({ 400: await fontsOf(400), 600: await fontsOf(600) });
  return ({ words, colours }) => drawPreview(words, type, colours);
}

const fontsOf = (weight: Weight): Promise<Buffer[]> =>
  Promise.all(
    SCRIPTS.map((script) =>
      readFile(new URL(`../fonts/source-serif-4-${script}-${weight}-normal.woff2`, import.meta.url)),
    ),
  );

/** "#a4231b", "#a42" */
function colour(hex: string): Colour {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./gu, '$&$&') : hex.slice(1);
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}
