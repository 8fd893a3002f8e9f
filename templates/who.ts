import type { Edition, Ref, SiteItem, Speaker } from '../src/site/types.ts';

type Index = Map<SiteItem, Ref[]>;
const kept = new WeakMap<readonly Speaker[], Index>();

/** The pages of those who speak (or of the newsrooms that ask) in an item. The index is made once for each list. */
function pagesOf(people: readonly Speaker[], item: SiteItem): Ref[] {
  let index = kept.get(people);
  if (!index) {
    index = new Map();
    for (const { address, name, items } of people) {
      for (const held of items) {
        const refs = index.get(held);
        if (refs) refs.push({ address, title: name });
        else index.set(held, [{ address, title: name }]);
      }
    }
    kept.set(people, index);
  }
  return index.get(item) ?? [];
}

export function speakersOf(edition: Edition, item: SiteItem): Ref[] {
  return pagesOf(edition.speakers, item);
}

export function outletsOf(edition: Edition, item: SiteItem): Ref[] {
  return pagesOf(edition.outlets, item);
}
