import { type Candidate, candidatesOf, LIMIT, leansOf, textOf, toldBy } from './candidates.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import { type Phrase, phrasesOf, type Sentence } from './phrases.ts';
import { type BriefingWords, type Matter, weightsOf } from './weights.ts';

/** A title, and the line of an earlier turn that gave its subject. */
export interface Name {
  title: string;
  /** first line of the turn from which its first words were taken; null where the turns themselves say all of it */
  from: number | null;
}

/** So many words of those that say most make up what a title ought to hold. */
const TOP = 6;
const BY_ANSWER = 0.62;
/** How gently a title is judged that holds half of what it ought to. */
const HOLDING = 0.75;
const LEANING = 0.45;
const OF_TALKERS = 0.93;
/** What is asked about weighs so much at least, or what was said before is looked at. */
const ENOUGH = 2.2;
const BEFORE = 0.5;
const ALSO_SAID = 1.7;
/** "Subject: question?" */
const COMPLETED = 0.86;
/** "Ann Example: the bridge will open again" */
const TOLD = 0.94;
/** "Bridge of Sarn, the ferry" */
const PAIR = 0.58;
const PAIR_LIMIT = 66;
const SUBJECT_LIMIT = 42;
const WHOLE_LIMIT = 92;
const QUESTION_LIMIT = 62;
const GOOD_LENGTH = 64;
const LONG = 0.92;

interface Ranked {
  sentence: Sentence;
  from: number;
  to: number;
  worth: number;
}

/** The sum of what the words of a piece weigh, each once. */
function weigh(sentence: Sentence, from: number, to: number, weights: ReadonlyMap<string, number>): number {
  const seen = new Set<string>();
  let sum = 0;
  for (let at = from; at < to; at++) {
    const form = sentence.forms[at];
    if (!form || form.kind > Kind.number || seen.has(form.stem)) continue;
    seen.add(form.stem);
    sum += weights.get(form.stem) ?? 0;
  }
  return sum;
}

/** What some turns are about, ready to be asked. */
export interface Subjects {
  matter: Matter;
  weights: Map<string, number>;
  /** noun phrases, best first */
  ranked: Ranked[];
}

function rank(sentences: readonly Sentence[], weights: ReadonlyMap<string, number>, words: BriefingWords): Ranked[] {
  const { lexicon } = words;
  const found: Ranked[] = [];
  for (const [index, sentence] of sentences.entries()) {
    for (const { from, to } of phrasesOf(sentence, lexicon)) {
      const length = textOf(sentence, from, to).length;
      if (length > SUBJECT_LIMIT || !holdsTelling(sentence, from, to)) continue;
      const early = 1 - 0.02 * Math.min(index, 10);
      const side = sentence.asked ? 1 : 0.9;
      const long = 1 - 0.006 * Math.max(0, length - 20);
      const pointed = sentence.forms[from - 1]?.kind === Kind.pointing ? 0.8 : 1;
      const worth = weigh(sentence, from, to, weights) * early * side * long * pointed;
      found.push({ sentence, from, to, worth });
    }
  }
  return found.sort((a, b) => b.worth - a.worth);
}

function holdsTelling({ forms, nouns }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (nouns[at] && forms[at]?.kind === Kind.telling) return true;
  return false;
}

export function subjectsOf(matter: Matter, words: BriefingWords): Subjects {
  const weights = weightsOf(matter, words);
  return { matter, weights, ranked: rank([...matter.asked, ...matter.said], weights, words) };
}

/** How much what is asked weighs by its best words. */
function askedWeight({ matter, weights }: Subjects): number {
  const stems = new Set<string>();
  for (const { forms, nouns } of matter.asked) {
    for (const [at, { stem }] of forms.entries()) if (nouns[at]) stems.add(stem);
  }
  return topOf([...stems].map((stem) => [stem, weights.get(stem) ?? 0])).reduce((sum, [, weight]) => sum + weight, 0);
}

const topOf = (weights: Iterable<[string, number]>): [string, number][] =>
  [...weights].sort((a, b) => b[1] - a[1]).slice(0, TOP);

interface Judged {
  candidate: Candidate;
  value: number;
  held: number;
}

/** The first letter of a title is a capital; its last is no mark but that of a question. */
function finish(text: string, asks: boolean): string {
  const bare = text.replace(/^[\s"'“«]+(?=[^"”»]*$)/u, '').replace(/['’]s$/u, '').replace(/[\s,;:.。、…—–-]+$/u, (tail) => {
    // "in the U.S."
    return tail.startsWith('.') && /(?:^|[\s.])\p{Lu}$/u.test(text.slice(0, -tail.length)) ? '.' : '';
  });
  const first = bare.charAt(0).toUpperCase() + bare.slice(1);
  return asks && !/[?？؟]$/.test(first) ? `${first}?` : first;
}

