import type { SiteBriefing, SiteItem, SiteThread } from './entities.ts';
import { namedIn } from './named.ts';

/** A briefing as one bar: how long each thread is, and in it who speaks, in thousandths of the whole. */
export interface Score {
  threads: readonly { thread: SiteThread; from: number; to: number }[];
  /** who speaks most first; `name` null for all who ask, whoever they are, `others` for those of whom there is no room */
  voices: readonly Voice[];
}

export interface Voice {
  who: { name: string } | 'asks' | 'others';
  /** 0–1 */
  share: number;
  stretches: readonly (readonly [from: number, to: number])[];
}

/** A bar of so many parts. */
export const WHOLE = 1000;
/** More shades cannot be told apart. */
const MOST_NAMED = 3;
/** A briefing of fewer threads is seen at once. */
const FEWEST_THREADS = 3;

/** By the page of each person, the name that is printed first. */
type Names = Map<object, string>;

/** How long something takes to say is taken to be as its characters. Null for a briefing of few threads. */
export function scoreOf({ threads }: SiteBriefing): Score | null {
  if (threads.length < FEWEST_THREADS) return null;
  const names: Names = new Map();
  const turns = threads.flatMap((thread) => thread.items.flatMap((item) => turnsOf(item, names)));
  const all = turns.reduce((sum, turn) => sum + turn.length, 0);
  if (all === 0) return null;
  let said = 0;
  const at = () => Math.round((said / all) * WHOLE);
  const voices = new Map<string, { share: number; stretches: [number, number][] }>();
  const told = threads.map((thread) => {
    const from = at();
    for (const { who, length } of thread.items.flatMap((item) => turnsOf(item, names))) {
      const own = voices.get(who) ?? { share: 0, stretches: [] };
      voices.set(who, own);
      const start = at();
      said += length;
      own.share += length / all;
      const last = own.stretches.at(-1);
      if (last?.[1] === start) last[1] = at();
      else if (at() > start) own.stretches.push([start, at()]);
    }
    return { thread, from, to: at() };
  });
  return { threads: told, voices: namedFirst(voices) };
}

function namedFirst(voices: ReadonlyMap<string, { share: number; stretches: [number, number][] }>): Voice[] {
  const named = [...voices].filter(([who]) => who !== '').sort((a, b) => b[1].share - a[1].share);
  const few = named.length > MOST_NAMED + 1 ? named.slice(0, MOST_NAMED) : named;
  const rest = named.slice(few.length).map(([, own]) => own);
  const asks = voices.get('');
  return [
    ...few.map(([name, own]): Voice => ({ who: { name }, ...own })),
    ...(rest.length > 0
      ? [
          {
            who: 'others' as const,
            share: rest.reduce((sum, own) => sum + own.share, 0),
            stretches: rest.flatMap((own) => own.stretches).sort((a, b) => a[0] - b[0]),
          },
        ]
      : []),
    ...(asks ? [{ who: 'asks' as const, ...asks }] : []),
  ];
}

/** “Ann Vale” and “Minister Vale” are one voice where they are one person. */
function turnsOf({ item, speakers }: SiteItem, names: Names): { who: string; length: number }[] {
  const nameOf = (printed: string): string => {
    const person = speakers.find(({ labels }) => labels.includes(printed));
    if (!person) return printed;
    const known = names.get(person) ?? printed;
    names.set(person, known);
    return known;
  };
  return item.turns.map((turn) => ({
    who: turn.role === 'question' ? '' : nameOf(namedIn(turn).name ?? ''),
    length: turn.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0),
  }));
}
