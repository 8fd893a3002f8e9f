import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFileName } from '../../src/read/file-name.ts';
import { largestFile, readSource } from '../../src/read/read-source.ts';
import { decodeWindows1252 } from '../../src/read/windows-1252.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const rulesOf = (bytes: Uint8Array, file = 'a.txt') =>
  readSource(file, bytes).messages.map(({ rule }) => rule);

const russian =
  'Вопрос: Когда откроется мост через Торну?\nОтвет: Ремонт идёт, и о сроках мы сообщим отдельно.\n';
const chinese = '问：大桥什么时候开放？\n答：工程正在进行，我们会在适当的时候公布有关的时间，请大家等待。\n';
const english = 'Q: When will the bridge open?\n\nA: “Soon,” the minister said — not before May.\n';

describe('The format of a transcript', () => {
  it('is told from the content where the name ends in what every object of the program has', () => {
    expect(readSource('a.constructor', utf8(english)).format).toBe('text');
  });
});

describe('What the name of a transcript states', () => {
  it('is its date, its language and its number on its day, where it has that shape; a date in another name is a hint', () => {
    const says = (file: string) => Object.values(readFileName(file));
    expect(says('b/2031-11-03-2.en.txt')).toEqual(['2031-11-03', 'en', 2]);
    expect(says('b\\2031-11-03.pt-br.html')).toEqual(['2031-11-03', 'pt-BR', null]);
    expect(says('2031-11-03-1.txt')).toEqual(['2031-11-03', null, null]);
    expect(says('Minutes of 2031-11-03 (final).txt')).toEqual(['2031-11-03', null, null]);
    for (const other of ['2031-13-03.txt', '12031-11-03.txt', 'a.txt'])
      expect(says(other)).toEqual([null, null, null]);
    // no language
    for (const tag of ['raw', 'qqq', 'x-1'])
      expect(says(`2031-11-03.${tag}.txt`)).toEqual(['2031-11-03', null, null]);
  });
});

