import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heartOf, isDoubtful } from '../../src/outline/title.ts';
import { partsOf, recordFilters } from '../../src/search/write/index.ts';
import { newestFirst, speakerPassages, topicPassages } from '../../src/site/by-briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { namedIn } from '../../src/site/named.ts';
import { around, listedThreads } from '../../src/site/passages.ts';
import { SharedLists } from '../../src/site/shared-lists.ts';
import type { Page, SiteBriefing, SiteItem, SiteThread } from '../../src/site/types.ts';
import type { FoundTopic } from '../../src/topics/types.ts';
import { trials } from '../helpers/trials.ts';
import { archive, briefing, item, turn } from './made.ts';

it('A topic that says nothing keeps its page, and nothing leads to it', () => {
  const items = [item('toll', 'River tolls'), item('port', 'The port')];
  const made = archive([briefing('2031-03-04', { items }), briefing('2031-03-05', { items })]);
  const topic = (id: string, indexes: number[], isVague: boolean): FoundTopic => ({
    id,
    name: id,
    otherIds: [],
    entries: indexes.map((index) => ({ index, why: { rule: 'same-title', words: [id], score: 1 } })),
    related: [],
    isVague,
  });
  const found = [topic('tolls', [0, 2], false), topic('ports', [1, 3], true)];
  const site = makeSite(made, {}, undefined, new Map([['en', found]]));
  const [edition] = site.editions;
  const pages = site.pages.flatMap((page) => (page.kind === 'topic' ? [page.address] : []));
  expect(pages).toEqual(['/en/topics/tolls.html', '/en/topics/ports.html']);
  expect(edition?.topics.map(({ name }) => name)).toEqual(['tolls']);
  expect(edition?.filters.topic).toEqual([['tolls', 'tolls']]);
  const topics = edition?.briefings.flatMap((one) => one.items.map((each) => each.topics.length));
  expect(topics).toEqual([1, 0, 1, 0]);
});

const siteOf = (...args: Parameters<typeof archive>) => makeSite(archive(...args));

describe('Who speaks in an item', () => {
  const said = (id: string, speakers: string[], outlet: string | null = null) =>
    item(id, id, [
      turn('question', 'And so?', { outlet }),
      ...speakers.map((speaker) => turn('answer', 'Yes.', { speaker })),
    ]);
  const [edition] = siteOf([
    briefing('2031-03-04', {
      items: [said('a', ['Bo Lind'], 'The Ledger'), said('b', ['Ann Marr', 'Bo Lind']), said('c', [])],
    }),
    briefing('2031-03-05', {
      items: [said('d', ['Bo Lind'], 'The Ledger'), said('e', ['Bo Lind', 'Ann Marr'])],
    }),
  ]).editions;
  const items = edition!.briefings.toReversed().flatMap((one) => one.items);

  it('is referred to by page, as are the newsrooms that ask', () => {
    const titles = items.map(({ speakers }) => speakers.map(({ title }) => title));
    expect(titles).toEqual([['Bo Lind'], ['Bo Lind', 'Ann Marr'], [], ['Bo Lind'], ['Bo Lind', 'Ann Marr']]);
    expect(items[1]?.names).toEqual(['Ann Marr', 'Bo Lind']);
    expect(items[0]?.speakers[0]).toEqual({
      id: 'bo-lind',
      address: '/en/speakers/bo-lind.html',
      title: 'Bo Lind',
      labels: ['Bo Lind'],
      family: null,
    });
    expect(items.map(({ outlets }) => outlets.map(({ title }) => title))).toEqual([
      ['The Ledger'],
      [],
      [],
      ['The Ledger'],
      [],
    ]);
  });

  it('is kept once for all items that have the same speakers', () => {
    expect(items[3]?.speakers).toBe(items[0]?.speakers);
    expect(items[4]?.speakers).toBe(items[1]?.speakers);
    expect(new Set(items.flatMap(({ speakers }) => speakers)).size).toBe(2);
  });

  it('is what the search can be narrowed to', () => {
    // of each briefing the last item comes first
    const inOrder = edition!.briefings.toReversed().flatMap((one) => one.items.toReversed());
    expect(
      partsOf(edition!).flatMap((part) => recordFilters(part).map(({ speaker }) => speaker ?? [])),
    ).toEqual(inOrder.map(({ speakers }) => speakers.map(({ id }) => id)));
  });
});

it('Shared lists are the lists that they would be by themselves, each kept once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 })), (wanted) => {
      const lists = new SharedLists<number>();
      const none: readonly number[] = [];
      const made = wanted.map((members) => members.reduce((list, member) => lists.add(list, member), none));
      expect(made).toEqual(wanted);
      const texts = new Set(wanted.filter(({ length }) => length > 0).map((members) => members.join()));
      expect(new Set(made.filter((list) => list !== none)).size).toBe(texts.size);
    }),
  );
});

