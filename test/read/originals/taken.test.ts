import { describe, expect, it } from 'vitest';
import type { DocxAnswer, DocxBlock, Run } from '../../../src/read/originals/ask-library.ts';
import { statesMessage } from '../../../src/read/originals/document-states.ts';
import { docxText, longCell } from '../../../src/read/originals/docx.ts';
import { plainParagraphs } from '../../../src/read/originals/docx-package.ts';
import { failureMessage } from '../../../src/read/originals/failures.ts';
import { taken } from '../../../src/read/originals/taken.ts';

const run = (text: string, look: Partial<Run> = {}): Run => ({
  text,
  strong: false,
  emphasis: false,
  url: null,
  ...look,
});
const block = (text: string, more: Partial<DocxBlock> = {}): DocxBlock =>
  ({ runs: [run(text)], style: null, cell: null, ...more }) as DocxBlock;
const docx = (blocks: DocxBlock[], answer: Partial<DocxAnswer> = {}, parts: Partial<Parts> = {}) =>
  docxText(
    { blocks, notes: [], pictures: 0, ...answer },
    { plain: new Uint8Array(), document: '', headers: [], footers: [], comments: 0, core: '', ...parts },
  );
type Parts = Parameters<typeof docxText>[1];
const linesOf = (...blocks: DocxBlock[]) => docx(blocks).lines;
const plain = (text: string) => ({ text, place: null });

describe('A paragraph of a document', () => {
  it('is a heading where its style is called so, whatever its letters are', () => {
    const depths = [
      'Heading1',
      'heading 2',
      'HEADING 6',
      'Title',
      'title',
      'Titlepage',
      'Heading 7',
      'My heading 1',
      null,
    ];
    expect(depths.map((style) => linesOf(block('Ferry', { style }))[0]?.depth ?? 0)).toEqual([
      1, 2, 6, 1, 1, 0, 0, 0, 0,
    ]);
  });

  it('has a look where one of its words has, with neighbours of one look as one', () => {
    const runs = [run(' In '), run('June', { strong: true }), run(' 2031', { strong: true }), run('. ')];
    expect(linesOf(block('', { runs }))).toEqual([
      { ...plain('In June 2031.'), runs: [run('In '), run('June 2031', { strong: true }), run('.')] },
    ]);
    expect(linesOf(block('', { runs: [run('In '), run('June')] }))).toEqual([plain('In June')]);
    // white space at the ends has no look
    const blank = [run(' ', { strong: true }), run('In June'), run('\t', { emphasis: true })];
    expect(linesOf(block('', { runs: blank }))).toEqual([plain('In June')]);
    for (const look of [{ strong: true }, { emphasis: true }, { url: 'https://harbour.example/' }])
      expect(linesOf(block('', { runs: [run('June', look)] }))[0]?.runs).toEqual([run('June', look)]);
  });

  it('is as many lines as breaks make of it', () => {
    expect(linesOf(block('One \n two\u2028\r\n three'))).toEqual(['One', 'two', 'three'].map(plain));
  });
});

describe('A row of a table', () => {
  const row = (number: number, ...texts: string[]) =>
    texts.map((text, at) => block(text, { cell: [number, at] as unknown as NonNullable<DocxBlock['cell']> }));

  it('is a line of plain words and figures, without its empty cells', () => {
    expect(linesOf(...row(1, 'Year', ' ', 'Ships'), ...row(2, '2030', '412'))).toEqual([
      plain('Year\tShips'),
      plain('2030\t412'),
    ]);
    expect(linesOf(...row(1, 'MINISTER EXAMPLE: ', 'Yes.', 'Really.'))).toEqual([
      plain('MINISTER EXAMPLE:  Yes.'),
      plain('Really.'),
    ]);
  });

  it('is as many lines as it has cells, where one of them is long or has paragraphs', () => {
    const [short, long] = [longCell, longCell + 1].map((length) => 'x'.repeat(length));
    expect(linesOf(...row(1, 'A', short ?? ''))).toHaveLength(1);
    expect(linesOf(...row(1, 'A', long ?? ''))).toHaveLength(2);
    expect(linesOf(...row(1, long ?? '', 'A'))).toHaveLength(1);
    const [first, second] = row(1, 'Ann', 'Yes.');
    expect(linesOf(first!, second!, { ...second!, runs: [run('No.')] })).toHaveLength(3);
  });
});

