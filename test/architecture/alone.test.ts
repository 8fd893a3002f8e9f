import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../helpers/build-site.ts';
import { sourceFiles } from './sources.ts';

/** What a test file can do that the next one in the same process would feel, or that needs a process in which nothing ran. */
const felt: [what: string, pattern: RegExp][] = [
  // vi.mock('../../src/parse/parse.ts', …)      vi.doMock(…)
  ['puts a module in the place of another', /\bvi\s*\.\s*(?:mock|doMock)\s*\(/],
  // process.chdir(folder)
  ['changes the folder', /\bprocess\s*\.\s*chdir\s*\(/],
  // import { stepsOf } from '../helpers/steps.ts';
  ['counts steps', /\bimport\s*\{[^}]*\bstepsOf\b[^}]*\}/],
];

/** The members of a list of vitest.config.ts: `const alone = ['test/cli/**' + '/*.test.ts', …];` */
function listOf(name: string): string[] {
  const config = readFileSync(join(projectFolder, 'vitest.config.ts'), 'utf8');
  const list = new RegExp(`^const ${name} = \\[([^\\]]*)\\];$`, 'm').exec(config)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** Whether a path is what a list names; of patterns a list has those of all files below a folder, or of one ending there. */
function isNamed(path: string, list: readonly string[]): boolean {
  return list.some((named) => {
    const [folder = '', ending] = named.split('**/*');
    return ending === undefined ? path === named : path.startsWith(folder) && path.endsWith(ending);
  });
}

const alone = listOf('alone');
const inBrowser = listOf('inBrowser');

/** Test files that do such a thing, though they share a process with others. */
const astray = (files: readonly { path: string; text: string }[]): string[] =>
  files
    .filter(({ path }) => isNamed(path, inBrowser) || !isNamed(path, alone))
    .flatMap(({ path, text }) =>
      felt.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path} ${what}`),
    );

describe('A test that the next one would feel', () => {
  it('has a process to itself: vitest.config.ts names it in the list `alone`', () => {
    const files = sourceFiles('test', ['.test.ts']).filter(({ path }) => !path.endsWith('/alone.test.ts'));
    expect(files.filter(({ path }) => isNamed(path, alone)).length).toBeGreaterThan(10);
    expect(astray(files)).toEqual([]);
  });

  it.each([
    ['test/text/a.test.ts', "vi.mock('../../src/text/lines.ts');", 'puts a module in the place of another'],
    ['test/search/a.browser.test.ts', 'vi.doMock(file, made);', 'puts a module in the place of another'],
    ['test/text/a.test.ts', 'process.chdir(folder);', 'changes the folder'],
    ['test/text/a.test.ts', "import { stepsOf } from '../helpers/steps.ts';", 'counts steps'],
  ])('is found where it is not named: %s, %s', (path, text, what) => {
    expect(astray([{ path, text }])).toEqual([`${path} ${what}`]);
    expect(astray([{ path: 'test/publish/lock.test.ts', text }])).toEqual([]);
  });
});
