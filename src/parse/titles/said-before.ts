import { countedUp, type Ranked, type Subjects, type Weights, weigh } from './subjects.ts';

/** What was said just before some turns, where what they say only points back. */

/** What the words of the turns just before weigh; what those of still older turns keep of it, behind turns that point back and behind others. */
const BEFORE = 0.5;
const BEHIND_THIN = 0.75;
const BEHIND_SUBJECT = 0.4;
/** How much more a word weighs that was said in several of them, or here too. */
const SAID_ON = 1.4;
const ALSO_SAID = 1.7;
/** So many subjects of each group of turns are weighed. */
const MOST_SUBJECTS_BEFORE = 6;

/** How much what was said before counts: what is older than turns that name their own subject is mostly another matter. */
function sharesOf(before: readonly Subjects[]): number[] {
  let share = BEFORE;
  return before.map(({ thin }) => {
    const own = share;
    share *= thin ? BEHIND_THIN : BEHIND_SUBJECT;
    return own;
  });
}

/** What the words that were said before weigh: the nearer and the oftener, the more. */
function weightsBefore(before: readonly Subjects[]): Map<number, number> {
  const sums = new Map<number, { weight: number; times: number }>();
  const shares = sharesOf(before);
  for (const [at, { heaviest }] of before.entries()) {
    for (const [stem, weight] of heaviest()) {
      const sum = sums.get(stem);
      if (sum) {
        sum.weight += weight * (shares[at] ?? 0);
        sum.times += 1;
      } else sums.set(stem, { weight: weight * (shares[at] ?? 0), times: 1 });
    }
  }
  return new Map([...sums].map(([stem, { weight, times }]) => [stem, weight * (times > 1 ? SAID_ON : 1)]));
}

/** The weights of words where what was said before has to help. */
export function helpedWeights(weights: Weights, before: readonly Subjects[]): Map<number, number> {
  const helped = new Map(weights);
  for (const [stem, weight] of weightsBefore(before)) {
    const value = weight * (weights.has(stem) ? ALSO_SAID : 1);
    if (value > (helped.get(stem) ?? 0)) helped.set(stem, value);
  }
  return helped;
}

export function rankBefore(before: readonly Subjects[], weights: Weights): Ranked[] {
  const shares = sharesOf(before);
  return before
    .flatMap(({ ranked }, at) =>
      ranked()
        .slice(0, MOST_SUBJECTS_BEFORE)
        .map((one) => ({
          ...one,
          worth:
            (weigh(one.sentence, one.from, one.to, weights) *
              countedUp(one.sentence, one.from, one.to) *
              (shares[at] ?? 0)) /
            BEFORE,
          back: at + 1,
        })),
    )
    .sort((a, b) => b.worth - a.worth);
}
