import type { SiteConfig } from '../model/site-config.ts';
import { groupBy } from '../text/group-by.ts';
import { message } from './message.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';

/** Series that are called alike but for their language, and met on the same days: "harbour-en" and "harbour-fr". Pure. */
export function seriesInLanguages(
  briefings: readonly Pick<ArchivedBriefing, 'series' | 'briefing'>[],
  { series: settings = {} }: Pick<SiteConfig, 'series'>,
): ArchiveMessage[] {
  const named = [...groupBy(briefings, ({ series }) => series)].flatMap(([name, own]) => {
    const stem = name === null ? null : stemOf(name, own);
    const days = new Set(own.flatMap(({ briefing: { date } }) => date ?? []));
    return name === null || stem === null ? [] : [{ name, stem, days }];
  });
  return [...groupBy(named, ({ stem }) => stem).values()].flatMap(([first, ...others]) =>
    others.flatMap((other): ArchiveMessage[] => {
      const isSaid = [first, other].some((one) => one && settings[one.name]?.editionOf !== undefined);
      const shared = [...other.days].filter((day) => first?.days.has(day)).length;
      if (!first || isSaid || shared === 0) return [];
      const reason = `The series “${first.name}” and “${other.name}” have ${shared === 1 ? 'a day' : `${shared} days`} in common, and nothing says that they are one in two languages: no briefing of one leads to the other.`;
      return [message('site.yaml', 'series-editions', reason)];
    }),
  );
}

/** "harbour-en" of briefings in English → "harbour"; null where its name does not end in their one language. */
function stemOf(name: string, own: readonly Pick<ArchivedBriefing, 'briefing'>[]): string | null {
  const [lang, ...others] = new Set(own.map(({ briefing }) => briefing.lang));
  const found = /^(.+)[-_. ]([a-z]{2,3})$/i.exec(name);
  const isItsOwn =
    lang !== undefined && others.length === 0 && found?.[2]?.toLowerCase() === lang.toLowerCase();
  return isItsOwn ? (found?.[1]?.toLowerCase() ?? null) : null;
}
