/** Texts as Pagefind cuts them before it looks for words: between spaces. "The sail-maker’s." → "The", "sail-maker’s." */
export interface CutTexts {
  /** each once, in the order in which they come */
  stretches: string[];
  /** of each text, which of them it has, one after the other */
  texts: Uint32Array[];
}

const WHITE_SPACE = /\p{White_Space}+/u;
/** What is not words with one plain space between each two: few texts are so, and the others are cut in a third of the time. */
const UNEVEN = /^$|^ | $| {2}|[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

const stretchesOf = (text: string): string[] =>
  UNEVEN.test(text) ? text.split(WHITE_SPACE).filter((one) => one !== '') : text.split(' ');

/** With one plain space wherever it is cut. */
export const spaced = (text: string): string => (UNEVEN.test(text) ? stretchesOf(text).join(' ') : text);

export function cut(texts: readonly string[]): CutTexts {
  const numbers = new Map<string, number>();
  const own = texts.map((text) => {
    const stretches = stretchesOf(text);
    const cut = new Uint32Array(stretches.length);
    for (let at = 0; at < cut.length; at += 1) {
      const stretch = stretches[at]!;
      let number = numbers.get(stretch);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(stretch, number);
      }
      cut[at] = number;
    }
    return cut;
  });
  return { stretches: [...numbers.keys()], texts: own };
}
