import { wholeBriefing } from '../../archive/kept.ts';
import type { Briefing, Item } from '../../model/briefing.ts';
import type { Site, SiteBriefing, SiteItem } from '../../site/types.ts';

/** What is exported, briefing by briefing: the words of one are read when its turn comes, and left when the next is asked for. */
export interface DataSource extends Facts {
  /** the oldest first, undated ones last; each call reads them anew */
  briefings(): AsyncIterable<DataBriefing> | Iterable<DataBriefing>;
}

/** What is stated of the whole. */
type Facts = Pick<Site, 'title' | 'description' | 'baseUrl' | 'publisher' | 'license'>;

/** A briefing with its words, and those of its items that are exported. */
export interface DataBriefing {
  site: SiteBriefing;
  whole: Briefing;
  items: readonly DataItem[];
}

export interface DataItem {
  site: SiteItem;
  /** with its words */
  item: Item;
}

/** Whether an item is exported. */
export type IsChosen = (item: SiteItem) => boolean;

/** The items of a site that are chosen, as a source of data. @param onBriefing told of each briefing before it is read */
export function sourceOf(
  { title, description, baseUrl, publisher, license }: Facts,
  chosen: readonly ChosenBriefing[],
  onBriefing: (done: number) => void = () => {},
): DataSource {
  return {
    title,
    description,
    baseUrl,
    publisher,
    license,
    *briefings() {
      for (const [at, one] of chosen.entries()) {
        onBriefing(at);
        yield withWords(one);
      }
    },
  };
}

/** A briefing that holds items which are chosen. */
export interface ChosenBriefing {
  briefing: SiteBriefing;
  items: readonly SiteItem[];
}

/** Briefings in the order of their dates, then addresses; those of which nothing is chosen are left out. */
export function choose(
  briefings: readonly SiteBriefing[],
  isChosen: IsChosen = () => true,
): ChosenBriefing[] {
  return briefings
    .map((briefing) => ({ briefing, items: briefing.items.filter(isChosen) }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => compare(a.briefing, b.briefing));
}

function compare(a: SiteBriefing, b: SiteBriefing): number {
  const [dateA, dateB] = [a.briefing.date, b.briefing.date];
  if (dateA === dateB) return a.address < b.address ? -1 : 1;
  if (dateA === null || dateB === null) return dateA === null ? 1 : -1;
  return dateA < dateB ? -1 : 1;
}

export function withWords({ briefing: site, items }: ChosenBriefing): DataBriefing {
  const whole = wholeBriefing(site.briefing);
  return {
    site,
    whole,
    items: items.flatMap((one) => {
      const item = whole.items[one.number - 1];
      return item ? [{ site: one, item }] : [];
    }),
  };
}
