import type { Lane, River } from '../../src/site/river.ts';
import type { AxisYear } from '../../src/site/time-axis.ts';
import { fill, monthAndYear, number, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import {
  hatch,
  isThinned,
  LANE,
  MONTH,
  monthPath,
  ROW,
  STRIP,
  topicBars,
  usualMost,
  wordsByHalves,
  yearBars,
} from '../river-drawing.ts';
import type { Parts, View } from '../view.ts';

/** Hairlines of more briefings in a month are one black patch: they are set lighter. */
const MOST_APART = 8;

export const river: Parts['river'] = (view, picture) => {
  const { words, lang, to } = view;
  const { years, gaps, lanes, months, topics } = picture;
  const width = 12 * years.length * MONTH;
  const height = LANE * lanes.length;
  const feet = lanes.map((_, lane) => LANE * (lane + 1));
  const dense =
    !isThinned(years) && months.some((month) => month.lanes.some((marks) => marks.length > MOST_APART));
  const most = usualMost(months.flatMap((month) => month.lanes.flat().map((mark) => mark.words)));
  return html`<section class="river" aria-labelledby="_river">
<h2 class="band-title" id="_river">${words.river}</h2>
<p class="river-note">${words.riverMarks}</p>
<div class="river-picture">
<ol class="river-lanes">
${lanes.map((lane) => laneName(view, lane, picture))}</ol>
${rows(view, picture)}<div class="river-bed">
<ol class="river-years">
${years.map(({ year, held }) =>
  held === null
    ? html`<li class="not-held"><span>${String(year)} <small>${words.notHeld}</small></span></li>
`
    : html`<li><a href="${to(held.address)}">${String(year)}</a></li>
`,
)}</ol>
<div class="river-flow"><svg viewBox="0 0 ${width} ${height}" height="${height}" preserveAspectRatio="none"${dense && html` class="dense"`}>${gaps.length > 0 && html`<path class="gaps" d="${hatch(gaps, MONTH, feet)}"/>`}
${months.map((one) => {
  const { year, month, address, briefings } = one.month;
  const name = `${monthAndYear(lang, year, month)}: ${plural(lang, briefings.length, words.count.briefings)}`;
  return html`<a href="${to(address)}" tabindex="-1"><title>${name}</title><rect x="${one.at * MONTH}"/><path d="${monthPath(one, picture, most)}"/></a>
`;
})}</svg></div>
</div>
${
  topics.length > 0 &&
  html`<p class="river-note river-ends"><span>${words.riverTopics}</span> <span aria-hidden="true"><span>${String(years[0]?.year)}</span><span>${String(years.at(-1)?.year)}</span></span></p>
<ul class="river-topics">
${topics.map(({ topic, counts }) => {
  const { path, width: thick } = topicBars(counts);
  return html`<li><a href="${to(topic.address)}">${topic.name} <small>${number(lang, topic.entries.length)}</small></a><svg viewBox="0 0 ${width} ${STRIP}" height="${STRIP}" preserveAspectRatio="none" aria-hidden="true"><path stroke-width="${thick}" d="${path}"/></svg></li>
`;
})}</ul>
`
}</div>
</section>
`;
};

/** The same on a narrow screen: a row a year, and one for all years between two of which nothing is held. */
function rows({ words, lang, to }: View, picture: River): Html {
  const said = wordsByHalves(picture);
  const most = usualMost(said.flat().filter((count) => count > 0));
  const gap = ({ year }: AxisYear, last: AxisYear) =>
    html`<li class="not-held"><span class="whole">${year === last.year ? String(year) : `${year}–${last.year}`}</span> <i></i> <small>${words.notHeld}</small>
`;
  const list = picture.years.flatMap((one, at, years): Html[] => {
    const { year, held } = one;
    if (held)
      return [
        html`<li><a href="${to(held.address)}"><b>${String(year)}</b> <svg viewBox="0 0 ${ROW.width} ${ROW.height}" preserveAspectRatio="none" aria-hidden="true"><path d="${yearBars(said[at] ?? [], most)}"/></svg> <small>${plural(lang, held.briefings.length, words.count.briefings)}</small></a>
`,
      ];
    if (!years[at - 1]?.held) return [];
    const next = years.findIndex(({ held }, later) => later > at && held !== null);
    return [gap(one, years[next - 1] ?? one)];
  });
  return html`<ol class="river-rows">
${list}</ol>
`;
}

function laneName({ words, lang, to }: View, { series, briefings }: Lane, { lanes }: River): Html {
  const count = html`<small>${plural(lang, briefings, words.count.briefings)}</small>`;
  if (series)
    return html`<li><a href="${to(series.address)}">${series.title}</a> ${count}</li>
`;
  const name = lanes.length > 1 && html`<span>${fill(words.more, { count: number(lang, briefings) })}</span>`;
  return html`<li>${name || count}</li>
`;
}
