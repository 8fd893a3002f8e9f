import type { Weights } from './worth.ts';

/**
 * By what the title of an exchange of talk is chosen. Ridge regression on the grades that persons gave to titles of 237
 * exchanges; `scripts/evaluate/fit-candidates.ts` makes this file anew out of such grades.
 */
export const TALK: Weights = {
  forms: {
    completedByLead: { bias: -0.55, value: 0.02, shared: 0.22 },
    completedByMatter: { bias: -0.81, value: 0.67, shared: 0.2 },
    lead: { bias: -0.98, value: 0.38, shared: -1.95 },
    matter: { bias: -0.64, value: 0.26, shared: 0.55 },
    pair: { bias: -0.53, value: 0.84, shared: 0.41 },
    pairWithLead: { bias: -0.77, value: 0.34, shared: -0.15 },
    pairWithMatter: { bias: -0.54, value: 1.61, shared: 0.49 },
    phrase: { bias: -0.61, value: 0.03, shared: -0.04 },
    question: { bias: -0.8, value: 0.67, shared: 0.16 },
    'sentence.before': { bias: -0.92, value: 0.2, shared: 0.71 },
    'sentence.completed': { bias: -0.5, value: 0.42, shared: 0.2 },
    'sentence.pair': { bias: -0.59, value: 0.62, shared: 0.34 },
    'sentence.phrase': { bias: -0.88, value: 0.54, shared: 0.64 },
    'sentence.piece': { bias: -0.76, value: 0.16, shared: -0.07 },
    'sentence.stands': { bias: -0.73, value: 0.07, shared: 0.44 },
    statement: { bias: -0.59, value: 0.41, shared: -0.05 },
  },
  common: { asked: 0.13, points: -0.06, length: 0.52, asks: 0.01 },
};
