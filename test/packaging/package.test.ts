import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';

const project = path.join(import.meta.dirname, '../..');

it('What is packed, installed into an empty folder, builds a site there, whatever its name', {
  timeout: 600_000,
}, () => {
  const app = folderOf({ 'package.json': '{"private":true}', 'my talks/a.txt': transcript('buoy') });
  // packs the project as it is packed to be published, and installs that
  const args = ['install', '--install-links', '--no-audit', '--no-fund', '--prefer-offline', project];
  execFileSync('npm', args, { cwd: app, stdio: ['ignore', 'ignore', 'pipe'] });
  const installed = path.join(app, 'node_modules/lectern');
  const beside = readdirSync(installed).filter(
    (name) => !['src', 'templates', 'scripts', 'node_modules'].includes(name),
  );
  expect(beside.sort()).toEqual(
    ['.eleventy.js', 'CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'].filter((name) =>
      existsSync(path.join(project, name)),
    ),
  );
  expect(statSync(path.join(installed, 'src/cli/bin.js')).mode & 0o777).toBe(0o755);

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
