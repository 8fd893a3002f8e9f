import { z } from 'zod';
import { languages } from '../languages/index.ts';
import { localeFor } from '../text/locale.ts';

/** What other tools write into front matter. */

/** Keys that say what one of ours says. */
const SAME = new Map([
  ['source_url', 'url'],
  ['original_url', 'url'],
  ['canonical_url', 'url'],
  ['permalink', 'url'],
  ['link', 'url'],
  ['language', 'lang'],
  ['locale', 'lang'],
]);

/** Keys that mean nothing here: those of site generators, clippers and converters. */
const PASSED_OVER = new Set(
  (
    'tags tag categories category keywords description summary excerpt author authors creator published published_time published_at ' +
    'date_published datepublished pubdate publish_date created created_at modified modified_time updated updated_at lastmod ' +
    'layout draft slug weight image thumbnail cover type source site site_name publisher retrieved retrieved_at accessed ' +
    'word_count license copyright toc cssclass id uuid'
  ).split(' '),
);

/** Keys of which the value is when a page was published: not when it was clipped, or changed. */
const PUBLISHED = new Set(
  'published published_time published_at date_published datepublished pubdate publish_date'.split(' '),
);

/** 2031-05-04T10:00:00Z */
const BEGINS_WITH_DAY = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/** The day, ISO 8601, on which a page was published, by a key that says so; null where it says nothing of it. */
export function publishedDay(key: string, value: string): string | null {
  if (!PUBLISHED.has(key.toLowerCase().replaceAll('-', '_'))) return null;
  const day = BEGINS_WITH_DAY.exec(value.trim())?.[0];
  return day && z.iso.date().safeParse(day).success ? day : null;
}

/** The key of ours that says the same as one of somebody else’s, or null. */
export const sameAs = (key: string): string | null =>
  SAME.get(key.toLowerCase().replaceAll('-', '_')) ?? null;

/** Whether others write this key, and it means nothing here. */
export const isPassedOver = (key: string): boolean => PASSED_OVER.has(key.toLowerCase().replaceAll('-', '_'));

/** Names of languages, in English and in themselves, and their tags: "english", "deutsch". */
const NAMES = new Map(
  languages.flatMap(({ tag }) =>
    ['en', tag].flatMap((by) => {
      const name = new Intl.DisplayNames(localeFor(Intl.DisplayNames, by), { type: 'language' })
        .of(tag)
        ?.toLowerCase();
      return name ? [[name, tag] as const] : [];
    }),
  ),
);

/** The tag of a language that is called by its name, "English"; null for anything else. */
export const languageNamed = (name: string): string | null => NAMES.get(name.trim().toLowerCase()) ?? null;
