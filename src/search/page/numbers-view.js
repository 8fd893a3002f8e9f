// @ts-check
/** The numbers of a search as the page shows them: a row of bars a podium, a table behind them, and who answers most. */

import { round } from './marks.js';
import { csvOf } from './numbers.js';
import { drawn } from './strip.js';
import { element, fill, monthYearName, numberName, percentName, plural } from './view.js';

/**
 * @typedef {import('./numbers.js').ByMonth} ByMonth
 * @typedef {import('./view.js').Words} Words
 * @typedef {{ name: string, href: string, count: number }} Speaker
 * @typedef {{ words: Words, podiumOf: (series: string) => { name: string, colour: number } | null, fileName: string }} Setting
 */

const HEIGHT = 48;
/** In the units of the drawing, which is as wide as its place. */
const WIDTH = 1000;
/** Of fewer months a bar would be a block. */
const FEWEST_MONTHS = 12;
/** Fewer are not drawn: the table says them. */
const FEWEST_DRAWN = 3;

/** A file is saved by then. Milliseconds. */
const KEPT = 60_000;

/** Whether shares are shown, in all searches. */
let inShares = false;

/**
 * @param {ByMonth} counts @param {readonly Speaker[]} speakers those that are listed @param {Setting} setting
 * @returns {HTMLElement[]}
 */
export function numbersOf(counts, speakers, setting) {
  const { words } = setting;
  const charts = element('div', { class: 'numbers-charts' });
  const draw = () => charts.replaceChildren(...chartsOf(counts, setting));
  draw();
  const choice = element(
    'fieldset',
    { class: 'numbers-choice' },
    element('legend', { class: 'visually-hidden' }, words.inNumbers ?? ''),
    ...[false, true].map((share) => {
      const input = /** @type {HTMLInputElement} */ (
        element('input', { type: 'radio', name: 'numbers', value: share ? 'share' : 'count' })
      );
      input.checked = share === inShares;
      input.addEventListener('change', () => {
        inShares = share;
        draw();
      });
      return element('label', {}, input, ' ', (share ? words.asShare : words.asCount) ?? '');
    }),
  );
  return [
    ...(counts.months.length < FEWEST_DRAWN ? [] : [choice, charts]),
    tableOf(counts, setting),
    ...(speakers.length > 0
      ? [element('h2', { class: 'numbers-title' }, words.bySpeaker ?? ''), speakerList(speakers)]
      : []),
  ];
}

/** @param {ByMonth} counts @param {Setting} setting */
function chartsOf({ months, podiums }, { words, podiumOf }) {
  const heights = podiums.map(({ found, held }) =>
    found.map((count, at) => (inShares ? count / (held[at] || 1) : count)),
  );
  const most = Math.max(...heights.flat(), inShares ? 0.01 : 1);
  const said = (/** @type {number} */ value) =>
    inShares ? percentName(value) : plural(value, words.answers);
  return podiums.map(({ series, held }, number) => {
    const own = heights[number] ?? [];
    const peak = own.indexOf(Math.max(...own));
    const podium = podiumOf(series);
    const told =
      (own[peak] ?? 0) === 0
        ? said(0)
        : fill(words.mostIn ?? '', { count: said(own[peak] ?? 0), when: monthYearName(months[peak] ?? '') });
    return element(
      'figure',
      { class: 'numbers-chart' },
      element(
        'figcaption',
        {},
        ...(podium
          ? [element('span', { class: `podium-dot podium-${podium.colour}` }), `${podium.name} `]
          : []),
        element('span', { class: 'numbers-peak' }, told),
      ),
      bars(own, held, most, podium?.colour ?? 1),
      element(
        'p',
        { class: 'numbers-axis', 'aria-hidden': 'true' },
        ...[months[0], months.at(-1)].map((month) => element('span', {}, monthYearName(month ?? ''))),
      ),
    );
  });
}

