import { type Tagger, taggerOf } from '../../languages/tagger.ts';
import type { Turn } from '../../model/briefing.ts';
import { chooseNames, type Name, type Chosen as Said, type Subjects, subjectsOf } from './choose.ts';
import { Kind, type Lexicon, lexiconOf } from './lexicon.ts';
import { announcedBehindChat } from './opening-chat.ts';
import { readMatter } from './read-matter.ts';
import { SaidSentences } from './said-sentences.ts';
import {
  type Answer,
  type Chosen as ChosenOfTalk,
  chooseSpoken,
  type Earlier,
  offersFor,
} from './spoken/choose-spoken.ts';
import { type Heard, hear, hearAnswer, type Ranked, type Weighed, weighHeard } from './spoken/heard.ts';
import { isSpoken } from './spoken/is-spoken.ts';
import {
  SAID_NOWHERE,
  type Times,
  type TimesAround,
  type TimesOfSides,
  timesIn,
  timesInAll,
} from './spoken/times.ts';
import { derivedTitle, TITLE_PARAGRAPHS } from './titles.ts';
import { chooseUnspaced } from './unspaced.ts';
import { type Candidate, candidatesOfTalk, candidatesOfWritten, type OfTalk } from './weighed/candidates.ts';
import { betterSaid, contenders } from './weighed/choose-talk.ts';
import { chooseWritten } from './weighed/choose-written.ts';
import { type BriefingWords, briefingWords, type Matter, type Stem } from './weights.ts';

export type { Name } from './choose.ts';

/** So many groups of turns before are looked at where what is asked only points back. */
export const MOST_BEFORE = 3;

/** So many groups of turns before talk are looked at that is surely of no thread with them. */
const MOST_UNSURE = 2;

/** What much of a briefing is about names its exchanges too. */
const LEAST_RARITY = 0.35;
/** What a word weighs more in talk that neighbouring exchanges share and no other says: what a thread is about comes again. */
const SPOKEN_ON = 1.2;

const ASKS = /[?？]$/;
const asks = ({ role }: Turn) => role === 'question';

const NONE: ReadonlySet<string> = new Set();

/** Groups of turns that stand before some, as they are asked for. */
export interface Around {
  before: readonly (readonly Turn[])[];
  joined: readonly (readonly Turn[])[];
  thread: readonly (readonly Turn[])[];
}

/** What is known of a group of turns, each read at first need. */
interface Known {
  sentences: SaidSentences;
  matter: Matter | null;
  subjects: Subjects | null;
  heard: Heard | null;
  weighed: Weighed | null;
  /** what it was called by */
  lead: Ranked | null;
  times: TimesOfSides | null;
}

/** The words of what is asked that say something and may stand in a name: "eleven launches". */
function tellingIn({ asked }: Heard): Set<Stem> {
  const stems = new Set<Stem>();
  for (const { tokens } of asked) {
    for (const { tag, form } of tokens) {
      if (form.kind === Kind.telling && tag !== 'VERB' && tag !== 'ADV') stems.add(form.stem);
    }
  }
  return stems;
}

