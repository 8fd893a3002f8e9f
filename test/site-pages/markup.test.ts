import { describe, expect, it } from 'vitest';
import { faultsOf } from '../helpers/valid-html.ts';
import { expectedKinds, kindOf, readPages } from './pages.ts';
import { builtSites } from './sites.ts';

describe.each(builtSites())('The pages of $name', ({ folder, everything }) => {
  const pages = readPages(folder);

  it('are there in every kind that a reader is promised', () => {
    const found = new Set(pages.map((page) => kindOf(page.address)));
    expect(expectedKinds.filter((kind) => !found.has(kind))).toEqual([]);
  });

  it(`are valid HTML, ${everything ? 'every one' : 'every list and briefing, and every fifth answer'}`, () => {
    const wrong: string[] = [];
    const tried = pages.filter(
      (page, index) => everything || kindOf(page.address) !== 'item' || index % 5 === 0,
    );
    for (const page of tried) {
      for (const fault of faultsOf(page.html, page.file)) wrong.push(`${page.address}:${fault}`);
    }
    expect(wrong.slice(0, 20), `${wrong.length} in all`).toEqual([]);
  });
});
