import { timeAxis } from '../../src/site/time-axis.ts';
import type { Year } from '../../src/site/types.ts';
import { number, plural } from '../format.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

/** So many years stand side by side where there is room for their names; more are rows everywhere. */
const MOST_BESIDE = 18;

/** Fewer say nothing as a picture. */
export const FEWEST_DRAWN = 3;

/** A year as a strip shows it. */
export interface StripYear {
  year: number;
  /** null where nothing is held of it */
  held: {
    /** one, or one a month */
    bars: readonly number[];
    count: number;
    /** "12 briefings" */
    words: string;
  } | null;
  /** where it leads; null for none */
  href: string | null;
  isCurrent?: boolean;
  isPeak?: boolean;
}

export const yearStrip: Parts['yearStrip'] = (view, years, current = null) => {
  const axis = timeAxis(years);
  return axis.length < FEWEST_DRAWN
    ? named(view, years, current)
    : strip(
        view,
        axis.map(({ year, held }) => ({
          year,
          held: held && {
            bars: [held.briefings.length],
            count: held.briefings.length,
            words: plural(view.lang, held.briefings.length, view.words.count.briefings),
          },
          href: held && view.to(held.address),
          isCurrent: year === current,
        })),
      );
};

/** Years too few for a picture, as links. */
const named = ({ lang, words, to }: View, years: readonly Year[], current: number | null): Html =>
  html`<ul class="in-line">
${years.map(
  ({ year, address, briefings }) =>
    html`<li><a href="${to(address)}"${year === current && html` aria-current="page"`}>${String(year)}</a> <span class="index-count">${plural(lang, briefings.length, words.count.briefings)}</span></li>
`,
)}</ul>`;

/** Years without a gap, each over its name: beside each other, or on a narrow screen below each other. */
export function strip(view: View, years: readonly StripYear[]): Html {
  const most = Math.max(1, ...years.flatMap(({ held }) => held?.bars ?? []));
  const isFine = years.some(({ held }) => held !== null && held.bars.length > 1);
  const isBeside = years.length <= MOST_BESIDE;
  return html`<ol class="year-strip${isBeside && ' year-strip-beside'}${isFine && ' year-strip-fine'}">
${years.map(
  (year) => html`<li${year.isPeak && html` class="peak"`}>${linked(year, yearOf(view, year, most))}</li>
`,
)}</ol>`;
}

const linked = ({ href, isCurrent }: StripYear, content: Content): Html =>
  href === null
    ? html`<span class="year-bar">${content}</span>`
    : html`<a class="year-bar" href="${href}"${isCurrent && html` aria-current="page"`}>${content}</a>`;

function yearOf({ lang, words }: View, { year, held }: StripYear, most: number): Html {
  const name = html`<span class="year-bar-name">${String(year)}</span>`;
  if (!held)
    return html`<span class="bar bar-not-held"></span>${name} <span class="year-bar-count">${words.notHeld}</span>`;
  return html`${drawing(held.bars, most)}${name} <span class="year-bar-count" aria-hidden="true">${number(lang, held.count)}</span><span class="visually-hidden">${held.words}</span>`;
}

/** One bar is drawn both as it stands and as it lies: the style sheet shows one of them. */
function drawing(bars: readonly number[], most: number): Html {
  if (bars.every((count) => count === 0)) return html`<span class="bar"></span>`;
  const size = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round((count / most) * 40)));
  const [only = 0] = bars;
  const wide = 40 / bars.length;
  const rects =
    bars.length === 1
      ? html`<rect class="stands" x="2" y="${40 - size(only)}" width="36" height="${size(only)}"/><rect class="lies" y="4" width="${size(only)}" height="32"/>`
      : bars.map(
          (count, at) =>
            count > 0 &&
            html`<rect x="${round(at * wide + wide / 8)}" y="${40 - size(count)}" width="${round((wide * 3) / 4)}" height="${size(count)}"/>`,
        );
  return html`<svg class="bar" viewBox="0 0 40 40" preserveAspectRatio="none" width="40" height="40" aria-hidden="true">${rects}</svg>`;
}

const round = (value: number) => String(Math.round(value * 100) / 100);
