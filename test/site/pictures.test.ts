import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { busiestTopics, latestTopics } from '../../src/site/order.ts';
import { riverOf } from '../../src/site/river.ts';
import { scoreOf } from '../../src/site/score.ts';
import { archive, briefing, item, turn } from './made.ts';

type Made = Parameters<typeof briefing>;
const editionOf = (...briefings: Made[]) =>
  makeSite(archive(briefings.map(([id, more]) => briefing(id, more)))).editions[0]!;

describe('The picture of all that is held', () => {
  it('is none of fewer than two briefings with a date', () => {
    expect(riverOf(editionOf(['2031-03-04'], ['ferry'], ['notice']))).toBeNull();
    expect(riverOf(editionOf(['ferry'], ['notice']))).toBeNull();
    expect(riverOf(editionOf(['2031-03-04'], ['2031-03-05']))?.years).toHaveLength(1);
  });

  it('has each briefing in its month and its lane, oldest first, those of no series in the last', () => {
    const { months = [], lanes = [] } =
      riverOf(
        editionOf(
          ['2031-03-01', { series: 'noon' }],
          ['2031-03-31', { series: 'noon' }],
          ['2031-03-16'],
          ['2032-12-02', { series: 'eve' }],
          ['ferry', { series: 'noon' }],
        ),
      ) ?? {};
    expect(lanes.map(({ series, briefings }) => [series?.id, briefings])).toEqual([
      ['eve', 1],
      ['noon', 3],
      [undefined, 1],
    ]);
    expect(months.map(({ at, lanes: own }) => [at, own.map((marks) => marks.map(({ day }) => day))])).toEqual(
      [
        [2, [[], [0, 30 / 31], [15 / 31]]],
        [23, [[1 / 31], [], []]],
      ],
    );
    expect(months[0]?.lanes[2]?.[0]?.words).toBeGreaterThan(0);
  });

  it('has the months of several years in order', () => {
    const { months = [] } =
      riverOf(editionOf(['2031-11-04'], ['2031-02-04'], ['2032-01-04'], ['2032-03-04'])) ?? {};
    expect(months.map(({ at }) => at)).toEqual([1, 10, 12, 14]);
  });

  it('has eight lanes at most: of more series those with fewest briefings are in one', () => {
    const lanesOf = (count: number, ...more: Made[]) => {
      const made = Array.from({ length: count }, (_, at): Made[] => {
        const twice: Made[] = [1, 2].map((day) => [`2031-0${day}-0${at + 1}`, { series: `s${at}` }]);
        return at === 0 ? twice.slice(1) : twice;
      });
      return riverOf(editionOf(...made.flat(), ...more))?.lanes.map(({ series, briefings }) => [
        series?.id ?? '',
        briefings,
      ]);
    };
    const named = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => [`s${from + at}`, from + at === 0 ? 1 : 2]);
    expect(lanesOf(7)).toEqual(named(0, 6));
    expect(lanesOf(7, ['2031-05-05'])).toEqual([...named(0, 6), ['', 1]]);
    expect(lanesOf(8)).toEqual([...named(1, 7), ['', 1]]);
    expect(lanesOf(9, ['2031-05-05'])).toEqual([...named(1, 7), ['', 1 + 1 + 2]]);
  });

  it('has the topics that came up most, each by month', () => {
    const on = (id: string, ...titles: string[]): Made => [
      id,
      { items: titles.map((title, at) => item(`i${at}`, title)) },
    ];
    const topics = [{ name: 'Ferry' }, { name: 'Toll' }, { name: 'Arches' }];
    const { editions } = makeSite(
      archive(
        [
          on('2031-01-04', 'Toll', 'Ferry'),
          on('2031-12-04', 'Toll', 'Arches'),
          on('2032-12-04', 'Ferry', 'Arches'),
          on('2031-03-04', 'Toll'),
        ]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, more]) => briefing(id, more)),
        { config: { topics } },
      ),
    );
    const edition = editions[0]!;
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect(names(busiestTopics(edition))).toEqual(['Toll', 'Arches', 'Ferry']);
    const river = riverOf(edition);
    expect(names(river?.topics.map(({ topic }) => topic) ?? [])).toEqual(['Toll', 'Arches', 'Ferry']);
    const months = (counts: readonly number[]) => counts.flatMap((count, at) => (count > 0 ? [at] : []));
    expect(river?.topics.map(({ counts }) => [counts.length, months(counts)])).toEqual([
      [24, [0, 2, 11]],
      [24, [11, 23]],
      [24, [0, 23]],
    ]);
    // half a year before the last briefing
    expect(latestTopics(edition).map(({ topic, late }) => [topic.name, late])).toEqual([
      ['Arches', 1],
      ['Ferry', 1],
      ['Toll', 0],
    ]);
    const without = { ...edition, briefings: [] };
    expect(latestTopics(without).map(({ topic, late }) => [topic.name, late])[0]).toEqual(['Toll', 3]);
  });
});

