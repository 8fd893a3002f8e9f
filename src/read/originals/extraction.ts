import type { Furniture, Message, SourceInfo } from '../../model/briefing.ts';
import type { Run } from './ask-library.ts';

/** The kinds of file that are no text, and of which the text is taken out. */
export type Original = NonNullable<SourceInfo['original']>;

/** A line of the text that is taken out of a file: a paragraph. */
export interface ExtractedLine {
  /** without line ends */
  text: string;
  /** page and line on that page where it begins, both 1-based; null where the file has no pages */
  place: readonly [page: number, line: number] | null;
  /** nobody said it: it comes behind everything that was said */
  unsaid?: Furniture['kind'];
  /** 1–6 for a heading */
  depth?: number;
  /** where parts of it look otherwise than the rest; their texts, one after the other, are its text */
  runs?: readonly Run[];
}

/** What is noticed about a file; `at` is the index of a line that it is about. */
export interface Noticed extends Pick<Message, 'rule' | 'reason' | 'confidence'> {
  at?: number;
}

/** What a file holds, or why it cannot be used: then `lines` is empty, and a message is an error. */
export interface Extraction {
  lines: ExtractedLine[];
  messages: Message[];
}

/** A format whose text is taken out. */
export interface OriginalFormat {
  kind: Original;
  /** told by its first bytes, or by its name where those tell nothing */
  isOne: (file: string, bytes: Uint8Array) => boolean;
  /** never throws for what a file holds */
  extract: (bytes: Uint8Array) => Extraction;
}
