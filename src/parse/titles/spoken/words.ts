import { wordsIn } from '../../../languages/any.ts';
import { languageOf } from '../../../languages/index.ts';
import type { Lexicon } from '../lexicon.ts';

const NAMES = [
  'talkNouns',
  'talkVerbs',
  'relational',
  'persons',
  'newsrooms',
  'heads',
  'deictic',
  'hedges',
  'purposes',
  'institutions',
  'asides',
] as const;

/** The lists by which the editor of a contents list reads words that are told by their part of speech. */
export type SpokenWords = Readonly<Record<(typeof NAMES)[number] | 'firstNames', ReadonlySet<string>>>;

const known = new WeakMap<Lexicon, SpokenWords>();

export function spokenWords(lexicon: Lexicon): SpokenWords {
  let words = known.get(lexicon);
  if (!words) {
    const { spoken } = lexicon.naming;
    const lists = NAMES.map((name) => [name, new Set(wordsIn(spoken?.[name]))] as const);
    const firstNames = new Set(wordsIn(languageOf(lexicon.lang)?.topics?.firstNames));
    words = { ...Object.fromEntries(lists), firstNames } as unknown as SpokenWords;
    known.set(lexicon, words);
  }
  return words;
}
