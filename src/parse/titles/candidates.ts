import { wordsIn } from '../../languages/any.ts';
import { frameOf, isReserved, isToldAsSo } from './claims.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import { endOf, Gap, phrasesOf, type Sentence } from './phrases.ts';
import { opensQuestion } from './small-talk.ts';

/** A title that may be: the words `from` up to, not including, `to` of a sentence. */
export interface Candidate {
  sentence: Sentence;
  from: number;
  to: number;
  /** how well such a form reads, 0 to 1 */
  form: number;
  /** ends in a question mark */
  asks: boolean;
  /** words that point back to what it does not hold */
  leans: number;
}

/** How each form of title reads, beside a sentence that stands by itself: 1. */
export const FORM = {
  whole: 1,
  about: 1,
  mainClause: 0.92,
  firstClause: 0.88,
  cut: 0.78,
  inner: 0.86,
  phrase: 0.7,
  fragment: 0.6,
  broken: 0.4,
  name: 0.58,
  word: 0.2,
  short: 0.75,
} as const;
const CHAT = 0.6;
const BROKEN = 0.5;

/** A title is no longer than this, in characters: with a question mark and quotation marks it stays within ninety. */
export const LIMIT = 88;
const FEWEST_WORDS = 3;
/** "Special Envoy Ann Example" */
const NAME_LIMIT = 30;
const MOST_OF_NAME = 3;
const MOST_OF_JOINED = 2;

const OPENING_QUOTES = /[“«„]/g;
const CLOSING_QUOTES = /[”»]/g;
const QUOTES = /["“”«»„]/;

export const textOf = (sentence: Sentence, from: number, to: number): string =>
  sentence.text.slice(sentence.starts[from] ?? 0, endOf(sentence, to - 1));

export const lengthOf = (sentence: Sentence, from: number, to: number): number =>
  endOf(sentence, to - 1) - (sentence.starts[from] ?? 0);

const isNextTo = ({ gaps }: Sentence, at: number) => gaps[at] === Gap.space;

/** Whether "that" at a place links clauses and points at nothing. */
function links({ forms, nouns, gaps }: Sentence, at: number, from: number): boolean {
  const before = forms[at - 1];
  const next = forms[at + 1];
  // "Does that matter?"
  if (at === from + 1 && before?.finite && !before.tells) return false;
  if (!before || before.kind === Kind.join || !next || gaps[at + 1] !== Gap.space) return false;
  return next.kind !== Kind.border || next.talker || nouns[at - 1] === true;
}

/** "he" leaves less open than "it". */
const OF_PERSON = 0.35;
const personWords = new WeakMap<Lexicon, ReadonlySet<string>>();

function ofPersons(lexicon: Lexicon): ReadonlySet<string> {
  let words = personWords.get(lexicon);
  if (!words) {
    words = new Set(wordsIn(lexicon.naming.ofPersons));
    personWords.set(lexicon, words);
  }
  return words;
}

/** How many words of a piece point to what it does not name; those that stand for a person count less. */
export function leansOf(sentence: Sentence, from: number, to: number, lexicon: Lexicon): number {
  const { begins } = lexicon;
  const { forms, nouns } = sentence;
  let named = 0;
  let leans = 0;
  let forgiven: number | null = null;
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (!form) break;
    // one word is too little for a pronoun to stand for: "the proof of it"
    if (nouns[at] && form.kind === Kind.telling) named += form.capital ? 2 : 1;
    // "Vice Premier Liu He"
    if (form.kind === Kind.pronoun && !nouns[at]) {
      if (named > 1) continue;
      forgiven ??= begins.standing.test(textOf(sentence, from, to)) ? 1 : 0;
      if (forgiven > 0) forgiven -= 1;
      else leans += ofPersons(lexicon).has(form.key) ? OF_PERSON : 1;
    } else if (form.here && sentence.asks) {
      // "here in Sarn"
      if (at === to - 1 || forms[at + 1]?.kind !== Kind.join) leans += 1;
    } else if (form.kind === Kind.pointing) {
      const pointsAtNoun = nouns[at + 1] && isNextTo(sentence, at + 1);
      if (pointsAtNoun) {
        // "I know that bridges …": who can tell
        const mayLink = form.linking && at > from && !(at === from + 1 && forms[from]?.finite);
        if (!forms[at + 1]?.time && !mayLink) leans += 1;
      } else if (!form.linking || !links(sentence, at, from)) leans += 1;
    }
  }
  return leans;
}

