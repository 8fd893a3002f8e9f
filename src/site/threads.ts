import type { Briefing } from '../model/briefing.ts';
import type { SiteItem, SiteThread } from './entities.ts';

/** The threads of a briefing over its items, in the order said; one that was read before there were threads has one an item. */
export function siteThreads(items: readonly SiteItem[], threads: Briefing['threads']): SiteThread[] {
  const byId = new Map(items.map((one) => [one.item.id, one]));
  const told = (threads ?? []).flatMap((thread): SiteThread[] => {
    const own = thread.items.flatMap((id) => byId.get(id) ?? []);
    const [first] = own;
    return first ? [threadOf(thread.title, [first, ...own.slice(1)])] : [];
  });
  const known = new Set(told.flatMap((thread) => thread.items));
  if (known.size === items.length) return told;
  return items.map((one) => threadOf(one.item.title, [one]));
}

function threadOf(title: string, items: SiteThread['items']): SiteThread {
  return {
    title,
    items,
    lead: items.find(({ item }) => item.title === title) ?? items[0],
    questions: items.filter(({ item }) => item.kind === 'exchange').length,
  };
}
