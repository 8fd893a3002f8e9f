import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sitemaps } from '../../src/formats/sitemap.ts';
import { describe as describeItem, shorten } from '../../src/outline/describe.ts';
import { measure, minutes } from '../../src/outline/measure.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { listPages } from '../../src/site/pages.ts';
import { months } from '../../src/site/subjects.ts';
import { archive, briefing, item, turn } from './made.ts';

const edition = (...args: Parameters<typeof archive>) => makeSite(archive(...args)).editions[0]!;

describe('A site', () => {
  it('that has no title is called by a word of its language', () => {
    const called = (lang: string) => makeSite(archive([briefing('2031-03-05', { lang })])).title;
    expect(['fr', 'ru', 'zh-Hant', 'nn'].map(called)).toEqual([
      'Points de presse',
      'Брифинги',
      '新闻发布会',
      'Briefings',
    ]);
  });

  it('has a page for each answer, or, where site.yaml says so, links each to its place in its briefing', () => {
    const made = (items?: 'pages' | 'anchors') =>
      makeSite(archive([briefing('2031-03-05')], items === undefined ? {} : { config: { items } }));
    const kinds = (site: ReturnType<typeof made>) => site.pages.map(({ kind }) => kind);
    const first = (site: ReturnType<typeof made>) => site.editions[0]?.briefings[0]?.items[0];
    expect(kinds(made())).toContain('item');
    expect(kinds(made('pages'))).toEqual(kinds(made()));
    expect(kinds(made('anchors'))).toEqual(kinds(made()).filter((kind) => kind !== 'item'));
    expect(first(made())?.address).toBe(`/en/2031/03/05/${first(made())?.item.id}.html`);
    expect(first(made('anchors'))?.address).toBe(`/en/2031/03/05/#${first(made())?.item.id}`);
  });

  it('leads from each briefing to the one before and after it in time, whatever order they came in', () => {
    const { briefings } = edition([briefing('2031-03-05'), briefing('2030-01-01'), briefing('2031-03-05-2')]);
    expect(briefings.map(({ address }) => address)).toEqual([
      '/en/2031/03/05-2/',
      '/en/2031/03/05/',
      '/en/2030/01/01/',
    ]);
    expect(briefings[1]?.previous?.address).toBe('/en/2030/01/01/');
    expect(briefings[1]?.next?.address).toBe('/en/2031/03/05-2/');
    expect(briefings[0]?.next).toBeNull();
  });

  it('goes from the ninth to the tenth briefing of a day by number', () => {
    const ids = ['2031-03-05', ...Array.from({ length: 10 }, (_, number) => `2031-03-05-${number + 2}`)];
    const { briefings } = edition(ids.toSorted().map((id) => briefing(id)));
    expect(briefings.map((one) => one.briefing.id)).toEqual(ids.toReversed());
  });

  it('keeps neighbours within their series', () => {
    const { briefings } = edition([
      briefing('2031-03-04', { series: 'noon' }),
      briefing('2031-03-05'),
      briefing('2031-03-06', { series: 'noon' }),
    ]);
    expect(briefings[0]?.previous?.address).toBe('/en/noon/2031/03/04/');
    expect(briefings[1]?.previous).toBeNull();
  });

  it('has years and months newest first, each with its neighbours', () => {
    const { years } = edition([briefing('2030-12-31'), briefing('2031-01-01'), briefing('2031-03-04')]);
    expect(years.map(({ year }) => year)).toEqual([2031, 2030]);
    expect(years[0]?.previous?.address).toBe('/en/2030/');
    expect(years[0]?.months.map(({ month }) => month)).toEqual([3, 1]);
    expect(years[0]?.months[1]?.previous).toEqual({
      address: '/en/2030/12/',
      title: '2030-12',
      date: '2030-12-01',
    });
  });

  it('opens in the language of most briefings, or in the one that site.yaml states', () => {
    const two = [
      briefing('2031-03-04'),
      briefing('2031-03-04', { lang: 'ru' }),
      briefing('2031-03-05', { lang: 'ru' }),
    ];
    expect(makeSite(archive(two)).defaultLang).toBe('ru');
    expect(makeSite(archive(two, { config: { lang: 'en' } })).defaultLang).toBe('en');
  });

  it('takes “en-GB” in site.yaml for the English that the archive has', () => {
    const site = makeSite(archive([briefing('2031-03-04')], { config: { lang: 'en-GB' } }));
    expect(site.defaultLang).toBe('en');
    expect(site.editions).toHaveLength(1);
  });

  it('of an empty archive has a home page and a search page still', () => {
    const kinds = makeSite(archive([])).pages.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['root', 'home', 'search', 'not-found']));
  });

  it('puts a page of the archive’s own in its language, else in the default one', () => {
    const pages = [
      { file: 'pages/about.md', slug: 'about', lang: null, title: 'About', markdown: '# About' },
      { file: 'pages/about.ru.md', slug: 'about', lang: 'ru', title: 'Об архиве', markdown: '# Об архиве' },
    ];
    const site = makeSite(
      archive([briefing('2031-03-04'), briefing('2031-03-04', { lang: 'ru' })], {
        pages,
        config: { lang: 'en' },
      }),
    );
    expect(site.pages.filter(({ kind }) => kind === 'editorial').map(({ address }) => address)).toEqual([
      '/en/about.html',
      '/ru/about.html',
    ]);
  });

  it('gives a saved page’s verbatim file a name that no browser runs', () => {
    const source = { file: 'a.html', sha256: '0'.repeat(64), bytes: 1, format: 'html' as const };
    expect(edition([briefing('2031-03-04', { source })]).briefings[0]?.source).toBe(
      '/en/2031/03/04/source.html.txt',
    );
  });

  it('grows in its pages no faster than the archive does', () => {
    const pagesOf = (count: number) =>
      makeSite(
        archive(
          Array.from({ length: count }, (_, number) =>
            briefing(new Date(Date.UTC(2001, 0, 1 + number)).toISOString().slice(0, 10)),
          ),
        ),
      ).pages.length;
    expect(pagesOf(400)).toBeLessThan(2.2 * pagesOf(200));
  });
});

