import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeaderRules } from '../helpers/server.ts';
import { attribute, type Element, elements, hasHandler, readPages } from './pages.ts';
import { builtSites } from './sites.ts';

/** Directives that a meta tag cannot carry (Content Security Policy Level 3, section 3.3). */
const headerOnly = /^(?:frame-ancestors|report-uri|report-to|sandbox)\b/;

function directives(policy: string): string[] {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !headerOnly.test(directive))
    .sort();
}

/** What a page must not be let do by its own policy any more than by the header’s. */
const guarded = [
  'script-src',
  'style-src',
  'object-src',
  'frame-src',
  'worker-src',
  'connect-src',
  'base-uri',
  'form-action',
];

/** Where a directive falls back to where a policy does not state it (CSP Level 3, section 6.8.3); others then allow anything. */
const fallbacks: Record<string, string[]> = {
  'frame-src': ['child-src', 'default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'base-uri': [],
  'form-action': [],
};

/** What a policy lets a directive take: "'self'"; "*" for anything, nothing for 'none'. */
function sourcesOf(policy: string, name: string): string[] {
  const stated = new Map(
    directives(policy).map((directive) => {
      const [of = '', ...sources] = directive.split(/\s+/);
      return [of, sources.filter((source) => source !== "'none'")];
    }),
  );
  const found = [name, ...(fallbacks[name] ?? ['default-src'])].find((one) => stated.has(one));
  return found === undefined ? ['*'] : (stated.get(found) ?? []);
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

describe.each(builtSites())('The content security policy of $name', ({ folder }) => {
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

  it('stands in a meta tag on every page, as strict as the header in all that runs, frames, embeds or sends', () => {
    const allowed = new Map(guarded.map((name) => [name, sourcesOf(header ?? '', name)]));
    const laxer = (policy: string) =>
      guarded.filter((name) =>
        sourcesOf(policy, name).some((source) => !allowed.get(name)?.includes(source)),
      );
    expect(sourcesOf(header ?? '', 'object-src')).toEqual([]);
    expect(sourcesOf("default-src 'self'", 'frame-src')).toEqual(["'self'"]);
    expect(laxer('')).toEqual(guarded);
    const wrong = pages.flatMap(({ address }) =>
      laxer(stated.get(address) ?? '').map((name) => `${address} ${name}`),
    );
    expect(stated.size).toBe(pages.length);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it('has nothing to forbid: no inline script, style or handler on any page', () => {
    expect(inline.slice(0, 10)).toEqual([]);
  });
});
