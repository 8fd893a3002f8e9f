import { fill, longDate } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** An address whose words are in no transcript any more: when that was noticed, and what is known of them. */
export function gone({ former }: PageOf<'gone'>, view: View): Html {
  const { words, lang } = view;
  const { since, title, text } = former;
  return view.parts.layout(view, {
    name: 'gone',
    title: words.gone,
    description: words.gone,
    trail: null,
    main: html`<div class="heading">
<h1>${words.gone}</h1>
<p class="lead">${fill(words.goneLead, { date: longDate(lang, since) })}</p>
${
  title &&
  html`<p><b>${words.goneTitle}</b></p>
<blockquote><p>${title}</p></blockquote>`
}${
  text &&
  html`<p><b>${words.goneText}</b></p>
<blockquote><p>${text}</p></blockquote>`
}
</div>`,
  });
}
