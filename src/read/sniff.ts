import type { Source } from './source.ts';

/** First bytes of files that are no text, with what to do about each. */
const magics: { bytes: number[]; what: string; advice: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a zip archive, or a document of another kind than .docx',
    advice: 'unpack it, or save it as .docx or as plain text',
  }, // PK
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document (.doc)', advice: 'save it as .docx' },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: 'rich text (.rtf)',
    advice: 'save it as .docx or as plain text',
  }, // {\rtf
  {
    bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74],
    what: 'a Safari web archive',
    advice: 'save the page as “Page Source” (.html)',
  }, // bplist
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image', advice: 'a transcript must be text' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image', advice: 'a transcript must be text' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image', advice: 'a transcript must be text' },
  {
    bytes: [0x52, 0x49, 0x46, 0x46],
    what: 'a sound, film or image file (RIFF)',
    advice: 'a transcript must be text',
  },
  { bytes: [0x49, 0x44, 0x33], what: 'an MP3 recording', advice: 'a transcript must be text' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', advice: 'unpack it first' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive', advice: 'unpack it first' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program', advice: 'a transcript must be text' },
];

/** What the bytes are if they are no text, else null. */
export function sniffBinary(bytes: Uint8Array): { what: string; advice: string } | null {
  const magic = magics.find((known) => known.bytes.every((byte, i) => bytes[i] === byte));
  if (magic) return magic;
  const sample = bytes.subarray(0, 65_536);
  // one byte in seven tells as much of a long file; an odd step meets both halves of UTF-16
  const step = sample.length > 4_096 ? 7 : 1;
  let controls = 0;
  for (let i = 0; i < sample.length; i += step) {
    const byte = sample[i]!;
    if (byte < 0x20 && (byte < 0x09 || (byte > 0x0d && byte !== 0x1b))) controls++;
  }
  // a stray NUL or two in a transcript is a slip; one byte in ten is no text in any encoding
  return controls > 2 && controls * step > sample.length / 10
    ? { what: 'a binary file', advice: 'a transcript must be text' }
    : null;
}

/** `From: <Saved by Blink>` … `Content-Type: multipart/related`: a page saved as a single .mhtml file */
export function isMhtml(text: string): boolean {
  const head = text.slice(0, 2_000);
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head);
}

const byExtension: Record<string, Source['format']> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
};

/** <?xml version="1.0"?> | <!DOCTYPE html> | <html> */
const XML_DECLARATION = /\s*<\?xml[^>]{0,200}>/y;
const OPENING_TAG = /\s*<(?:!doctype\s+html|html|head|body)\b/iy;
const COMMENT = /\s*<!--/y;

/** Where the match of a sticky pattern at `from` ends, or -1. */
function behind(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Whether a text opens as a page does: `<!-- saved from url=(0040) --><html>` */
function opensAsPage(head: string): boolean {
  let at = Math.max(0, behind(XML_DECLARATION, head, 0));
  for (let open = behind(COMMENT, head, at); open >= 0; open = behind(COMMENT, head, at)) {
    const close = head.indexOf('-->', open);
    if (close < 0) return false;
    at = close + 3;
  }
  return behind(OPENING_TAG, head, at) >= 0;
}

export interface FoundFormat {
  format: Source['format'];
  /** what to tell the user, where the content decided and not the name */
  doubt: string | null;
}

/** The format by the file’s name, unless the content plainly is another; without a telling name by the content alone. */
export function sniffFormat(file: string, body: string): FoundFormat {
  const extension = /\.([A-Za-z]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  const head = body.slice(0, 4_000);
  if (opensAsPage(head) && named !== 'html') {
    return {
      format: 'html',
      doubt: named ? `The name says ${named}, but this is a web page; it is read as one.` : null,
    };
  }
  if (named === 'html' && !/<[a-z!/]/i.test(body)) {
    return {
      format: 'text',
      doubt: 'The name says HTML, but there is no tag in it; it is read as plain text.',
    };
  }
  if (named) return { format: named, doubt: null };
  // ## Harvest update      **Q:** And the harvest?
  const isMarkdown = /^#{1,6} \S/m.test(head) && /^\*\*[^*\n]+\*\*/m.test(head);
  return { format: isMarkdown ? 'markdown' : 'text', doubt: null };
}
