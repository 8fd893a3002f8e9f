import { byLines } from './given.ts';
import { linesOfItems } from './item-lines.ts';
import { type Address, itemAddress, type Lock, type LockedItem } from './lock.ts';
import { printParagraphs } from './paragraphs.ts';

/** The version of the format, in its first line. */
export const SCHEMA = 1;

const header = `# lectern.lock ${SCHEMA}: where every address of this archive leads, and where its words stand. “lectern build” writes it.
# Keep it with the transcripts, in version control too, and do not edit it: without it links to answers can come to mean others.
# The page of an item has .html behind its address. After a merge: lectern lock
`;

/** A lock as text: one line an address, in code-unit order, so that additions on two branches merge. Pure. */
export function printLock(lock: Lock): string {
  const lines: string[] = [];
  const add = (address: Address, ...words: (string | number)[]) =>
    void lines.push([address, ...words].join(' '));
  for (const [address, name] of lock.series) add(address, 'series', JSON.stringify(name));
  // the lines then stand nearly in order, and are put so in a fifth of the time
  const briefings = [...lock.briefings.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  for (const briefing of briefings) {
    const { address, date, sha256, file } = briefing;
    add(address, 'briefing', date, sha256, JSON.stringify(file));
    const known = linesOfItems(briefing);
    if (known) {
      for (const line of known.values()) lines.push(line);
      continue;
    }
    const { items } = briefing;
    const isPlain = isByLines(items);
    for (const [at, item] of items.entries())
      add(itemAddress(address, item.id), 'item', itemWords(item, isPlain ? null : at + 1));
  }
  for (const [address, { date, to }] of lock.moved) add(address, 'moved', date, to);
  for (const [address, others] of lock.split)
    for (const { date, to } of others) add(address, 'split', date, to);
  for (const [address, corrections] of lock.corrected)
    for (const [at, { date, from, items }] of corrections.entries())
      add(address, 'corrected', at + 1, date, from, items.join(',') || '-');
  for (const { address, gone, date, sha256, file, title } of lock.goneBriefings.values())
    add(address, 'gone', gone, 'briefing', date, sha256, JSON.stringify([file, title]));
  for (const { address, gone, title, text, ...item } of lock.goneItems.values())
    add(address, 'gone', gone, 'item', itemWords(item), JSON.stringify([title, text]));
  return `${header}\n${lines.sort().join('\n')}${lines.length > 0 ? '\n' : ''}`;
}

/** The line of an item whose lines tell its place: "/en/2031/05/04/who-pays item 74-79 84 _7Iuk XWnwf.B2N2-" */
export const printItem = (address: Address, item: LockedItem): string => `${address} item ${itemWords(item)}`;

/** @param number of the item in its briefing, where its lines do not tell */
function itemWords(item: LockedItem, number: number | null = null): string {
  const lines = `${item.lines.join('-')}${number === null ? '' : `.${number}`}`;
  return [lines, item.words, item.whole, printParagraphs(item)].join(' ');
}

/** A page on one line has all its items there. */
const isByLines = (items: readonly LockedItem[]): boolean =>
  items.every((item, at) => {
    const before = items[at - 1];
    return before === undefined || byLines(before, item) < 0;
  });
