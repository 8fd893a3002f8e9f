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
const BEFORE = 0.42;
const NEARER = 0.6;
const SAID_ON = 1.4;
const MOST_BEFORE = 16;
const ANSWER_COUNTS = 1.8;
const BY_THIN_ANSWER = 0.85;
const ALSO_SAID = 1.7;
/** "Subject: question?" */
const COMPLETED = 0.86;
/** "Ann Example: the bridge will open again" */
const TOLD = 0.94;
/** "Bridge of Sarn, the ferry" */
const PAIR = 0.54;
const MOST_PAIRED = 8;
const PAIR_LIMIT = 66;
/** "Bridge: will the toll be paid?" is better asked without its subject, if the question names one */
const NEEDLESS = 0.85;
const MEAGRE = 0.85;
const FRAGMENT = 0.65;
const SUBJECT_LIMIT = 46;
const WHOLE_LIMIT = 92;
const QUESTION_LIMIT = 62;
const GOOD_LENGTH = 64;
const LONG = 0.95;
const TOO_LONG = 0.86;
const FAIR_LENGTH = 78;

/** A long title is read less gladly. */
const lengthShare = (length: number) => (length > FAIR_LENGTH ? TOO_LONG : length > GOOD_LENGTH ? LONG : 1);

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
      const early = 1 - 0.02 * Math.min(index, 10) - 0.004 * Math.min(from, 40);
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

const pointsBack = (sentence: Sentence, lexicon: Lexicon) =>
  leansOf(sentence, 0, sentence.forms.length, lexicon) > 0;

/** What the words that were said before weigh: the nearer and the oftener, the more. */
function weightsBefore(before: readonly Subjects[]): Map<string, number> {
  const sums = new Map<string, { weight: number; times: number }>();
  let share = BEFORE;
  for (const { weights } of before) {
    for (const [stem, weight] of topOf(weights, MOST_BEFORE)) {
      const sum = sums.get(stem) ?? { weight: 0, times: 0 };
      sums.set(stem, { weight: sum.weight + weight * share, times: sum.times + 1 });
    }
    share *= NEARER;
  }
  return new Map([...sums].map(([stem, { weight, times }]) => [stem, weight * (times > 1 ? SAID_ON : 1)]));
}

function stemsOf(sentences: readonly Sentence[]): Set<string> {
  const stems = new Set<string>();
  for (const { forms } of sentences) for (const { stem, kind } of forms) if (kind <= Kind.number) stems.add(stem);
  return stems;
}

/** How much what is asked weighs by its best words. */
function askedWeight({ matter, weights }: Subjects): number {
  const own = [...stemsOf(matter.asked)].map((stem): [string, number] => [stem, weights.get(stem) ?? 0]);
  return topOf(own).reduce((sum, [, weight]) => sum + weight, 0);
}

const topOf = (weights: Iterable<[string, number]>, most = TOP): [string, number][] =>
  [...weights].sort((a, b) => b[1] - a[1]).slice(0, most);

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

function judge(candidate: Candidate, top: readonly [string, number][], isThin: boolean): Judged {
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
  const side = sentence.asked ? 1 : isThin ? BY_THIN_ANSWER : BY_ANSWER;
  const value =
    share ** HOLDING *
    candidate.form *
    side *
    LEANING ** Math.min(candidate.leans, 2) *
    OF_TALKERS ** Math.min(talkers, 3) *
    lengthShare(length);
  return { candidate, value, held: share };
}

/** "On the bridge, will it open?" */
function declaredPhrase({ under }: Sentence, own: readonly Ranked[]): Ranked | null {
  return (under && own.find(({ sentence }) => sentence === under)) ?? null;
}

