import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWord } from '../../src/languages/any.ts';
import { listener } from '../../src/outline/heard.ts';
import { tellingWords } from '../../src/outline/subjects.ts';
import { undotted, wordsOf } from '../../src/outline/word-uses.ts';

/** Texts of what words are parted by and made of: marks, two kinds of spaces, letters beyond U+FFFF, halves of such. */
const pieces = [
  ...[
    'a',
    'Harbour',
    'Board',
    'of',
    'the',
    'de',
    'la',
    'été',
    'E\u0301',
    'Ünal',
    '𐐀bc',
    '𐐨',
    '4',
    '漢字',
    'ʼ',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '-',
    '’',
    "'",
    '.',
    '. ',
    ', ',
    '“',
    '(',
    '\n',
    '\u0301',
    '\ud801',
    '\udc00',
    '—',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[’'ʼ-][\\p{L}\\p{M}\\p{N}]+)*";
const joining = anyWord(({ topics }) => topics?.joinsName).join('|');
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])@(?:[ \\u00a0](?:(?:${joining})[ \\u00a0]){0,2}@)*`.replaceAll('@', CAPITALISED),
  'gu',
);

describe('What is read by tables of characters is what the patterns say', () => {
  it('of words: letters, marks and figures, joined by single hyphens and apostrophes', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = whole.match(/[\p{L}\p{M}\p{N}]+(?:[’'ʼ-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
        expect(wordsOf(whole).map(({ word }) => word)).toEqual([...words]);
      }),
    );
  });

  it('of words that open a sentence, and of those that nothing but a space parts', () => {
    const told = wordsOf('The harbour. Board (of) the\u00a0sea');
    expect(told.filter(({ opens }) => opens).map(({ word }) => word)).toEqual(['The', 'Board', 'of']);
    expect(told.filter(({ joined }) => joined).map(({ word }) => word)).toEqual(['harbour', 'sea']);
  });

  it('of words that tell: four letters or more', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = whole.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
        expect(tellingWords(whole)).toEqual([...new Set(words)]);
      }),
    );
  });

  it('of capitalised words in a row', () => {
    const hear = listener('en');
    fc.assert(
      fc.property(text, (whole) => {
        const runs = undotted(whole).match(RUN) ?? [];
        const heard = hear(whole).runs;
        expect(heard.split('\n').map((run) => run.replace(/^\^/, ''))).toEqual(
          runs.length > 0 ? [...runs] : [''],
        );
      }),
    );
  });
});
