import { englishTagger } from './english-tagger.ts';
import { primaryTag } from './index.ts';
import type { Tagger } from './tags.ts';

export type { Cut, Tag, Tagger } from './tags.ts';

const MAKERS: Readonly<Record<string, () => Tagger>> = { en: englishTagger };
const taggers = new Map<string, Tagger>();

/** What tells the part of speech of the words of a language; made at first need; null where none does. */
export function taggerOf(lang: string): Tagger | null {
  const base = primaryTag(lang);
  const known = taggers.get(base);
  if (known) return known;
  const make = MAKERS[base];
  if (!make) return null;
  const tagger = make();
  taggers.set(base, tagger);
  return tagger;
}
