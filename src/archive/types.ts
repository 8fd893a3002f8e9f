import type { Briefing, Message } from '../model/briefing.ts';
import type { SiteConfig } from '../model/site-config.ts';

/** A folder of transcripts, read and parsed: the input of everything that is published. */
export interface Archive {
  /** absolute path of the folder */
  folder: string;
  config: SiteConfig;
  /** in order: date, language, series, then file name; ids are unique within (language, series) */
  briefings: ArchivedBriefing[];
  /** Markdown of pages/, as text */
  pages: { file: string; slug: string; lang: string | null; title: string; markdown: string }[];
  /** what concerns no single transcript, or a file that could not be used */
  messages: ArchiveMessage[];
}

export interface ArchivedBriefing {
  briefing: Briefing;
  /** path inside the archive, with "/" */
  file: string;
  /** folder name under transcripts/, or null */
  series: string | null;
}

export interface ArchiveMessage extends Message {
  file: string;
}
