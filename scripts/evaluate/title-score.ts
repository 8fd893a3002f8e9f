import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Figure } from './baseline.ts';

/** One exchange that a person read, of the reference. */
const Entry = z.object({ file: z.string() });

/** all  160  3  91%  1%  0%  5%  0  12 … → exchanges, generic ones, right, back, too long, cut, in percent */
const ALL = /^all\s+(\d+)\s+\d+\s+(\d+)%\s+(\d+)%\s+\d+%\s+(\d+)%/m;

/** What the scorer prints → figures; null where it printed no such line. */
export function readScore(printed: string): Record<string, Figure> | null {
  const [, of, right, back, cut] = ALL.exec(printed) ?? [];
  if (of === undefined) return null;
  const figure = (percent: number): Figure => ({
    held: Math.round((Number(of) * percent) / 100),
    of: Number(of),
  });
  return {
    'hold the subject': figure(Number(right)),
    'do more than point back': figure(100 - Number(back)),
    'are whole, without an ellipsis': figure(100 - Number(cut)),
  };
}

/**
 * Titles that the parser makes, beside what a person read: by `score.py` and `open.jsonl` of a folder, over the packed archive that
 * they were read in. Null, with a reason, where one of them is missing.
 */
export function titleFigures(
  folder = process.env.LECTERN_TITLES ?? '../shared/titles',
  packed = process.env.LECTERN_SCALE ?? '../shared/scale/transcripts.tar.xz',
): { figures: Record<string, Figure> | null; why: string } {
  const at = (name: string) => resolve(folder, name);
  const missing = [at('score.py'), at('open.jsonl'), resolve(packed)].find((file) => !existsSync(file));
  if (missing !== undefined) return { figures: null, why: `there is no ${missing}` };
  const lines = readFileSync(at('open.jsonl'), 'utf8').split('\n').filter(Boolean);
  const names = new Set(lines.map((line) => `transcripts/${Entry.parse(JSON.parse(line)).file}.txt`));
  const texts = mkdtempSync(join(tmpdir(), 'lectern-titles-'));
  try {
    execFileSync('tar', ['-xJf', resolve(packed), '-C', texts, ...names]);
    const call = ['--project', '.', '--ref', at('open.jsonl'), '--texts', join(texts, 'transcripts')];
    const printed = execFileSync('python3', [at('score.py'), ...call, '--batch', '200'], {
      encoding: 'utf8',
    });
    return { figures: readScore(printed), why: 'the scorer printed no line for all' };
  } catch (error) {
    return {
      figures: null,
      why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  } finally {
    rmSync(texts, { recursive: true });
  }
}
