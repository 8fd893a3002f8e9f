import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Theme = 'light' | 'dark';

/** Every theme in every width, or each of them once. */
const all: [number, Theme[]][] = [
  [390, ['light', 'dark']],
  [1280, ['light', 'dark']],
];
const some: [number, Theme[]][] = [
  [390, ['light']],
  [1280, ['dark']],
];

describe.skipIf(noBrowser).each(builtSites())(
  'Every kind of page of $name',
  ({ folder, url, everything }) => {
    const pages = longestOfEachKind(readPages(folder));

    it.each(everything ? all : some)(
      'passes axe at %i pixels, %s: WCAG 2.2 AA and its best practices',
      async (width, themes) => {
        // axe is put into the page by the test, which the site's policy rightly forbids to everybody else
        const page = await newPage(browser(), {
          viewport: { width, height: 900 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        });
        const violations: string[] = [];
        for (const [kind, { address }] of pages) {
          await openPage(page, url + address);
          await page.evaluate(axe.source);
          for (const colorScheme of themes) {
            await page.emulateMedia({ colorScheme });
            for (const { id, nodes } of await violationsOn(page)) {
              const first = nodes[0];
              violations.push(
                `${kind} ${address} ${colorScheme}: ${id} on ${nodes.length}, first ${first?.html.slice(0, 160)}\n${first?.failureSummary}`,
              );
            }
          }
        }
        await page.context().close();
        expect(violations.join('\n')).toBe('');
      },
    );
  },
);

/** What passes is left out: axe would tell it at more length than all else. */
function violationsOn(page: Page): Promise<AxeResults['violations']> {
  return page.evaluate<AxeResults['violations'], string[]>(async (values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const options = { runOnly: { type: 'tag' as const, values }, resultTypes: ['violations' as const] };
    return (await inPage.run(options)).violations;
  }, tags);
}
