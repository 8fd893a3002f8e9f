import fc from 'fast-check';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { anyOf } from '../../src/text/any-of.ts';
import { boundedHtml, DEEPEST_HTML } from '../../src/text/bounded-html.ts';
import {
  CAPITAL,
  FIGURE,
  IN_WORD,
  isSpaceAt,
  kindAt,
  LETTER,
  MARK,
  OPENER,
  widthOf,
  wordEnd,
} from '../../src/text/characters.ts';
import { clip } from '../../src/text/clip.ts';
import { holdsHan } from '../../src/text/holds-han.ts';
import { foldHomoglyphs, homoglyphWords } from '../../src/text/homoglyphs.ts';
import { linesOf } from '../../src/text/lines.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { isOneOff, withoutALetter } from '../../src/text/one-off.ts';
import { readsAs } from '../../src/text/reads-as.ts';
import { recordingAt } from '../../src/text/recording.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { slug } from '../../src/text/slug.ts';
import {
  foldSpace,
  inkOf,
  isInvisibleCode,
  isSpaceCode,
  skipInvisible,
  skipSpace,
  trimEnd,
} from '../../src/text/space.ts';
import { subjectId } from '../../src/text/subject-id.ts';
import { TooComplexError } from '../../src/text/too-complex.ts';
import { UniqueNames } from '../../src/text/unique-names.ts';

const everyCode = Array.from({ length: 0x10000 }, (_, code) => code);
const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff;

describe('White space', () => {
  // \s of ECMAScript, White_Space of Unicode, and the separators of ASCII
  const isSpace = (code: number) => /[\s\x1c-\x1f\x85]/.test(String.fromCharCode(code));

  it('is what Unicode or ECMAScript has as that, of every character', () => {
    expect(everyCode.filter((code) => isSpaceCode(code) !== isSpace(code))).toEqual([]);
    expect(everyCode.filter((code) => isSpaceAt(String.fromCharCode(code), 0))).toEqual([0x20, 0xa0]);
    expect(isSpaceAt(' ', 1)).toBe(false);
  });

  it('and what shows nothing: controls, and marks without width or of direction', () => {
    const isUnseen = (code: number) =>
      isSpace(code) ||
      /\u034f|[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064]/u.test(
        String.fromCharCode(code),
      );
    expect(everyCode.filter((code) => !isHalf(code) && isInvisibleCode(code) !== isUnseen(code))).toEqual([]);
  });

  const piece = fc.constantFrom(
    'a',
    'é',
    '渡',
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '\t',
    '\u001c',
    '\u0085',
    '\u2028',
    '\u3000',
    '\u00ad',
    '\u200b',
    '\u202a',
    '\u202e',
    '\u2060',
    '\u2064',
    '\u2065',
    '—',
    '’',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('folds to one space, and is taken off the ends with marks that show nothing', () => {
    const ends =
      /^[\s\x1c-\x1f\x85\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]+|[\s\x1c-\x1f\x85\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]+$/g;
    fc.assert(
      fc.property(text, (whole) => {
        expect(foldSpace(whole)).toBe(whole.replace(/[\s\x1c-\x1f\x85]+/g, ' ').replace(ends, ''));
        expect(inkOf(foldSpace(whole))).toBe(inkOf(whole.replace(ends, '')));
      }),
    );
  });

  it('is passed over from either side, between two places', () => {
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), (whole, a, b) => {
        const [from, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
        const own = whole.slice(from, end);
        const spaces = /^[\s\x1c-\x1f\x85]*/.exec(own)?.[0].length ?? 0;
        expect(skipSpace(whole, from, end)).toBe(from + spaces);
        expect(trimEnd(whole, end, from)).toBe(from + own.replace(/[\s\x1c-\x1f\x85]+$/, '').length);
        expect(skipInvisible(whole, from, end)).toBe(
          from +
            (/^[\s\x1c-\x1f\x85\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]*/.exec(own)?.[0].length ?? 0),
        );
      }),
    );
    expect([skipSpace('  a '), skipInvisible(' \u200ba'), trimEnd(' a  ')]).toEqual([2, 2, 2]);
  });
});

