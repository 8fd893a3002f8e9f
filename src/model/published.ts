import { z } from 'zod';
import { Briefing, Item, type Lines, Thread, Turn } from './briefing.ts';

/**
 * A briefing as a site publishes it (`index.json.gz`): the document that `lectern parse` prints, without what follows from the rest of it.
 * Left out are, and mean:
 *
 * - of a turn `speaker`, `office`, `outlet`, `label`, `note`: null;
 * - of an item `titleFrom`: "text"; `confidence`, `topic`: null; `followUp`: false;
 * - of an item `lines`: from the first line of its first turn to the last line of its last;
 * - of a thread `number`: its place in the list; `items`: the ids of the items that bear this number as their `thread`; `title`: that of
 *   the first of them; `confidence`: null.
 *
 * Of an item `counterparts` is more than the document of `parse` has.
 */
const unsaidTurn = { speaker: null, office: null, outlet: null, label: null, note: null } as const;
const unsaidItem = {
  titleFrom: 'text',
  confidence: null,
  topic: null,
  followUp: false,
} as const;
const unsaidThread = { confidence: null } as const;

const PublishedTurn = Turn.partial({ speaker: true, label: true, note: true }).transform(
  (turn): Turn => ({ ...unsaidTurn, ...turn }),
);

/** What stands for an item in another language of the archive. */
const PublishedCounterpart = z.object({
  lang: z.string().describe('language (BCP 47)'),
  address: z.string().describe('where it is in the site'),
  confidence: z.number().min(0).max(1).describe('how probable it is that both are the same'),
});
export type PublishedCounterpart = z.infer<typeof PublishedCounterpart>;

const PublishedItem = Item.extend({
  turns: z.array(PublishedTurn),
  counterparts: z.array(PublishedCounterpart).optional(),
})
  .partial({ titleFrom: true, topic: true, followUp: true, lines: true })
  .transform(({ counterparts: _, ...item }, { issues }): Item => {
    const lines = item.lines ?? spanOf(item.turns);
    if (!lines)
      issues.push({ code: 'custom', message: 'no lines, and no turn to have them from', input: item });
    return { ...unsaidItem, ...item, lines: lines ?? [1, 1] };
  });

/** Reads such a document, and the whole one too: both give the same briefing. */
export const PublishedBriefing = Briefing.extend({
  items: z.array(PublishedItem),
  threads: z.array(Thread.partial({ number: true, title: true, items: true })).optional(),
})
  .transform(({ threads, ...briefing }) => {
    if (!threads) return briefing;
    const own = itemsByThread(briefing.items);
    return {
      ...briefing,
      threads: threads.map((thread, at) => {
        const { number = at + 1, items = (own.get(number) ?? []).map(({ id }) => id) } = thread;
        const title = thread.title ?? briefing.items.find(({ id }) => id === items[0])?.title;
        return { ...unsaidThread, ...thread, number, items, title };
      }),
    };
  })
  .pipe(Briefing);

/** A briefing without what follows from the rest of it. */
export function abridged(briefing: Briefing): z.input<typeof PublishedBriefing> {
  const { items, threads, ...rest } = briefing;
  const own = itemsByThread(items);
  return {
    ...rest,
    items: items.map((item) => {
      const { lines, turns, ...said } = without(item, unsaidItem);
      return {
        ...said,
        turns: turns.map((turn) => without(turn, unsaidTurn)),
        ...(areSame(spanOf(turns), lines) ? {} : { lines }),
      };
    }),
    ...(threads ? { threads: threads.map((thread, at) => abridgedThread(thread, at, own)) } : {}),
  };
}

function abridgedThread(thread: Thread, at: number, own: ReadonlyMap<number, readonly Item[]>) {
  const { number, title, items, ...said } = without(thread, unsaidThread);
  const follow = own.get(number) ?? [];
  const isAll = areSame(
    follow.map(({ id }) => id),
    items,
  );
  if (number !== at + 1 || !isAll) return { number, title, items, ...said };
  return { ...(title === follow[0]?.title ? {} : { title }), ...said };
}

/** Of an object the fields that say something else than their absence does. */
function without<T extends object, Unsaid extends Partial<T>>(
  whole: T,
  unsaid: Unsaid,
): Omit<T, keyof Unsaid> & Partial<T> {
  const fields: Omit<T, keyof Unsaid> & Partial<T> = { ...whole };
  for (const [name, value] of Object.entries(unsaid))
    if (Reflect.get(whole, name) === value) Reflect.deleteProperty(fields, name);
  return fields;
}

function spanOf(turns: readonly Turn[]): Lines | null {
  const [first, last] = [turns[0], turns.at(-1)];
  return first && last ? [first.lines[0], last.lines[1]] : null;
}

function itemsByThread(items: readonly Item[]): Map<number, Item[]> {
  const own = new Map<number, Item[]>();
  for (const item of items) {
    if (item.thread === undefined) continue;
    const held = own.get(item.thread);
    if (held) held.push(item);
    else own.set(item.thread, [item]);
  }
  return own;
}

const areSame = (some: readonly unknown[] | null, others: readonly unknown[]): boolean =>
  some !== null && some.length === others.length && some.every((one, at) => one === others[at]);
