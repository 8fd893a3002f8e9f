import type { Message } from '../model/briefing.ts';
import { type RuleId, rules } from '../model/rules.ts';

/** Something to tell the reader of the messages: the rule gives the severity. */
export interface Note {
  rule: RuleId;
  line: number | null;
  reason: string;
  confidence?: number;
}

/** A note as the contract prints it. */
export function toMessage(note: Note): Message {
  return {
    rule: note.rule,
    severity: rules[note.rule].severity,
    line: note.line,
    reason: note.reason,
    ...(note.confidence === undefined ? {} : { confidence: Math.round(note.confidence * 100) / 100 }),
  };
}
