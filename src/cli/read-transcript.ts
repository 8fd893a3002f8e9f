import { stat } from 'node:fs/promises';
import { type DecisionsText, decisionsFile, readDecisions } from '../archive/decisions.ts';
import { readFile } from '../read/read-file.ts';
import type { Source } from '../read/source.ts';

/** A transcript named on the command line ("-" is standard input), with the decisions that lie beside it. */
export async function readWithDecisions(
  file: string,
): Promise<{ source: Source; decided: DecisionsText | null }> {
  const source = await readFile(file);
  const beside = decisionsFile(file);
  const found = file !== '-' && (await stat(beside).catch(() => null));
  return { source, decided: found ? await readDecisions('', beside) : null };
}
