import { describe, expect, it } from 'vitest';
import { briefingJson, briefingJsonKey } from '../../src/formats/briefing-json.ts';
import { itemRows } from '../../src/formats/data/rows.ts';
import { withWords } from '../../src/formats/data/source.ts';
import { factsOfMonth } from '../../src/formats/data/years.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { PublishedBriefing } from '../../src/model/published.ts';
import { counterpartsOf, rowsBeside } from '../../src/site/counterparts.ts';
import { pageKeys } from '../../src/site/keys.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from './made.ts';

const of = (id: string, title: string, asked: string, said: string) =>
  item(id, title, [turn('question', asked), turn('answer', said)]);
const day = '2031-03-04';
const ferry = of(
  'ferry',
  'Ferry to Iceland',
  'When does the ferry to Iceland sail?',
  'On the 14th, with 385 on board.',
);
const toll = of(
  'toll',
  'Toll',
  'Who pays the toll on the Marle bridge?',
  'Nobody in Norway has paid 77 crowns.',
);
const wine = of('wine', 'Wine', 'And the wine?', 'Later.');
const bac = of('bac', 'Le bac', 'Quand part le bac pour l’Islande ?', 'Le 14, avec 385 personnes à bord.');
const peage = of(
  'peage',
  'Le péage',
  'Qui paie le péage du pont de Marle ?',
  'Personne en Norvège n’a payé 77 couronnes.',
);

const siteOf = (...french: Briefing['items']) =>
  makeSite(
    archive([briefing(day, { items: [ferry, toll, wine] }), briefing(day, { lang: 'fr', items: french })]),
  );
const site = siteOf(bac, peage);
const [english, french] = site.editions.map(({ briefings }) => briefings[0]!);
const pageAt = (address: string, of = site) =>
  renderPage(of.pages.find((page) => page.address === address)!, of);

describe('An item in another language', () => {
  it('is its counterpart there, from either side', () => {
    expect(
      english!.items.map((one) => counterpartsOf(one).map((other) => other.item?.item.id ?? null)),
    ).toEqual([['bac'], ['peage'], [null]]);
    expect(french!.items.map((one) => counterpartsOf(one)[0]?.item?.item.id)).toEqual(['ferry', 'toll']);
    expect(rowsBeside(french!, english!)).toEqual(
      rowsBeside(english!, french!).map(({ own, others, ...rest }) => ({
        ...rest,
        own: others,
        others: own,
      })),
    );
  });

  it('is where its page leads; one without a counterpart leads to the briefing, and says so', () => {
    const ferryPage = pageAt('/en/2031/03/04/ferry.html');
    expect(ferryPage).toContain('href=../../../../fr/2031/03/04/bac.html lang=fr hreflang=fr>Français</a>');
    expect(ferryPage).toContain('href=beside-fr.html#ferry>Side by side</a>');
    const winePage = pageAt('/en/2031/03/04/wine.html');
    expect(winePage).toContain(
      'href=../../../../fr/2031/03/04/ lang=fr hreflang=fr>Français <small lang=en>in its briefing</small></a>',
    );
  });

  it('is named to search engines where each stands for the other alone, by whole addresses', () => {
    const held = [
      briefing(day, { items: [ferry, toll, wine] }),
      briefing(day, { lang: 'fr', items: [bac, peage] }),
    ];
    const placed = makeSite(archive(held), { baseUrl: 'https://marle.example/b' });
    const links = (address: string) => pageAt(address, placed).match(/<link rel="?alternate[^>]*>/g) ?? [];
    expect(links('/en/2031/03/04/ferry.html')).toEqual([
      '<link rel=alternate hreflang=en href=https://marle.example/b/en/2031/03/04/ferry.html>',
      '<link rel=alternate hreflang=fr href=https://marle.example/b/fr/2031/03/04/bac.html>',
    ]);
    expect(links('/fr/2031/03/04/bac.html')).toEqual([...links('/en/2031/03/04/ferry.html')].reverse());
    expect(links('/en/2031/03/04/wine.html')).toEqual([]);
    expect(pageAt('/en/2031/03/04/ferry.html')).not.toContain('rel=alternate');
  });

  it('is named in the JSON of its briefing and in the rows of data, by its address', () => {
    const { items } = JSON.parse(briefingJson(english!)) as { items: { counterparts?: object[] }[] };
    expect(items.map(({ counterparts }) => counterparts)).toEqual([
      [{ lang: 'fr', address: '/fr/2031/03/04/bac.html', confidence: 1 }],
      [{ lang: 'fr', address: '/fr/2031/03/04/peage.html', confidence: 1 }],
      undefined,
    ]);
    const rows = itemRows(withWords({ briefing: english!, items: english!.items }), { baseUrl: null });
    expect(rows.map(({ counterparts }) => counterparts)).toEqual([
      ['/fr/2031/03/04/#bac'],
      ['/fr/2031/03/04/#peage'],
      [],
    ]);
  });

  it('leaves the JSON of its briefing what `lectern parse` prints to whoever reads it back', () => {
    const read = PublishedBriefing.parse(JSON.parse(briefingJson(english!)));
    expect(read.items.map((item) => 'counterparts' in item)).toEqual([false, false, false]);
  });

  it('stands beside it, in its language, and what has none says so', () => {
    const beside = pageAt('/en/2031/03/04/beside-fr.html');
    const rows = beside.split('<section ').slice(1);
    expect(rows.map((row) => /id=("?)([a-z]+)\1/.exec(row)?.[2])).toEqual(['ferry', 'toll', 'wine']);
    expect(rows[0]).toMatch(/<div data-in="?Français"? lang=fr>/);
    expect(rows[0]).toContain('Quand part le bac');
    expect(rows[2]).toContain('No counterpart in Français is sure.');
    expect(beside).toContain('2 of 3 answers');
  });

  it('is linked beside the briefing, from both', () => {
    expect(pageAt('/en/2031/03/04/')).toContain('beside-fr.html');
    expect(pageAt('/fr/2031/03/04/')).toContain('beside-en.html');
  });

  it('is looked for anew where the briefing there reads otherwise', () => {
    const digested = (digest: string) => {
      const { briefings, ...rest } = archive([
        briefing(day, { items: [ferry] }),
        briefing(day, { lang: 'fr', items: [bac] }),
      ]);
      return makeSite({
        ...rest,
        briefings: briefings.map((one) => ({ ...one, digest: one.briefing.lang === 'fr' ? digest : 'same' })),
      });
    };
    const keysOf = (made: ReturnType<typeof digested>) => {
      const key = pageKeys(made, '');
      return ['ferry.html', 'beside-fr.html'].map((name) =>
        key(made.pages.find(({ address }) => address === `/en/2031/03/04/${name}`)!),
      );
    };
    const [before, again, after] = ['one', 'one', 'two'].map((digest) => keysOf(digested(digest)));
    expect(again).toEqual(before);
    expect(after?.map((key, at) => key !== null && key !== before?.[at])).toEqual([true, true]);
    const factsOf = (made: ReturnType<typeof digested>) => {
      const [own] = made.editions[0]?.briefings ?? [];
      return own ? [briefingJsonKey(own), factsOfMonth([{ briefing: own, items: own.items }], made)] : [];
    };
    const [json, jsonAgain, jsonAfter] = ['one', 'one', 'two'].map((digest) => factsOf(digested(digest)));
    expect(jsonAgain).toEqual(json);
    expect(jsonAfter?.map((key, at) => key !== null && key !== json?.[at])).toEqual([true, true]);
  });
});
