/** Texts as Pagefind cuts them before it looks for words: between spaces. "The sail-maker’s." → "The", "sail-maker’s." */
export interface CutTexts {
  /** each once, in the order in which they come */
  stretches: string[];
  /** of each text, which of them it has, one after the other */
  texts: Uint32Array[];
}

const WHITE_SPACE = /\p{White_Space}+/u;
/** Of it, what is no plain space: nearly no text has any, and to cut at plain ones takes a third of the time. */
const OTHER_SPACE = /[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function stretchesOf(text: string): string[] {
  const isPlain = !OTHER_SPACE.test(text);
  const stretches = text.split(isPlain ? ' ' : WHITE_SPACE);
  return stretches.includes('') ? stretches.filter((one) => one !== '') : stretches;
}

/** With one plain space wherever it is cut. */
export const spaced = (text: string): string => stretchesOf(text).join(' ');

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
