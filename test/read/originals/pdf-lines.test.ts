import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfPiece } from '../../../src/read/originals/ask-library.ts';
import { stated } from '../../../src/read/originals/docx-package.ts';
import { least, median, usual } from '../../../src/read/originals/numbers.ts';
import { pdfText } from '../../../src/read/originals/pdf.ts';
import { bandsOf } from '../../../src/read/originals/pdf-columns.ts';
import { type Hyphens, joinedLines, wordsOf } from '../../../src/read/originals/pdf-hyphens.ts';
import { lineOf, rowsOf, slantedOf } from '../../../src/read/originals/pdf-lines.ts';
import { runningRows } from '../../../src/read/originals/pdf-running.ts';
import { plainZip, unfolded, zipEntries } from '../../../src/read/originals/zip.ts';
import { crc32 } from '../../../src/text/crc32.ts';
import { zipOf } from '../../helpers/documents.ts';

/** Letters set from a place on, each half as wide as the type is high. */
const piece = (text: string, x: number, y: number, more: Partial<PdfPiece> = {}): PdfPiece => {
  const size = more.size ?? 10;
  return {
    text,
    x,
    y,
    size,
    width: (text.length * size) / 2,
    angle: 0,
    font: 'serif',
    isLeftward: false,
    ...more,
  };
};

describe('Pieces of a page', () => {
  const rows = (...pieces: PdfPiece[]) =>
    rowsOf({ pieces } as Parameters<typeof rowsOf>[0]).map((row) => row.map(({ text }) => text).join(' '));

  it('stand on one line where their heights differ by less than half of the smaller type', () => {
    expect(rows(piece('ferry', 40, 104), piece('The', 10, 100))).toEqual(['The ferry']);
    expect(rows(piece('The', 10, 100), piece('ferry', 40, 105))).toEqual(['The', 'ferry']);
    // the mark of a note is set higher, and small
    expect(rows(piece('1', 30, 96, { size: 6 }), piece('The', 10, 98.5), piece('ferry', 40, 98.5))).toEqual([
      '1 The ferry',
    ]);
    expect(rows(piece('1', 30, 95, { size: 6 }), piece('The', 10, 98.5))).toEqual(['1', 'The']);
    // the tallest letters say where the line is
    expect(
      rows(piece('a', 0, 100, { size: 5 }), piece('B', 10, 102, { size: 10 }), piece('c', 30, 105.5)),
    ).toEqual(['a B c']);
  });

  it('stand on the same lines in whatever order a file has them', () => {
    const pieces = fc.uniqueArray(
      fc.record({
        x: fc.integer({ min: 0, max: 50 }),
        y: fc.integer({ min: 0, max: 12 }),
        size: fc.constantFrom(5, 10, 14),
      }),
      { selector: ({ x }) => x, maxLength: 8 },
    );
    const shuffled = pieces.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const set = (all: { x: number; y: number; size: number }[]) =>
      rows(...all.map(({ x, y, size }) => piece(`p${x}`, x, y, { size })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(set(one)).toEqual(set(other));
      }),
    );
  });

  it('go down no stairs: a line is where its first letters are, unless others are larger by a third', () => {
    const stairs = (size: number) =>
      rows(piece('The', 10, 100), piece('ferry', 40, 104, { size }), piece('runs', 80, 108, { size }));
    expect(stairs(10)).toEqual(['The ferry', 'runs']);
    expect(stairs(13)).toEqual(['The ferry', 'runs']);
    expect(stairs(14)).toEqual(['The ferry runs']);
  });

  it('that show nothing, or run across the page, are on no line of it', () => {
    const stamp = piece('COPY', 10, 100, { angle: 45 });
    expect(rows(piece(' ', 10, 100), stamp)).toEqual([]);
    expect(
      slantedOf({ pieces: [piece(' ', 0, 0, { angle: 45 })] } as Parameters<typeof slantedOf>[0]),
    ).toEqual([]);
    expect(slantedOf({ pieces: [piece('x', 0, 0), stamp] } as Parameters<typeof slantedOf>[0])).toEqual([
      stamp,
    ]);
  });

  const line = (...pieces: PdfPiece[]) => lineOf(pieces, 3);

  it('have a space between them where there is room for one, and none in scripts without', () => {
    expect(line(piece('ferry', 26.6, 0), piece('The', 10, 0)).text).toBe('The ferry');
    expect(line(piece('fer', 10, 0), piece('ry', 26, 0)).text).toBe('ferry');
    expect(line(piece('The ', 10, 0), piece('ferry', 40, 0)).text).toBe('The ferry');
    expect(line(piece('渡轮', 10, 0), piece('停航', 40, 0)).text).toBe('渡轮停航');
    expect(line(piece('渡轮', 10, 0), piece('May', 40, 0)).text).toBe('渡轮 May');
  });

  it('are read leftward where most of them are', () => {
    const leftward = { isLeftward: true };
    expect(line(piece('ב', 10, 0, leftward), piece('א', 30, 0, leftward)).text).toBe('א ב');
    expect(line(piece('a', 10, 0), piece('א', 30, 0, leftward)).text).toBe('a א');
  });

  it('have edges, a size, a font, and so many letters before the type changes', () => {
    expect(
      line(
        piece('Q:', 10, 99, { font: 'bold' }),
        piece('When?', 30, 100),
        piece('Now.', 70, 101, { size: 12 }),
      ),
    ).toEqual({
      page: 3,
      left: 10,
      right: 94,
      y: 100,
      size: 10,
      text: 'Q: When? Now.',
      sameType: 2,
      font: 'serif',
    });
    expect(line(piece('Yes. ', 10, 0)).sameType).toBe(4);
    expect(line(piece('Yes.  ', 10, 0), piece('No.', 60, 0, { font: 'bold' })).sameType).toBe(6);
  });
});

