import { seriesTitles } from '../archive/series-titles.ts';
import type { Archive, ArchivedBriefing } from '../archive/types.ts';
import { outlineOf } from '../outline/outline.ts';
import { groupBy } from '../text/group-by.ts';
import type { Heard, Place } from './types.ts';

/** The briefings of one language, oldest first, and where each of their items stands. */
export interface HeardArchive {
  briefings: Heard[];
  /** of an item, by its number in the order of the briefings */
  placeOf: (item: number) => Place | undefined;
}

/** What is heard in an archive, language by language. */
export function heardArchive({ briefings, config }: Archive): HeardArchive[] {
  return [...groupBy(briefings, ({ briefing }) => briefing.lang).values()].map((held) => {
    const titles = seriesTitles(held, config, briefings);
    const titleOf = (series: string) => titles.get(series)?.title ?? series;
    const places = held.flatMap(({ file, briefing }) => briefing.items.map((item) => ({ file, item })));
    return {
      briefings: held.map((one) => heardIn(one, titleOf)),
      placeOf: (item) => places[item],
    };
  });
}

function heardIn(
  { briefing, outline, series }: ArchivedBriefing,
  titleOf: (series: string) => string,
): Heard {
  const { items, holders = [], named, called, officesSaid } = outline ?? outlineOf(briefing);
  return {
    date: briefing.date,
    series: series === null ? null : { id: series, title: titleOf(series) },
    title: briefing.title,
    holders,
    named,
    called,
    officesSaid,
    items: items.map(({ voices }) => voices),
  };
}
