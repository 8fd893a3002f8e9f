import { oneOf, wordsIn } from '../../languages/any.ts';
import { localeFor } from '../../text/locale.ts';
import { isBareQuestion } from './bare-questions.ts';
import { closesQuotes } from './closes-quotes.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence } from './phrases.ts';
import type { BriefingWords, Matter } from './weights.ts';

/** Titles in languages that set no spaces between words: what is said is told by pairs of characters. */

const LETTERS = /[\p{L}\p{N}]+/gu;
const HAN_PAIR = 2;
/** In characters: a good title, a fair one, the longest. */
const GOOD = 25;
const FAIR = 32;
const LONGEST = 40;
const LEAST = 4;
const TOP = 14;
const HOLDING = 0.75;
const BY_BOTH = 1.6;
const BY_ANSWER = 0.35;
const EARLY = 0.04;

interface Patterns {
  little: ReadonlySet<string>;
  hollow: ReadonlySet<string>;
  whens: RegExp;
  /** the same at an end: "外长昨日" */
  endsWhen: RegExp;
  about: RegExp[];
  dependent: RegExp;
  points: RegExp;
  says: RegExp;
  /** the same at an end: what was said is cut off */
  endsSaying: RegExp;
  hangs: RegExp;
}

const known = new Map<string, Patterns>();

function patternsOf({ lang, naming }: Lexicon): Patterns {
  let patterns = known.get(lang);
  if (!patterns) {
    const pointing = [...wordsIn(naming.pronouns), ...wordsIn(naming.pointing)].join('|') || '(?!)';
    patterns = {
      little: new Set(wordsIn(naming.borders)),
      hollow: new Set(wordsIn(naming.hollow)),
      whens: new RegExp(`^(?:${oneOf(naming.whens ?? [])})+`, 'u'),
      endsWhen: new RegExp(`(?:${oneOf(naming.whens ?? [])})+$`, 'u'),
      about: (naming.about ?? []).map(([one]) => new RegExp(one.source, 'u')),
      dependent: new RegExp(`^${oneOf(naming.goingOn ?? [])}`, 'u'),
      points: new RegExp(pointing, 'u'),
      hangs: new RegExp(`^${oneOf(naming.hanging ?? [])}`, 'u'),
      says: new RegExp(oneOf(naming.sayings ?? []), 'u'),
      endsSaying: new RegExp(`${oneOf(naming.sayings ?? [])}$`, 'u'),
    };
    known.set(lang, patterns);
  }
  return patterns;
}

/** The pairs of characters of a text that say something: "大桥". */
export function pairsOf(text: string, lexicon: Lexicon): string[] {
  const { little, hollow } = patternsOf(lexicon);
  const pairs: string[] = [];
  for (const [run] of text.matchAll(LETTERS)) {
    if (/^[\p{Script=Latin}\d]/u.test(run)) {
      pairs.push(run);
      continue;
    }
    for (let at = 0; at + HAN_PAIR <= run.length; at++) {
      const pair = run.slice(at, at + HAN_PAIR);
      if (!hollow.has(pair) && !little.has(pair[0] ?? '') && !little.has(pair[1] ?? '')) pairs.push(pair);
    }
  }
  return pairs;
}

/** How much each pair says about what these turns are about. */
function weightsOf(matter: Matter, { lexicon, rarity }: BriefingWords): Map<string, number> {
  const counts = (sentences: readonly Sentence[]) => {
    const found = new Map<string, number>();
    for (const { text } of sentences) {
      for (const pair of pairsOf(text, lexicon)) found.set(pair, (found.get(pair) ?? 0) + 1);
    }
    return found;
  };
  const { asked } = matter;
  const byAsked = counts(asked);
  const bySaid = counts(matter.said());
  const weights = new Map<string, number>();
  for (const [pair, times] of byAsked) {
    const both = bySaid.has(pair) ? BY_BOTH : 1;
    weights.set(pair, rarity(pair) * both * Math.min(1.3, 0.9 + 0.1 * times));
  }
  for (const [pair, times] of bySaid) {
    if (!byAsked.has(pair)) weights.set(pair, rarity(pair) * BY_ANSWER * Math.min(1.3, 0.9 + 0.1 * times));
  }
  return weights;
}

interface Piece {
  text: string;
  form: number;
  index: number;
}

/** Without the dates and reports at its beginning, and the marks at its end. */
function bare(clause: string, { whens }: Patterns): string {
  let text = clause.replace(/^[\s，、；：,]+/u, '');
  for (let again = 0; again < 4; again++) {
    const found = whens.exec(text);
    if (!found || found[0].length === 0) break;
    text = text.slice(found[0].length).replace(/^[\s，、；：,]+/u, '');
  }
  return text.replace(/[\s，、；：,。.]+$/u, '');
}

const FORM = { about: 1.1, clauses: 0.95, clause: 0.92, question: 0.85, told: 0.97, listed: 0.3 } as const;
const OPENS_TOWARDS = /^的?(?:中方|外交部|发言人|中国政府)?(?:对于?|就|关于|有关)|^的/u;
const POINTING = 0.5;
const DEPENDENT = 0.4;
const CUT_OFF = 0.6;
const MOST_CLAUSES = 12;

