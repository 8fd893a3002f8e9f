import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { drawnAxis } from '../../src/site/time-axis.ts';
import type { Month } from '../../src/site/types.ts';
import { renderPage } from '../../templates/render-page.ts';
import { hatch, smallStripSvg, stripSvg, wordsByHalves, yearBars } from '../../templates/river-drawing.ts';
import { archive, briefing } from '../site/made.ts';

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
