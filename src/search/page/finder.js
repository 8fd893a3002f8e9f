// @ts-check
/** The search over all parts of all languages that are asked for: the newest answer first, and the list settles when all have. */

import { PARTS, valuesIn } from '../format/places.js';
import { readShown } from '../format/shown.js';
import { lettersOf } from '../format/text.js';
import { unquoted } from '../query/quoted.js';
import { aroundUnheld } from './days.js';
import { excerpt } from './excerpt.js';
import { inRowFirst } from './in-row.js';
import { json, Kept } from './load.js';
import { locationsOf, matches, shares } from './match.js';
import { ONE_SLIP } from './near.js';
import { Part } from './part.js';
import { answerOf, LEADING, newerFirst, olderFirst, queryOf, rarenessOf } from './rank.js';
import { beginning, hasPhrase, isTooShort, parsed } from './terms.js';
import { words } from './text.js';
import { remembered, togetherIn, withTogether } from './together.js';

/**
 * @typedef {import('./terms.js').Query} Query
 * @typedef {import('./terms.js').Term} Term
 * @typedef {{ q: string, filters: Record<string, string>, newest: boolean, oldest?: boolean, rows?: readonly string[][], show: number, most?: number }} Asked without words, `newest` is true; `oldest`: by
 *   day as well, the other way round; rows: words of it that stand side by side, in an order of time what holds them so comes first, else words of the next list; show: so many are waited for; most: so many rows at most, where several may be one entry
 * @typedef {import('./rank.js').Row} Row
 * @typedef {import('./rank.js').Answer} Answer
 * @typedef {import('./rank.js').Answered} Answered
 * @typedef {import('./rank.js').How} How
 * @typedef {import('./excerpt.js').Excerpt & { address: string, lang: string, date: string, kind: string, speakers: readonly string[], briefing: string,
 *   thread: string | null, series: string, isNear: boolean }} Result `series`: its id, empty where it is of none; `isNear`: it stands behind those that hold all words
 * @typedef {(word: string, lang: string, farthest?: number) => Promise<string[]>} Nearest words of the archive that are spelled nearly so, nearest first
 * @typedef {(lang: string) => Promise<import('./terms.js').Said>} SaidOf
 * @typedef {import('./part.js').AnyPart} AnyPart
 * @typedef {Map<string, AnyPart[]>} PartsByLang by language, in lower case
 */

/** Who has searched before waits so long for all parts, and sees one list, not two. Milliseconds. */
const PATIENCE = 300;
/** Of answers that do not hold all words, those are found that hold so much of what is most held, and so much at least. */
const NEARLY = 0.8;
const LITTLE = 0.4;
/** Behind the few that hold all, those that hold half. */
const HALF = 0.5;
/** Of a whole sentence, so many that are near are offered at least, however little they hold. */
const NEAREST = 20;
/** What a share of the words is worth there. */
const STEEP = 2;
/** Where fewer answers hold all of so many words, those that hold the most of them stand behind. */
const FEW = 3;
const MANY = 3;
/** Who types so many words, or so many that tell something, asks a question: what answers it need not hold all of them, and fewer than so many are few. */
const SENTENCE = 5;
const TELLING = 4;
const FEW_OF_SENTENCE = 10;
/** Within names or days, where one word of two or more leaves fewer than so many of so many times as many, the others are worth a look. */
const LEFT = 20;
const CUT = 5;
/** A long word that so few records hold, spelled nearly as one that many more do, is a slip in them too. */
const SELDOM = 2;
const OFTEN = 20;
const LONG = 8;

/** @type {How} */
const AS_TYPED = { mended: [], reduced: null, unheld: [], few: 0, most: false, lacking: [] };

export class Finder {
  /** @type {URL} */
  #root;
  #stemmerOf;
  #saidOf;
  #nearest;
  #load;
  /** @type {Kept<PartsByLang>} */
  #known = new Kept();
  /** @type {Kept<import('./terms.js').Stemmer>} */
  #stemmers = new Kept();