describe('Words that the end of a line divided', () => {
  const joined = (...texts: string[]) => {
    const lines = texts.map((text, at) => lineOf([piece(text, 0, 12 * at)], 1));
    const hyphens: Hyphens = { joined: [], kept: [] };
    const text = joinedLines(lines, wordsOf([lines]), hyphens);
    const words = (list: Hyphens['joined']) => list.map(({ word }) => word).join(' ');
    return [text, words(hyphens.joined), words(hyphens.kept)];
  };

  it('are whole again, unless the text has them with a hyphen or as two words', () => {
    expect(joined('The inter-', 'national line')).toEqual(['The international line', 'international', '']);
    expect(joined('The long-', 'term and long-term')).toEqual([
      'The long-term and long-term',
      '',
      'long-term',
    ]);
    expect(joined('A north-', 'south line of north and south')).toEqual([
      'A north-south line of north and south',
      '',
      'north-south',
    ]);
    expect(joined('A tol-', 'lkeeper, the tollkeeper, long-tol-lkeeper')[1]).toBe('tollkeeper');
    // a soft hyphen is never kept
    expect(joined('The long\u00ad', 'term, long-term')).toEqual(['The longterm, long-term', 'longterm', '']);
  });

  it('keep their hyphen before a capital or a number, and a dash has a space behind it', () => {
    expect(joined('The Sarn-', 'Northport line')).toEqual(['The Sarn-Northport line', '', '']);
    expect(joined('On May 4-', '6 it')).toEqual(['On May 4-6 it', '', '']);
    expect(joined('It sails -', 'now')).toEqual(['It sails - now', '', '']);
    expect(joined('渡轮', '停航')).toEqual(['渡轮停航', '', '']);
    expect(joined('渡轮', 'May')).toEqual(['渡轮 May', '', '']);
  });
});

describe('What stands at the edge of pages', () => {
  const page = (...texts: string[]) => texts.map((text, at) => [piece(text, 10, 12 * at)]);
  const running = (...pages: string[][]) =>
    runningRows(pages.map((one) => page(...one))).map((rows) => [...rows]);
  const body = (number: number) =>
    Array.from({ length: 9 }, (_, at) => `Line ${'abcdefghi'[at]} of ${'xyz'[number]}`);

  it('runs along them where it is the same on a third of them, at the same height', () => {
    expect(running(['Harbour', ...body(0)], ['Harbour', ...body(1)], ['Bridge', ...body(2)])).toEqual([
      [0],
      [0],
      [],
    ]);
    expect(running(['Harbour', ...body(0)])).toEqual([[]]);
    // what stands further in than a line that was said was said too
    expect(running(['Yes.', 'Harbour', ...body(0)], ['No.', 'Harbour', ...body(1)])).toEqual([[], []]);
    // it may be said once
    const said = [...body(2).slice(0, 5), 'Harbour', ...body(2).slice(5)];
    expect(running(['Harbour', ...body(0)], ['Harbour', ...body(1)], ['Harbour', ...said])).toEqual([
      [0],
      [0],
      [0],
    ]);
    // what stands inside as often is a label
    const often = (number: number) => [...body(number).slice(0, 5), 'Harbour', ...body(number).slice(5)];
    expect(running(['Harbour', ...often(0)], ['Harbour', ...often(1)])).toEqual([[], []]);
  });

  it('is the number of the page by itself, also where there is one page', () => {
    for (const number of ['1', '- 1 -', 'Page 1 of 9', 'стр. 1', '第1页'])
      expect(running([...body(0), number])).toEqual([[9]]);
    for (const number of ['2', 'On page 1 it says', '10'])
      expect(running([...body(0), number])).toEqual([[]]);
  });
});

