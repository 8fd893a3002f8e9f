import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Briefing } from '../model/briefing.ts';
import { readSource } from '../read/read-source.ts';
import { cacheKey } from './cache.ts';
import { type DecisionsText, readDecisions } from './decisions.ts';
import { message } from './message.ts';
import { type ParsedTranscript, parseTranscript } from './transcript.ts';
import type { ArchiveMessage } from './types.ts';
import { reasonOf } from './walk.ts';

/** A transcript of an archive, and what lies beside it. */
export interface Place {
  root: string;
  /** path inside the archive, with "/" */
  file: string;
  /** its file of decisions, or null */
  beside: string | null;
  /** language of the archive as site.yaml states it */
  lang: string | undefined;
}

/** A transcript as it lies there, not yet parsed. */
export interface RawTranscript {
  bytes: Uint8Array;
  decided: DecisionsText | null;
  /** stands for all that decides what it becomes */
  key: string;
}

export async function readRaw({ root, file, beside, lang }: Place): Promise<RawTranscript | ArchiveMessage> {
  let bytes: Uint8Array;
  try {
    // at once, which costs a fifth of what waiting for each of thousands would
    bytes = readFileSync(path.join(root, file));
  } catch (error) {
    return message(file, 'unreadable-file', `The file cannot be read: ${reasonOf(error)}.`);
  }
  const decided = beside ? await readDecisions(root, beside) : null;
  const key = await cacheKey(...keyParts({ file, lang }, bytes, decided));
  return { bytes, decided, key };
}

/** All that decides what a transcript becomes. */
export const keyParts = (
  { file, lang }: Pick<Place, 'file' | 'lang'>,
  bytes: Uint8Array,
  decided: DecisionsText | null,
): (string | Uint8Array)[] => [file, bytes, decided?.text ?? '', lang ?? ''];

export function parseRaw(
  { file, lang }: Pick<Place, 'file' | 'lang'>,
  { bytes, decided }: Omit<RawTranscript, 'key'>,
): ParsedTranscript {
  return parseTranscript(readSource(file, bytes), decided, { lang });
}

/**
 * The briefing of a transcript whose words were lost, parsed anew.
 * @param sha256 of the file as it was read first
 * @throws Error where the file is another one by now
 */
export function parseAgain(place: Place, decided: DecisionsText | null, sha256: () => string): Briefing {
  const bytes = readFileSync(path.join(place.root, place.file));
  const { briefing } = parseTranscript(readSource(place.file, bytes), decided, { lang: place.lang });
  if (briefing?.source.sha256 !== sha256())
    throw new Error('it changed while the site was being built; build again');
  return briefing;
}
