import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/types.ts';
import type { Message, Turn } from '../../src/model/briefing.ts';
import { makeMessage } from '../../src/model/message.ts';
import type { RuleId } from '../../src/model/rules.ts';
import { answerersOf } from '../../src/site/answerers.ts';
import { checksOf, doubtfulDate } from '../../src/site/checks.ts';
import { inThread } from '../../src/site/in-thread.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { namesFile, namesOf } from '../../src/site/names-file.ts';
import { listedThreads } from '../../src/site/passages.ts';
import { months } from '../../src/site/subjects.ts';
import { whyHere } from '../../src/site/why-here.ts';
import { archive, briefing, item, turn } from './made.ts';

const siteOf = (...args: Parameters<typeof archive>) => makeSite(archive(...args));
const briefingOf = (...args: Parameters<typeof briefing>) =>
  siteOf([briefing(...args)]).editions[0]!.briefings[0]!;

describe('What was inferred in a briefing', () => {
  const told = (rule: RuleId, line: number | null = 1) => makeMessage(rule, line, `of ${rule}`);
  const of = (...messages: Message[]) => briefingOf('2031-05-04', { messages });

  it('is told in the order of its lines where it is doubtful, and else by rule and how often', () => {
    const own = of(
      told('encoding-guessed', 9),
      told('threads-inferred', 4),
      told('date-from-file-name', null),
      told('threads-inferred', 2),
      told('encoding-mixed', 2),
    );
    const { doubts, others } = checksOf(own);
    expect(doubts).toEqual([
      { line: null, reason: 'of date-from-file-name' },
      { line: 2, reason: 'of encoding-mixed' },
      { line: 9, reason: 'of encoding-guessed' },
    ]);
    expect(others.map(({ count }) => count)).toEqual([2]);
    expect(others[0]?.summary).not.toBe('threads-inferred');
  });

  it('says why its date is doubtful, the most doubtful way first, and nothing beside one that is not', () => {
    const all = ['date-from-title', 'date-from-file-name', 'date-of-issue', 'date-conflict'] as const;
    expect(doubtfulDate(of(...all.map((one) => told(one))))).toBe('date-conflict');
    expect(doubtfulDate(of(told('encoding-mixed')))).toBeNull();
    expect(doubtfulDate(briefingOf('ferry', { messages: [told('date-conflict')] }))).toBeNull();
    expect(all.map((rule) => doubtfulDate(of(told(rule))))).toEqual(
      all.map((rule) => (told(rule).severity === 'warning' ? rule : null)),
    );
  });

  it('is looked through once for that, on however many pages it is asked', () => {
    let looked = 0;
    const counted = Object.defineProperty(told('encoding-mixed'), 'rule', {
      get: () => {
        looked += 1;
        return 'encoding-mixed';
      },
    });
    const own = of(counted, told('date-of-issue'));
    looked = 0;
    expect(Array.from({ length: 50 }, () => doubtfulDate(own))).toEqual(Array(50).fill('date-of-issue'));
    expect(looked).toBeLessThan(4);
  });
});

describe('Who answers', () => {
  const answered = (title: string, ...turns: Partial<Turn>[]) => {
    const own = briefingOf('2031-05-04', {
      title,
      items: [
        item(
          'a',
          'A',
          turns.map((more) => turn('answer', 'Yes, it is so.', more)),
        ),
      ],
    });
    return answerersOf(own.items[0]!).map(({ name, office, address }) => [name, office, address]);
  };

  it('is named as fully as the briefing does, with the office that stands there or beside the name', () => {
    const title = 'Press Briefing by Press Secretary Ann Example';
    expect(
      answered(title, { speaker: 'Ms. Example' }, { speaker: 'Bo Lind', office: 'Harbour Master' }),
    ).toEqual([
      ['Ann Example', 'Press Secretary', '/en/speakers/ms-example.html'],
      ['Bo Lind', 'Harbour Master', '/en/speakers/bo-lind.html'],
    ]);
    // what is printed beside the name goes before
    expect(answered(title, { speaker: 'Ms. Example', office: 'Minister' })[0]?.slice(0, 2)).toEqual([
      'Ann Example',
      'Minister',
    ]);
    expect(answered('Press Briefing', { speaker: 'Ms. Example' })[0]?.slice(0, 2)).toEqual([
      'Ms. Example',
      null,
    ]);
    expect(answered(title, { speaker: 'Mr. Lind' })[0]?.slice(0, 2)).toEqual(['Mr. Lind', null]);
  });

  it('is one where the page of the person has the name in full, and the label has not', () => {
    const title = 'Press Briefing by Press Secretary Ann Rowe';
    const says = (speaker: string) => [item('x', 'X', [turn('answer', 'Yes, it is so.', { speaker })])];
    // two titles name her in full
    const [later] = siteOf([
      briefing('2031-05-04', { title: title, items: says('Ms. Rowe') }),
      briefing('2031-05-05', { title: title, items: says('Ms. Rowe') }),
    ]).editions[0]!.briefings;
    expect(later?.items[0]?.names).toEqual(['Ann Rowe']);
    expect(answerersOf(later!.items[0]!)).toEqual([
      {
        name: 'Ann Rowe',
        office: 'Press Secretary',
        family: 'Rowe',
        address: '/en/speakers/ann-rowe.html',
      },
    ]);
  });

  it('is named once, whatever is printed', () => {
    const names = answered('Press Briefing', { speaker: 'Ann Example' }, { speaker: 'Ms. Example' });
    expect(names.map(([name]) => name)).toEqual(['Ann Example']);
  });
});

