import type { Item, Lines, TocEntry, Turn } from '../../model/briefing.ts';
import { corrected } from '../../text/struck.ts';
import type { Contents, Note, RawItem, RawThread, Roles } from '../stages.ts';
import { isComment } from '../turns/items.ts';
import { type Speaking, sayTurn } from '../turns/say.ts';
import { idWords } from './id-words.ts';
import { IdMaker } from './ids.ts';
import { MOST_BEFORE, TurnNamer } from './name-turns.ts';
import { putByAsker } from './put-by-asker.ts';
import { tellCut } from './tell-cut.ts';
import { tidyEnd } from './tidy-end.ts';

/** A title of which less is said there is told as a warning. */
const WEAK = 0.4;

/** From the heading, or the first turn, to the last turn. Every item has one of them. */
function linesOf({ heading }: RawItem, turns: readonly Turn[]): Lines {
  const first = (heading ?? turns[0])?.lines[0] ?? 1;
  const last = (turns.at(-1) ?? heading)?.lines[1] ?? first;
  return [first, Math.max(first, last)];
}

function completedNote(title: string, from: number, line: number | null): Note {
  return {
    rule: 'title-completed',
    line,
    reason: `“${title}” takes its first words from line ${from}: what is said here only points back.`,
  };
}

function tell(item: Item, hasContents: boolean): Note | null {
  const line = item.lines[0];
  if (item.titleFrom === 'toc') {
    const confidence = item.confidence ?? 1;
    return confidence < WEAK
      ? {
          rule: 'toc-join-weak',
          line,
          confidence,
          reason: `“${item.title}” was joined to this, but little of it is said here.`,
        }
      : { rule: 'toc-join', line, confidence, reason: `“${item.title}” was joined to this by what is said.` };
  }
  if (!hasContents) return null;
  if (item.titleFrom === 'text' && item.kind === 'exchange') {
    return {
      rule: 'exchange-without-title',
      line,
      reason: 'No title of the table of contents fits this exchange.',
    };
  }
  if (item.titleFrom === 'heading' && item.topic === null) {
    return {
      rule: 'heading-not-in-contents',
      line,
      reason: `“${item.title}” is not listed in the table of contents.`,
    };
  }
  return null;
}

function itemNotes(items: readonly Item[], hasContents: boolean): Note[] {
  return items.flatMap((item) => tell(item, hasContents) ?? []);
}

/** Titles of the table of contents that no item stands under. */
function tocNotes(toc: readonly TocEntry[]): Note[] {
  return toc
    .filter(({ items }) => items.length === 0)
    .map(({ title, line }) => ({
      rule: 'toc-title-without-item',
      line: line ?? null,
      reason: `Nothing was found that “${title}” names.`,
    }));
}

/** From here on it is sure that two exchanges are one thread: what one names the other may be named by. */
const SURE = 0.7;
/** So many of them are looked at. */
const MOST_JOINED = 6;

/** For each item, how many items just before it are surely of its thread. */
function surelyJoined(threads: readonly RawThread[]): number[] {
  return threads.flatMap(({ joins }) => {
    let count = 0;
    return joins.map((join, at) => {
      count = at > 0 && (join ?? 1) >= SURE ? count + 1 : 0;
      return count;
    });
  });
}

/** For each item, how many items of its thread come before it. */
const placesIn = (threads: readonly RawThread[]): number[] =>
  threads.flatMap(({ joins }) => joins.map((_, at) => at));

/** So many as are told for an item of those just before it, but not more than are looked at, the nearest first. */
const justBefore =
  <Group>(groups: readonly Group[], counts: readonly number[]) =>
  (at: number): Group[] =>
    groups.slice(at - Math.min(MOST_JOINED, counts[at] ?? 0), at).reverse();

/** What is surely of one thread with an item and stands before it, the nearest first. */
export const joinedBefore = <Group>(groups: readonly Group[], threads: readonly RawThread[]) =>
  justBefore(groups, surelyJoined(threads));

/** What stands before an item in its thread, sure or not, the nearest first. */
export const threadBefore = <Group>(groups: readonly Group[], threads: readonly RawThread[]) =>
  justBefore(groups, placesIn(threads));