describe('The encoding of a transcript', () => {
  it('is UTF-8 if its bytes are, and nothing is said about it', () => {
    const source = readSource('a.txt', utf8(english));
    expect(source).toMatchObject({ text: english, encoding: 'utf-8', messages: [] });
  });

  it('is what a byte order mark says, and the mark is no part of the text', () => {
    const bom = '\ufeff';
    for (const [bytes, encoding] of [
      [utf8(bom + russian), 'utf-8'],
      [utf16le(bom + russian), 'utf-16le'],
      [utf16be(bom + russian), 'utf-16be'],
    ] as const) {
      expect(readSource('a.txt', bytes)).toMatchObject({ text: russian, encoding, messages: [] });
    }
  });

  it.each([
    ['utf-16le', utf16le],
    ['utf-16be', utf16be],
  ])('is seen to be %s without a mark, in any language, and said to be a guess', (encoding, encode) => {
    for (const text of [english, russian, `${chinese}OK\n`.repeat(3)]) {
      const source = readSource('a.txt', encode(text));
      expect(source).toMatchObject({ text, encoding });
      expect(source.messages).toMatchObject([{ rule: 'encoding-guessed', line: 1 }]);
    }
  });

  it('is Windows-1252 where the bytes are no UTF-8: typographic quotes and dashes are those that were meant', () => {
    const source = readSource('a.txt', latin1('Q: Why?\n\nA: \x93It\x92s caf\xe9 \x96 or not\x85\x94\n'));
    expect(source).toMatchObject({ text: 'Q: Why?\n\nA: “It’s café – or not…”\n', encoding: 'windows-1252' });
    expect(source.messages).toEqual([
      {
        rule: 'encoding-guessed',
        severity: 'warning',
        line: 3,
        confidence: 0.8,
        reason: 'Not UTF-8; read as windows-1252. If that is wrong, save the file as UTF-8.',
      },
    ]);
  });

  it('is Windows-1251 or KOI8-R for Russian, GB 18030 for Chinese, by the commonest letters', () => {
    const cyrillic = (table: string) => {
      const codes = new Map(
        [...new TextDecoder(table).decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((c, i) => [
          c,
          i,
        ]),
      );
      return Uint8Array.from(russian.repeat(3), (letter) => codes.get(letter) ?? 63);
    };
    expect(readSource('a.txt', cyrillic('windows-1251'))).toMatchObject({
      text: russian.repeat(3),
      encoding: 'windows-1251',
    });
    expect(readSource('a.txt', cyrillic('koi8-r'))).toMatchObject({
      text: russian.repeat(3),
      encoding: 'koi8-r',
    });
    // 问：大桥的开放时间是在五月。
    const gbk = latin1(
      '\xce\xca\xa3\xba\xb4\xf3\xc7\xc5\xb5\xc4\xbf\xaa\xb7\xc5\xca\xb1\xbc\xe4\xca\xc7\xd4\xda\xce\xe5\xd4\xc2\xa1\xa3',
    );
    expect(readSource('a.txt', gbk)).toMatchObject({
      text: '问：大桥的开放时间是在五月。',
      encoding: 'gb18030',
    });
  });

  it('is Windows-1252 where the letters beyond ASCII stand among Latin ones', () => {
    const text = 'Q    Is the café subsidy “over”?\n\nMR. VANTE:  No. The naïve reading is wrong.\n';
    const bytes = latin1(
      'Q    Is the caf\xe9 subsidy \x93over\x94?\n\nMR. VANTE:  No. The na\xefve reading is wrong.\n',
    );
    expect(readSource('a.txt', bytes)).toMatchObject({ text, encoding: 'windows-1252' });
    const french = latin1('\xc9tat : \xe0 l\x92\xe9t\xe9, \xab o\xf9 \xeates-vous all\xe9 ? \xbb\n');
    expect(readSource('a.txt', french)).toMatchObject({ encoding: 'windows-1252' });
  });

  it('stays UTF-8 where single bytes are not: those alone are read as Windows-1252', () => {
    const bytes = Buffer.concat([utf8('Ответ: «Да».\nIt'), latin1('\x92'), utf8('s done — нет.\n')]);
    const source = readSource('a.txt', bytes);
    expect(source.text).toBe('Ответ: «Да».\nIt’s done — нет.\n');
    expect(source.messages).toMatchObject([{ rule: 'encoding-mixed', line: 2 }]);
  });

  it('is Windows-1252 to each of its letters and signs', () => {
    const bytes = Uint8Array.from({ length: 0x60 }, (_, at) => 0xa0 - 0x20 + at);
    const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    const latin = Array.from({ length: 0x40 }, (_, at) => String.fromCharCode(0xa0 + at)).join('');
    expect(decodeWindows1252(bytes)).toBe(signs + latin);
  });

  it('is UTF-8 with slips where twice as many letters are that, and else another', () => {
    const mixed = (letters: number) =>
      Buffer.concat([utf8(`A: ${'é'.repeat(letters)} it`), latin1('\x92s\n')]);
    expect(readSource('a.txt', mixed(3)).encoding).toBe('utf-8');
    expect(readSource('a.txt', mixed(2)).encoding).not.toBe('utf-8');
  });

  it('is what a web page declares, and an unknown name is said to be unknown', () => {
    const page = (charset: string) =>
      latin1(`<html><meta charset="${charset}"><p>\xce\xca\xa3\xba\xbf\xaa\xb7\xc5</p></html>`);
    expect(readSource('a.html', page('gb2312')).text).toContain('问：开放');
    expect(readSource('a.html', page('gb2312')).messages).toEqual([]);
    expect(readSource('a.html', page('klingon')).messages[0]!.reason).toContain('“klingon”');
  });

  it('leaves garbled letters as they are, and says where they are', () => {
    const text = 'Q: Why?\n\nA: It wasnâ€™t me, in the cafÃ©.\n';
    const source = readSource('a.txt', utf8(text));
    expect(source.text).toBe(text);
    expect(source.messages).toEqual([
      {
        rule: 'mojibake',
        severity: 'warning',
        line: 3,
        column: 11,
        reason:
          '2 times as in “t wasnâ€™t me,”: UTF-8 that was once read as Windows-1252. It is kept as it is.',
      },
    ]);
  });

  it('takes no French, German or Portuguese for garbled', () => {
    for (const text of [
      '« Voilà » à Évry, CAFÉ »',
      'GRÖẞE, „Ö“',
      'NÃO, SÃO TOMÉ, coração',
      'Â propos, ÂGE',
    ]) {
      expect(rulesOf(utf8(text))).toEqual([]);
    }
  });
});

describe('The bytes of a transcript', () => {
  it('have their SHA-256 taken as they are, mark and all', () => {
    const source = readSource('a.txt', utf8('\ufeffabc'));
    expect(source.sha256).toBe(createHash('sha256').update(Buffer.from('efbbbf616263', 'hex')).digest('hex'));
    expect(source.bytes).toBe(6);
  });

  it.each([
    ['an empty file', utf8(''), 'The file is empty.'],
    ['white space', utf8(' \n\t\r\n '), 'There is nothing in the file but white space.'],
    [
      'a word-processor document',
      latin1('PK\x03\x04\x14\0\x06\0'),
      'This is a zip archive, or a document of another kind than .docx, not a transcript: unpack it, or save it as .docx or as plain text.',
    ],
    [
      'an image',
      latin1('\x89PNG\r\n\x1a\n'),
      'This is a PNG image, not a transcript: a transcript must be text.',
    ],
    [
      'random bytes',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256),
      'This is a binary file, not a transcript: a transcript must be text.',
    ],
    [
      'a single-file web archive',
      utf8('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>'),
      'This is a page saved as a single .mhtml file; save it as “Web page, HTML only” instead.',
    ],
  ])('are refused in clear words: %s', (_, bytes, reason) => {
    const source = readSource('a.txt', bytes);
    expect(source.text).toBe('');
    expect(source.messages).toMatchObject([{ severity: 'error', reason }]);
  });

  it('may hold tabs, page breaks and a stray NUL, and no more of what is no text', () => {
    const tabbed = Array.from({ length: 40 }, (_, at) => `Q:\t${at}\tWhy?\t\f\n`).join('');
    expect(readSource('a.txt', utf8(tabbed)).text).toBe(tabbed);
    expect(rulesOf(utf8(`Q: Wh\0y?\n${'A: So.\n'.repeat(9)}`))).not.toContain('binary-file');
    expect(rulesOf(utf8('\u0001\u0002\u0003\u0004Q: Why?\n'))).toEqual(['binary-file']);
  });

  it('may not be more than a transcript can have', () => {
    const bytes = new Uint8Array(largestFile + 1);
    expect(readSource('a.txt', bytes).messages).toMatchObject([
      { rule: 'file-too-large', reason: 'The file has 257 MB; a transcript may have 256 MB.' },
    ]);
  });
});

