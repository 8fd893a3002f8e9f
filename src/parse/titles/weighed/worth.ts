import type { Candidate, Form } from './candidates.ts';
import type { Held } from './held.ts';

/** What is measured of the words of a title and weighs alike, whatever it was made of. */
export const COMMON = ['asked', 'points', 'length', 'asks'] as const satisfies readonly (keyof Held)[];

/** What each measure of a candidate tells of how good a title it makes, by its form and of all forms. Of forms without weights none is taken. */
export interface Weights {
  forms: Readonly<Partial<Record<Form, { bias: number; value: number; shared: number }>>>;
  common: Readonly<Record<(typeof COMMON)[number], number>>;
}

/** How good a title a candidate makes, beside those of other forms: about 1 for a good one, −1 for one that misleads. */
export function worthOf({ form, value, held }: Candidate, { forms, common }: Weights): number {
  const own = forms[form];
  if (!own) return Number.NEGATIVE_INFINITY;
  return COMMON.reduce(
    (sum, name) => sum + common[name] * held[name],
    own.bias + own.value * value + own.shared * held.shared,
  );
}
