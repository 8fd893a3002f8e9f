import type { SiteBriefing, SiteItem, SiteThread } from './entities.ts';

/** Items of a briefing that follow each other and are of one kind. */
export interface Passage {
  kind: SiteItem['item']['kind'];
  items: SiteItem[];
  /** those that open in it: none reaches over its end */
  threads: SiteThread[];
}

/** Items in the order said, cut where announcements turn to questions or back; remarks stay where they were made. */
export function passages({ items, threads }: SiteBriefing): Passage[] {
  const opens = new Map(threads.map((thread) => [thread.items[0], thread]));
  const made: Passage[] = [];
  for (const item of items) {
    const last = made.at(-1);
    const { kind } = item.item;
    const thread = opens.get(item);
    const own = thread ? [thread] : [];
    if (last && (last.kind === kind || (kind === 'remarks' && last.kind !== 'remarks'))) {
      last.items.push(item);
      last.threads.push(...own);
    } else made.push({ kind, items: [item], threads: own });
  }
  return made;
}

/** What the printed table of contents lists, and the text does not have. */
export function onlyListed({ briefing: { toc } }: SiteBriefing): SiteBriefing['briefing']['toc'] {
  return toc.filter((entry) => entry.items.length === 0);
}

/** An item and so many before and after it; more on one side where the other has fewer. */
export function around({ number, briefing: { items } }: SiteItem, each: number): SiteItem[] {
  const start = Math.max(0, Math.min(number - 1 - each, items.length - 2 * each - 1));
  return items.slice(start, start + 2 * each + 1);
}

/** What a list shows of the threads of a briefing. */
export interface Listed {
  announcements: readonly SiteThread[];
  /** and remarks */
  questions: readonly SiteThread[];
  /** how many are not shown */
  left: number;
}

/** Those of at most `limit` threads in which most is said, in the order said; one left over is no reason to cut. */
export function listedThreads({ threads }: SiteBriefing, limit: number): Listed {
  const shown = threads.length <= limit + 1 ? threads : longest(threads, limit);
  return {
    announcements: shown.filter(isAnnounced),
    questions: shown.filter((thread) => !isAnnounced(thread)),
    left: threads.length - shown.length,
  };
}

const isAnnounced = ({ items: [first] }: SiteThread) => first.item.kind === 'announcement';

function longest(threads: readonly SiteThread[], limit: number): SiteThread[] {
  const words = ({ items }: SiteThread) => items.reduce((sum, item) => sum + item.words, 0);
  const sized = threads.map((thread, at) => ({ thread, at, size: words(thread) }));
  // of two as long the one said first
  const best = sized.sort((a, b) => b.size - a.size || a.at - b.at).slice(0, limit);
  return best.sort((a, b) => a.at - b.at).map(({ thread }) => thread);
}
