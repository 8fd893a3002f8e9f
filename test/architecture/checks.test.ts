import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../helpers/build-site.ts';

/** What a tool finds fault with; nothing where it finds none. */
function complaintsOf(tool: string, ...args: string[]): Promise<string> {
  const program = join(projectFolder, 'node_modules', tool);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd: projectFolder, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1 << 26 },
      (error, out, err) => resolve(error === null ? '' : `${out}${err}` || error.message),
    );
  });
}

/** `npm run check` asks the same, at once and alone: here both go on beside all other tests. */
it('The code has types that fit', async () => {
  // beside other tests a second thread only takes more time of the processor, by two fifths
  expect(await complaintsOf('typescript/bin/tsc', '--noEmit', '--singleThreaded')).toBe('');
});

it('The code is written as all of it is, and linters find nothing', async () => {
  expect(await complaintsOf('@biomejs/biome/bin/biome', 'check', '.')).toBe('');
});