/** Whether a quotation opens in a piece that does not close in it, or the other way. */
export function breaksQuote(piece: string): boolean {
  if (!QUOTES.test(piece)) return false;
  if ((piece.match(OPENING_QUOTES)?.length ?? 0) !== (piece.match(CLOSING_QUOTES)?.length ?? 0)) return true;
  return piece.split('"').length % 2 === 0;
}

function holdsDash({ gaps }: Sentence, from: number, to: number): boolean {
  return gaps.slice(from + 1, to).includes(Gap.dash);
}

/** Whether a piece may end before a word where a clause ends there. */
function mayEnd({ forms }: Sentence, at: number): boolean {
  const last = forms[at - 1];
  const ends = last !== undefined && (last.kind <= Kind.number || last.kind === Kind.verb || last.time);
  return ends && !last.gerund;
}

/** "It seems as though Ann Example": a clause has begun that says nothing yet. */
function isLeftOpen(sentence: Sentence, from: number, to: number): boolean {
  const { forms } = sentence;
  for (let at = to - 1; at > from; at--) {
    const form = forms[at];
    const next = forms[at + 1];
    if (!form?.trailing || form.kind !== Kind.border) continue;
    // "because of the bridge", "more than 80 people"
    if (next?.closest || next?.kind === Kind.number) return false;
    return !holdsVerb(sentence, at, to);
  }
  return false;
}

/** Not "Ann Example said on Monday", not "reports that Sarn": behind the last verb, and behind "that", something is said. */
export function isSaid(sentence: Sentence, from: number, to: number): boolean {
  const { forms, nouns } = sentence;
  if (isLeftOpen(sentence, from, to)) return false;
  let told = false;
  for (let at = to - 1; at > from; at--) {
    const form = forms[at];
    if (!form) break;
    if (at === to - 1 && !nouns[at]) return true;
    if (form.linking) return false;
    // "Ann Example said at the fair"
    if (form.tells && forms[at + 1]?.kind === Kind.join) return false;
    if (nouns[at] && form.kind === Kind.telling) told = true;
    else if (form.kind >= Kind.border || (!nouns[at] && form.kind <= Kind.number)) return told;
  }
  return true;
}

/** Whether a verb is in a piece by which it stands as a sentence. */
export function holdsVerb({ forms, nouns, gaps }: Sentence, from: number, to: number): boolean {
  let aside = false;
  for (let at = from + 1; at < to; at++) {
    const form = forms[at];
    if (!form) break;
    // "Ann Example, who is in Sarn"
    if (gaps[at] === Gap.clause) aside = form.dependent;
    if (aside) continue;
    const isVerb = form.kind === Kind.verb || (!nouns[at] && form.kind <= Kind.hollow && !form.gerund);
    if (form.finite || isVerb) return true;
  }
  return false;
}

/** "…, and the minister | by May": another clause has begun, of which this is no end. */
function beginsAnew({ forms, nouns, gaps }: Sentence, end: number): boolean {
  let at = end - 1;
  while (nouns[at] || forms[at]?.kind === Kind.article) at -= 1;
  return forms[at]?.kind === Kind.pair && gaps[at] === Gap.clause;
}

/** "The ferry was late | and passengers were wet": a verb before "and" and one behind the noun that follows it */
function opensAnother(sentence: Sentence, pair: number): boolean {
  const { forms, nouns, gaps } = sentence;
  const head = forms.slice(0, pair);
  if (
    head.some(({ tells, linking, factual }) => tells || linking || factual) ||
    !head.some(({ finite }) => finite)
  )
    return false;
  // "sent cash to Sarn and Hest | and the mayors paid"
  const verb = head.findLastIndex(({ finite }) => finite);
  if (head.slice(verb).some(({ kind }) => kind === Kind.pair)) return false;
  let at = pair + 1;
  while ((nouns[at] || forms[at]?.kind === Kind.article) && gaps[at] === Gap.space) at += 1;
  return gaps[at] === Gap.space && forms[at]?.finite === true && forms[at]?.tells === false;
}

