import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { readHeaderRules } from '../helpers/server.ts';
import { attribute, type Element, elements, hasHandler, longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

/** Directives that a meta tag cannot carry (Content Security Policy Level 3, section 3.3). */
const headerOnly = /^(?:frame-ancestors|report-uri|report-to|sandbox)\b/;

function directives(policy: string): string[] {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !headerOnly.test(directive))
    .sort();
}

const isPolicy = (element: Element): boolean =>
  element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';

const isInline = (element: Element): boolean =>
  (element.tagName === 'script' &&
    attribute(element, 'src') === null &&
    !/^application\/(?:ld\+)?json$/.test(attribute(element, 'type') ?? '')) ||
  element.tagName === 'style' ||
  attribute(element, 'style') !== null ||
  hasHandler(element);

const browser = useBrowser();

describe.each(builtSites())('The content security policy of $name', ({ folder, url }) => {
  const pages = readPages(folder);
  const header = readHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'))
    .filter((rule) => rule.path === '/*')
    .flatMap((rule) => rule.headers)
    .find(([name]) => name.toLowerCase() === 'content-security-policy')?.[1];

  it('allows scripts and styles of the site’s own origin only', () => {
    expect(header).toBeDefined();
    expect(header).not.toContain("'unsafe-inline'");
    expect(header).not.toContain("'unsafe-eval'");
    expect(header).not.toMatch(/https?:|\*/);
    expect(
      directives(header ?? '').some((directive) => /^default-src '(?:none|self)'$/.test(directive)),
    ).toBe(true);
  });

  const stated = new Map<string, string>();
  const inline: string[] = [];
  for (const { address, html } of pages) {
    for (const element of elements(html)) {
      if (isPolicy(element) && !stated.has(address)) stated.set(address, attribute(element, 'content') ?? '');
      if (isInline(element)) inline.push(`${address} <${element.tagName}>`);
    }
  }

  it('stands in a meta tag on every page, the same as in the header', () => {
    const expected = directives(header ?? '').join(';');
    const wrong = pages.filter(({ address }) => directives(stated.get(address) ?? '').join(';') !== expected);
    expect(wrong.map((page) => page.address).slice(0, 10)).toEqual([]);
  });

  it('has nothing to forbid: no inline script, style or handler on any page', () => {
    expect(inline.slice(0, 10)).toEqual([]);
  });

  it.skipIf(noBrowser)(
    'is broken by no kind of page in a browser, nor is anything asked of another origin',
    async () => {
      const page = await newPage(browser());
      const troubles: string[] = [];
      let [kind, address] = ['', ''];
      page.on('console', (message) => {
        const asksAbove = kind === 'not-found' && /status of 404/.test(message.text());
        if (message.type() === 'error' && !asksAbove) troubles.push(`${kind} ${address}: ${message.text()}`);
      });
      page.on('pageerror', (error) => troubles.push(`${kind} ${address}: ${error.message}`));
      page.on('request', (request) => {
        const target = request.url();
        if (!target.startsWith(url) && !target.startsWith('data:') && !target.startsWith('blob:')) {
          troubles.push(`${kind} ${address} asks for ${target}`);
        }
      });
      page.on('response', (response) => {
        // the page for what is not there asks which pages above it are
        if (response.status() >= 400 && kind !== 'not-found')
          troubles.push(`${kind} ${address}: ${response.status()} ${response.url()}`);
      });
      for (const [own, shown] of longestOfEachKind(pages)) {
        [kind, address] = [own, shown.address];
        await openPage(page, url + address);
      }
      await page.context().close();
      expect(troubles).toEqual([]);
    },
  );
});