describe('A character', () => {
  it('is a letter, a mark, a figure or what opens a sentence, whichever plane it is of', () => {
    const kinds = (text: string) => kindAt(text, 0) & (LETTER | MARK | FIGURE | CAPITAL | OPENER);
    expect(['a', 'É', '渡', '\u0301', '7', '٣', '«', '“', '.', ',', ' ', ''].map(kinds)).toEqual([
      LETTER,
      LETTER | CAPITAL,
      LETTER,
      MARK,
      FIGURE,
      FIGURE,
      OPENER,
      OPENER,
      OPENER,
      0,
      0,
      0,
    ]);
    for (const opener of '.?!:;…«“"”(]—–•') expect([opener, kinds(opener)]).toEqual([opener, OPENER]);
    // 𐐀 and 𐐨 are a capital and its small letter, 🚢 is none; halves by themselves are nothing
    expect(['𐐀', '𐐨', '🚢', '\ud801', '\ud801a', '\udc00'].map(kinds)).toEqual([
      LETTER | CAPITAL,
      LETTER,
      0,
      0,
      0,
      0,
    ]);
    expect(['a', '𐐀', '🚢', '\ud801'].map((one) => widthOf(kindAt(one, 0)))).toEqual([1, 2, 2, 1]);
    // and once more, when it is known
    expect(['a', 'É', ',', '𐐀'].map(kinds)).toEqual([LETTER, LETTER | CAPITAL, 0, LETTER | CAPITAL]);
    expect([kinds('𐀀'), kindAt('a', 1)]).toEqual([LETTER, 0]);
    expect(IN_WORD).toBe(LETTER | MARK | FIGURE);
  });

  it('is in a word with its neighbours, single hyphens and apostrophes between them', () => {
    for (const word of ["vice-chair's", 'vice-chair’s', 'é\u0301a7', '𐐀𐐨', 'ʼa'])
      for (const end of ['', ' b', '- b', "'", '’ s', '--b', '.b', '—b'])
        expect([word, end, wordEnd(`${word}${end}`, 0)]).toEqual([word, end, word.length]);
    expect(wordEnd('of ferries', 3)).toBe(10);
  });
});

describe('Words', () => {
  it('of Latin letters with Cyrillic ones among them read as they look', () => {
    const looks = 'АВЕКМНОРСТХУІЈЅаеорсхуіјѕкмтвн';
    expect([...looks].map((letter) => foldHomoglyphs(`z${letter}`)).join('')).toBe(
      [...'ABEKMHOPCTXYIJSaeopcxyijskmtbh'].map((letter) => `z${letter}`).join(''),
    );
    // one that is like no Latin letter leaves its word as it is
    expect(foldHomoglyphs('zaд zа')).toBe('zaд za');
    expect(homoglyphWords('zaд, совет zа')).toEqual([{ word: 'zа', offset: 11 }]);
    expect(homoglyphWords('совет')).toEqual([]);
  });

  it('that differ in one letter, or in two that stand the other way round, are one off', () => {
    for (const other of ['ferr', 'erry', 'ferrys', 'ferru', 'efrry', 'feryr'])
      expect([other, isOneOff('ferry', other)]).toEqual([other, true]);
    for (const other of ['ferry', 'fer', 'ferr-s', 'yerrf', 'fe', 'refry', 'ferryes'])
      expect([other, isOneOff('ferry', other)]).toEqual([other, false]);
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (!isOneOff(a, b)) return;
        expect(withoutALetter(a).filter((one) => withoutALetter(b).includes(one))).not.toEqual([]);
      }),
    );
    expect(withoutALetter('sea')).toEqual(['sea', 'ea', 'sa', 'se']);
  });

  it('have a key that case, accents, spaces and full stops leave as it is', () => {
    expect(['MR. PÉREZ', 'Mr  Pérez', ' mr.pe\u0301rez '].map(nameKey)).toEqual([
      'mr perez',
      'mr perez',
      'mr perez',
    ]);
  });

  it('are an address of letters, figures and single hyphens, cut at the end of a word where there is one', () => {
    expect(slug('— A.B  Toll’s 12é/z —')).toBe('a-b-tolls-12e-z');
    expect(['abc def', 'abc defg', 'abcdefgh', '-- a'].map((text) => slug(text, 7))).toEqual([
      'abc-def',
      'abc',
      'abcdefg',
      'a',
    ]);
    const names = new UniqueNames();
    expect(['Index', 'Toll', 'toll!', '…', 'index'].map((name) => subjectId(name, 'topic', names))).toEqual([
      'index-page',
      'toll',
      'toll-2',
      'topic',
      'index-2',
    ]);
  });
});

