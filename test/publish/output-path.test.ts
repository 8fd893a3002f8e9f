import { describe, expect, it } from 'vitest';
import { isAddress, outputFile, writablePages } from '../../src/publish/output-path.ts';
import { makeSite } from '../../src/site/make-site.ts';
import type { Page } from '../../src/site/types.ts';
import { assets } from '../../templates/assets.ts';
import { archive, briefing } from '../site/made.ts';

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

  it('has every file beside the pages of an edition, whatever letters the tag of its language has', () => {
    const langs = ['en', 'pt-BR', 'zh-Hant-TW', 'zz-ZZ'];
    const site = makeSite(archive(langs.map((lang) => briefing('2031-03-04', { lang }))));
    expect(site.editions.map(({ lang }) => lang).sort()).toEqual(langs);
    const addresses = assets(site).map(({ address }) => address);
    expect(addresses.filter((address) => address.startsWith('/assets/search/names-pt-br-'))).toHaveLength(1);
    expect(addresses.filter((address) => !isAddress(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