const column = (x: number, words: string, more: Partial<PdfPiece> = {}) =>
  Array.from({ length: 5 }, (_, at) => piece(`${words}${at} is said here`, x, 12 * at, more));
const beside = (left: PdfPiece[], right: PdfPiece[]) => left.map((one, at) => [one, right[at]!]);

describe('The columns of a page', () => {
  const texts = (rows: PdfPiece[][]) =>
    bandsOf(rows, 1).map(({ lines }) => lines.map(({ text }) => text).join(' / '));
  const all = (word: string) => Array.from({ length: 5 }, (_, at) => `${word}${at} is said here`).join(' / ');

  it('are read one after the other, the right one first where the script runs leftward', () => {
    expect(texts(beside(column(10, 'a'), column(200, 'b')))).toEqual([all('a'), all('b')]);
    const leftward = { isLeftward: true };
    expect(texts(beside(column(10, 'a', leftward), column(200, 'b', leftward)))).toEqual([
      all('b'),
      all('a'),
    ]);
  });

  it('are as many as a page has: four, and of unlike widths', () => {
    const places = [10, 120, 230, 340];
    const rows = Array.from({ length: 5 }, (_, at) =>
      places.map((x, number) => piece(`${'abcd'[number]}${at} is said here`, x, 12 * at)),
    );
    expect(texts(rows)).toEqual([...'abcd'].map(all));
    const wide = Array.from({ length: 5 }, (_, at) => [
      piece(`a${at} is said`, 10, 12 * at),
      piece(`b${at} is said here, so I hear`, 75, 12 * at),
    ]);
    expect(texts(wide)).toHaveLength(2);
  });

  it('are parted by more than the space between two words, all the way down', () => {
    // the left one ends at 80
    const apart = (gap: number) => beside(column(10, 'a'), column(85 + gap, 'b'));
    expect(texts(apart(7))).toHaveLength(1);
    expect(texts(apart(10))).toHaveLength(2);
    const crossing = [piece('this begins between them', 92, 60)];
    const below = apart(10).map((row) => row.map((one) => ({ ...one, y: one.y + 72 })));
    expect(texts([...apart(10), crossing, ...below])).toEqual([
      all('a'),
      all('b'),
      'this begins between them',
      all('a'),
      all('b'),
    ]);
  });

  it('are four lines high at least, and one has three tenths of the other’s letters', () => {
    const rows = beside(column(10, 'a'), column(200, 'b'));
    expect([3, 4].map((count) => texts(rows.slice(0, count)).length)).toEqual([1, 2]);
    // of more lines than a page can have columns are not looked for
    const poster = Array.from({ length: 2_001 }, (_, at) => [
      piece('here', 10, 12 * at),
      piece('there', 200, 12 * at),
    ]);
    expect([texts(poster.slice(1)).length, texts(poster).length]).toEqual([2, 1]);
    // three of eleven letters, and four of them
    const short = (text: string) =>
      beside(
        column(10, 'a').map((one) => ({ ...one, text })),
        column(200, 'b'),
      );
    expect([texts(short('a b')).length, texts(short('a bcd')).length]).toEqual([1, 2]);
  });

  it('are none in a few rows, where nothing parts them, and where one only names what the other says', () => {
    const few = beside(column(10, 'a'), column(200, 'b')).slice(0, 3);
    expect(texts(few)).toHaveLength(1);
    expect(texts(column(10, 'a').map((one) => [one]))).toHaveLength(1);
    const names = column(10, 'a').map((one) => ({ ...one, text: 'A:', width: 10 }));
    const wide = Array.from({ length: 5 }, (_, at) =>
      piece('It is said here that nobody pays for it at all', 60, 12 * at),
    );
    expect(texts(beside(names, wide))).toHaveLength(1);
  });
});

