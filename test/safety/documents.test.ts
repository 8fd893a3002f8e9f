import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLibrary } from '../../src/read/originals/ask-library.ts';
import { mostUnfolded } from '../../src/read/originals/docx-package.ts';
import { readSource } from '../../src/read/read-source.ts';
import { docxOf, paragraphXml, pdfFile, pdfOf, stream, zipOf } from '../helpers/documents.ts';

const yes = paragraphXml('Yes.');
const told = (file: string, bytes: Uint8Array) =>
  readSource(file, bytes).messages.map(({ severity, rule, reason }) => `${severity} ${rule}: ${reason}`);
const textOf = (file: string, bytes: Uint8Array) => readSource(file, bytes).text;

/** What every document would fetch that could: it counts who asks. */
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end('%PDF-1.7');
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('A document that is made to do harm', () => {
  it('unfolds to no more than a named limit, whatever its directory says', () => {
    const zeros = Buffer.alloc(mostUnfolded + 1);
    const honest = docxOf({ body: yes, more: [{ name: 'word/more.xml', bytes: zeros }] });
    const lying = docxOf({ body: yes, more: [{ name: 'word/more.xml', bytes: zeros, claimed: 10 }] });
    const parts = Array.from({ length: 5 }, (_, at) => ({
      name: `word/part${at}.xml`,
      bytes: zeros.subarray(mostUnfolded / 4),
    }));
    for (const bytes of [honest, lying, docxOf({ body: yes, more: parts })]) {
      expect(bytes.length).toBeLessThan(mostUnfolded / 100);
      expect(told('a.docx', bytes)).toEqual([
        expect.stringMatching(
          /^error file-too-complex: This document unfolds to more than any transcript holds: /,
        ),
      ]);
    }
  });

  it('leaves packed what is not read: pictures, programs, other documents', () => {
    const bomb = Buffer.alloc(mostUnfolded + 1);
    const more = ['word/media/a.png', 'word/vbaProject.bin', 'word/embeddings/b.docx', '../../evil.xml'].map(
      (name) => ({ name, bytes: bomb }),
    );
    const bytes = docxOf({ body: yes, more });
    expect(textOf('a.docx', bytes)).toBe('Yes.\n');
    expect(told('a.docx', bytes)).toEqual([]);
  });

  it('has no more files than a document has', () => {
    const many = zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `word/${at}.txt`, bytes: '' })));
    expect(told('a.docx', many)[0]).toMatch(/^error file-too-complex: .*10001 files/);
  });

  it('declares no entities', () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const styles = { name: 'word/settings.xml', bytes: `<?xml version="1.0"?>${entities}<x>&b;</x>` };
    expect(told('a.docx', docxOf({ body: yes, more: [styles] }))).toEqual([
      'error file-damaged: This document cannot be read: word/settings.xml declares entities, which no document of a word processor does.',
    ]);
  });

  it('is refused where it is nested beyond every measure, or where a part stands twice', () => {
    const deep = `${'<w:customXml>'.repeat(50_000)}${yes}${'</w:customXml>'.repeat(50_000)}`;
    expect(told('a.docx', docxOf({ body: deep }))[0]).toMatch(/^error file-(?:too-complex|damaged): /);
    const twice = docxOf({ body: yes, more: [{ name: 'word/document.xml', bytes: '<w:document/>' }] });
    expect(told('a.docx', twice)[0]).toMatch(/^error file-damaged: .*twice/);
    expect(textOf('a.docx', docxOf({ body: yes }))).toBe('Yes.\n');
  });

  it('fetches nothing, and runs nothing', () => {
    const relationships = `<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${address}/a.png" TargetMode="External"/><Relationship Id="p2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/a.dotm" TargetMode="External"/>`;
    const body = `${yes}<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r></w:p>`;
    expect(textOf('a.docx', docxOf({ body, relationships }))).toBe('Yes.\n');
    const actions = `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${address}/js"\\)) >> /AA << /WC << /S /Launch /F (${address}/launch) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(true\\){}) >>] >> >> /URI << /Base (${address}) >>`;
    expect(textOf('a.pdf', pdfOf([[{ x: 70, y: 80, text: 'Yes.' }]], actions))).toBe('Yes.\n');
    expect(asked).toBe(0);
  });

  it('may have pages that lead in a circle', () => {
    const circle = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>',
    ]);
    const [first = ''] = told('a.pdf', circle);
    expect(first).toMatch(/^error (?:file-damaged|file-too-complex|pdf-without-text): /);
    const drawn = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream(Buffer.from('/X Do')),
      stream(
        Buffer.from('/X Do /X Do'),
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      ),
    ]);
    expect(told('a.pdf', drawn)[0]).toMatch(/^error /);
  });

  it('is given up where it takes too much memory or time, and the next one is read', () => {
    // packed twice, so that hundreds of megabytes are a few thousand bytes
    const once = deflateSync(Buffer.alloc(400 * 2 ** 20, ' '), { level: 1 });
    const twice = deflateSync(once).toString('latin1');
    const bomb = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      `<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${twice}\nendstream`,
    ]);
    const limits = { pages: 10, characters: 1_000 };
    const bounds = { memory: 2 ** 28, heap: 256, stack: 4, page: 600_000, whole: 600_000 };
    const ask = (bytes: Uint8Array, more: Partial<typeof bounds> = {}) =>
      askLibrary({ kind: 'pdf', bytes: Uint8Array.from(bytes), limits }, { ...bounds, ...more });
    expect(ask(bomb)).toMatchObject({ failed: 'memory' });
    const plain = pdfOf([[{ x: 70, y: 80, text: 'Yes.' }]]);
    expect(ask(plain, { whole: 0 })).toMatchObject({ failed: 'time' });
    const long = Array.from({ length: 30 }, (_, at) => ({
      x: 70,
      y: 80 + 12 * at,
      text: 'harbour '.repeat(5),
    }));
    expect(ask(pdfOf([long]))).toMatchObject({ failed: 'characters' });
    expect(textOf('a.pdf', plain)).toBe('Yes.\n');
  });

  it('costs no other transcript of its archive anything', () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 0x41)]);
    expect(told('a.pdf', bytes)[0]).toMatch(/^error file-damaged: /);
    expect(textOf('b.pdf', pdfOf([[{ x: 70, y: 80, text: 'No.' }]]))).toBe('No.\n');
  });
});
