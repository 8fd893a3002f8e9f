import { makeMessage } from '../model/message.ts';
import type { RuleId } from '../model/rules.ts';
import type { Archive, ArchiveMessage } from './types.ts';

/** A message about a file of the archive, or about one of its lines (1-based), in the severity of its rule. */
export function message(
  file: string,
  rule: RuleId,
  reason: string,
  line: number | null = null,
  column?: number,
): ArchiveMessage {
  return { file, ...makeMessage(rule, line, reason, column ? { column } : {}) };
}

/** Every message about an archive: of its files that could not be used, and of the lines of its transcripts. */
export function messagesOf({
  messages,
  briefings,
}: Pick<Archive, 'messages' | 'briefings'>): ArchiveMessage[] {
  return [
    ...messages,
    ...briefings.flatMap(({ briefing, file }) => briefing.messages.map((found) => ({ file, ...found }))),
  ];
}