describe('A text', () => {
  it('reads as stated where white space alone differs, or where its beginning is stated', () => {
    expect(readsAs(' The\u00a0ferry ', 'The  ferry')).toBe(true);
    expect([
      readsAs('The fer…', 'The ferry'),
      readsAs('The fer', 'The ferry'),
      readsAs('A…', 'The ferry'),
    ]).toEqual([true, false, false]);
    expect([readsAs('The…', 'The ferry…'), readsAs('The ferry…', 'The ferry…'), readsAs('…', 'The')]).toEqual(
      [false, true, true],
    );
  });

  it('is cut for a message, and no character in two', () => {
    expect([
      clip('ferry', 5),
      clip('ferry', 4),
      clip('fer🚢', 4),
      clip('fer🚢s', 5),
      clip('🚢ferry', 5),
    ]).toEqual(['ferry', 'fer…', 'fer…', 'fer…', '🚢fe…']);
  });

  it('has lines, whatever ends them', () => {
    expect(linesOf('a\r\nb\rc\n\nd')).toEqual(['a', 'b', 'c', '', 'd']);
  });

  it('holds Han where one of its characters is', () => {
    expect(['the ferry', 'カナ', '渡 ferry', '⼀', '\u{20000}'].map(holdsHan)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('has a hash that any program agrees on', () => {
    const [hex, base64] = [sha256('abc', 'hex'), sha256(new TextEncoder().encode('abc'), 'base64url')];
    expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(Buffer.from(base64, 'base64url').toString('hex')).toBe(hex);
  });
});

describe('Patterns', () => {
  it('of the same flags are one, which matches where any of them does', () => {
    const found = anyOf([/^(?<one>a)$/u, /^b$/iu, /^(?<one>c)$/u]);
    expect(found.map(({ flags }) => flags)).toEqual(['u', 'iu']);
    const matches = (text: string) => found.some((pattern) => pattern.test(text));
    expect(['a', 'A', 'b', 'B', 'c', 'd'].map(matches)).toEqual([true, false, true, true, true, false]);
  });
});

describe('The address of a recording', () => {
  it('says the second as the host of it wants', () => {
    const at = (address: string) => recordingAt(address, 31.9);
    expect(at('https://www.youtube.com/watch?v=x&t=5')).toBe('https://www.youtube.com/watch?v=x&t=31');
    expect(at('https://youtu.be/x')).toBe('https://youtu.be/x?t=31');
    expect(at('https://youtube-nocookie.com/embed/x')).toBe('https://youtube-nocookie.com/embed/x?t=31');
    expect(at('HTTP://harbour.example/a.mp4#x')).toBe('http://harbour.example/a.mp4#t=31');
    expect(at('https://notyoutube.com/x')).toBe('https://notyoutube.com/x#t=31');
    expect(at('https://youtube.com.harbour.example/x')).toBe('https://youtube.com.harbour.example/x#t=31');
    for (const none of [
      'javascript:alert(1)',
      'ftp://harbour.example/',
      'https://',
      'xhttps://harbour.example/',
      'a.mp4',
    ])
      expect([none, at(none)]).toEqual([none, null]);
  });
});

describe('HTML', () => {
  const read = (html: string, fragment = true) => unified().use(boundedHtml, { fragment }).parse(html);
  const tags = (tag: string, count: number) => tag.repeat(count);

  it('is read as deep as a browser nests it, and no deeper', () => {
    // of a fragment the root and what holds its nodes are two of the levels
    expect(() => read(tags('<div>', DEEPEST_HTML - 2))).not.toThrow();
    expect(() => read(tags('<div>', DEEPEST_HTML + 1))).toThrow(TooComplexError);
    expect(() => read(tags('<div></div>', DEEPEST_HTML + 1))).not.toThrow();
    expect(() => read(tags('<template>', DEEPEST_HTML / 2 + 1))).toThrow(TooComplexError);
  });

  it('is read as long as its tags make no more than sixteen elements each', () => {
    // each paragraph opens all of these anew
    const grown = (bold: number, paragraphs: number) =>
      `${tags('<p>', 1)}${Array.from({ length: bold }, (_, at) => `<b a=${at}>`).join('')}${tags('<p>x', paragraphs)}`;
    expect(() => read(grown(20, 100))).not.toThrow();
    expect(() => read(grown(100, 200))).toThrow(`Its tags make more than ${5_000 + 16 * 301} elements`);
    // what is moved out of a table counts too
    expect(() => read(`<table>${grown(100, 200)}`)).toThrow(/^Its tags make more than/);
  });

  it('is a page of its own, or a piece of one', () => {
    const names = (html: string, fragment: boolean) => {
      const { children } = read(html, fragment) as unknown as {
        children: { type: string; tagName?: string }[];
      };
      return children.map(({ type, tagName }) => tagName ?? type);
    };
    expect(names('<p>a', true)).toEqual(['p']);
    expect(names('<!doctype html><p>a', false)).toEqual(['doctype', 'html']);
    expect(unified().use(boundedHtml).parse('<p>a')).toMatchObject({ children: [{ tagName: 'html' }] });
    // as without scripts
    expect(JSON.stringify(read('<noscript><p>a</noscript>'))).toContain('"tagName":"p"');
  });
});
