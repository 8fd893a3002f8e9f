import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { groupBy } from '../../src/text/group-by.ts';
import { temporaryFolder } from './temporary.ts';

const stated = process.env.LECTERN_SCALE;
const beside = resolve(import.meta.dirname, '../../../shared/scale/transcripts.tar.xz');

/** A real archive of thousands of transcripts, packed, or null: it is no part of the project, so tests that want it skip. */
export const scaleFile: string | null = [stated ?? beside].find((file) => existsSync(file)) ?? null;

export const noScale =
  'no real archive: set LECTERN_SCALE to a transcripts.tar.xz that holds transcripts/SERIES/NAME.txt';

/** Says once, on stderr, why the tests of the calling file are skipped. */
export function scaleOrSkip(): { skip: boolean; file: string } {
  if (scaleFile === null) process.stderr.write(`skipped: ${noScale}\n`);
  return { skip: scaleFile === null, file: scaleFile ?? '' };
}

/**
 * So many transcripts of a packed archive, laid out as one: first every day of a series that has several briefings, then the others,
 * evenly over the whole.
 */
export function scaleSlice(file: string, count: number): string {
  const whole = temporaryFolder('scale');
  execFileSync('tar', ['-xJf', file, '-C', whole]);
  const all = readdirSync(whole, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const days = groupBy(all, dayOf);
  const several = [...days.values()].filter((day) => day.length > 1).flat();
  const single = [...days.values()].filter((day) => day.length === 1).flat();
  const rest = Math.max(0, count - several.length);
  const step = single.length / Math.max(1, rest);
  const some = Array.from(
    { length: Math.min(rest, single.length) },
    (_, at) => single[Math.floor(at * step)] ?? '',
  );
  const slice = join(temporaryFolder('slice'), 'archive');
  for (const name of [...several, ...some].slice(0, count)) {
    mkdirSync(dirname(join(slice, name)), { recursive: true });
    cpSync(join(whole, name), join(slice, name));
  }
  return slice;
}

/** "wh/2010-01-20-2.txt" → "wh/2010-01-20" */
const dayOf = (name: string): string => join(dirname(name), basename(name).slice(0, 10));
