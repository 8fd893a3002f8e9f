import type { Weights } from './worth.ts';

/**
 * By what the title of an exchange of talk is chosen. Ridge regression on the grades that persons gave to titles of 572
 * exchanges; `scripts/evaluate/fit-candidates.ts` makes this file anew out of such grades.
 */
export const TALK: Weights = {
  forms: {
    completedByLead: { bias: -0.55, value: -0.36, shared: -0.09 },
    completedByMatter: { bias: -0.56, value: 1.08, shared: 0.11 },
    lead: { bias: -0.91, value: 0.75, shared: 1.04 },
    matter: { bias: -0.51, value: 0.51, shared: 0.57 },
    pair: { bias: -0.47, value: 0.39, shared: 0.31 },
    pairWithLead: { bias: -0.7, value: 0.5, shared: -0.31 },
    pairWithMatter: { bias: -0.46, value: 1.6, shared: 0.33 },
    phrase: { bias: -0.47, value: 0.63, shared: 0.13 },
    question: { bias: -0.6, value: 0.59, shared: 0.09 },
    'sentence.before': { bias: -0.98, value: -0.07, shared: 1.11 },
    'sentence.completed': { bias: -0.46, value: 0.62, shared: -0.13 },
    'sentence.pair': { bias: -0.49, value: 0.47, shared: 0.32 },
    'sentence.phrase': { bias: -0.91, value: 0.91, shared: 0.76 },
    'sentence.piece': { bias: -0.7, value: 0.32, shared: 0.03 },
    'sentence.stands': { bias: -0.58, value: 0.07, shared: 0.44 },
    statement: { bias: -0.58, value: 0.6, shared: -0.11 },
  },
  common: { asked: 0.22, points: -0.1, length: 0.5, asks: -0.04 },
};
