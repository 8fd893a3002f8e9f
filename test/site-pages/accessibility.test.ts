import axe, { type AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.skipIf(noBrowser).each(builtSites())(
  'Every kind of page of $name',
  ({ folder, url, everything }) => {
    const pages = longestOfEachKind(readPages(folder));

    describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
      const widths = everything ? [390, 1280] : [colorScheme === 'light' ? 390 : 1280];
      it.each(widths)('passes axe at %i pixels: WCAG 2.2 AA and its best practices', async (width) => {
        // axe is put into the page by the test, which the site's policy rightly forbids to everybody else
        const page = await newPage(browser(), {
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        });
        const violations: string[] = [];
        for (const [kind, { address }] of pages) {
          await openPage(page, url + address);
          await page.evaluate(axe.source);
          // what passes is told at more length than all else, and nobody reads it
          const found = await page.evaluate<AxeResults['violations'], string[]>(async (values) => {
            const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
            const options = {
              runOnly: { type: 'tag' as const, values },
              resultTypes: ['violations' as const],
            };
            return (await inPage.run(options)).violations;
          }, tags);
          for (const { id, nodes } of found) {
            const first = nodes[0];
            violations.push(
              `${kind} ${address}: ${id} on ${nodes.length}, first ${first?.html.slice(0, 160)}\n${first?.failureSummary}`,
            );
          }
        }
        await page.context().close();
        expect(violations.join('\n')).toBe('');
      });
    });
  },
);
