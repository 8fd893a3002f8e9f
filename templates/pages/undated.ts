import { plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** Briefings whose transcripts state no date. */
export function undated(page: PageOf<'undated'>, view: View): Html {
  const { words, lang } = view;
  return view.parts.layout(view, {
    name: 'undated',
    title: words.undated,
    description: words.undatedLead,
    ...wayHere(view, words.undated),
    main: html`<div class="heading">
<h1>${words.undated}</h1>
<p class="lead">${words.undatedLead}</p>
<p class="facts">${plural(lang, page.briefings.length, words.count.briefings)}</p>
</div>
${page.briefings.map((briefing) => view.parts.briefingEntry(view, briefing, { level: 2, limit: 8 }))}`,
  });
}
