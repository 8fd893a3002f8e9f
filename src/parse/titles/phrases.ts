import { wordsIn } from '../../languages/any.ts';
import { primaryTag } from '../../languages/index.ts';
import { denies } from '../../languages/words.ts';
import { type Form, Kind, type Lexicon } from './lexicon.ts';
import { scanWords } from './scan-words.ts';

/** What stands before a word: nothing but a space, a mark between clauses, a dash, another mark or the beginning. */
export const Gap = { space: 0, clause: 1, dash: 2, other: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/** A sentence as words: what each is, and where it stands. */
export interface Sentence {
  text: string;
  /** ends in a question mark */
  asks: boolean;
  /** said by somebody who asks */
  asked: boolean;
  /** first line of its turn in the source */
  line: number;
  forms: readonly Form[];
  starts: readonly number[];
  gaps: readonly Gap[];
  /** per word: whether it is part of a noun phrase */
  nouns: readonly boolean[];
  /** "According to reports, …": it is only reported */
  reported: boolean;
  /** "On the bridge, will it open?": what the question is declared to be about */
  under: Sentence | null;
  /** made at first need */
  phrases: readonly Phrase[] | null;
}

/** A noun phrase: words `from` up to, not including, `to`. */
export interface Phrase {
  sentence: Sentence;
  from: number;
  to: number;
}

const ASKS = /[?？؟]["”’»)\]]*$/;
/** Of a sentence no more words are read. */
const MOST_WORDS = 90;
/** Nouns that are joined in one phrase: "talks between Orlu and Hest on the bridge of Sarn" */
const MOST_JOINED = 3;

const CLAUSE_MARK = /[,;:،؛]/;
const DASH = /--|—|–|…/;

export const endOf = ({ starts, forms }: Pick<Sentence, 'starts' | 'forms'>, at: number): number =>
  (starts[at] ?? 0) + (forms[at]?.printed.length ?? 0);

function gapOf(text: string, end: number, start: number, before: Form | undefined): Gap {
  if (start === end + 1 && text.charCodeAt(end) === 0x20) return Gap.space;
  if (before === undefined) return Gap.other;
  const gap = text.slice(end, start);
  // "Ms. Example"
  if (gap === '. ' && before.abbreviated) return Gap.space;
  if (DASH.test(gap)) return Gap.dash;
  return CLAUSE_MARK.test(gap) ? Gap.clause : Gap.other;
}

const isNounKind = (kind: Kind) => kind <= Kind.number;

/** Whether a little word in a capital is part of a name: "in the Rose Garden", "Vice Premier Liu He". */
function isOfName(
  forms: readonly Form[],
  gaps: readonly Gap[],
  nouns: readonly boolean[],
  at: number,
): boolean {
  const form = forms[at];
  const next = forms[at + 1];
  if (!form?.capital || form.talker || form.time) return false;
  if (form.kind === Kind.pronoun) return nouns[at - 1] === true && forms[at - 1]?.capital === true;
  if (form.kind !== Kind.border || !next) return false;
  return next.capital && isNounKind(next.kind) && gaps[at + 1] === Gap.space;
}

/** Which words are part of a noun phrase: what is no border, and no verb by what stands around it. */
function nounsOf(forms: readonly Form[], gaps: readonly Gap[]): boolean[] {
  const nouns: boolean[] = [];
  const [first] = forms;
  const isTurned = first?.finite === true && first.beforeVerb;
  let verbNext = false;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at];
    if (!form) break;
    const joined = gaps[at] === Gap.space;
    if (!joined) verbNext = false;
    let noun = isNounKind(form.kind) || (joined && isOfName(forms, gaps, nouns, at));
    if (noun && !form.capital && form.kind !== Kind.number) {
      const next = forms[at + 1];
      const behindNoun = joined && nouns[at - 1] === true;
      const isBeforeNoun = next !== undefined && next.kind >= Kind.article && next.kind <= Kind.join;
      // "to reporters": what ends in s is rather a noun
      const isVerb = verbNext && !(forms[at - 1]?.kind === Kind.join && form.printed.endsWith('s'));
      const before = joined ? forms[at - 1] : undefined;
      // "including forced labour": what it says of a noun is never left out
      const isSaidOfNoun =
        next !== undefined && isNounKind(next.kind) && !next.capital && gaps[at + 1] === Gap.space;
      const isAuxiliary = before?.finite === true;
      // "has also accused the bank"
      const isDone = before !== undefined && before.kind >= Kind.border && (isAuxiliary || !isSaidOfNoun);
      const isTold = form.participle && (behindNoun || isBeforeNoun || isDone);
      // "Ann Example bears the burden", "Did Ann Example use any boats?"
      const isOne = before?.capital === true && (form.present || isTurned);
      // "the analysts assess the dam"
      const areMany = before?.present === true && !form.present;
      const isDoes =
        (isOne || areMany) &&
        behindNoun &&
        isBeforeNoun &&
        next.kind <= Kind.pronoun &&
        gaps[at + 1] === Gap.space;
      // "doing a thing", "peeling Assad away"
      const isDoing = form.gerund && next !== undefined && (isBeforeNoun ? !next.closest : next.capital);
      if (isVerb || isTold || isDoes || isDoing) noun = false;
    }
    nouns.push(noun);
    if (form.beforeVerb) verbNext = true;
    // "will also open"
    else if (form.kind !== Kind.border || form.verbal) verbNext = false;
  }
  return nouns;
}

