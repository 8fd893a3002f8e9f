import { LONGEST_MONTH } from '../src/site/river.ts';
import { type AxisYear, drawnAxis } from '../src/site/time-axis.ts';
import type { Edition, Site } from '../src/site/types.ts';
import { axisYears } from './axis-years.ts';
import { colonOf } from './format.ts';
import { wordsFor } from './words/index.ts';

/** What an archive has of its own, at the end of the style sheet: it comes after the layers and wins over them. */
export function ownCss({
  colors,
  logo,
  editions,
  isEmbeddable,
}: Pick<Site, 'colors' | 'logo' | 'editions' | 'isEmbeddable'>): string {
  const mark = logo === null ? '' : logoCss(logo.slice(logo.lastIndexOf('/') + 1));
  return (
    colorsCss(colors) +
    mark +
    `${upTo(12, 'm')}${upTo(LONGEST_MONTH, 'd')}\n` +
    editions.map((edition) => relations(edition) + axis(edition)).join('') +
    (isEmbeddable ? cardCss : '')
  );
}

/** An answer alone, as a frame on another site shows it: who, when, its title, its words, and the way to where it stands. */
const cardCss = `:root:has(#_card:target) :is(body > header > :not(a:first-child), body > nav, body > footer, main > nav, main > .cite, article > :is(.at-hand, .citing, .was), article > h1 + p > small, article > div ~ p) { display: none; }
:root:has(#_card:target) body > header::after, :root:has(#_card:target) body > header::before { display: none; }
:root:has(#_card:target) body > header { padding: 0.75rem 1rem 0; border: 0; background: none; min-height: 0; }
:root:has(#_card:target) body > header > a:first-child { font-size: 0.875rem; }
:root:has(#_card:target) body > header > a:first-child::before { display: none; }
:root:has(#_card:target) main { padding: 0.25rem 1rem 1rem; }
:root:has(#_card:target) main > article { margin: 0; padding: 0; }
:root:has(#_card:target) article > h1 + p { margin-block-end: 1rem; }
`;

const logoCss = (file: string): string =>
  `header > a:first-child::before { background: url("${file}") center / contain no-repeat; border-radius: 0; clip-path: none; }\n`;

/** What is the same on each of many pages stands here once: which neighbour of an answer is which, and where its briefing's title leads. */
function relations({ lang }: Edition): string {
  const { previous, next, follows, inContext, before, madeTitle, askedTitle, givenTitle, citeAbove } =
    wordsFor(lang);
  const of = (what: string, word: string) => `:lang(${lang}) ${what} { content: ${JSON.stringify(word)}; }\n`;
  return (
    of('article:not([class]) ~ nav > [rel=prev]::before', previous) +
    of('article:not([class]) ~ nav > [rel=next]::before', next) +
    of('article:not([class]) ~ nav > .on[rel]::before', follows) +
    of('article > h1 + p > a::after', inContext) +
    of('.at-hand::before', inContext) +
    of('article > h1 + p > small::before', citeAbove + colonOf(lang)) +
    of('article > .was::before', before + colonOf(lang)) +
    of('article > h1:not(.printed) + p::after', madeTitle) +
    of('article > h1.asked + p::after', askedTitle) +
    of('article > h1.given + p::after', givenTitle)
  );
}

/** The picture of the whole at the head of every page, and where on it a year, a month and a day are. */
function axis(edition: Edition): string {
  const years = drawnAxis(edition.years);
  if (years.length === 0) return '';
  const { lang } = edition;
  const [file, small] = [stripAddress(edition), smallStripAddress(edition)].map((address) =>
    address.slice('/assets/'.length),
  );
  return (
    `:root:lang(${lang}) { --river: url("${file}"); --months: ${12 * years.length}; ${named(years, WIDE)} }\n` +
    `@media (width < 48rem) { :root:lang(${lang}) { --river: url("${small}"); ${named(years, NARROW)} } }\n` +
    `${years.map(({ year }, at) => `:lang(${lang}) > .y${year}{--y:${at}}`).join('')}\n`
  );
}

/** So many years are named under the picture, on a wide screen and on a narrow one. */
const WIDE = 14;
const NARROW = 6;

/** A reader of the screen is spared them: the menu leads to the years. */
function named(years: readonly AxisYear[], most: number): string {
  const { names, reach } = axisYears(years, most);
  return `--years: "${names.join(' ')}" / ""; --reach: ${Math.round(10_000 * reach) / 10_000};`;
}

const upTo = (last: number, letter: string) =>
  Array.from({ length: last }, (_, at) => `.${letter}${at + 1}{--${letter}:${at + 1}}`).join('');

/** The picture of an edition that heads its pages. */
export const stripAddress = ({ address }: Pick<Edition, 'address'>): string =>
  `/assets/${address.slice(1, -1)}-river.svg`;

export function colorsCss({ accent, accentDark }: Site['colors']): string {
  const light = accent ? `:root { --accent: ${accent}; }\n` : '';
  const dark = accentDark ?? null;
  const night = dark ? `@media (prefers-color-scheme: dark) { :root { --accent: ${dark}; } }\n` : '';
  const keep =
    accent && !dark
      ? '@media (prefers-color-scheme: dark) { :root { --accent: var(--accent-night); } }\n'
      : '';
  return light + night + keep;
}

/** … on a narrow screen. */
export const smallStripAddress = (edition: Pick<Edition, 'address'>): string =>
  stripAddress(edition).replace('.svg', '-small.svg');