function piecesOf(sentence: Sentence, index: number, patterns: Patterns): Piece[] {
  const found: Piece[] = [];
  const { text } = sentence;
  for (const about of patterns.about) {
    const subject = about.exec(text)?.groups?.about;
    if (subject && !patterns.points.test(subject.slice(0, 2))) {
      // "中方对大桥开放" of "介绍中方对大桥开放的看法"
      const named = bare(subject, patterns).replace(OPENS_TOWARDS, '');
      found.push({ text: named, form: FORM.about, index });
    }
  }
  // a mark in a quotation parts no clause
  const clauses = text.split(/(?<=[，；、：])(?![^“]*”)|(?<=[，；：])/u).slice(0, MOST_CLAUSES);
  const whole = text.split(/(?<=[，；])/u).slice(0, MOST_CLAUSES);
  for (let at = 0; at < whole.length; at++) {
    let joined = '';
    for (let to = at; to < Math.min(whole.length, at + 3); to++) {
      joined += whole[to] ?? '';
      const piece = bare(joined, patterns);
      if (piece.length > LONGEST) break;
      const ends = to === whole.length - 1;
      const form = sentence.asks && ends ? FORM.question : to > at ? FORM.clauses : FORM.clause;
      found.push({ text: piece, form, index });
    }
  }
  if (clauses.length > whole.length) {
    for (const one of clauses) found.push({ text: bare(one, patterns), form: FORM.listed, index });
  }
  const says = patterns.says.exec(text);
  if (says && says.index > 1) {
    const who = bare(text.slice(0, says.index), patterns).replace(patterns.endsWhen, '');
    const rest = text.slice(says.index + says[0].length).split(/[，；。]/u);
    // 强调|了支持
    const what = bare((rest[0] ?? '').replace(/^[了过]/u, ''), patterns);
    const piece = `${who}：${what}`;
    // 你刚才：
    const isSomebody = !/[，；。]/.test(who) && !/^[你您我他她]/u.test(who);
    if (isSomebody && what.length >= LEAST && who.length >= 2 && who.length <= 16) {
      found.push({ text: piece, form: FORM.told, index });
    }
    if (what.length >= LEAST * 2) found.push({ text: what, form: FORM.clause, index });
  }
  return found;
}

/** The longest run of words that say something: "马斯克访华". */
function wordsRun(text: string, weights: ReadonlyMap<string, number>, lexicon: Lexicon): string {
  const { hollow, little } = patternsOf(lexicon);
  const segmenter = new Intl.Segmenter(localeFor(Intl.Segmenter, lexicon.lang), { granularity: 'word' });
  let best = '';
  let value = 0;
  let run = '';
  const offer = () => {
    const sum = [...new Set(pairsOf(run, lexicon))].reduce(
      (total, pair) => total + (weights.get(pair) ?? 0),
      0,
    );
    if (run.length >= LEAST - 1 && sum > value) {
      best = run;
      value = sum;
    }
    run = '';
  };
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const tells = isWordLike && !hollow.has(segment) && ![...segment].every((letter) => little.has(letter));
    if (tells && run.length + segment.length <= 14) run += segment;
    else {
      offer();
      if (tells) run = segment;
    }
  }
  offer();
  return best;
}

export interface UnspacedName {
  title: string;
  from: number | null;
}

/** A title of clauses, at most forty characters. `before`: what was said just before, the nearest first. */
export function chooseUnspaced(
  matter: Matter,
  before: readonly Matter[],
  words: BriefingWords,
): UnspacedName | null {
  const { lexicon } = words;
  const patterns = patternsOf(lexicon);
  const weights = weightsOf(matter, words);
  const top = [...weights].sort((a, b) => b[1] - a[1]).slice(0, TOP);
  const share = (text: string) => {
    const pairs = new Set(pairsOf(text, lexicon));
    return top.reduce((total, [pair, weight]) => total + (pairs.has(pair) ? weight : 0), 0);
  };
  let best: (UnspacedName & { value: number; piece: Piece | null; points: boolean }) | null = null;
  const sentences = [...matter.asked, ...matter.said().slice(0, 6)];
  for (const [index, sentence] of sentences.entries()) {
    for (const piece of piecesOf(sentence, index, patterns)) {
      const { text, form } = piece;
      if (text.length < LEAST || text.length > LONGEST || isBareQuestion(`${text}？`)) continue;
      const length = text.length <= GOOD ? 1 : text.length <= FAIR ? 0.9 : 0.75;
      const quotes = closesQuotes(text) ? 1 : 0.6;
      // "总统：他将…" names whom it points to
      const points = !text.includes('：') && patterns.points.test(text);
      const depends = patterns.dependent.test(text) || patterns.hangs.test(text) ? DEPENDENT : 1;
      const side = sentence.asked || matter.asked.length === 0 ? 1 : 0.6;
      const ended = patterns.endsSaying.test(text) ? CUT_OFF : 1;
      const early = 1 - EARLY * Math.min(index, 6);
      const value =
        share(text) ** HOLDING *
        form *
        length *
        quotes *
        depends *
        ended *
        side *
        early *
        (points ? POINTING : 1);
      if (value > (best?.value ?? 0)) best = { title: text, from: null, value, piece, points };
    }
  }
  if (!best || best.points) {
    const question = best?.title ?? '';
    for (const one of [matter, ...before]) {
      const isOwn = one === matter;
      const own = isOwn ? weights : weightsOf(one, words);
      for (const sentence of one.asked) {
        const subject = wordsRun(sentence.text, own, lexicon);
        if (!subject || question.includes(subject)) continue;
        const line = isOwn ? null : sentence.line;
        const title =
          question && subject.length + question.length < LONGEST ? `${subject}：${question}` : subject;
        return { title, from: line };
      }
    }
  }
  return best && { title: best.title, from: best.from };
}