describe('The days of a calendar', () => {
  const site = siteOf([
    briefing('2031-03-04'),
    briefing('2031-03-04', { id: '2031-03-04-2' }),
    briefing('2031-03-09', { series: 'noon' }),
    briefing('2031-03-09-2', { series: 'noon', date: '2031-03-09' }),
    briefing('2031-04-01', { series: 'noon' }),
  ]);
  const [edition] = site.editions;
  const days = edition!.years.flatMap((year) => year.months.toReversed().flatMap((month) => month.days));

  it('come in order, with the briefings of each in the order held', () => {
    expect(days.map(({ date }) => date)).toEqual(['2031-03-04', '2031-03-09', '2031-04-01']);
    expect(days[0]?.briefings.map((one) => one.briefing.id)).toEqual(['2031-03-04', '2031-03-04-2']);
  });

  it('lead to the one briefing, to a page that lists several, or where that has no address to their place in the month', () => {
    expect(days.map(({ target }) => target)).toEqual([
      '/en/2031/03/#_2031-03-04',
      '/en/2031/03/09/',
      '/en/noon/2031/04/01/',
    ]);
  });

  it('have the days before and after them as neighbours, also those that are no page of their own', () => {
    const pages = site.pages.filter((page): page is Extract<Page, { kind: 'day' }> => page.kind === 'day');
    expect(pages.map(({ address, previous, next }) => [previous?.address, address, next?.address])).toEqual([
      ['/en/2031/03/09/', '/en/2031/04/01/', undefined],
      ['/en/2031/03/04/', '/en/2031/03/09/', '/en/2031/04/01/'],
    ]);
  });
});

describe('The heart of a question', () => {
  const title = 'Who pays for the mill?';
  const of = (turns: string[], titleFrom: 'text' | 'toc' = 'text') =>
    heartOf(
      item(
        'a',
        title,
        turns.map((text) => turn('question', text)),
        { titleFrom },
      ),
    );

  it('is in the first turn that says the title in one piece', () => {
    expect(of(['Thank you.', 'The mill is shut. WHO pays for  the mill?', title])).toBe(1);
  });

  it('is nowhere where the title is printed, or not said so', () => {
    expect(of([title], 'toc')).toBeNull();
    expect(of(['Who pays, and for the mill?'])).toBeNull();
  });
});

it('A printed title that was joined with little confidence is doubtful, a derived one is not', () => {
  const doubtful = (confidence: number | undefined, titleFrom: 'text' | 'toc') =>
    isDoubtful(item('a', 'A', [], { titleFrom, ...(confidence === undefined ? {} : { confidence }) }));
  expect([
    doubtful(0.5, 'toc'),
    doubtful(0.6, 'toc'),
    doubtful(undefined, 'toc'),
    doubtful(0.5, 'text'),
  ]).toEqual([true, false, false, false]);
});

describe('Who is named beside a turn', () => {
  it('is the speaker, else the label of one who answers', () => {
    expect(namedIn(turn('answer', '', { speaker: 'Bo Lind', label: 'MR. LIND' })).name).toBe('Bo Lind');
    expect(namedIn(turn('answer', '', { label: 'MR. LIND' })).name).toBe('MR. LIND');
    expect(namedIn(turn('question', '', { label: 'Q' })).name).toBeNull();
  });

  it('is not told twice', () => {
    expect(
      namedIn(turn('question', '', { speaker: 'The Ledger', outlet: 'The Ledger', office: 'Editor' })),
    ).toEqual({
      name: 'The Ledger',
      office: 'Editor',
      outlet: null,
    });
  });
});

const itemsOf = (kinds: readonly ('exchange' | 'announcement' | 'remarks')[]): SiteBriefing =>
  siteOf([
    briefing('2031-03-04', {
      items: kinds.map((kind, index) => item(`i${index}`, `I ${index}`, [], { kind })),
    }),
  ]).editions[0]!.briefings[0]!;
const numbers = (items: readonly SiteItem[]) => items.map(({ number }) => number);
const opening = (threads: readonly SiteThread[]) => threads.map(({ items: [first] }) => first.number);

