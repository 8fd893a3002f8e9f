import type { Lock } from '../lock/lock.ts';
import type { Settlement } from '../lock/settle.ts';
import type { Briefing, Message, SourceInfo } from '../model/briefing.ts';
import type { PeopleConfig } from '../model/people-config.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { Outline } from '../outline/outline.ts';
import type { ItemPrints } from '../outline/prints.ts';
import type { Subjects } from '../outline/subjects.ts';
import type { Stored } from './held-file.ts';
import type { Size } from './picture-size.ts';
import type { Sample } from './similarity.ts';

/** A folder of transcripts, read and parsed: the input of everything that is published. */
export interface Archive {
  /** absolute path of the folder */
  folder: string;
  config: SiteConfig;
  /** who is who, as far as `people.yaml` says */
  people?: ArchivePeople;
  /** in order: date, language, series, then file name; ids are unique within (language, series) */
  briefings: ArchivedBriefing[];
  /** Markdown of pages/, as text */
  pages: OwnPageText[];
  /** what became of the addresses that were published before */
  settlement?: ArchiveSettlement;
  /** what concerns no single transcript, or a file that could not be used */
  messages: ArchiveMessage[];
}

/** A Markdown page of the archive’s own. */
export interface OwnPageText {
  file: string;
  slug: string;
  lang: string | null;
  title: string;
  markdown: string;
  /** of the file, in which `markdown` begins, 1-based; 1 where it is left out */
  line?: number;
  /** what it shows out of the archive */
  pictures?: readonly PagePicture[];
}

/** A picture of the archive that one of its pages shows. */
export interface PagePicture {
  /** as the page writes it */
  url: string;
  /** in the archive: "pages/map.png" */
  file: string;
  /** of what is published */
  sha256: string;
  size: Size | null;
}

/** What people.yaml says, and where. */
export interface ArchivePeople {
  config: PeopleConfig;
  /** the labels that it speaks of, each with its line */
  labels: { label: string; line: number }[];
  messages: ArchiveMessage[];
}

export interface ArchiveSettlement extends Settlement, PublishedBefore {
  lock: Lock;
  /** the lock as it stood */
  before: Lock;
  /** its text; null where there was none, or none that can be read */
  text: string | null;
  /** a text that stood in a file before, as it is read today without decisions; null where it cannot be used */
  readFormer: (file: string, bytes: Uint8Array) => Briefing | null;
}

/** An archive of which a site can be made. */
export interface PublishableArchive extends Omit<Archive, 'settlement'> {
  settlement?: PublishedBefore;
}

/** What a site needs to know of what was published before: where each item stood is most of a lock, and not asked for once that is printed. */
export interface PublishedBefore extends Pick<Settlement, 'seriesAddress'> {
  lock: Pick<Lock, 'moved' | 'split' | 'goneBriefings' | 'goneItems'>;
  /** of the text of the lock (SHA-256); null where none lies in the archive, and none comes there with this build */
  hash: () => string | null;
}

export interface ArchivedBriefing {
  /** its words may be on disk until they are asked for (kept.ts) */
  briefing: Briefing;
  /** what is known of it without its words; worked out anew where it is missing */
  outline?: Outline;
  /** what topics are found by; worked out anew where it is missing */
  subjects?: () => Subjects;
  /** the same as JSON in UTF-8, where it is kept so */
  storedSubjects?: () => Stored;
  /** a hash of its words alone, and some of its shingles; worked out anew where they are missing */
  words?: { hash: string; sample: Sample };
  /** what its items are known by, in order; worked out anew where it is missing */
  prints?: () => readonly ItemPrints[];
  /** hashes of the words of its items, in order (src/outline/said.ts); worked out anew where they are missing */
  said?: () => readonly string[];
  /** stands for everything that the parser made of the file: two that differ have different ones */
  digest?: string;
  /** what its words are kept under in the cache, where they are */
  keptAs?: string;
  /** reads another text in its place, as it is read: under its name, with its decisions; null where that cannot be used */
  readAs?: (bytes: Uint8Array) => Briefing | null;
  /** ISO 8601: when it was first published, where that is recorded */
  since?: string | null;
  /** what was published under its address before, the oldest first */
  former?: readonly FormerVersion[];
  /** files of that day and language that say nearly the same */
  alike?: readonly string[];
  /** path inside the archive, with "/" */
  file: string;
  /** folder name under transcripts/, or null */
  series: string | null;
}

/** A transcript as it was published before it was replaced. */
export interface FormerVersion {
  /** ISO 8601: when it was replaced */
  replaced: string;
  sha256: string;
  /** ids of the items whose words changed then; none where only what nobody said did */
  items: readonly string[];
  /** stands for what the archive keeps of it; null where that is nothing */
  kept: string | null;
  /** what it is, where it is no text */
  original?: SourceInfo['original'] | null;
  /** as it came; null where it is not kept */
  bytes: () => Uint8Array | null;
  /** as it is read today; null where it is not kept */
  briefing: () => Briefing | null;
}

export interface ArchiveMessage extends Message {
  file: string;
}
