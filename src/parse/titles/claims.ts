import type { Form, Lexicon } from './lexicon.ts';
import type { Sentence } from './phrases.ts';

/** "would", "isn't", "if": what stands under it is not told as so */
const doubts = ({ key, dubious }: Form): boolean => dubious || key.endsWith("n't");

/**
 * Whether what stands behind "that" is told as so: "they know that | the bridge is dry". What somebody claims, thinks, fears or
 * denies is their own: "some claim that | the bridge is dry", "nobody knows that", "do they know that".
 */
export function isToldAsSo({ forms, asks }: Sentence, that: number): boolean {
  const before = forms.slice(0, that);
  // "I think that | the bridge is dry": whoever says so stands by it
  const isOwn = before.some(({ own }) => own);
  return !asks && (isOwn || forms[that - 1]?.factual === true) && !before.some(doubts);
}

/** "If it rains, | the bridge is closed", "According to the mayor, | it is dry": what stands behind it is so under that alone. */
export const isReserved = ({ forms, asks, asked }: Sentence): boolean =>
  forms[0]?.reserved === true && !asks && asked;

/** "Reports: ": what goes before a clause that was said to be reported, as the language has it; nothing before another. */
export const frameOf = ({ reported, forms }: Sentence, { naming }: Lexicon): string =>
  // "The mayor said …" says whose it is
  reported && naming.reports && !forms.some(({ tells }) => tells) ? `${naming.reports}: ` : '';
