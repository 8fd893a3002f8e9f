import { type Html, html, raw } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A page of the archive's own. Its HTML was made safe when the Markdown was rendered. */
export function editorial(page: PageOf<'editorial'>, view: View): Html {
  const { title, html: body } = page.editorial;
  return view.parts.layout(view, {
    name: 'editorial',
    title,
    description: title,
    ...wayHere(view, title),
    main: html`${
      !/^\s*<h1[\s>]/.test(body) &&
      html`<div class="heading">
<h1>${title}</h1>
</div>
`
    }<div class="prose">
${raw(body)}
</div>`,
  });
}
