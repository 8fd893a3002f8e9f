// @ts-check
/** What the search knows by name, and the words of its languages: read with the first query. */

import { fold } from '../format/text.js';
import { dateReader } from '../query/dates.js';
import { nameReader } from '../query/names.js';
import { orderReader } from '../query/order.js';
import { slipReader } from '../query/slips.js';
import { understand } from '../query/understand.js';
import { Kept } from './load.js';
import { kinOf } from './terms.js';

/**
 * @typedef {import('../../site/names.js').Names} Names
 * @typedef {{ names: Names, said: import('./terms.js').Said, read: import('../query/names.js').NameReader, slips: import('../query/slips.js').SlipReader }} Known
 */

/** In these countries the month stands first: "4/8/2031". */
const MONTH_FIRST = /^en(?:-US)?$/i;

export class Knowledge {
  /** @type {Kept<Known>} */
  #known = new Kept();
  /** @type {import('../query/dates.js').DateReader | undefined} */
  #dates;
  /** @type {import('../query/order.js').OrderReader | undefined} */
  #order;
  #read;
  #ownLang;

  /** @param {(lang: string) => Promise<Names>} read what is known by name in a language @param {string} ownLang of whoever asks */
  constructor(read, ownLang) {
    this.#read = read;
    this.#ownLang = ownLang;
  }

  /** @param {string} lang @returns {Promise<Known>} */
  of(lang) {
    return this.#known.get(lang, async () => {
      const names = await this.#read(lang);
      const { speaker, outlet, series, topic, little, hollow, request, kin } = names;
      const [weak, asking, wanting] = [little, hollow, request].map(
        (list) => new Set(list.split(' ').map(fold)),
      );
      const said = {
        little: new Set([...(weak ?? [])].filter((word) => !asking?.has(word))),
        hollow: asking ?? new Set(),
        request: wanting ?? new Set(),
        kin: kinOf(kin),
      };
      const isLittle = (/** @type {string} */ word) => said.little.has(word) || said.hollow.has(word);
      return {
        names,
        said,
        read: nameReader({ speaker, outlet, series, topic }, names.base, isLittle),
        slips: slipReader(speaker, names.base),
      };
    });
  }

  /**
   * What a query asks for.
   * @param {string} q @param {readonly string[]} without @param {readonly string[]} langs that are searched @param {{ span: [string, string], size: number, today: string, holding?: (text: string) => Promise<number> }} archive `holding`: how many items hold a text word by word
   */
  async understand(q, without, langs, { holding, ...archive }) {
    const all = await Promise.all(langs.map((lang) => this.of(lang)));
    const [first] = all;
    if (first) this.#dates ??= dateReader(first.names.dates, MONTH_FIRST.test(this.#ownLang));
    if (first) this.#order ??= orderReader(first.names.order);
    const isSaid = (/** @type {'little' | 'hollow' | 'request'} */ kind) => (/** @type {string} */ word) =>
      all.some(({ said }) => said[kind]?.has(word));
    const found = await withSaid(q, mostOf(all.map(({ read }) => read(q))), holding);
    const slips = await slipsOf(q, mostOf(all.map(({ slips }) => slips(q, found))), holding);
    return understand(q, without, {
      dates: this.#dates ?? null,
      names: () => withSlips(found, slips),
      order: this.#order ?? null,
      ...archive,
      isLittle: (word) => isSaid('little')(word) || isSaid('hollow')(word),
      isAsked: (word) => isSaid('hollow')(word) && !isSaid('request')(word),
    });
  }

  /** Which file knows the words of a language, and what each says. @param {string} lang */
  async saidIn(lang) {
    return (await this.of(lang)).said;
  }
}

/** A name that is said as it was typed so often, beside what the person says who is called nearly so, is a name of its own. */
const SELDOM = 0.05;

/** Those of some slips that are none of the archive. @param {string} q @param {import('../query/names.js').FoundName[]} slips @param {(text: string) => Promise<number>} [holding] */
async function slipsOf(q, slips, holding = async () => 0) {
  const held = await Promise.all(slips.map(({ start, end }) => holding(`“${q.slice(start, end)}”`)));
  return slips.filter(({ named: [named] }, at) => (held[at] ?? 0) <= SELDOM * (named?.items ?? 0));
}

/** Of newsrooms, how often their names are said: one that is said more often than it asks is as likely spoken of. @param {string} q @param {import('../query/names.js').FoundName[]} found @param {(text: string) => Promise<number>} [holding] */
const withSaid = (q, found, holding) =>
  Promise.all(
    found.map(async (one) =>
      holding && one.named[0]?.kind === 'outlet'
        ? { ...one, said: await holding(`“${q.slice(one.start, one.end)}”`) }
        : one,
    ),
  );

/** Both words of a name together say more than one of them. @param {import('../query/names.js').FoundName[]} found @param {import('../query/names.js').FoundName[]} slips */
const withSlips = (found, slips) =>
  [
    ...found.filter(({ start, end }) => slips.every((one) => end <= one.start || start >= one.end)),
    ...slips.map((one) => ({ ...one, slip: true })),
  ].sort((a, b) => a.start - b.start);

/** Of several languages, what the first finds that finds any. @template T @param {T[][]} all @returns {T[]} */
const mostOf = (all) => all.find((one) => one.length > 0) ?? [];
