import { type Candidate, FORM, holdsVerb, textOf } from './candidates.ts';
import { frameOf } from './claims.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import { endOf, type Sentence } from './phrases.ts';

/** ", | almost a promise", "** | A toll" with the mark of a note */
const MARKS_AT_START = /^[\s,;:*]+/u;
const MARKS_AT_END = /[\s,;:.。、…—–-]+$/u;
/** in the U.S | at 5 p.m | Smith Inc: the point behind is part of the word */
const INITIAL_AT_END = /(?:(?:^|[\s.])\p{Lu}|\.\p{L}|\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr))$/u;

/** The first letter of a title is a capital, and no mark stands before it; its last is no mark but that of a question. */
export function finish(text: string, asks: boolean): string {
  const begun = text.replace(MARKS_AT_START, '');
  const bare = begun
    .replace(/['’]s$/u, '')
    // "in the U.S."
    .replace(MARKS_AT_END, (tail, at: number) =>
      tail[0] === '.' && INITIAL_AT_END.test(begun.slice(0, at)) ? '.' : '',
    );
  const first = bare.charAt(0).toUpperCase() + bare.slice(1);
  return asks && !/[?？؟]$/.test(first) ? `${first}?` : first;
}

const CLOSES_QUOTE = /[”"»’)]/;

/** A piece as a title. */
export function pieceOf({ sentence, from, to, asks }: Candidate): string {
  const { text, forms, starts } = sentence;
  const start = starts[from] ?? 0;
  const end = endOf(sentence, to - 1);
  // the mark and a quotation mark behind the last word
  const behind = /^[”’"»)]*/.exec(text.slice(end, end + 3))?.[0] ?? '';
  const tail = to === forms.length || /[“"«(]/.test(text.slice(start, end)) ? behind : '';
  const opening = /[“"«‘(¿¡]/.exec(text.charAt(start - 1))?.[0];
  // "¿Quién paga?"
  if (opening === '¿' && asks) return opening + finish(text.slice(start, end) + tail, asks);
  const piece = text.slice(start, end) + tail;
  return finish(opening && CLOSES_QUOTE.test(piece) ? opening + piece : piece, asks);
}

/** A noun phrase as a title. */
export const nameOf = ({ sentence, from, to }: Pick<Candidate, 'sentence' | 'from' | 'to'>): string =>
  finish(textOf(sentence, from, to), false);

/** A first word in small letters behind a colon, where its capital is only that of a sentence. */
export function lowered(piece: string, sentence: Sentence, from: number): string {
  const form = sentence.forms[from];
  const keeps =
    form && (form.acronym || /^I(?:$|['’])/.test(form.printed) || form.kind <= Kind.number) && form.capital;
  return keeps ? piece : piece.charAt(0).toLowerCase() + piece.slice(1);
}

/** A piece as a title of its own: "Reports: the bridge is closed" where it was said to be reported. */
export function titleOfPiece(candidate: Candidate, lexicon: Lexicon): string {
  const { sentence, from, to, form, asks } = candidate;
  const piece = pieceOf(candidate);
  // a whole clause is one though its verb is not known
  const isClause = form > FORM.phrase || holdsVerb(sentence, from, to);
  const frame = asks || !isClause ? '' : frameOf(sentence, lexicon);
  return frame === '' ? piece : frame + lowered(piece, sentence, from);
}