  /**
   * @param {URL} folder of the search @param {URL} root of the site
   * @param {(lang: string) => Promise<import('./terms.js').Stemmer>} stemmerOf a language: what knows its stems
   * @param {SaidOf} [saidOf] a language: which of its words say nothing @param {Nearest} [nearest]
   * @param {() => Promise<PartsByLang>} [load] the parts that are searched; else those of the folder
   */
  constructor(folder, root, stemmerOf, saidOf, nearest, load = () => partsIn(folder)) {
    this.#load = load;
    this.#root = root;
    this.#stemmerOf = stemmerOf;
    this.#saidOf = saidOf;
    this.#nearest = nearest;
  }

  /**
   * What holds the words, best or newest first: at first of the newest parts, in the end of all. Where nothing holds them all and `mayMend`, what was typed is
   * read otherwise: words as beginnings, then as words that are spelled nearly so, then without those that say little, and at last as words of which not all
   * need be held.
   * @param {string[]} langs @param {Asked} asked @param {{ mayMend?: boolean }} [reading] @returns {AsyncGenerator<Answer, void>}
   */
  async *search(langs, asked, { mayMend = false } = {}) {
    const [known, queries] = await Promise.all([this.#parts(langs), this.#queries(langs, asked.q)]);
    let last;
    for await (const answer of this.#searchFor(known, queries, asked, AS_TYPED)) {
      if (answer.done) last = answer;
      else if (!asked.rows?.length) yield answer;
    }
    if (!last) return;
    const { total, counts } = last;
    const isSlip =
      this.#nearest && [...counts].some(([word, count]) => word.length >= LONG && count <= SELDOM);
    const isMendable = asked.q !== '' && (total > 0 ? isSlip : mayMend);
    const made = isMendable
      ? await this.#mended(known, queries, asked, last)
      : { answer: last, read: queries };
    const few = isFew(made, asked);
    if (asked.rows?.length && asked.newest && made.answer.total > 0 && !made.answer.how.most)
      return yield await this.#inRow(known, made.read, asked, made.answer);
    const isWorth = few || mayBeCut(made, asked);
    const behind = isWorth ? await this.#behind(known, made.read, asked, made.answer) : made.answer;
    const answer = few || behind.total >= CUT * made.answer.total ? behind : made.answer;
    yield isRemembered(made, asked)
      ? await this.#remembered(known, made.whole ?? made.read, asked, answer)
      : answer;
  }

  /** In an order of time, first what holds words side by side. @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Asked} asked @param {Answer} answer @returns {Promise<Answer>} */
  async #inRow(known, queries, { filters, rows = [], ...list }, answer) {
    const langs = [...queries.keys()];
    const within = known.filter(({ entry }) => isWithin(entry, filters));
    const answered = await Promise.all(
      within.map((part) => answeredBy(part, queryOf(queries, part), filters)),
    );
    let made = answer;
    for (const some of rows) {
      const inRows = await Promise.all(
        some.map((row) => this.#queries(langs, withWords(row, answer.how.mended))),
      );
      made = await inRowFirst(answered, queries, inRows, list, answer);
      if (made.how.inRow) break;
    }
    return made;
  }

  /** Of half a sentence, first what holds the most of it together. @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Asked} asked @param {Answer} answer @returns {Promise<Answer>} */
  async #remembered(known, queries, { q, filters, show, most = show }, answer) {
    const within = known.filter(({ entry }) => isWithin(entry, filters));
    const all = [...queries].map(([lang, query]) =>
      togetherIn(
        within.filter((part) => part.lang === lang),
        query,
        filters,
      ),
    );
    const together = (await Promise.all(all)).flat();
    return withTogether(answer, await remembered(together, q), together, Math.max(show, most));
  }

  /** @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Asked} asked @param {Answer} answer as it was typed @returns {Promise<Made>} */
  async #mended(known, queries, asked, answer) {
    const [query] = queries.values();
    const asTyped = { answer, read: queries };
    if (!query || query.phrase) return asTyped;
    if (answer.total === 0 && hasPhrase(query)) return this.#apart(known, asked);
    const isFound = answer.total > 0;
    if (isFound && isSentence(asked.q, answer.counts.size)) return asTyped;
    const counts = await this.#counts(known, queries);
    const how = { ...AS_TYPED };
    let read = new Map(queries);
    const settled = async () => {
      let last = answer;
      for await (const one of this.#searchFor(known, read, asked, how)) last = one;
      return last;
    };
    if (answer.total === 0) {
      const begun = changed(queries, (term) =>
        (counts.get(term.word) ?? 0) > 0 || isTooShort(term) || isSaid(term) ? term : beginning(term),
      );
      const more = await this.#counts(known, begun);
      // of those that begin no word at all, the nearest is looked for
      read = changed(queries, (term) =>
        (counts.get(term.word) ?? 0) === 0 &&
        (more.get(term.word) ?? 0) > 0 &&
        !isTooShort(term) &&
        !isSaid(term)
          ? beginning(term)
          : term,
      );
      for (const [word, count] of more) if ((counts.get(word) ?? 0) === 0) counts.set(word, count);
    }
    const findsOthers = isFound || [...answer.counts.keys()].filter((word) => counts.get(word)).length > 1;
    how.mended = await this.#slips(known, queries, counts, findsOthers ? ONE_SLIP : undefined);
    if (answer.total > 0 && how.mended.length === 0) return asTyped;
    const langs = [...queries.keys()];
    for (const [word, other] of how.mended) {
      for (const lang of langs) {
        const [instead] = (await this.#queries([lang], other)).get(lang)?.terms ?? [];
        const own = read.get(lang);
        if (instead && own)
          read.set(lang, {
            ...own,
            terms: own.terms.map((term) => (term.word === word ? { ...instead, at: term.at } : term)),
          });
      }
    }
    let made = await settled();
    if (made.total > 0 || answer.total > 0) return made.total > 0 ? { answer: made, read } : asTyped;
    const whole = read;
    const telling = new Map([...read].map(([lang, one]) => [lang, without(one, (term) => term.hollow)]));
    if (
      [...telling].some(
        ([lang, one]) => one.terms.length > 0 && one.terms.length < (read.get(lang)?.terms.length ?? 0),
      )
    ) {
      read = new Map(
        [...telling].map(([lang, one]) => [
          lang,
          one.terms.length > 0 ? one : /** @type {Query} */ (read.get(lang)),
        ]),
      );
      how.reduced = [...new Set([...read.values()].flatMap(({ terms }) => terms.map(({ typed }) => typed)))];
      made = await settled();
      if (made.total > 0) return { answer: made, read, whole };
    }
    // what nobody says cannot be held: what is left must be two words at least
    const held = new Map(
      [...read].map(([lang, one]) => [lang, without(one, ({ word }) => counts.get(word) === 0)]),
    );
    if (![...held.values()].some(({ terms }) => terms.length > 1)) return asTyped;
    const most = await this.#most(known, held, asked, {
      ...how,
      reduced: null,
      unheld: [
        ...new Set(
          [...read.values()].flatMap(({ terms }) =>
            terms.filter(({ word }) => counts.get(word) === 0).map(({ word }) => word),
          ),
        ),
      ],
      most: true,
    });
    return { answer: most, read: held };
  }

