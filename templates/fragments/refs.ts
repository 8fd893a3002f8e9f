import type { Ref, SiteItem } from '../../src/site/types.ts';
import { longDate } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** A word, and the links that it stands for; null where there are none. */
export function refs({ to }: View, label: string, list: readonly Ref[]): Html | null {
  if (list.length === 0) return null;
  return html`<p><b>${label}</b>${list.map((ref) => html` <a href="${to(ref.address)}">${ref.title}</a>`)}
`;
}

/** Where the other parts of an answer stand that was split. */
export function parts(view: View, { parts: others, partOf }: SiteItem): (Html | null)[] {
  return [refs(view, view.words.partsAt, others), refs(view, view.words.partOf, partOf)];
}

/** The briefings of earlier days that an answer recalls, by their days. */
export function recalled(view: View, { recalled: meant }: SiteItem): Html | null {
  const days = meant.map((ref) => ({ ...ref, title: ref.date ? longDate(view.lang, ref.date) : ref.title }));
  return refs(view, view.words.refersTo, days);
}
