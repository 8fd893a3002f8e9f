// @ts-check
/** What this page asks: the search over its index, what it knows by name, and the words nearest to one. */

import { Finder } from './finder.js';
import { Knowledge } from './known.js';
import { hashedJson } from './load.js';
import { nearest } from './near.js';
import { nameFiles, ownLang, root, stemmerFiles } from './parts-of-page.js';
import { built } from './stems.js';

const folder = new URL('pagefind/', root);
const assets = new URL('assets/', root);

/** One file a language. */
export const knowledge = new Knowledge((lang) => hashedJson(new URL(nameFiles[lang] ?? '', assets)), ownLang);

/** @type {import('./finder.js').Nearest} */
export const nearestIn = (word, lang, farthest) =>
  nearest(
    word,
    lang,
    folder,
    async () => (await import(new URL('search/levenshtein.js', assets).href)).distance,
    farthest,
  );

export const finder = new Finder(
  folder,
  root,
  async (lang) => {
    const file = Object.hasOwn(stemmerFiles, lang) ? stemmerFiles[lang] : undefined;
    if (file === undefined) return (word) => word;
    return built.get(file) ?? (await import(new URL(file, assets).href)).stemmer;
  },
  (lang) => knowledge.saidIn(lang),
  nearestIn,
);
