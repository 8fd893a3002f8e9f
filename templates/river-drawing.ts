import { LONGEST_MONTH, type River, type RiverMonth } from '../src/site/river.ts';
import { type AxisYear, gapsOf } from '../src/site/time-axis.ts';
import type { SiteBriefing } from '../src/site/types.ts';

/** Units of a month on the axis, and of a lane across it. */
export const MONTH = 10;
export const LANE = 40;
/** Units of the strip of a topic, across. */
export const STRIP = 20;

/** The tallest mark of a lane leaves some room to the next. */
const TALLEST = 35;
/** Words of the longest few are cut at those of this share of all, so that one marathon does not flatten the rest. */
const USUAL = 0.97;
/** Where the axis has more months, marks are set to whole units: finer than a pixel. */
const MANY_MONTHS = 60;
/** Where it has more than these, to every third: what is closer is one mark to the eye, and the page is a third smaller. */
const MOST_MONTHS = 96;
/** Where it has more, topics are drawn by quarters. */
const MANY_BARS = 96;

/** The measure of heights: the words that the longest few have. */
export function usualMost(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  return Math.max(1, sorted[Math.floor(USUAL * (sorted.length - 1))] ?? 1);
}

/** Whether marks that would lie one on the other are one. */
export const isThinned = (years: readonly unknown[]): boolean => 12 * years.length > MOST_MONTHS;

/** How far apart marks are set, in units. */
function stepOf(years: readonly unknown[]): number {
  const months = 12 * years.length;
  if (isThinned(years)) return 3;
  return months > MANY_MONTHS ? 1 : 0.1;
}

/** The hairlines of a month, a briefing each; where two are on one place, the taller. */
export function monthPath({ at, lanes }: RiverMonth, { years }: River, most: number): string {
  const step = stepOf(years);
  let path = '';
  for (const [lane, marks] of lanes.entries()) {
    const tall = new Map<number, number>();
    for (const { day, words } of marks) {
      const x = Math.round(((at + day) * MONTH) / step) * step;
      const height = Math.max(2, Math.round(Math.min(1, words / most) * TALLEST));
      tall.set(x, Math.max(height, tall.get(x) ?? 0));
    }
    let before: [x: number, height: number] | null = null;
    for (const [x, height] of tall) {
      path += before
        ? `m${short(x - before[0])} ${before[1]}v-${height}`
        : `M${short(x)} ${(lane + 1) * LANE}v-${height}`;
      before = [x, height];
    }
  }
  return path;
}

/** Bars of a month where a year is a row of its own, and units of one across and of the row. */
const HALVES = 2;
const HALF = 4;
export const ROW = { width: 12 * HALVES * HALF, height: 20 };

/** A year as a row, all lanes together: by halves of a month the words that were said. @param most the measure of heights of all rows */
export function yearBars(words: readonly number[], most: number): string {
  let path = '';
  for (const [at, said] of words.entries()) {
    if (said === 0) continue;
    const tall = Math.max(2, Math.round(Math.min(1, said / most) * ROW.height));
    path += `M${at * HALF} ${ROW.height}v-${tall}h${HALF - 1}v${tall}z`;
  }
  return path;
}

/** By year of the axis, the words of the halves of its months. */
export function wordsByHalves({ years, months }: Pick<River, 'years' | 'months'>): number[][] {
  const all = years.map(() => new Array<number>(12 * HALVES).fill(0));
  for (const { at, lanes } of months)
    for (const { day, words } of lanes.flat()) {
      const half = (at % 12) * HALVES + Math.floor(day * HALVES);
      const own = all[Math.floor(at / 12)];
      if (own) own[half] = (own[half] ?? 0) + words;
    }
  return all;
}

/** Months that a stroke of a hatched time goes across, and from one to the next. */
const SLANT = 2;
const APART = 1;

/** Times of which nothing is held, hatched from below, as broad at the top as at the foot. @param month units of one @param feet of the lanes, which are as tall as the first */
export function hatch(
  gaps: readonly (readonly [from: number, to: number])[],
  month: number,
  feet: readonly number[],
): string {
  const [tall = 0] = feet;
  let path = '';
  for (const [from, to] of gaps)
    for (const foot of feet)
      for (let at = from + APART - SLANT; at < to; at += APART) {
        const [left, right] = [Math.max(at, from), Math.min(at + SLANT, to)];
        const below = ((left - at) / SLANT) * tall;
        const high = ((right - left) / SLANT) * tall;
        path += `M${short(left * month)} ${short(foot - below)}l${short((right - left) * month)}-${short(high)}`;
      }
  return path;
}

