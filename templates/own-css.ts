import type { Edition, Site } from '../src/site/types.ts';
import { wordsFor } from './words/index.ts';

/** What an archive has of its own, at the end of the style sheet: it comes after the layers and wins over them. */
export function ownCss({ colors, logo, editions }: Pick<Site, 'colors' | 'logo' | 'editions'>): string {
  const mark = logo === null ? '' : `:root { --mark: url("${logo.slice(logo.lastIndexOf('/') + 1)}"); }\n`;
  return colorsCss(colors) + mark + editions.map(relations).join('');
}

/** Which neighbour of an answer is which: it is the same on each of many pages, so that it stands here once. */
function relations({ lang }: Edition): string {
  const { previous, next } = wordsFor(lang);
  const of = (rel: string, word: string) =>
    `:lang(${lang}) .single + nav > [rel=${rel}]::before { content: ${JSON.stringify(word)}; }\n`;
  return of('prev', previous) + of('next', next);
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
