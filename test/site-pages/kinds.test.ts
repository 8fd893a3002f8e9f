import { beforeAll, describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';
import { passesAxe } from './visit/axe.ts';
import { bindsDots } from './visit/dots.ts';
import { showsFocus } from './visit/focus.ts';
import { keepsPolicy, keptPolicy } from './visit/policy.ts';
import { canSkip } from './visit/skip-link.ts';
import { still } from './visit/still.ts';
import type { Promised } from './visit/types.ts';
import { fitsWidths } from './visit/widths.ts';

const browser = useBrowser();

/** In this order on each page: the skip link leads away from where a page begins. */
const looks: Promised[] = [still, ...fitsWidths, bindsDots, passesAxe, ...showsFocus, canSkip];
const sentences = [...looks.map(({ sentence }) => sentence), keptPolicy];

describe.skipIf(noBrowser).each(builtSites())(
  'Every kind of page of $name',
  ({ folder, url, everything }) => {
    const pages = longestOfEachKind(readPages(folder));
    const troubles = new Map<string, string[]>(sentences.map((sentence) => [sentence, []]));

    // each page is opened once, as on a phone, and all is looked at on it
    beforeAll(async () => {
      const page = await newPage(browser());
      const all: Promised[] = [...looks, keepsPolicy(page, url)];
      for (const [at, [kind, { address }]] of [...pages].entries()) {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.emulateMedia({ reducedMotion: null });
        await openPage(page, url + address);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        for (const { sentence, look } of all) {
          const found = await look({ page, kind, at, everything });
          troubles.get(sentence)?.push(...found.map((one) => `${kind} ${address}: ${one}`));
        }
      }
      await page.context().close();
    });

    it.each(sentences)('%s', (sentence) => {
      expect(pages.size).toBeGreaterThan(10);
      const found = troubles.get(sentence);
      expect([...new Set(found)].slice(0, 20), `${found?.length} in all`).toEqual([]);
    });
  },
);