describe('The bar of a briefing', () => {
  const said = (...items: [who: string | null, length: number][][]) => {
    const list = items.map((turns, at): Item => {
      const own = turns.map(([who, length]) =>
        turn(who === null ? 'question' : 'answer', 'x'.repeat(length), { speaker: who }),
      );
      return item(`i${at}`, `I${at}`, own);
    });
    return scoreOf(editionOf(['2031-05-04', { items: list }]).briefings[0]!);
  };

  it('has one voice for one person, under the name that is printed first', () => {
    const of = (who: string) => [[null, 5] as [null, number], [who, 20] as [string, number]];
    const { briefings } = editionOf([
      '2031-05-04',
      {
        items: ['Ann Vale', 'Minister Ann Vale', 'Ann Vale', 'Bo Orr'].map((who, at) =>
          item(
            `i${at}`,
            `I${at}`,
            of(who).map(([speaker, length]) =>
              turn(speaker === null ? 'question' : 'answer', 'x'.repeat(length), { speaker }),
            ),
          ),
        ),
      },
    ]);
    const one = briefings[0]!;
    const person = { ...one.items[0]!.speakers[0]!, labels: ['Ann Vale', 'Minister Ann Vale'] };
    const voices = () => scoreOf(one)?.voices.map(({ who }) => who);
    for (const made of one.items) made.speakers = [];
    expect(voices()).toEqual([
      { name: 'Ann Vale' },
      { name: 'Minister Ann Vale' },
      { name: 'Bo Orr' },
      'asks',
    ]);
    for (const made of one.items) made.speakers = [person];
    expect(voices()).toEqual([{ name: 'Ann Vale' }, { name: 'Bo Orr' }, 'asks']);
  });

  it('has its threads one behind the other, and who speaks in them, who speaks most first', () => {
    const score = said(
      [
        [null, 10],
        ['Bo', 20],
        ['Bo', 5],
        ['Ann', 15],
      ],
      [['Ann', 25]],
      [
        [null, 5],
        ['Bo', 20],
      ],
    );
    expect(score?.threads.map(({ from, to }) => [from, to])).toEqual([
      [0, 500],
      [500, 750],
      [750, 1000],
    ]);
    expect(
      score?.voices.map(({ who, share, stretches }) => [who, Number(share.toFixed(6)), stretches]),
    ).toEqual([
      [
        { name: 'Bo' },
        0.45,
        [
          [100, 350],
          [800, 1000],
        ],
      ],
      [{ name: 'Ann' }, 0.4, [[350, 750]]],
      [
        'asks',
        0.15,
        [
          [0, 100],
          [750, 800],
        ],
      ],
    ]);
  });

  it('is none of fewer than three threads, and where nothing is said', () => {
    expect(said([['Bo', 1]], [['Bo', 1]])).toBeNull();
    expect(said([['Bo', 1]], [['Bo', 1]], [['Bo', 1]])).not.toBeNull();
    expect(said([['Bo', 0]], [['Bo', 0]], [['Bo', 0]])).toBeNull();
  });

  it('names four, or three and the others as one', () => {
    const who = (...names: string[]) =>
      said(...names.map((name, at): [string, number][] => [[name, 30 - at]]))?.voices;
    expect(who('A', 'B', 'C', 'D')?.map((voice) => voice.who)).toEqual(
      ['A', 'B', 'C', 'D'].map((name) => ({ name })),
    );
    const five = who('A', 'B', 'C', 'D', 'E', 'D');
    expect(five?.map((voice) => voice.who)).toEqual([{ name: 'D' }, { name: 'A' }, { name: 'B' }, 'others']);
    expect(five?.[3]?.share).toBeCloseTo((28 + 26) / 165);
    expect(five?.[3]?.stretches.map(([from]) => from)).toEqual([358, 691]);
    expect(who('A', 'B', 'C')?.map((voice) => voice.who)).toEqual(['A', 'B', 'C'].map((name) => ({ name })));
  });

  it('has no stretch of who says next to nothing', () => {
    const voices = said([['Bo', 5_000]], [['Ann', 1]], [['Bo', 5_000]])?.voices ?? [];
    expect(voices.map(({ who, stretches }) => [who, stretches.length])).toEqual([
      [{ name: 'Bo' }, 1],
      [{ name: 'Ann' }, 0],
    ]);
  });
});
