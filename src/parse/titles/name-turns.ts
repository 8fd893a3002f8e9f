import type { Turn } from '../../model/briefing.ts';
import { chooseName, type Name } from './choose.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { finish } from './print.ts';
import { readMatter } from './read-matter.ts';
import { SaidSentences } from './said-sentences.ts';
import { type Subjects, subjectsOf } from './subjects.ts';
import { derivedTitle, TITLE_PARAGRAPHS } from './titles.ts';
import { chooseUnspaced } from './unspaced.ts';
import { type BriefingWords, briefingWords, type Matter } from './weights.ts';

export type { Name } from './choose.ts';

/** So many groups of turns before are looked at where what is asked only points back, beside the one that opens the thread. */
const MOST_BEFORE = 3;
/** Words that so many groups of turns before and behind say too are rather what all of them are about. */
const MOST_AROUND = 4;

/** The nearest of what was said before, and the first. */
function nearest<One>(before: readonly One[]): One[] {
  const first = before.at(-1);
  const near = before.slice(0, MOST_BEFORE);
  return first && before.length > MOST_BEFORE ? [...near, first] : near;
}

/** What is known of a group of turns, each read at first need. */
interface Known {
  sentences: SaidSentences;
  matter: Matter | null;
  subjects: Subjects | null;
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

/**
 * Names turns of a briefing by what they are about, in the words that are said in them. What groups of turns say is read once for
 * all that ask, and goes with the briefing.
 */
export class TurnNamer {
  readonly #items: readonly (readonly Turn[])[];
  readonly #lang: string;
  readonly #lexicon: Lexicon;
  readonly #known = new Map<readonly Turn[], Known>();
  #words: BriefingWords | null = null;

  /** @param items the turns of each item, in order; @param lang BCP 47 */
  constructor(items: readonly (readonly Turn[])[], lang: string) {
    this.#items = items;
    this.#lang = lang;
    this.#lexicon = lexiconOf(lang);
  }

  /** What some turns are called by their own words alone; null where nothing was said. */
  ownTitle(turns: readonly Turn[]): string | null {
    const { sentences } = this.#knownOf(turns);
    return derivedTitle(paragraphsOf(turns, true), paragraphsOf(turns, false), this.#lang, sentences);
  }

  /**
   * Null where nothing was said.
   *
   * @param thread the groups of turns of which these are one that speak of the same, in order
   */
  name(turns: readonly Turn[], thread: readonly (readonly Turn[])[]): Name | null {
    this.#words ??= this.#wordsOfBriefing();
    const words = this.#words;
    const at = thread.indexOf(turns);
    const others = thread
      .slice(Math.max(0, at - MOST_AROUND), at + MOST_AROUND + 1)
      .filter((one) => one !== turns);
    const before = thread.slice(0, Math.max(0, at)).reverse();
    const name = this.#lexicon.unspaced
      ? chooseUnspaced(
          this.#matterOf(turns),
          before.slice(0, MOST_BEFORE).map((one) => this.#matterOf(one)),
          words,
        )
      : chooseName(
          this.#matterOf(turns),
          () => this.#subjectsOf(turns, others, words),
          () => nearest(before).map((one) => this.#subjectsOf(one, others, words)),
          words,
        );
    if (name) return name;
    const title = this.ownTitle(turns);
    return title === null ? null : { title: finish(title, false) || title, from: null };
  }

  #knownOf(turns: readonly Turn[]): Known {
    let known = this.#known.get(turns);
    if (!known) {
      known = { sentences: new SaidSentences(), matter: null, subjects: null };
      this.#known.set(turns, known);
    }
    return known;
  }

  #matterOf(turns: readonly Turn[]): Matter {
    const known = this.#knownOf(turns);
    known.matter ??= readMatter(turns, this.#lexicon, known.sentences);
    return known.matter;
  }

  #subjectsOf(turns: readonly Turn[], others: readonly (readonly Turn[])[], words: BriefingWords): Subjects {
    const known = this.#knownOf(turns);
    known.subjects ??= subjectsOf(
      this.#matterOf(turns),
      others.filter((one) => one !== turns).map((one) => this.#matterOf(one)),
      words,
    );
    return known.subjects;
  }

  #wordsOfBriefing(): BriefingWords {
    const speakers = new Set<number>();
    for (const name of new Set(this.#items.flat().map(({ speaker }) => speaker ?? ''))) {
      for (const word of name.split(/\s+/)) if (word) speakers.add(this.#lexicon.form(word).stem);
    }
    return briefingWords(
      this.#items.map((turns) => this.#matterOf(turns)),
      speakers,
      this.#lexicon,
    );
  }
}
