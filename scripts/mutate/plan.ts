import type { Mutant } from './mutants.ts';
import type { MeasuredFile, Plan } from './protocol.ts';

/** A test that takes longer, in milliseconds, is left out: a few of them would take longer than all others together. */
export const longestTest = 2_000;
/** The tests of one mutant together take no longer, in milliseconds, if nothing else is said: most die in the first file. */
export const longestPlan = 5_000;
/** So many times the turns that the loops of a test take without a mutant, and some more, are no endless loop. */
const turnsAllowed = (turns: number) => 5 * turns + 100_000;

/** For each mutant the tests that reach it. */
export class Planner {
  readonly #files: MeasuredFile[];
  readonly #longest: number;
  /** by id of the mutant: numbers of files, and of tests in them */
  readonly #reaching = new Map<number, Map<number, number[] | 'all'>>();
  /** test file and mutated file → how many mutants of the one died in the other */
  readonly #kills = new Map<string, number>();

  /** @param longest what the tests of one mutant may take together, in milliseconds of the processor */
  constructor(files: MeasuredFile[], longest: number) {
    this.#longest = longest;
    this.#files = files.map((file) => ({
      ...file,
      tests: file.tests.filter((test) => test.ms <= longestTest),
    }));
    for (const [at, { load, tests }] of this.#files.entries()) {
      for (const id of load.reached) this.#of(id).set(at, 'all');
      for (const [number, test] of tests.entries())
        for (const id of test.reached) {
          const known = this.#of(id).get(at);
          if (known === 'all') continue;
          if (known) known.push(number);
          else this.#of(id).set(at, [number]);
        }
    }
  }

  /** @returns the time that it takes if the mutant survives, in milliseconds; `left`: tests that there is no time for */
  planOf({ id, file: mutated }: Mutant): { plan: Plan; ms: number; left: number } {
    const offers = [...this.#of(id)].map(([at, numbers]) => {
      const { file, load, tests } = this.#files[at]!;
      const chosen = (numbers === 'all' ? tests : numbers.map((number) => tests[number]!)).toSorted(
        (a, b) => a.ms - b.ms,
      );
      const ms = chosen.reduce((sum, test) => sum + test.ms, load.ms);
      const kills = this.#kills.get(`${file} ${mutated}`) ?? 0;
      return { file, load, chosen, rank: ms / (1 + kills) };
    });
    const plan: Plan = [];
    let spent = 0;
    let left = 0;
    for (const { file, load, chosen } of offers.toSorted((a, b) => a.rank - b.rank)) {
      let until = spent + load.ms;
      const inTime = chosen.filter((test) => {
        until += test.ms;
        return until <= this.#longest;
      });
      left += chosen.length - inTime.length;
      if (inTime.length === 0) continue;
      spent = inTime.reduce((sum, test) => sum + test.ms, spent + load.ms);
      plan.push({
        file,
        mostTurns: turnsAllowed(load.turns),
        tests: inTime.map(({ index, turns }) => ({ index, mostTurns: turnsAllowed(turns) })),
      });
    }
    return { plan, ms: spent, left };
  }

  noteKill(testFile: string, mutated: string): void {
    const key = `${testFile} ${mutated}`;
    this.#kills.set(key, (this.#kills.get(key) ?? 0) + 1);
  }

  #of(id: number): Map<number, number[] | 'all'> {
    const known = this.#reaching.get(id) ?? new Map<number, number[] | 'all'>();
    this.#reaching.set(id, known);
    return known;
  }
}
