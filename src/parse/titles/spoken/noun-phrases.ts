import type { Tag } from '../../../languages/tagger.ts';
import { Kind, type Lexicon } from '../lexicon.ts';
import { lengthOf, type Piece } from './pieces.ts';
import {
  beforeArticle,
  is,
  isA,
  isIn,
  isNoun,
  isOneOf,
  isPause,
  type Spoken,
  type Token,
} from './sentence.ts';
import { type SpokenWords, spokenWords } from './words.ts';

/** A whole noun phrase, without the article before it. */
export interface NounPhrase extends Piece {
  /** "this bridge", "his plan": the word before it points */
  pointed: boolean;
  /** of several nouns or with a name: it says more than one common noun */
  full: boolean;
  /** nothing in it says something but names: "Iran", "the Hestish people" */
  named: boolean;
}

/** In characters, and in words: a longer one is no heading. */
const LONGEST = 80;
const MOST_WORDS = 13;
const MOST_JOINED = 3;
const MOST_IN_ROW = 5;

/** What joins two words to one: "no-fly", "R&D" */
const JOINTS: ReadonlySet<string> = new Set('-–&/‑');
const HYPHENS: ReadonlySet<string> = new Set('-‑');

const isHyphen = (token: Token | undefined): boolean => HYPHENS.has(token?.text ?? '');
const isGlued = (token: Token | undefined): boolean => token?.apart === false;

export const tells = ({ form, tag, marks }: Token): boolean =>
  form.kind === Kind.telling &&
  !form.time &&
  !marks.has('addressing') &&
  (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'VERB');

/** "today", "Monday", "January": no matter ends with it; but with "Election Day", "Earth Hour" */
export const isTime = (token: Token | undefined): boolean =>
  is(token, 'calendar') && !(is(token, 'namedTimes') && token?.form.capital === true);

/** "the Salt March anniversary": a time inside a name; not "Ann Example Monday night" */
const isTimeInName = (tokens: readonly Token[], at: number): boolean =>
  isA(tokens[at], 'PROPN') &&
  isA(tokens[at - 1], 'PROPN') &&
  isNoun(tokens[at + 1]) &&
  !isTime(tokens[at + 1]);

interface Core {
  /** behind the article */
  from: number;
  to: number;
  determined: boolean;
  pointed: boolean;
}

/** "the proposed cuts", "of enriched uranium"; not "has proposed cuts", "passing bills" */
function modifies(tokens: readonly Token[], at: number, determined: boolean): boolean {
  if (determined) return is(tokens[at], 'done');
  const before = tokens[at - 1];
  if (!is(tokens[at], 'past')) return false;
  return before === undefined || isOneOf(before, ['ADP', 'CCONJ', 'PUNCT', 'VERB']);
}