  /** The words of phrases that nobody said, beside others, as words that may stand apart. @param {AnyPart[]} known @param {Asked} asked @returns {Promise<Made>} */
  async #apart(known, asked) {
    const words = { ...asked, q: unquoted(asked.q) };
    const read = await this.#queries([...new Set(known.map(({ spoken }) => spoken))], words.q);
    let answer;
    for await (const one of this.#searchFor(known, read, words, { ...AS_TYPED, inRow: 0 })) answer = one;
    if (!answer || answer.total > 0) return { answer: /** @type {Answer} */ (answer), read };
    return this.#mended(known, read, words, { ...answer, how: AS_TYPED });
  }

  /** Words that few hold or none, and what stands for each, so far off at most. @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Map<string, number>} counts @param {number} [farthest] @returns {Promise<How['mended']>} */
  async #slips(known, queries, counts, farthest) {
    /** @type {How['mended']} */
    const slips = [];
    if (!this.#nearest) return slips;
    for (const [lang, { terms }] of queries) {
      for (const { word, spare, row } of terms) {
        if (spare || row !== undefined) continue;
        const count = counts.get(word) ?? 0;
        if (count > (word.length < LONG ? 0 : SELDOM) || slips.some(([one]) => one === word)) continue;
        const spoken = known.find((part) => part.lang === lang)?.spoken ?? lang;
        const [other] = await this.#nearest(word, spoken, farthest).catch(() => []);
        if (other === undefined) continue;
        if (count > 0) {
          const often = await this.#counts(known, await this.#queries([lang], other));
          if (Math.max(...often.values(), 0) < OFTEN * count) continue;
        }
        slips.push([word, other]);
      }
    }
    return slips;
  }