function withRarity({ rarity, ...words }: BriefingWords): BriefingWords {
  const told = (stem: Stem) => {
    const own = rarity(stem);
    return own > 1 ? own * SPOKEN_ON : Math.max(LEAST_RARITY, own);
  };
  return { ...words, rarity: told };
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
   * @param before the groups of turns just before these, in order: what is asked may point back to them
   * @param joined those that are surely of one thread with these, the nearest first
   * @param taken titles of earlier exchanges, in small letters: where talk has another name, none stands again
   * @param thread those before these in their thread, the nearest first, where that is more
   */
  name(
    turns: readonly Turn[],
    before: readonly (readonly Turn[])[],
    joined: readonly (readonly Turn[])[] = [],
    taken: ReadonlySet<string> = NONE,
    thread: readonly (readonly Turn[])[] = joined,
  ): Name | null {
    const announced = announcedBehindChat(turns, before, this.#lexicon);
    if (announced) {
      const name = this.name(announced, before, joined, taken, thread);
      this.#knownOf(turns).lead = this.#knownOf(announced).lead;
      return name;
    }
    const around = { before, joined, thread };
    const tagger = this.#isSpoken() && turns.some(asks) ? taggerOf(this.#lang) : null;
    if (tagger) {
      const name = this.#nameTalk(turns, around, tagger, taken);
      const isTaken = name === null || taken.has(name.title.toLowerCase());
      if (name && !isTaken) return name;
      const title = this.ownTitle(turns);
      // "That built it?": rather than a name that stands already
      const isOwn =
        title !== null && (name === null || (ASKS.test(title) && !taken.has(title.toLowerCase())));
      return isOwn ? { title, from: null } : name;
    }
    const name = this.#lexicon.unspaced
      ? this.#nameUnspaced(turns, before)
      : this.#nameWritten(turns, around, taken);
    if (name) return name;
    const title = this.ownTitle(turns);
    return title === null ? null : { title, from: null };
  }

  #nameUnspaced(turns: readonly Turn[], before: readonly (readonly Turn[])[]): Name | null {
    const nearest = before.slice(-MOST_BEFORE).reverse();
    return chooseUnspaced(
      this.#matterOf(turns),
      nearest.map((one) => this.#matterOf(one)),
      this.#wordsOfAll(),
    );
  }

  /** What the sentences alone name it by, best first. */
  #saidNames(turns: readonly Turn[], before: readonly (readonly Turn[])[]): readonly Said[] {
    const words = this.#wordsOfAll();
    const nearest = before.slice(-MOST_BEFORE).reverse();
    return chooseNames(
      this.#subjectsOf(turns, words),
      () => nearest.map((one) => this.#subjectsOf(one, words)),
      words,
    );
  }

  /** Its parts of speech may name it better than its sentences do. */
  #nameWritten(turns: readonly Turn[], around: Around, taken: ReadonlySet<string>): Name | null {
    const [said] = this.#saidNames(turns, around.before);
    const tagger = turns.some(asks) ? taggerOf(this.#lang) : null;
    if (!tagger) return said?.name ?? null;
    return chooseWritten(this.#candidatesOfWritten(turns, around, said, tagger), said, taken);
  }

  /** Its sentences may name it better than its parts of speech do. */
  #nameTalk(turns: readonly Turn[], around: Around, tagger: Tagger, taken: ReadonlySet<string>): Name | null {
    const chosen = this.#chosenOfTalk(turns, around, tagger, taken);
    this.#knownOf(turns).lead = chosen?.lead ?? null;
    const ofTalk = chosen && this.#candidatesOfTalk(turns, around, chosen, tagger);
    return (ofTalk && betterSaid(ofTalk, this.#lexicon, taken)) ?? chosen;
  }

  #chosenOfTalk(
    turns: readonly Turn[],
    around: Around,
    tagger: Tagger,
    taken: ReadonlySet<string>,
  ): ChosenOfTalk | null {
    const { before, joined } = around;
    const answer = () => this.#answerOf(turns, joined.length > 0 ? joined : before.slice(-1), tagger);
    const own = this.#weighedOf(turns, tagger);
    return chooseSpoken(own, this.#earlierThan(turns, around, tagger), this.#lexicon, taken, answer);
  }

  #candidatesOfWritten(
    turns: readonly Turn[],
    around: Around,
    said: Said | undefined,
    tagger: Tagger,
  ): Candidate[] {
    // of the words of its sentences it is told well enough what is rare
    this.#sense ??= withRarity(this.#wordsOfAll());
    const own = this.#weighedOf(turns, tagger);
    return candidatesOfWritten(own, this.#earlierThan(turns, around, tagger), said, this.#lexicon);
  }

  #candidatesOfTalk(
    turns: readonly Turn[],
    { before }: Around,
    chosen: ChosenOfTalk,
    tagger: Tagger,
  ): OfTalk | null {
    // what says its matter in words of its own is not led to what was said before
    const isLed = chosen.from !== null;
    const said = () => this.#saidNames(turns, isLed ? before : []);
    return candidatesOfTalk(this.#weighedOf(turns, tagger), chosen, said, this.#lexicon);
  }

  /** What some turns may be called, for those who weigh it; null where they are not told by parts of speech. */
  candidates(
    turns: readonly Turn[],
    around: Around,
  ): { isTalk: boolean; candidates: readonly Candidate[] } | null {
    const tagger = turns.some(asks) ? taggerOf(this.#lang) : null;
    if (!tagger) return null;
    if (!this.#isSpoken()) {
      const [said] = this.#saidNames(turns, around.before);
      return { isTalk: false, candidates: this.#candidatesOfWritten(turns, around, said, tagger) };
    }
    const chosen = this.#chosenOfTalk(turns, around, tagger, NONE);
    const found = chosen && this.#candidatesOfTalk(turns, around, chosen, tagger);
    if (!found) return { isTalk: true, candidates: [] };
    return { isTalk: true, candidates: [found.chosen, ...contenders(found, this.#lexicon)] };
  }

  #sense: BriefingWords | null = null;
  #spoken: boolean | undefined;

  #isSpoken(): boolean {
    const sounds = this.#lexicon.naming.spoken?.sounds;
    this.#spoken ??= sounds !== undefined && isSpoken(this.#items, sounds);
    return this.#spoken;
  }

  #answerOf(turns: readonly Turn[], before: readonly (readonly Turn[])[], tagger: Tagger): Answer {
    const said = before.flatMap((group) => group.flatMap(({ paragraphs }) => paragraphs));
    const text = said.join(' ').toLowerCase();
    this.#sense ??= this.#senseOf(tagger);
    const { sentences } = this.#knownOf(turns);
    const heard = hearAnswer(turns, text, sentences, tagger, this.#lexicon);
    return { weighed: weighHeard(heard, this.#sense), before: text };
  }

  /** What talk may be called, for those who weigh it; null where it is not told by parts of speech. */
  offers(
    turns: readonly Turn[],
    before: readonly (readonly Turn[])[],
    joined: readonly (readonly Turn[])[],
    thread: readonly (readonly Turn[])[] = joined,
  ): ReturnType<typeof offersFor> | null {
    const tagger = turns.some(asks) ? taggerOf(this.#lang) : null;
    return (
      tagger &&
      offersFor(
        this.#weighedOf(turns, tagger),
        this.#earlierThan(turns, { before, joined, thread }, tagger),
        this.#lexicon,
      )
    );
  }

  #timesOf(turns: readonly Turn[]): TimesOfSides {
    const known = this.#knownOf(turns);
    known.times ??= timesIn(turns, this.#lexicon);
    return known.times;
  }

  #places: ReadonlyMap<readonly Turn[], number> | null = null;
  #timesOfAll: Times | null = null;

  #timesAround(turns: readonly Turn[], before: readonly (readonly Turn[])[]): TimesAround {
    this.#places ??= new Map(this.#items.map((one, at) => [one, at]));
    this.#timesOfAll ??= timesInAll(this.#items.map((one) => this.#timesOf(one)));
    const at = this.#places.get(turns);
    const [last, next] = [before.at(-1), at === undefined ? undefined : this.#items[at + 1]];
    const sidesOf = (one: readonly Turn[] | undefined) => (one ? [this.#timesOf(one)] : []);
    const bothOf = ({ asked, answered }: TimesOfSides) => [asked, answered];
    return {
      ...this.#timesOf(turns),
      before: sidesOf(last).flatMap(bothOf),
      askedBefore: sidesOf(last).map(({ asked }) => asked),
      after: sidesOf(next).flatMap(bothOf),
      briefing: this.#timesOfAll,
    };
  }

  #earlierThan(turns: readonly Turn[], { before, joined, thread }: Around, tagger: Tagger): Earlier {
    const leads = thread.map((one) => this.#knownOf(one).lead);
    const sure = joined.length > 0;
    const groups = sure ? joined : before.slice(-MOST_UNSURE).reverse();
    // nothing that is told of printed sentences weighs them
    const times = this.#isSpoken() ? this.#timesAround(turns, before) : SAID_NOWHERE;
    return { sure, leads, times, groups: groups.map((one) => this.#weighedOf(one, tagger)) };
  }

  #senseOf(tagger: Tagger): BriefingWords {
    const all = this.#items.map((one) => this.#heardOf(one, tagger));
    const speakers = this.#speakers();
    for (const { called } of all) for (const stem of called) speakers.add(stem);
    return withRarity(briefingWords(all, speakers, this.#lexicon));
  }

  #heardOf(turns: readonly Turn[], tagger: Tagger): Heard {
    const known = this.#knownOf(turns);
    known.heard ??= hear(turns, known.sentences, tagger, this.#lexicon);
    return known.heard;
  }

  #weighedOf(turns: readonly Turn[], tagger: Tagger): Weighed {
    this.#sense ??= this.#senseOf(tagger);
    const sense = this.#sense;
    const known = this.#knownOf(turns);
    known.weighed ??= weighHeard(this.#heardOf(turns, tagger), sense);
    return known.weighed;
  }

  #knownOf(turns: readonly Turn[]): Known {
    let known = this.#known.get(turns);
    if (!known) {
      known = {
        sentences: new SaidSentences(),
        matter: null,
        subjects: null,
        heard: null,
        weighed: null,
        lead: null,
        times: null,
      };
      this.#known.set(turns, known);
    }
    return known;
  }

  #matterOf(turns: readonly Turn[]): Matter {
    const known = this.#knownOf(turns);
    known.matter ??= readMatter(turns, this.#lexicon, known.sentences);
    return known.matter;
  }

  #subjectsOf(turns: readonly Turn[], words: BriefingWords): Subjects {
    const known = this.#knownOf(turns);
    known.subjects ??= subjectsOf(this.#matterOf(turns), words);
    return known.subjects;
  }

  /** Of talk that was tagged, what is asked is not read again for the sake of its remarks. */
  #wordsOfAll(): BriefingWords {
    this.#words ??= this.#wordsOfBriefing();
    return this.#words;
  }

  #wordsOfBriefing(): BriefingWords {
    const tagger = this.#isSpoken() ? taggerOf(this.#lang) : null;
    const said = this.#items.map((turns) =>
      tagger && turns.some(asks) ? { stems: tellingIn(this.#heardOf(turns, tagger)) } : this.#matterOf(turns),
    );
    return briefingWords(said, this.#speakers(), this.#lexicon);
  }

  #speakers(): Set<number> {
    const speakers = new Set<number>();
    for (const name of new Set(this.#items.flat().map(({ speaker }) => speaker ?? ''))) {
      for (const word of name.split(/\s+/)) if (word) speakers.add(this.#lexicon.form(word).stem);
    }
    return speakers;
  }
}
