import { scripts } from '../assets.ts';
import { type Html, html } from '../html.ts';
import { leadingOn } from '../leading-on.ts';
import type { PageOf, View } from '../view.ts';

/** An address whose words stand elsewhere now: it leads there at once and without JavaScript. */
export function moved({ to: target }: PageOf<'moved'>, view: View): Html {
  const { kind, words, to } = view;
  return leadingOn(view, {
    target: target.address,
    canonical: kind.canonical() ?? '',
    title: target.title,
    description: words.moved,
    heading: words.moved,
    link: target.title,
    more: html`<script type="module" src="${to(scripts.moved)}"></script>
`,
  });
}
