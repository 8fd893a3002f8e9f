import type { SiteBriefing } from '../../src/site/types.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { dayAndMonth, plural, yearName } from '../format.ts';
import { isoDate } from '../fragments/calendar-month.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A year of more briefings is a calendar alone. */
const mostNamed = 60;

/** Twelve months as a calendar. */
export function year(page: PageOf<'year'>, view: View): Html {
  const { words, lang } = view;
  const { year, series } = page;
  const count = plural(lang, year.briefings.length, words.count.briefings);
  const name = yearName(lang, isoDate(year.year, 1, 1));
  const title = series ? `${series.title}, ${name}` : name;
  const years = series ? series.years : view.edition.years;
  return view.parts.layout(view, {
    name: 'year',
    title,
    description: `${title}: ${count}`,
    ...wayHere(view, name),
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${name}</h1>
<p class="facts">${facts([series?.title, count])}</p>
</div>
<div class="year">
${Array.from({ length: 12 }, (_, index) => {
  const held = year.months.find((month) => month.month === index + 1) ?? null;
  return view.parts.calendarMonth(view, year.year, index + 1, held, ({ target }) => target);
})}
</div>
${year.briefings.length <= mostNamed && named(view, year.briefings)}
${years.length > 1 && view.parts.yearStrip(view, years, year.year)}
${view.parts.neighbours(
  view,
  year.previous && { address: year.previous.address, relation: words.previous, title: year.previous.title },
  year.next && { address: year.next.address, relation: words.next, title: year.next.title },
)}`,
  });
}

/** The briefings by name, newest first: in a calendar of few days one would have to try each. */
function named(view: View, briefings: readonly SiteBriefing[]): Html {
  const { lang, words, to } = view;
  return view.parts.band(
    '_briefings',
    plural(lang, briefings.length, words.count.briefings),
    html`<ol class="named">
${briefings.map(
  ({ address, briefing: { date, title } }) =>
    html`<li class="named-row"><time datetime="${date ?? ''}">${date && dayAndMonth(lang, date)}</time> <a href="${to(address)}">${title}</a></li>
`,
)}</ol>`,
  );
}
