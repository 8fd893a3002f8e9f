import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Mutant } from './mutants.ts';

/** A mutant that no test can or need notice. It is known by its code, so that it is found wherever its line moves to. */
const survivorSchema = z.strictObject({
  file: z.string(),
  text: z.string(),
  replacement: z.string(),
  why: z.string().min(1),
});
export type Survivor = z.infer<typeof survivorSchema>;

/** Code on one line, and no more of it than tells it from other code. */
const longest = 160;

export function shown(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

export const keyOf = ({ file, text, replacement }: Pick<Mutant, 'file' | 'text' | 'replacement'>) =>
  [file, shown(text), shown(replacement)].join('\n');

/** @throws ZodError if the file is not what it should be */
export function readSurvivors(): Survivor[] {
  const file = new URL('survivors.json', import.meta.url);
  return z.array(survivorSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}