/** Items and table of contents as the contract has them: speakers, titles, ids. `fallback`: the title where nothing was said. */
export function nameItems(
  { titles, items: titled }: Contents,
  known: Speaking,
  fallback: string,
  threads: readonly RawThread[] = [],
): { items: Item[]; toc: TocEntry[]; notes: Note[] } {
  const ids = new IdMaker();
  let speaking = known.spokesperson;
  const groups = titled.map(({ item: raw }) =>
    raw.turns.map((turn) => {
      const said = sayTurn(turn, known, speaking);
      if (said.role !== 'question') speaking = said.speaker ?? speaking;
      return said;
    }),
  );
  // “Thank you.” of a guest of the press names nothing
  const heard = titled.map(({ item: raw }, at) => {
    const turns = groups[at] ?? [];
    const telling = turns.filter((_, number) => {
      const turn = raw.turns[number];
      return !(turn?.comment && isComment(turn));
    });
    return telling.length > 0 ? telling : turns;
  });
  // nor does “The lady in the green scarf” of who leads through; addresses are of all that was said
  const telling = titled.map(({ item: raw }, at) => {
    const turns = heard[at] ?? [];
    const others = turns.filter(
      (turn) => raw.turns[groups[at]?.indexOf(turn) ?? -1]?.speaker !== 'moderator',
    );
    return others.length > 0 ? others : turns;
  });
  const namer = new TurnNamer(telling, known.lang);
  const completed: Note[] = [];
  const joinedTo = joinedBefore(telling, threads);
  const threadTo = threadBefore(telling, threads);
  const taken = new Set<string>();
  const madeTitle = (at: number): string | null => {
    const turns = telling[at] ?? [];
    const name = namer.name(
      turns,
      telling.slice(Math.max(0, at - MOST_BEFORE), at),
      joinedTo(at),
      taken,
      threadTo(at),
    );
    if (name === null) return null;
    const title = tellCut(putByAsker(tidyEnd(name.title, known.lang), turns), turns, known.lang);
    if (name.from !== null) completed.push(completedNote(title, name.from, turns[0]?.lines[0] ?? null));
    return title;
  };
  const items = titled.map(({ item: raw, owner }, at): Item => {
    const turns = groups[at] ?? [];
    const topic = owner ? (titles[owner.title]?.title ?? null) : null;
    // a person may have taken the printed title away, and given one of the table of contents
    const isHeaded = raw.heading !== null && (raw.title !== null || topic === null);
    const titleFrom = isHeaded ? 'heading' : topic && !raw.title ? 'toc' : 'text';
    const printed = isHeaded ? raw.title : (raw.title ?? topic);
    const title = printed || madeTitle(at) || fallback;
    taken.add(title.toLowerCase());
    return {
      id: ids.make(corrected(printed ?? '') || idWords(heard[at] ?? turns, namer) || fallback, raw.kind),
      kind: raw.kind,
      title,
      titleFrom,
      // without a heading it has a title of its own by a decision alone
      ...(raw.title !== null && (raw.retitled || !raw.heading) ? { titleDecided: true as const } : {}),
      confidence: titleFrom === 'toc' && owner ? Math.round(owner.confidence * 100) / 100 : null,
      topic,
      followUp: raw.followUp,
      turns,
      lines: linesOf(raw, turns),
    };
  });
  const named = new Map<number, string[]>();
  for (const [at, { id }] of items.entries()) {
    const under = titled[at]?.owner?.title;
    const others = under === undefined ? undefined : named.get(under);
    if (others) others.push(id);
    else if (under !== undefined) named.set(under, [id]);
  }
  const toc = titles.map(
    (one, index): TocEntry => ({
      kind: one.kind ?? 'exchange',
      title: one.title,
      items: named.get(index) ?? [],
      line: one.segment.lines[0],
    }),
  );
  return { items, toc, notes: [...itemNotes(items, titles.length > 0), ...tocNotes(toc), ...completed] };
}

/** Where nobody’s turn was recognised. */
export function noTurnsNotes({ opens }: Roles, items: readonly Item[]): Note[] {
  const reason = 'Nobody’s turn was recognised; the text is kept whole.';
  const [first] = opens.size === 0 ? items : [];
  return first ? [{ rule: 'no-turns', line: first.lines[0], reason }] : [];
}
