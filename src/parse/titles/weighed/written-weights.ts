import type { Weights } from './worth.ts';

/**
 * By what the title of what was printed in whole sentences is chosen. Ridge regression on the grades that persons gave to titles of 617
 * exchanges; `scripts/evaluate/fit-candidates.ts` makes this file anew out of such grades.
 */
export const WRITTEN: Weights = {
  forms: {
    completed: { bias: 0.09, value: 0.57, shared: 0.25 },
    completedByMatter: { bias: -0.01, value: 1.71, shared: -0.0 },
    matter: { bias: -0.53, value: 1.34, shared: 0.57 },
    pair: { bias: 0.0, value: 0.44, shared: 0.13 },
    pairWithMatter: { bias: -0.72, value: 1.12, shared: -0.24 },
    phrase: { bias: 0.05, value: 0.81, shared: -0.07 },
    question: { bias: -0.13, value: 1.05, shared: 0.02 },
    'sentence.before': { bias: -1.15, value: 2.43, shared: -2.34 },
    'sentence.completed': { bias: 0.06, value: 0.42, shared: 0.14 },
    'sentence.pair': { bias: 0.17, value: 0.69, shared: 0.08 },
    'sentence.phrase': { bias: -0.21, value: 0.23, shared: 0.31 },
    'sentence.piece': { bias: -0.13, value: 0.22, shared: 0.5 },
    'sentence.stands': { bias: 0.07, value: 0.38, shared: 0.15 },
    'sentence.told': { bias: 0.23, value: 0.29, shared: 0.13 },
    statement: { bias: 0.16, value: 0.23, shared: 0.09 },
  },
  common: { asked: 0.31, points: -0.14, length: 0.18, asks: -0.21 },
};
