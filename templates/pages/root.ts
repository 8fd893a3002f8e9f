import type { Html } from '../html.ts';
import { leadingOn } from '../leading-on.ts';
import type { PageOf, View } from '../view.ts';

/** `/` leads to the default language at once and without JavaScript. */
export function root(_page: PageOf<'root'>, view: View): Html {
  const { site, edition, words } = view;
  return leadingOn(view, {
    target: edition.address,
    canonical: edition.address,
    title: site.title,
    description: site.description || site.title,
    heading: site.title,
    link: words.redirect,
  });
}
