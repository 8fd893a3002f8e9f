import type { Turn } from '../../model/briefing.ts';
import { chooseName, type Name, type Subjects, subjectsOf } from './choose.ts';
import { lexiconOf } from './lexicon.ts';
import { readMatter } from './read-matter.ts';
import { SaidSentences } from './said-sentences.ts';
import { derivedTitle, TITLE_PARAGRAPHS } from './titles.ts';
import { chooseUnspaced } from './unspaced.ts';
import { type BriefingWords, briefingWords, type Matter } from './weights.ts';

export type { Name } from './choose.ts';
export type { BriefingWords } from './weights.ts';

/** So many groups of turns before are looked at where what is asked only points back. */
export const MOST_BEFORE = 3;

/** What a group of turns says, read once for all that ask. */
const sentences = new WeakMap<readonly Turn[], SaidSentences>();
const matters = new WeakMap<readonly Turn[], Matter>();
const subjects = new WeakMap<readonly Turn[], Subjects>();

function sentencesOf(turns: readonly Turn[]): SaidSentences {
  let known = sentences.get(turns);
  if (!known) {
    known = new SaidSentences();
    sentences.set(turns, known);
  }
  return known;
}

function matterOf(turns: readonly Turn[], lang: string): Matter {
  let matter = matters.get(turns);
  if (!matter) {
    matter = readMatter(turns, lexiconOf(lang), sentencesOf(turns));
    matters.set(turns, matter);
  }
  return matter;
}

function knownSubjects(turns: readonly Turn[], words: BriefingWords): Subjects {
  let known = subjects.get(turns);
  if (!known) {
    known = subjectsOf(matterOf(turns, words.lexicon.lang), words);
    subjects.set(turns, known);
  }
  return known;
}

/** The words of a briefing, out of the turns of its items in order. @param lang BCP 47 */
export function wordsOfBriefing(items: readonly (readonly Turn[])[], lang: string): BriefingWords {
  const lexicon = lexiconOf(lang);
  const speakers = new Set<number>();
  for (const name of new Set(items.flat().map(({ speaker }) => speaker ?? ''))) {
    for (const word of name.split(/\s+/)) if (word) speakers.add(lexicon.form(word).stem);
  }
  return briefingWords(
    items.map((turns) => matterOf(turns, lang)),
    speakers,
    lexicon,
  );
}

/** The paragraphs that may make a title. */
function paragraphsOf(turns: readonly Turn[], asked: boolean): string[] {
  const found: string[] = [];
  for (const { role, paragraphs } of turns) {
    if (found.length >= TITLE_PARAGRAPHS) break;
    if ((role === 'question') === asked) found.push(...paragraphs.slice(0, TITLE_PARAGRAPHS));
  }
  return found;
}

/** What some turns are called by their own words alone; null where nothing was said. @param lang BCP 47 */
export const ownTitle = (turns: readonly Turn[], lang: string): string | null =>
  derivedTitle(paragraphsOf(turns, true), paragraphsOf(turns, false), lang, sentencesOf(turns));

/**
 * Names any turns of a briefing by what they are about, in the words that are said in them; null where nothing was said.
 *
 * @param before the groups of turns just before these, in order: what is asked may point back to them
 * @param words of the briefing, by `wordsOfBriefing`
 */
export function nameTurns(
  turns: readonly Turn[],
  before: readonly (readonly Turn[])[],
  words: BriefingWords,
): Name | null {
  const { lexicon } = words;
  const nearest = before.slice(-MOST_BEFORE).reverse();
  const name = lexicon.unspaced
    ? chooseUnspaced(
        matterOf(turns, lexicon.lang),
        nearest.map((one) => matterOf(one, lexicon.lang)),
        words,
      )
    : chooseName(knownSubjects(turns, words), () => nearest.map((one) => knownSubjects(one, words)), words);
  if (name) return name;
  const title = ownTitle(turns, words.lexicon.lang);
  return title === null ? null : { title, from: null };
}
