import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../model/briefing.ts';
import { type Decision, Decisions } from '../model/decisions.ts';
import { readsAs } from '../text/reads-as.ts';
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

/** "transcripts/2021-11-03.en.txt" → "transcripts/2021-11-03.en.decisions.yaml" */
export function decisionsFile(transcript: string): string {
  return transcript.replace(/\.[^./\\]+$/, '.decisions.yaml');
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

/**
 * The decisions that still fit: each names a line of the transcript by number and text, and one whose line reads
 * otherwise now is left out with an error. Pure.
 */
export function checkDecisions(
  { file, text, messages: earlier }: DecisionsText,
  transcript: string,
): { decisions: Decision[]; messages: ArchiveMessage[] } {
  const { value, messages, lineOf } = readYaml(file, text, Decisions, {
    invalid: 'decisions-invalid',
    unknownKey: 'decisions-invalid',
  });
  messages.push(...earlier);
  if (!value) return { decisions: [], messages };
  const lines = transcript.split(/\r\n|\n|\r/);
  let stale = 0;
  const decisions = value.decisions.filter((decision, i) => {
    const printed = lines[decision.line - 1];
    if (printed !== undefined && readsAs(decision.text, printed)) return true;
    stale += 1;
    const reason = staleReason(decision, lines, stale <= mostSought);
    messages.push(message(file, 'decision-stale', reason, lineOf(['decisions', i])));
    return false;
  });
  return { decisions, messages };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where a line went is looked for through the whole transcript: for the first of many that went, the reader sees how. */
const mostSought = 50;

function staleReason({ line, text }: Decision, lines: readonly string[], sought: boolean): string {
  const now = lines[line - 1];
  const reads = now === undefined ? 'does not exist' : `reads “${shorten(fold(now))}”`;
  const moved = sought ? lines.findIndex((printed) => readsAs(text, printed)) : -1;
  const hint = moved < 0 ? '' : ` That text stands on line ${moved + 1}.`;
  return `Line ${line} of the transcript ${reads}, not “${shorten(text)}”; the decision was not applied.${hint}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
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