/** A word in small letters, which says little beside another. */
const isMeagre = ({ sentence, from, to }: Ranked): boolean => to - from === 1 && !sentence.forms[from]?.capital;

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
  const isThin =
    matter.asked.length > 0 && (askedWeight(subjects) < ENOUGH || matter.asked.every((one) => pointsBack(one, lexicon)));
  if (isThin) {
    const asked = stemsOf(matter.asked);
    for (const [stem, weight] of weights) if (!asked.has(stem)) weights.set(stem, weight * ANSWER_COUNTS);
    for (const [stem, weight] of weightsBefore(before)) {
      const value = weight * (subjects.weights.has(stem) ? ALSO_SAID : 1);
      if (value > (weights.get(stem) ?? 0)) weights.set(stem, value);
    }
    earlier = before
      .flatMap(({ ranked }, at) => ranked.slice(0, 12).map((one) => ({ ...one, at })))
      .map(({ at, ...one }) => ({ ...one, worth: weigh(one.sentence, one.from, one.to, weights) * NEARER ** at }))
      .sort((x, y) => y.worth - x.worth);
  }
  const top = topOf(weights);
  const own = isThin ? rank([...matter.asked, ...matter.said], weights, words) : subjects.ranked;
  const judged = [...matter.asked, ...matter.said]
    .flatMap((sentence) => candidatesOf(sentence, lexicon))
    .map((candidate) => judge(candidate, top, isThin || matter.asked.length === 0));
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
    if (!sentence.asked || candidate.to - candidate.from < 3) continue;
    const points = isThin && candidate.leans > 0 && candidate.form > FRAGMENT;
    if (!candidate.asks && !points) continue;
    const question = pieceOf(candidate);
    if (question.length > QUESTION_LIMIT || lexicon.begins.asksOf.test(textOf(sentence, candidate.from, candidate.to)))
      continue;
    const subject = declaredPhrase(sentence, own) ?? subjectFor(candidate, own, earlier, weights);
    if (!subject) continue;
    const name = finish(textOf(subject.sentence, subject.from, subject.to), false);
    const title = `${name}: ${lowered(question, { forms: sentence.forms, from: candidate.from })}`;
    if (title.length > WHOLE_LIMIT) continue;
    const share = weigh(subject.sentence, subject.from, subject.to, new Map(top)) / sumOf(top);
    const total = Math.min(1, held + share);
    const leaning = (candidate.leans > 0 ? 0.9 ** (candidate.leans - 1) : NEEDLESS) * (isMeagre(subject) ? MEAGRE : 1);
    offer(
      title,
      earlier.includes(subject) ? subject.sentence.line : null,
      total ** HOLDING * candidate.form * COMPLETED * leaning * lengthShare(title.length - 8),
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
      offer(title, null, share ** HOLDING * candidate.form * TOLD * lengthShare(title.length));
    }
  }
  const best8 = own.slice(0, MOST_PAIRED);
  for (const [at, first] of best8.entries()) {
    for (const second of best8.slice(at + 1)) {
      if (!isApart(first, second) || isMeagre(first) || isMeagre(second)) continue;
      const [one, two] = order(first, second, matter);
      const title = `${finish(textOf(one.sentence, one.from, one.to), false)}, ${textOf(two.sentence, two.from, two.to)}`;
      const share = worthOf(one.sentence, one.from, one.to) + worthOf(two.sentence, two.from, two.to);
      const sides = (one.sentence.asked ? 1 : 0.85) * (two.sentence.asked ? 1 : 0.85);
      if (title.length <= PAIR_LIMIT) offer(title, null, Math.min(1, share) ** HOLDING * PAIR * sides);
    }
  }
  for (const one of earlier.slice(0, 1)) {
    const name = finish(textOf(one.sentence, one.from, one.to), false);
    offer(name, one.sentence.line, (weigh(one.sentence, one.from, one.to, new Map(top)) / sumOf(top)) ** HOLDING * 0.6);
  }
  return best;
}

const sumOf = (top: readonly [string, number][]) => top.reduce((sum, [, weight]) => sum + weight, 0) || 1;

export { leansOf, type Phrase };
