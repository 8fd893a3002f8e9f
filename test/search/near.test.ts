import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../src/search/page/address.js';
import { byThread, shownBy } from '../../src/search/page/by-thread.js';
import { Knowledge } from '../../src/search/page/known.js';
import { hashedJson } from '../../src/search/page/load.js';
import { nearest } from '../../src/search/page/near.js';
import { kinOf, parsed } from '../../src/search/page/terms.js';
import { fewer } from '../../src/search/page/text.js';

const root = new URL('https://harbour.example/archive/');

/** A site that has these files, by their paths below its root; whatever else is asked for is not there. */
function siteWith(files: Record<string, string>) {
  vi.stubGlobal('fetch', async (asked: URL | string) => {
    const { href } = new URL(asked, root);
    const text = href.startsWith(root.href) ? files[href.slice(root.href.length)] : undefined;
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As far as words of one length go: in how many places they differ. */
const differing = async () => (a: string, b: string) =>
  Math.abs(a.length - b.length) + [...a].filter((sign, at) => at < b.length && sign !== b[at]).length;

describe('The nearest known words', () => {
  const near = (word: string, known: readonly string[], lang = 'en') => {
    const first = word.codePointAt(0)?.toString(16);
    siteWith({ [`words/${lang.toLowerCase()}/${first}.txt`]: known.join('\n') });
    return nearest(word, lang, root, differing);
  };

  it('are those a letter off, of a long word two letters, the nearest first and of those the commonest', async () => {
    expect(await near('tolls', ['trolley', 'talks', 'tells', 'tills'])).toEqual(['tells', 'tills']);
    expect(await near('ferrys', ['furtys', 'ferrie', 'ferryt', 'forget'])).toEqual([
      'ferryt',
      'furtys',
      'ferrie',
    ]);
  });

  it('are no farther than is asked', async () => {
    siteWith({ 'words/en/66.txt': 'furtys\nferryt' });
    expect(await nearest('ferrys', 'en', root, differing, 1)).toEqual(['ferryt']);
    expect(await nearest('ferrys', 'en', root, differing)).toEqual(['ferryt', 'furtys']);
  });

  it('are those with two letters in the other order, which are one slip', async () => {
    expect(await near('tlol', ['toll', 'tail', 'tllo'])).toEqual(['toll', 'tllo']);
  });

  it('are three at most, and the word itself is none', async () => {
    expect(await near('tolls', ['tolls', 'talls', 'tells', 'tills', 'tulls'])).toEqual([
      'talls',
      'tells',
      'tills',
    ]);
  });

  it('are told without accents', async () => {
    expect(await near('cafes', ['cafés', 'cafís'])).toEqual(['cafís']);
  });

  it('are none of three letters, of Chinese, and where none begin so', async () => {
    expect(await near('tol', ['toll', 'tel'])).toEqual([]);
    expect(await near('灯塔何处', ['灯塔何地'])).toEqual([]);
    siteWith({});
    expect(await nearest('tolls', 'en', root, differing)).toEqual([]);
  });

  it('are of the language that is searched', async () => {
    expect(await near('tolls', ['tells'], 'pt-BR')).toEqual(['tells']);
  });
});

describe('An address that is typed', () => {
  const sources = JSON.stringify([['https://office.example/news/4', '/en/2031/05/04/']]);
  const place = (query: string, files: Record<string, string>) => {
    siteWith(files);
    return placeOf(query, ['en', 'pt-BR'], root);
  };

  it('leads to its page on this site', async () => {
    expect(await place('/en/2031/05/04/tolls.html', { 'en/2031/05/04/tolls.html': '' })).toBe(
      `${root.href}en/2031/05/04/tolls.html`,
    );
  });

  it('leads to the place of an answer in its briefing where it has no page', async () => {
    const files = { 'en/2031/05/04/': '' };
    expect(await place('/en/2031/05/04/tolls.html', files)).toBe(`${root.href}en/2031/05/04/#tolls`);
    expect(await place('/en/2031/05/04/tolls.html#tolls-p2', files)).toBe(
      `${root.href}en/2031/05/04/#tolls-p2`,
    );
    expect(await place('/en/2031/05/05/tolls.html', files)).toBeNull();
    expect(await place('/en/2031/05/04/tolls.pdf', files)).toBeNull();
  });

  it('leads to the briefing that was published there, in whichever language', async () => {
    const query = 'https://www.office.example/news/4/';
    expect(await place(query, { 'en/sources.json': sources })).toBe(`${root.href}en/2031/05/04/`);
    expect(await place(query, { 'en/sources.json': '[]', 'pt-br/sources.json': sources })).toBe(
      `${root.href}en/2031/05/04/`,
    );
    expect(await place(query, { 'pt-br/sources.json': sources })).toBe(`${root.href}en/2031/05/04/`);
    expect(await place(query, { 'en/sources.json': '[]' })).toBeNull();
  });
});

describe('An entry of the results', () => {
  it('is the same as long as the same answers are in it, in their order', () => {
    const result = (address: string, thread: string | null) => ({ ...none, address, thread });
    const none = {
      lang: 'en',
      date: '',
      kind: '',
      speakers: [],
      briefing: '',
      series: '',
      isNear: false,
      title: [],
      said: [],
      marked: [],
      passage: '',
    };
    const entries = byThread([result('a/x', '1'), result('b/x', null), result('a/y', '1')]);
    expect(entries.map(shownBy)).toEqual(['a/x a/y', 'b/x']);
  });
});

describe('What the search knows of its languages', () => {
  const dates = { months: Array.from({ length: 12 }, (_, at) => `month${at + 1}`) };
  const names = (base: string, speaker: unknown[], little: string, hollow: string, request = '') =>
    JSON.stringify({
      base,
      speaker,
      series: [],
      outlet: [],
      topic: [],
      little,
      hollow,
      request,
      kin: 'orlu/orlish',
      dates: whole,
    });
  const whole = {
    ...dates,
    ...{ since: '', before: '', between: '', and: '', of: '', today: '', yesterday: '', ordinals: '' },
  };

  it('is little words, and apart from them those that only ask', async () => {
    siteWith({ 'en.json': names('/en/', [], 'the of What', 'what Étant', 'Étant') });
    const known = new Knowledge((lang) => hashedJson(new URL(`${lang}.json`, root)), 'en');
    const said = await known.saidIn('en');
    expect([...said.little]).toEqual(['the', 'of']);
    expect([...said.hollow]).toEqual(['what', 'etant']);
    expect([...(said.request ?? [])]).toEqual(['etant']);
    expect(said.kin?.get('orlish')).toBe('orl');
  });
});

describe('The terms of a query', () => {
  const stem = (word: string) => word.replace(/s$/, '');
  const termsOf = (q: string, said = {}) =>
    parsed(q, 'en', stem, { little: new Set(['the', 'who']), hollow: new Set(['tell']), ...said });

  it('of a word with an apostrophe are looked for with it and without', () => {
    expect(termsOf('don’t').terms[0]?.units[0]?.ranges).toEqual([
      ['don’t', 'don’t'],
      ['dont', 'dont'],
    ]);
  });

  it('of a short word are itself, and its plural where it is rare', () => {
    const [unit] = termsOf('dam').terms[0]?.units ?? [];
    expect([unit?.ranges, unit?.more]).toEqual([[['dam', 'dam']], [['dams', 'dams']]]);
  });

  it('of words that stand for one another are one, but in a phrase', () => {
    const kin = kinOf('orlu/orlish');
    const likeness = (q: string) => termsOf(q, { kin }).terms[0]?.units[0]?.likeness('orlish');
    expect(likeness('orlu')).toBeGreaterThan(0);
    expect(likeness('"orlu tolls"')).toBe(0);
    expect(likeness('“orlu”')).toBe(0);
  });

  it('are looked for as they stand in quotation marks, one as well as several', () => {
    const held = (q: string) =>
      ['strike', 'Strike', 'strikes', 'striking'].filter((word) =>
        termsOf(q).terms[0]?.units[0]?.likeness(word.toLowerCase()),
      );
    expect(held('strike')).toContain('strikes');
    expect(held('“strike”')).toEqual(['strike', 'Strike']);
    expect(held('«strike»')).toEqual(held('"strike talks"'));
  });

  it('leave little words out, but of a phrase, where they are all there is, and where they are spelled as a name', () => {
    const words = (q: string) => termsOf(q).terms.map(({ word }) => word);
    expect(words('the tolls')).toEqual(['tolls']);
    expect(words('“the tolls”')).toEqual(['the', 'tolls']);
    expect(words('the')).toEqual(['the']);
    expect(words('tolls of WHO')).toEqual(['tolls', 'of', 'who']);
    expect(words('THE TOLLS')).toEqual(['tolls']);
  });

  it('say what is wanted and need not be held where something else is sought, but in a phrase', () => {
    const request = new Set(['answers', 'said']);
    const needed = (q: string) => termsOf(q, { request }).terms.flatMap((one) => (one.spare ? [] : one.word));
    expect(needed('answers said on tolls')).toEqual(['on', 'tolls']);
    expect(needed('answers said')).toEqual(['answers', 'said']);
    expect(needed('“tolls said”')).toEqual(['tolls', 'said']);
  });

  it('are twenty-four at most', () => {
    const many = Array.from({ length: 30 }, (_, at) => `word${at}`);
    expect(termsOf(many.join(' ')).terms).toHaveLength(24);
    expect(termsOf(`"${many.join(' ')}"`).terms).toHaveLength(24);
  });
});

describe('With fewer words', () => {
  it('a query goes on, the shortest left out first', () => {
    expect(fewer('the red harbour')).toEqual(['red harbour', 'harbour']);
    expect(fewer('“red line”')).toEqual(['red line', 'line']);
    expect(fewer('line')).toEqual([]);
  });
});
