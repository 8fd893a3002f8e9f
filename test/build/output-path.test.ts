import { describe, expect, it } from 'vitest';
import { checkAddresses, outputFile } from '../../src/build/output-path.ts';
import type { Page, Site } from '../../src/site/types.ts';

describe('An address', () => {
  it('is a file below the output folder', () => {
    expect(outputFile('/out', '/')).toBe('/out/index.html');
    expect(outputFile('/out', '/en/2021/11/03/')).toBe('/out/en/2021/11/03/index.html');
    expect(outputFile('/out', '/en/2021/11/03/a-b.html')).toBe('/out/en/2021/11/03/a-b.html');
    expect(outputFile('/out', '/_headers')).toBe('/out/_headers');
  });

  it.each([
    '',
    'en/',
    '//en/',
    '/../x',
    '/en/../../x',
    '/en/./x',
    '/.htaccess',
    '/en/Ä.html',
    '/en/A.html',
    '/a b',
    '/a\\b',
    '/a\0b',
    '/%2e%2e/x',
  ])('such as %j is refused', (address) =>
    expect(() => outputFile('/out', address)).toThrow('cannot be a file of the site'),
  );

  it('belongs to one page alone', () => {
    const site = { pages: ['/en/', '/en/index.html'].map((address) => ({ address }) as Page) } as Site;
    expect(() => checkAddresses(site)).toThrow('Two pages have the address /en/index.html.');
  });
});
