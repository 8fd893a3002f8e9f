import { type GoneItem, type Lock, splitAddress } from '../lock/lock.ts';
import type { Settlement } from '../lock/settle.ts';
import type { Briefing } from '../model/briefing.ts';
import { shorten } from '../outline/describe.ts';
import { printsOfTurns } from '../outline/prints.ts';

/** Letters of its last words that are kept of what is gone: the length of a preview. */
const KEPT = 281;

/** How former transcripts are had. */
interface Former {
  /** as it came; null where it cannot be had */
  find: (address: string) => Promise<Uint8Array | null>;
  /** as it is read today; null where it cannot be used */
  read: (file: string, bytes: Uint8Array) => Briefing | null;
}

/** The lock with what was last said at the addresses that are gone now, where their former transcripts can be had. */
export async function describeGone(
  { lock, changes }: Settlement,
  before: Lock,
  { find, read }: Former,
): Promise<Lock> {
  const goneItems = new Map(lock.goneItems);
  const goneBriefings = new Map(lock.goneBriefings);
  const addresses = new Set(changes.gone.map((address) => splitAddress(address).briefing));
  for (const address of addresses) {
    const known = before.briefings.get(address);
    const bytes = known ? await find(address) : null;
    const briefing = known && bytes ? read(known.file, bytes) : null;
    if (!known || !briefing) continue;
    const gone = goneBriefings.get(address);
    if (gone) goneBriefings.set(address, { ...gone, title: briefing.title });
    const said = wordsOf(briefing);
    for (const one of changes.gone.filter((gone) => splitAddress(gone).briefing === address)) {
      const item = goneItems.get(one);
      if (item) goneItems.set(one, { ...item, ...(said.get(item.whole) ?? {}) });
    }
  }
  return { ...lock, goneItems, goneBriefings };
}

/** Titles and first words of the items, by the hash of all their words. */
function wordsOf({ items }: Briefing): Map<string, Pick<GoneItem, 'title' | 'text'>> {
  return new Map(
    items.map(({ title, turns }) => {
      const text = turns
        .flatMap((turn) => turn.paragraphs)
        .join(' ')
        .replace(/\s+/g, ' ');
      return [printsOfTurns(turns).whole, { title, text: shorten(text, KEPT) }];
    }),
  );
}
