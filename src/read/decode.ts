import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { Message } from '../model/briefing.ts';
import { makeMessage } from '../model/message.ts';
import { decodeAs, guessEncoding } from './guess-encoding.ts';
import { lineAt } from './lines.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoded {
  /** without a leading BOM */
  text: string;
  /** as the WHATWG Encoding Standard names it */
  encoding: string;
  messages: Message[];
}

/**
 * Bytes to text: BOM, then UTF-16 by its zeros, then UTF-8, then what a web page declares, then the likeliest legacy
 * encoding. Never throws; what was guessed says so, with the line of the first byte in doubt.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = bomOf(bytes);
  if (marked) return { ...decodeAs(marked, bytes), messages: [] };
  const wide = guessUtf16(bytes);
  if (wide) {
    const reason = `Read as ${wide.toUpperCase()} by the pattern of its zero bytes: the file states no encoding.`;
    return {
      ...decodeAs(wide, bytes),
      messages: [makeMessage('encoding-guessed', 1, reason, { confidence: 0.95 })],
    };
  }
  return isUtf8(bytes) ? { text: decodeUtf8(bytes), encoding: 'utf-8', messages: [] } : decodeLegacy(bytes);
}

/** Valid UTF-8 to text. TextDecoder takes three times as long for letters beyond Latin-1, twenty times for ASCII. */
function decodeUtf8(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return isAscii(buffer)
    ? buffer.toString('latin1')
    : transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** The spaces and line ends of UTF-16 text have a zero in the same half of each pair, whatever the language. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 65_536));
  if (!Buffer.from(sample.buffer, sample.byteOffset, sample.length).includes(0)) return null;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const most = Math.max(even, odd);
  if (most < 2 || most < sample.length / 200 || Math.min(even, odd) > most / 3) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(sample);
  // a few characters have a zero of their own: U+5F00 开
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd\ufffe\uffff\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return strange <= text.length / 100 ? encoding : null;
}

function decodeLegacy(bytes: Uint8Array): Decoded {
  const scan = scanUtf8(bytes);
  const line = lineAt(bytes, scan.firstInvalid);
  if (scan.multibyte > scan.invalid * 2) {
    const reason =
      `UTF-8, but ${scan.invalid === 1 ? 'one byte is' : `${scan.invalid} bytes are`} not; ` +
      `${scan.invalid === 1 ? 'it is' : 'they are'} read as Windows-1252.`;
    return {
      text: decodeMixed(bytes),
      encoding: 'utf-8',
      messages: [makeMessage('encoding-mixed', line, reason, { confidence: 0.8 })],
    };
  }
  const declared = declaredEncoding(bytes);
  if (declared) {
    try {
      return { ...decodeAs(declared, bytes), messages: [] };
    } catch {
      const guess = guessEncoding(bytes);
      const reason = `The page declares an encoding that nobody knows, “${declared}”; read as ${guess.encoding}.`;
      return {
        ...decodeAs(guess.encoding, bytes),
        messages: [makeMessage('encoding-guessed', line, reason, { confidence: guess.confidence })],
      };
    }
  }
  const guess = guessEncoding(bytes);
  const reason = `Not UTF-8; read as ${guess.encoding}. If that is wrong, save the file as UTF-8.`;
  return {
    ...decodeAs(guess.encoding, bytes),
    messages: [makeMessage('encoding-guessed', line, reason, { confidence: guess.confidence })],
  };
}

/** <meta charset="gb2312">   <meta http-equiv="Content-Type" content="text/html; charset=windows-1251">   <?xml encoding="…"?> */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const found =
    /<meta\b[^>]{0,300}?\bcharset\s{0,20}=\s{0,20}["']?\s{0,20}([\w:.-]+)/i.exec(head) ??
    /^\s*<\?xml\b[^>]{0,100}?\bencoding\s{0,20}=\s{0,20}["']([\w:.-]+)/i.exec(head);
  const label = found?.[1]?.toLowerCase() ?? null;
  // the bytes are known not to be UTF-8, and a page that could be read so far is not UTF-16
  return label && !/^(?:utf-?8|utf-?16)/.test(label) ? label : null;
}

/** Length of the valid UTF-8 sequence that begins at `i`, or 0 (Unicode Standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0 || i + length > bytes.length) return 0;
  const second = bytes[i + 1]!;
  const from = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const to = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < from || second > to) return 0;
  for (let k = 2; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0;
  return length;
}

function scanUtf8(bytes: Uint8Array): { multibyte: number; invalid: number; firstInvalid: number } {
  let multibyte = 0;
  let invalid = 0;
  let firstInvalid = bytes.length;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      if (invalid === 0) firstInvalid = i;
      invalid++;
    } else if (length > 1) multibyte++;
    i += length || 1;
  }
  return { multibyte, invalid, firstInvalid };
}

/** UTF-8 where it is valid, Windows-1252 byte by byte where it is not. */
function decodeMixed(bytes: Uint8Array): string {
  const single = Array.from({ length: 128 }, (_, i) =>
    Buffer.from(decodeWindows1252(Uint8Array.of(0x80 + i)), 'utf8'),
  );
  const mended = Buffer.alloc(bytes.length * 3);
  let end = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) end += single[bytes[i]! - 0x80]!.copy(mended, end);
    else for (let k = 0; k < length; k++) mended[end++] = bytes[i + k]!;
    i += length || 1;
  }
  return mended.toString('utf8', 0, end);
}
