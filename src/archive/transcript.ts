import { Briefing, type Message } from '../model/briefing.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { makeMessage } from '../model/message.ts';
import { parseStages } from '../parse/parse.ts';
import type { Way } from '../parse/stages.ts';
import type { Source } from '../read/source.ts';
import { acceptMessages, type DecisionsText, decisionsIn } from './decisions.ts';
import type { ArchiveMessage } from './types.ts';

export interface ParsedTranscript {
  /** null where the file could not be used; the messages say why */
  briefing: Briefing | null;
  /** of the transcript when it could not be used, and of its decisions */
  messages: ArchiveMessage[];
}

interface Options {
  dialect?: string | undefined;
  lang?: string | undefined;
  /** what goes before all that is stated in files */
  stated?: FrontMatter;
}

/**
 * A source with its decisions → a briefing that its schema has passed. Pure. Nothing that a transcript holds can make it
 * throw: a fault of the parser becomes a message of that file.
 */
export function parseTranscript(
  source: Source,
  decided: DecisionsText | null,
  options: Options = {},
): ParsedTranscript {
  const { briefing, messages } = parseInStages(source, decided, options);
  return { briefing, messages };
}

/** The same, with what each stage of the parser handed on; null where the file could not be used. */
export function parseInStages(
  source: Source,
  decided: DecisionsText | null,
  options: Options = {},
): ParsedTranscript & { way: Way | null } {
  const { file } = source;
  if (source.messages.some((found) => found.severity === 'error')) {
    return { briefing: null, messages: source.messages.map((found) => ({ file, ...found })), way: null };
  }
  const found = decided ? decisionsIn(decided) : null;
  const decisions = found?.decisions ?? [];
  const how = {
    ...(options.dialect ? { dialect: options.dialect } : {}),
    ...(options.lang ? { lang: options.lang } : {}),
    decisions,
  };
  try {
    const frontMatter = { ...source.frontMatter, ...found?.frontMatter, ...options.stated };
    const way = parseStages({ ...source, frontMatter }, how);
    // these are told by their lines in the file of decisions
    const own = way.briefing.messages.filter(({ rule }) => rule !== 'decision-stale');
    const gone = new Set(way.stale.map(({ index }) => index));
    const fitting = decisions.filter((_, index) => !gone.has(index));
    const briefing = Briefing.parse({ ...way.briefing, messages: acceptMessages(own, fitting) });
    const stale = found ? way.stale.map(found.staleMessage) : [];
    return { briefing, messages: [...(found?.messages ?? []), ...stale], way };
  } catch (error) {
    const failed: Message = makeMessage('parser-failed', null, `The parser failed: ${firstLine(error)}`);
    return { briefing: null, messages: [...(found?.messages ?? []), { file, ...failed }], way: null };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);
}
