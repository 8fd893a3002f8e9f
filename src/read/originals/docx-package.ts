import { plainZip, unfolded, ZipBomb, type ZipEntry, zipEntries } from './zip.ts';

/** What of a .docx is read: XML of the text, and how its parts belong together. Pictures, programs and what is embedded stay packed. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;
/** Bytes that all of that may unfold to: the text of a day of three hundred pages has ten million. */
export const mostUnfolded = 32 * 1024 * 1024;
/** Of the bytes of a part at its beginning: a declaration stands nowhere else. */
const HEAD = 4_096;

export class DocxFault extends Error {}

/** A .docx taken apart. */
export interface DocxPackage {
  /** it again, with nothing in it but what is read */
  plain: Uint8Array<ArrayBuffer>;
  document: string;
  /** of the pages, each once, in order of their names */
  headers: string[];
  footers: string[];
  comments: number;
  /** docProps/core.xml: what the document says of itself */
  core: string;
}

/** Whether a zip archive is a word-processor document, by the names in it. */
export function isDocx(bytes: Uint8Array): boolean {
  try {
    return zipEntries(bytes).some(({ name }) => name === 'word/document.xml');
  } catch {
    return false;
  }
}

/**
 * @throws ZipBomb where it unfolds to more than `mostUnfolded`, ZipError where the archive is damaged, DocxFault where it is no .docx or declares
 * entities of its own
 */
export function docxPackage(bytes: Uint8Array): DocxPackage {
  const entries = zipEntries(bytes).filter(({ name }) => READ.test(name));
  const parts = unfoldedParts(entries);
  const textOf = (name: string) => Buffer.from(parts.get(name) ?? []).toString('utf8');
  const document = textOf('word/document.xml');
  if (document === '') throw new DocxFault('there is no text in it (word/document.xml)');
  for (const [name, part] of parts) {
    const head = Buffer.from(part.subarray(0, HEAD)).toString('latin1');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(head))
      throw new DocxFault(`${name} declares entities, which no document of a word processor does`);
  }
  const named = (pattern: RegExp) => {
    const names = [...parts.keys()].filter((name) => pattern.test(name)).sort();
    return [...new Set(names.map(textOf))];
  };
  const whole = withFields(document);
  return {
    plain: plainZip(new Map([...parts, ['word/document.xml', Buffer.from(whole)]])),
    document: whole,
    headers: named(/^word\/header\d*\.xml$/),
    footers: named(/^word\/footer\d*\.xml$/),
    comments: textOf('word/comments.xml').match(/<w:comment\s/g)?.length ?? 0,
    core: textOf('docProps/core.xml'),
  };
}

function unfoldedParts(entries: readonly ZipEntry[]): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = mostUnfolded;
  for (const entry of entries) {
    if (parts.has(entry.name)) throw new DocxFault(`it holds ${entry.name} twice`);
    const part = unfolded(entry, left);
    left -= part.length;
    if (left < 0) throw new ZipBomb('its parts unfold to too much');
    parts.set(entry.name, part);
  }
  return parts;
}

/** mammoth leaves out what stands in fields and in stretches of another direction; it reads what stands in tags of the user's own. */
function withFields(document: string): string {
  return document.replace(/<(\/?)w:(?:fldSimple|dir|bdo)(?:\s[^<>]*?)?(\/?)>/g, '<$1w:customXml$2>');
}

/** The paragraphs of a part of a .docx as plain text: `<w:p>…<w:t>Ministry of Harbours</w:t>…</w:p>` */
export function plainParagraphs(xml: string): string[] {
  const paragraphs: string[] = [];
  let text = '';
  for (const [tag, said] of xml.matchAll(
    /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)(?:\s[^<>]*)?\/>|<\/w:p>/g,
  )) {
    if (tag === '</w:p>') {
      paragraphs.push(text.replace(/\s+/g, ' ').trim());
      text = '';
    } else text += said === undefined ? ' ' : unescaped(said);
  }
  return paragraphs.filter((paragraph) => paragraph !== '');
}

/** What stands between two tags of core.xml: `<dc:title>Briefing</dc:title>` */
export function stated(core: string, tag: string): string | null {
  const found = new RegExp(`<${tag}(?:\\s[^<>]*)?>([^<]*)</${tag}>`).exec(core)?.[1];
  return found?.trim() ? unescaped(found).trim() : null;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (_, name, decimal, hex) => {
    if (name) return named[name.toLowerCase()] ?? '';
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