describe('Months of a topic', () => {
  it('run from the first to the last without a gap', () => {
    expect(months(['2030-11-30', '2031-01-02', '2031-01-03', null])).toEqual([
      { month: '2030-11', count: 1 },
      { month: '2030-12', count: 0 },
      { month: '2031-01', count: 2 },
    ]);
    expect(months([null])).toEqual([]);
    expect(months(['0099-12-31', '0100-01-01']).map(({ month }) => month)).toEqual(['0099-12', '0100-01']);
  });

  it('are those with an item alone where the first and the last are more than three centuries apart', () => {
    expect(months(['1731-01-01', '2031-01-01'])).toHaveLength(12 * 300 + 1);
    expect(months(['0202-11-30', '2022-11-30', '2022-11-30', null])).toEqual([
      { month: '0202-11', count: 1 },
      { month: '2022-11', count: 2 },
    ]);
  });
});

describe('The length of a text', () => {
  it('is counted in words, and in characters where a script writes no spaces', () => {
    expect(measure('The river, and  the\u00a0dam.')).toEqual({ words: 5, han: 0 });
    expect(measure('外交部发言人：ok')).toEqual({ words: 1, han: 6 });
    expect(minutes({ words: 0, han: 0 })).toBe(1);
    expect(minutes({ words: 2300, han: 0 })).toBe(10);
  });

  it('is parted by each white space, and by the marks of scripts that write none', () => {
    const marks = '\t\n\v\f\r \u00a0\u202f\u3000\u3001\u3002\u300d\u303f\uff00\uff0c\uff1f';
    for (const mark of marks) expect([mark, measure(`dam${mark}weir`).words]).toEqual([mark, 2]);
    for (const mark of 'a1-’\u0008\u000e\u001f!') {
      expect([mark, measure(`dam${mark}weir`).words]).toEqual([mark, 1]);
    }
    expect(measure(' dam ').words).toBe(1);
    expect(measure('川a').words).toBe(1);
    expect(measure('a川')).toEqual({ words: 1, han: 1 });
  });

  it('counts each Han character and kana, from the first of its block to the last', () => {
    for (const one of '\u3400\u4e00\u9fff\u3040\u3042\u30a2\u30ff\uf900\ufa10\ufaff') {
      expect([one, measure(one + one)]).toEqual([one, { words: 0, han: 2 }]);
    }
    for (const one of '\u33ff\ua000\u3100\uf8ff\ufb00') {
      expect([one, measure(one + one)]).toEqual([one, { words: 1, han: 0 }]);
    }
  });

  it('takes a minute for 230 words or 400 characters, and of a rest the nearer one', () => {
    expect(minutes({ words: 230, han: 400 })).toBe(2);
    expect(minutes({ words: 0, han: 4000 })).toBe(10);
    expect(minutes({ words: 344, han: 0 })).toBe(1);
    expect(minutes({ words: 345, han: 0 })).toBe(2);
  });

  it('is the number of stretches between white space, for any text of letters', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zа-я]{1,5}$/)), (words) => {
        expect(measure(words.join(' ')).words).toBe(words.length);
      }),
    );
  });
});

