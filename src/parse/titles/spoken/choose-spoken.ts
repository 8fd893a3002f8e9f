import { isBareQuestion } from '../bare-questions.ts';
import type { Name } from '../choose.ts';
import { finish } from '../print.ts';
import { isFoundIn } from '../weights.ts';
import { type BriefingSense, holds, type Ranked, rankPhrases, type Weighed, weightsOf } from './heard.ts';
import { nounPhrases, phraseText } from './noun-phrases.ts';
import type { Question } from './questions.ts';

/** A phrase of this worth names a matter alone. */
const STRONG = 1.15;
/** A matter that is handed on to the exchanges behind. */
const HANDED = 1.2;
/** How much of what an exchange is about its question holds at least. */
const COVERS = 0.4;
const LIMIT = 89;
const MOST_WORDS_BEHIND = 10;
const SHORT_MATTER = 46;

const textOf = ({ sentence, from, to }: Question) =>
  sentence.text.slice(sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0);

const asTitle = (question: Question) => finish(textOf(question), question.put !== 'told');
const asName = (phrase: Ranked) => finish(phraseText(phrase), false);

function lowered(question: Question): string {
  const first = question.sentence.tokens[question.from];
  const text = textOf(question);
  const keeps = first?.tag === 'PROPN' || first?.form.acronym;
  return keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function small(phrase: Ranked): string {
  const text = phraseText(phrase);
  const first = phrase.sentence.tokens[phrase.from];
  return first?.tag === 'PROPN' || first?.form.acronym || (phrase.from > 0 && first?.form.capital)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

const PUT = { asked: 1, told: 0.9, stated: 0.8 } as const;

interface Valued {
  question: Question;
  value: number;
  cover: number;
}

function bestQuestion({ heard, weights, sum }: Weighed): Valued | null {
  let best: Valued | null = null;
  for (const question of heard.questions) {
    if (question.points > 0 || question.telling < 1) continue;
    const { sentence, from, to } = question;
    const held = holds(sentence, from, to, weights);
    const cover = Math.min(1, held / (sum || 1));
    const index = heard.asked.indexOf(sentence);
    const value =
      Math.sqrt(cover) * (question.full ? 1 : 0.6) * PUT[question.put] * (1 - 0.03 * Math.min(index, 8));
    if (value > (best?.value ?? 0)) best = { question, value, cover };
  }
  return best;
}

const isStrong = (one: Ranked, { heard }: Weighed) => {
  if (one.declared) return true;
  if (one.worth < STRONG || one.pointed) return false;
  if (one.full) return true;
  // a single common noun: only what both sides speak of
  const head = one.sentence.tokens[one.to - 1];
  return head !== undefined && !one.pointed && isFoundIn(head.form, heard.answer);
};

/** The matter that earlier exchanges of the thread name, the nearest first. */
function matterOf(joined: readonly Weighed[], own: Weighed): Ranked | null {
  for (const earlier of joined) {
    let best: Ranked | null = null;
    let value = 0;
    for (const one of earlier.ranked.slice(0, 6)) {
      if (!one.full || one.pointed || one.worth < HANDED || phraseText(one).length > SHORT_MATTER) continue;
      const again = one.sentence.tokens
        .slice(one.from, one.to)
        .some(({ form }) => own.weights.has(form.stem) || isFoundIn(form, own.heard.answer));
      const worth = one.worth * (again ? 1.4 : 1);
      if (worth > value) {
        best = one;
        value = worth;
      }
    }
    if (best) return best;
  }
  return null;
}

/** What a second phrase is worth beside a name. */
const ASPECT = 0.55;

/** "Iran", or with what is asked about it, "Iran: sanctions on oil". */
function withAspect(phrase: Ranked, { ranked, heard }: Weighed): string {
  const name = asName(phrase);
  if (!phrase.named) return name;
  const stems = new Set(phrase.sentence.tokens.slice(phrase.from, phrase.to).map(({ form }) => form.stem));
  const other = ranked.find((one) => {
    if (one.named || one.pointed || one.worth < ASPECT || phraseText(one).length > SHORT_MATTER) return false;
    const held = one.sentence.tokens.slice(one.from, one.to);
    const head = held.at(-1);
    if (held.some(({ form }) => form.kind <= 1 && stems.has(form.stem))) return false;
    return one.full || (head !== undefined && isFoundIn(head.form, heard.answer));
  });
  return other ? `${name}: ${small(other)}` : name;
}

/** Names an exchange as the editor of a contents list would; null where it says nothing. */
export function chooseSpoken(
  own: Weighed,
  joined: () => readonly Weighed[],
  sense: BriefingSense,
): Name | null {
  const asked = bestQuestion(own);
  if (asked?.question.full && asked.cover >= COVERS) return { title: asTitle(asked.question), from: null };
  const [phrase] = own.ranked;
  if (phrase && isStrong(phrase, own)) return { title: withAspect(phrase, own), from: null };
  const matter = matterOf(joined(), own);
  if (matter) {
    const name = asName(matter);
    const line = matter.sentence.line;
    const question = own.heard.questions.find(
      (one) =>
        one.put === 'asked' &&
        one.words <= MOST_WORDS_BEHIND &&
        name.length + textOf(one).length + 3 <= LIMIT &&
        saysMore(one),
    );
    if (question) return { title: `${name}: ${lowered(question)}?`, from: line };
    const first = own.ranked.find((one) => !one.pointed && one.full);
    if (first && name.length + phraseText(first).length + 2 <= LIMIT)
      return { title: `${name}: ${small(first)}`, from: line };
    return { title: name, from: line };
  }
  if (asked) return { title: asTitle(asked.question), from: null };
  if (phrase && !phrase.pointed && (phrase.full || phrase.worth > 0.8))
    return { title: asName(phrase), from: null };
  const said = own.heard.said();
  const weights = weightsOf(said, '', sense);
  const [answered] = rankPhrases(
    said.flatMap((one) => nounPhrases(one, sense.lexicon)),
    said,
    weights,
    sense.lexicon,
  );
  if (answered && answered.full && answered.worth > STRONG) return { title: asName(answered), from: null };
  const put = own.heard.questions.find((one) => one.words > 3) ?? own.heard.questions[0];
  if (put) return { title: asTitle(put), from: null };
  return phrase ? { title: asName(phrase), from: null } : null;
}

/** Whether a question says more than "why is that?" */
function saysMore(question: Question): boolean {
  const { sentence, from, to, words } = question;
  return (
    words >= 3 &&
    sentence.tokens
      .slice(from, to)
      .some(
        ({ tag, form }) =>
          (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'VERB') &&
          form.kind !== 8 &&
          form.key.length > 2,
      )
  );
}
