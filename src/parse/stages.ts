import type { Paragraph, Root } from 'mdast';
import type { Dialect } from '../dialects/types.ts';
import type { Briefing, Furniture, Lines } from '../model/briefing.ts';
import type { RuleId } from '../model/rules.ts';

/**
 * What each stage of the parser hands to the next, in the order of the way: tree → blocks → segments with candidate labels →
 * who speaks → header and contents list → turns → items → threads → titles. Types alone.
 */

/** Something to tell the reader of the messages: the rule gives the severity. */
export interface Note {
  rule: RuleId;
  line: number | null;
  reason: string;
  confidence?: number;
}

/** What a tree maker noticed outside the transcript: menus, scripts, footers. */
export interface TreeFurniture {
  lines: Lines;
  kind: Furniture['kind'];
  text: string;
}

/** A paragraph, heading or list item of the tree, flat: what the engine reads, whatever the format was. */
export interface Block {
  /** verbatim; white space at the ends trimmed; "\n" where a hard-wrapped line ends; a raw text’s list marker included */
  text: string;
  lines: Lines;
  /** where in `text` further source lines begin, in order: [offset, line] */
  breaks: [offset: number, line: number][];
  /** 1–6 for a heading of the format, else 0 */
  depth: number;
  /** the list marker as printed, "1." or "•"; null outside lists */
  marker: string | null;
  /** how much of `text` is the marker and the space behind it */
  markerSize: number;
  rule: boolean;
  /** it runs along the pages of a PDF: a header or footer of each */
  running?: true;
  /** the time of the recording that stands right above */
  seconds?: number;
  /** the tree’s inline nodes where there is more than plain text */
  rich: Paragraph | null;
}

/** What opens a turn, as it stands in a block’s text. */
export interface Label {
  /** verbatim, without the separator */
  text: string;
  /** what labels are compared by */
  key: string;
  note: string | null;
  /** null: somebody; the role has to be worked out */
  role: 'question' | 'answer' | 'moderator' | null;
  /** words: a few words that a colon ends; nobody’s unless they answer again and again */
  shape: 'listed' | 'upper' | 'name' | 'han' | 'words';
  followUp: boolean;
  weak: boolean;
  /** who asks, where the label says that and a name: “Frage Beispiel” */
  asker?: string;
  /** a word from the floor: opens an exchange only if it asks something */
  comment?: boolean;
  /** it has its line to itself and no colon */
  alone?: boolean;
  /** printed without its colon */
  slip?: boolean;
  /** the mark of a correction stands before it */
  marked?: true;
  /** a voice as WebVTT marks it */
  voice?: true;
  /** the time of the recording that stands in or behind it; `end` is behind that */
  seconds?: number;
  /** offsets in the block’s text: the label, and what is said behind it */
  start: number;
  end: number;
  said: number;
}

/** A stretch of a block that is read as one: a paragraph, or a part of one that a label opens. */
export interface Segment {
  block: Block;
  /** offsets in the block’s text */
  from: number;
  to: number;
  lines: [number, number];
  /** the label that may open a turn here */
  label: Label | null;
  /** not the first of its block */
  inner: boolean;
  /** its label stands inside of a paragraph */
  stray?: true;
}

/** A segment that a label may open. */
export interface Labelled extends Segment {
  label: Label;
}

/** What a person settled about single lines, as the engine uses it. */
export interface Decided {
  segments: readonly Segment[];
  /** lines that nobody said */
  furniture: ReadonlyMap<Segment, Furniture['kind']>;
  /** lines at which a new item begins, with its title if one was given */
  splits: ReadonlyMap<Segment, string | null>;
  /** lines at which somebody begins to speak whom a person named */
  speakers: ReadonlyMap<Segment, string>;
  notes: Note[];
}

/** A decision whose line reads otherwise now. */
export interface StaleDecision {
  /** its place among the decisions, from 0 */
  index: number;
  /** the line of the transcript that it names */
  line: number;
  reason: string;
}

/** A person whom the top of the page lists. */
export interface Participant {
  side: 'answers' | 'asks';
  /** what stands behind the name: an office, a house, a newsroom */
  behind: string | null;
}

export type SpeakerRole = 'question' | 'answer' | 'moderator';

/** What is settled about the labels of a transcript. */
export interface Roles {
  /** the segments that open a turn, with the role of who speaks */
  opens: Map<Segment, SpeakerRole>;
  /** the label key of whoever answers most, or of the spokesperson that the title names */
  spokesperson: string | null;
  /** the first label that names the podium’s office alone, "Spokesman"; null if none does */
  podium: string | null;
  /** persons who ask, by label key, where the page lists them */
  askers: Map<string, Participant>;
  /** labels of the press among those who speak at the lectern, and of the floor that ask now and then, by key: what they say from the floor opens an exchange only if it asks something */
  press: ReadonlySet<string>;
  notes: Note[];
}

/** What the top of the page says about the briefing. Segments are taken, not copied: each is furniture of one kind. */
export interface Header {
  title: Segment | null;
  /** the lines right below in which it goes on */
  titleBelow: Segment[];
  time: string | null;
  place: string | null;
  editions: string[];
  furniture: { segment: Segment; kind: Furniture['kind'] }[];
  /** index of the first segment behind the header */
  next: number;
}

