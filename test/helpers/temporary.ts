import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder that holds everything temporary of one test run. */
export const runFolderVariable = 'LECTERN_TEST_RUN';

/** Names the folder where the code lies as it was made ready for Node; nothing where it could not be. */
export const codeVariable = 'LECTERN_TEST_CODE';

const made: string[] = [];
const remove = (): void => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
};

/** The folder of this test run, for all its projects and worker processes: made by whoever asks first, and gone with it. */
export function runFolder(): string {
  process.env[runFolderVariable] ??= temporaryFolder('test-run');
  return process.env[runFolderVariable];
}

/** A new folder that is gone when the process ends, or with the test run where that ends otherwise. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(process.env[runFolderVariable] ?? tmpdir(), `lectern-${name}-`));
  if (made.length === 0) process.once('exit', remove);
  made.push(folder);
  return folder;
}
