import type { PartOfSpeech } from 'wink-nlp';

/** What a word is in its sentence: universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
export type Tag = PartOfSpeech;

/** A word or mark by itself; "don’t" is two of them. */
export interface Cut {
  text: string;
  /** the spaces before it */
  gap: string;
  /** what it is where nothing around it tells otherwise, by its number */
  usual: number;
  /** it is that wherever it stands: "n’t" */
  fixed: boolean;
  /** as what the rules know it, whatever it is; negative where they do not */
  hint: number;
  /** by which the model knows what else it may be */
  normal: number;
}

/** Tells parts of speech: what can be told of a word by itself, which may be kept, and what its sentence makes of it. */
export interface Tagger {
  /** The words and marks of a text. What stands between two spaces is cut alike, whatever is around it. */
  cut: (text: string) => Cut[];
  /** What each of the words of a sentence is. */
  tags: (words: readonly Cut[]) => Tag[];
}