describe('What a PDF does not say in words', () => {
  type Answer = Parameters<typeof pdfText>[0];
  const told = (pages: PdfPiece[][], more: Partial<Answer> = {}) => {
    const answer = {
      pages: pages.map((pieces) => ({ pieces })),
      states: { title: null, author: null, made: null },
      tables: [],
      ...more,
    };
    const { lines, messages } = pdfText(answer as unknown as Answer);
    return { lines, told: messages.map(({ rule, reason }) => `${rule}: ${reason}`) };
  };
  const yes = [piece('Yes, it is.', 10, 100)];

  it('is told: pages without text, fonts without their letters, columns', () => {
    expect(told([yes])).toEqual({ lines: [{ text: 'Yes, it is.', place: [1, 1] }], told: [] });
    expect(told([yes, []]).told).toEqual([
      'page-without-text: Page 2 holds no text: empty, or a picture, of which nothing is read.',
    ]);
    expect(told([yes, [], yes, []]).told).toEqual([
      'page-without-text: 2 pages hold no text (the first is page 2): empty, or a picture, of which nothing is read.',
    ]);
    expect(told([yes], { tables: ['A', 'B', 'C', 'D'] }).told).toEqual([
      'font-unreadable: It leans on a table of letters that it does not hold (A, B, C …); text in that font is wrong or missing.',
    ]);
    const columns = (a: string, b: string) => beside(column(10, a), column(200, b)).flat();
    const set = (count: number) => told([columns('a', 'b'), columns('c', 'd')].slice(0, count)).told;
    expect(set(1)).toEqual(['columns-read: A page is set in columns, which are read one after the other.']);
    expect(set(2)).toEqual(['columns-read: 2 pages are set in columns, which are read one after the other.']);
  });

  it('is all there is of a scan, or of a file whose fonts say nothing', () => {
    expect(told([[], []]).told).toEqual([
      'pdf-without-text: This is a scan; it holds pictures of pages and no text. Run OCR first: e.g. ocrmypdf in.pdf out.pdf',
    ]);
    expect(told([[]], { tables: ['A', 'B'] }).told).toEqual([
      'file-damaged: This PDF cannot be read: its text is in fonts whose tables it does not hold (A, B); save it again with its fonts in it.',
    ]);
  });

  it('is a stamp, which stands behind the lines of its page, as do its number and its title', () => {
    const page = (number: number) => [
      piece('Harbour', 10, 10),
      ...Array.from({ length: 5 }, (_, at) =>
        piece(`Line ${at} is said on ${'xyz'[number]} here.`, 10, 40 + 12 * at),
      ),
      piece(`${number + 1}`, 10, 300),
      piece(' COPY ', 10, 100, { angle: 45 }),
    ];
    const { lines } = told([page(0), page(1)]);
    const unsaid = lines.filter((line) => 'unsaid' in line && line.unsaid !== undefined);
    expect(unsaid.map(({ text, place, unsaid: kind }) => [text, place, kind])).toEqual([
      ['Harbour', [1, 1], 'chrome'],
      ['1', [1, 7], 'chrome'],
      ['COPY', [1, 8], 'other'],
      ['Harbour', [2, 1], 'chrome'],
      ['2', [2, 7], 'chrome'],
      ['COPY', [2, 8], 'other'],
    ]);
  });
});

