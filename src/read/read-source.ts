import { createHash } from 'node:crypto';
import type { Message } from '../model/briefing.ts';
import { makeMessage } from '../model/message.ts';
import type { RuleId } from '../model/rules.ts';
import { decode, guessUtf16 } from './decode.ts';
import { takeFrontMatter } from './front-matter.ts';
import { findOddCharacters } from './odd-characters.ts';
import type { Extraction, OriginalFormat } from './originals/extraction.ts';
import { originalFormat } from './originals/formats.ts';
import { taken } from './originals/taken.ts';
import { isMhtml, sniffBinary, sniffFormat } from './sniff.ts';
import type { Source } from './source.ts';

/** A transcript of the longest hearing is 2 MB; beyond this a file is something else, or meant to exhaust the machine. */
export const largestFile = 256 * 1024 * 1024;

/**
 * The bytes of one file as a Source: decoded, its front matter taken off; of a document the text that is taken out of it. The same bytes become the same source. Never throws for bad data: a file
 * that cannot be used comes back with empty text and a message of severity `error`; every doubt is a message with its line.
 *
 * @param file the path as messages should print it; its extension tells the format
 * @param bytes the file as it is
 */
export function readSource(file: string, bytes: Uint8Array): Source {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const base = { file, sha256, bytes: bytes.length };
  const tooLarge = refuseSize(bytes);
  if (tooLarge) return unusable(base, tooLarge);
  const original = originalFormat(file, bytes);
  if (original) return takenOut(base, original, bytes);
  const refused = refuse(bytes);
  if (refused) return unusable(base, refused);

  const { text, encoding, messages } = decode(bytes);
  if (text.trim() === '')
    return unusable(base, makeMessage('empty-file', null, 'There is nothing in the file but white space.'));
  if (isMhtml(text)) {
    const reason = 'This is a page saved as a single .mhtml file; save it as “Web page, HTML only” instead.';
    return unusable(base, makeMessage('binary-file', null, reason));
  }
  const { frontMatter, published, body, messages: frontMatterMessages } = takeFrontMatter(text);
  const { format, doubt } = sniffFormat(file, text.slice(body.offset, body.offset + 1_000_000));
  messages.push(...frontMatterMessages, ...findOddCharacters(text));
  if (doubt) messages.push(makeMessage('format-guessed', body.line, doubt));
  return {
    ...base,
    encoding,
    format,
    text,
    body,
    frontMatter,
    ...(published ? { published } : {}),
    messages,
  };
}

/** Letters of what was taken out last that are kept: a build reads each document twice, once for its pages and once for the text beside it. */
const MOST_KEPT = 50_000_000;
const kept = new Map<string, Extraction>();
let letters = 0;

function extracted(format: OriginalFormat, sha256: string, bytes: Uint8Array): Extraction {
  const key = `${format.kind} ${sha256}`;
  const known = kept.get(key);
  if (known) return known;
  const extraction = format.extract(bytes);
  letters += lettersOf(extraction);
  kept.set(key, extraction);
  for (const [old, one] of kept) {
    if (letters <= MOST_KEPT) break;
    kept.delete(old);
    letters -= lettersOf(one);
  }
  return extraction;
}

const lettersOf = ({ lines }: Extraction): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** The text of a document that is none itself, as the source. */
function takenOut(base: Base, format: OriginalFormat, bytes: Uint8Array): Source {
  const { lines, messages } = extracted(format, base.sha256, bytes);
  if (messages.some(({ severity }) => severity === 'error')) return { ...unusable(base), messages };
  if (!lines.some(({ text, unsaid }) => unsaid === undefined && text.trim() !== ''))
    return unusable(base, error('empty-file', 'There is no text in the file that anybody said.'));
  const { text, original } = taken(format.kind, lines);
  return {
    ...base,
    encoding: 'utf-8',
    format: 'text',
    original,
    text,
    body: { offset: 0, line: 1 },
    frontMatter: {},
    messages: [...messages, ...findOddCharacters(text)],
  };
}

function refuseSize(bytes: Uint8Array): Message | null {
  if (bytes.length === 0) return error('empty-file', 'The file is empty.');
  if (bytes.length > largestFile) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return error(
      'file-too-large',
      `The file has ${size} MB; a transcript may have ${largestFile / 1024 / 1024} MB.`,
    );
  }
  return null;
}

function refuse(bytes: Uint8Array): Message | null {
  const binary = sniffBinary(bytes);
  if (!binary || (binary.what === 'a binary file' && guessUtf16(bytes))) return null;
  return error('binary-file', `This is ${binary.what}, not a transcript: ${binary.advice}.`);
}

function error(rule: RuleId, reason: string): Message {
  return makeMessage(rule, null, reason);
}

type Base = Pick<Source, 'file' | 'sha256' | 'bytes'>;

function unusable(base: Base, ...messages: Message[]): Source {
  return {
    ...base,
    encoding: 'utf-8',
    format: 'text',
    text: '',
    body: { offset: 0, line: 1 },
    frontMatter: {},
    messages,
  };
}
