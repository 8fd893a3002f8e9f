import type { Position, Said, Wording } from '../../src/site/positions.ts';
import type { Series } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { mediumDate, plural } from '../format.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

/** So many podiums have columns of their own; of more each is named in its line. */
const MOST_COLUMNS = 2;
/** So many colours are told apart. */
const COLOURS = 6;

export const positions: Parts['positions'] = (view, { list, beside, left }) => {
  const { words, lang } = view;
  if (list.length === 0) return null;
  return view.parts.band(
    '_positions',
    words.positions.title,
    html`<details class="fold">
<summary>${plural(lang, list.length + left, words.positions.shown)}</summary>
<p class="facts">${words.positions.how}</p>
<ol class="positions${beside && ' positions-beside'}">
${list.map((one) => position(view, one, beside?.[1]))}</ol>
${
  left > 0 &&
  html`<p class="facts">${plural(lang, left, words.positions.others)}</p>
`
}</details>`,
  );
};

/** @param right whose positions stand in the second column */
function position(
  view: View,
  { text, count, first, last, series, wordings, left }: Position,
  right: Series | undefined,
): Html {
  const { words, lang } = view;
  const said = words.positions;
  const isBeside = series.length > 1 && series.length <= MOST_COLUMNS;
  const column = series.length > 1 ? 'position-both' : right && series[0] === right && 'position-second';
  return html`<li${column && html` class="${column}"`}><blockquote class="position">${text}</blockquote>
<p class="facts">${facts([
    plural(lang, count, said.times),
    html`<bdi>${said.first} ${when(view, first)}</bdi>`,
    html`<bdi>${said.last} ${when(view, last)}</bdi>`,
    ...(isBeside ? [] : series.map((one) => podium(view, one))),
  ])}</p>
${wordings.length > 0 && wordingsOf(view, wordings, series, isBeside)}${
  left > 0 &&
  html`<p class="facts">${plural(lang, left, said.otherWordings)}</p>
`
}</li>
`;
}

/** @param isBeside whether each podium has a column */
function wordingsOf(
  view: View,
  wordings: readonly Wording[],
  series: readonly Series[],
  isBeside: boolean,
): Html {
  return html`${
    isBeside &&
    html`<p class="wordings-heads facts" aria-hidden="true">${series.map((one) => podium(view, one))}</p>
`
  }<ol class="wordings${isBeside && ' wordings-beside'}">
${wordings.map((one) => wording(view, one, series))}</ol>
`;
}

/** The second podium has the second column. */
function wording(view: View, { series, pieces, count, first }: Wording, all: readonly Series[]): Html {
  const { words, lang } = view;
  const { usual, often } = words.positions;
  const column = series !== null && all.indexOf(series) === 1 && all.length <= MOST_COLUMNS;
  return html`<li>${when(view, first)} ${all.length > 1 && series && podium(view, series)} <span class="wording${column && ' wording-second'}">${pieces ? view.parts.pieces(view, pieces) : html`<i>${usual}</i>`}${count > 1 && html` <small>· ${plural(lang, count, often)}</small>`}</span></li>
`;
}

const when = ({ lang, to }: View, { date, item }: Said): Html =>
  html`<a href="${to(item.address)}"><time datetime="${date}">${mediumDate(lang, date)}</time></a>`;

function podium({ edition }: View, series: Series): Content {
  const colour = (edition.series.indexOf(series) % COLOURS) + 1;
  return html`<span class="podium"><span class="podium-dot podium-${colour}"></span>${series.title}</span>`;
}
