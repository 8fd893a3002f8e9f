import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dateWords, orderWords } from '../../src/languages/asking.ts';
import { Knowledge } from '../../src/search/page/known.js';
import { read } from '../../src/search/page/state.js';
import { waysOf } from '../../src/search/query/plan.js';
import type { Names } from '../../src/site/names.js';
import { en } from '../../templates/words/en.ts';

const names: Names = {
  base: '/en/',
  series: [],
  speaker: [],
  outlet: [
    ['orlu-herald', 'Orlu Herald', 20, 0, ['OHN']],
    ['the-quay', 'The Quay', 30, 0],
  ],
  topic: [],
  near: [],
  little: 'the on',
  hollow: '',
  request: '',
  kin: '',
  order: orderWords(),
  dates: dateWords(),
};

/** The ways to search a great archive, in which names are said so often. */
async function waysFor(query: string, said: Record<string, number>) {
  const knowledge = new Knowledge(async () => names, 'en');
  const understood = await knowledge.understand(query, [], ['en'], {
    span: ['2029-01-01', '2031-05-04'],
    size: 1_000_000,
    today: '2031-05-04',
    holding: async (text) => said[text] ?? 0,
  });
  return waysOf(query, understood, {});
}

describe('A newsroom that a query names', () => {
  let newsroomOffers: typeof import('../../src/search/page/offers.js').newsroomOffers;
  beforeAll(async () => {
    const createElement = () => {
      const attributes: Record<string, string> = {};
      return {
        attributes,
        children: [] as unknown[],
        setAttribute: (name: string, value: string) => Object.assign(attributes, { [name]: value }),
        append(...all: unknown[]) {
          this.children.push(...all);
        },
      };
    };
    vi.stubGlobal('document', { documentElement: { lang: 'en' }, createElement });
    vi.stubGlobal('location', { pathname: '/en/search/' });
    ({ newsroomOffers } = await import('../../src/search/page/offers.js'));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  const offered = (query: string, chips: Parameters<typeof newsroomOffers>[1], more = '') => {
    const setting = { words: en.finder, ownLang: 'en' } as unknown as Parameters<typeof newsroomOffers>[2];
    const asked = read(`?q=${encodeURIComponent(query)}${more}`, 'en', ['en']);
    return newsroomOffers(asked, chips, setting).map((made) => {
      const [link] = made.children as unknown as { attributes: { href: string }; children: string[] }[];
      return [link?.children.join(''), link?.attributes.href];
    });
  };

  it('is meant where its name is said no more often than it asks, though it asks little of a great archive', async () => {
    const [first] = await waysFor('OHN ferry tolls', { '“OHN”': 20 });
    expect(first).toMatchObject({ q: 'ferry tolls', filters: { outlet: 'orlu-herald' } });
  });

  it('is a word where its name is as likely spoken of, and what it asked of the rest is offered', async () => {
    const query = 'tolls on the quay, 2030';
    const [first] = await waysFor(query, { '“the quay”': 31 });
    expect(first).toMatchObject({ q: 'tolls on the quay,', filters: { from: '2030-01-01' } });
    expect(first?.filters).not.toHaveProperty('outlet');
    expect(offered(query, first?.chips ?? [])).toEqual([
      ['Only what The Quay asked →', '/en/search/?q=tolls+on+%2C+2030&outlet=the-quay'],
    ]);
  });

  it('is not offered where it is all that is asked for, where one is chosen, or where it has asked nothing of it', async () => {
    const said = { '“the quay”': 31, '“OHN”': 0 };
    const [alone] = await waysFor('the quay', said);
    expect(offered('the quay', alone?.chips ?? [])).toEqual([]);
    const [chosen] = await waysFor('the quay tolls', said);
    expect(offered('the quay tolls', chosen?.chips ?? [], '&outlet=orlu-herald')).toEqual([]);
    const [, besides] = await waysFor('OHN tolls', said);
    expect(besides?.q).toBe('OHN tolls');
    expect(offered('OHN tolls', besides?.chips ?? [])).toEqual([]);
  });
});
