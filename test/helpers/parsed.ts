import type { Briefing } from '../../src/model/briefing.ts';
import { type ParseOptions, parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';

/** What is read out of a transcript that a test writes down: a text, or its paragraphs. */
export function parsed(
  text: string | readonly string[],
  file = 'briefing.txt',
  options: ParseOptions = {},
): Briefing {
  const whole = typeof text === 'string' ? text : `${text.join('\n\n')}\n`;
  return parse(readSource(file, new TextEncoder().encode(whole)), options);
}

/** The messages of a briefing as “line rule”, without those that most transcripts have. */
export function toldOf(briefing: Briefing): string[] {
  return briefing.messages
    .filter(({ rule }) => !['language-guessed', 'dialect-weak', 'role-worked-out'].includes(rule))
    .map(({ line, rule }) => `${line ?? '-'} ${rule}`);
}