describe('An item in its thread', () => {
  it('knows what stands before and after it, and what opens the thread where another stands between', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const own = briefingOf('2031-05-04', {
      items: ids.map((id) => item(id, id.toUpperCase())),
      threads: [
        { number: 1, title: 'A', items: ['a', 'b', 'c'] },
        { number: 2, title: 'D', items: ['d'] },
      ] as unknown as NonNullable<ReturnType<typeof briefing>['threads']>,
    });
    const shown = own.items.map((one) => {
      const { opening, before, after } = inThread(one);
      return [opening, before, after].map((other) => other?.item.id ?? '').join(' ');
    });
    expect(shown).toEqual(['  b', ' a c', 'a b ', '  ']);
  });

  it('is listed with so many at most, one more being no reason to cut; of more the longest, in their order', () => {
    const own = briefingOf('2031-05-04', {
      items: ['a', 'b', 'c', 'd'].map((id, at) =>
        item(
          id,
          id,
          [turn('answer', 'so '.repeat([9, 5, 9, 7][at] ?? 0))],
          at === 2 ? { kind: 'announcement' } : {},
        ),
      ),
    });
    const listed = (limit: number) => {
      const { announcements, questions, left } = listedThreads(own, limit);
      const names = (list: typeof questions) => list.map(({ lead }) => lead.item.id).join('');
      return [names(announcements), names(questions), left];
    };
    expect([listed(4), listed(3), listed(2), listed(1)]).toEqual([
      ['c', 'abd', 0],
      ['c', 'abd', 0],
      ['c', 'a', 2],
      ['', 'a', 3],
    ]);
  });
});

describe('Why items stand under a topic', () => {
  it('is told by reason, the commonest first, with the six words that settled it most often', () => {
    const entry = (rule: string, ...words: string[]) => ({ why: { rule, words, score: 1 } });
    const entries = [
      entry('b', 'toll', 'ferry'),
      entry('a', 'x'),
      entry('aa', 'y'),
      entry('c', 'g', 'f', 'e', 'd', 'c', 'b', 'a'),
      entry('b', 'ferry'),
      entry('c', 'g', 'a'),
    ];
    expect(whyHere({ entries } as unknown as Parameters<typeof whyHere>[0])).toEqual([
      { rule: 'b', words: ['ferry', 'toll'], items: 2 },
      { rule: 'c', words: ['a', 'g', 'b', 'c', 'd', 'e'], items: 2 },
      { rule: 'a', words: ['x'], items: 1 },
      { rule: 'aa', words: ['y'], items: 1 },
    ]);
  });

  it('has one count a month, and no empty ones in centuries that a slip would make', () => {
    expect(months(['2031-11-04', '2031-11-09', '2032-01-04', null])).toEqual([
      { month: '2031-11', count: 2 },
      { month: '2031-12', count: 0 },
      { month: '2032-01', count: 1 },
    ]);
    expect(months(['1731-01-01', '2031-01-01'])).toHaveLength(3601);
    expect(months(['1730-12-01', '2031-01-01'])).toEqual([
      { month: '1730-12', count: 1 },
      { month: '2031-01', count: 1 },
    ]);
    expect(months([null])).toEqual([]);
  });
});

