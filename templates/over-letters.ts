import type { Letter } from '../src/site/alphabet.ts';
import { type Content, type Html, html } from './html.ts';
import type { View } from './view.ts';

/** A list of more is long: it has its first, and then all by the alphabet. */
const LONG = 60;
const FIRST = 24;

interface Listing<T> {
  /** the busiest first */
  list: readonly T[];
  /** shown as the short list shows them */
  cards: (some: readonly T[]) => Html;
  letters: () => readonly Letter<T>[];
  row: (one: T) => Content;
}

/** People, newsrooms or topics: all as they are, or of many the busiest, with letters to jump to all of them by. */
export function overLetters<T>(view: View, { list, cards, letters: lettersOf, row }: Listing<T>): Html {
  if (list.length <= LONG) return cards(list);
  const { words } = view;
  const letters = lettersOf();
  const jump = view.parts.jump(words.alphabet, [
    letters.map(({ letter, id }) => ({ href: `#${id}`, name: letter })),
  ]);
  return html`${jump}<h2 class="list-title">${words.mostOften}</h2>
${cards(list.slice(0, FIRST))}
<h2 class="list-title">${words.alphabet}</h2>
${letters.map(
  ({ letter, id, held }) => html`<section class="letter" id="${id}"><h3>${letter}</h3>
<ul class="index">
${held.map(
  (one) => html`<li>${row(one)}
`,
)}</ul>
</section>
`,
)}`;
}
