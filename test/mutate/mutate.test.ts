import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { instrument } from '../../scripts/mutate/instrument.ts';
import { changing, type Modules, workOf } from '../../scripts/mutate/modules.ts';
import { type Mutant, mutantsOf } from '../../scripts/mutate/mutants.ts';
import { Probe } from '../../scripts/mutate/probe.ts';
import { countByFolder, deadOf, staleOf, survivorsOf } from '../../scripts/mutate/report.ts';

const mutants = (source: string): Mutant[] =>
  mutantsOf('a.ts', source, 0).sites.flatMap((site) => site.mutants);
const changes = (source: string) =>
  mutants(source).map(({ text, replacement }) => `${text} → ${replacement}`);

/** What the body of a function gives for one mutant, -1 for none. */
function given(body: string, mutant: number, mostTurns = 1000): unknown {
  const probe = new Probe(100);
  probe.active = mutant;
  probe.mostTurns = mostTurns;
  const source = instrument(mutantsOf('a.js', `function run() { ${body} }`, 0));
  const run = new Function('__mutant', '__turn', `${source}; return run();`);
  return run(probe.isActive, probe.turn);
}

describe('The changes of a piece of code', () => {
  it.each([
    ['a < b;', ['a < b → a <= b', 'a < b → a >= b']],
    ['a === b;', ['a === b → a !== b']],
    ['a || b || c;', ['a || b || c → (a || b) && c', 'a || b → a && b']],
    ['(a ?? b) * c;', ['(a ?? b) * c → (a ?? b) / c', 'a ?? b → a', 'a ?? b → b']],
    ["'a' + b;", ["'a' → ''"]],
    ['!a;', ['!a → a']],
    ['a += 1;', ['a += 1 → a -= 1']],
    ['a?.b?.[c];', ['a?.b?.[c] → a?.b[c]', 'a?.b?.[c] → a.b?.[c]']],
    ['a.trim();', ['a.trim() → a']],
    ['a.some(b);', ['a.some(b) → a.every(b)']],
    ['/^a|b$/;', ['/^a|b$/ → /a|b$/', '/^a|b$/ → /^a|b/']],
    ['/[^a]\\$/;', []],
    ['if (a) b();', ['a → true', 'a → false']],
    ['() => a;', ['a → undefined']],
    ['() => { a(); };', ['{ a(); } → {}']],
    ["const a: 'x' | 'y' = b as 'x';", []],
    ["import a from 'b'; export const c = { 'd-e': a };", []],
  ])('`%s`', (source, expected) => {
    expect(changes(source)).toEqual(expected);
  });

  it('know their line', () => {
    expect(mutants('a();\n\nb =\n  !c;').map(({ line }) => line)).toEqual([4]);
  });
});

describe('Code that holds its mutants', () => {
  const body = 'let sum = 0; for (const one of [1, 2, 3]) { if (one > 1) { sum += one; } } return sum;';

  it('does what it did while none is set', () => {
    expect(given(body, -1)).toBe(5);
  });

  it('does with one set what the changed code would do', () => {
    const found = mutantsOf('a.js', `function run() { ${body} }`, 0).sites.flatMap((site) => site.mutants);
    const outcome = (text: string, replacement: string) =>
      given(body, found.find((one) => one.text === text && one.replacement === replacement)!.id);
    expect(outcome('one > 1', 'one >= 1')).toBe(6);
    expect(outcome('one > 1', 'one <= 1')).toBe(1);
    expect(outcome('sum += one', 'sum -= one')).toBe(-5);
    expect(outcome('[1, 2, 3]', '[]')).toBe(0);
    expect(outcome('{ sum += one; }', '{}')).toBe(0);
    expect(outcome('sum', 'undefined')).toBeUndefined();
  });

  it('ends a loop that has no end', () => {
    const loop = 'let at = 0; while (at < 10) at += 1; return at;';
    expect(given(loop, -1)).toBe(10);
    const all = mutantsOf('a.js', `function run() { ${loop} }`, 0).sites.flatMap((site) => site.mutants);
    const backwards = all.find(({ replacement }) => replacement === 'at -= 1')!;
    expect(() => given(loop, backwards.id)).toThrow('A loop has no end');
  });
});

describe('A thread of the project’s own code', () => {
  it('is known by the file that it is started with; one of a library is not', () => {
    const at = (name: string) => path.join(import.meta.dirname, '../../src', name);
    expect(workOf(at('archive/parse-thread.js'))).toBe(at('archive/parse-thread-work.ts'));
    expect(workOf(at('read/originals/keeper-thread.js'))).toBeNull();
    expect(workOf(at('archive/none.js'))).toBeNull();
    // it waits in no function, and cannot be one
    expect(workOf(at('publish/look-thread.js'))).toBeNull();
  });
});

describe('What is evaluated anew for each mutant', () => {
  const module = (imports: string[], mutated = false) => ({ code: '', imports, packages: [], mutated });
  const modules: Modules = new Map([
    ['/p/test/page.test.ts', module(['/p/src/page.ts', '/p/test/helper.ts'])],
    ['/p/test/helper.ts', module([])],
    ['/p/src/page.ts', module(['/p/src/date.ts', '/p/src/words.ts'])],
    ['/p/src/date.ts', module(['/p/src/words.ts'], true)],
    ['/p/src/words.ts', module([])],
  ]);

  it('is what holds mutants, what takes it in, and tests', () => {
    const anew = [...changing(modules)].sort();
    expect(anew).toEqual(['/p/src/date.ts', '/p/src/page.ts', '/p/test/helper.ts', '/p/test/page.test.ts']);
  });
});

describe('The report', () => {
  const [first, second, third] = mutants('!a; !b; !c;') as [Mutant, Mutant, Mutant];
  const tried = [
    { mutant: first, state: 'killed' as const, by: 'a test', left: 0 },
    { mutant: second, state: 'survived' as const, by: null, left: 0 },
    { mutant: third, state: 'no test' as const, by: null, left: 0 },
  ];
  const listed = [{ file: 'a.ts', text: '!b', replacement: 'b', why: 'Nobody asks.' }];

  it('counts a listed survivor as alive, and names those that are not listed', () => {
    const [count] = countByFolder(tried, listed);
    expect(count).toMatchObject({ mutants: 3, killed: 1, survived: 1, noTest: 1, listed: 1 });
    expect(deadOf(count!)).toBeCloseTo(33.3, 1);
    expect(survivorsOf(tried, listed)).toBe('a.ts:1  no test\n  - !c\n  + c');
  });

  it('names what is listed and gone, or dead', () => {
    const keys = new Set(['a.ts\n!a\na', 'a.ts\n!b\nb']);
    const old = [
      { file: 'a.ts', text: '!a', replacement: 'a', why: 'It died since.' },
      { file: 'a.ts', text: '!z', replacement: 'z', why: 'Its code is gone.' },
    ];
    expect(staleOf(tried, keys, [...listed, ...old])).toEqual(old);
  });
});
