import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessUtf16 } from '../../src/read/decode.ts';
import { guessEncoding } from '../../src/read/guess-encoding.ts';
import { readSource } from '../../src/read/read-source.ts';
import { decodeWindows1252 } from '../../src/read/windows-1252.ts';
import { trials } from '../helpers/trials.ts';

const utf8 = (text: string) => Buffer.from(text);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const read = (...parts: Uint8Array[]) => readSource('a.txt', Uint8Array.from(Buffer.concat(parts)));
const told = (text: string) =>
  read(utf8(text)).messages.map(
    ({ rule, line, column, reason }) => `${line}:${column ?? ''} ${rule} ${reason}`,
  );

/** Enough letters of several bytes that a few stray ones are slips. */
const many = 'é'.repeat(40);

describe('A text in UTF-8 with slips', () => {
  it('keeps each letter of each plane, whatever stray byte stands between them', () => {
    const letters = fc
      .array(
        fc
          .oneof(
            fc.constantFrom(0x7f, 0x80, 0x7ff, 0x800, 0xfff, 0x1000, 0xd7ff, 0xe000, 0xffff, 0x10000),
            fc.constantFrom(0x3ffff, 0x40000, 0xfffff, 0x100000, 0x10ffff),
            fc.integer({ min: 0x20, max: 0x10ffff }),
          )
          .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 0xfeff)
          .map((code) => String.fromCodePoint(code)),
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(letters, letters, fc.constantFrom(0x80, 0x92, 0xbf, 0xc0, 0xf5, 0xff), (a, b, byte) => {
        const stray = Uint8Array.of(byte);
        const { text, encoding } = read(utf8(`Q: ${many}${a}`), stray, utf8(`.${b}\n`));
        expect(text).toBe(`Q: ${many}${a}${decodeWindows1252(stray)}.${b}\n`);
        expect(encoding).toBe('utf-8');
      }),
      trials(100),
    );
  });

  it.each([
    ['a half of a pair', '\xed\xa0\x80'],
    ['a letter beyond the last one', '\xf4\x90\x80\x80'],
    ['a letter written longer than it is, in two bytes', '\xc1\xbf'],
    ['a letter written longer than it is, in three', '\xe0\x9f\xbf'],
    ['a letter written longer than it is, in four', '\xf0\x8f\xbf\xbf'],
    ['more than there are planes', '\xf5\x80\x80\x80'],
    ['a letter that another breaks off in its second byte', '\xe2('],
    ['a letter that another breaks off in its third', '\xe2\x82('],
    ['a letter that another breaks off in its fourth', '\xf0\x9f\x9a('],
    ['a letter that the end of the file breaks off', '\xf0\x9f\x9a'],
  ])('has the bytes of %s read one by one', (_, slip) => {
    expect(read(utf8(many), latin1(slip)).text).toBe(many + decodeWindows1252(latin1(slip)));
  });

  it('says how many bytes they are, and where the first is', () => {
    const reasonOf = (slips: string) =>
      read(utf8(`Q: ${many}\n`), latin1(slips)).messages.map(({ line, reason }) => `${line} ${reason}`);
    expect(reasonOf('It\x92s.')).toEqual(['2 UTF-8, but one byte is not; it is read as Windows-1252.']);
    expect(reasonOf('\x93Yes.\x94')).toEqual([
      '2 UTF-8, but 2 bytes are not; they are read as Windows-1252.',
    ]);
  });
});

describe('UTF-16 without a mark', () => {
  /** Letters of which any two would be one of Han, with a zero at these places. */
  const zeroAt = (...places: number[]) => {
    const bytes = new Uint8Array(1000).fill(0x61);
    for (const place of places) bytes[place] = 0;
    return guessUtf16(bytes);
  };
  it('is seen by zeros in one half of its pairs, one in two hundred bytes at least', () => {
    expect(zeroAt(1, 3, 5, 7, 9)).toBe('utf-16le');
    expect(zeroAt(0, 2, 4, 6, 8)).toBe('utf-16be');
    expect(zeroAt(1, 3, 5, 7)).toBeNull();
  });

  it('is none where zeros stand in both halves', () => {
    const odd = [1, 11, 21, 31, 41, 51];
    expect(zeroAt(...odd, 100, 200)).toBe('utf-16le');
    expect(zeroAt(...odd, 100, 200, 300)).toBeNull();
  });
});