/** How often a topic came up: bars as strokes, and how wide they are. */
export function topicBars(counts: readonly number[]): { path: string; width: number } {
  const together = counts.length > MANY_BARS ? 3 : 1;
  const bars = Array.from({ length: counts.length / together }, (_, at) =>
    counts.slice(at * together, (at + 1) * together).reduce((sum, count) => sum + count, 0),
  );
  const most = Math.max(1, ...bars);
  const step = MONTH * together;
  let path = '';
  let [x, height] = [0, 0];
  for (const [at, count] of bars.entries()) {
    if (count === 0) continue;
    const here = at * step + step / 2;
    const tall = Math.max(1, Math.round((count / most) * STRIP));
    path += path === '' ? `M${here} ${STRIP}v-${tall}` : `m${here - x} ${height}v-${tall}`;
    [x, height] = [here, tall];
  }
  return { path, width: step - 2 };
}

const short = (value: number) => String(Math.round(value * 10) / 10);

const STRIP_HEIGHT = 40;
/** Bars of a month in the small form; of an axis of few years more, so that none is broad. */
const BARS = 2;
const BARS_OF_FEW = 8;

/** … on a narrow screen: quarters of a year, of few years months. */
const QUARTERS = 1 / 3;

/**
 * The small form of it that heads every page, as a file of its own that the style sheet takes for a mask: words by parts of
 * a month, and strokes across times of which nothing is held.
 */
export function stripSvg(years: readonly AxisYear[], briefings: readonly SiteBriefing[]): string {
  const ofMonth = 12 * years.length > MANY_MONTHS ? BARS : BARS_OF_FEW;
  const heights = heightsOf(years, briefings, ofMonth);
  let path = `M0 ${STRIP_HEIGHT}`;
  let before = 0;
  for (const tall of heights) {
    path += tall === before ? 'h1' : `v${before - tall}h1`;
    before = tall;
  }
  path += `v${before}z`;
  return stripOf(
    path.replaceAll(/(?:h1)+/g, (run) => `h${run.length / 2}`),
    years,
    ofMonth,
  );
}

/** The same where there is little room: bars that stand apart, of which the eye sees more than of hundreds. */
export function smallStripSvg(years: readonly AxisYear[], briefings: readonly SiteBriefing[]): string {
  const ofMonth = 12 * years.length > MANY_MONTHS ? QUARTERS : 1;
  const bars = heightsOf(years, briefings, ofMonth).map(
    (tall, at) => `M${at} ${STRIP_HEIGHT}v-${tall}h.75v${tall}z`,
  );
  return stripOf(`${bars.join('')}M0 ${STRIP_HEIGHT}v-1h${bars.length}v1z`, years, ofMonth);
}

function stripOf(path: string, years: readonly AxisYear[], ofMonth: number): string {
  const gaps = hatch(gapsOf(years), ofMonth, [STRIP_HEIGHT]);
  const hatched =
    gaps &&
    `<path d="${gaps}" stroke="#000" stroke-width=".7" vector-effect="non-scaling-stroke" opacity=".5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.round(12 * ofMonth) * years.length} ${STRIP_HEIGHT}" preserveAspectRatio="none"><path d="${path}"/>${hatched}</svg>\n`;
}

/** How tall each part of the axis stands, by the words of its briefings. */
function heightsOf(
  years: readonly AxisYear[],
  briefings: readonly SiteBriefing[],
  ofMonth: number,
): number[] {
  const [first] = years;
  const ofYear = Math.round(12 * ofMonth);
  const parts = new Array<number>(ofYear * years.length).fill(0);
  for (const { briefing, words } of briefings) {
    if (!first || briefing.date === null) continue;
    const [year = 0, month = 1, day = 1] = briefing.date.split('-').map(Number);
    const inMonth = (day - 1) / LONGEST_MONTH;
    const at = ofYear * (year - first.year) + Math.floor((month - 1 + inMonth) * ofMonth + 1e-9);
    if (at in parts) parts[at]! += words;
  }
  const most = usualMost(parts.filter((words) => words > 0));
  return parts.map((words) =>
    words === 0 ? 1 : Math.max(3, Math.round(Math.min(1, words / most) * (STRIP_HEIGHT - 6))),
  );
}
