import { join } from 'node:path';
import { codeFolder } from '../../src/cli/code-folder.js';
import { codeVariable, runFolder } from './temporary.ts';

/**
 * What all projects and worker processes of a run share. The folder of the run goes when this process ends, however that
 * comes about: a worker that is killed cannot clean up behind itself.
 */
export default async function setup(): Promise<void> {
  if (process.env[codeVariable] !== undefined) return;
  // which alone would end the process without a word to whoever waits for its end
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  // the user’s parse cache neither helps a test nor is filled by one
  process.env.LECTERN_CACHE = join(runFolder(), 'cache');
  // made before many processes ask for it at once
  process.env[codeVariable] = (await codeFolder()) ?? '';
}
