import { stat } from 'node:fs/promises';
import path from 'node:path';
import { configFile } from '../archive/config.ts';
import { type DecisionsText, decisionsFile, readDecisions } from '../archive/decisions.ts';
import { dataEnding, endingsInWords, fileKind } from '../archive/file-kinds.ts';
import type { Message } from '../model/briefing.ts';
import { makeMessage } from '../model/message.ts';
import { readFile } from '../read/read-file.ts';
import { readSource } from '../read/read-source.ts';
import type { Source } from '../read/source.ts';

/** A transcript named on the command line ("-" is standard input), with the decisions that lie beside it. */
export async function readWithDecisions(
  file: string,
): Promise<{ source: Source; decided: DecisionsText | null }> {
  const refused = refuseByName(file);
  if (refused) {
    return { source: { ...readSource(file, new Uint8Array()), messages: [refused] }, decided: null };
  }
  const source = await readFile(file);
  return { source, decided: file === '-' ? null : await decisionsBeside(file) };
}

/** The decisions that lie beside a transcript; null where there are none. */
export async function decisionsBeside(file: string): Promise<DecisionsText | null> {
  const beside = decisionsFile(file);
  return (await stat(beside).catch(() => null)) ? readDecisions('', beside) : null;
}

/** Why a file is no transcript, told by its name alone; null where it may be one. */
export function refuseByName(file: string): Message | null {
  const name = path.basename(file);
  const ending = dataEnding(name);
  if (ending === null) return null;
  let reason = `A ${ending} file is not a transcript: transcripts end in ${endingsInWords}.`;
  if (name === configFile)
    reason = `These are the settings of an archive, not a transcript. “lectern check ${file}” checks them.`;
  if (fileKind(name) === 'decisions')
    reason = 'These are decisions about the transcript beside it. Name that transcript; they go with it.';
  return makeMessage('not-a-transcript', null, reason);
}
