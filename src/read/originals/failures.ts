import type { Message } from '../../model/briefing.ts';
import { makeMessage } from '../../model/message.ts';
import { clip } from '../../text/clip.ts';
import type { Failure } from './ask-library.ts';

/** Letters of what a library says of a fault. */
const LONGEST = 120;

/** Why nothing of a document was read; null: the library answered something else than it was asked. */
export function failureMessage(failure: Failure | null, what: string): Message {
  const { failed, detail } = failure ?? { failed: 'crashed', detail: '' };
  const told = clip(detail.replace(/\s+/g, ' ').trim().replace(/\.$/, ''), LONGEST);
  switch (failed) {
    case 'encrypted':
      return makeMessage(
        'file-encrypted',
        null,
        `This ${what} is locked with a password. Save a copy without one.`,
      );
    case 'pages':
      return makeMessage(
        'file-too-complex',
        null,
        `This ${what} says that it has ${told} pages; 2,000 are read.`,
      );
    case 'characters':
      return makeMessage('file-too-complex', null, `This ${what} holds more text than any transcript.`);
    case 'memory':
      return makeMessage(
        'file-given-up',
        null,
        `This ${what} takes too much memory to read; it was given up.`,
      );
    case 'time':
      return makeMessage('file-given-up', null, `This ${what} takes too long to read; it was given up.`);
    default:
      return makeMessage('file-damaged', null, `This ${what} cannot be read${told ? `: ${told}` : ''}.`);
  }
}
