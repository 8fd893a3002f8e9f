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

/** At most `limit` threads: half of them announcements, half questions, and more where the others are fewer than that. */
export function listedThreads({ threads }: SiteBriefing, limit: number): Listed {
  const announced = threads.filter(isAnnounced);
  const asked = threads.filter((thread) => !isAnnounced(thread));
  const announcements = cut(announced, shareOf(limit, asked.length));
  const questions = cut(asked, shareOf(limit, announced.length));
  return { announcements, questions, left: threads.length - announcements.length - questions.length };
}

const isAnnounced = ({ items: [first] }: SiteThread) => first.item.kind === 'announcement';

/** Half of what may be listed, and what the other group leaves of its half. */
function shareOf(limit: number, others: number): number {
  return Math.max(Math.ceil(limit / 2), limit - others);
}

/** One left over is no reason to cut. */
function cut(threads: readonly SiteThread[], limit: number): readonly SiteThread[] {
  return threads.length <= limit + 1 ? threads : threads.slice(0, limit);
}
