import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse/parse.ts';
import { docxPackage, mostUnfolded } from '../../../src/read/originals/docx-package.ts';
import { zipEntries } from '../../../src/read/originals/zip.ts';
import { readSource } from '../../../src/read/read-source.ts';
import { losses } from '../../../src/verify/conservation.ts';
import { docxOf, paragraphXml as p, zipOf } from '../../helpers/documents.ts';
import { trials } from '../../helpers/trials.ts';

const read = (bytes: Uint8Array, file = 'briefing.docx') => readSource(file, bytes);
const linesOf = (bytes: Uint8Array) => read(bytes).text.split('\n').filter(Boolean);
const told = (bytes: Uint8Array) => read(bytes).messages.map(({ rule, reason }) => `${rule}: ${reason}`);
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => p(text)).join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(text)).join('')}</w:tr>`;

describe('The text of a document', () => {
  it('has a line for each paragraph, and for each part of one that a break divides', () => {
    const body = `${p('Press briefing', 'Heading1')}${p('**QUESTION:** When will it run?')}<w:p><w:r><w:t>On June 1.</w:t><w:br/><w:t>Or on June 2.</w:t></w:r></w:p>`;
    expect(linesOf(docxOf({ body }))).toEqual([
      'Press briefing',
      'QUESTION: When will it run?',
      'On June 1.',
      'Or on June 2.',
    ]);
  });

  it('keeps headings, bold and links for the parser', () => {
    const body = [
      p('Press briefing of the Harbour Minister', 'Heading1'),
      p('**QUESTION:** When will the ferry run?'),
      p('**MINISTER EXAMPLE:** In **June**, and not before.'),
      p('**QUESTION:** Who pays?'),
      p('**MINISTER EXAMPLE:** Nobody does.'),
    ].join('');
    const briefing = parse(read(docxOf({ body })));
    expect(briefing.title).toBe('Press briefing of the Harbour Minister');
    expect(briefing.items.flatMap(({ turns }) => turns.map(({ role, label }) => `${role} ${label}`))).toEqual(
      ['question QUESTION', 'answer MINISTER EXAMPLE', 'question QUESTION', 'answer MINISTER EXAMPLE'],
    );
    expect(briefing.items[0]?.turns[1]?.rich).toEqual(['In <strong>June</strong>, and not before.']);
  });

  it('reads a table of figures row by row, and one of speakers as a talk', () => {
    const figures = `<w:tbl>${row('Year', 'Ships')}${row('2030', '412')}</w:tbl>`;
    const talk = `<w:tbl>${row('MINISTER EXAMPLE:', 'We open in May.')}${row('Ann Reporter', 'And who pays for all of it, if the town does not?')}</w:tbl>`;
    expect(linesOf(docxOf({ body: figures + talk }))).toEqual([
      'Year\tShips',
      '2030\t412',
      'MINISTER EXAMPLE: We open in May.',
      'Ann Reporter',
      'And who pays for all of it, if the town does not?',
    ]);
  });

  it('leaves notes, heads of pages and comments aside, and says what it is', () => {
    const body = `<w:p><w:r><w:t>The toll was taken off</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
      <w:p><w:ins w:id="9" w:author="x"><w:r><w:t>New words.</w:t></w:r></w:ins><w:del w:id="8"><w:r><w:delText>Old words.</w:delText></w:r></w:del><w:fldSimple w:instr="DATE"><w:r><w:t> In a field.</w:t></w:r></w:fldSimple></w:p>`;
    const core =
      '<cp:coreProperties><dc:title>Draft &amp; 3</dc:title><dc:creator>A. Clerk</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2031-05-04T10:00:00Z</dcterms:created></cp:coreProperties>';
    const bytes = docxOf({
      body,
      footnotes: ['By the act of May.'],
      header: 'Ministry of Harbours',
      comments: 2,
      core,
    });
    const source = read(bytes);
    expect(linesOf(bytes)).toEqual([
      'The toll was taken off[1].',
      'New words. In a field.',
      '[1] By the act of May.',
      'Ministry of Harbours',
    ]);
    expect(source.original?.unsaid.lines.map(({ kind }) => kind)).toEqual(['note', 'chrome']);
    expect(told(bytes)).toEqual([
      'document-states: The file says of itself: title “Draft & 3”, author “A. Clerk”, made on 2031-05-04. Nothing of it is taken.',
      'tracked-changes: 2 changes are tracked in this document; it is read as if they were accepted.',
      'comments-left-out: 2 comments of editors are not published with the text; they are in the file itself.',
    ]);
  });

  it('says where letters of it are in no paragraph that is read', () => {
    const body = `${p('The sum:')}<w:p><m:oMath><m:r><m:t>x=12</m:t></m:r></m:oMath></w:p>`;
    expect(told(docxOf({ body }))).toEqual([
      'text-left-out: 4 letters of this document are in none of its paragraphs: in a formula, or in a part that is not read.',
    ]);
  });

  it('loses no word, whatever is written', () => {
    const paragraph = fc
      .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
      .map((text) => text.replace(/[\p{C}\p{Zl}\p{Zp}*]|[\ufffe\uffff]/gu, 'x'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(paragraph, fc.constantFrom(undefined, 'Heading1', 'Heading2')), {
          minLength: 1,
          maxLength: 12,
        }),
        (all) => {
          const source = read(docxOf({ body: all.map(([text, style]) => p(text, style)).join('') }));
          const shown = all.map(([text]) => text.trim()).filter(Boolean);
          if (shown.length === 0) return;
          expect(source.text.split('\n').filter(Boolean)).toEqual(shown);
          expect(losses(source.text, parse(source))).toEqual({ lines: [], characters: [] });
        },
      ),
      trials(30),
    );
  });

  it('is known by what is in it, whatever it is called', () => {
    expect(read(docxOf({ body: p('Yes.') }), '<stdin>').original?.kind).toBe('docx');
    const other = zipOf([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }]);
    expect(readSource('a.odt', other).messages.map(({ reason }) => reason)).toEqual([
      'This is a zip archive, or a document of another kind than .docx, not a transcript: unpack it, or save it as .docx or as plain text.',
    ]);
  });
});

describe('The parts of a document', () => {
  const parts = (...more: { name: string; bytes: string }[]) =>
    docxPackage(docxOf({ body: p('Yes.'), more }));
  const part = (name: string, bytes = `<${name}/>`) => ({ name, bytes });

  it('are those that text is in: pictures, programs and what is embedded stay packed', () => {
    const { plain } = parts(
      part('word/media/image1.png'),
      part('word/vbaProject.bin'),
      part('word/embeddings/a.xml'),
      part('customXml/item1.xml'),
      part('word/header2.xml'),
      part('docProps/app.xml'),
    );
    expect(zipEntries(plain).map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/header2.xml',
    ]);
  });

  it('have the edges of pages, each once, in order of their names', () => {
    const head = (n: number | string, text: string) => part(`word/header${n}.xml`, text);
    const foot = (n: number | string, text: string) => part(`word/footer${n}.xml`, text);
    const { headers, footers } = parts(
      head(3, 'c'),
      head(1, 'a'),
      head('', 'x'),
      head(2, 'a'),
      head('-old', 'no'),
      foot(1, 'f'),
      foot('s', 'no'),
    );
    expect([headers, footers]).toEqual([['x', 'a', 'c'], ['f']]);
  });

  it('have no comment where none is there, and say nothing of themselves', () => {
    expect(parts()).toMatchObject({ comments: 0, core: '', headers: [], footers: [] });
    const comments = '<w:comments><w:comment w:id="1"/><w:commentRef/><w:comment\n/></w:comments>';
    expect(parts(part('word/comments.xml', comments)).comments).toBe(2);
  });

  it('hold no entity of their own, and none twice', () => {
    for (const declared of ['<!DOCTYPE x>', '<!doctype x>', '<!ENTITY a "b">'])
      expect(() => parts(part('word/header1.xml', `<?xml?>${declared}`))).toThrow(
        'word/header1.xml declares entities, which no document of a word processor does',
      );
    expect(() => parts(part('word/styles.xml'))).toThrow('it holds word/styles.xml twice');
  });

  it('have what stands in fields and in stretches of another direction', () => {
    const body =
      '<w:p><w:fldSimple w:instr="DATE"><w:r/></w:fldSimple><w:dir w:val="rtl"/><w:bdo></w:bdo><w:directed/></w:p>';
    expect(docxPackage(docxOf({ body })).document).toContain(
      '<w:p><w:customXml><w:r/></w:customXml><w:customXml/><w:customXml></w:customXml><w:directed/></w:p>',
    );
  });
});

describe('A document that cannot be read', () => {
  it('says why', () => {
    const damaged = docxOf({ body: p('Yes.') }).slice(0, 300);
    const other = zipOf([{ name: 'a.xml', bytes: '<a/>' }]);
    const broken = docxOf({ body: '<w:p><w:r>' });
    const locked = docxOf({ body: p('Yes.') });
    locked[Buffer.from(locked).readUInt32LE(locked.length - 6) + 8] = 1;
    const bomb = docxOf({ body: '', more: [{ name: 'word/a.xml', bytes: '', claimed: mostUnfolded + 1 }] });
    expect([damaged, other, broken, locked, bomb, docxOf({ body: p(' ') })].flatMap(told)).toEqual([
      'file-damaged: This document cannot be read: it has no directory.',
      'file-damaged: This document cannot be read: there is no text in it (word/document.xml).',
      expect.stringMatching(/^file-damaged: This document cannot be read: .+/),
      'file-encrypted: This document is locked with a password. Save a copy without one.',
      `file-too-complex: This document unfolds to more than any transcript holds: word/a.xml unfolds to ${mostUnfolded + 1} bytes.`,
      'empty-file: There is no text in this document.',
    ]);
  });
});
