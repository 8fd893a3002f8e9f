import { type Form, Kind, type Lexicon } from './lexicon.ts';
import { Gap, isName, type Sentence } from './phrases.ts';

/** A stem by its number, or a pair of characters. */
export type Stem = number | string;

/** What was said in some turns, as far as a title needs it. */
export interface Matter {
  /** what is asked, without openings, greetings and small talk */
  asked: readonly Sentence[];
  /** the beginning of what is answered, in small letters */
  answer: string;
  /** the same, or the beginning of remarks, as sentences; read at first need */
  said: () => readonly Sentence[];
  /** the telling words of what is asked, or of remarks */
  stems: ReadonlySet<Stem>;
}

/** The words of a briefing, by which a word that is said all over it is told from one that names a subject. */
export interface BriefingWords {
  lexicon: Lexicon;
  /** 1 for a word that one stretch of the briefing says, near 0 for one that all of it says */
  rarity: (stem: Stem) => number;
  /** stems of the names of those who speak */
  speakers: ReadonlySet<number>;
}

/** A word that is said in more of the items than this counts once for each; in fewer, once for each stretch of items. */
const ALL_OVER = 0.25;
/** So many items may pass between two uses of a word in one stretch. */
const STRETCH = 3;
const LEAST_RARITY = 0.12;
/** In a short briefing, so many items are no stretch but much of it. */
const FEW = 2;
/** What a word weighs more that neighbouring items share and no other says: it is what they are about. */
const SPOKEN_ON = 1.15;

export function briefingWords(
  matters: readonly Pick<Matter, 'stems'>[],
  speakers: ReadonlySet<number>,
  lexicon: Lexicon,
): BriefingWords {
  const uses = new Map<Stem, { items: number; stretches: number; last: number }>();
  for (const [at, { stems }] of matters.entries()) {
    for (const stem of stems) {
      const use = uses.get(stem);
      if (!use) uses.set(stem, { items: 1, stretches: 1, last: at });
      else {
        use.items += 1;
        if (at - use.last > STRETCH) use.stretches += 1;
        use.last = at;
      }
    }
  }
  const all = matters.length;
  const rarity = (stem: Stem): number => {
    const use = uses.get(stem);
    if (!use || all < 2) return 1;
    const count = use.items > all * ALL_OVER && use.items > FEW ? use.items : use.stretches;
    const local = use.stretches === 1 && use.items > 1 && count === 1 ? SPOKEN_ON : 1;
    return Math.max(LEAST_RARITY, (1 - Math.log(count) / Math.log(all + 1)) * local);
  };
  return { lexicon, rarity, speakers };
}

/** What a word is worth by what it is. */
const WORTH: Partial<Record<Kind, number>> = { [Kind.telling]: 1, [Kind.hollow]: 0.15, [Kind.number]: 0.3 };
const NAME = 1.6;
const NAME_ON = 0.8;
const VERB = 0.4;
/** "On the bridge, …" */
const DECLARED = 1.5;
/** "Ann Example said": what she said is what it is about */
const OF_TELLER = 0.6;
const LONGEST_TELLER = 5;

/** Whether a word is part of the name of somebody who only tells. */
function tells({ forms, nouns }: Sentence, at: number): boolean {
  let next = at + 1;
  while (nouns[next] && next - at < LONGEST_TELLER) next += 1;
  return forms[next]?.tells === true;
}
const OF_SPEAKER = 0.1;
/** said by both sides; by one of them, again */
const BY_BOTH = 1.5;
const AGAIN = 1.15;

/** A word is found in the answer by its first letters: so many of them less than all. */
const ENDING = 2;
const SHORTEST_FOUND = 4;

/** Whether a text in small letters holds a word, by its first letters. */
export function isFoundIn({ key }: Form, text: string): boolean {
  if (key.length < SHORTEST_FOUND) return false;
  return text.includes(key.length < SHORTEST_FOUND + ENDING ? key : key.slice(0, -ENDING));
}

interface Use {
  worth: number;
  times: number;
  inAnswer: boolean;
}

function countUses(sentences: readonly Sentence[], answer: string, words: BriefingWords): Map<number, Use> {
  const { lexicon, speakers } = words;
  const uses = new Map<number, Use>();
  for (const sentence of sentences) {
    const { forms, nouns } = sentence;
    let wasName = false;
    for (let at = 0; at < forms.length; at++) {
      const form = forms[at];
      if (!form || form.kind > Kind.number) {
        wasName = false;
        continue;
      }
      let use = uses.get(form.stem);
      if (use) use.times += 1;
      else {
        use = { worth: 0, times: 1, inAnswer: isFoundIn(form, answer) };
        uses.set(form.stem, use);
      }
      const plain = nouns[at] || form.kind !== Kind.telling ? (WORTH[form.kind] ?? 0) : VERB;
      const named = isName(sentence, at, lexicon);
      // "Prime Minister Ann Example" is one name, however long
      const goesOn = named && wasName && sentence.gaps[at] === Gap.space;
      let worth = named ? (goesOn ? NAME_ON : NAME) : plain;
      wasName = named;
      if (worth > 0.5 && tells(sentence, at)) worth *= OF_TELLER;
      if (worth > OF_SPEAKER && speakers.has(form.stem)) worth = OF_SPEAKER;
      if (worth > use.worth) use.worth = worth;
    }
  }
  return uses;
}

/** How much each word of what is asked says about what these turns are about, by its stem; of remarks, each word of them. */
export function weightsOf(
  sentences: readonly Sentence[],
  answer: string,
  words: BriefingWords,
): Map<number, number> {
  const uses = countUses(sentences, answer, words);
  for (const { under } of sentences) {
    for (const { stem } of under?.forms ?? []) {
      const use = uses.get(stem);
      if (use) use.worth *= DECLARED;
    }
  }
  const weights = new Map<number, number>();
  for (const [stem, { worth, times, inAnswer }] of uses) {
    weights.set(stem, worth * words.rarity(stem) * (inAnswer ? BY_BOTH : 1) * (times > 1 ? AGAIN : 1));
  }
  return weights;
}