/** @param asked whether somebody who asks says it; @param line of its turn */
export function readSentence(
  text: string,
  asked: boolean,
  line: number,
  lexicon: Lexicon,
  under: Sentence | null = null,
  reported = false,
): Sentence {
  const { forms, starts } = scanWords(text, lexicon, MOST_WORDS);
  const gaps: Gap[] = [];
  let end = -1;
  let before: Form | undefined;
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at];
    const start = starts[at] ?? 0;
    if (!form) break;
    gaps.push(gapOf(text, end, start, before));
    end = start + form.printed.length;
    before = form;
  }
  return {
    text,
    asks: ASKS.test(text),
    asked,
    line,
    forms,
    starts,
    gaps,
    nouns: nounsOf(forms, gaps),
    reported,
    under,
    phrases: null,
  };
}

/** A sentence of a language that parts no words. */
export function unreadSentence(text: string, asked: boolean, line: number): Sentence {
  const asks = ASKS.test(text);
  return {
    text,
    asks,
    asked,
    line,
    forms: [],
    starts: [],
    gaps: [],
    nouns: [],
    reported: false,
    under: null,
    phrases: [],
  };
}

/** Whether the capital of a word makes it a name. */
export function isName({ forms }: Sentence, at: number, lexicon: Lexicon): boolean {
  const form = forms[at];
  if (!form?.capital || form.kind !== Kind.telling) return false;
  if (!lexicon.capitalsTell) return form.acronym;
  return at > 0 || form.acronym || forms[1]?.capital === true;
}

interface Run {
  from: number;
  to: number;
}

/** "the measures | Orlu plans": a name behind a plural begins a clause. */
function isWhose(forms: readonly Form[], at: number): boolean {
  const before = forms[at - 1];
  return forms[at]?.capital === true && before !== undefined && !before.capital && before.present;
}

/** "27-year-old": a figure and what it counts are one word; not "56-43" */
function isOneWord({ text, starts, forms }: Sentence, at: number): boolean {
  if (forms[at]?.kind === Kind.number) return false;
  const end = endOf({ starts, forms }, at - 1);
  return (starts[at] ?? 0) === end + 1 && text.charAt(end) === '-' && forms[at - 1]?.kind === Kind.number;
}

/** Words of noun phrases in a row, and how one is joined to the next. */
function runsOf(sentence: Sentence): Run[] {
  const { forms, nouns, gaps } = sentence;
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let at = 0; at < nouns.length; at++) {
    if (!nouns[at]) continue;
    const goesOn = gaps[at] === Gap.space || isOneWord(sentence, at);
    if (last?.to === at && goesOn && !isWhose(forms, at)) last.to = at + 1;
    else {
      last = { from: at, to: at + 1 };
      runs.push(last);
    }
  }
  return runs;
}

/** Whether nothing but "of the" or "and" stands between two runs. */
function areJoined({ forms, gaps }: Sentence, { to }: Run, next: Run): boolean {
  if (next.from - to < 1 || next.from - to > 2) return false;
  for (let at = to; at <= next.from; at++) if (gaps[at] !== Gap.space) return false;
  const first = forms[to];
  const second = next.from - to === 2 ? forms[to + 1] : undefined;
  if (second && second.kind !== Kind.article) return false;
  if (first?.kind === Kind.join) return true;
  // "House and Senate", "wheat and barley", not "the budget and Sarn"
  const isTime = forms[to - 1]?.time === true;
  return (
    first?.kind === Kind.pair && !second && !isTime && forms[to - 1]?.capital === forms[next.from]?.capital
  );
}

const DIGIT = /\d/;
const GLUE = /[+\-–/]/;

/** Whether a phrase begins or ends inside of a figure: "2+2", "by 56-43". */
function isGlued(sentence: Sentence, from: number, to: number): boolean {
  const { text, starts } = sentence;
  const start = starts[from] ?? 0;
  const end = endOf(sentence, to - 1);
  return (
    (GLUE.test(text.charAt(start - 1)) && DIGIT.test(text.charAt(start))) ||
    (GLUE.test(text.charAt(end)) && DIGIT.test(text.charAt(end + 1)))
  );
}

