import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';

const project = path.join(import.meta.dirname, '../..');

function npm(args: string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

it('What is packed, installed into an empty folder, builds a site there, whatever its name', {
  timeout: 600_000,
}, () => {
  const packed = temporaryFolder();
  const [tarball] = JSON.parse(npm(['pack', '--json', '--pack-destination', packed], project)) as [
    { filename: string; files: { path: string; mode: number }[] },
  ];
  const names = tarball.files.map((file) => file.path);
  expect(names.filter((name) => !/^(?:src|templates)\//.test(name)).sort()).toEqual(
    ['.eleventy.js', 'CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'].filter((name) =>
      existsSync(path.join(project, name)),
    ),
  );
  expect(tarball.files.find((file) => file.path === 'src/cli/bin.js')?.mode).toBe(0o755);

  const app = folderOf({ 'package.json': '{"private":true}', 'my talks/a.txt': transcript('buoy') });
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', path.join(packed, tarball.filename)], app);

  // the worst place: a folder of a name that globs would misread, reached by a link, with a tsconfig.json that is not ours
  const odd = path.join(temporaryFolder(), 'a [b] (c) *');
  symlinkSync(app, odd);
  writeFileSync(
    path.join(app, 'tsconfig.json'),
    '{ "compilerOptions": { "paths": { "*": ["./nowhere/*"] } } }',
  );
  const lectern = path.join(odd, 'node_modules/.bin/lectern');
  const out = execFileSync(lectern, ['build', 'my talks', '--json'], { cwd: odd, encoding: 'utf8' });
  expect(JSON.parse(out)).toMatchObject({ built: true, briefings: 1 });
  const page = readFileSync(path.join(app, '_site/en/2022/03/14/index.html'), 'utf8');
  expect(page).toContain('found nothing that would worry a sailor');
  expect(readdirSync(path.join(app, '_site/pagefind')).length).toBeGreaterThan(3);
});
