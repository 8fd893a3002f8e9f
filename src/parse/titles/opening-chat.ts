import type { Turn } from '../../model/briefing.ts';
import { Kind, type Lexicon } from './lexicon.ts';

/** In words: a longer question before what is announced is no chat. */
const MOST_ASKED = 7;
/** In characters: what is announced is no shorter, and chat goes before it no longer. */
const LEAST_TOLD = 700;
const MOST_BEFORE = 300;

const asks = ({ role }: Turn) => role === 'question';
const textOf = (turns: readonly Turn[]) => turns.flatMap(({ paragraphs }) => paragraphs).join(' ');

/**
 * What is announced where a briefing begins with chat: “Slept well?”, and then all the news. Null where it does not: something of
 * what is asked is said in the answer, or much was said before.
 */
export function announcedBehindChat(
  turns: readonly Turn[],
  before: readonly (readonly Turn[])[],
  lexicon: Lexicon,
): readonly Turn[] | null {
  // where no space parts words, they are not counted
  if (lexicon.unspaced) return null;
  const asked = textOf(turns.filter(asks));
  const told = turns.filter((turn) => !asks(turn));
  // what is cut behind them would be left out, but for nothing at both ends
  const words = asked.split(/[^\p{L}\p{N}’'-]+/u, MOST_ASKED + 3).filter(Boolean);
  if (words.length === 0 || words.length > MOST_ASKED) return null;
  if (before.some((group) => textOf(group).length > MOST_BEFORE)) return null;
  const answer = textOf(told);
  if (answer.length < LEAST_TOLD) return null;
  const said = answer.toLowerCase();
  const isSaid = words.some((word) => {
    const { kind, key } = lexicon.form(word);
    return kind === Kind.telling && said.includes(key);
  });
  return isSaid ? null : told;
}
