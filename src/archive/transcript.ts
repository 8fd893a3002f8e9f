import { createHash } from 'node:crypto';
import { Briefing, type Message } from '../model/briefing.ts';
import { makeMessage } from '../model/message.ts';
import { parse } from '../parse/parse.ts';
import type { Source } from '../read/source.ts';
import { acceptMessages, checkDecisions, type DecisionsText } from './decisions.ts';
import type { ArchiveMessage } from './types.ts';

export interface ParsedTranscript {
  /** null where the file could not be used; the messages say why */
  briefing: Briefing | null;
  /** of the transcript when it could not be used, and of its decisions */
  messages: ArchiveMessage[];
}

/**
 * A source with its decisions → a briefing that its schema has passed. Pure. Nothing that a transcript holds can make it
 * throw: a fault of the parser becomes a message of that file.
 */
export function parseTranscript(
  source: Source,
  decided: DecisionsText | null,
  options: { dialect?: string | undefined; lang?: string | undefined } = {},
): ParsedTranscript {
  const { file } = source;
  if (source.messages.some((found) => found.severity === 'error')) {
    return { briefing: null, messages: source.messages.map((found) => ({ file, ...found })) };
  }
  const { decisions, messages } = decided
    ? checkDecisions(decided, source.text)
    : { decisions: [], messages: [] };
  const how = {
    ...(options.dialect ? { dialect: options.dialect } : {}),
    ...(options.lang ? { lang: options.lang } : {}),
    decisions,
  };
  try {
    const parsed = parse(source, how);
    const briefing = Briefing.parse({ ...parsed, messages: acceptMessages(parsed.messages, decisions) });
    return { briefing, messages };
  } catch (error) {
    const failed: Message = makeMessage('parser-failed', null, `The parser failed: ${firstLine(error)}`);
    return { briefing: null, messages: [...messages, { file, ...failed }] };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);
}

/** The words of a briefing alone, as one hash: two files with the same words are the same briefing, whatever their format. */
export function wordsHash(briefing: Briefing): string {
  const hash = createHash('sha256');
  for (const item of briefing.items) {
    for (const turn of item.turns)
      for (const paragraph of turn.paragraphs) hash.update(paragraph.replace(/\s+/g, ''));
  }
  return hash.digest('hex');
}
