import type { Weights } from './worth.ts';

/**
 * By what the title of an exchange of talk is chosen. Ridge regression on the grades that persons gave to titles of 237
 * exchanges; `scripts/evaluate/fit-candidates.ts` makes this file anew out of such grades.
 */
export const TALK: Weights = {
  forms: {
    completedByLead: { bias: -0.56, value: 0.04, shared: 0.21 },
    completedByMatter: { bias: -0.82, value: 0.68, shared: 0.2 },
    lead: { bias: -0.99, value: 0.37, shared: -1.98 },
    matter: { bias: -0.65, value: 0.26, shared: 0.56 },
    pair: { bias: -0.54, value: 0.85, shared: 0.41 },
    pairWithLead: { bias: -0.77, value: 0.34, shared: -0.16 },
    pairWithMatter: { bias: -0.54, value: 1.62, shared: 0.49 },
    phrase: { bias: -0.61, value: 0.03, shared: -0.04 },
    question: { bias: -0.81, value: 0.68, shared: 0.15 },
    'sentence.before': { bias: -0.97, value: 0.23, shared: 0.75 },
    'sentence.completed': { bias: -0.41, value: 0.45, shared: 0.22 },
    'sentence.pair': { bias: -0.62, value: 0.58, shared: 0.39 },
    'sentence.phrase': { bias: -0.88, value: 0.58, shared: 0.64 },
    'sentence.piece': { bias: -0.77, value: 0.19, shared: -0.07 },
    'sentence.stands': { bias: -0.74, value: 0.08, shared: 0.45 },
    statement: { bias: -0.6, value: 0.41, shared: -0.05 },
  },
  common: { asked: 0.14, points: -0.06, length: 0.51, asks: 0.03 },
};
