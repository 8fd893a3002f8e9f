import { fill, longDate } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** An address whose words are in no transcript any more: when that was noticed, and what is known of them. */
export function gone({ former }: PageOf<'gone'>, view: View): Html {
  const { words, lang, to } = view;
  const { since, title, text, from } = former;
  // the words of most begin with what is their title
  const isSaid = text.startsWith(title);
  return view.parts.layout(view, {
    name: 'gone',
    title: words.gone,
    description: words.gone,
    trail: null,
    main: html`<div class="heading">
<h1>${words.gone}</h1>
<p class="lead">${fill(words.goneLead, { date: longDate(lang, since) })}</p>
</div>
<div class="prose">${
      title &&
      !isSaid &&
      html`
<p>${words.goneTitle}:</p>
<blockquote><p>${title}</p></blockquote>`
    }${
      text &&
      html`
<p>${words.goneText}:</p>
<blockquote><p>${text}</p></blockquote>`
    }${
      from &&
      html`
<p><a href="${to(from.address)}">${from.title}</a></p>`
    }
</div>`,
  });
}