describe('What the search knows by name', () => {
  it('has a row for each series, person, newsroom and topic: its value, its name, how much it holds, where it is', () => {
    const { editions } = siteOf(
      [
        briefing('2031-05-04', {
          series: 'noon',
          items: [
            item('tolls', 'River tolls', [
              turn('question', 'And the tolls?', { outlet: 'The Ledger' }),
              turn('answer', 'So.', { speaker: 'Ann Example' }),
            ]),
            item('ice', 'Ice', [
              turn('question', 'And the ice?', { outlet: 'Orlu Herald' }),
              turn('answer', 'So.', { speaker: 'Ms. Example' }),
            ]),
          ],
        }),
      ],
      {
        config: {
          topics: [
            { name: 'River tolls', match: ['River tolls'] },
            { name: 'Ice', match: ['Ice'] },
          ],
        },
      },
    );
    const names = namesOf(editions[0]!);
    expect(names).toMatchObject({
      base: '/en/',
      series: [['noon', 'Noon', 2, 0]],
      speaker: [['ann-example', 'Ann Example', 2, 0, ['Ms. Example']]],
      outlet: [
        ['orlu-herald', 'Orlu Herald', 1, 0],
        ['the-ledger', 'The Ledger', 1, 0],
      ],
      topic: [
        ['ice', 'Ice', 1, 0],
        ['river-tolls', 'River tolls', 1, 0],
      ],
    });
    expect(names.outlet.map(({ length }) => length)).toEqual([4, 4]);
    const { address, text } = namesFile(editions[0]!);
    expect(JSON.parse(text)).toEqual(names);
    expect(address).toMatch(/^\/assets\/search\/names-en-[0-9a-f]+\.json$/);
    // why a name was taken for a person
    expect(editions[0]?.speakers[0]?.joined.flatMap(({ names: own }) => own)).toEqual(['Ms. Example']);
    expect(editions[0]?.filters.outlet.map(([, name]) => name)).toEqual(['Orlu Herald', 'The Ledger']);
  });
});

describe('A page of the archive’s own with pictures', () => {
  it('shows each where it stands in the site, under the hash of its bytes', () => {
    const picture = {
      url: 'map.PNG',
      file: 'pages/map.PNG',
      sha256: 'ab'.repeat(32),
      size: [3, 2],
    };
    const about = {
      file: 'pages/about.md',
      slug: '…',
      title: 'About',
      markdown: '![A map](map.PNG)',
      pictures: [picture],
    };
    const { editions } = siteOf([briefing('2031-05-04')], { pages: [about] as unknown as Archive['pages'] });
    const [shown] = editions[0]!.editorial;
    expect(shown).toMatchObject({
      address: '/en/page.html',
      pictures: [{ address: '/assets/abababababababab.png', file: 'pages/map.PNG' }],
    });
    expect(shown?.html).toContain('src="../assets/abababababababab.png"');
    expect(shown?.html).toContain('width="3"');
  });

  it('is shown as it is written where it cannot be set, and said to be so', () => {
    // no size has that shape
    const pictures = [{ url: 'a.png', file: 'a.png', sha256: 'ab', size: 3 }];
    const about = {
      file: 'pages/about.md',
      slug: 'about',
      title: 'About',
      markdown: '![<b>](a.png)',
      pictures,
    };
    const { editions, faults } = siteOf([briefing('2031-05-04')], {
      pages: [about] as unknown as Archive['pages'],
    });
    expect(editions[0]?.editorial[0]?.html).toBe('<pre>![&lt;b&gt;](a.png)</pre>');
    expect(faults.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual([
      expect.stringMatching(/^page-failed Shown as it is written: its Markdown cannot be read: ./),
    ]);
  });
});

describe('A page of the archive’s own', () => {
  const page = (markdown: string, more = {}) => ({
    file: 'about.md',
    slug: 'about',
    title: 'About',
    markdown,
    ...more,
  });
  const told = (markdown: string, line?: number) =>
    siteOf([briefing('2031-05-04')], {
      pages: [page(markdown, { line })] as unknown as Archive['pages'],
    }).faults.map(({ rule, line: at, reason }) => `${at} ${rule} ${reason}`);

  it('says which of its links lead to no page of the site, each at its line', () => {
    expect(told('# About\n\nSee [it](2031/05/05/), [that](other.html) and [this](dates).\n', 4)).toEqual([
      '6 page-link-dead The link 2031/05/05/ leads to no page of the site.',
      '6 page-link-dead The link other.html leads to no page of the site.',
      '6 page-link-dead The link dates leads to no page of the site.',
    ]);
    expect(told('[it](other.md)')).toEqual([
      '1 page-link-dead The link other.md leads to no page of the site.',
    ]);
  });

  it('has nothing said of what leads to a page, elsewhere, or to a file beside pages', () => {
    for (const link of [
      '2031/05/04/',
      '/en/2031/05/04/index.html',
      'about.html#top',
      '?q=ferry',
      'https://harbour.example/x.html',
      'mailto:a@harbour.example',
      'map.pdf',
      '%zz.html',
    ])
      expect([link, told(`[it](${link})`)]).toEqual([link, []]);
    expect(told('![it](other.html)')).toEqual([]);
  });
});