/** Whether a sentence may be cut off before a word: before "because", behind a noun. */
export function mayBeCut(sentence: Sentence, at: number): boolean {
  const form = sentence.forms[at];
  if (!form?.trailing || form.closest || !sentence.nouns[at - 1] || beginsAnew(sentence, at)) return false;
  // "Senators Grassley and Example", "the leaders and the minister"
  const next = sentence.forms[at + 1];
  const joinsNoun = next?.kind === Kind.article || sentence.nouns[at + 1] === true;
  if (form.kind === Kind.pair && joinsNoun && opensAnother(sentence, at)) return true;
  return !(form.kind === Kind.pair && joinsNoun && isNextTo(sentence, at + 1));
}

/** "as is known, a treaty between Orlu, | Hest and Sarn": of a clause that begins behind a mark it is no beginning */
export function goesOnList({ forms, nouns }: Sentence, at: number): boolean {
  let before = at - 1;
  while (nouns[before] || forms[before]?.kind === Kind.article) before -= 1;
  return before < at - 1 && forms[before]?.between === true;
}

/** "tobacco, | alcohol and drugs": whether behind a mark a list goes on. */
function isListed({ forms, nouns, gaps }: Sentence, from: number): boolean {
  for (let at = from; at < forms.length; at++) {
    const form = forms[at];
    if (!form) break;
    if (at > from && (gaps[at] === Gap.clause || form.kind === Kind.pair)) return true;
    if (!nouns[at] && form.kind !== Kind.article && form.kind !== Kind.pair) return false;
  }
  return true;
}

class Finder {
  readonly found: Candidate[] = [];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly limit: number;

  constructor(sentence: Sentence, lexicon: Lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.limit = LIMIT - frameOf(sentence, lexicon).length;
  }

  add(from: number, to: number, form: number, asks: boolean): void {
    const { sentence, lexicon } = this;
    if (to <= from || lengthOf(sentence, from, to) > this.limit) return;
    let worth = form;
    if (holdsDash(sentence, from, to)) worth *= BROKEN;
    // a cut in a quotation says what nobody said
    if (breaksQuote(textOf(sentence, from, to))) return;
    const first = sentence.forms[from];
    const isOdd = first !== undefined && (first.chat || first.kind >= Kind.border) && !first.dependent;
    if (asks ? first?.talker || first?.chat : form > FORM.phrase && isOdd) worth *= CHAT;
    const leans = leansOf(sentence, from, to, lexicon);
    this.found.push({ sentence, from, to, form: worth, asks, leans });
  }

  /** A noun phrase: nothing in it points, breaks off or talks. */
  addPhrase(from: number, to: number): void {
    const { sentence } = this;
    const { forms, gaps } = sentence;
    let isNamed = true;
    for (let at = from; at < to && isNamed; at++) {
      const form = forms[at];
      isNamed = form !== undefined && (form.capital || form.kind >= Kind.article);
    }
    const form = to - from > 1 ? (isNamed ? FORM.name : FORM.phrase) : FORM.word;
    const pointed = gaps[from] === Gap.space && forms[from - 1]?.kind === Kind.pointing;
    this.found.push({ sentence, from, to, form: pointed ? form * 0.9 : form, asks: false, leans: 0 });
  }

  /** A piece that stands by itself, and its beginnings where it is too long or has more clauses than one. */
  addPiece(from: number, to: number, form: number, asks: boolean): void {
    const { sentence } = this;
    if (to - from < FEWEST_WORDS) return;
    this.add(from, to, form, asks);
    // what begins with "if" or "in" and is cut off before its main clause says nothing
    if (sentence.forms[from]?.dependent) return;
    const { text, starts } = this.sentence;
    // "The bridge is closed, but in May?"
    const opens = asks && opensQuestion(text.slice(starts[from]));
    for (let at = to - 1; at > from + 1; at--) {
      const length = lengthOf(sentence, from, at);
      if (length > this.limit) continue;
      if (length < LIMIT / 4) break;
      const gap = sentence.gaps[at];
      if (gap === Gap.clause || gap === Gap.dash) {
        const stands = opens || (isSaid(this.sentence, from, at) && holdsVerb(this.sentence, from, at));
        if (mayEnd(this.sentence, at) && stands && !isListed(this.sentence, at)) {
          this.add(from, at, form * FORM.firstClause, opens);
        }
      } else if (
        mayBeCut(this.sentence, at) &&
        isSaid(this.sentence, from, at) &&
        (opens || holdsVerb(this.sentence, from, at))
      ) {
        this.add(from, at, form * FORM.cut, opens);
      }
    }
  }
}

