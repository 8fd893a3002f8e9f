import type { Edition, Site } from '../src/site/types.ts';
import { colonOf } from './format.ts';
import { wordsFor } from './words/index.ts';

/** What an archive has of its own, at the end of the style sheet: it comes after the layers and wins over them. */
export function ownCss({ colors, logo, editions }: Pick<Site, 'colors' | 'logo' | 'editions'>): string {
  const mark = logo === null ? '' : `:root { --mark: url("${logo.slice(logo.lastIndexOf('/') + 1)}"); }\n`;
  return colorsCss(colors) + mark + editions.map(relations).join('');
}

/** What is the same on each of many pages stands here once: which neighbour of an answer is which, and where its briefing's title leads. */
function relations({ lang }: Edition): string {
  const { previous, next, inContext, before } = wordsFor(lang);
  const of = (what: string, word: string) => `:lang(${lang}) ${what} { content: ${JSON.stringify(word)}; }\n`;
  return (
    of('article:not([class]) + nav > [rel=prev]::before', previous) +
    of('article:not([class]) + nav > [rel=next]::before', next) +
    of('article > h1 + p > a::after', inContext) +
    of('article > details > summary::before', before + colonOf(lang))
  );
}

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
