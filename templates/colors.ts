import type { Site } from '../src/site/types.ts';

/** The archive's own colours as a style sheet: they come after the tokens and win over them. */
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