describe('The description of an answer', () => {
  const asked =
    'Good morning. The dam is late, as everybody at the river knows by now. Who pays for it, the bargemen or the state?';

  it('is the heart of its question', () => {
    expect(describeItem(item('a', 'The dam', [turn('question', asked), turn('answer', 'The state.')]))).toBe(
      'Who pays for it, the bargemen or the state?',
    );
  });

  it('is the first sentence that asks at some length, else the last that asks, whatever stands between', () => {
    const sentences = fc.array(
      fc.tuple(
        fc.string({ unit: 'grapheme-ascii', maxLength: 50 }),
        fc.constantFrom('.', '?', '!', '？', '。'),
      ),
    );
    fc.assert(
      fc.property(sentences, (list) => {
        const text = list.map(([words, mark]) => words + mark).join('');
        const asks = text
          .match(/[^.?!。？！]*[?？]/g)
          ?.map((sentence) => sentence.replace(/ {2,}/g, ' ').trim());
        const heart = asks?.find((sentence) => sentence.length >= 40) ?? asks?.at(-1);
        if (heart) expect(describeItem(item('a', 'A', [turn('question', text)]))).toBe(shorten(heart, 160));
      }),
    );
  });

  it('is found in a paragraph of millions of characters that has no end of a sentence', () => {
    const text = 'and so on, '.repeat(400_000);
    expect(describeItem(item('a', 'A', [turn('question', text)]))).toBe(shorten(text, 160));
  });

  it('is the answer where the title is the question already', () => {
    const made = item('a', 'Who pays for it?', [turn('question', asked), turn('answer', 'The state.')], {
      titleFrom: 'text',
    });
    expect(describeItem(made)).toBe('The state.');
  });

  it('is kept whole up to its length, and cut behind its last whole word where that leaves most of it', () => {
    expect(shorten('The weir at Orlu', 16)).toBe('The weir at Orlu');
    expect(shorten('The weir at Orlu', 15)).toBe('The weir at…');
    expect(shorten('The weir, (and) Orlu', 10)).toBe('The weir…');
    // nine of fifteen letters are no more than six tenths: the word is cut instead
    expect(shorten('Weirs are imponderable', 15)).toBe('Weirs are impon…');
    expect(shorten('Weirs were imponderable', 15)).toBe('Weirs were…');
    expect(shorten('A, b; c: d – e — f - g and more', 23)).toBe('A, b; c: d – e — f - g…');
    expect(shorten('Wehrwasserableitungen,', 21)).toBe('Wehrwasserableitungen…');
  });

  it('is the first question of forty characters, also where a longer one follows', () => {
    const forty = 'Who pays for the dam, barges or a state?';
    const text = `Is it late? ${forty} And who pays for the weir at Orlu and the lock?`;
    expect(forty).toHaveLength(40);
    expect(describeItem(item('a', 'The dam', [turn('question', text)]))).toBe(forty);
  });

  it('is cut at a word’s end, never in a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 200 }),
        (text, length) => {
          const short = shorten(text, length);
          expect(short.length).toBeLessThanOrEqual(Math.max(text.length, length) + 1);
          // half of a character would not come back from its bytes
          expect(Buffer.from(short).toString()).toBe(short);
        },
      ),
    );
  });
});

describe('The list of pages', () => {
  it('holds more of one edition than a function takes arguments', () => {
    const site = makeSite(archive([briefing('2031-03-04')]));
    const otherNames = Array.from({ length: 200_000 }, (_, number) => ({ name: '', address: `/${number}` }));
    site.editions[0]!.speakers = [
      {
        id: 'a',
        name: 'A',
        family: null,
        address: '/',
        otherNames,
        joined: [],
        several: false,
        offices: [],
        firstDate: null,
        lastDate: null,
        months: [],
        items: [],
      },
    ];
    expect(listPages(site).length).toBeGreaterThan(200_000);
  });
});

describe('A speaker who is named in two ways', () => {
  it('is found at the address of each name, and listed once', () => {
    const said = (id: string, speaker: string) =>
      briefing(id, { items: [item('toll', 'Toll', [turn('answer', 'Yes.', { speaker })])] });
    const two = [said('2031-03-05', 'Mr. Lind'), said('2031-03-04', 'Bo Lind')];
    const site = makeSite(archive(two, { config: { url: 'https://example.org' } }));
    const pages = site.pages.filter(({ kind }) => kind === 'speaker').map(({ address }) => address);
    expect(pages).toEqual(['/en/speakers/bo-lind.html', '/en/speakers/mr-lind.html']);
    expect(site.editions[0]!.speakers.map(({ name, items }) => [name, items.length])).toEqual([
      ['Bo Lind', 2],
    ]);
    const listed = sitemaps(site)[0]!.text.match(/speakers\/[a-z-]+\.html/g);
    expect(listed).toEqual(['speakers/bo-lind.html']);
  });
});
