import type { Contents, Note, RawItem, RawThread } from '../stages.ts';
import { type Settled, settledBorders } from './borders.ts';
import { withoutFormalities } from './formalities.ts';
import { threadNotes } from './thread-notes.ts';
import { Weighing } from './weighing.ts';

/** From here on two exchanges are one thread. */
const JOINS = 0.5;
/** So likely is who breaks in on remarks to ask about them. */
const BROKEN_OFF = 0.9;

/** Where no title settles it, what is said at the border of two exchanges does. */
function threadsOf({ items }: Contents, borders: readonly Settled[], weighing: Weighing): RawThread[] {
  const threads: RawThread[] = [];
  for (const [at, here] of items.entries()) {
    const before = items[at - 1];
    const next = borders[at + 1] === 'open' ? items[at + 1]?.item : undefined;
    const join = before ? joining(borders[at], before.item, here.item, next) : null;
    const goesOn = join === null ? borders[at] === 'joined' : join >= JOINS;
    weighing.take(here.item, !goesOn);
    const thread = threads.at(-1);
    if (thread && goesOn) {
      thread.items.push(here);
      thread.joins.push(join);
    } else threads.push({ items: [here], joins: [join], leads: 0 });
  }
  return threads;

  /** How likely a reader calls an item and the one before it one, 0–1; null where that is settled. */
  function joining(border: Settled | undefined, before: RawItem, here: RawItem, next: RawItem | undefined) {
    if (border === 'open') return weighing.likelihood(before, here, next);
    if (border !== 'broken') return null;
    return weighing.begins(here) ? 1 - BROKEN_OFF : BROKEN_OFF;
  }
}

/**
 * Consecutive items that a reader would call one. Where titles are printed, a thread is what stands under one of them; else it is
 * told by what is said. What has no matter of its own, “Thank you.”, becomes part of a neighbour. Each item is in exactly one
 * thread. @param lang BCP 47
 */
export function toThreads(
  contents: Contents,
  lang: string,
): { contents: Contents; threads: RawThread[]; notes: Note[] } {
  const borders = settledBorders(contents.items);
  const isOpen = (at: number) => borders[at] === 'open' || borders[at] === 'broken';
  const open = contents.items.filter(
    ({ item }, at) => item.kind === 'exchange' && (isOpen(at) || isOpen(at + 1)),
  );
  const weighing = new Weighing(
    open.map(({ item }) => item),
    lang,
  );
  const told = threadsOf(contents, borders, weighing);
  const threads = told.map((thread) => withoutFormalities(thread, weighing));
  const items = threads.flatMap((thread) => thread.items);
  return { contents: { ...contents, items }, threads, notes: threadNotes(told) };
}