function pieceOf({ sentence, from, to, asks }: Candidate): string {
  const { text, forms } = sentence;
  // the mark and a quotation mark behind the last word
  const tail = to === forms.length ? (/^[”’"»)]*/.exec(text.slice(sentence.ends[to - 1] ?? 0))?.[0] ?? '') : '';
  const head = text.slice(0, sentence.starts[from] ?? 0);
  const quote = /[“"«‘(]$/.exec(head)?.[0] ?? '';
  const piece = `${quote}${textOf(sentence, from, to)}${tail}`;
  const even = quote === '' || /[”"»’)]/.test(piece.slice(1));
  return finish(even ? piece : piece.slice(1), asks);
}

/** A first word in small letters behind a colon, where its capital is only that of a sentence. */
function lowered(question: string, { forms, from }: { forms: Sentence['forms']; from: number }): string {
  const form = forms[from];
  const keeps = !form || form.acronym || form.printed === 'I' || /^I['’]/.test(form.printed) || form.kind <= Kind.number;
  return keeps && form?.capital ? question : question.charAt(0).toLowerCase() + question.slice(1);
}

function judge(candidate: Candidate, top: readonly [string, number][], lexicon: Lexicon): Judged {
  const { sentence, from, to } = candidate;
  const stems = new Set<string>();
  let talkers = 0;
  for (let at = from; at < to; at++) {
    const form = sentence.forms[at];
    if (form && form.kind <= Kind.number) stems.add(form.stem);
    if (form?.talker) talkers += 1;
  }
  let sum = 0;
  let held = 0;
  for (const [stem, weight] of top) {
    sum += weight;
    if (stems.has(stem)) held += weight;
  }
  const share = sum > 0 ? held / sum : 0;
  const length = textOf(sentence, from, to).length;
  const side = sentence.asked || lexicon.lang === '' ? 1 : BY_ANSWER;
  const value =
    share ** HOLDING *
    candidate.form *
    side *
    LEANING ** Math.min(candidate.leans, 2) *
    OF_TALKERS ** Math.min(talkers, 3) *
    (length > GOOD_LENGTH ? LONG : 1);
  return { candidate, value, held: share };
}

/** "On the bridge, will it open?" */
function declaredPhrase({ under }: Sentence, own: readonly Ranked[]): Ranked | null {
  return (under && own.find(({ sentence }) => sentence === under)) ?? null;
}

/** Whether two phrases share no telling word, nor one stands in the other’s sentence side by side. */
function isApart(one: Ranked, other: Ranked): boolean {
  const stems = new Set(other.sentence.forms.slice(other.from, other.to).map(({ stem }) => stem));
  return one.sentence.forms.slice(one.from, one.to).every(({ stem, kind }) => kind > Kind.number || !stems.has(stem));
}

/** In the order in which they are said. */
function order(one: Ranked, two: Ranked, { asked, said }: Matter): [Ranked, Ranked] {
  if (one.sentence === two.sentence) return one.from < two.from ? [one, two] : [two, one];
  const all = [...asked, ...said];
  return all.indexOf(one.sentence) < all.indexOf(two.sentence) ? [one, two] : [two, one];
}

/** The best phrase that holds what a piece does not, of what the turns say or of what was said before them. */
function subjectFor(
  candidate: Candidate,
  own: readonly Ranked[],
  before: readonly Ranked[],
  weights: ReadonlyMap<string, number>,
): Ranked | null {
  const { sentence, from, to } = candidate;
  const stems = new Set<string>();
  for (let at = from; at < to; at++) {
    const form = sentence.forms[at];
    if (form) stems.add(form.stem);
  }
  const isNew = ({ sentence: other, from: first, to: last }: Ranked) => {
    for (let at = first; at < last; at++) {
      const form = other.forms[at];
      if (form && other.nouns[at] && form.kind === Kind.telling && stems.has(form.stem)) return false;
    }
    return true;
  };
  const best = own.find(isNew) ?? null;
  const earlier = before.find(isNew) ?? null;
  if (!best || !earlier) return best ?? earlier;
  return weigh(earlier.sentence, earlier.from, earlier.to, weights) >
    weigh(best.sentence, best.from, best.to, weights)
    ? earlier
    : best;
}

/** The name of some turns. `before`: the subjects of what was said just before them, the nearest first. */
export function chooseName(subjects: Subjects, before: readonly Subjects[], words: BriefingWords): Name | null {
  const { lexicon } = words;
  const { matter } = subjects;
  const weights = new Map(subjects.weights);
  let earlier: Ranked[] = [];
  const isThin = matter.asked.length > 0 && askedWeight(subjects) < ENOUGH;
  if (isThin) {
    let share = BEFORE;
    for (const one of before) {
      for (const [stem, weight] of topOf(one.weights)) {
        const also = subjects.weights.has(stem) ? ALSO_SAID : 1;
        const value = weight * share * also;
        if (value > (weights.get(stem) ?? 0)) weights.set(stem, value);
      }
      earlier = [...earlier, ...one.ranked.slice(0, 8)];
      share *= BEFORE;
    }
    earlier = earlier
      .map((one) => ({ ...one, worth: weigh(one.sentence, one.from, one.to, weights) }))
      .sort((a, b) => b.worth - a.worth);
  }
  const top = topOf(weights);
  const own = isThin ? rank([...matter.asked, ...matter.said], weights, words) : subjects.ranked;
  const judged = [...matter.asked, ...matter.said]
    .flatMap((sentence) => candidatesOf(sentence, lexicon))
    .map((candidate) => judge(candidate, top, lexicon));
  let best: { title: string; from: number | null; value: number } | null = null;
  const offer = (title: string, from: number | null, value: number) => {
    (globalThis as any).OFFERS?.push([title, value]); // DEBUG
    if (title && value > (best?.value ?? 0)) best = { title, from, value };
  };
  for (const { candidate, value } of judged) {
    if (value > 0) offer(pieceOf(candidate), null, value);
  }
  for (const one of judged) {
    const { candidate, held } = one;
    const { sentence } = candidate;
    if (!sentence.asked || !candidate.asks || candidate.to - candidate.from < 3) continue;
    const question = pieceOf(candidate);
    if (question.length > QUESTION_LIMIT) continue;
    const subject = declaredPhrase(sentence, own) ?? subjectFor(candidate, own, earlier, weights);
    if (!subject) continue;
    const name = finish(textOf(subject.sentence, subject.from, subject.to), false);
    const title = `${name}: ${lowered(question, { forms: sentence.forms, from: candidate.from })}`;
    if (title.length > WHOLE_LIMIT) continue;
    const share = weigh(subject.sentence, subject.from, subject.to, new Map(top)) / sumOf(top);
    const total = Math.min(1, held + share);
    const leaning = 0.9 ** Math.min(candidate.leans, 3);
    offer(
      title,
      earlier.includes(subject) ? subject.sentence.line : null,
      total ** HOLDING * candidate.form * COMPLETED * leaning * (title.length > LIMIT ? LONG : 1),
    );
  }
  const worthOf = (sentence: Sentence, from: number, to: number) =>
    weigh(sentence, from, to, new Map(top)) / sumOf(top);
  for (const sentence of matter.asked) {
    const said = sentence.asks ? null : toldBy(sentence, lexicon);
    if (!said) continue;
    const { who, told } = said;
    const name = finish(textOf(sentence, who.from, who.to), false);
    for (const candidate of told) {
      const title = `${name}: ${lowered(pieceOf(candidate), { forms: sentence.forms, from: candidate.from })}`;
      if (title.length > LIMIT) continue;
      const share = Math.min(1, worthOf(sentence, candidate.from, candidate.to) + worthOf(sentence, who.from, who.to));
      offer(title, null, share ** HOLDING * candidate.form * TOLD * (title.length > GOOD_LENGTH ? LONG : 1));
    }
  }
  const first = own[0];
  const second = first && own.find((one) => isApart(one, first));
  if (first && second) {
    const [one, two] = order(first, second, matter);
    const title = `${finish(textOf(one.sentence, one.from, one.to), false)}, ${textOf(two.sentence, two.from, two.to)}`;
    const share = worthOf(one.sentence, one.from, one.to) + worthOf(two.sentence, two.from, two.to);
    const sides = (one.sentence.asked ? 1 : 0.85) * (two.sentence.asked ? 1 : 0.85);
    if (title.length <= PAIR_LIMIT) offer(title, null, Math.min(1, share) ** HOLDING * PAIR * sides);
  }
  for (const one of earlier.slice(0, 1)) {
    const name = finish(textOf(one.sentence, one.from, one.to), false);
    offer(name, one.sentence.line, (weigh(one.sentence, one.from, one.to, new Map(top)) / sumOf(top)) ** HOLDING * 0.6);
  }
  return best;
}

const sumOf = (top: readonly [string, number][]) => top.reduce((sum, [, weight]) => sum + weight, 0) || 1;

export { leansOf, type Phrase };
