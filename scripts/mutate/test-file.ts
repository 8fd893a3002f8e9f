import { expect, vi } from 'vitest';

type Work = () => unknown;

export interface Suite {
  /** from the outermost to this one */
  around: Suite[];
  name: string;
  skipped: boolean;
  beforeAll: Work[];
  afterAll: Work[];
  beforeEach: Work[];
  afterEach: Work[];
}

export interface Test {
  suite: Suite;
  /** with the names of its suites */
  name: string;
  skipped: boolean;
  work: Work;
}

/**
 * What stands for `vitest` while a test file is evaluated: it keeps the tests, so that any of them can be run by itself.
 * Only what a test outside the browser needs; a file that asks for more fails, and is left out.
 */
export function collector() {
  const root = suiteOf('', [], false);
  const tests: Test[] = [];
  const finished: Work[] = [];
  let current = root;

  const describe = (name: string, body: Work, skipped: boolean): void => {
    const outer = current;
    current = suiteOf(name, [...outer.around, outer], skipped || outer.skipped);
    try {
      const result = body();
      if (result instanceof Promise) throw new Error('A suite that waits cannot be run for a mutant');
    } finally {
      current = outer;
    }
  };
  const it = (name: string, work: Work, skipped: boolean): void => {
    const names = [...current.around, current].map((suite) => suite.name).filter((part) => part !== '');
    tests.push({
      suite: current,
      name: [...names, name].join(' › '),
      skipped: skipped || current.skipped,
      work,
    });
  };

  const vitest = {
    expect,
    vi,
    describe: registering(describe),
    it: registering(it),
    test: registering(it),
    beforeAll: (work: Work) => void current.beforeAll.push(work),
    afterAll: (work: Work) => void current.afterAll.push(work),
    beforeEach: (work: Work) => void current.beforeEach.push(work),
    afterEach: (work: Work) => void current.afterEach.push(work),
    onTestFinished: (work: Work) => void finished.push(work),
  };
  return { vitest, tests, finished };
}

function suiteOf(name: string, around: Suite[], skipped: boolean): Suite {
  return { around, name, skipped, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

type Register = (name: string, work: Work, skipped: boolean) => void;
type Named = (name: string, ...rest: unknown[]) => void;

/** `it(name, work)`, `it(name, options, work)`, `it.each(rows)(name, work)`, `it.skipIf(true)(name, work)` */
function registering(register: Register) {
  const each =
    (skipped: boolean) =>
    (rows: readonly unknown[]): Named =>
    (name, ...rest) => {
      const work = rest.find((one) => typeof one === 'function') as (...row: unknown[]) => unknown;
      for (const [index, row] of rows.entries()) {
        const run = () => (Array.isArray(row) ? work(...row) : work(row));
        register(`${String(name)} (${index + 1})`, run, skipped);
      }
    };
  const called = (skipped: boolean) => {
    const one: Named = (name, ...rest) => {
      const work = rest.find((given) => typeof given === 'function') as Work | undefined;
      register(String(name), work ?? (() => {}), skipped || work === undefined);
    };
    return Object.assign(one, { each: each(skipped) });
  };
  return Object.assign(called(false), {
    skip: called(true),
    skipIf: (condition: unknown) => called(Boolean(condition)),
    runIf: (condition: unknown) => called(!condition),
  });
}
