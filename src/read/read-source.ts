import { createHash } from 'node:crypto';
import type { Message } from '../model/briefing.ts';
import { makeMessage } from '../model/message.ts';
import type { RuleId } from '../model/rules.ts';
import { decode, guessUtf16 } from './decode.ts';
import { takeFrontMatter } from './front-matter.ts';
import { findOddCharacters } from './odd-characters.ts';
import { isMhtml, sniffBinary, sniffFormat } from './sniff.ts';
import type { Source } from './source.ts';

/** A transcript of the longest hearing is 2 MB; beyond this a file is something else, or meant to exhaust the machine. */
export const largestFile = 256 * 1024 * 1024;

/**
 * The bytes of one file as a Source: decoded, its front matter taken off. Pure, and never throws for bad data: a file
 * that cannot be used comes back with empty text and a message of severity `error`; every doubt is a message with its line.
 *
 * @param file the path as messages should print it; its extension tells the format
 * @param bytes the file as it is
 */
export function readSource(file: string, bytes: Uint8Array): Source {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const base = { file, sha256, bytes: bytes.length };
  const refused = refuse(bytes);
  if (refused) return unusable(base, refused);

  const { text, encoding, messages } = decode(bytes);
  if (text.trim() === '')
    return unusable(base, makeMessage('empty-file', null, 'There is nothing in the file but white space.'));
  if (isMhtml(text)) {
    const reason = 'This is a page saved as a single .mhtml file; save it as “Web page, HTML only” instead.';
    return unusable(base, makeMessage('binary-file', null, reason));
  }
  const { frontMatter, body, messages: frontMatterMessages } = takeFrontMatter(text);
  const { format, doubt } = sniffFormat(file, text.slice(body.offset, body.offset + 1_000_000));
  messages.push(...frontMatterMessages, ...findOddCharacters(text));
  if (doubt) messages.push(makeMessage('format-guessed', body.line, doubt));
  return { ...base, encoding, format, text, body, frontMatter, messages };
}

function refuse(bytes: Uint8Array): Message | null {
  if (bytes.length === 0) return error('empty-file', 'The file is empty.');
  if (bytes.length > largestFile) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return error(
      'file-too-large',
      `The file has ${size} MB; a transcript may have ${largestFile / 1024 / 1024} MB.`,
    );
  }
  const binary = sniffBinary(bytes);
  if (!binary || (binary.what === 'a binary file' && guessUtf16(bytes))) return null;
  return error('binary-file', `This is ${binary.what}, not a transcript: ${binary.advice}.`);
}

function error(rule: RuleId, reason: string): Message {
  return makeMessage(rule, null, reason);
}

function unusable(base: Pick<Source, 'file' | 'sha256' | 'bytes'>, message: Message): Source {
  return {
    ...base,
    encoding: 'utf-8',
    format: 'text',
    text: '',
    body: { offset: 0, line: 1 },
    frontMatter: {},
    messages: [message],
  };
}
