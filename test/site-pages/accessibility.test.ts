import axe, { type AxeResults, type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { pagesToTry } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Of a page in another theme, what is of its colours can differ, and nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];

type Theme = 'light' | 'dark';
type Looks = readonly (readonly [width: number, themes: readonly Theme[]])[];

/** Each width and each theme in full, and on a phone what is of the colours of the other theme. */
const all: Looks = [
  [390, ['light', 'dark']],
  [1280, ['dark']],
];
/** By turns, from kind to kind: these are other words in what the other site shows in all looks. */
const [narrow, wide]: [Looks, Looks] = [[[390, ['light']]], [[1280, ['dark']]]];
const looksOf = (everything: boolean, at: number): Looks => (everything ? all : at % 2 === 0 ? narrow : wide);

describe.skipIf(noBrowser).each(builtSites())(
  'Every kind of page of $name',
  ({ folder, url, everything }) => {
    const { pages, fewest } = pagesToTry({ folder, everything });
    const violations = new Map<number, string[]>(all.map(([width]) => [width, []]));

    // each page is opened once, and looked at in every width and theme
    beforeAll(async () => {
      // axe is put into the page by the test, which the site's policy rightly forbids to everybody else
      const page = await newPage(browser(), {
        viewport: { width: 390, height: 900 },
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      // handed over once, and run on every page
      await page.addInitScript({ content: axe.source });
      for (const [at, [kind, { address }]] of [...pages].entries()) {
        await openPage(page, url + address);
        for (const [width, themes] of looksOf(everything, at)) {
          await page.setViewportSize({ width, height: 900 });
          for (const [turn, colorScheme] of themes.entries()) {
            await page.emulateMedia({ colorScheme });
            for (const { id, nodes } of await violationsOn(
              page,
              turn === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: ofColours },
            )) {
              const first = nodes[0];
              violations
                .get(width)
                ?.push(
                  `${kind} ${address} ${colorScheme}: ${id} on ${nodes.length}, first ${first?.html.slice(0, 160)}\n${first?.failureSummary}`,
                );
            }
          }
        }
      }
      await page.context().close();
    });

    it.each([...violations.keys()])(
      'passes axe at %i pixels: WCAG 2.2 AA and its best practices',
      (width) => {
        expect(pages.size).toBeGreaterThanOrEqual(fewest);
        expect(violations.get(width)?.join('\n')).toBe('');
      },
    );
  },
);

/** What passes is left out: axe would tell it at more length than all else. */
function violationsOn(page: Page, runOnly: RunOnly): Promise<AxeResults['violations']> {
  return page.evaluate<AxeResults['violations'], RunOnly>(async (only) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    return (await inPage.run({ runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
}
