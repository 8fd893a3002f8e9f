import type { SiteBriefing, SiteItem, SiteThread } from './entities.ts';

/** What stands around an item in its thread. */
export interface InThread {
  /** that which opens it, where another stands between; null otherwise */
  opening: SiteItem | null;
  before: SiteItem | null;
  after: SiteItem | null;
}

interface Place {
  thread: SiteThread;
  at: number;
}

const known = new WeakMap<readonly SiteThread[], ReadonlyMap<string, Place>>();

/** By the ids of items: while pages are brought in early, threads hold other objects for the same items. */
function placesIn({ threads }: SiteBriefing): ReadonlyMap<string, Place> {
  const places =
    known.get(threads) ??
    new Map(
      threads.flatMap((thread) =>
        thread.items.map(({ item }, at): [string, Place] => [item.id, { thread, at }]),
      ),
    );
  known.set(threads, places);
  return places;
}

/** The neighbours of an item in its thread. */
export function inThread({ item, briefing }: SiteItem): InThread {
  const place = placesIn(briefing).get(item.id);
  if (!place) return { opening: null, before: null, after: null };
  const { thread, at } = place;
  return {
    opening: at > 1 ? thread.items[0] : null,
    before: thread.items[at - 1] ?? null,
    after: thread.items[at + 1] ?? null,
  };
}
