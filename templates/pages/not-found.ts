import { scripts, styles } from '../assets.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** An address that leads nowhere: search, dates, and (with JavaScript) the nearest pages above it. */
export function notFound(_page: PageOf<'not-found'>, view: View): Html {
  const { words, edition, to } = view;
  return view.parts.layout(view, {
    name: 'not-found',
    title: words.notFound,
    description: words.notFoundLead,
    trail: null,
    ownSearch: true,
    styles: [styles.lists],
    scripts: [scripts.notFound],
    main: html`<div class="heading">
<h1>${words.notFound}</h1>
<p class="lead">${words.notFoundLead}</p>
${view.parts.searchForm(view, 'large')}
</div>
<section class="band" aria-labelledby="_nearest" hidden data-nearest="${to('/')}">
<h2 class="band-title" id="_nearest">${words.nearest}</h2>
<div class="band-body"><ul class="index" data-nearest-list></ul></div>
</section>
${view.parts.yearsBand(view, edition.years)}${view.parts.band(
  '_newest',
  words.newest,
  edition.briefings.slice(0, 3).map((briefing) => view.parts.briefingEntry(view, briefing, { limit: 5 })),
)}`,
  });
}