/** The word at which a character stands, or the first behind it. */
export function wordAt({ starts }: Sentence, character: number): number {
  const at = starts.findIndex((start) => start >= character);
  return at < 0 ? starts.length : at;
}

/** Where clauses begin that tell what is known or asked: "You know that | the bridge is closed", "I wonder | why it is". */
function innerClauses(sentence: Sentence, { naming }: Lexicon): number[] {
  const { forms, nouns, gaps } = sentence;
  const found: number[] = [];
  for (let at = 1; at + FEWEST_WORDS < forms.length; at++) {
    const form = forms[at];
    const before = forms[at - 1];
    if (!form || !before || gaps[at] !== Gap.space || nouns[at - 1]) continue;
    // "is there anything that | the President can do" tells nothing
    if (form.linking && (before.tells || before.kind === Kind.verb)) {
      if (!isToldAsSo(sentence, at)) continue;
      const next = forms[at + 1];
      if (next && next.kind <= Kind.article && gaps[at + 1] === Gap.space) found.push(at + 1);
    } else if (naming.embeds?.test(form.key) && before.kind >= Kind.join) found.push(at);
  }
  return found;
}

/** What a sentence offers as titles. */
export function candidatesOf(sentence: Sentence, lexicon: Lexicon): Candidate[] {
  const { text, forms, gaps, asks, starts } = sentence;
  const all = forms.length;
  const finder = new Finder(sentence, lexicon);
  const isDependent = forms[0]?.dependent === true;
  const isCut = text.endsWith('…');
  const clauses: number[] = [];
  for (let at = 1; at < all; at++) if (gaps[at] === Gap.clause || gaps[at] === Gap.dash) clauses.push(at);
  const isFragment = isCut || (!asks && isDependent && clauses.length === 0);
  const frame = sentence.asked ? lexicon.begins.asksOf.exec(text) : null;
  // "Forgetting about the bridge."
  const isVerbless = forms[0]?.gerund === true && !holdsVerb(sentence, 1, all);
  const isBroken = isCut || (isVerbless && !asks);
  const whole = isBroken ? FORM.broken : isFragment || isVerbless || frame ? FORM.fragment : FORM.whole;
  finder.addPiece(0, all, whole, asks);
  // "The ferry?"
  if (asks && all === FEWEST_WORDS - 1) finder.add(0, all, FORM.short, true);
  if (frame) {
    const from = wordAt(sentence, frame[0].length);
    const first = forms[from];
    const begins = first?.kind === Kind.article ? from + 1 : from;
    if (first && first.kind !== Kind.pronoun && first.kind !== Kind.pointing) {
      // "My question is on the bridge: will it open?"
      finder.addPiece(begins, all, FORM.about, asks && textOf(sentence, begins, all).includes(': '));
      if (all - begins < FEWEST_WORDS) finder.add(begins, all, FORM.phrase, false);
    }
  }
  for (const at of clauses) {
    if (all - at <= FEWEST_WORDS) break;
    const opens = !forms[at]?.dependent && (asks ? opensQuestion(text.slice(starts[at])) : isDependent);
    if (opens && !isReserved(sentence) && !goesOnList(sentence, at))
      finder.addPiece(at, all, FORM.mainClause, asks);
  }
  for (const at of innerClauses(sentence, lexicon)) finder.addPiece(at, all, FORM.inner, false);
  for (const { from, to } of phrasesOf(sentence, lexicon)) finder.addPhrase(from, to);
  return finder.found;
}

