/** One case: what was measured of it, and what it is worth. */
export interface Case {
  measures: ReadonlyMap<string, number>;
  worth: number;
}

/** Weights by name, and what is added to their sum. */
export type Fitted = ReadonlyMap<string, number>;

/** Solves A·x = b for a symmetric A that is positive definite, by elimination. */
function solve(given: readonly (readonly number[])[], values: readonly number[]): number[] {
  const a = given.map((row) => [...row]);
  const b = [...values];
  const size = b.length;
  for (let at = 0; at < size; at++) {
    const pivot = a[at] ?? [];
    for (let below = at + 1; below < size; below++) {
      const row = a[below] ?? [];
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < size; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
      b[below] = (b[below] ?? 0) - factor * (b[at] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const row = a[at] ?? [];
    let rest = b[at] ?? 0;
    for (let column = at + 1; column < size; column++) rest -= (row[column] ?? 0) * (found[column] ?? 0);
    found[at] = rest / (row[at] ?? 1);
  }
  return found;
}

/** Less than that of spread tells nothing. */
const LEAST_SPREAD = 1e-6;

/**
 * Ridge regression: the weights of each measure by which its cases come nearest to what they are worth, each measure taken in units
 * of its spread and held back by `hold`; the bias, by a quarter of it. Under "bias" what is added.
 */
export function ridge(cases: readonly Case[], hold: number): Fitted {
  const names = [...new Set(cases.flatMap(({ measures }) => [...measures.keys()]))];
  const told = names.flatMap((name) => {
    const values = cases.map(({ measures }) => measures.get(name) ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return spread < LEAST_SPREAD
      ? []
      : [{ name, mean, spread, units: values.map((value) => (value - mean) / spread) }];
  });
  const worths = cases.map(({ worth }) => worth);
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  const weights = solve(
    told.map((one, row) =>
      told.map((other, column) => product(one.units, other.units) + (row === column ? hold : 0)),
    ),
    told.map(({ units }) => product(units, worths)),
  );
  const fitted = new Map<string, number>();
  let bias = worths.reduce((sum, worth) => sum + worth, 0) / (cases.length + hold / 4);
  for (const [at, { name, mean, spread }] of told.entries()) {
    const weight = (weights[at] ?? 0) / spread;
    fitted.set(name, weight);
    bias -= weight * mean;
  }
  return new Map([['bias', bias], ...fitted]);
}

export const predicted = (fitted: Fitted, measures: ReadonlyMap<string, number>): number =>
  [...fitted].reduce(
    (sum, [name, weight]) => sum + weight * (name === 'bias' ? 1 : (measures.get(name) ?? 0)),
    0,
  );
