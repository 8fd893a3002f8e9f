import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lengthLetter, listFile, textsFile, textsIn, wordsFile } from '../../src/search/format/places.js';
import { fold } from '../../src/search/format/text.js';
import { WordsFile } from '../../src/search/format/words-file.js';
import { filesOfPart } from '../../src/search/write/part-files.ts';
import { wordsOf } from '../helpers/words-of.ts';

type Talk = readonly [day: string | null, answers: number];

/** So many answers of each of these briefings. */
const answersOf = (...briefings: readonly Talk[]) =>
  briefings.flatMap(([day, answers], briefing) =>
    Array.from({ length: answers }, (_, at) => ({
      url: `/en/talk-${briefing}/answer-${at}.html#k=exchange&b=A/B${day === null ? '' : `&d=${day}`}`,
      title: `Answer ${at}`,
      content: 'The ferry sails.',
      length: 3 + at,
    })),
  );

/** Words that take so many bytes each, with where they stand. */
const wordsIn = (...words: readonly (readonly [word: string, bytes: number])[]) =>
  words.map(([word, bytes]) => ({
    word,
    folded: fold(word),
    count: 1,
    data: Array.from({ length: bytes - word.length }, () => 0),
  }));

const some = answersOf(['2031-05-04', 1]);

/** The words of each file of a part. */
function filed(...words: readonly (readonly [word: string, bytes: number])[]): string[] {
  const { files, list } = filesOfPart({ records: some, words: wordsIn(...words), leftOut: [] });
  return (list?.words ?? []).map(([first, hash]) => {
    const own = wordsOf(new WordsFile(gunzipSync(files.get(wordsFile(hash)) ?? '')));
    expect(first).toBe(fold(own[0] ?? ''));
    return own.join(' ');
  });
}

/** How many records stand in each file of texts. */
const textFiles = (...briefings: readonly Talk[]) =>
  filesOfPart({ records: answersOf(...briefings), words: [], leftOut: [] }).list?.texts.map(([size]) => size);

describe('A part of the index', () => {
  it('is no file where it holds nothing', () => {
    const none = filesOfPart({ records: [], words: wordsIn(['toll', 10]), leftOut: [] });
    expect(none).toEqual({ files: new Map(), file: '', list: null });
  });

  it('lists its days in order, how long its answers are, and where its words and texts are', () => {
    const records = answersOf(['2031-05-04', 2], ['2031-05-04', 1], [null, 2], ['2031-05-06', 1]);
    const made = filesOfPart({ records, words: wordsIn(['toll', 10]), leftOut: [] });
    const { file, files, list } = made;
    expect(JSON.parse(Buffer.from(files.get(listFile(file)) ?? '').toString())).toEqual(list);
    expect(list?.days).toEqual([
      ['2031-05-04', 3],
      [null, 2],
      ['2031-05-06', 1],
    ]);
    expect(list?.lengths).toBe(records.map(({ length }) => lengthLetter(length)).join(''));
    const [texts] = list?.texts ?? [];
    const kept = JSON.parse(gunzipSync(files.get(textsFile(texts?.[1] ?? '')) ?? '').toString());
    expect(textsIn(kept)).toEqual(records.map(({ length: _, ...record }) => record));
    expect(files.size).toBe(3);
  });
});

describe('The texts of a part', () => {
  it('stand in one file until it has those of 28 answers; then the next briefing begins another', () => {
    expect(textFiles(['2031-05-04', 27], ['2031-05-05', 2], ['2031-05-06', 1])).toEqual([29, 1]);
    expect(textFiles(['2031-05-04', 28], ['2031-05-05', 2])).toEqual([28, 2]);
  });

  it('of one briefing stay together, but for 56 answers at most', () => {
    expect(textFiles(['2031-05-04', 56])).toEqual([56]);
    expect(textFiles(['2031-05-04', 57], ['2031-05-05', 1])).toEqual([56, 2]);
  });
});

describe('The words of a part', () => {
  it('stand in one file as far as they have room in 20,000 bytes', () => {
    expect(filed(['aaaa', 8_000], ['baaa', 12_000])).toEqual(['aaaa baaa']);
    expect(filed(['aaaa', 8_000], ['baaa', 12_001])).toEqual(['aaaa', 'baaa']);
  });

  it('are parted where two in a row begin least alike, and of such places at the last', () => {
    const of = (...words: string[]) => filed(...words.map((word) => [word, 5_000] as const));
    expect(of('aaaa', 'aaab', 'baaa', 'baab', 'baac')).toEqual(['aaaa aaab', 'baaa baab baac']);
    expect(of('aaaa', 'aaab', 'aaba', 'baaa', 'baab')).toEqual(['aaaa aaab aaba', 'baaa baab']);
    expect(of('aaaa', 'baaa', 'caaa', 'daaa', 'eaaa')).toEqual(['aaaa baaa caaa daaa', 'eaaa']);
  });

  it('are not parted before a file has 8,000 bytes', () => {
    const of = (bytes: number) =>
      filed(['aaaa', 4_000], ['aaab', bytes], ['baaa', 4_000], ['baab', 4_000], ['baac', 4_100]);
    expect(of(4_000)).toEqual(['aaaa aaab', 'baaa baab baac']);
    expect(of(3_999)).toEqual(['aaaa aaab baaa baab', 'baac']);
  });

  it('stand apart from one that takes more than 8,000 bytes by itself, however few they are', () => {
    const of = (bytes: number) => filed(['aaaa', 100], ['baaa', 12_000], ['bbbb', bytes]);
    expect(of(8_000)).toEqual(['aaaa baaa', 'bbbb']);
    expect(of(8_001)).toEqual(['aaaa', 'baaa', 'bbbb']);
  });

  it('are as many files as they need, and none where there are none', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((word) => [word, 15_000] as const);
    expect(filed(...many)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(filed()).toEqual([]);
  });

  it('that differ in accents alone stand together, whatever room they take', () => {
    const words = [
      ['cafe', 15_000],
      ['café', 15_000],
      ['dock', 15_000],
    ] as const;
    expect(filed(...words)).toEqual(['cafe café', 'dock']);
    expect(filed(...words.slice(0, 2))).toEqual(['cafe café']);
  });
});