  /** By word, how many records of all parts hold it. @param {AnyPart[]} known @param {Map<string, Query>} queries @returns {Promise<Map<string, number>>} */
  async #counts(known, queries) {
    /** @type {Map<string, number>} */
    const held = new Map();
    await Promise.all(
      known.map(async (part) => {
        const { terms } = queryOf(queries, part);
        const { counts } = await matches(part, { terms, phrase: false }, null);
        for (const [at, { word }] of terms.entries())
          held.set(word, (held.get(word) ?? 0) + (counts[at] ?? 0));
      }),
    );
    return held;
  }

  /** What holds the most of the words, the rarest first. @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Asked} asked @param {How} how @returns {Promise<Answer>} */
  async #most(known, queries, { filters, ...list }, how) {
    const within = await this.#shares(known, queries, filters);
    const kept = within.flatMap((own) => {
      const most = Math.max(0, ...own.map(({ share }) => mostOf(share)));
      const least = Math.max(LITTLE, NEARLY * most);
      return own.map(({ one, share }) => narrowed(one, share, least, false));
    });
    const lacking = lackedBy(kept, queries);
    return answerOf(kept, queries, list, { ...how, lacking }, true);
  }

  /** Behind the few that hold all words, or nearly so, those that hold the most. @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Asked} asked @param {Answer} whole @returns {Promise<Answer>} */
  async #behind(known, queries, { q, filters, show, most = show }, whole) {
    const within = await this.#shares(known, queries, filters);
    const places = new Map(whole.found.map(({ part, places }) => [part, new Set(Array.from(places))]));
    const kept = within.flatMap((own) => {
      const others = own.map(({ one, share }) => {
        const known = places.get(one.part);
        return { one, share: new Map([...share].filter(([place]) => !known?.has(place))) };
      });
      const least = isSentence(q, whole.counts.size) ? Math.min(HALF, leastOfNearest(others)) : HALF;
      return others.map(({ one, share }) => narrowed(one, share, least, true));
    });
    const near = await answerOf(kept, queries, { newest: false, show, most }, AS_TYPED, true);
    const found = near.found.map(({ part, places: own, kept }) => {
      const all = [...(places.get(part) ?? []), ...Array.from(own)];
      return { part, places: all.sort((a, b) => a - b), kept };
    });
    return {
      ...near,
      total: whole.total + near.total,
      rows: [...whole.rows, ...near.rows.map((row) => ({ ...row, isNear: !whole.how.most }))],
      leading: [...whole.leading, ...near.leading].slice(0, LEADING),
      found,
      counts: whole.counts,
      how: whole.how.most ? whole.how : { ...whole.how, few: whole.total },
    };
  }

  /** By language, how much of the words each place holds. @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Record<string, string>} filters @returns {Promise<Shared[][]>} */
  async #shares(known, queries, filters) {
    const within = known.filter(({ entry }) => isWithin(entry, filters));
    const answered = await Promise.all(
      within.map((part) => answeredBy(part, queryOf(queries, part), filters)),
    );
    return [...new Set(answered.map(({ part }) => part.lang))].map((lang) => {
      const own = answered.filter(({ part }) => part.lang === lang);
      const query = /** @type {Query} */ (queries.get(lang));
      const rareness = rarenessOf(own, query).map((rare, at) => (query.terms[at]?.spare ? 0 : rare));
      return own.map((one) => ({ one, share: shares(one.part, one.matches, rareness, one.kept) }));
    });
  }

  /**
   * @param {AnyPart[]} known @param {Map<string, Query>} queries @param {Asked} asked @param {How} how
   * @returns {AsyncGenerator<Answer, void>}
   */
  async *#searchFor(known, queries, { filters, ...list }, how) {
    const within = known.filter(({ entry }) => isWithin(entry, filters));
    const waiting = within.sort(list.oldest ? olderFirst : newerFirst);
    const isFirst = waiting.some((part) => !part.isLoaded);
    /** @type {Answered[]} */
    const answered = [];
    const ask = async (/** @type {AnyPart[]} */ parts) => {
      answered.push(
        ...(await Promise.all(parts.map((part) => answeredBy(part, queryOf(queries, part), filters)))),
      );
    };
    const units = (/** @type {AnyPart} */ part) => queryOf(queries, part).terms.flatMap((term) => term.units);
    const ready = waiting.filter((part) => part.knows(units(part)));
    await ask(ready);
    let rest = waiting.filter((part) => !ready.includes(part));
    const answer = (/** @type {boolean} */ done) => answerOf(answered, queries, list, how, done);
    if (!isFirst && rest.length > 0) {
      const all = ask(rest);
      if (await isSoon(all, PATIENCE)) return yield await answer(true);
      yield await answer(false);
      await all;
      return yield await answer(true);
    }
    // the first alone, and each time as many as were asked before
    while (rest.length > 0) {
      const round = Math.max(1, answered.length);
      await ask(rest.slice(0, round));
      rest = rest.slice(round);
      const isFew = answered.reduce((sum, one) => sum + one.matches.places.length, 0) < list.show;
      // few of the newest part alone are waited for a little
      if (rest.length > 0 && !(isFew && answered.length === 1)) yield await answer(false);
    }
    yield await answer(true);
  }

  /** How many records hold the words of a query. @param {string[]} langs @param {string} q */
  async count(langs, q) {
    const [parts, queries] = await Promise.all([this.#parts(langs), this.#queries(langs, q)]);
    const all = await Promise.all(parts.map((part) => matches(part, queryOf(queries, part), null)));
    return all.reduce((sum, { places }) => sum + places.length, 0);
  }

  /** The words of a query that no record holds in any form, folded. @param {string[]} langs @param {string} q @returns {Promise<string[]>} */
  async missing(langs, q) {
    const [parts, queries] = await Promise.all([this.#parts(langs), this.#queries(langs, q)]);
    const held = new Set();
    /** @type {Set<string>} */
    const asked = new Set();
    await Promise.all(
      parts.map(async (part) => {
        const { terms } = queryOf(queries, part);
        const { counts } = await matches(part, { terms, phrase: false }, null);
        for (const [at, { word, spare }] of terms.entries()) {
          if (spare) continue;
          asked.add(word);
          if ((counts[at] ?? 0) > 0) held.add(word);
        }
      }),
    );
    return [...asked].filter((word) => !held.has(word));
  }

  /** The first and the last day of what is held, and how many records. @param {string[]} langs @returns {Promise<{ span: [string, string], size: number }>} */
  async extent(langs) {
    const parts = await this.#parts(langs);
    const from = parts.flatMap(({ entry }) => entry.from ?? []).sort()[0] ?? '';
    const to =
      parts
        .flatMap(({ entry }) => entry.to ?? [])
        .sort()
        .at(-1) ?? '';
    return { span: [from, to], size: parts.reduce((sum, { size }) => sum + size, 0) };
  }

  /** The nearest days around a span of which nothing is held; null where something is. @param {string[]} langs @param {import('./days.js').Span} span */
  async around(langs, span) {
    return aroundUnheld(await this.#parts(langs), span);
  }

  /** What rows show. @param {Row[]} rows @param {boolean} [withAnswer] each something of its answer @returns {Promise<Result[]>} */
  results(rows, withAnswer = false) {
    return Promise.all(
      rows.map(async ({ part, query, rareness, place, isNear = false }) => {
        const [text, located] = await Promise.all([
          part.text(place),
          locationsOf(part, query, place, rareness),
        ]);
        const { address, date, parts, ...shown } = readShown(text.url);
        return {
          ...shown,
          address: new URL(address.slice(1), this.#root).href,
          date: date ?? '',
          lang: part.spoken,
          series: seriesIn(address),
          isNear,
          ...excerpt({ content: text.content, ...located, parts }, text.title, withAnswer),
        };
      }),
    );
  }

  /** @param {string[]} langs @returns {Promise<AnyPart[]>} */
  async #parts(langs) {
    const known = await this.#known.get(PARTS, this.#load);
    return langs.flatMap((lang) => {
      const parts = known.get(lang.toLowerCase()) ?? [];
      for (const part of parts) part.spoken = lang;
      return parts;
    });
  }

  /** By language, in lower case. @param {string[]} langs @param {string} q @returns {Promise<Map<string, Query>>} */
  async #queries(langs, q) {
    const all = langs.map(async (lang) => {
      const [stem, said] = await Promise.all([this.#stemmer(lang), this.#saidOf?.(lang)]);
      const query = q === '' ? { terms: [], phrase: false } : parsed(q, lang, stem, said);
      return /** @type {[string, Query]} */ ([lang.toLowerCase(), query]);
    });
    return new Map(await Promise.all(all));
  }

  /** @param {string} lang */
  #stemmer(lang) {
    return this.#stemmers.get(lang, () => this.#stemmerOf(lang));
  }
}

/** The parts of an index that was written. @param {URL} folder of the search @returns {Promise<PartsByLang>} */
async function partsIn(folder) {
  const all = await json(new URL(PARTS, folder), { cache: 'no-cache' });
  return new Map(
    Object.entries(all).map(([lang, entries]) => [
      lang,
      entries.map((/** @type {import('../format/places.js').Part} */ entry) => new Part(lang, entry, folder)),
    ]),
  );
}

/** @param {Promise<void>} all @param {number} patience */
function isSoon(all, patience) {
  const late = new Promise((resolve) => setTimeout(resolve, patience, false));
  return Promise.race([all.then(() => true), late]);
}

/** The series that an address names: "/en/harbour/2031/05/04/toll.html" → "harbour" @param {string} address */
const seriesIn = (address) => /^\/[^/]+\/([^/]+)\/(?:\d{4}|undated)\//.exec(address)?.[1] ?? '';

/** Whether a part can hold something of the days and of the series that are asked for. @param {import('../format/places.js').Part} entry @param {Record<string, string>} asked */
function isWithin({ from, to, series }, asked) {
  if (asked.series !== undefined && series !== undefined && !valuesIn(asked.series).includes(series))
    return false;
  if (asked.from === undefined && asked.to === undefined) return true;
  return from !== null && to !== null && (asked.from ?? '') <= to && (asked.to ?? from) >= from;
}

/** @param {AnyPart} part @param {Query} query @param {Record<string, string>} filters @returns {Promise<Answered>} */
async function answeredBy(part, query, filters) {
  const kept = await part.filtered(filters);
  return { part, matches: await matches(part, query, kept), kept };
}

/** @typedef {{ one: Answered, share: Map<number, number> }} Shared by place, how much of the words it holds: from 0 to 1 */

/** Whether a question is asked, and no words. @param {string} q @param {number} telling words that say something */
const isSentence = (q, telling) =>
  telling >= TELLING || (telling >= MANY && q.trim().split(/\s+/).length >= SENTENCE);

/** @typedef {{ answer: Answer, read: Map<string, Query>, whole?: Map<string, Query> }} Made what is found, and what it was searched by; whole: before words were left out */

/** Whether half a sentence is asked for, and few answers hold all of it. @param {Made} made @param {Asked} asked */
function isRemembered({ answer: { total, how }, read, whole = read }, { q, newest }) {
  const typed = new Set(words(q)).size;
  if (newest || total === 0 || typed < SENTENCE) return false;
  // a list of words has no little ones
  if ([...whole.values()].some((query) => hasPhrase(query) || query.terms.length >= typed)) return false;
  return total < FEW_OF_SENTENCE || how.most || how.reduced !== null;
}

/** Whether words must stand as they were typed: what holds them otherwise was not asked for. @param {Query} query */
const isExact = (query) => query.phrase || hasPhrase(query);

/** Whether so few hold all words, or nearly so, that others are worth a look. @param {Made} made @param {Asked} asked */
function isFew({ answer: { total, counts, how }, read }, { q, newest }) {
  if (newest || total === 0 || counts.size < MANY) return false;
  if ([...read.values()].some(isExact)) return false;
  return isSentence(q, counts.size) ? total < FEW_OF_SENTENCE : total < FEW && !how.most;
}

/** Whether one word may have cut what names or days leave. @param {Made} made @param {Asked} asked */
function mayBeCut({ answer: { total, counts, how }, read }, { newest, filters }) {
  if (newest || total === 0 || total >= LEFT || counts.size < 2 || how.most) return false;
  return Object.keys(filters).length > 0 && ![...read.values()].some(isExact);
}

/** @param {Map<number, number>} share */
function mostOf(share) {
  let most = 0;
  for (const part of share.values()) if (part > most) most = part;
  return most;
}

/** What the last of the nearest holds. @param {readonly Shared[]} all of one language */
function leastOfNearest(all) {
  const nearest = all.flatMap(({ share }) => [...share.values()]).sort((a, b) => b - a);
  return nearest[Math.min(NEAREST, nearest.length) - 1] ?? 0;
}

/** @param {Answered} one @param {Map<number, number>} share @param {number} least @param {boolean} isWorthLess what holds less is worth less @returns {Answered} */
function narrowed({ matches, ...one }, share, least, isWorthLess) {
  const places = [...share].flatMap(([place, part]) => (part >= least ? [place] : []));
  const worth = places.map((place) => (share.get(place) ?? 0) ** STEEP);
  return { ...one, matches: { ...matches, places, ...(isWorthLess && { worth }) } };
}

/** The words that none of what was found holds. @param {readonly Answered[]} answered @param {Map<string, Query>} queries @returns {string[]} */
function lackedBy(answered, queries) {
  /** @type {Set<string>} */
  const asked = new Set();
  /** @type {Set<string>} */
  const held = new Set();
  for (const { part, matches } of answered) {
    for (const [at, { word, spare }] of queryOf(queries, part).terms.entries()) {
      if (spare) continue;
      asked.add(word);
      if (matches.places.some((place) => matches.held[at]?.times[place])) held.add(word);
    }
  }
  return [...asked].filter((word) => !held.has(word));
}

/** Words, those that were mended as what stands for them. @param {string} row @param {How['mended']} mended */
const withWords = (row, mended) =>
  row
    .split(/\s+/)
    .map((one) => mended.find(([word]) => word === lettersOf(one))?.[1] ?? one)
    .join(' ');

/** Whether a word is looked for as it stands there. @param {Term} term */
const isSaid = ({ row }) => row !== undefined;

/** Queries whose terms are others. @param {Map<string, Query>} queries @param {(term: Term) => Term} change */
const changed = (queries, change) =>
  new Map([...queries].map(([lang, { terms, phrase }]) => [lang, { terms: terms.map(change), phrase }]));

/** @param {Query} query @param {(term: Term) => boolean} isGone @returns {Query} */
const without = ({ terms, phrase }, isGone) => ({ terms: terms.filter((term) => !isGone(term)), phrase });
