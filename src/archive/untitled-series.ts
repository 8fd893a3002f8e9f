import type { SiteConfig } from '../model/site-config.ts';
import { groupBy } from '../text/group-by.ts';
import { maybeAbbreviated } from '../text/title-of-name.ts';
import { message } from './message.ts';
import { seriesTitles } from './series-titles.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';

/** The series whose title was made up, each once: after the publisher that its transcripts look like and name, or after its folder. Pure. */
export function untitledSeries(
  briefings: readonly Pick<ArchivedBriefing, 'series' | 'briefing'>[],
  config: SiteConfig,
): ArchiveMessage[] {
  const told = new Map<string, ArchiveMessage>();
  for (const own of groupBy(briefings, ({ briefing }) => briefing.lang).values()) {
    for (const [name, { title, from }] of seriesTitles(own, config, briefings)) {
      if (from === 'site.yaml' || from === 'name' || told.has(name)) continue;
      const why = from === 'publisher' ? 'the publisher that its transcripts look like' : 'its folder';
      const shown = title.toLowerCase().split(/[\s()]+/);
      const short = maybeAbbreviated(name).filter((word) => shown.includes(word));
      const doubt =
        short.length > 0 ? ` Is ${short.map((word) => `“${word}”`).join(' or ')} short for something?` : '';
      const reason = `The series “${name}” has no title; it is called “${title}”, after ${why}.${doubt}`;
      told.set(name, message('site.yaml', 'series-untitled', reason));
    }
  }
  return [...told.values()];
}
