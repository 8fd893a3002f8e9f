// @ts-check
/** What was found in numbers: counted when somebody opens them. */

import { byMonth, bySpeaker } from './numbers.js';
import { numbersOf } from './numbers-view.js';
import { langsOf, numbers, numbersBody, ownLang, words } from './parts-of-page.js';
import { podiumOf, podiumsKnown } from './podiums-known.js';
import { knowledge } from './searcher.js';
import { PER_PAGE, write } from './state.js';

/** So many speakers are listed with how often they answer. */
const MOST_SPEAKERS = 10;

/** @type {(() => Promise<void>) | null} */
let toCount = null;

/** Offers them, and shows them where they are open. @param {import('./finder.js').Answer} answer @param {import('./state.js').State} state @param {() => boolean} isCurrent */
export function offerNumbers({ found, total }, state, isCurrent) {
  numbers.toggleAttribute('hidden', total === 0);
  toCount = async () => {
    toCount = null;
    const [counts, speakers] = await Promise.all([
      byMonth(found, [...podiumsKnown.keys()]),
      bySpeaker(found),
    ]);
    const names = await namesOf('speaker', langsOf(state));
    if (!isCurrent()) return;
    const shown = speakers.slice(0, MOST_SPEAKERS).map(([id, count]) => ({
      name: names.get(id) ?? id,
      href: `./${write({ ...state, speaker: id, show: PER_PAGE }, ownLang)}`,
      count,
    }));
    const fileName = `${state.q.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'lectern'}.csv`;
    numbersBody.replaceChildren(...numbersOf(counts, shown, { words, podiumOf, fileName }));
  };
  if (numbers.open) void toCount().catch(() => {});
}

numbers.addEventListener('toggle', () => {
  if (numbers.open) void toCount?.().catch(() => {});
});

/** What each value is called in some languages. @param {'speaker'} name @param {readonly string[]} langs @returns {Promise<Map<string, string>>} */
async function namesOf(name, langs) {
  const all = await Promise.all(langs.map((one) => knowledge.of(one)));
  return new Map(
    all.flatMap(({ names }) => names[name].map(([value, label]) => /** @type {const} */ ([value, label]))),
  );
}
