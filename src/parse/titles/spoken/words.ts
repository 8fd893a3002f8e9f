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
  'figures',
] as const;

const MARKS = [
  'able',
  'accompanying',
  'accusing',
  'adding',
  'addressing',
  'afterIt',
  'alternative',
  'announced',
  'announcing',
  'askedThings',
  'asking',
  'atOnce',
  'beforeGerund',
  'beforeIt',
  'beforeNamed',
  'beforeThere',
  'beforeThing',
  'behindHollow',
  'behindIt',
  'behindThere',
  'being',
  'belonging',
  'besides',
  'betweens',
  'bothOf',
  'bringingUp',
  'calendar',
  'clausal',
  'clauseNouns',
  'closing',
  'composing',
  'coupling',
  'days',
  'declaring',
  'declaringFirst',
  'declaringLast',
  'degree',
  'demonstratives',
  'denying',
  'undenied',
  'limiting',
  'limited',
  'echoes',
  'eitherOf',
  'disputedBy',
  'disputes',
  'embedding',
  'existing',
  'filling',
  'framing',
  'governedAsks',
  'governing',
  'having',
  'helping',
  'idiomatic',
  'idle',
  'impersonal',
  'indefinite',
  'infinitive',
  'joining',
  'knowing',
  'leaving',
  'leftOff',
  'linkingAsks',
  'linkingThat',
  'linkingWords',
  'listener',
  'loose',
  'meaning',
  'modals',
  'namedTimes',
  'noObjects',
  'noSubjects',
  'notBe',
  'numeral',
  'ofAsker',
  'ofTalkers',
  'oneself',
  'onto',
  'openNouns',
  'openWhat',
  'openers',
  'ordinals',
  'owning',
  'parting',
  'placeholders',
  'pointers',
  'relatives',
  'returning',
  'seeming',
  'shortDenying',
  'softening',
  'speakers',
  'talking',
  'terms',
  'thirds',
  'thirdsOfMany',
  'thirdsOfPerson',
  'turning',
  'turningWords',
  'unfinished',
  'whatOrHow',
  'whole',
  'within',
  'wondering',
] as const;
const ENDINGS = [
  'anybody',
  'action',
  'adverb',
  'doing',
  'done',
  'genitive',
  'inflected',
  'past',
  'reflexive',
  'several',
] as const;

/** What a word may do in a sentence of talk, by the lists and the endings of its language. */
export type Mark = (typeof MARKS)[number] | (typeof ENDINGS)[number];
export type Marks = ReadonlySet<Mark>;

/** Words whose marks are kept. */
const MOST_KNOWN = 50_000;
const marksOf = new WeakMap<Lexicon, (word: string) => Marks>();

/** What a word may do, in small letters and with a straight apostrophe: each word is looked up once. */
export function spokenMarks(lexicon: Lexicon): (word: string) => Marks {
  const made = marksOf.get(lexicon);
  if (made) return made;
  const { spoken } = lexicon.naming;
  const listed = new Map<string, Mark[]>();
  for (const name of MARKS) {
    for (const word of wordsIn(spoken?.[name])) listed.set(word, [...(listed.get(word) ?? []), name]);
  }
  const known = new Map<string, Marks>();
  const find = (word: string): Marks => {
    let marks = known.get(word);
    if (!marks) {
      const ends = ENDINGS.filter((name) => spoken?.endings?.[name].test(word));
      marks = new Set([...(listed.get(word) ?? []), ...ends]);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(word, marks);
    }
    return marks;
  };
  marksOf.set(lexicon, find);
  return find;
}

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
