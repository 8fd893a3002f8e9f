import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { newPage, openPage } from '../helpers/open-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, sample, useBrowser } from './sites.ts';

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

it.skipIf(noBrowser)(
  'On paper a heading, its address and the first words below it stand on one page',
  async () => {
    // of many lengths, and with tall addresses, so that sheets end everywhere
    const items = Array.from({ length: 80 }, (_, at) => {
      const said = 'The barges pay for the ferry, as they did before. '.repeat(1 + (at % 11) * 2);
      const turns = [turn('question', `Begin${at}. Who pays?`), turn('answer', said)];
      const title = `Title${at}: who pays for the ferry and for both of its engines, and from which year on`;
      return item(`address${at}-${'who-pays-for-the-ferry-'.repeat(25)}x`, title, turns);
    });
    const site = makeSite(archive([briefing('2031-03-04', { items })]));
    const own = site.pages.find(({ kind }) => kind === 'briefing');
    if (!own) throw new Error('no briefing has a page');
    const page = await newPage(browser());
    await page.route(sample.url + own.address, (route) =>
      route.fulfill({ contentType: 'text/html', body: renderPage(own, site) }),
    );
    await openPage(page, sample.url + own.address);
    const sheets = await wordsOnSheets(await page.pdf({ format: 'A4' }));
    await page.context().close();
    expect(sheets.length).toBeGreaterThan(15);
    const sheetOf = (words: RegExp) => sheets.findIndex((text) => words.test(text));
    for (const at of items.keys()) {
      const sheet = sheetOf(new RegExp(`Title${at}:`));
      const below = [`address${at}-`, `Begin${at}\\.`].map((words) => sheetOf(new RegExp(words)));
      expect([sheet, ...below], `Title${at}`).toEqual([sheet, sheet, sheet]);
      expect(sheet).toBeGreaterThanOrEqual(0);
    }
  },
);

async function wordsOnSheets(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((one) => ('str' in one ? one.str : '')).join('');
    }),
  );
}
