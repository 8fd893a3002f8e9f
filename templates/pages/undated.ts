import { plural } from '../format.ts';
import { dateTrail } from '../fragments/breadcrumbs.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** Briefings whose transcripts state no date. */
export function undated(page: PageOf<'undated'>, view: View): Html {
  const { words, lang } = view;
  return view.parts.layout(view, {
    name: 'undated',
    title: words.undated,
    description: words.undatedLead,
    trail: [...dateTrail(view, page.series, null, 'series'), { title: words.undated, address: null }],
    up: page.series?.address ?? view.edition.address,
    main: html`<div class="heading">
<h1>${words.undated}</h1>
<p class="lead">${words.undatedLead}</p>
<p class="facts">${plural(lang, page.briefings.length, words.count.briefings)}</p>
</div>
${page.briefings.map((briefing) => view.parts.briefingEntry(view, briefing, { level: 2, limit: 8 }))}`,
  });
}
