import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeLink, rootedLink } from '../../templates/link.ts';

describe('A link', () => {
  it.each([
    ['/en/2021/11/03/', '/en/2021/11/03/', './'],
    ['/en/2021/11/03/', '/en/2021/11/03/#sudan', '#sudan'],
    ['/en/2021/11/03/', '/en/2021/11/03/sudan.html', 'sudan.html'],
    ['/en/2021/11/03/sudan.html', '/en/2021/11/03/#sudan', './#sudan'],
    ['/en/2021/11/03/sudan.html', '/en/2021/11/03/sudan.html#sudan-p2', '#sudan-p2'],
    ['/en/2021/11/03/', '/en/2021/11/', '../'],
    ['/en/2021/11/03/', '/assets/site.css', '../../../../assets/site.css'],
    ['/', '/en/', 'en/'],
    ['/en/', '/', '../'],
    ['/en/', '/en/search/?q=a/b', 'search/?q=a/b'],
    ['/404.html', '/en/', 'en/'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativeLink(from, to)).toBe(expected);
  });

  it('leads to its address from any page, wherever the site stands', () => {
    const segment = fc.stringMatching(/^[a-z0-9:-]{1,6}$/);
    const address = fc
      .tuple(fc.array(segment, { maxLength: 4 }), fc.option(segment))
      .map(
        ([folders, file]) =>
          `/${folders.map((folder) => `${folder}/`).join('')}${file ? `${file}.html` : ''}`,
      );
    fc.assert(
      fc.property(address, address, fc.constantFrom('', '/a', '/a/b'), (from, to, base) => {
        const resolved = new URL(relativeLink(from, to), `https://example.org${base}${from}`);
        expect(resolved.pathname).toBe(base + to);
      }),
    );
  });

  it('of a page that is served at any depth is absolute, under the path of the base URL', () => {
    expect(rootedLink(null, '/en/')).toBe('/en/');
    expect(rootedLink('https://example.org', '/en/')).toBe('/en/');
    expect(rootedLink('https://example.org/words/', '/en/')).toBe('/words/en/');
  });

  it('is never read as another host or scheme', () => {
    expect(relativeLink('/en/', '/en/javascript:x/')).toBe('./javascript:x/');
    expect(relativeLink('/en/', '/en//evil.example/')).toBe('.//evil.example/');
    const rooted = new URL(
      rootedLink('https://example.org//evil.example/', '/en/'),
      'https://example.org/404',
    );
    expect(rooted.href).toBe('https://example.org//evil.example/en/');
  });
});
