import { describe, expect, it } from 'vitest';
import { filedNames } from '../../src/search/format/places.js';
import { indexed, plainRecord } from '../../src/search/format/record.ts';
import { readShown } from '../../src/search/format/shown.js';
import { partsOf, recordFilters, searchRecords } from '../../src/search/write/index.ts';
import { makeSite } from '../../src/site/make-site.ts';
import type { Edition } from '../../src/site/types.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const partsIn = (editions: readonly Edition[]) => editions.flatMap((edition) => partsOf(edition));
const recordsIn = (editions: readonly Edition[]) => partsIn(editions).flatMap((part) => searchRecords(part));
const filtersIn = (editions: readonly Edition[]) => partsIn(editions).flatMap((part) => recordFilters(part));
const recordsOf = (...briefings: Parameters<typeof archive>[0]) =>
  recordsIn(makeSite(archive(briefings)).editions);

describe('A search record', () => {
  it('is one answer: its address, what a result shows, its words, its filters and its date', () => {
    const { editions } = makeSite(
      archive([
        briefing('2031-03-04', {
          title: 'Noon briefing',
          series: 'harbour',
          items: [
            item('river-tolls', 'River tolls', [
              turn('question', 'Who pays?'),
              turn('answer', 'The barges.', { speaker: 'Ms. Vale' }),
            ]),
          ],
        }),
      ]),
    );
    expect(recordsIn(editions)).toEqual([
      {
        url: '/en/harbour/2031/03/04/river-tolls.html#k=exchange&b=Noon+briefing&d=2031-03-04&r=q8a10&s=Ms.+Vale',
        language: 'en',
        content: 'River tolls — Who pays? The barges.',
        meta: { title: 'River tolls' },
      },
    ]);
    expect(filtersIn(editions)).toEqual([{ kind: ['exchange'], series: ['harbour'], speaker: ['ms-vale'] }]);
  });

  it('says which words are whose, where several answer', () => {
    const turns = [
      turn('question', 'Who pays?'),
      turn('answer', 'The barges.', { speaker: 'Mr. Lindt' }),
      turn('answer', 'Two of them.', { speaker: 'Ms. Vale' }),
      turn('answer', 'No more.', { speaker: 'Ms. Vale' }),
      turn('answer', 'Three.', { speaker: 'Mr. Lindt' }),
    ];
    const [record] = recordsOf(briefing('2031-03-04', { items: [item('a', 'A', turns)] }));
    expect(readShown(record?.url ?? '').parts).toEqual([
      { part: 'q', letters: 8, who: null },
      { part: 'a', letters: 10, who: 'Mr. Lindt' },
      { part: 'a', letters: 17, who: 'Ms. Vale' },
      { part: 'a', letters: 6, who: 'Mr. Lindt' },
    ]);
  });

  it('says who asks, by name and newsroom as far as they are known and not doubted', () => {
    const turns = [
      turn('question', 'Who pays?', { speaker: 'Ann Perrin', outlet: 'Orlu Herald' }),
      turn('answer', 'The barges.', { speaker: 'Ms. Vale' }),
      turn('question', 'And the ferry?', { speaker: 'Radio Orlu', outlet: 'Radio Orlu' }),
      turn('answer', 'It does.', { speaker: 'Ms. Vale' }),
      turn('question', 'Why?', { label: 'Q' }),
    ];
    const [record] = recordsOf(briefing('2031-03-04', { items: [item('a', 'A', turns)] }));
    expect(readShown(record?.url ?? '').parts).toEqual([
      { part: 'q', letters: 8, who: 'Ann Perrin, Orlu Herald' },
      { part: 'a', letters: 10, who: null },
      { part: 'q', letters: 12, who: 'Radio Orlu' },
      { part: 'a', letters: 7, who: null },
      { part: 'q', letters: 4, who: null },
    ]);
    expect(readShown(record?.url ?? '').speakers).toEqual(['Ms. Vale']);
  });

  it('names its thread where others are in it', () => {
    const threads = [
      { number: 1, title: 'Tolls', items: ['a', 'b'] },
      { number: 2, title: 'Ferry', items: ['c'] },
    ] as NonNullable<Parameters<typeof briefing>[1]>['threads'];
    const inThread = (id: string, thread?: number) =>
      item(id, id, [], thread === undefined ? {} : { thread });
    const items = [inThread('a', 1), inThread('b', 1), inThread('c', 2), inThread('d')];
    const records = recordsOf(briefing('2031-03-04', { items, ...(threads && { threads }) }));
    const told = records.map(({ url, meta }) => `${meta.title} ${readShown(url).thread}`);
    expect(told.sort()).toEqual(['a 1', 'b 1', 'c null', 'd null']);
  });

  it('leaves stage directions and notes out, and corrections in', () => {
    const said = 'The tolls (laughter) are ~~nine~~ [ten] marks.';
    const marks = [
      { kind: 'stage' as const, paragraph: 0, start: 10, end: 20 },
      { kind: 'correction' as const, paragraph: 0, start: 25, end: 39 },
    ];
    const [record] = recordsOf(
      briefing('2031-03-04', { items: [item('tolls', 'Tolls', [turn('answer', said, { marks })])] }),
    );
    expect(record?.content).toBe('Tolls — The tolls are ~~nine~~ [ten] marks.');
  });

  it('holds a word also where a stage direction or a dash is all there is, as Pagefind takes none without one', () => {
    const stage = (text: string) => ({
      marks: [{ kind: 'stage' as const, paragraph: 0, start: 0, end: text.length }],
    });
    const only = (text: string, title: string, more = {}) =>
      recordsOf(
        briefing('2031-03-04', {
          title: 'Noon briefing',
          items: [item('a', title, [turn('answer', text, more)], { titleFrom: 'text' })],
        }),
      )[0]?.content;
    expect(only('(Speaks in Orlish.)', '…', stage('(Speaks in Orlish.)'))).toBe('(Speaks in Orlish.)');
    const two = { paragraphs: ['(Laughter.)', '(Applause.)'] };
    const stages = [0, 1].map((paragraph) => ({ kind: 'stage' as const, paragraph, start: 0, end: 11 }));
    expect(only('', '…', { ...two, marks: stages })).toBe('(Laughter.) (Applause.)');
    expect(only('—', 'No answer')).toBe('No answer');
    expect(only('—', '…')).toBe('Noon briefing');
  });

  it('is Unicode also where a title was cut inside a character', () => {
    const [record] = recordsOf(briefing('2031-03-04', { items: [item('a', 'The kite \ud83e', [])] }));
    expect(record?.meta.title).toBe('The kite \ufffd');
  });

  it('does not hold a title twice that was derived from its text', () => {
    const [record] = recordsOf(
      briefing('2031-03-04', {
        items: [item('who-pays', 'Who pays?', [turn('question', 'Who pays?')], { titleFrom: 'text' })],
      }),
    );
    expect(record?.content).toBe('Who pays?');
    expect(record?.meta.title).toBe('Who pays?');
  });

  it('says nothing of a date, a series or a speaker where there is none', () => {
    const { editions } = makeSite(archive([briefing('harbour-talk', { title: 'Harbour talk' })]));
    expect(recordsIn(editions).map(({ url }) => url)).toEqual([
      '/en/undated/harbour-talk/river-tolls.html#k=exchange&b=Harbour+talk&r=q11a19',
    ]);
    expect(filtersIn(editions)).toEqual([{ kind: ['exchange'] }]);
  });

  it('names each who speaks in it, and parts what each says by a space', () => {
    const { editions } = makeSite(
      archive([
        briefing('2031-03-04', {
          items: [
            item('tolls', 'Tolls', [
              turn('answer', 'Nine marks.', { speaker: 'Ms. Vale' }),
              turn('answer', 'Ten.', { speaker: 'Mr. Oro' }),
            ]),
          ],
        }),
      ]),
    );
    const [record] = recordsIn(editions);
    expect(record?.content).toBe('Tolls — Nine marks. Ten.');
    expect(record?.url).toMatch(/&s=Ms\.\+Vale&s=Mr\.\+Oro$/);
    expect(filtersIn(editions)[0]?.speaker?.toSorted()).toEqual(['mr-oro', 'ms-vale']);
  });

  it('is its address and title where no more can be made of it', () => {
    const [edition] = makeSite(archive([briefing('2031-03-04', { lang: 'pt-BR' })])).editions;
    const [made] = edition!.briefings[0]!.items;
    expect(plainRecord(made!)).toEqual({
      url: '/pt-br/2031/03/04/river-tolls.html',
      language: 'pt-br',
      content: '/pt-br/2031/03/04/river-tolls.html',
      meta: { title: 'River tolls' },
    });
  });

  it('is its address where not even the title of its briefing has a word', () => {
    const [record] = recordsOf(
      briefing('2031-03-04', {
        title: '—',
        items: [item('a', '…', [turn('answer', '—')], { titleFrom: 'text' })],
      }),
    );
    expect(record?.content).toBe('/en/2031/03/04/a.html');
  });

  it('has a value for every filter that is written, where all is known of it', () => {
    const asked = turn('question', 'What of the river tolls?', { speaker: 'Ida Orr', outlet: 'Orlu Herald' });
    const said = turn('answer', 'Nine.', { speaker: 'Ms. Vale' });
    const days = ['2031-03-04', '2031-04-04', '2031-05-04'];
    const whole = days.map((day) =>
      briefing(day, { series: 'noon', items: [item('tolls', 'River tolls', [asked, said])] }),
    );
    const [record] = filtersIn(makeSite(archive(whole)).editions);
    expect(Object.keys(record!).sort()).toEqual([...filedNames].sort());
  });

  it('stands in the index of its own language', () => {
    const records = recordsOf(briefing('2031-03-04', { lang: 'pt-BR' }), briefing('harbour-talk'));
    expect(records.map(({ language }) => language).sort()).toEqual(['en', 'pt-br']);
  });

  it('comes in order of time, so that read from the end the newest briefing is first, its items in order', () => {
    const two = () => [item('first', 'First'), item('second', 'Second')];
    const urls = recordsOf(
      briefing('2031-03-05', { items: two() }),
      briefing('harbour-talk', { items: two() }),
      briefing('2030-01-01', { items: two() }),
      briefing('2031-03-05-2', { items: two() }),
    )
      .map(({ url }) => url.replace(/\.html.*/, ''))
      .toReversed();
    expect(urls).toEqual([
      '/en/2031/03/05-2/first',
      '/en/2031/03/05-2/second',
      '/en/2031/03/05/first',
      '/en/2031/03/05/second',
      '/en/2030/01/01/first',
      '/en/2030/01/01/second',
      '/en/undated/harbour-talk/first',
      '/en/undated/harbour-talk/second',
    ]);
  });
});

describe('Indexed text', () => {
  it.each([
    ['l’Élysée', 'l’ Élysée'],
    ["d'abord et qu'elle", "d' abord et qu' elle"],
    ['don’t, they’re, o’clock', 'don’t, they’re, o’ clock'],
    ['the l’ and l’a, l’été', 'the l’ and l’a, l’ été'],
    ['dell’Ambiente, but quell’Ambiente', 'dell’ Ambiente, but quell’Ambiente'],
    ['the Сollegium', 'the Collegium'],
    ['Россия и СНГ', 'Россия и СНГ'],
  ])('of “%s” is “%s”', (text, expected) => {
    expect(indexed(text)).toBe(expected);
  });
});
