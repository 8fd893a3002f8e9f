/**
 * How much what is measured of a candidate tells of how good a title it makes, by its form. Ridge regression on the grades that persons gave
 * to titles of 660 exchanges of 275 briefings; `scripts/evaluate/fit-written.ts` makes this file anew out of such grades.
 */
export const WEIGHTS = {
  completed: { bias: 0.08, value: 0.63, shared: 0.28 },
  completedByMatter: { bias: -0.02, value: 1.72, shared: 0.08 },
  matter: { bias: -0.45, value: 1.33, shared: 0.6 },
  pair: { bias: 0.09, value: 0.5, shared: 0.21 },
  pairWithMatter: { bias: -0.63, value: 1.06, shared: -0.14 },
  phrase: { bias: 0.13, value: 0.86, shared: -0.02 },
  question: { bias: -0.06, value: 1.13, shared: 0.01 },
  'sentence.before': { bias: -1.04, value: 2.44, shared: -2.31 },
  'sentence.completed': { bias: 0.09, value: 0.38, shared: 0.19 },
  'sentence.pair': { bias: 0.25, value: 0.82, shared: 0.11 },
  'sentence.phrase': { bias: -0.14, value: 0.26, shared: 0.43 },
  'sentence.piece': { bias: 0.01, value: 0.2, shared: 0.59 },
  'sentence.stands': { bias: 0.21, value: 0.36, shared: 0.24 },
  'sentence.told': { bias: 0.37, value: 0.38, shared: 0.21 },
  statement: { bias: 0.36, value: 0.3, shared: 0.12 },
} as const satisfies Readonly<Record<string, { bias: number; value: number; shared: number }>>;

/** … of all forms alike. */
export const COMMON = { asked: 0.28, points: -0.12 };
