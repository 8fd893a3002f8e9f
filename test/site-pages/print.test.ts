import { describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();

describe.skipIf(noBrowser).each(builtSites())('On paper, a briefing of $name', ({ folder, url }) => {
  const address = longestOfEachKind(readPages(folder)).get('briefing')?.address ?? '';

  it('is its words and where they come from, unfolded, dark on white, without menus, search boxes and buttons', async () => {
    const page = await newPage(browser(), { colorScheme: 'dark' });
    await openPage(page, url + address);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const shown = await page.evaluate(() => {
      const visible = (element: Element) => element.getClientRects().length > 0;
      const all = (selector: string) => [...document.querySelectorAll(selector)].filter(visible).length;
      return {
        buttons: all('button, input, .briefing-head a[href="#_source"]'),
        navigation: all('header nav, body > nav'),
        headings: all('h1'),
        paragraphs: all('main article p[id]'),
        folded: all('details.facts code'),
        colour: getComputedStyle(document.querySelector('main') ?? document.body).color,
      };
    });
    const [red = 255, green = 255, blue = 255] = (shown.colour.match(/[\d.]+/g) ?? []).map(Number);
    expect({ ...shown, colour: '' }).toMatchObject({ buttons: 0, navigation: 0, headings: 1, folded: 1 });
    expect(shown.paragraphs).toBeGreaterThan(3);
    expect(Math.max(red, green, blue)).toBeLessThan(90);
    await page.context().close();
  });
});