/** "Aide to the | President for Salt" */
function isOfOffice({ forms, nouns, gaps }: Sentence, { from }: Run): boolean {
  const office = forms[from];
  if (!office?.capital || office.kind !== Kind.hollow || gaps[from] !== Gap.space) return false;
  const joint = forms[from - 1]?.kind === Kind.article ? from - 2 : from - 1;
  const held = forms[joint - 1];
  return forms[joint]?.beforeVerb === true && held?.capital === true && nouns[joint - 1] === true;
}

/** Whether what is joined says something: not "the jobs | in the last weeks", but "the end of the week". */
function addsTo(sentence: Sentence, { to }: Run, next: Run): boolean {
  const { forms } = sentence;
  if (isOfOffice(sentence, next)) return true;
  if (forms[to]?.closest || forms[to]?.kind === Kind.pair) return true;
  for (let at = next.from; at < next.to; at++) {
    const kind = forms[at]?.kind;
    if (kind === Kind.telling || kind === Kind.number) return true;
  }
  return false;
}

const openingAdjectives = new WeakMap<Lexicon, ReadonlySet<string>>();

function adjectivesFollow(lexicon: Lexicon): ReadonlySet<string> {
  let words = openingAdjectives.get(lexicon);
  if (!words) {
    words = new Set(wordsIn(lexicon.naming.beforeAdjective));
    openingAdjectives.set(lexicon, words);
  }
  return words;
}

/** All noun phrases of a sentence: each run of nouns, and runs joined by "of", "in", "and". */
export function phrasesOf(sentence: Sentence, lexicon: Lexicon): readonly Phrase[] {
  sentence.phrases ??= findPhrases(sentence, lexicon);
  return sentence.phrases;
}

/** Where the last of the runs ends that are joined to one. */
function endOfJoined(sentence: Sentence, runs: readonly Run[], first: number): number {
  let last = runs[first];
  for (const next of runs.slice(first + 1)) {
    if (!last || !areJoined(sentence, last, next)) break;
    last = next;
  }
  return last?.to ?? 0;
}

/** "no | exchange of letters": what is denied is not said to be; but nothing is said of a name. */
function withDenial({ forms, gaps }: Sentence, from: number, to: number, { lang }: Lexicon): number {
  const before = forms[from - 1];
  if (!before || gaps[from] !== Gap.space || !denies(primaryTag(lang))(before.key)) return from;
  return forms.slice(from, to).every(({ capital }) => capital) ? from : from - 1;
}

function findPhrases(sentence: Sentence, lexicon: Lexicon): Phrase[] {
  const runs = runsOf(sentence);
  const found: Phrase[] = [];
  const { forms, gaps } = sentence;
  let freed = -1;
  let office = 0;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (!run) break;
    const before = gaps[run.from] === Gap.space ? forms[run.from - 1] : undefined;
    // not "State Ann Example" of "Secretary of State Ann Example"; but "trade" of "in charge of trade"
    const isPart = before?.closest && gaps[run.from - 1] === Gap.space && sentence.nouns[run.from - 2];
    if (isOfOffice(sentence, run)) office = endOfJoined(sentence, runs, index);
    if ((isPart || run.from < office) && run.from !== freed) continue;
    // "о выборах": without its preposition it stands for nothing
    const from = lexicon.naming.declines && before?.kind === Kind.join ? run.from - 1 : run.from;
    let last = run;
    const isAdjective =
      run.to - run.from === 1 &&
      !forms[run.from]?.capital &&
      before !== undefined &&
      adjectivesFollow(lexicon).has(before.key);
    // "in charge of trade"
    const isIdiom =
      run.to - run.from === 1 &&
      !forms[run.from]?.capital &&
      before?.kind === Kind.join &&
      forms[run.to]?.closest === true &&
      !forms[run.from]?.printed.endsWith('s');
    // "is eager for trade"
    if (isAdjective || (isIdiom && !lexicon.naming.declines)) {
      freed = runs[index + 1]?.from ?? 0;
      continue;
    }
    for (let joined = 0; joined <= MOST_JOINED; joined++) {
      const next = runs[index + joined + 1];
      const goesOn = next !== undefined && areJoined(sentence, last, next) && addsTo(sentence, last, next);
      // not "the Belt" of "the Belt and Road"
      const joint = goesOn ? forms[last.to] : undefined;
      const mayEnd = !joint || !(joint.closest || joint.kind === Kind.pair);
      if (mayEnd && !isGlued(sentence, from, last.to))
        found.push({ sentence, from: withDenial(sentence, from, last.to, lexicon), to: last.to });
      if (!goesOn) break;
      last = next;
    }
  }
  return found;
}