describe('What a list shows of a briefing', () => {
  const kinds = fc.array(fc.constantFrom('exchange', 'announcement', 'remarks'), {
    minLength: 1,
    maxLength: 30,
  });

  it('is in the order said, holds at most one more than it may, and says how many are left', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 2, max: 12 }), (some, limit) => {
        const made = itemsOf(some as ('exchange' | 'announcement' | 'remarks')[]);
        const { announcements, questions, left } = listedThreads(made, limit);
        const shown = [...announcements, ...questions];
        expect(shown.length + left).toBe(made.threads.length);
        expect(shown.length).toBeLessThanOrEqual(limit + 1);
        if (made.threads.length <= limit) expect(left).toBe(0);
        for (const list of [announcements, questions])
          expect(opening(list)).toEqual(opening(list).toSorted((a, b) => a - b));
      }),
      trials(40),
    );
  });

  it('is that in which most is said', () => {
    const said = (id: string, words: number) =>
      item(id, id, [turn('answer', Array<string>(words).fill('fish').join(' '))]);
    const items = [said('ferry', 20), said('levy', 3), said('shaft', 40), said('quota', 4), said('toll', 30)];
    const { editions } = siteOf([briefing('2031-03-04', { items })]);
    const { announcements, questions, left } = listedThreads(editions[0]!.briefings[0]!, 3);
    const ids = [...announcements, ...questions].map(({ lead }) => lead.item.id);
    expect([ids, left]).toEqual([['ferry', 'shaft', 'toll'], 2]);
  });

  it('is one entry a thread, which leads to the exchange that it is called after', () => {
    const asked = [item('ferry', 'Ferry'), item('shaft', 'Shaft'), item('levy', 'Levy')];
    const threads = [
      { number: 1, title: 'Shaft', items: ['ferry', 'shaft'] },
      { number: 2, title: 'Levy', items: ['levy'] },
    ];
    const { editions } = siteOf([briefing('2031-03-04', { items: asked, threads })]);
    const { questions } = listedThreads(editions[0]!.briefings[0]!, 12);
    expect(
      questions.map(({ title, lead, items, questions }) => [title, lead.item.id, items.length, questions]),
    ).toEqual([
      ['Shaft', 'shaft', 2, 2],
      ['Levy', 'levy', 1, 1],
    ]);
  });

  it('around an item are as many as there is room for', () => {
    const { items } = itemsOf(Array<'exchange'>(9).fill('exchange'));
    expect(numbers(around(items[4]!, 2))).toEqual([3, 4, 5, 6, 7]);
    expect(numbers(around(items[0]!, 2))).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(around(items[8]!, 2))).toEqual([5, 6, 7, 8, 9]);
    expect(numbers(around(items[1]!, 20))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('What was said, briefing by briefing', () => {
  const said = (id: string, speaker: string) => item(id, id, [turn('answer', 'Yes.', { speaker })]);
  const [edition] = siteOf([
    briefing('2031-03-04', { items: [said('a', 'Bo Lind'), said('b', 'Bo Lind')] }),
    briefing('2031-03-05', { items: [said('c', 'Bo Lind'), said('d', 'Ann Marr'), said('e', 'Bo Lind')] }),
  ]).editions;
  const lind = edition!.speakers.find(({ name }) => name === 'Bo Lind')!;

  it('by one speaker stands in the order said, as many of each briefing as are asked for', () => {
    const listed = (most: number) =>
      speakerPassages(lind.items, most).map(({ briefing, items, left }) => [
        briefing.briefing.id,
        ...items.map(({ item }) => item.id),
        left,
      ]);
    expect(listed(2)).toEqual([
      ['2031-03-04', 'a', 'b', 0],
      ['2031-03-05', 'c', 'e', 0],
    ]);
    expect(listed(1)).toEqual([
      ['2031-03-04', 'a', 1],
      ['2031-03-05', 'c', 1],
    ]);
  });

  it('is turned about for a page that begins with the newest; what has no date stays last', () => {
    const of = (id: string, date: string | null) => ({ briefing: { briefing: { id, date } } }) as never;
    const turned: { briefing: SiteBriefing }[] = newestFirst([
      of('a', '2031-03-04'),
      of('b', '2031-03-05'),
      of('c', null),
      of('d', null),
    ]);
    expect(turned.map(({ briefing }) => briefing.briefing.id)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('on a topic stands oldest first, and names who speaks where that is the same throughout', () => {
    const items = edition!.briefings.toReversed().flatMap((one) => one.items);
    const why = { rule: 'same-title', words: [], score: 1 };
    const topic = {
      id: 't',
      name: 'T',
      address: '/t',
      entries: items.map((one) => ({ item: one, why })),
      firstDate: null,
      lastDate: null,
      months: [],
      otherAddresses: [],
      related: [],
    };
    expect(topicPassages(topic).map(({ briefing, names }) => [briefing.briefing.id, names])).toEqual([
      ['2031-03-04', ['Bo Lind']],
      ['2031-03-05', null],
    ]);
  });

  it('on a topic is one entry a thread, which leads to what is on it most clearly, and to the first of the others', () => {
    const [first, second] = edition!.briefings[0]!.items;
    const inThread = (item: SiteItem, thread: number, score: number) => ({
      item: { ...item, item: { ...item.item, thread } },
      why: { rule: 'similar-text', words: [], score },
    });
    const entries = [inThread(first!, 1, 0.5), inThread(second!, 1, 0.9), inThread(first!, 2, 0.5)];
    const topic = {
      id: 't',
      name: 'T',
      address: '/t',
      entries,
      firstDate: null,
      lastDate: null,
      months: [],
      otherAddresses: [],
      related: [],
    };
    const [passage] = topicPassages(topic);
    expect(passage?.threads).toEqual([
      { lead: entries[1], first: entries[0], count: 2 },
      { lead: entries[2], first: entries[2], count: 1 },
    ]);
  });
});
