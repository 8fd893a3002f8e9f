import type { Message } from './briefing.ts';
import { type RuleId, rules } from './rules.ts';

/** A diagnostic of a rule, with the severity that the table of rules gives it. `line` is 1-based, or null for the whole file. */
export function makeMessage(
  rule: RuleId,
  line: number | null,
  reason: string,
  more: Pick<Message, 'column' | 'confidence'> = {},
): Message {
  return { rule, severity: rules[rule].severity, line, ...more, reason };
}