/** "the pilots' | school": an apostrophe and no quotation mark, as none is open */
function ownsMany(tokens: readonly Token[], at: number): boolean {
  const [owner, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!mark || mark.apart || !next?.apart || !owner?.text.endsWith('s')) return false;
  return !tokens.slice(0, at).some((one) => /^['‘]$/.test(one.text) && one.apart);
}

const isQuality = (token: Token | undefined) => isOneOf(token, ['ADJ', 'PROPN']);

/** Determiner, modifiers, nouns: from a word on; null where none begins. */
function coreAt(tokens: readonly Token[], start: number): Core | null {
  let at = start;
  let pointed = false;
  let determined = false;
  for (let token = tokens[at]; token; token = tokens[++at]) {
    const isOwner = is(token, 'owning');
    if (is(token, 'openNouns')) return null;
    if (token.tag !== 'DET' && !isOwner && !(token.tag === 'PRON' && is(token, 'demonstratives'))) break;
    if (isOwner ? !is(token, 'ofTalkers') : is(token, 'demonstratives')) pointed = true;
    determined = true;
  }
  let from = at;
  let end = 0;
  for (let token = tokens[at]; token; token = tokens[++at]) {
    const next = tokens[at + 1];
    if (isNoun(token)) {
      if (isTime(token) && end > from && !isTimeInName(tokens, at)) break;
      // "each time | Ann Example speaks", "last night | Ann Example spoke"
      if (
        token.tag === 'PROPN' &&
        end === at &&
        isA(tokens[at - 1], 'NOUN') &&
        (tokens[at - 1]?.form.kind === Kind.border || (isTime(tokens[at - 1]) && !isHyphen(tokens[at - 2])))
      )
        from = at;
      end = at + 1;
    } else if (isOneOf(token, ['ADJ', 'NUM'])) {
      // "Title 42", "5 %"
      if (token.tag === 'NUM' && end === at && isNoun(tokens[at - 1]) && !isNoun(next)) end = at + 1;
      // "in Sarn | more boats", "a plan | due in May"
      else if (
        end === at &&
        end > from &&
        (isA(tokens[at - 1], 'NOUN') || is(token, 'leftOff')) &&
        token.tag === 'ADJ' &&
        isNoun(next) &&
        token.apart
      )
        break;
    } else if (token.tag === 'SYM' && end === 0) {
      // "5 %"
    } else if (
      token.tag === 'VERB' &&
      end === 0 &&
      isOneOf(next, ['NOUN', 'ADJ']) &&
      modifies(tokens, at, determined)
    ) {
      // "the proposed cuts"
    } else if (token.tag === 'VERB' && end === 0 && isHyphen(next) && isGlued(next)) {
      // "reduced-budget world"
    } else if (
      token.tag === 'ADV' &&
      end === 0 &&
      (isA(next, 'ADJ') || is(next, 'past')) &&
      is(token, 'adverb')
    ) {
      // "highly enriched uranium"
    } else if (
      (token.tag === 'PART' || ownsMany(tokens, at)) &&
      is(token, 'genitive') &&
      end === at &&
      (isNoun(next) || isA(next, 'ADJ'))
    ) {
      // "the President's budget"
    } else if (
      is(token, 'adding') &&
      end <= at &&
      isQuality(tokens[at - 1]) &&
      at > from &&
      isQuality(next) &&
      (isA(tokens[at + 2], 'NOUN') || (isA(tokens[at - 1], 'ADJ') && isA(next, 'ADJ')))
    ) {
      // "Hestish and Orlish aid"
    } else if (JOINTS.has(token.text) && at > from && isGlued(token) && isGlued(next)) {
      // "no-fly zone"
      at += 1;
      if (isNoun(tokens[at])) end = at + 1;
    } else break;
    if (at - start > 14) break;
  }
  while (end > from + 1 && isTime(tokens[end - 1])) end -= 1;
  // "the doctors | right now"
  if (end > from + 1 && is(tokens[end - 1], 'atOnce')) end -= 1;
  // "pressure | bearing down"
  if (
    end > from + 1 &&
    tokens[end - 1]?.form.gerund &&
    isNoun(tokens[end - 2]) &&
    isOneOf(tokens[end], ['ADP', 'ADV', 'PRON'])
  )
    end -= 1;
  while (end > from && !isNoun(tokens[end - 1]) && !isA(tokens[end - 1], 'NUM')) end -= 1;
  while (
    from < end - 1 &&
    isOneOf(tokens[from], ['ADJ', 'ADV', 'NUM']) &&
    is(tokens[from], 'leftOff') &&
    // "a second bridge"
    !(is(tokens[from], 'ordinals') && is(tokens[from - 1], 'indefinite')) &&
    tokens[from + 1]?.apart
  )
    from += 1;
  // "so-called | good news"
  while (from < end - 1 && isHyphen(tokens[from - 1]) && isGlued(tokens[from])) from += 1;
  // "last week's vote"
  if (isTime(tokens[from]) && is(tokens[from + 1], 'genitive') && from + 2 < end) from += 2;
  // "the President’s budget", "the state’s nominee"
  for (let at = from; at < Math.min(from + 3, end - 2); at++) {
    if (is(tokens[at + 1], 'genitive') && tokens[at]?.form.kind === Kind.hollow && isA(tokens[at], 'NOUN')) {
      const isNamed = tokens
        .slice(from, at)
        .some((one) => one.tag === 'PROPN' && one.form.kind === Kind.telling);
      if (!isNamed) from = at + 2;
      break;
    }
  }
  // "a million jobs"
  if (isA(tokens[from], 'NUM') && is(tokens[from - 1], 'indefinite') && from > start) from -= 1;
  // "a game of nit | -picking", "plus- | ups"
  if (isHyphen(tokens[end]) && isGlued(tokens[end]) && isGlued(tokens[end + 1])) return null;
  if (isHyphen(tokens[from - 1]) && isGlued(tokens[from - 1]) && isGlued(tokens[from])) return null;
  const isWhole = end > from && (isNoun(tokens[end - 1]) || isA(tokens[end - 1], 'NUM'));
  return isWhole ? { from, to: end, determined, pointed } : null;
}

/** "." "?!" */
const isEnd = (token: Token | undefined): boolean =>
  token !== undefined && '.?!'.includes(token.text.charAt(0));

/** "Ann, is it open?", "Is it open, Mr. President?" */
export function isCalled(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at++)
    if (!isA(tokens[at], 'PROPN') && !(tokens[at]?.form.capital && at > from)) return false;
  const before = tokens[from - 1];
  const next = tokens[to];
  const opens =
    from === 0 || isPause(before) || isEnd(before) || (from < 3 && !isOneOf(before, ['ADP', 'DET', 'VERB']));
  const ends = next === undefined || isEnd(next);
  const closes = ends || isPause(next);
  const isEdge = ends || from < 5;
  return opens && closes && isEdge && to - from < tokens.length - 1;
}

/** "the road and the bridge", "oil and gas": a second phrase of the same kind; null where another clause begins. */
function pairedWith(tokens: readonly Token[], core: Core, isObject: boolean): Core | null {
  const joint = tokens[core.to];
  if (!isA(joint, 'CCONJ') || !is(joint, 'coupling')) return null;
  const other = coreAt(tokens, core.to + 1);
  if (!other || other.pointed) return null;
  const next = tokens[other.to];
  if (isObject && isOneOf(next, ['AUX', 'VERB'])) return null;
  const isSame = isA(tokens[core.to - 1], 'PROPN') === isA(tokens[other.to - 1], 'PROPN');
  return isSame && core.determined === other.determined ? other : null;
}

/** "Sarn, Hest and Orlu": all names of a row, up to its last; null where there is no row. */
function rowEnd(tokens: readonly Token[], core: Core): Core | null {
  let last = core;
  for (let names = 1; names < MOST_IN_ROW; names++) {
    const comma = tokens[last.to]?.text === ',';
    const joint = tokens[last.to + (comma ? 1 : 0)];
    const ends = isA(joint, 'CCONJ') && is(joint, 'coupling');
    if (!comma && !ends) return null;
    const next = coreAt(tokens, last.to + (comma && ends ? 2 : 1));
    if (!next || next.determined || !isA(tokens[next.from], 'PROPN')) return null;
    if (ends) return names > 1 ? next : null;
    if (!isA(tokens[next.to - 1], 'PROPN')) return null;
    last = next;
  }
  return null;
}

/** Whether a row of names may begin by a phrase: not "In Sarn, | Ann and Bea met" */
function mayOpenRow(tokens: readonly Token[], core: Core): boolean {
  const at = beforeArticle(tokens, core.from);
  const opens = isOneOf(tokens[at], ['ADP', 'SCONJ']) && (at === 0 || isOneOf(tokens[at - 1], OPENS_BEHIND));
  return isA(tokens[core.to - 1], 'PROPN') && !opens;
}

const OPENS_BEHIND: readonly Tag[] = ['PUNCT', 'CCONJ', 'INTJ', 'ADV'];

/** "Sarn, Hest and Orlu", "the road and the bridge and the dam": the last of all that stand in a row with a phrase; null where it stands alone. */
function lastInRow(tokens: readonly Token[], core: Core, isObject: boolean): Core | null {
  const row = mayOpenRow(tokens, core) ? rowEnd(tokens, core) : null;
  const second = row ?? pairedWith(tokens, core, isObject);
  return second && !row ? (pairedWith(tokens, second, isObject) ?? second) : second;
}

/** Where the word stands that may join a phrase to another: "call today | for reform" */
const jointOf = (tokens: readonly Token[], core: Core): number =>
  isTime(tokens[core.to]) && isA(tokens[core.to + 1], 'ADP') && isA(tokens[core.to], 'NOUN')
    ? core.to + 1
    : core.to;

/** "the tax in | the first place", "the deal in | any way": it says nothing of what it stands behind; but "on | the part of the town" */
const saysNothing = (tokens: readonly Token[], { from, to }: Core, words: SpokenWords): boolean =>
  !is(tokens[to], 'belonging') &&
  ((is(tokens[from], 'idle') && is(tokens[from - 1], 'ordinals')) ||
    tokens.slice(from, to).every((one) => isIn(words.talkNouns, one) || isTime(one)));

/** "a meeting with | respect to the toll", "a ruling in | favor of the toll": with what is before and behind it a preposition */
const isPreposition = (tokens: readonly Token[], { from, to }: Core): boolean =>
  to - from === 1 &&
  is(tokens[from], 'composing') &&
  isA(tokens[beforeArticle(tokens, from)], 'ADP') &&
  isOneOf(tokens[to], ['ADP', 'PART']) &&
  is(tokens[to], 'joining');

function mayJoin(tokens: readonly Token[], core: Core, governed: boolean, words: SpokenWords): boolean {
  const head = tokens[core.to - 1];
  const place = jointOf(tokens, core);
  const joint = tokens[place];
  if (!head || !joint?.apart || !is(joint, 'joining')) return false;
  if (!isOneOf(joint, ['ADP', 'SCONJ']) && !isPreposition(tokens, core)) return false;
  if (is(joint, 'belonging')) return true;
  const isOfName = head.tag === 'PROPN' && is(joint, 'onto') && isA(tokens[place + 1], 'PROPN');
  if (head.tag === 'PROPN' && !isOfName) return false;
  const inner = coreAt(tokens, place + 1);
  if (!inner || inner.pointed) return false;
  if (saysNothing(tokens, inner, words) && !isPreposition(tokens, inner)) return false;
  if (isPreposition(tokens, core)) return true;
  if (is(joint, 'betweens') && !(isA(tokens[inner.to], 'CCONJ') || is(tokens[inner.to - 1], 'several')))
    return false;
  // "a report on women | in the workplace"
  if (is(joint, 'within') && governed && head.tag === 'NOUN') return true;
  if (is(joint, 'within') && isA(tokens[inner.from], 'PROPN') && !isTime(tokens[inner.from])) return true;
  if (is(head, 'action')) return true;
  if (is(joint, 'disputedBy')) return is(head, 'disputes');
  return words.relational.has(head.form.key) && !is(joint, 'loose');
}

/** "talks with Hest | on tolls", "a dispute between Hest and Sarn | over tolls": what it is about, behind with whom */
function mayJoinMatter(tokens: readonly Token[], { first, last }: Joined, words: SpokenWords): boolean {
  const head = tokens[first.to - 1];
  const party = tokens[first.to];
  const joint = tokens[last.to];
  if (last === first || !head || !joint?.apart || !isA(joint, 'ADP')) return false;
  if (!is(party, 'betweens') && !is(party, 'accompanying')) return false;
  const isAbout = is(joint, 'onto') || is(joint, 'bringingUp') || is(joint, 'disputedBy');
  if (!isAbout || !(is(head, 'action') || is(head, 'disputes') || words.relational.has(head.form.key)))
    return false;
  const inner = coreAt(tokens, last.to + 1);
  return (
    inner !== null && !inner.pointed && !isTime(tokens[inner.from]) && !saysNothing(tokens, inner, words)
  );
}

/** A phrase, and the last that was joined to it. */
interface Joined {
  first: Core;
  last: Core;
}

/** "accuse the pilots of Sarn | of theft": the last “of” behind such a verb is the verb’s. */
function saysWhatOf(tokens: readonly Token[], joint: number): boolean {
  if (!is(tokens[joint], 'belonging')) return false;
  const inner = coreAt(tokens, joint + 1);
  return inner === null || !is(tokens[inner.to], 'belonging');
}

/** "parts | of the island": where ends what they belong to; 0 where nothing does */
function ofEnd(tokens: readonly Token[], core: Core): number {
  if (!is(tokens[core.to], 'belonging')) return 0;
  const inner = coreAt(tokens, core.to + 1);
  return inner && !inner.pointed && !isTime(tokens[inner.to - 1]) ? inner.to : 0;
}

/** "risk of | losing the war": behind "of" or "for" and a verb in -ing, what it does that to; 0 where none follows */
function gerundEnd(tokens: readonly Token[], core: Core): number {
  const joint = tokens[core.to];
  const verb = tokens[core.to + 1];
  if (!is(joint, 'beforeGerund') || !isA(verb, 'VERB') || !is(verb, 'doing')) return 0;
  const inner = coreAt(tokens, core.to + 2);
  if (!inner || inner.pointed || isTime(tokens[inner.to - 1])) return 0;
  const further = tokens[inner.to];
  if (is(further, 'within') || is(further, 'belonging') || is(further, 'infinitive')) {
    const last = coreAt(tokens, inner.to + 1);
    if (last && !last.pointed && !isTime(tokens[last.to - 1])) return last.to;
  }
  // "moving the barges into the harbour of Sarn"
  if (isA(further, 'ADP') && is(further, 'joining') && !is(further, 'accompanying')) {
    const place = coreAt(tokens, inner.to + 1);
    if (place && !place.pointed && !isTime(tokens[place.to - 1])) return ofEnd(tokens, place) || place.to;
  }
  // "bringing people together"
  return further && isOneOf(further, ['ADV', 'ADP', 'PART', 'ADJ', 'VERB']) && !is(further, 'accompanying')
    ? 0
    : inner.to;
}

/** "the chances of Ann Example | going to Sarn": where ends what somebody does; 0 where nobody does anything. */
function doingEnd(tokens: readonly Token[], verb: number): number {
  if (!isA(tokens[verb], 'VERB') || !is(tokens[verb], 'doing')) return 0;
  const inner = coreAt(tokens, isA(tokens[verb + 1], 'ADP') ? verb + 2 : verb + 1);
  return inner && !inner.pointed && !isTime(tokens[inner.to - 1]) ? inner.to : 0;
}

const isHollowHead = (token: Token | undefined, words: SpokenWords) =>
  token !== undefined &&
  token.tag === 'NOUN' &&
  (token.form.kind === Kind.border || words.talkNouns.has(token.form.key) || words.heads.has(token.form.key));

/** "plans | to move the school": where the clause ends that says what for; 0 where none does */
function purposeEnd(tokens: readonly Token[], core: Core, words: SpokenWords): number {
  const head = tokens[core.to - 1];
  if (head?.tag !== 'NOUN' || !words.purposes.has(head.form.key)) return 0;
  if (!is(tokens[core.to], 'infinitive') || !isA(tokens[core.to + 1], 'VERB')) return 0;
  let at = core.to + 2;
  if (isA(tokens[at], 'ADP') && !isA(tokens[at + 1], 'DET')) at += 1;
  const inner = coreAt(tokens, at);
  if (!inner || inner.pointed) return 0;
  const joint = tokens[inner.to];
  if (is(joint, 'belonging') || is(joint, 'infinitive') || is(joint, 'within')) {
    const further = coreAt(tokens, inner.to + 1);
    if (further && !further.pointed && !isTime(tokens[further.to - 1])) return further.to;
    if (is(joint, 'belonging')) return 0;
  }
  return inner.to;
}

/** "the bridge | question": where ends what is asked about; at its beginning where it only tells whose or which: "Ann's question" */
function withoutAsking(tokens: readonly Token[], from: number, to: number): number {
  if (!is(tokens[to - 1], 'askedThings')) return to;
  return isNoun(tokens[to - 2]) ? Math.max(from, to - 1) : from;
}

/** "Is that | not a tax?", "How is that | not a tax?": it may well be one; "Can you say that there is | no tax?" */
function asksByOrder(tokens: readonly Token[], at: number): boolean {
  const first = tokens.findIndex((one) => !isOneOf(one, ['CCONJ', 'INTJ', 'PUNCT']));
  if (!is(tokens[first], 'helping') && !is(tokens[first], 'asking')) return false;
  return !tokens.slice(first + 1, at).some(({ tag }) => tag === 'VERB');
}

/** "no | exchange of letters", "not a | veto": what is denied is not said to be; but nothing is said of a name. */
function withDenial(tokens: readonly Token[], from: number, to: number): number {
  if (tokens.slice(from, to).every((one) => one.tag === 'PROPN')) return from;
  if (asksByOrder(tokens, from)) return from;
  const article = is(tokens[from - 1], 'indefinite') ? from - 1 : from;
  // "why not a freeze": it is proposed
  if (is(tokens[article - 2], 'asking')) return from;
  if (is(tokens[article - 1], 'beforeThing')) return article - 1;
  const denies = is(tokens[article - 1], 'denying') && !is(tokens[article - 1], 'shortDenying');
  return denies ? article - 1 : from;
}

/** "does n't | intimate wiggle room", "did not | call on the mayor": a verb that is denied, whatever it was taken for; "is not | a veto" */
function isOfDenied(tokens: readonly Token[], from: number): boolean {
  if (!is(tokens[from - 1], 'denying')) return false;
  return !tokens.slice(Math.max(0, from - 4), from - 1).some((one) => is(one, 'being'));
}

/** "less than | total confidence", "not been enough | support": what limits it is not said in it. */
function isLimited(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (!is(before, 'limiting')) return false;
  return tokens.slice(Math.max(0, from - 5), from - 1).some((one) => is(one, 'limited'));
}

/** All whole noun phrases of a sentence that say something. */
export function nounPhrases(sentence: Spoken, lexicon: Lexicon): NounPhrase[] {
  const words = spokenWords(lexicon);
  const { tokens } = sentence;
  const found: NounPhrase[] = [];
  const add = (begin: number, last: number, pointed: boolean) => {
    const to = withoutAsking(tokens, begin, last);
    const from = withDenial(tokens, begin, to);
    // "no doubt"
    if (from < begin && is(tokens[begin], 'undenied')) return;
    if (isOfDenied(tokens, begin) || isLimited(tokens, begin)) return;
    if (to - from > MOST_WORDS || lengthOf({ sentence, from, to }) > LONGEST) return;
    const held = tokens.slice(from, to);
    if (!held.some(tells)) return;
    const said = held.filter(({ form }) => !form.abbreviated);
    const isName = (one: Token) => one.tag === 'PROPN' || (one.form.capital && one !== tokens[0]);
    const named = said.some((one) => tells(one) && isName(one));
    const plain = said.some((one) => tells(one) && !isName(one));
    // "climate meeting" says more than "climate"; "important bill" no more than "bill"
    const telling = said.filter(
      (one) => tells(one) || (one.tag === 'NOUN' && one.form.kind === Kind.hollow),
    ).length;
    found.push({
      sentence,
      from,
      to,
      // "these failures in Sarn" are told well enough
      pointed: pointed && !named && telling < 2,
      full: named || telling > 1,
      named: named && !plain,
    });
  };
  for (let at = 0; at < tokens.length; ) {
    const core = coreAt(tokens, at);
    if (!core) {
      at += 1;
      continue;
    }
    at = core.to;
    if (isCalled(tokens, core.from, core.to)) continue;
    const before = tokens[core.from - 1];
    const head = tokens[core.to - 1];
    if (isHollowHead(head, words) && is(tokens[core.to], 'behindHollow')) continue;
    // "in relation to the treaty", "$23 a barrel in Sarn"
    const isIdiom =
      !core.determined &&
      before?.tag === 'ADP' &&
      core.to - core.from === 1 &&
      head?.tag === 'NOUN' &&
      is(before, 'idiomatic') &&
      isA(tokens[core.to], 'ADP') &&
      !/s$/.test(head.text);
    const isUnit = is(before, 'indefinite') && isOneOf(tokens[core.from - 2], ['NUM', 'SYM']);
    const governs = beforeArticle(tokens, core.from);
    const governor = tokens[governs];
    // "options on the table"; but "On the table, …"
    const isIdle =
      core.to - core.from === 1 &&
      is(head, 'idle') &&
      !head?.form.capital &&
      governs > 0 &&
      isA(governor, 'ADP');
    // "Aide to the | President for Salt"
    const isOfOffice =
      is(governor, 'infinitive') &&
      isA(tokens[governs - 1], 'PROPN') &&
      isIn(words.persons, tokens[core.from]);
    if (isIdiom || isUnit || isIdle || isOfOffice || isPreposition(tokens, core)) continue;
    const isObject = isOneOf(governor, ['VERB', 'ADP']);
    let last = core;
    const paired = lastInRow(tokens, core, isObject);
    if (paired) {
      last = paired;
      at = paired.to;
    }
    if (isTime(head) && core.to - core.from === 1) continue;
    const isAccused = is(governor, 'accusing');
    const purpose = isAccused ? 0 : purposeEnd(tokens, core, words) || gerundEnd(tokens, core);
    if (purpose > 0) {
      add(core.from, purpose, core.pointed);
      at = purpose;
      continue;
    }
    for (let joined = 0; joined <= MOST_JOINED; joined++) {
      const joins =
        joined < MOST_JOINED &&
        !(isAccused && saysWhatOf(tokens, last.to)) &&
        (mayJoin(tokens, last, is(governor, 'governing'), words) ||
          mayJoinMatter(tokens, { first: core, last }, words));
      const place = jointOf(tokens, last);
      const joint = tokens[place];
      const isWhole = !(joins && is(joint, 'belonging')) && (last === core || !isPreposition(tokens, last));
      if (isWhole) add(core.from, last.to, core.pointed);
      if (!joins) break;
      const inner = coreAt(tokens, place + 1);
      if (!inner || inner.pointed || isTime(tokens[inner.to - 1])) break;
      const second =
        is(joint, 'betweens') && isA(tokens[inner.to], 'CCONJ')
          ? coreAt(tokens, inner.to + 1)
          : lastInRow(tokens, inner, true);
      if (is(joint, 'betweens') && isA(tokens[inner.to], 'CCONJ') && (!second || second.pointed)) break;
      last = second ?? inner;
      const doing = is(joint, 'belonging') ? doingEnd(tokens, last.to) : 0;
      if (doing > 0) {
        add(core.from, doing, core.pointed);
        at = Math.max(at, doing);
        break;
      }
      at = Math.max(at, is(joint, 'belonging') ? last.to : Math.min(at, last.to));
    }
  }
  return found;
}
