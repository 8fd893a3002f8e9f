import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../helpers/build-site.ts';
import { importedModules, sourceFiles } from './sources.ts';

const topLevel = [
  '.eleventy.js',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'content',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'templates',
  'test',
  'tsconfig.json',
  'vitest.config.ts',
];

function read(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/** What git keeps, or null where this is no checkout (an unpacked tarball). */
function keptFiles(): string[] | null {
  if (!existsSync(join(projectFolder, '.git'))) return null;
  return execFileSync('git', ['ls-files', '-z'], { cwd: projectFolder, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
}

const kept = keptFiles();

describe('The project folder', () => {
  it.skipIf(kept === null)('holds the fixed top level, what tools demand, and nothing else', () => {
    const found = new Set((kept ?? []).map((path) => path.split('/')[0] ?? ''));
    const dotFiles = ['.ci', '.gitignore', '.npmrc', '.github', '.gitattributes', '.editorconfig', '.nvmrc'];
    expect([...found].filter((name) => !topLevel.includes(name) && !dotFiles.includes(name))).toEqual([]);
  });

  it('names no registry host in the lock file', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved.map(([name]) => name)).toEqual([]);
  });

  it.skipIf(kept === null)('speaks of no path of a machine that it was made on', () => {
    const machine = /(?:^|[\s'"`(=])\/(?:work|home|root|Users)\/\w+/m;
    const text = /\.(?:ts|js|json|md|yaml|yml|css|txt|html)$|^\.ci\/run$/;
    const named = (kept ?? [])
      .filter((path) => text.test(path) && existsSync(join(projectFolder, path)))
      .filter((path) => machine.test(read(path)));
    expect(named).toEqual([]);
  });

  it('depends on each package that its code imports, and imports each that it depends on', () => {
    const manifest = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const code = [...sourceFiles('src', ['.ts', '.js']), ...sourceFiles('templates', ['.ts', '.js'])];
    const eleventy = importedModules(read('.eleventy.js'));
    const imported = new Set(
      [...code.flatMap((file) => importedModules(file.text)), ...eleventy]
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !name.startsWith('/'))
        .map((name) =>
          (name.startsWith('@') ? name.split('/').slice(0, 2) : name.split('/').slice(0, 1)).join('/'),
        ),
    );
    const typesOnly = ['mdast', 'hast', 'unist'];
    const stated = Object.keys(manifest.dependencies);
    expect([...imported].filter((name) => !stated.includes(name) && !typesOnly.includes(name))).toEqual([]);
    expect(stated.filter((name) => !imported.has(name))).toEqual([]);
  });
});
