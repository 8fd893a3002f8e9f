import type { Page } from 'playwright-core';
import type { Promised } from './types.ts';

export const bindsDots: Promised = {
  sentence: 'ends no line in the dot between two facts',
  async look({ page }) {
    const found: string[] = [];
    for (const width of [320, 390, 600, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await hangingDots(page)).map((one) => `at ${width} px: ${one}`));
    }
    return found;
  },
};

/** What stands around each dot behind which the line ends, though something follows it. */
function hangingDots(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const boxOf = (text: Text, at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getClientRects()[0];
    };
    return texts.flatMap((text, index) => {
      const at = text.data.search(/(?<=^|\s)·(?=\s|$)/u);
      const dot = at < 0 ? undefined : boxOf(text, at);
      if (!dot) return [];
      for (const [step, following] of texts.slice(index, index + 4).entries()) {
        const from = step === 0 ? at + 1 : 0;
        const next = following.data.slice(from).search(/\S/u);
        const box = next < 0 ? undefined : boxOf(following, from + next);
        if (box) return box.top < dot.bottom ? [] : [text.parentElement?.parentElement?.textContent ?? ''];
      }
      return [];
    });
  });
}
