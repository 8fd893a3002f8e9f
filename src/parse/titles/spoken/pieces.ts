import { Kind } from '../lexicon.ts';
import type { Ranked } from './heard.ts';
import { endOf } from './noun-phrases.ts';

/** Some words of a sentence. */
export type Piece = Pick<Ranked, 'sentence' | 'from' | 'to'>;

export const textOf = ({ sentence, from, to }: Piece): string =>
  sentence.text.slice(sentence.tokens[from]?.start ?? 0, endOf(sentence, to));

export const lengthOf = ({ sentence, from, to }: Piece): number =>
  endOf(sentence, to) - (sentence.tokens[from]?.start ?? 0);

/** Whether two pieces have a word in common that says something. */
export function sharesWord(one: Piece, other: Piece): boolean {
  for (let at = one.from; at < one.to; at++) {
    const form = one.sentence.tokens[at]?.form;
    if (!form || form.kind > Kind.hollow) continue;
    for (let next = other.from; next < other.to; next++) {
      const again = other.sentence.tokens[next]?.form;
      if (again && again.kind <= Kind.hollow && again.stem === form.stem) return true;
    }
  }
  return false;
}

/** Whether two pieces have a place in common. */
export const overlaps = (one: Piece, other: Piece): boolean =>
  one.sentence === other.sentence && one.from < other.to && other.from < one.to;
