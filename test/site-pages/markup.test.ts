import { describe, expect, it } from 'vitest';
import { standForAll } from '../helpers/html-shapes.ts';
import { faultsInValues } from '../helpers/html-values.ts';
import { faultsOf } from '../helpers/valid-html.ts';
import { type BuiltPage, expectedKinds, kindOf, readPages } from './pages.ts';
import { builtSites } from './sites.ts';

/**
 * Pages differ in what they say and how much; where each arrangement of elements on any of them is valid on one, and each page’s own values are,
 * all are.
 */
function faultsOn(pages: readonly BuiltPage[]): string[] {
  const inForm = standForAll(pages).flatMap(({ address, file, html }) =>
    faultsOf(html, file).map((fault) => `${address}:${fault}`),
  );
  const inValues = pages.flatMap(({ address, html }) =>
    faultsInValues(html).map((fault) => `${address}: ${fault}`),
  );
  return [...inForm, ...inValues];
}

describe.each(builtSites())('The pages of $name', ({ folder }) => {
  const pages = readPages(folder);

  it('are there in every kind that a reader is promised', () => {
    const found = new Set(pages.map((page) => kindOf(page.address)));
    expect(expectedKinds.filter((kind) => !found.has(kind))).toEqual([]);
  });

  it('are valid HTML, every one', () => {
    const wrong = faultsOn(pages);
    expect(wrong.slice(0, 20), `${wrong.length} in all`).toEqual([]);
  });
});

describe('A fault of HTML', () => {
  const site = builtSites()[0];
  const items = readPages(site?.folder ?? '').filter(({ address }) => kindOf(address) === 'item');
  // enough that others have every arrangement of the one that is spoiled
  const some = items.slice(0, 4);
  const spoiled = some[1];

  it.each<[string, string | RegExp, string]>([
    ['a block in a phrase', '</main>', '<p><b><div>block</div></b></p></main>'],
    ['an element left open', '</main>', '<section></main>'],
    ['an end without a start', '</main>', '</article></main>'],
    ['a list item without a list', '</main>', '<li>item</li></main>'],
    ['a link in a link', '</main>', '<a href="/"><span><a href="/">in</a></span></a></main>'],
    ['a button in a link', '</main>', '<a href="/"><button type="button">in</button></a></main>'],
    ['an unknown element', '</main>', '<speech>hear</speech></main>'],
    ['an attribute of another time', '</main>', '<p align="left">left</p></main>'],
    ['an attribute twice', /(<p id[^>]*)>/, '$1 id="again">'],
    ['an image without a text', '</main>', '<img src="/a.png"></main>'],
    ['a heading without words', /(<h1[^>]*>)[\s\S]*?(<\/h1>)/, '$1$2'],
    ['a title without words', /<title>[^<]*/, '<title>'],
    ['an empty address of a form', '</main>', '<form action=""></form></main>'],
    ['a heading that skips a level', '</main>', '<h6>deep</h6></main>'],
    ['a second main part', '</main>', '</main><main>more</main>'],
    ['an id twice', '</main>', '<p id="twice">a</p><p id="twice">b</p></main>'],
    ['an id with a space', /<p id=([^ >]+)/, '<p id="a b $1"'],
    ['a label of nothing', '</main>', '<label for="nowhere">name</label></main>'],
    ['a class twice', / class=([^" >]+)/, ' class="$1 $1"'],
    ['two parts of one name', '</main>', '<nav aria-label="a"></nav><nav aria-label="a"></nav></main>'],
    ['an ampersand that is none', /(<p id[^>]*>)/, '$1bread & butter'],
    ['a bracket that is none', /(<p id[^>]*>)/, '$11 > 0'],
  ])('is found on any page: %s', (_, place, instead) => {
    const html = spoiled?.html.replace(place, instead) ?? '';
    expect(html).not.toBe(spoiled?.html);
    const found = faultsOn(some.map((page) => (page === spoiled ? { ...page, html } : page)));
    expect(found.filter((fault) => fault.startsWith(`${spoiled?.address}:`))).not.toEqual([]);
    expect(found.filter((fault) => !fault.startsWith(`${spoiled?.address}:`))).toEqual([]);
  });
});
