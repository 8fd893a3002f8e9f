import type { WordsFile } from '../../src/search/format/words-file.js';

/** Every word of a file, in its order. */
export const wordsOf = (file: WordsFile): string[] =>
  Array.from({ length: file.size }, (_, number) => file.word(number));
