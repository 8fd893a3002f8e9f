import type { PublishedBefore } from '../archive/types.ts';
import { languageAddress } from '../lock/addresses.ts';
import { type Address, followed, splitAddress } from '../lock/lock.ts';
import type { Edition, Elsewhere, Former, Ref, SiteBriefing, SiteItem } from './entities.ts';
import { pageAddress } from './redirects.ts';

/** Gives each edition what was published in its language under addresses that nothing has now, and each item the ids that it took over and the parts that it was split into. */
export function addFormer(
  editions: readonly Edition[],
  defaultLang: string,
  lock: PublishedBefore['lock'],
): void {
  const briefings = new Map(
    editions.flatMap((edition) => edition.briefings).map((one) => [one.address, one]),
  );
  // of a hundred thousand few are asked for
  const itemAt = (address: Address): SiteItem | undefined => {
    const { briefing, id } = splitAddress(address);
    return briefings.get(briefing)?.items.find(({ item }) => item.id === id);
  };
  const refOf = (address: Address): Ref | null => {
    const to = followed(lock.moved, address);
    return to === null ? null : refTo(itemAt(to) ?? briefings.get(to));
  };
  const editionOf = (address: Address): Edition | undefined =>
    editions.find(({ lang }) => address.startsWith(languageAddress(lang))) ??
    editions.find(({ lang }) => lang === defaultLang);
  const add = (address: Address, former: Omit<Former, 'address' | 'from'>) => {
    const edition = editionOf(address);
    const { briefing, id } = splitAddress(address);
    const from = id === '' ? null : refOf(briefing);
    const told: Former = { address: pageAddress(address), from, ...former };
    edition?.former.push(told);
    const home = id === '' ? undefined : briefings.get(followed(lock.moved, briefing) ?? '');
    const end = followed(lock.moved, address) ?? '';
    if (!home || itemAt(end)?.briefing === home) return;
    const paragraphs = lock.goneItems.get(end)?.paragraphs ?? [];
    const places = [id, ...(end === address ? paragraphs.flatMap(({ anchors }) => anchors) : [])];
    home.elsewhere = [...home.elsewhere, { ...told, places }];
  };
  for (const [address, { date }] of lock.moved) {
    const end = followed(lock.moved, address);
    const gone = end === null ? undefined : (lock.goneItems.get(end) ?? lock.goneBriefings.get(end));
    const known = { title: gone?.title ?? '', text: gone && 'text' in gone ? gone.text : '' };
    add(address, { since: gone?.gone ?? date, to: refOf(address), ...known });
    const item = end === null ? undefined : itemAt(end);
    const { briefing, id } = splitAddress(address);
    if (item && id !== '' && item.briefing.address === briefing) item.formerly = [...item.formerly, id];
  }
  for (const { address, gone, title } of lock.goneBriefings.values())
    add(address, { since: gone, to: null, title, text: '' });
  for (const { address, gone, title, text } of lock.goneItems.values())
    add(address, { since: gone, to: null, title, text });
  for (const [address, parts] of lock.split) {
    const whole = itemAt(address);
    for (const { to } of whole ? parts : []) {
      const part = itemAt(followed(lock.moved, to) ?? '');
      if (!whole || !part || part === whole) continue;
      whole.parts = withRef(whole.parts, refTo(part));
      part.partOf = withRef(part.partOf, refTo(whole));
    }
  }
  for (const briefing of briefings.values())
    if (briefing.elsewhere.length > 0) briefing.elsewhere = withOwnPlaces(briefing);
}

/** Each place of what is elsewhere once, and none that something on the page has. */
function withOwnPlaces({ items, elsewhere }: SiteBriefing): Elsewhere[] {
  const taken = new Set(
    items.flatMap(({ item, formerly }) => [item.id, ...formerly, ...(item.anchors?.flat() ?? [])]),
  );
  const isFree = (place: string) => {
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  };
  return [...elsewhere]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map((one) => ({ ...one, places: one.places.filter(isFree) }))
    .filter(({ places }) => places.length > 0);
}

const withRef = (refs: readonly Ref[], ref: Ref | null): readonly Ref[] =>
  ref === null || refs.some(({ address }) => address === ref.address) ? refs : [...refs, ref];

function refTo(one: SiteItem | SiteBriefing | undefined): Ref | null {
  if (!one) return null;
  const title = 'item' in one ? one.item.title : one.briefing.title;
  const { date } = 'item' in one ? one.briefing.briefing : one.briefing;
  return { address: one.address, title, date };
}
