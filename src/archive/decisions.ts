import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../model/briefing.ts';
import { type Decision, Decisions } from '../model/decisions.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { StaleDecision } from '../parse/stages.ts';
import { isFit, unfitReason } from '../read/front-matter.ts';
import { message } from './message.ts';
import type { ArchiveMessage } from './types.ts';
import { reasonOf } from './walk.ts';
import { readYaml } from './yaml-document.ts';

/** A file of decisions: its name as messages print it, its YAML, and why it could not be read. */
export interface DecisionsText {
  file: string;
  text: string;
  messages: ArchiveMessage[];
}

/** "transcripts/2021-11-03.en.txt" → "transcripts/2021-11-03.en.decisions.yaml", "ferry" → "ferry.decisions.yaml" */
export function decisionsFile(transcript: string): string {
  return transcript.replace(/(?:\.[^./\\]+)?$/, '.decisions.yaml');
}

/** The decisions in `file` below `folder`, as they stand. */
export async function readDecisions(folder: string, file: string): Promise<DecisionsText> {
  try {
    return { file, text: await readFile(path.join(folder, file), 'utf8'), messages: [] };
  } catch (error) {
    const reason = `The file cannot be read: ${reasonOf(error)}.`;
    return { file, text: '', messages: [message(file, 'unreadable-file', reason)] };
  }
}

/** What a file of decisions holds. */
export interface ReadDecisions {
  decisions: Decision[];
  /** what it states of the transcript */
  frontMatter: FrontMatter;
  messages: ArchiveMessage[];
  /** the message of one whose line reads otherwise now, with its own line in the file */
  staleMessage: (stale: StaleDecision) => ArchiveMessage;
}

/** The decisions that the YAML holds, whether or not they still fit: that the parser tells. Pure. */
export function decisionsIn({ file, text, messages: earlier }: DecisionsText): ReadDecisions {
  const { value, messages, lineOf } = readYaml(file, text, Decisions, {
    invalid: 'decisions-invalid',
    unknownKey: 'decisions-invalid',
  });
  const stated = Object.entries(value?.['front-matter'] ?? {});
  const unfit = stated.filter(([key, text]) => !isFit(key, text));
  return {
    decisions: value?.decisions ?? [],
    frontMatter: Object.fromEntries(stated.filter(([key, text]) => isFit(key, text))),
    messages: [
      ...messages,
      ...unfit.map(([key, text]) =>
        message(file, 'decisions-invalid', unfitReason(key, String(text)), lineOf(['front-matter', key])),
      ),
      ...earlier,
    ],
    staleMessage: ({ index, reason }) =>
      message(file, 'decision-stale', reason, lineOf(['decisions', index])),
  };
}

/** Messages that a person looked at and found right become info. */
export function acceptMessages(messages: readonly Message[], decisions: readonly Decision[]): Message[] {
  const accepted = new Set(
    decisions.flatMap((decision) => (decision.do === 'accept' ? [`${decision.line} ${decision.rule}`] : [])),
  );
  if (accepted.size === 0) return [...messages];
  return messages.map((found) =>
    found.severity === 'warning' && accepted.has(`${found.line} ${found.rule}`)
      ? { ...found, severity: 'info' as const }
      : found,
  );
}
