import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parserRooms } from '../../src/archive/sources.js';
import { circles } from './circles.ts';
import { importedModules, type SourceFile, sourceFiles } from './sources.ts';

/** The rooms in the order of the flow: each may import from those above it. Rooms on one line stand side by side. */
const floors: string[][] = [
  ['src/model'],
  ['src/text'],
  ['src/languages'],
  ['src/dialects', 'src/read', 'src/render'],
  ['src/parse', 'src/outline'],
  ['src/lock'],
  ['src/archive'],
  ['src/topics', 'src/people', 'src/history', 'src/editions'],
  ['src/site'],
  ['src/formats', 'src/search', 'templates'],
  ['src/publish'],
  ['src/verify'],
  ['src/cli'],
];

/** The stages of the parser, in the order of the way. `stages`, `notes` and `assemble` are files: what is handed on, what is told, what it becomes. */
const stages: string[][] = [
  ['stages'],
  ['notes'],
  ['tree'],
  ['segments'],
  ['attribution'],
  ['page'],
  ['decisions', 'turns'],
  ['alignment'],
  ['threads'],
  ['titles'],
  ['assemble'],
  ['parse'],
];

/** Rooms whose work is pure: bytes or data in, data out. */
const pure = [
  'src/model',
  'src/text',
  'src/languages',
  'src/dialects',
  'src/parse',
  'src/outline',
  'src/lock',
  'src/render',
  'src/site',
  'src/topics',
  'src/people',
  'src/history',
  'src/editions',
  'src/formats',
];
const inputOutput =
  /^(?:node:)?(?:fs|fs\/promises|child_process|http|https|http2|net|process|worker_threads|readline|os)$/;

const files = [...sourceFiles('src', ['.ts', '.js']), ...sourceFiles('templates', ['.ts', '.js'])];

function roomOf(path: string): string {
  return path.startsWith('templates/') ? 'templates' : path.split('/').slice(0, 2).join('/');
}

function floorOf(room: string): number {
  return floors.findIndex((floor) => floor.includes(room));
}

/** "src/parse/page/date.ts" → "page", "src/parse/stages.ts" → "stages"; null outside the parser */
function stageOf(path: string): string | null {
  return /^src\/parse\/([a-z-]+)(?:\/|\.ts$)/.exec(path)?.[1] ?? null;
}

/** Files of the project that a file imports, as paths from the project folder. */
function ownImports(file: SourceFile): string[] {
  return importedModules(file.text)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(posix.dirname(file.path), name)));
}

describe('The rooms of the code', () => {
  it('are all on the floor plan', () => {
    const rooms = new Set(files.map((file) => roomOf(file.path)));
    expect([...rooms].filter((room) => floorOf(room) === -1)).toEqual([]);
  });

  it('import only from their own floor or from a floor above them in the flow', () => {
    const wrong = files.flatMap((file) =>
      ownImports(file)
        .filter((target) => floorOf(roomOf(target)) > floorOf(roomOf(file.path)))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('do not import each other in a circle, side by side', () => {
    const between = new Set<string>();
    for (const file of files) {
      for (const target of ownImports(file)) {
        const [from, to] = [roomOf(file.path), roomOf(target)];
        if (from !== to && floorOf(from) === floorOf(to) && !target.endsWith('/types.ts'))
          between.add(`${from} → ${to}`);
      }
    }
    const circles = [...between].filter((edge) => between.has(edge.split(' → ').reverse().join(' → ')));
    expect(circles).toEqual([]);
  });

  it('of the parser import only from the stages before them', () => {
    const floor = (path: string) => stages.findIndex((names) => names.includes(stageOf(path) ?? ''));
    const parser = files.filter((file) => stageOf(file.path) !== null);
    expect(parser.filter((file) => floor(file.path) < 0).map((file) => file.path)).toEqual([]);
    const wrong = parser.flatMap((file) =>
      ownImports(file)
        .filter((target) => stageOf(target) !== null)
        .filter((target) => {
          const beside = stageOf(target) !== stageOf(file.path) && floor(target) === floor(file.path);
          return floor(target) > floor(file.path) || beside;
        })
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no circle of files, types included', () => {
    expect(circles(new Map(files.map((file) => [file.path, ownImports(file)])))).toEqual([]);
  });

  it('that decide what a transcript becomes are all hashed, so that no cache outlives a change of theirs', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const reached = new Set(files.map((file) => file.path).filter((path) => path.startsWith('src/archive/')));
    for (const path of reached) {
      for (const target of ownImports(byPath.get(path)!)) if (byPath.has(target)) reached.add(target);
    }
    expect([...new Set([...reached].map((path) => roomOf(path).slice('src/'.length)))].sort()).toEqual(
      [...parserRooms].sort(),
    );
  });

  it('keep their imports inside src and templates', () => {
    const outside = files.flatMap((file) =>
      ownImports(file)
        .filter((target) => !/^(?:src|templates)\//.test(target) && target !== 'package.json')
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(outside).toEqual([]);
  });

  it('do no input or output where their work is pure', () => {
    const touching = files
      .filter((file) => pure.includes(roomOf(file.path)))
      .flatMap((file) =>
        importedModules(file.text)
          .filter((name) => inputOutput.test(name))
          .map((name) => `${file.path} imports ${name}`),
      );
    expect(touching).toEqual([]);
  });

  it('know no clock and no environment where their work is pure', () => {
    const knowing = files
      .filter((file) => pure.includes(roomOf(file.path)))
      .filter((file) => /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(file.text))
      .map((file) => file.path);
    expect(knowing).toEqual([]);
  });
});

describe('What circles are found by', () => {
  it('names the files that reach each other, and no others', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', []],
    ]);
    expect(circles(graph)).toEqual([['a', 'b', 'c']]);
    expect(circles(new Map([['a', ['b']]]))).toEqual([]);
  });
});

describe('What imports are found by', () => {
  it('sees every form in which a module is named', () => {
    const text = [
      "import { a,\n  b } from './one.ts';",
      "import type { C } from './two.ts';",
      "export * from './three.ts';",
      "export type { D } from './four.ts';",
      "import './five.ts';",
      "const e = await import('./six.ts');",
      "const sentence = 'an import from nowhere';",
    ].join('\n');
    expect(importedModules(text).sort()).toEqual(
      ['./one.ts', './two.ts', './three.ts', './four.ts', './five.ts', './six.ts'].sort(),
    );
  });
});
