import type { SiteBriefing } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { monthName, plural, shortMonthAndYear, weekday } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const briefingEntry: Parts['briefingEntry'] = (view, briefing, options = {}) => {
  const { lang, to } = view;
  const { level = 3, limit, dateStyle = 'full' } = options;
  const { date, title } = briefing.briefing;
  const link = html`<a href="${to(briefing.address)}">${title}</a>`;
  return html`<article class="entry">
<div>${date && dateBlock(lang, date, dateStyle)}</div>
<div>${level === 2 ? html`<h2 class="entry-title">${link}</h2>` : html`<h3 class="entry-title">${link}</h3>`}
<p class="facts">${facts([briefing.series && briefing.series !== seriesOf(view) && html`<a href="${to(briefing.series.address)}">${briefing.series.title}</a>`, ...briefingFacts(view, briefing)])}</p>
${view.parts.itemList(view, briefing, limit)}
</div>
</article>`;
};

function seriesOf(view: View) {
  return 'series' in view.page ? view.page.series : null;
}

/** "24 questions", "3 announcements", "38 minutes" */
export function briefingFacts(view: View, briefing: SiteBriefing): string[] {
  const { lang, words } = view;
  const { questions, announcements } = briefing;
  return [
    questions > 0 ? plural(lang, questions, words.count.questions) : '',
    announcements > 0 ? plural(lang, announcements, words.count.announcements) : '',
    plural(lang, briefing.minutes, words.count.minutes),
  ].filter((fact) => fact !== '');
}

/** The date set as a figure: the day large, the rest small beneath it. */
export function dateBlock(lang: string, date: string, style: 'day' | 'day-month' | 'full' = 'full'): Html {
  const [, month = '', day = ''] = date.split('-');
  const rest =
    style === 'day'
      ? weekday(lang, date, 'long')
      : style === 'day-month'
        ? monthName(lang, Number(month), 'short')
        : shortMonthAndYear(lang, date);
  return html`<time datetime="${date}"><b>${String(Number(day))}</b> <small>${rest}</small></time>`;
}
