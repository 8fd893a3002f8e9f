import type { Message } from '../model/briefing.ts';
import { makeMessage } from '../model/message.ts';
import type { Note } from './stages.ts';

/** A note as the contract prints it; a confidence has two decimals. */
export function toMessage({ rule, line, reason, confidence }: Note): Message {
  return makeMessage(
    rule,
    line,
    reason,
    confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 },
  );
}
