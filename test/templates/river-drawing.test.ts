import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import type { River } from '../../src/site/river.ts';
import { drawnAxis } from '../../src/site/time-axis.ts';
import type { Month } from '../../src/site/types.ts';
import { renderPage } from '../../templates/render-page.ts';
import { hatch, smallStripSvg, stripSvg, wordsByHalves, yearBars } from '../../templates/river-drawing.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

/** The ends of each stroke. */
function strokes(path: string) {
  return [...path.matchAll(/M([\d.]+) ([\d.]+)l([\d.]+)-([\d.]+)/g)].map(([, x, y, right, up]) => ({
    from: { x: Number(x), y: Number(y) },
    to: { x: Number(x) + Number(right), y: Number(y) - Number(up) },
  }));
}

describe('The hatching of a time of which nothing is held', () => {
  const all = strokes(hatch([[10, 30]], 10, [40, 80]));

  it('stays within it, and in each lane', () => {
    expect(all.length).toBeGreaterThan(20);
    for (const { from, to } of all) {
      expect(from.x).toBeGreaterThanOrEqual(100);
      expect(to.x).toBeLessThanOrEqual(300);
      expect(to.y >= 40 ? from.y <= 80 : from.y <= 40).toBe(true);
    }
  });

  it('reaches its corners: it is as broad at the top as at the foot', () => {
    const at = (y: number, end: 'from' | 'to') =>
      all.filter((one) => one[end].y === y).map((one) => one[end].x);
    expect([Math.min(...at(80, 'from')), Math.max(...at(40, 'to'))]).toEqual([100, 300]);
    expect(all.some(({ from }) => from.x === 100 && from.y < 80 && from.y > 40)).toBe(true);
    expect(all.some(({ to }) => to.x === 300 && to.y > 40)).toBe(true);
  });
});

describe('The strip at the head of a page', () => {
  const strips = (years: number) => {
    const held = Array.from({ length: years }, (_, at) => briefing(`${2031 - at}-05-04`));
    const [edition] = makeSite(archive(held)).editions;
    const axis = drawnAxis(edition?.years ?? []);
    return [stripSvg, smallStripSvg].map((svg) => svg(axis, edition?.briefings ?? []));
  };
  const widthOf = (svg = '') => Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);

  it('has fewer and broader bars on a narrow screen: quarters, of few years months', () => {
    expect(strips(10).map(widthOf)).toEqual([240, 40]);
    expect(strips(2).map(widthOf)).toEqual([192, 24]);
    // the second quarter of the year
    expect(strips(10)[1]).toContain('M1 40v-34h.75v34z');
  });
});

describe('The picture of the whole on a narrow screen', () => {
  const shown = (...dates: string[]) => {
    const site = makeSite(archive(dates.map((date) => briefing(date))));
    const page = site.pages.find(({ kind }) => kind === 'home');
    return (page && /<ol class="?river-rows"?>[\s\S]*?<\/ol>/.exec(renderPage(page, site))?.[0]) ?? '';
  };

  it('has a row for each year that holds something, and one for all years between two', () => {
    const rows = shown('2031-05-04', '2030-01-02', '2026-07-08', '2026-07-09').split('<li').slice(1);
    expect(rows.map((row) => /\d{4}(?:–\d{4})?(?=<)/.exec(row)?.[0])).toEqual([
      '2026',
      '2027–2029',
      '2030',
      '2031',
    ]);
    expect(rows.map((row) => /<small>([^<]+)/.exec(row)?.[1])).toEqual([
      '2 briefings',
      'none here',
      '1 briefing',
      '1 briefing',
    ]);
  });

  it('draws the words of each half of a month, all series together', () => {
    const mark = (day: number, words: number) => ({ day, words });
    const month = { year: 2031, month: 2 } as Month;
    const months = [{ at: 13, month, lanes: [[mark(0, 40), mark(0.5, 10)], [mark(0.1, 20)]] }];
    const years = [2030, 2031].map((year) => ({ year, held: null }));
    const [first = [], second = []] = wordsByHalves({ years, months });
    expect([first.length, first.every((words) => words === 0)]).toEqual([24, true]);
    expect(second.slice(0, 5)).toEqual([0, 0, 60, 10, 0]);
    expect(yearBars(second, 30)).toBe('M8 20v-20h3v20zM12 20v-7h3v7z');
  });
});

describe('The picture of the whole', () => {
  const site = makeSite(
    archive(
      ['2031-05-04', '2030-01-02', '2029-07-08'].map((date) =>
        briefing(date, {
          series: 'podium',
          items: [item('ferry', 'The ferry to Hest', [turn('answer', 'It sails.')])],
        }),
      ),
    ),
  );
  const home = site.pages.find((page) => page.kind === 'home');
  const drawn = (river: River) =>
    (home?.kind === 'home' &&
      /<section class="?river[\s\S]*?<\/section>/.exec(renderPage({ ...home, river }, site))?.[0]) ||
    '';
  const river = (home?.kind === 'home' && home.river) || null;

  it('says what its heights mean, and names its lanes, its years and its strips, with the years from which to which these go', () => {
    const text = river ? drawn(river) : '';
    expect(text).toContain('The taller a mark, the more was said.');
    expect(text).toMatch(/<ol class="?river-lanes"?>\s*<li><a [^>]*>[^<]+<\/a> <small>3 briefings/);
    const years = /<ol class="?river-years"?>[\s\S]*?<\/ol>/.exec(text)?.[0] ?? '';
    expect(years.match(/\d{4}(?=<)/g)).toEqual(['2029', '2030', '2031']);
    expect(text).toContain('When the busiest topics came up');
    expect(text).toMatch(/aria-hidden="?true"?><span>2029<\/span><span>2031<\/span>/);
    expect(text).toMatch(/<ul class="?river-topics"?[^>]*>\s*<li><a [^>]*>[^<]+ <small>3</);
  });

  it('takes no more than 40 KB of the page where 2,400 briefings are held', () => {
    const [year, lane, month, topic] = [
      river?.years.find(({ held }) => held),
      river?.lanes[0],
      river?.months[0],
      river?.topics[0]?.topic,
    ];
    if (!year || !lane || !month || !topic) throw new Error('Nothing is drawn');
    const marks = (many: number) =>
      Array.from({ length: many }, (_, at) => ({ day: (at * 3) / 31, words: 500 + ((at * 7) % 10) * 700 }));
    const large: River = {
      years: Array.from({ length: 12 }, (_, at) => ({ ...year, year: 2020 + at })),
      gaps: [],
      lanes: Array.from({ length: 3 }, () => lane),
      // two podiums on most days, and a third of the last two years
      months: Array.from({ length: 144 }, (_, at) => ({
        ...month,
        at,
        lanes: [10, 5, at < 120 ? 0 : 10].map(marks),
      })),
      topics: Array.from({ length: 12 }, () => ({
        topic,
        counts: Array.from({ length: 144 }, (_, at) => (at * 7) % 11),
      })),
    };
    expect(large.months.flatMap(({ lanes }) => lanes.flat())).toHaveLength(2400);
    expect(Buffer.byteLength(drawn(large))).toBeLessThan(40_000);
    // marks that lie side by side are as dark as any; those of few years, of which many touch, are lighter
    const isLight = (years: number) =>
      drawn({
        ...large,
        years: large.years.slice(0, years),
        months: large.months.slice(0, 12 * years),
      }).includes('dense');
    expect([isLight(8), isLight(9)]).toEqual([true, false]);
  });
});
