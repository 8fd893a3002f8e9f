import { lengthOf, type Piece } from './pieces.ts';
import { is, isA, isNoun, isOneOf, isPause, isWord, type Spoken, type Token } from './sentence.ts';

/** Where a question that is too long may end, and whether it keeps its verb there. */

const QUOTES: ReadonlySet<string> = new Set('“”"');

/** In characters: what is cut off earlier is no question. */
const SHORTEST_BEGUN = 24;

/** Behind the last word of a sentence. */
export function endOfWords({ tokens }: Spoken): number {
  const to = tokens.findLastIndex(isWord) + 1;
  const quotes = tokens.slice(0, to).filter(({ text }) => QUOTES.has(text)).length;
  // "Is that the “gate”?"
  return quotes % 2 > 0 && QUOTES.has(tokens[to]?.text ?? '') ? to + 1 : to;
}

/** "the council told the town | that it pays": what somebody tells follows */
function onlyTellsThat(tokens: readonly Token[], from: number, at: number): boolean {
  const held = tokens.slice(from, at);
  const verb = held.findLastIndex((one) => isOneOf(one, ['VERB', 'AUX']));
  return verb > 0 && held[verb]?.form.tells === true;
}

const isHyphenated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.apart === false && tokens[at - 1]?.apart === false;

/** Where a question that is too long may end, the last first: behind a noun, before a mark, "if", "with". */
export function endsBefore({ sentence, from, to }: Piece): number[] {
  const { tokens } = sentence;
  const strong: number[] = [];
  const weak: number[] = [];
  for (let at = from + 1; at < to - 1; at++) {
    const last = tokens[at - 1];
    const next = tokens[at];
    if (
      lengthOf({ sentence, from, to: at }) < SHORTEST_BEGUN ||
      !(
        isOneOf(last, ['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ', 'ADV']) ||
        // "a walk-through"
        isHyphenated(tokens, at - 1)
      )
    )
      continue;
    if (isPause(next)) strong.push(at);
    else if (is(next, 'relatives') || is(next, 'linkingWords')) {
      // "does he accept the fact | that it is late"
      const tellsThat = is(next, 'linkingThat') && onlyTellsThat(tokens, from, at);
      if (isNoun(last) && !is(last, 'clauseNouns') && !tellsThat) strong.push(at);
    } else if (
      isA(next, 'SCONJ') &&
      (isOneOf(last, ['NOUN', 'PROPN', 'NUM']) || isHyphenated(tokens, at - 1))
    )
      strong.push(at);
    else if (isOneOf(next, ['CCONJ', 'ADP']) && isNoun(last) && !is(next, 'belonging')) weak.push(at);
  }
  return [...strong.reverse(), ...weak.reverse()];
}

/** Whether what ends before its sentence has the verbs that its beginning calls for: not "would the mayor", "is there a fear that the mayor", "an update on | where their talks" */
export function keepsVerb({ sentence, from, to }: Piece, put: string): boolean {
  const isWhole = sentence.asks && to >= endOfWords(sentence);
  if (put === 'stated' || put === 'said' || isWhole) return true;
  const held = sentence.tokens.slice(from, to);
  const isAsked = put === 'asked' || put === 'plain';
  const link = held.findLastIndex(
    (one, at) =>
      at > 0 &&
      (isAsked
        ? isA(one, 'SCONJ') || (is(one, 'linkingThat') && !isOneOf(held[at - 1], ['AUX', 'ADP']))
        : is(one, 'embedding')),
  );
  const opens = link > 0 ? link : isAsked && is(held[0], 'turning') ? 0 : -1;
  return opens < 0 || held.slice(opens + 1).some((one) => isOneOf(one, ['VERB', 'AUX']));
}
