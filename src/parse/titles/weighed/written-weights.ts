import type { Weights } from './worth.ts';

/**
 * By what the title of what was printed in whole sentences is chosen. Ridge regression on the grades that persons gave to titles of 617
 * exchanges; `scripts/evaluate/fit-candidates.ts` makes this file anew out of such grades.
 */
export const WRITTEN: Weights = {
  forms: {
    completed: { bias: 0.08, value: 0.55, shared: 0.26 },
    completedByMatter: { bias: -0.05, value: 1.68, shared: 0.02 },
    matter: { bias: -0.54, value: 1.33, shared: 0.62 },
    pair: { bias: -0.01, value: 0.43, shared: 0.14 },
    pairWithMatter: { bias: -0.72, value: 1.11, shared: -0.24 },
    phrase: { bias: 0.04, value: 0.81, shared: -0.06 },
    question: { bias: -0.13, value: 1.04, shared: 0.03 },
    'sentence.before': { bias: -1.15, value: 2.44, shared: -2.35 },
    'sentence.completed': { bias: 0.05, value: 0.42, shared: 0.14 },
    'sentence.pair': { bias: 0.16, value: 0.7, shared: 0.08 },
    'sentence.phrase': { bias: -0.22, value: 0.23, shared: 0.31 },
    'sentence.piece': { bias: -0.13, value: 0.22, shared: 0.5 },
    'sentence.stands': { bias: 0.06, value: 0.38, shared: 0.15 },
    'sentence.told': { bias: 0.23, value: 0.29, shared: 0.13 },
    statement: { bias: 0.16, value: 0.23, shared: 0.08 },
  },
  common: { asked: 0.32, points: -0.14, length: 0.18, asks: -0.21 },
};
