import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FormerSite, readFormerSite } from '../archive/former-site.ts';
import { Manifest, manifestAddress } from '../formats/manifest.ts';
import { readAddress } from '../lock/addresses.ts';
import { addressesOf } from '../lock/given.ts';
import { type Imported, importBriefings } from '../lock/import-addresses.ts';
import { type Address, type GoneItem, type Lock, splitAddress } from '../lock/lock.ts';

/** The manifest of a site; null where it has none that can be read. */
export async function manifestIn(site: string): Promise<Manifest | null> {
  try {
    return Manifest.parse(JSON.parse(await readFile(path.join(site, manifestAddress.slice(1)), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Takes over what a site had published: its briefings and items with their words, the names of its series, what it says was corrected, and
 * by its manifest what moved and what is gone. Null where it holds no briefing. @param today ISO 8601
 */
export async function importSite(lock: Lock, folder: string, today: string): Promise<Imported | null> {
  const former = await readFormerSite(folder, today);
  if (former.briefings.length === 0) return null;
  const imported = importBriefings(lock, former.briefings, today);
  const told = withTold(imported.lock, lock, former);
  const manifest = await manifestIn(folder);
  if (!manifest) return { ...imported, lock: told };
  const { next, taken } = withFormer(told, manifest, today);
  return { ...imported, lock: next, taken: imported.taken + taken };
}

/** With series and corrections of what the lock did not know. */
function withTold(lock: Lock, before: Lock, { series, corrected }: FormerSite): Lock {
  const names = new Set(before.series.values());
  const more = [...series].filter(([address, name]) => !before.series.has(address) && !names.has(name));
  const fresh = [...corrected].filter(
    ([address]) => lock.briefings.has(address) && !before.briefings.has(address),
  );
  return {
    ...lock,
    series: new Map([...lock.series, ...more]),
    corrected: new Map([...lock.corrected, ...fresh]),
  };
}

/** With the addresses that led on, or said that what stood there is gone. */
function withFormer(
  lock: Lock,
  { moved, gone }: Pick<Manifest, 'moved' | 'gone'>,
  today: string,
): { next: Lock; taken: number } {
  const known = addressesOf(lock);
  const next: Lock = {
    ...lock,
    moved: new Map(lock.moved),
    goneBriefings: new Map(lock.goneBriefings),
    goneItems: new Map(lock.goneItems),
  };
  let taken = 0;
  for (const [from, to] of [...Object.entries(moved), ...gone.map((address) => [address, ''] as const)]) {
    const [address, target] = [addressOf(from), addressOf(to)];
    if (address === null || known.has(address)) continue;
    taken += 1;
    const { id } = splitAddress(address);
    if (target !== null && known.has(target)) next.moved.set(address, { date: today, to: target });
    else if (id === '') next.goneBriefings.set(address, { ...unknownText(address, today), ...nothing });
    else next.goneItems.set(address, { ...unknownItem(address, id), gone: today });
  }
  return { next, taken };
}

/** What is kept of a transcript that nothing is known of. */
const nothing = { file: 'unknown', sha256: '0'.repeat(64), title: '' };

const unknownText = (address: Address, today: string) => ({ address, date: today, gone: today });

/** An item of which nothing is known but that it was there: no words are like it. */
const unknownItem = (address: Address, id: string): Omit<GoneItem, 'gone'> => ({
  address,
  id,
  lines: [1, 1],
  words: 0,
  whole: '-----',
  paragraphs: [],
  highest: 0,
  title: '',
  text: '',
});

/** "/en/2031/05/04/x.html" and "/en/2031/05/04/#x" → "/en/2031/05/04/x"; null for what is no briefing or item. */
function addressOf(page: string): Address | null {
  const [, briefing = '', id = ''] = /^(\/.*\/)(?:#?([a-z0-9-]+)(?:\.html)?)?$/.exec(page) ?? [];
  return readAddress(briefing) ? briefing + id : null;
}
