import type { Contents, Note, RawThread } from '../stages.ts';
import { settledBorders } from './borders.ts';
import { withoutFormalities } from './formalities.ts';
import { threadNotes } from './thread-notes.ts';
import { Weighing } from './weighing.ts';

/** From here on two exchanges are one thread. */
const JOINS = 0.5;

/** Where no title settles it, what is said at the border of two exchanges does. */
function threadsOf({ items }: Contents, weighing: Weighing): RawThread[] {
  const borders = settledBorders(items);
  const threads: RawThread[] = [];
  for (const [at, here] of items.entries()) {
    const before = items[at - 1];
    const next = borders[at + 1] === 'open' ? items[at + 1]?.item : undefined;
    const join = borders[at] === 'open' && before ? weighing.likelihood(before.item, here.item, next) : null;
    const goesOn = join === null ? borders[at] === 'joined' : join >= JOINS;
    weighing.take(here.item, !goesOn);
    const thread = threads.at(-1);
    if (thread && goesOn) {
      thread.items.push(here);
      thread.joins.push(join);
    } else threads.push({ items: [here], joins: [join], leads: 0 });
  }
  return threads;
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
  const open = contents.items.filter((_, at) => borders[at] === 'open' || borders[at + 1] === 'open');
  const weighing = new Weighing(
    open.map(({ item }) => item),
    lang,
  );
  const told = threadsOf(contents, weighing);
  const threads = told.map((thread) => withoutFormalities(thread, weighing));
  const items = threads.flatMap((thread) => thread.items);
  return { contents: { ...contents, items }, threads, notes: threadNotes(told) };
}
