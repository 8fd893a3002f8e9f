import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../test/helpers/build-site.ts';
import { watchMemory } from './memory.ts';

/** Milliseconds by phase, as build-child.ts prints them. */
const Phases = z.object({
  pages: z.int(),
  records: z.int(),
  wall: z.number(),
  read: z.number().describe('files opened, decoded, front matter taken off: measured by itself'),
  parse: z.number().describe('the rest of loading the archive'),
  site: z.number().describe('addresses, lists, topics'),
  write: z.number().describe('pages rendered and written, and the files beside them'),
  search: z.number().describe('from the first record to the last file, beside all that comes behind parsing'),
  pagesAlone: z.number().describe('pages rendered and written once more, with nothing beside them'),
  ownMemory: z.number().describe('bytes: the most that the build held without Pagefind'),
});

export type WholeBuild = z.infer<typeof Phases> & {
  /** most bytes that the build and Pagefind held together, by sampling; 0 where the system does not tell */
  peakMemory: number;
};

/** Builds an archive in a process of its own. Rejects with its messages if it fails. */
export function wholeBuild(archive: string, out: string): Promise<WholeBuild> {
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'build-child.ts'), archive, out],
      { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    let errors = '';
    const mostMemory = watchMemory(child.pid);
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    child.on('close', (code) => {
      const peakMemory = mostMemory();
      const line = output.trim().split('\n').at(-1) ?? '';
      if (code !== 0 || !line.startsWith('{'))
        fail(new Error(`the build failed (exit ${code}):\n${errors}${output}`));
      else done({ ...Phases.parse(JSON.parse(line)), peakMemory });
    });
  });
}
