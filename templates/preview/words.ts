import { authorNamesIn } from '../../src/site/authors.ts';
import type { Site, SiteBriefing } from '../../src/site/types.ts';
import { longDate } from '../format.ts';

/** What the picture of a briefing says. */
export interface PreviewWords {
  /** podium and day */
  above: string;
  title: string;
  /** what it is about, in the order said */
  threads: readonly string[];
  /** who speaks */
  below: string;
}

/** So many have room. */
const MOST_THREADS = 4;
const MOST_NAMES = 4;

/** What the face has letters for: others are written with letters of other shapes. */
const WRITTEN = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]+$/u;
const isWritten = (text: string): boolean => WRITTEN.test(text);

/** Where it stands, beside the page of the briefing. */
export const previewAddress = ({ address }: Pick<SiteBriefing, 'address'>): string => `${address}preview.png`;

/** Null where no picture is drawn: of no briefing of a site, or not of one of which the face can say no more than its day. */
export function previewWords(site: Site, held: SiteBriefing): PreviewWords | null {
  if (!site.hasPreviews) return null;
  const { series, threads, lang } = held;
  const { title, date } = held.briefing;
  const day = date && [longDate(lang, date), date].find(isWritten);
  const below = authorNamesIn(held).filter(isWritten).slice(0, MOST_NAMES).join(', ');
  if (!isWritten(title)) {
    // services print the title beside the picture
    const above = [series?.title, site.title].find((name) => name && isWritten(name));
    return day && above ? { above, title: day, threads: [], below } : null;
  }
  return {
    above: [series?.title ?? site.title, date && longDate(lang, date)]
      .filter((part) => part && isWritten(part))
      .join(' · '),
    title,
    threads: threads
      .map((thread) => thread.title)
      .filter(isWritten)
      .slice(0, MOST_THREADS),
    below,
  };
}
