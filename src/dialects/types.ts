import type { Furniture } from '../model/briefing.ts';

/** A pattern, and a line of an (invented) transcript that it reads. Tests hold each pattern against its sample. */
export interface Sample {
  pattern: RegExp;
  sample: string;
}

/** A sign by which a publisher’s transcripts are told. */
export interface Mark extends Sample {
  /** what one line with this sign is worth */
  weight: number;
  /** how many such lines count; 1 if left out */
  atMost?: number;
}

/**
 * How a line opens when somebody begins to speak. The pattern is sticky; its group 1 is the label as printed, the rest of the
 * match is the separator; a group "note" is a bracketed remark, a group "asker" the name of whoever asks.
 */
export interface LabelPattern extends Sample {
  /** null: somebody; the role is worked out from the turns */
  role: 'question' | 'answer' | 'moderator' | null;
  /** how a label without a settled role looks */
  shape?: 'upper' | 'name' | 'han';
  /** the question belongs to the one before it: "Follow-up:" */
  followUp?: boolean;
  /** read as a label only where it is at least as frequent as the dialect’s other question labels (else a quotation) */
  weak?: boolean;
  /** a word from the floor: it opens an exchange only if it asks something */
  comment?: boolean;
  /** printed without its colon, by a slip */
  slip?: boolean;
}

/** Furniture by its looks, wherever it stands outside speech. */
export interface FurniturePattern extends Sample {
  kind: Furniture['kind'];
  /** a section of the page ends here: what follows without a label is an item of its own */
  ends?: boolean;
  /** told by how it begins, however long: a list of topics at the top */
  long?: boolean;
}

/**
 * How one publisher sets its transcripts: data only. The engine in src/parse reads it; a new dialect is one file like
 * this and one line in index.ts.
 */
export interface Dialect {
  id: string;
  /** for messages and lists: "Russian Foreign Ministry" */
  name: string;
  /** what it is called in other languages, by their primary tags: what archives in these are called after */
  names?: Readonly<Record<string, string>>;
  /** BCP 47; null where the text itself must tell */
  lang: string | null;
  /**
   * What nearly every text of this publisher says somewhere, and nobody’s else that is set alike: its name, or that of its country. Without it
   * no archive is called after the publisher; a dialect that anybody may write has none.
   */
  bears?: Sample;
  marks: Mark[];
  /** labels with a settled role, tried in order */
  labels: LabelPattern[];
  /** shapes of other labels that speakers carry: MR. NAME | Maria Name | 张三 */
  speakers: ('upper' | 'name' | 'han')[];
  /** fixed: every label not listed is somebody who answers. pattern: who asks and who answers is worked out from the turns. */
  roles: 'fixed' | 'pattern';
  /** words that look like labels and are none */
  notLabels?: RegExp;
  /** lines that nobody said */
  furniture: FurniturePattern[];
  /** the line above the table of contents */
  tocHeading?: Sample;
  /** the line above the titles of the answers, in the table of contents and in the body */
  answersHeading?: Sample;
  /** short lines above announcements are headings */
  headings?: boolean;
  /** a heading printed inside the line, "**Lake Region"; group 1 is the heading */
  inlineHeading?: Sample;
  /** where the speaker’s name stands in the title; group 1 is the name */
  spokesperson?: Sample[];
  /** a label of an office and, behind it, the name; group 1 is the name */
  nameBehindOffice?: Sample;
  /** how an answer opens without a colon; group 1 is the name of who answers */
  answerOpening?: Sample;
  /** labels that name a newsroom: group 1 is the outlet */
  outlet?: Sample;
  /** the figures of 4/5/2021: which comes first */
  dateOrder?: 'month-first' | 'day-first';
  /** a line with the date on which the page was issued, not the day of the briefing */
  issueDate?: Sample;
  /** lines of the header that say where it was */
  place?: Sample;
  /** a title for a transcript that prints none */
  untitled?: string;
  /** CSS selector of the transcript in the publisher’s saved pages */
  selector?: string;
}