/** A printed title. */
export interface TocTitle {
  title: string;
  /** null where the list does not say: announcements and answers stand in one list without a dividing line */
  kind: 'announcement' | 'exchange' | null;
  segment: Segment;
}

export interface PrintedToc {
  titles: TocTitle[];
  /** everything between the heading of the table and the body */
  segments: Segment[];
  /** index of the first segment of the body */
  next: number;
}

/** What a line of the page is, told by where it stands. */
export interface PageLine {
  kind: Furniture['kind'];
  /** a section of the page ends here */
  ends: boolean;
}

/** Where a line stands that may be a heading. */
export interface Where {
  /** the line with its white space folded, and the same without a list marker */
  text: string;
  entry: string;
  /** a question has been asked already */
  asked: boolean;
  /** a section of the page has just ended */
  sectionEnded: boolean;
  /** nothing has been said yet in this section */
  first: boolean;
}

/** A heading in the body: the title it prints, and the index of that title in the table of contents, or null. */
export interface FoundHeading {
  title: string;
  listed: number | null;
  /** the title is this heading’s: no other has it */
  takes: boolean;
}

/** Tells headings in the body from what is said. */
export interface HeadingBook {
  /** `taken`: the titles that headings above it have */
  find(one: Segment, next: Segment | undefined, where: Where, taken: TakenTitles): FoundHeading | null;
}

/** Which titles of the table of contents headings have so far. */
export interface TakenTitles {
  has(index: number): boolean;
  /** the first of these that no heading has; they are asked for again and again, so those that are taken are passed once */
  firstFree(indexes: readonly number[]): number | null;
}

/** A turn before speakers and marks are worked out. */
export interface RawTurn {
  role: 'question' | 'answer' | 'statement';
  speaker: SpeakerRole | null;
  /** the segment that carries the label; null where nothing is printed */
  opening: Segment | null;
  /** it has no label and carries on the turn before it, behind furniture */
  continues: boolean;
  /** it has no label and stands behind the end of a section */
  opensSection: boolean;
  /** a person said that a new item begins here; its title, if one was given */
  split?: { title: string | null };
  /** a person said who speaks */
  saidBy?: string;
  /** a word from the floor under a name: opens an exchange only if it asks something */
  comment?: boolean;
  segments: Segment[];
  /** those that go on in the middle of a sentence, behind a line that runs along the pages */
  goesOn?: Set<Segment>;
}

/** The body, in order: what is said, above which heading, and what nobody said. */
export type Part =
  | { kind: 'turn'; turn: RawTurn }
  | { kind: 'heading'; segment: Segment; title: string; listed: number | null }
  | { kind: 'furniture'; segment: Segment; what: Furniture['kind']; ends: boolean };

/** An item before titles are joined. */
export interface RawItem {
  kind: 'announcement' | 'exchange' | 'remarks';
  heading: Segment | null;
  /** as printed above it, or as a person decided */
  title: string | null;
  /** a person replaced the title that is printed above it */
  retitled?: boolean;
  /** index of its title in the table of contents, where the heading itself is listed */
  listed: number | null;
  turns: RawTurn[];
  followUp: boolean;
  /** the source itself parts it from what stands before: a section of the page ends there */
  separated?: boolean;
}

/** What is said in an exchange (or in remarks: no question). */
export interface Said {
  question: string;
  answer: string;
}

/** What one exchange stands under. */
export interface JoinedTitle {
  /** index of its title, or null */
  title: number | null;
  /** how sure, 0–1; 0 without a title */
  confidence: number;
  /** it is a further question under the title of the exchange before */
  followUp: boolean;
}

/** Which title owns which exchange. */
export interface Joined {
  /** for each exchange, in order */
  exchanges: JoinedTitle[];
  /** the titles stand in another order than the exchanges */
  shuffled: boolean;
}

/** The title of the table of contents that an item stands under. */
export interface Owner {
  /** its index */
  title: number;
  /** how sure, 0–1 */
  confidence: number;
  /** words joined it: a heading needs none */
  joined: boolean;
}

export interface TitledItem {
  item: RawItem;
  owner: Owner | null;
}

/** The table of contents and the items, joined. */
export interface Contents {
  /** as printed; the kinds that the list leaves open are settled as far as the items tell */
  titles: TocTitle[];
  items: TitledItem[];
  notes: Note[];
}

/** Consecutive items that a reader would call one. */
export interface RawThread {
  items: TitledItem[];
  /** for each item, how likely it goes on with the one before it, 0–1; null where titles or kinds settle it */
  joins: (number | null)[];
  /** index of the item that tells most what it is about */
  leads: number;
}

/** The whole way of one transcript: what each stage handed on, in order. */
export interface Way {
  dialect: Dialect;
  tree: Root;
  blocks: Block[];
  decided: Decided;
  roles: Roles;
  header: Header;
  printed: PrintedToc | null;
  parts: Part[];
  items: readonly RawItem[];
  contents: Contents;
  threads: RawThread[];
  /** decisions whose lines read otherwise now */
  stale: StaleDecision[];
  briefing: Briefing;
}
