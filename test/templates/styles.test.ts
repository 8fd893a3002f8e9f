import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { assets } from '../../templates/assets.ts';
import { colorsCss } from '../../templates/own-css.ts';
import { squeezeCss } from '../../templates/squeeze.ts';
import { sampleArchive } from '../fixtures/site/archive.ts';

const site = makeSite(sampleArchive());
const css = assets(site)
  .filter((asset) => asset.address === '/assets/site.css')
  .map((asset) => ('files' in asset ? asset.files.map((file) => readFileSync(file, 'utf8')).join('\n') : ''))
  .join('');

/** The tokens of a theme: the first :root for light, that and the dark one for dark. */
function tokens(theme: 'light' | 'dark'): Map<string, string> {
  const light = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const dark = /prefers-color-scheme: ?dark\) ?\{\s*:root ?\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const made = new Map<string, string>();
  for (const [, name, value] of `${light}${theme === 'dark' ? dark : ''}`.matchAll(
    /--([\w-]+): ?([^;]+);/g,
  )) {
    made.set(name ?? '', value ?? '');
  }
  return made;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('The style sheet', () => {
  it('is under 30 KB', () => {
    expect(Buffer.byteLength(squeezeCss(css))).toBeLessThan(30 * 1024);
  });

  it('stands in layers, every rule of it', () => {
    const outside = css.replace(/\/\*[\s\S]*?\*\//g, '').split(/\n(?=@layer)/);
    expect(outside.filter((part) => part.trim() !== '' && !part.trimStart().startsWith('@layer'))).toEqual(
      [],
    );
  });

  it('asks for nothing from elsewhere', () => {
    expect(css).not.toMatch(/url\(["']?(?:https?:)?\/\//);
    expect(css).not.toContain('@import');
  });

  it.each(['light', 'dark'] as const)('can be read in the %s theme', (theme) => {
    const colors = tokens(theme);
    const color = (name: string) => {
      const value = colors.get(name) ?? '';
      return /var\(--([\w-]+)\)/.exec(value)?.[1]
        ? (colors.get(/var\(--([\w-]+)\)/.exec(value)?.[1] ?? '') ?? '')
        : value;
    };
    for (const paper of ['paper', 'highlight']) {
      for (const ink of ['ink', 'ink-soft', 'accent']) {
        if (paper === 'highlight' && ink === 'accent') continue;
        expect(contrast(color(ink), color(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(color('line-strong'), color('paper')), 'borders of controls').toBeGreaterThanOrEqual(3);
  });
});

describe('An archive’s colours', () => {
  it('win over the tokens in each theme', () => {
    expect(colorsCss({ accent: '#123456', accentDark: '#abcdef' })).toBe(
      ':root { --accent: #123456; }\n@media (prefers-color-scheme: dark) { :root { --accent: #abcdef; } }\n',
    );
  });

  it('leave the dark theme its own where only the light one is set', () => {
    expect(colorsCss({ accent: '#123456', accentDark: null })).toContain(
      'dark) { :root { --accent: var(--accent-night); } }',
    );
  });
});

it('Every asset that a page may ask for is there', () => {
  const missing = assets(site)
    .flatMap((asset) => ('files' in asset ? asset.files : []))
    .filter((file) => {
      try {
        return readFileSync(file).length === 0;
      } catch {
        return true;
      }
    });
  expect(missing.map(String)).toEqual([]);
});

it('Squeezing a style sheet keeps what it means', () => {
  expect(
    squeezeCss(`
/* a note */
@media (width >= 48rem) {
  .a :hover,
  .b::after {
    content: " ;  } /* ";
    margin: 0 auto calc(1px + 2px);
  }
}
a:is(.b, .c) > d { color: red; }
`),
  ).toBe(
    '@media (width>=48rem){.a :hover,.b::after{content:" ;  } /* ";margin:0 auto calc(1px + 2px)}}a:is(.b,.c)>d{color:red}\n',
  );
});
