import { type Content, type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

export const pieces: Parts['pieces'] = (view, list) =>
  list.map(({ is, text, space }, at): Content => {
    // what came beside what went would be read as one word
    const apart = at > 0 && (space || (is === 'came' && list[at - 1]?.is === 'went'));
    return [apart && ' ', is === 'same' ? text : change(view, is, text)];
  });

/** Told apart by lines, and for who hears it by words. */
function change({ words }: View, is: 'came' | 'went', text: string): Html {
  const heard = (said: string) => html`<span class="visually-hidden">${said}</span>`;
  if (is === 'went') return html`<del>${heard(`[${words.tookOut}: `)}${text}${heard(']')}</del>`;
  return html`<ins>${heard(`[${words.putIn}: `)}${text}${heard(']')}</ins>`;
}
