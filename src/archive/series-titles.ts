import { dialects } from '../dialects/index.ts';
import { primaryTag } from '../languages/index.ts';
import type { Briefing } from '../model/briefing.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { groupBy } from '../text/group-by.ts';
import { titleOfName } from '../text/title-of-name.ts';
import type { ArchivedBriefing } from './types.ts';

/** What a series is called, and what that was taken from. */
export interface SeriesTitle {
  title: string;
  /** `name` where its folder bears a title already */
  from: 'site.yaml' | 'publisher' | 'folder' | 'name';
}

/** A call or a statement among a publisher’s transcripts may look like anybody’s. */
const NEARLY_ALL = 0.9;
/** Others write as a publisher does, and hardly name it; of its own two in three name it or its country again and again. */
const MOST = 0.4;

/**
 * By the name of each series its title: what site.yaml says; else the publisher that nearly all its transcripts look like and most of them name, with the name of
 * the folder where another series looks the same; else what it is called in the language of most of its transcripts; else the name of its folder. Pure.
 * @param briefings of one language, which share a list @param archive those of all languages
 */
export function seriesTitles(
  briefings: readonly Pick<ArchivedBriefing, 'series' | 'briefing'>[],
  config: Pick<SiteConfig, 'series'>,
  archive = briefings,
): Map<string, SeriesTitle> {
  const { series: settings = {} } = config;
  const untitled = new Map<string, string | null>();
  const titles = new Map<string, SeriesTitle>();
  const groups = groupBy(briefings, ({ series }) => series);
  for (const [name, own] of groups) {
    if (name === null) continue;
    const lang = own[0]?.briefing.lang ?? '';
    const title = settings[name]?.titles?.[lang] ?? settings[name]?.title;
    const made = titleOfName(name);
    if (title !== undefined) titles.set(name, { title, from: 'site.yaml' });
    else if (made === name) titles.set(name, { title: name, from: 'name' });
    else untitled.set(name, publisherOf(own.map(({ briefing }) => briefing)));
  }
  const taken = [...untitled.values(), ...[...titles.values()].map(({ title }) => title)];
  for (const [name, publisher] of untitled) {
    const made = titleOfName(name);
    const isOnly = taken.filter((one) => one === publisher).length === 1;
    const lang = groups.get(name)?.[0]?.briefing.lang ?? '';
    if (publisher === null)
      titles.set(name, titleElsewhere(name, archive, config) ?? { title: made, from: 'folder' });
    else
      titles.set(name, {
        title: isOnly
          ? nameIn(lang, publisher)
          : `${nameIn(lang, publisher)} (${withoutInitials(made, publisher)})`,
        from: 'publisher',
      });
  }
  return titles;
}

/** What a series is called after its publisher in the language of most of its transcripts. */
function titleElsewhere(
  name: string,
  archive: Parameters<typeof seriesTitles>[0],
  config: Pick<SiteConfig, 'series'>,
): SeriesTitle | null {
  const own = archive.filter(({ series }) => series === name);
  const [most] = [...groupBy(own, ({ briefing }) => briefing.lang)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (!most || most[1].length === own.length) return null;
  const title = seriesTitles(
    archive.filter(({ briefing }) => briefing.lang === most[0]),
    config,
  ).get(name);
  return title?.from === 'publisher' ? title : null;
}

/** A publisher as it is called in a language. */
const nameIn = (lang: string, publisher: string): string =>
  dialects.find(({ name }) => name === publisher)?.names?.[primaryTag(lang)] ?? publisher;

/** "WH Early" of the White House → "Early": its initials say what stands before them already. */
function withoutInitials(made: string, publisher: string): string {
  const initials = publisher
    .split(/\s+/)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  const [first = '', ...others] = made.split(' ');
  return first.toLowerCase() === initials && others.length > 0 ? others.join(' ') : made;
}

/** The publisher whose dialect nearly all are in, if most of them name it; null where there is no such one. */
function publisherOf(all: readonly Pick<Briefing, 'dialect' | 'publisher'>[]): string | null {
  for (const own of groupBy(all, ({ dialect }) => dialect).values()) {
    const named = own.filter(({ publisher }) => publisher !== undefined);
    if (own.length >= NEARLY_ALL * all.length && named.length >= MOST * all.length)
      return named[0]?.publisher ?? null;
  }
  return null;
}
