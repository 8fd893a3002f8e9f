import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedModules, sourceFiles } from './sources.ts';

const setting = [...sourceFiles('templates/pages', ['.ts']), ...sourceFiles('templates/fragments', ['.ts'])];
const all = sourceFiles('templates', ['.ts']);

/** What a file imports, as paths from the project folder. */
const importsOf = ({ path, text }: { path: string; text: string }) =>
  importedModules(text).map((name) => posix.normalize(posix.join(posix.dirname(path), name)));

/** Each file with what it should not hold: "templates/pages/home.ts: new Map(" */
const found = (pattern: RegExp) =>
  setting.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([what]) => `${path}: ${what}`));

describe('Templates set in type what site/ has settled', () => {
  it('build no index, and bring nothing into groups or an order', () => {
    expect(setting.length).toBeGreaterThan(30);
    expect(found(/new (?:Weak)?(?:Map|Set)\b|groupBy\(|\.(?:sort|toSorted|reduce)\(|Collator/g)).toEqual([]);
  });

  it('ask no page for its kind, and keep nothing from one page to the next', () => {
    expect(found(/page\.kind\b|^let\b.*/gm)).toEqual([]);
  });

  it('know of archives and parsing nothing but what the site holds', () => {
    const rooms = all.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            target.startsWith('src/') && !/^src\/(?:model|text|render|outline|site|formats)\//.test(target),
        )
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(rooms).toEqual([]);
  });

  it('call each other through the view: none imports a template or a table of them', () => {
    const tables = ['templates/parts.ts', 'templates/pages/index.ts', 'templates/render-page.ts'];
    const tied = setting
      .filter(({ path }) => !tables.includes(path))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => tables.includes(target))
          .map((target) => `${file.path} imports ${target}`),
      );
    expect(tied).toEqual([]);
  });
});
