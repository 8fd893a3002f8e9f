// @ts-check
/** What was read out of a query, how it had to be read, and the ways on from one that found nothing: what stands around the list. */

import { beyondDays, hull, isBeyond } from '../query/plan.js';
import { cardsOf, cardsOfDay, chipList } from './chips.js';
import { askedSpan } from './days.js';
import { sayDays, sayRead } from './form.js';
import { place } from './list.js';
import { briefingsIn } from './of-day.js';
import {
  besideFew,
  beyondNote,
  beyondSentence,
  foundSentence,
  inOtherLanguages,
  nearestDays,
  newsroomNote,
  newsroomOffers,
  readingNotes,
  slipNotes,
  undatedSentence,
  unheldSentence,
  waysOn,
  wordsWithin,
} from './offers.js';
import { allLangs, browse, chips, langsOf, notes, offers, ownLang, root, words } from './parts-of-page.js';
import { say } from './saying.js';
import { finder, knowledge, nearestIn } from './searcher.js';
import { fill, spanName } from './view.js';

/** @typedef {import('./state.js').State} State */

/** Where no more were found, it is said what other languages hold. */
const FEW = 3;

/** What is on the page of whom the query names. @type {HTMLElement[]} */
let cards = [];
/** The query that was read last, and what was read out of it. @type {{ q: string, chips: readonly import('../query/plan.js').Chip[] }} */
let last = { q: '', chips: [] };

/** What was read out of a query; nothing where that is not done yet. @param {string} q */
export const partsOf = (q) => (q === last.q ? last.chips : []);

/** What was read out of the query. @param {State} state @param {import('../query/plan.js').Way} way @param {import('../query/names.js').Named[]} named */
export function showRead(state, way, named) {
  const setting = { words, ownLang, root };
  const list = chipList(way.chips, state, setting);
  chips?.replaceChildren(...list);
  chips?.toggleAttribute('hidden', list.length === 0);
  last = { q: state.q, chips: way.chips };
  sayRead(way.chips);
  sayDays(state, way.chips);
  const asked = langsOf(state).map((lang) => offers.get(lang)?.asked ?? [0, 0, []]);
  const newsrooms = way.filters.outlet === undefined ? [] : newsroomNote(asked, words);
  cards = [
    ...newsrooms,
    ...newsroomOffers(state, way.chips, settingOf(state)),
    ...slipNotes(state, way.chips, settingOf(state)),
    ...cardsOf(named, setting),
  ];
  notes?.replaceChildren(...cards);
}

/**
 * What a settled search has found, and how.
 * @param {State} state @param {import('./finder.js').Answer} answer @param {import('../query/plan.js').Way} way @param {import('./finder.js').Result[]} found
 * @param {() => boolean} isCurrent @param {{ mayWait: boolean, archive: [first: string, last: string] }} setting `mayWait`: results of this search are on the page already; `archive`: the days of what is searched
 */
export async function show(state, answer, way, found, isCurrent, { mayWait, archive }) {
  const { total, how } = answer;
  const span = total > 0 ? null : askedSpan(way.filters);
  const around = span && (await finder.around(langsOf(state), span));
  const ofDay = way.isDay && !mayWait ? await briefingsIn(answer.found).catch(() => []) : [];
  if (!isCurrent()) return;
  if (ofDay.length > 0) cards = cardsOfDay(ofDay, dayOf(way), { words, ownLang, root });
  browse?.toggleAttribute('hidden', total > 0 || around !== null);
  place(found, state.show + how.few, total, mayWait, how.inRow ? words.apartLine : words.notAll);
  const setting = settingOf(state);
  // they are there already where results are
  const beyond = total > 0 ? beyondNote(way.chips, archive, words) : [];
  if (!mayWait) notes?.replaceChildren(...beyond, ...cards, ...readingNotes(state, how, setting));
  if (total > 0) {
    const unheld = beyondSentence(way.chips, words);
    const found = [unheld, foundSentence(total, how, state.q, wordsOf(state))].filter(Boolean).join(' ');
    say([found, undatedSentence(answer, words)].filter(Boolean).join(' · '));
    const isFew = (how.few || total) <= FEW && !how.most;
    // nothing waits for it
    if ((isFew || isBeyond(way.chips)) && Object.keys(way.filters).length === 0)
      void heldBeside(state, way)
        .then((others) => besideFew(state, way, others, { ...setting, placeOf }))
        .then(
          (beside) => isCurrent() && notes?.append(...beside),
          () => {},
        );
    return;
  }
  const asked = await finder.missing(langsOf(state), way.q);
  if (!isCurrent()) return;
  const unheld = [
    ...(span && around ? [fill(words.noDays ?? '', { date: spanName(span, words) })] : []),
    ...asked.map((word) => unheldSentence(word, state.q, wordsOf(state))),
  ];
  say(unheld.join(' ') || (words.nothing ?? ''));
  const days = span && around ? nearestDays(state, way, around, span, setting) : [];
  const others = languagesBeside(state);
  const offered = await Promise.all([
    inOtherLanguages(state, way, others, { ...setting, isSaid: asked.length > 0 }),
    waysOn(state, way, asked, setting),
  ]);
  if (isCurrent()) notes?.replaceChildren(...cards, ...days, ...offered.flat());
}

/** What the page says of a search. @param {State} state */
const wordsOf = (state) => wordsWithin(words, langsOf(state), languagesBeside(state));

/** Those that are not searched. @param {State} state */
const languagesBeside = (state) => allLangs.filter((lang) => !langsOf(state).includes(lang));

/** Of those, where days are asked for of which nothing was found, those that hold something of them. @param {State} state @param {import('../query/plan.js').Way} way */
async function heldBeside(state, { chips }) {
  const others = languagesBeside(state);
  if (!isBeyond(chips)) return others;
  const { from, to } = hull(beyondDays(chips));
  const extents = await Promise.all(others.map((lang) => finder.extent([lang])));
  return others.filter((_, at) => {
    const [first, last] = extents[at]?.span ?? ['', ''];
    return first !== '' && first <= to && last >= from;
  });
}

/** Where a language is searched by itself, and of which years it holds something: "2018–2024". @param {string} lang */
async function placeOf(lang) {
  const [{ names }, { span }] = await Promise.all([knowledge.of(lang), finder.extent([lang])]);
  const years = [...new Set(span.map((day) => day.slice(0, 4)))].filter(Boolean).join('–');
  return { href: new URL(`${names.base.slice(1)}search/`, root).href, years };
}

/** What the ways on need to know. @param {State} asked */
function settingOf(asked) {
  const lang = asked.lang === 'all' ? ownLang : asked.lang;
  const count = (/** @type {string} */ q, langs = langsOf(asked)) => finder.count(langs, q);
  return { words, ownLang, lang, nearest: nearestIn, count };
}

/** @param {import('../query/plan.js').Way} way */
const dayOf = ({ chips }) =>
  chips.flatMap((chip) => (chip.kind === 'date' ? [spanName(chip, words)] : [])).join('');
