// @ts-check
/** The topic that a search is about, offered above what it found: its page has what a search for words may miss. */

import { pageOf } from '../../site/names.js';
import { placesOf } from '../format/places.js';
import { neighboursOf, topicCarried, topicNamed } from '../query/topic.js';
import { langsOf, root, topic, words } from './parts-of-page.js';
import { knowledge } from './searcher.js';
import { element, plural } from './view.js';

/**
 * @typedef {import('./rank.js').Row} Row
 * @typedef {import('../../site/names.js').Name} Name
 */

/** Each part keeps its topics in a file, and those are asked for that hold most of the best. */
const MOST_FILES = 4;

/**
 * @param {import('./finder.js').Answer} answer @param {import('./state.js').State} asked
 * @param {{ way: import('../query/plan.js').Way, named: import('../query/names.js').Named[] }} read a card leads to a topic already that is all that was typed
 * @param {() => boolean} isCurrent
 */
export async function offerTopic({ leading, total: found, how }, asked, { way, named }, isCurrent) {
  // the nearest, which stand behind the few that hold all words, are not what was asked for
  const total = how.few || found;
  const isKnown = way.filters.topic !== undefined || named.some(({ kind }) => kind === 'topic');
  const offered =
    isKnown || way.q === '' || leading.length === 0
      ? null
      : await topicOf({ leading, total }, way.q, langsOf(asked));
  if (!isCurrent()) return;
  topic.replaceChildren(...(offered ? [sentence(offered)] : []));
}

export const withdrawTopic = () => topic.replaceChildren();

/** @typedef {{ base: string, one: Name, near: readonly Name[] }} Offered `near`: its neighbours, where they are worth a look */

/** @param {{ leading: readonly Row[], total: number }} found @param {string} q @param {readonly string[]} langs @returns {Promise<Offered | null>} */
async function topicOf({ leading, total }, q, langs) {
  for (const lang of langs) {
    const { names, said } = await knowledge.of(lang);
    const { base, topic: topics } = names;
    const isLittle = (/** @type {string} */ word) => said.little.has(word) || said.hollow.has(word);
    const own = leading.filter(({ part }) => part.spoken === lang);
    const typed = topicNamed(q, topics, isLittle);
    if (typed) return { base, one: typed, near: neighboursOf(typed, total, names) };
    const carried = topicCarried(await carriedBy(own), leading.length, topics);
    // what stands beside a subject that was not asked for is further off
    if (carried) return { base, one: carried, near: [] };
  }
  return null;
}

/** By topic, how many of some rows carry it. @param {readonly Row[]} rows @returns {Promise<Map<string, number>>} */
async function carriedBy(rows) {
  /** @type {Map<Row['part'], number[]>} */
  const places = new Map();
  for (const { part, place } of rows) places.set(part, [...(places.get(part) ?? []), place]);
  const asked = [...places].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_FILES);
  const all = await Promise.all(
    asked.map(async ([part, own]) => ({ own, values: await part.valuesOf('topic') })),
  );
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { own, values } of all) {
    for (const [value, runs] of Object.entries(values)) {
      const holds = placesOf(runs);
      const count = own.filter((place) => holds[place] === 1).length;
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  return counts;
}

/** "Topic: Oil spill, 26 answers → · Harbour, Gulf" @param {Offered} found */
function sentence({ base, one, near }) {
  const count = plural(one[2], /** @type {any} */ (words.answers));
  const [before = '', after = ''] = (words.aboutTopic ?? '').split('{topic}');
  const others = near.flatMap((other, at) => [at === 0 ? ' · ' : ', ', link(base, other)]);
  const beside = others.length > 0 ? [element('span', { class: 'finder-near' }, ...others)] : [];
  return element('span', {}, before, link(base, one, `, ${count} →`), after, ...beside);
}

/** @param {string} base @param {Name} topic @param {string} [more] what the link says behind the name */
function link(base, [value, name, , page], more = '') {
  const address = page === 0 ? pageOf(base, 'topic', value) : page;
  return element(
    'a',
    { href: new URL(address.slice(1), root).href },
    element('bdi', {}, name),
    ...(more ? [more] : []),
  );
}