/** @param {readonly number[]} heights @param {readonly number[]} held @param {number} most @param {number} colour */
function bars(heights, held, most, colour) {
  const step = WIDTH / Math.max(FEWEST_MONTHS, heights.length);
  const thick = step * 0.8;
  let path = '';
  let floor = '';
  for (const [at, height] of heights.entries()) {
    const x = round(at * step);
    // a month of which nothing is held has no floor: nothing could be found in it
    if (held[at]) floor += `M${x} ${HEIGHT}h${round(step)}`;
    const tall = height === 0 ? 0 : Math.max(2, round((height / most) * (HEIGHT - 2)));
    if (tall > 0) path += `M${x} ${HEIGHT - 1}v-${tall}h${round(thick)}v${tall}z`;
  }
  const svg = drawn(
    'svg',
    {
      class: `numbers-bars podium-${colour}`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    drawn('path', { class: 'numbers-floor', d: floor }),
    drawn('path', { class: 'strip-marks', d: path }),
  );
  return svg;
}

/** @param {ByMonth} counts @param {Setting} setting */
function tableOf(counts, { words, podiumOf, fileName }) {
  const { months, podiums } = counts;
  const nameOf = (/** @type {string} */ series) => podiumOf(series)?.name ?? '';
  const isNamed = podiums.length > 1;
  const csv = () =>
    csvOf(
      counts,
      nameOf,
      [words.month, words.series, words.asCount, words.allAnswers].map((name) => name ?? ''),
    );
  const told = element('span', { role: 'status' });
  const copy = element('button', { type: 'button', class: 'finder-plain' }, words.copyCsv ?? '');
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(csv()).then(
      () => told.replaceChildren(words.copied ?? ''),
      () => told.replaceChildren(words.notCopied ?? ''),
    );
  });
  const save = element('button', { type: 'button', class: 'finder-plain' }, words.saveCsv ?? '');
  save.addEventListener('click', () => {
    // with a byte order mark, without which spreadsheets take it for another encoding
    const url = URL.createObjectURL(new Blob(['\ufeff', csv()], { type: 'text/csv' }));
    element('a', { download: fileName, href: url }).click();
    setTimeout(() => URL.revokeObjectURL(url), KEPT);
  });
  const rows = () =>
    months.flatMap((month, at) => {
      const found = podiums.map((one) => one.found[at] ?? 0);
      const held = podiums.reduce((sum, one) => sum + (one.held[at] ?? 0), 0);
      if (held === 0) return [];
      const sum = found.reduce((all, one) => all + one, 0);
      return [
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, monthYearName(month)),
          ...(isNamed ? found.map((count) => element('td', {}, numberName(count))) : []),
          ...[numberName(sum), numberName(held), percentName(sum / held)].map((text) =>
            element('td', {}, text),
          ),
        ),
      ];
    });
  const head = [
    words.month,
    ...(isNamed ? podiums.map(({ series }) => nameOf(series) || '–') : []),
    words.asCount,
    words.allAnswers,
    words.share,
  ];
  const body = element('tbody');
  const details = element(
    'details',
    { class: 'numbers-table' },
    element('summary', {}, words.table ?? ''),
    element(
      'div',
      { class: 'numbers-scroll', tabindex: '0', role: 'region', 'aria-label': words.table ?? '' },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name ?? ''))),
        ),
        body,
      ),
    ),
  );
  // hundreds of rows that few look at
  details.addEventListener('toggle', () => body.childElementCount === 0 && body.append(...rows()));
  return element('div', {}, details, element('p', { class: 'numbers-csv' }, copy, save, told));
}

/** @param {readonly Speaker[]} speakers */
function speakerList(speakers) {
  const most = Math.max(...speakers.map(({ count }) => count));
  return element(
    'ol',
    { class: 'numbers-speakers' },
    ...speakers.map(({ name, href, count }) => {
      const bar = drawn(
        'svg',
        { class: 'numbers-bar', viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        drawn('path', { d: `M0 0h${round((count / most) * 100)}v1H0z` }),
      );
      return element(
        'li',
        {},
        element('a', { href, 'data-finder-go': '' }, name),
        ' ',
        element('span', {}, numberName(count)),
        bar,
      );
    }),
  );
}