describe('A zip archive', () => {
  it('is read as it was written: each file under its name, whatever is in it', () => {
    const file = fc.tuple(fc.stringMatching(/^[a-zé/]{1,9}$/), fc.uint8Array({ maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(file, { maxLength: 5 }), (list) => {
        const files = new Map(list);
        const read = zipEntries(Uint8Array.from([...plainZip(files)]));
        expect(read.map((entry) => [entry.name, [...unfolded(entry, 40)]])).toEqual(
          [...files].map(([name, bytes]) => [name, [...bytes]]),
        );
      }),
    );
  });

  const [text, other] = [
    { name: 'a.xml', bytes: '<a/>' },
    { name: 'b.xml', bytes: '<b/>' },
  ];
  const namesIn = (bytes: Uint8Array) =>
    zipEntries(bytes).map((entry) => `${entry.name} ${Buffer.from(unfolded(entry, 9))}`);

  it('is read past what programs write beside its files, and behind all of them', () => {
    const beside: [string, string, string] = ['own', 'and more', 'Made by hand'];
    const whole = Buffer.concat([
      zipOf([
        { ...text, beside },
        { ...other, beside },
      ]),
      Buffer.from('PK!'),
    ]);
    expect(namesIn(Uint8Array.from(whole))).toEqual(['a.xml <a/>', 'b.xml <b/>']);
    // no comment is as long
    const behind = (length: number) => Uint8Array.from([...zipOf([text]), ...new Uint8Array(length)]);
    expect(namesIn(behind(0xffff))).toEqual(['a.xml <a/>']);
    expect(() => namesIn(behind(0x10000))).toThrow('it has no directory');
  });

  it('is refused where it is locked, or a part of it is overwritten', () => {
    const changed = (at: (bytes: Buffer) => number, byte: number) => {
      const bytes = Buffer.from(zipOf([text, other]));
      bytes[at(bytes)] = byte;
      return () => namesIn(Uint8Array.from(bytes));
    };
    const directory = (bytes: Buffer) => bytes.readUInt32LE(bytes.length - 6);
    expect(changed((bytes) => directory(bytes) + 8, 1)).toThrow('it is locked with a password');
    expect(changed((bytes) => directory(bytes), 0)).toThrow('its directory is damaged');
    expect(changed((bytes) => bytes.length - 3, 1)).toThrow('its directory is damaged');
    expect(changed(() => 0, 0)).toThrow('a file in it is damaged');
    expect(changed((bytes) => directory(bytes) + 45, 1)).toThrow('a file in it is damaged');
  });

  it('of more files than any document has is refused', () => {
    const bytes = Buffer.from(plainZip(new Map()));
    bytes.writeUInt16LE(10_001, 10);
    expect(() => zipEntries(Uint8Array.from(bytes))).toThrow('it holds 10001 files');
    bytes.writeUInt16LE(10_000, 10);
    expect(() => zipEntries(Uint8Array.from(bytes))).toThrow('its directory is damaged');
  });

  it('that is cut off is refused', () => {
    const whole = Buffer.from(plainZip(new Map([['a', Buffer.from('A')]])));
    const directory = whole.readUInt32LE(whole.length - 6);
    whole.writeUInt32LE(whole.length, directory + 20);
    expect(() => zipEntries(Uint8Array.from(whole))).toThrow('it is cut off');
  });

  it('has the checksum that all programs agree on', () => {
    expect(crc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('is refused where it unfolds to more than is asked for, is damaged, or packed in another way', () => {
    const packed = deflateRawSync(Buffer.alloc(1000));
    const entry = { name: 'a', method: 8, packed, size: 1000 };
    expect(unfolded(entry, 1000)).toHaveLength(1000);
    expect(() => unfolded(entry, 999)).toThrow('a unfolds to 1000 bytes');
    // whatever its directory says
    expect(() => unfolded({ ...entry, size: 1 }, 999)).toThrow('a unfolds to over 999 bytes');
    expect(() => unfolded({ ...entry, packed: packed.subarray(1) }, 1000)).toThrow('a is damaged');
    expect(() => unfolded({ ...entry, method: 9 }, 1000)).toThrow('a is packed in a way that no document is');
    expect(() => unfolded({ ...entry, method: 0, size: 1 }, 2)).toThrow(/a has \d+ bytes/);
  });
});

describe('What a document states of itself', () => {
  it('is text between two tags, its signs as they are meant', () => {
    const title = (inside: string) => stated(`<x><dc:title a="1">${inside}</dc:title></x>`, 'dc:title');
    expect(title(' Ferry &amp; &#34;toll&#x22; &lt;1&GT; ')).toBe('Ferry & "toll" <1>');
    expect([title('&#0;'), title('&#1114112;'), title('&#x10ffff;')]).toEqual([
      '\ufffd',
      '\ufffd',
      '\u{10ffff}',
    ]);
    expect([title(' '), stated('<x/>', 'dc:title')]).toEqual([null, null]);
  });
});

describe('Numbers', () => {
  it('have a least, a middle, and one that most are near', () => {
    expect([least([3, 1, 2]), least([])]).toEqual([1, Number.POSITIVE_INFINITY]);
    expect([median([9, 1, 5]), median([4, 1]), median([])]).toEqual([5, 4, 0]);
    expect([usual([1, 5, 5.1, 5.2, 9], 0.5), usual([1, 1, 9, 9], 0.5), usual([], 0.5)]).toEqual([5.1, 1, 0]);
  });
});