describe('The format of a transcript', () => {
  it.each([
    ['a.txt', 'Q: Why?', 'text'],
    ['a.TEXT', 'Q: Why?', 'text'],
    ['a.html', '<p>Q: Why?</p>', 'html'],
    ['a.htm', '<p>Q: Why?</p>', 'html'],
    ['a.md', 'Q: Why?', 'markdown'],
    ['a.markdown', 'Q: Why?', 'markdown'],
    ['<stdin>', 'Q: Why?', 'text'],
    ['<stdin>', '<!DOCTYPE html><p>Q: Why?</p>', 'html'],
    ['<stdin>', '<!-- saved from url=(0020)https://example.org -->\n<html>', 'html'],
    ['<stdin>', '<?xml version="1.0"?><!-- a --> <!-- b --><body>', 'html'],
    ['<stdin>', '<!-- never closed <html>', 'text'],
    ['<stdin>', '<htmlx>', 'text'],
    ['<stdin>', '## Harvest\n\n**Q:** Why?\n', 'markdown'],
  ])('is told by the name, else by the content: %s, %s', (file, text, format) => {
    expect(readSource(file, utf8(text))).toMatchObject({ format, messages: [] });
  });

  it('is what the content plainly is where the name is wrong, and that is said', () => {
    expect(readSource('a.txt', utf8('<!doctype html><p>Q: Why?'))).toMatchObject({
      format: 'html',
      messages: [
        { rule: 'format-guessed', reason: 'The name says text, but this is a web page; it is read as one.' },
      ],
    });
    expect(readSource('a.html', utf8('Q: Why?\n\nA: 2 < 3.'))).toMatchObject({
      format: 'text',
      messages: [{ rule: 'format-guessed' }],
    });
  });
});