describe('What is left out of a document', () => {
  const told = (answer: Partial<DocxAnswer>, parts: Partial<Parts> = {}) =>
    docx([block('Yes.')], answer, parts).messages.map(({ reason }) => reason);

  it('is counted, one thing in the words of one', () => {
    const change = '<w:ins w:id="1"><w:del ><w:insideH/>';
    expect(told({ pictures: 1 }, { comments: 1, document: '<w:moveTo>' })).toEqual([
      'A change is tracked in this document; it is read as if it were accepted.',
      'A comment of an editor is not published with the text; it is in the file itself.',
      'A picture is not shown.',
    ]);
    expect(told({ pictures: 2 }, { comments: 3, document: change })).toEqual([
      '2 changes are tracked in this document; it is read as if they were accepted.',
      '3 comments of editors are not published with the text; they are in the file itself.',
      '2 pictures are not shown.',
    ]);
    expect(told({})).toEqual([]);
  });

  it('counts no letters that are written twice, or were struck out', () => {
    const t = (text: string) => `<w:p><w:t>${text}</w:t></w:p>`;
    const twice = `${t('Yes.')}<mc:Choice Requires="wps">${t('Yes.')}</mc:Choice>`;
    const struck = `${t('Yes.')}<w:del w:id="1">${t('No.')}</w:del><w:moveFrom w:id="2">${t('So.')}</w:moveFrom>`;
    expect([told({}, { document: twice }), told({}, { document: struck })].map((all) => all.join())).toEqual([
      '',
      '2 changes are tracked in this document; it is read as if they were accepted.',
    ]);
    expect(told({}, { document: `${t('Yes.')}${t('a &amp; b')}` })).toEqual([
      '3 letters of this document are in none of its paragraphs: in a formula, or in a part that is not read.',
    ]);
  });

  it('stands behind what is said: notes with their numbers, then what runs along the pages, each once', () => {
    const head = '<w:p><w:t> Ministry</w:t><w:tab/><w:t xml:space="preserve">of  Harbours </w:t></w:p><w:p/>';
    const notes = [{ number: 2, blocks: [block('By the act.'), block('Of May.')] }];
    const { lines } = docx([block('Yes.')], { notes } as Partial<DocxAnswer>, {
      headers: [head, head],
      footers: ['<w:p><w:t>Page</w:t></w:p>'],
    });
    expect(lines.slice(1).map(({ text, unsaid }) => `${unsaid} ${text}`)).toEqual([
      'note [2] By the act.',
      'note Of May.',
      'chrome Ministry of Harbours',
      'chrome Page',
    ]);
    expect(plainParagraphs('<w:p><w:t>a</w:t><w:br/><w:t>b</w:t></w:p><w:p> </w:p>')).toEqual(['a b']);
  });
});

describe('What a document says of itself', () => {
  it('is told as far as it says anything', () => {
    const told = (title: string | null, author: string | null, made: string | null) =>
      statesMessage({ title, author, made }).map(({ reason }) => reason)[0];
    expect(told(' A\n ferry', null, null)).toBe(
      'The file says of itself: title “A ferry”. Nothing of it is taken.',
    );
    expect(told(null, 'A. Clerk', "D:20310504101500+02'00'")).toBe(
      'The file says of itself: author “A. Clerk”, made on 2031-05-04. Nothing of it is taken.',
    );
    expect(told(null, null, 'in May of 2031-05-04')).toBeUndefined();
    expect(told('x'.repeat(121), null, null)).toContain(`“${'x'.repeat(119)}…”`);
  });
});

describe('Why a document is not read', () => {
  it.each([
    ['encrypted', 'file-encrypted', 'This PDF is locked with a password. Save a copy without one.'],
    ['pages', 'file-too-complex', 'This PDF says that it has 9 x pages; 2,000 are read.'],
    ['characters', 'file-too-complex', 'This PDF holds more text than any transcript.'],
    ['memory', 'file-given-up', 'This PDF takes too much memory to read; it was given up.'],
    ['time', 'file-given-up', 'This PDF takes too long to read; it was given up.'],
    ['damaged', 'file-damaged', 'This PDF cannot be read: 9 x.'],
  ] as const)('is told in a sentence: %s', (failed, rule, reason) => {
    expect(failureMessage({ failed, detail: ' 9\n x. ' }, 'PDF')).toMatchObject({ rule, reason });
  });

  it('is told without a reason where the library gave none', () => {
    const message = { rule: 'file-damaged', reason: 'This PDF cannot be read.' };
    expect(failureMessage(null, 'PDF')).toMatchObject(message);
    expect(failureMessage({ failed: 'crashed', detail: '' }, 'PDF')).toMatchObject(message);
  });
});

describe('Lines that are taken out of a file', () => {
  const said = (text: string, more = {}) => ({ text, place: null, ...more });

  it('are one text, with a blank line between two that were said, and none between others', () => {
    const { text, original } = taken('vtt', [
      said('One.'),
      said('WEBVTT', { unsaid: 'note' }),
      said('Two.'),
      said('NOTE', { unsaid: 'other' }),
    ]);
    expect(text).toBe('One.\n\nTwo.\n\nWEBVTT\nNOTE\n');
    expect(original.unsaid).toEqual({
      offset: 'One.\n\nTwo.\n'.length,
      lines: [
        { line: 5, text: 'WEBVTT', kind: 'note' },
        { line: 6, text: 'NOTE', kind: 'other' },
      ],
    });
    expect(original.places).toBeNull();
    expect(taken('vtt', [said('One.')]).text).toBe('One.\n');
  });

  it('have their places, and the looks of those that have one', () => {
    const runs = [run('Two.', { strong: true })];
    const { original } = taken('docx', [
      said('One.', { place: [1, 4] }),
      said('Two.', { runs }),
      said('Three', { depth: 2, place: [2, 1] }),
      said('4', { unsaid: 'chrome', place: [2, 9] }),
    ]);
    expect(original.places).toEqual([
      [1, 1, 4],
      [5, 2, 1],
      [7, 2, 9],
    ]);
    expect([...original.looks]).toEqual([
      [3, { depth: 0, runs }],
      [5, { depth: 2, runs: [run('Three')] }],
    ]);
  });
});
