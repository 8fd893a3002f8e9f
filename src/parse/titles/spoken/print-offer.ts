import { finish } from '../print.ts';
import type { Offer } from './offers.ts';
import { type Piece, textOf } from './pieces.ts';
import type { Question } from './questions.ts';
import { isA } from './sentence.ts';

const TALKER = /^I(?:$|['’])/;

/** Whether a piece keeps the capital of its first word inside a title. */
function keepsCapital({ sentence: { tokens }, from }: Piece, isPhrase: boolean): boolean {
  const first = tokens[from];
  return (
    first !== undefined &&
    (first.tag === 'PROPN' ||
      first.form.acronym ||
      TALKER.test(first.text) ||
      (isPhrase && first.form.capital && (from > 0 || isA(tokens[1], 'PROPN'))))
  );
}

const behind = (text: string, piece: Piece, isPhrase: boolean): string =>
  keepsCapital(piece, isPhrase) ? text : text.charAt(0).toLowerCase() + text.slice(1);

function questionTitle(question: Question): string {
  const { put } = question;
  // whoever asks says so: it is no more than that
  if (put === 'said') return `“${finish(textOf(question), false)}”`;
  return finish(textOf(question), put !== 'told' && put !== 'about');
}

/** An offer as a title. */
export function titleOf({ head, question, aspect }: Offer): string {
  if (!head) return question ? questionTitle(question) : '';
  const name = finish(textOf(head), false);
  if (question) return `${name}: ${behind(questionTitle(question), question, false)}`;
  if (!aspect) return name;
  if (head.named && aspect.named && !head.declared)
    return `${name}, ${behind(finish(textOf(aspect), false), aspect, true)}`;
  return `${name}: ${behind(finish(textOf(aspect), false), aspect, true)}`;
}
