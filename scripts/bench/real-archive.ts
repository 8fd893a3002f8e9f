import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../test/helpers/build-site.ts';
import { treeMemory } from './memory.ts';

const Built = z.object({
  briefings: z.int(),
  pages: z.int(),
  records: z.int(),
  faults: z.int().describe('what cost a page, a record or a file'),
  time: z.number().describe('milliseconds of the whole'),
  times: z.record(z.string(), z.number()).describe('milliseconds by stage'),
  ownMemory: z.number().describe('bytes: the most that Node held'),
  slowest: z.array(z.object({ name: z.string(), seconds: z.number() })),
});

export type RealBuild = z.infer<typeof Built> & {
  /** bytes: the most that Node and its children held together, by stage as it was told of, by sampling */
  peaks: Map<string, number>;
};

const everyMilliseconds = 100;

/** Builds an archive in a process of its own, with no cache of what was read. Rejects with its messages if it fails. */
export function realBuild(archive: string, out: string): Promise<RealBuild> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'archive-child.ts'), archive, out],
    { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const peaks = new Map<string, number>();
  let stage = 'read';
  child.on('message', (told) => {
    stage = String(told);
  });
  const sampling = setInterval(() => {
    peaks.set(stage, Math.max(peaks.get(stage) ?? 0, treeMemory(child.pid ?? 0)));
  }, everyMilliseconds);
  let [output, errors] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      clearInterval(sampling);
      const line = output.trim().split('\n').at(-1) ?? '';
      if (code !== 0 || !line.startsWith('{'))
        fail(new Error(`the build failed (exit ${code}):\n${errors}${output}`));
      else done({ ...Built.parse(JSON.parse(line)), peaks });
    });
  });
}

export interface Weight {
  files: number;
  bytes: number;
  /** of all paths and bytes: two sites that have the same are the same */
  hash: string;
}

/** How much a folder holds, and one hash of it all. */
export function weigh(folder: string): Weight {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const hash = createHash('sha256');
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    bytes += content.length;
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return { files: files.length, bytes, hash: hash.digest('hex') };
}

/** Bytes of all files below a folder. */
export function textBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
