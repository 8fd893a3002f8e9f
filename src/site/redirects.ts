import type { PublishedBefore } from '../archive/types.ts';
import { pageName } from '../lock/addresses.ts';
import { type Address, followed, splitAddress } from '../lock/lock.ts';
import type { Edition } from './entities.ts';

/** An address that was published, and where it leads now. */
export interface Redirect {
  /** "/en/2031/05/04/who-pays.html" */
  from: string;
  /** "/en/2031/05/06/" or "/en/2031/05/04/#who-pays"; null where what it led to is gone */
  to: string | null;
}

/**
 * Where every address of the lock leads that is no page with words of its own: those that moved, those that are gone, and where items
 * have no pages those of the items, which had one if the site was ever built with them. In the order of the addresses. Pure.
 */
export function redirectsOf(lock: PublishedBefore['lock'], editions: readonly Edition[]): Redirect[] {
  const briefings = new Map(
    editions.flatMap((edition) => edition.briefings).map(({ address, items }) => [address, items]),
  );
  // of a hundred thousand items nearly all stand where they are looked for: of them nothing is made
  const isPage = (page: string): boolean =>
    briefings.has(page) ||
    (briefings.get(splitAddress(page).briefing)?.some(({ address }) => address === page) ?? false);
  const now = (address: Address): string | null => {
    const { briefing, id } = splitAddress(address);
    const items = briefings.get(briefing);
    if (id === '') return items ? briefing : null;
    return items?.find(({ item }) => item.id === id)?.address ?? null;
  };
  const found = new Map<string, string | null>();
  const add = (address: Address, to: string | null) => {
    const from = pageAddress(address);
    if (from !== to && !isPage(from)) found.set(from, to);
  };
  for (const address of [...lock.goneBriefings.keys(), ...lock.goneItems.keys()]) add(address, null);
  for (const address of lock.moved.keys()) {
    const end = followed(lock.moved, address);
    add(address, end === null ? null : now(end));
  }
  for (const [address, items] of briefings)
    for (const { item, address: to } of items) add(address + item.id, to);
  return [...found].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The page of an address of the lock: "/en/2031/05/04/who-pays" → "/en/2031/05/04/who-pays.html", a briefing’s is itself. */
export function pageAddress(address: Address): string {
  const { briefing, id } = splitAddress(address);
  return id === '' ? address : `${briefing}${pageName(id)}.html`;
}

/** Whether an item merely has no page: "/en/2031/05/04/who-pays.html" and "/en/2031/05/04/#who-pays" */
export function isOwnPlace(from: string, to: string): boolean {
  const hash = to.indexOf('#');
  return hash >= 0 && from.startsWith(to.slice(0, hash)) && from.slice(hash) === `${to.slice(hash + 1)}.html`;
}
