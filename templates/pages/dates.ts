import { placeAddress } from '../../src/site/places.ts';
import { timeAxis } from '../../src/site/time-axis.ts';
import type { Month, Year } from '../../src/site/types.ts';
import { styles } from '../assets.ts';
import { longDate, monthName, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** Every day on which somebody spoke, by year and month, as figures. */
export function dates(_page: PageOf<'dates'>, view: View): Html {
  const { words, edition, lang, to } = view;
  return view.parts.layout(view, {
    name: 'dates',
    title: words.dates,
    description: words.datesLead,
    ...wayHere(view, words.dates),
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${words.dates}</h1>
<p class="lead">${words.datesLead}</p>
</div>
${edition.years.length > 1 && view.parts.yearStrip(view, edition.years)}
${timeAxis(edition.years)
  .toReversed()
  .map(({ year, held }) => (held ? yearBand(view, held) : missing(view, year)))}
${
  edition.undated.length > 0 &&
  view.parts.band(
    '_undated',
    words.undated,
    html`<p><a href="${to(placeAddress(edition, 'undated'))}">${plural(lang, edition.undated.length, words.count.briefings)}</a></p>`,
  )
}`,
  });
}

/** A year in which nothing is held is not passed over. */
const missing = (
  { words }: View,
  year: number,
): Html => html`<section class="band" aria-labelledby="_${String(year)}">
<h2 class="band-title band-year" id="_${String(year)}">${String(year)}</h2>
<p class="facts bar-not-held"><span>${words.notHeld}</span></p>
</section>
`;

function yearBand(view: View, year: Year): Html {
  return html`<section class="band" aria-labelledby="_${String(year.year)}">
<h2 class="band-title band-year" id="_${String(year.year)}"><a href="${view.to(year.address)}">${String(year.year)}</a></h2>
<ul class="band-body months">
${year.months.toReversed().map((month) => monthRow(view, month))}</ul>
</section>
`;
}

/** "a" for the first, after "z" a number. */
const letterOf = (index: number): string =>
  index < LETTERS ? String.fromCharCode(FIRST_LETTER + index) : ` (${index + 1})`;

const FIRST_LETTER = 0x61;
const LETTERS = 26;

function monthRow(view: View, month: Month): Html {
  const { lang, to } = view;
  return html`<li class="months-row"><a class="months-name" href="${to(month.address)}">${monthName(lang, month.month)}</a>
<span class="months-days">${month.days.map(({ date, briefings }) =>
    briefings.map(({ address, briefing }, index) => {
      const day = Number(date.slice(8));
      // "19a 19b": of each it is seen that another stands beside it; what is heard begins as what is seen
      const nth = briefings.length > 1 && `${day}${letterOf(index)}`;
      return html`<a class="day-link" href="${to(address)}" aria-label="${nth && `${nth}: `}${longDate(lang, date)}${briefings.length > 1 && `: ${briefing.title}`}">${nth || day}</a> `;
    }),
  )}</span></li>
`;
}
