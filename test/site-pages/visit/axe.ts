import axe, { type AxeResults, type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { isOfWords } from '../pages.ts';
import type { Promised } from './types.ts';

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
/** By turns, from page to page: these are other words in what the other site shows in all looks. */
const [narrow, wide]: [Looks, Looks] = [[[390, ['light']]], [[1280, ['dark']]]];

export const passesAxe: Promised = {
  sentence: 'passes axe on a phone and on a desk, light and dark: WCAG 2.2 AA and its best practices',
  async look({ page, kind, at, everything }) {
    if (!everything && !isOfWords(kind)) return [];
    // handed over by the debugger, whom the policy of the page does not ask
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const [width, themes] of everything ? all : at % 2 === 0 ? narrow : wide) {
      await page.setViewportSize({ width, height: 900 });
      for (const [turn, colorScheme] of themes.entries()) {
        await page.emulateMedia({ colorScheme });
        const only: RunOnly =
          turn === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: ofColours };
        for (const { id, nodes } of await violationsOn(page, only)) {
          const first = nodes[0];
          found.push(
            `${width} px ${colorScheme}: ${id} on ${nodes.length}, first ${first?.html.slice(0, 160)}\n${first?.failureSummary}`,
          );
        }
      }
    }
    await page.emulateMedia({ colorScheme: null });
    return found;
  },
};

/** What passes is left out: axe would tell it at more length than all else. */
function violationsOn(page: Page, runOnly: RunOnly): Promise<AxeResults['violations']> {
  return page.evaluate<AxeResults['violations'], RunOnly>(async (only) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    return (await inPage.run({ runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
}