/** What is told behind "said yesterday that", as titles, and who said it; null where nobody is named. */
export function toldBy(
  sentence: Sentence,
  lexicon: Lexicon,
): { from: number; to: number; told: readonly Candidate[] } | null {
  const source = sourceOf(sentence, lexicon);
  if (source) return source;
  const { text, starts, forms } = sentence;
  const verb = forms.findIndex((form, at) => form.tells && tellerEnd(sentence, at) > 0);
  if (verb < 0) return null;
  const to = tellerEnd(sentence, verb);
  lexicon.says.lastIndex = starts[verb] ?? 0;
  const says = lexicon.says.exec(text);
  if (!says) return null;
  let from = startOfNouns(sentence, to);
  // "US Special Envoy to Venezuela Ann Example": the name will do
  const before = forms[from - 1]?.kind ?? Kind.border;
  const isJoined = isNextTo(sentence, from) && before !== Kind.article && before <= Kind.pair;
  const office = isJoined && before === Kind.join ? startOfNouns(sentence, from - 1) : from;
  const isOneWord = to - from === 1;
  // "Secretary of State Ann Example", "Orlish ambassador to Hest"
  const isNear = forms[from - 1]?.closest === true || isOneWord;
  if (office < from && isNear && lengthOf(sentence, office, to) <= NAME_LIMIT)
    return tellerFrom(sentence, lexicon, office, to, says);
  // "Prime Minister Ann Mae Example of Sarn": not the town alone
  if (office < from - 1 && isOneWord) {
    const first = nameStart(sentence, office, from - 1, MOST_OF_NAME);
    return tellerFrom(sentence, lexicon, first, from - 1, says);
  }
  const most = isJoined ? MOST_OF_JOINED : MOST_OF_NAME;
  const last = nameStart(sentence, from, to, most);
  // "the north Ann Example": what is no part of the name
  const isName = forms[last]?.capital && !forms[from]?.capital;
  if (isJoined || isName || lengthOf(sentence, from, to) > NAME_LIMIT) from = last;
  return tellerFrom(sentence, lexicon, from, to, says);
}

/** Where a name of some words begins, and not with an office: "Attorney General | Ann Example". */
function nameStart({ forms }: Sentence, from: number, to: number, most: number): number {
  let first = to - 1;
  while (first > from && to - first < most && forms[first - 1]?.capital) first -= 1;
  while (to - first > 2 && forms[first]?.kind === Kind.hollow) first += 1;
  return first;
}

/** "According to the Harbour Times, | the bridge is dry" */
function sourceOf(sentence: Sentence, lexicon: Lexicon): ReturnType<typeof toldBy> {
  const { forms, nouns, gaps } = sentence;
  if (!isReserved(sentence) || forms[1]?.kind !== Kind.join) return null;
  const from = forms[2]?.kind === Kind.article ? 3 : 2;
  let to = from;
  while (nouns[to] && gaps[to] === Gap.space) to += 1;
  if (to === from || gaps[to] !== Gap.clause || lengthOf(sentence, from, to) > NAME_LIMIT) return null;
  const finder = new Finder(sentence, lexicon);
  finder.addPiece(to, forms.length, FORM.whole, false);
  return { from, to, told: finder.found };
}

/** Words that may stand between who tells and "said": "has recently". */
const MOST_BETWEEN = 2;

/** Where the name of who tells ends before a verb; 0 where none stands there. */
function tellerEnd({ forms, nouns, gaps }: Sentence, verb: number): number {
  for (let at = verb; at > 0 && verb - at <= MOST_BETWEEN; at--) {
    if (gaps[at] !== Gap.space) return 0;
    if (nouns[at - 1]) return at;
    const between = forms[at - 1];
    if (!between || between.kind !== Kind.border || between.talker || between.dependent) return 0;
  }
  return 0;
}

function startOfNouns(sentence: Sentence, end: number): number {
  let from = end;
  while (from > 0 && sentence.nouns[from - 1] && (from === end || isNextTo(sentence, from))) from -= 1;
  return from;
}

/** What is told behind a teller who is named by some words. */
function tellerFrom(
  sentence: Sentence,
  lexicon: Lexicon,
  from: number,
  to: number,
  says: RegExpExecArray,
): { from: number; to: number; told: readonly Candidate[] } {
  const { forms } = sentence;
  const finder = new Finder(sentence, lexicon);
  const begins = wordAt(sentence, says.index + says[0].length);
  // not "said yesterday about the bridge"
  if (forms[begins]?.kind !== Kind.join && !forms[begins]?.dependent)
    finder.addPiece(begins, forms.length, FORM.whole, false);
  return { from, to, told: finder.found };
}
