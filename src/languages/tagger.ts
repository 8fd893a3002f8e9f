import { createRequire } from 'node:module';
import type words from 'wink-eng-lite-web-model';
import type { Model, PartOfSpeech, WinkMethods } from 'wink-nlp';
import { primaryTag } from './index.ts';

/** What a word is in its sentence: universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
export type Tag = PartOfSpeech;

/** The words and marks of a sentence; "don’t" is two of them. */
export interface Tagged {
  words: readonly string[];
  tags: readonly Tag[];
  /** spaces before each word */
  spaces: readonly string[];
}

export type Tagger = (sentence: string) => Tagged;

const require = createRequire(import.meta.url);

function english(): Tagger {
  // a fifth of a second, which nobody waits for who has nothing to tag
  const nlp = (require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods)(
    require('wink-eng-lite-web-model') as typeof words,
    ['pos'],
  );
  const { its } = nlp;
  return (sentence) => {
    const tokens = nlp.readDoc(sentence).tokens();
    return {
      words: tokens.out(its.value),
      tags: tokens.out<Tag>(its.pos) as Tag[],
      spaces: tokens.out(its.precedingSpaces),
    };
  };
}

const MAKERS: Readonly<Record<string, () => Tagger>> = { en: english };
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
