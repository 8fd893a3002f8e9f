import type { Message } from '../model/briefing.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Taken } from './originals/taken.ts';

/** A transcript file as it was found: decoded, its front matter taken apart, nothing yet understood. */
export interface Source {
  /** the path as the caller gave it; what messages print */
  file: string;
  sha256: string;
  bytes: number;
  /** as the WHATWG Encoding Standard names it */
  encoding: string;
  format: 'text' | 'html' | 'markdown';
  /** of a document whose text was taken out of it: `text` is that, and lines are its own */
  original?: Taken;
  /** the whole decoded file, front matter included, or what was taken out of it; a leading BOM is taken off, everything else is verbatim */
  text: string;
  /** where the transcript begins, after front matter: UTF-16 offset into `text`, and 1-based line */
  body: { offset: number; line: number };
  frontMatter: FrontMatter;
  /** the day, ISO 8601, on which the page was published, as other tools write it in front matter, with the key that says so */
  published?: { key: string; day: string };
  messages: Message[];
}
