import { addTo, type Piece, stepsBetween, type Token, tokensOf } from '../history/words.ts';

/** A sentence beside the one that is said most. */
export interface Deviation {
  /** it with what it adds and what it drops */
  pieces: Piece[];
  /** how many words of the other it says too, in their order */
  kept: number;
}

interface Step {
  is: Piece['is'];
  token: Token;
}

const IS_WORD = /[\p{L}\p{N}]/u;
/** So few words that stayed between two stretches that came may as well be those behind the second. */
const FEW = 2;

/** What a sentence adds to another one, and drops of it, word by word; capitals, signs and the form of quotes do not count. Pure. */
export function deviation(usual: string, other: string): Deviation {
  const [old, now] = [tokensOf(usual), tokensOf(other)];
  const steps = stepsBetween(old.map(folded), now.map(folded)).flatMap(({ is, former, later }): Step[] => {
    const token = later === null ? old[former ?? 0] : now[later];
    return token ? [{ is, token }] : [];
  });
  const pieces: Piece[] = [];
  let kept = 0;
  let isApart = false;
  for (const { is, token } of together(steps)) {
    const space: boolean = isApart || token.space;
    isApart = false;
    if (IS_WORD.test(token.text)) {
      if (is === 'same') kept += 1;
      addTo(pieces, is, { ...token, space });
    } else if (is === 'went') {
      // a sign that went stands nowhere
      isApart = space;
    } else
      addTo(pieces, is === 'came' && pieces.at(-1)?.is === 'came' ? 'came' : 'same', { ...token, space });
  }
  return { pieces, kept };
}

const folded = ({ text }: Token): string => text.toLowerCase().replaceAll('’', "'");

/** “+As the office+ the river”, not “+As+ the +office the+ river”: of two ways to tell the same, that with fewer pieces. */
function together(steps: readonly Step[]): Step[] {
  const made = [...steps];
  for (let end = made.length; end > 0; end--) {
    if (made[end - 1]?.is !== 'came' || made[end]?.is === 'came') continue;
    const start = startOf(made, end, 'came');
    const before = startOf(made, start, 'same');
    const length = start - before;
    if (length === 0 || length > FEW || length >= end - start || made[before - 1]?.is !== 'came') continue;
    const isSame = (at: number) =>
      folded(made[before + at]!.token) === folded(made[end - length + at]!.token);
    if (!Array.from({ length }, (_, at) => isSame(at)).every(Boolean)) continue;
    for (let at = 0; at < length; at++) {
      made[before + at] = { is: 'came', token: made[before + at]!.token };
      made[end - length + at] = { is: 'same', token: made[end - length + at]!.token };
    }
  }
  return made;
}

/** Where the steps of a kind begin that end at `end`. */
function startOf(steps: readonly Step[], end: number, is: Step['is']): number {
  let start = end;
  while (start > 0 && steps[start - 1]?.is === is) start--;
  return start;
}

/** The words of a sentence; of a script without spaces, its characters. */
export const wordsIn = (text: string): string[] =>
  tokensOf(text).flatMap((token) => (IS_WORD.test(token.text) ? [token.text] : []));