describe('Another encoding than UTF-8', () => {
  it('is one of Russian where half of the letters are common ones of Russian', () => {
    // оеую
    expect(guessEncoding(latin1('\xee\xe5\xf3\xfe')).encoding).toBe('windows-1251');
    // the more there are, the surer it is: all of them are twice as many
    const sureOf = (letters: string) => guessEncoding(latin1(letters)).confidence;
    expect([sureOf('\xee\xe5\xf3\xfe'), sureOf('\xee\xe5\xe0\xe8'), sureOf('\x92')]).toEqual([
      0.75, 0.95, 0.8,
    ]);
    // оъую
    expect(guessEncoding(latin1('\xee\xfa\xf3\xfe')).encoding).toBe('windows-1252');
  });

  it.each([
    [
      'shift_jis',
      '\x96\xe2\x81F\x82\xb1\x82\xcc\x8b\xb4\x82\xcd\x82\xa2\x82\xc2\x8aJ\x82\xad\x82\xcc\x82\xa9\x81B',
    ],
    [
      'euc-jp',
      '\xcc\xe4\xa1\xa7\xa4\xb3\xa4\xce\xb6\xb6\xa4\xcf\xa4\xa4\xa4\xc4\xb3\xab\xa4\xaf\xa4\xce\xa4\xab\xa1\xa3',
    ],
  ])('is %s for Japanese', (encoding, bytes) => {
    expect(read(latin1(bytes))).toMatchObject({ text: '問：この橋はいつ開くのか。', encoding });
  });

  it('is what an XML declaration names, where no page does', () => {
    const page = (head: string) => readSource('a.html', latin1(`${head}<p>\xc2\xee\xef\xf0\xee\xf1</p>`));
    const { text, messages } = page('<?xml version="1.0" encoding="windows-1251"?>');
    expect([text.includes('Вопрос'), messages]).toEqual([true, []]);
    const content = "<meta http-equiv='Content-Type' content='text/html; charset = windows-1251'>";
    expect(page(content).text).toContain('Вопрос');
    // the bytes are known to be no UTF-8
    expect(page('<meta charset=UTF-8>').messages.map(({ rule }) => rule)).toEqual(['encoding-guessed']);
  });
});

describe('Odd characters', () => {
  it('are told once for each kind, at the first of them, wherever its line ends', () => {
    expect(told('Q: Wh\u001fy?\u0002\n\nA: So.\n')).toEqual([
      '1:6 control-character 2 times: a control character (U+001F first). It is kept in the text and left out of the pages.',
    ]);
    expect(told('Q: Why?\r\nA: So\0\r\nit is.\n')).toEqual([
      '2:6 nul-character Once: a NUL character. It is kept in the text and left out of the pages.',
    ]);
    expect(told('Q: Why?\rA: So\ufffd\rit is.\r')).toEqual([
      '2:6 replacement-character Once: a character was lost (U+FFFD) before or while the file was read.',
    ]);
    expect(told('Q: Why?\n\ufffd\nQ: No?\n')).toEqual([
      '2:1 replacement-character Once: a character was lost (U+FFFD) before or while the file was read.',
    ]);
  });

  it('are shown with what stands around them on their line', () => {
    const shown = (text: string) => /“(.*)”/.exec(told(text)[0] ?? '')?.[1];
    expect(shown('Q: In the cafÃ© of the yard?\n')).toBe('he cafÃ© of th');
    expect(shown('Q:\nÃ©t\nWhy?\n')).toBe('Ã©t');
    expect(shown('Q:\rÃ©\tt\rWhy?\n')).toBe('Ã© t');
  });
});

describe('Bytes that are no text', () => {
  it.each([
    ['\xd0\xcf\x11\xe0', 'an old Office document (.doc), not a transcript: save it as .docx'],
    ['{\\rtf', 'rich text (.rtf), not a transcript: save it as .docx or as plain text'],
    ['bplist', 'a Safari web archive, not a transcript: save the page as “Page Source” (.html)'],
    ['\xff\xd8\xff', 'a JPEG image, not a transcript: a transcript must be text'],
    ['GIF8', 'a GIF image, not a transcript: a transcript must be text'],
    ['RIFF', 'a sound, film or image file (RIFF), not a transcript: a transcript must be text'],
    ['ID3', 'an MP3 recording, not a transcript: a transcript must be text'],
    ['\x1f\x8b', 'a gzip archive, not a transcript: unpack it first'],
    ['7z\xbc\xaf', 'a 7z archive, not a transcript: unpack it first'],
    ['\x7fELF', 'a program, not a transcript: a transcript must be text'],
  ])('are named by how they begin, with what to do: %j', (start, reason) => {
    expect(read(latin1(start)).messages.map((message) => message.reason)).toEqual([`This is ${reason}.`]);
    // and by nothing less
    expect(read(latin1(start.slice(0, -1)), utf8('Why?')).messages.map(({ rule }) => rule)).not.toContain(
      'binary-file',
    );
  });

  it('are told in a long file as in a short one, by one in ten', () => {
    const mixed = (length: number, every: number) =>
      Uint8Array.from({ length }, (_, at) => (at % every === 0 ? 0x01 : 0x61));
    for (const length of [1_000, 40_000]) {
      expect(read(mixed(length, 9)).messages.map(({ rule }) => rule)).toEqual(['binary-file']);
      expect(read(mixed(length, 11)).messages.map(({ rule }) => rule)).toEqual(['control-character']);
    }
  });
});
