import { describe, expect, it } from 'vitest';
import { cut } from '../../src/search/write/cut.ts';
import { vocabularyOf, wordFiles, wordsOf } from '../../src/search/write/word-list.ts';

/** A part that holds so many records. */
const part = (vocabulary: string, records = 1, language = 'en') => ({ language, records, vocabulary });

describe('The words of a stretch of text', () => {
  it('are those of four letters or figures at least, in small letters, wherever signs stand between them', () => {
    expect(wordsOf('The TOLL’s on—Quay café-bar 2031')).toEqual(['toll', 'quay', 'café', '2031']);
    expect(wordsOf('Гавань')).toEqual(['гавань']);
  });

  it('are none where no run of letters is long enough', () => {
    for (const text of ['', 'the sea', 'été—mer', '— ’’’’ —'])
      expect([text, wordsOf(text)]).toEqual([text, []]);
  });
});

describe('The vocabulary of a part', () => {
  it('says of each word, in order, how many texts hold it, however often and in whatever form', () => {
    const texts = ['Toll, toll! The ferry TOLL.', 'A ferry at the quay', 'No.', 'ferry'];
    expect(vocabularyOf(cut(texts))).toBe('ferry 3 quay 1 toll 1');
  });

  it('has no word of what no text holds', () => {
    expect(vocabularyOf({ stretches: ['ferry', 'quay'], texts: [Uint32Array.of(1)] })).toBe('quay 1');
    expect(vocabularyOf(cut([]))).toBe('');
  });
});

describe('The lists of known words', () => {
  const listed = (parts: Parameters<typeof wordFiles>[0]) =>
    Object.fromEntries(wordFiles(parts).map(({ path, text }) => [path, text.split('\n')]));

  it('are one of each language and first letter, whose accents do not count', () => {
    const parts = [part('ferry 1 étage 1 east 1'), part('ferry 1', 1, 'fr')];
    expect(listed(parts)).toEqual({
      'words/en/66.txt': ['ferry'],
      'words/en/65.txt': ['east', 'étage'],
      'words/fr/66.txt': ['ferry'],
    });
  });

  it('begin with what most answers hold in all parts together; of as many, by the alphabet', () => {
    const parts = [part('talk 2 tide 2 toll 2'), part('tarn 1 toll 1')];
    expect(listed(parts)).toEqual({ 'words/en/74.txt': ['toll', 'talk', 'tide', 'tarn'] });
  });

  it('hold a word of one answer alone where the archive has two thousand at most', () => {
    const words = 'talk 2 toll 1';
    expect(listed([part(words, 1999), part('', 1)])['words/en/74.txt']).toEqual(['talk', 'toll']);
    expect(listed([part(words, 2000), part('', 1, 'fr')])['words/en/74.txt']).toEqual(['talk']);
  });

  it('hold no word in Chinese signs, and of one letter the four thousand commonest', () => {
    expect(listed([part('港口今天 1 toll 1')])).toEqual({ 'words/en/74.txt': ['toll'] });
    const many = Array.from({ length: 4001 }, (_, at) => `t${String(at).padStart(4, '0')} 1`).join(' ');
    const list = listed([part(many)])['words/en/74.txt'];
    expect([list?.length, list?.at(-1)]).toEqual([4000, 't3999']);
  });
});
