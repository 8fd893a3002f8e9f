import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { drawnAxis } from '../../src/site/time-axis.ts';
import { hatch, smallStripSvg, stripSvg } from '../../templates/river-drawing.ts';
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
