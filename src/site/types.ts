import type { ArchiveMessage } from '../archive/types.ts';
import type { Message } from '../model/briefing.ts';
import type { Edition } from './entities.ts';
import type { Page, PageKinds } from './page-kinds.ts';
import type { Redirect } from './redirects.ts';

/** A file of data that a site publishes. */
export interface PublishedData {
  table: 'items' | 'topics';
  /** "2031", or "undated"; null for what is a file for all years */
  year: string | null;
  address: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/**
 * What the templates are given: every page of the site as plain data, with every address, order and neighbour settled.
 * Templates only set it in type. An address is a root path of lower-case ASCII, "/en/2021/11/03/"; `templates/link.ts`
 * turns it into a link that is relative to the page it stands on, so that the site works under any path.
 */
export interface Site {
  title: string;
  description: string;
  /** absolute, without a slash at the end, or null where it is not known */
  baseUrl: string | null;
  defaultLang: string;
  publisher: { name: string; url: string | null } | null;
  license: { name: string; url: string | null } | null;
  /** the release of Lectern that reads it, "0.1.1"; null where it is not said */
  release: string | null;
  logo: string | null;
  colors: { accent: string | null; accentDark: string | null };
  editions: Edition[];
  pages: Page[];
  /** where addresses lead that have no words of their own now, in their order */
  redirects: readonly Redirect[];
  /** SHA-256 of the lock that it was made with, in hexadecimal digits; null without one */
  lock: string | null;
  /** what the manifest holds of a page, once it is set; null before */
  pageHash: (address: string) => string | null;
  /** what is settled of every kind of page, by its name */
  kinds: PageKinds;
  /** whether other sites may show an answer of it in a frame */
  isEmbeddable: boolean;
  /** whether it has pictures of its briefings, for links to them that are shared */
  hasPreviews: boolean;
  /** whether it publishes what it holds as data, too */
  hasData: boolean;
  /** the files of that, once they are written; empty before */
  data: readonly PublishedData[];
  /** what could not be settled and is missing, or stands plainly */
  faults: ArchiveMessage[];
}

export type { Why } from '../people/types.ts';
export type { ByYear, YearOfSubject, YearPart } from './by-year.ts';
export type * from './entities.ts';
export type { Page, PageFacts, PageKind, PageKinds, PageOf, Shown, Step } from './page-kinds.ts';
export type { Section } from './places.ts';
export type { Message };
