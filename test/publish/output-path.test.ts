import { describe, expect, it } from 'vitest';
import { outputFile, writablePages } from '../../src/publish/output-path.ts';
import type { Page } from '../../src/site/types.ts';

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

  it('belongs to one page alone, and lies in the site: other pages are left out and named', () => {
    const pages = ['/en/', '/en/index.html', '/../x', '/en/a.html'].map((address) => ({ address }) as Page);
    const left: [string, string][] = [];
    const kept = writablePages(pages, (page, { message }) => left.push([page.address, message]));
    expect(kept.map(({ address }) => address)).toEqual(['/en/', '/en/a.html']);
    expect(left).toEqual([
      ['/en/index.html', 'Another page has this address.'],
      ['/../x', 'The address "/../x" cannot be a file of the site.'],
    ]);
  });
});
