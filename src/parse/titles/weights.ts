import { Kind, type Lexicon } from './lexicon.ts';
import { isName, type Sentence } from './phrases.ts';

/** What was said in some turns, as far as a title needs it. */
export interface Matter {
  /** what is asked, without openings, greetings and small talk */
  asked: readonly Sentence[];
  /** the beginning of what is answered, or of remarks */
  said: readonly Sentence[];
  /** the telling words of both */
  stems: ReadonlySet<string>;
}

/** The words of a briefing, by which a word that is said all over it is told from one that names a subject. */
export interface BriefingWords {
  lexicon: Lexicon;
  /** 1 for a word that one stretch of the briefing says, near 0 for one that all of it says */
  rarity: (stem: string) => number;
  /** stems of the names of those who speak */
  speakers: ReadonlySet<string>;
}

/** A word that is said in more of the items than this counts once for each; in fewer, once for each stretch of items. */
const ALL_OVER = 0.25;
/** So many items may pass between two uses of a word in one stretch. */
const STRETCH = 3;
const LEAST_RARITY = 0.12;

export function briefingWords(
  matters: readonly Pick<Matter, 'stems'>[],
  speakers: ReadonlySet<string>,
  lexicon: Lexicon,
): BriefingWords {
  const uses = new Map<string, { items: number; stretches: number; last: number }>();
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
  const rarity = (stem: string): number => {
    const use = uses.get(stem);
    if (!use || all < 2) return 1;
    const count = use.items > all * ALL_OVER && use.items > STRETCH ? use.items : use.stretches;
    return Math.max(LEAST_RARITY, 1 - Math.log(count) / Math.log(all + 1));
  };
  return { lexicon, rarity, speakers };
}

/** What a word is worth by what it is. */
const WORTH: Partial<Record<Kind, number>> = { [Kind.telling]: 1, [Kind.hollow]: 0.15, [Kind.number]: 0.3 };
const NAME = 1.6;
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
  return forms[next]?.tells ?? false;
}
const OF_SPEAKER = 0.1;
/** said by both sides; by one of them, again; by the answer alone */
const BY_BOTH = 1.5;
const AGAIN = 1.15;
const BY_ANSWER = 0.4;

/** How much each word of noun phrases says about what these turns are about, by its stem. */
export function weightsOf({ asked, said }: Matter, words: BriefingWords): Map<string, number> {
  const { lexicon, rarity, speakers } = words;
  const found = new Map<string, { worth: number; asked: number; said: number }>();
  const declared = new Set(asked.flatMap(({ under }) => under ?? []));
  for (const sentence of [...asked, ...said]) {
    const share = declared.has(sentence) ? DECLARED : 1;
    for (const [at, form] of sentence.forms.entries()) {
      if (form.kind > Kind.number) continue;
      let use = found.get(form.stem);
      if (!use) {
        use = { worth: 0, asked: 0, said: 0 };
        found.set(form.stem, use);
      }
      const plain = sentence.nouns[at] || form.kind !== Kind.telling ? (WORTH[form.kind] ?? 0) : VERB;
      const named = isName(sentence, at, lexicon) ? NAME : plain;
      const worth = tells(sentence, at) ? named * OF_TELLER : named;
      use.worth = Math.max(use.worth, share * (speakers.has(form.stem) ? Math.min(worth, OF_SPEAKER) : worth));
      if (sentence.asked) use.asked += 1;
      else use.said += 1;
    }
  }
  const weights = new Map<string, number>();
  const isRemark = asked.length === 0;
  for (const [stem, use] of found) {
    const both = use.asked > 0 && use.said > 0;
    const side = both ? BY_BOTH : use.asked > 0 || isRemark ? 1 : BY_ANSWER;
    const again = use.asked > 1 || use.said > 1 ? AGAIN : 1;
    weights.set(stem, use.worth * rarity(stem) * side * again);
  }
  return weights;
}
