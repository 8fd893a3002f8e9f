import { deflateRawSync, deflateSync } from 'node:zlib';

/** A file of a zip archive. */
export interface Packed {
  name: string;
  bytes: Uint8Array | string;
  /** what the directory says that it unfolds to; the truth where it is left out */
  claimed?: number;
  /** what programs write beside it: into its head, its entry in the directory, and behind that */
  beside?: [local: string, extra: string, comment: string];
}

/** A zip archive, written here: Lectern’s own writer is not what reads it. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claimed, beside = ['', '', ''] } of files) {
    const [own, extra, comment] = beside.map((text) => Buffer.from(text, 'latin1')) as [
      Buffer,
      Buffer,
      Buffer,
    ];
    const raw = Buffer.from(bytes);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const listed = Buffer.from(common);
    common.writeUInt16LE(own.length, 24);
    listed.writeUInt16LE(extra.length, 24);
    const head = Buffer.from('PK\x03\x04', 'latin1');
    const local = Buffer.concat([head, common, Buffer.from(name), own, packed]);
    const offset = Buffer.alloc(14);
    offset.writeUInt16LE(comment.length, 0);
    offset.writeUInt32LE(at, 10);
    const entry = Buffer.from('PK\x01\x02\x14\0', 'latin1');
    directory.push(Buffer.concat([entry, listed, offset, Buffer.from(name), extra, comment]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...parts, list, end]));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `<w:p>` with text; what begins and ends with ** is bold. */
export function paragraphXml(text: string, style?: string): string {
  const runs = text.split(/(\*\*[^*]+\*\*)/).filter(Boolean);
  const xml = runs.map((run) => {
    const bold = run.startsWith('**');
    const said = escaped(bold ? run.slice(2, -2) : run);
    return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${said}</w:t></w:r>`;
  });
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${xml.join('')}</w:p>`;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface DocxParts {
  /** what stands in `<w:body>` */
  body: string;
  footnotes?: readonly string[];
  header?: string;
  comments?: number;
  core?: string;
  /** of the document, as `<Relationship …/>` */
  relationships?: string;
  more?: readonly Packed[];
}

/** A .docx as a word processor writes it, of what tests need of one. */
export function docxOf({
  body,
  footnotes,
  header,
  comments = 0,
  core,
  relationships = '',
  more = [],
}: DocxParts): Uint8Array {
  const files: Packed[] = [
    {
      name: '[Content_Types].xml',
      bytes: `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${footnotes ? `<Relationship Id="n1" Type="${OFFICE}/footnotes" Target="footnotes.xml"/>` : ''}${relationships}</Relationships>`,
    },
    {
      name: 'word/styles.xml',
      bytes: `<?xml version="1.0"?><w:styles ${W}>${[1, 2].map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`,
    },
  ];
  if (footnotes)
    files.push({
      name: 'word/footnotes.xml',
      bytes: `<?xml version="1.0"?><w:footnotes ${W}>${footnotes.map((text, at) => `<w:footnote w:id="${at + 1}">${paragraphXml(text)}</w:footnote>`).join('')}</w:footnotes>`,
    });
  if (header)
    files.push({
      name: 'word/header1.xml',
      bytes: `<?xml version="1.0"?><w:hdr ${W}>${paragraphXml(header)}</w:hdr>`,
    });
  if (comments > 0)
    files.push({
      name: 'word/comments.xml',
      bytes: `<?xml version="1.0"?><w:comments ${W}>${`<w:comment w:id="1">${paragraphXml('Check this.')}</w:comment>`.repeat(comments)}</w:comments>`,
    });
  if (core) files.push({ name: 'docProps/core.xml', bytes: core });
  return zipOf([...files, ...more]);
}

/** A line of a page: where it begins, in points from the left and from the top, its type and its text. */
export interface SetLine {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
}

/** How wide a letter of Courier is, of its size: all of them are. */
export const COURIER = 0.6;

/** A PDF of these pages (A4), with the text in Courier, in Latin letters alone. `more` goes into the catalogue. */
export function pdfOf(pages: readonly (readonly SetLine[])[], more = ''): Uint8Array {
  const objects: string[] = [];
  const add = (text: string) => objects.push(text);
  const first = 5;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  add(`<< /Type /Catalog /Pages 2 0 R ${more} >>`);
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>');
  for (const [at, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    const content = lines.map(({ x, y, text, size = 10, bold }) => {
      const shown = text.replace(/[\\()]/g, '\\$&');
      return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${842 - y} Td (${shown}) Tj ET`;
    });
    add(stream(Buffer.from(content.join('\n'), 'latin1')));
  }
  return pdfFile(objects);
}

/** A stream, deflated. */
export function stream(bytes: Uint8Array, more = ''): string {
  const packed = deflateSync(bytes).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode ${more} >>\nstream\n${packed}\nendstream`;
}

/** A PDF of objects as they are written; the first is the catalogue. */
export function pdfFile(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** How a text is set on pages. */
export interface Setting {
  /** letters of a line, and lines of a page */
  width: number;
  height: number;
  /** of the first line of a paragraph, in letters */
  indent: number;
  /** blank lines between paragraphs */
  apart: number;
  header?: string;
  footer?: (page: number) => string;
}

/** Paragraphs set in lines on pages, as a word processor does. */
export function setPages(
  paragraphs: readonly string[],
  { width, height, indent, apart, header, footer }: Setting,
): SetLine[][] {
  const rows: { text: string; x: number }[] = [];
  for (const paragraph of paragraphs) {
    let line = '';
    let x = indent;
    for (const word of paragraph.split(' ')) {
      if (line !== '' && x + line.length + 1 + word.length > width) {
        rows.push({ text: line, x });
        [line, x] = ['', 0];
      }
      line += line === '' ? word : ` ${word}`;
    }
    rows.push({ text: line, x });
    for (let blank = 0; blank < apart; blank++) rows.push({ text: '', x: 0 });
  }
  const pages: SetLine[][] = [];
  for (let from = 0; from < rows.length; from += height) {
    const number = pages.length + 1;
    const page = rows
      .slice(from, from + height)
      .map(({ text, x }, at) => ({ x: 70 + x * 10 * COURIER, y: 80 + at * 12, text }))
      .filter(({ text }) => text !== '');
    if (header) page.unshift({ x: 200, y: 40, text: header });
    if (footer) page.push({ x: 280, y: 800, text: footer(number) });
    pages.push(page);
  }
  return pages;
}
