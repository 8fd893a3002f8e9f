import { dialects } from '../dialects/index.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { groupBy } from '../text/group-by.ts';
import { titleOfName } from '../text/title-of-name.ts';
import { message } from './message.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';

/** Dialects that no publisher has to itself. */
const ANYBODYS: ReadonlySet<string> = new Set([
  'bracket-labels',
  'capitals-point',
  'dash-labels',
  'doorstop',
  'general',
  'own-line',
  'qa-plain',
  'rev',
]);

/** The series whose title was made of the name of their folder, each once, with the publisher that its transcripts look like. Pure. */
export function untitledSeries(
  briefings: readonly Pick<ArchivedBriefing, 'series' | 'briefing'>[],
  { series: settings = {} }: SiteConfig,
): ArchiveMessage[] {
  return [...groupBy(briefings, ({ series }) => series)].flatMap(([name, own]) => {
    if (name === null || settings[name]?.title !== undefined) return [];
    const title = titleOfName(name);
    if (title === name) return [];
    const publisher = publisherOf(new Set(own.map(({ briefing }) => briefing.dialect)));
    const guess =
      publisher === null ? '' : ` Its transcripts are set as those of the publisher “${publisher}” are.`;
    return [
      message(
        'site.yaml',
        'series-untitled',
        `The series “${name}” has no title; it is called “${title}”, after its folder.${guess}`,
      ),
    ];
  });
}

/** The publisher whose dialect all of them are in; null where there is no such one. */
function publisherOf(ids: ReadonlySet<string>): string | null {
  const [only, other] = ids;
  if (only === undefined || other !== undefined || ANYBODYS.has(only)) return null;
  return dialects.find(({ id }) => id === only)?.name ?? null;
}
