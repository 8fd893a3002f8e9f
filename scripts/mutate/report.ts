import path from 'node:path';
import type { Tried } from './run.ts';
import { keyOf, type Survivor, shown } from './survivors.ts';

/** So many of a hundred mutants of each folder are to die. */
export const goal = 85;

export interface FolderCount {
  folder: string;
  mutants: number;
  killed: number;
  survived: number;
  noTest: number;
  timedOut: number;
  /** of those that live: listed with a reason */
  listed: number;
}

export function countByFolder(tried: readonly Tried[], listed: readonly Survivor[]): FolderCount[] {
  const known = new Set(listed.map(keyOf));
  const folders = new Map<string, Tried[]>();
  for (const one of tried) {
    const folder = path.dirname(one.mutant.file);
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  return [...folders].map(([folder, of]) => ({
    folder,
    mutants: of.length,
    killed: of.filter((one) => one.state === 'killed').length,
    survived: of.filter((one) => one.state === 'survived').length,
    noTest: of.filter((one) => one.state === 'no test').length,
    timedOut: of.filter((one) => one.state === 'timed out').length,
    listed: of.filter((one) => lives(one) && known.has(keyOf(one.mutant))).length,
  }));
}

/** Of a hundred mutants so many died; one that never ended did too. */
export function deadOf({ mutants, killed, timedOut }: FolderCount): number {
  return (100 * (killed + timedOut)) / mutants;
}

export function lives({ state }: Tried): boolean {
  return state === 'survived' || state === 'no test';
}

export function table(counts: readonly FolderCount[]): string {
  const rows = counts.map((count) => [
    count.folder,
    count.mutants,
    count.killed,
    count.timedOut,
    count.survived,
    count.noTest,
    count.listed,
    `${deadOf(count).toFixed(1)} %`,
  ]);
  const head = ['folder', 'mutants', 'killed', 'timed out', 'survived', 'no test', 'listed', 'dead'];
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))))
    .map((line) => line.join('  '))
    .join('\n');
}

/** `src/text/slug.ts:12  survived` and both texts, for each that lives and is not listed. */
export function survivorsOf(tried: readonly Tried[], listed: readonly Survivor[]): string {
  const known = new Set(listed.map(keyOf));
  return tried
    .filter((one) => lives(one) && !known.has(keyOf(one.mutant)))
    .map(({ mutant, state, left }) => {
      const note = left > 0 ? `, ${left} slow tests were not run` : '';
      return `${mutant.file}:${mutant.line}  ${state}${note}\n  - ${shown(mutant.text)}\n  + ${shown(mutant.replacement)}`;
    })
    .join('\n');
}

/** Listed ones that no mutant is any more, or that a test notices by now. */
export function staleOf(
  tried: readonly Tried[],
  allKeys: ReadonlySet<string>,
  listed: readonly Survivor[],
): Survivor[] {
  const alive = new Set(tried.filter(lives).map(({ mutant }) => keyOf(mutant)));
  const dead = new Set(tried.filter((one) => !lives(one)).map(({ mutant }) => keyOf(mutant)));
  return listed.filter((one) => {
    const key = keyOf(one);
    return !allKeys.has(key) || (dead.has(key) && !alive.has(key));
  });
}
