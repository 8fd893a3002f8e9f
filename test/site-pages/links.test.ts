import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, elements, readPages, siteFiles } from './pages.ts';
import { builtSites } from './sites.ts';

const origin = 'https://site.invalid';

/** Elements that make a browser load something, with the attribute that says what. */
const loading: Record<string, string[]> = {
  script: ['src'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  object: ['data'],
  embed: ['src'],
  form: ['action'],
};
/** `<link>`s that name a page and load nothing. */
const namesOnly = /^(?:canonical|alternate|prev|next|up|license|author|search)$/;

describe.each(builtSites())('Links on $name', ({ folder }) => {
  const pages = readPages(folder);
  const files = new Set(siteFiles(folder));
  const ids = new Map<string, Set<string>>();
  const links: { from: string; href: string }[] = [];
  const loaded: { from: string; what: string }[] = [];
  const twice: string[] = [];

  for (const page of pages) {
    const own = new Set<string>();
    for (const element of elements(page.html)) {
      const id = attribute(element, 'id');
      if (id !== null && own.has(id)) twice.push(`${page.address}#${id}`);
      if (id !== null) own.add(id);
      const href = attribute(element, 'href');
      if (href !== null && (element.tagName === 'a' || element.tagName === 'area'))
        links.push({ from: page.address, href });
      if (element.tagName === 'link' && namesOnly.test(attribute(element, 'rel') ?? '')) continue;
      for (const name of loading[element.tagName] ?? []) {
        const what = attribute(element, name);
        if (what !== null) loaded.push({ from: page.address, what });
      }
    }
    ids.set(page.address, own);
  }

  const fileOf = (path: string) => {
    const name = decodeURIComponent(path.slice(1));
    return name === '' || name.endsWith('/') ? `${name}index.html` : name;
  };

  it('reach a page or a file of the site', () => {
    const broken = links
      .map(({ from, href }) => ({ from, href, url: new URL(href, origin + from) }))
      .filter(({ url }) => url.origin === origin && !files.has(fileOf(url.pathname)));
    expect(
      broken.slice(0, 20).map(({ from, href }) => `${from} → ${href}`),
      `${broken.length} in all`,
    ).toEqual([]);
  });

  it('reach the place on the page that they name', () => {
    const broken = links
      .map(({ from, href }) => ({ from, href, url: new URL(href, origin + from) }))
      .filter(({ url }) => url.origin === origin && url.hash.length > 1 && ids.has(url.pathname))
      .filter(({ url }) => !ids.get(url.pathname)?.has(decodeURIComponent(url.hash.slice(1))));
    expect(
      broken.slice(0, 20).map(({ from, href }) => `${from} → ${href}`),
      `${broken.length} in all`,
    ).toEqual([]);
  });

  it('have one target each, for an id stands once on a page', () => {
    expect(twice).toEqual([]);
  });

  it('run no script: every address is http, https, mailto or a path', () => {
    const odd = links.filter(
      ({ href }) => /^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(?:https?|mailto):/i.test(href),
    );
    expect(odd).toEqual([]);
  });

  it('have lower-case ASCII addresses', () => {
    // Pagefind names its own files by hashes with capitals; nobody links to them
    const odd = [...files].filter((path) => !/^[a-z0-9._/-]*$/.test(path) && !path.startsWith('pagefind/'));
    expect(odd).toEqual([]);
  });

  it('load nothing from another origin', () => {
    const foreign = loaded.filter(
      ({ from, what }) => new URL(what.split(' ')[0] ?? '', origin + from).origin !== origin,
    );
    const styles = [...files].filter((path) => path.endsWith('.css') && !path.startsWith('pagefind/'));
    const inStyles = styles.filter((path) =>
      /url\(\s*['"]?(?:https?:)?\/\/|@import\s+['"](?:https?:)?\/\//i.test(
        readFileSync(join(folder, path), 'utf8'),
      ),
    );
    expect(foreign).toEqual([]);
    expect(inStyles).toEqual([]);
  });

  it('load only files that are there', () => {
    const missing = loaded
      .map(({ from, what }) => ({ from, url: new URL(what.split(' ')[0] ?? '', origin + from) }))
      .filter(({ url }) => url.origin === origin && !files.has(fileOf(url.pathname)));
    expect(missing.slice(0, 20).map(({ from, url }) => `${from} → ${url.pathname}`)).toEqual([]);
  });
});
