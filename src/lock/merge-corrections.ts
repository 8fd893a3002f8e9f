import type { Correction } from '../model/briefing.ts';

/** The corrections of a briefing as one branch has them, the oldest first, and the text that stood there in the end (SHA-256). */
export interface Told {
  corrections: readonly Correction[];
  text: string;
}

/** The corrections of two branches as one line, in which each text was replaced by the next. */
export interface InLine extends Told {
  /** whose text stands at its end; null where both have that one */
  of: 'ours' | 'theirs' | null;
  /** whether both had corrected the same text, each in its way */
  isMerged: boolean;
}

/**
 * One line of two. Where both corrected one text, what came first is told step by step; what the other corrected stands at the end as a
 * correction that replaced the last text by itself: until a build finds the text that is of both (`NextLock.corrects`). Pure.
 */
export function inLine(ours: Told, theirs: Told): InLine {
  const [own, other] = [stepsOf(ours), stepsOf(theirs)];
  const shared: Correction[] = [];
  while (own[0] && other[0] && own[0].from === other[0].from && own[0].to === other[0].to)
    shared.push(joined(own.shift()!, other.shift()!));
  const corrections = [...shared, ...asCorrections(own)];
  const others = [...shared, ...asCorrections(other)];
  const isMerged = own.length > 0 && other.length > 0;
  const [mine, yours] = [orderOf(own, ours), orderOf(other, theirs)];
  if (mine === yours) return { corrections, text: ours.text, of: null, isMerged };
  // where one branch corrected nothing, the other went on from there
  const isOurs = other.length === 0 ? own.length > 0 || mine < yours : own.length > 0 && mine < yours;
  if (isOurs) return { ...withOpen(corrections, ours.text, other), of: 'ours', isMerged };
  return { ...withOpen(others, theirs.text, own), of: 'theirs', isMerged };
}

/** Whether two branches speak of one briefing: a text of the one is a text of the other. */
export function shareText(ours: Told, theirs: Told): boolean {
  const texts = new Set(textsOf(theirs));
  return textsOf(ours).some((text) => texts.has(text));
}

/** Of corrections that both replaced the same text, which earlier releases could enter twice, one. Pure. */
export function eachTextOnce(corrections: readonly Correction[]): Correction[] {
  const found: Correction[] = [];
  for (const one of corrections) {
    const last = found.at(-1);
    if (last?.from === one.from) found.splice(-1, 1, joined(last, one));
    else found.push(one);
  }
  return found;
}

/** Whether the last correction waits for its text: it replaced that which still stands. */
export const isOpen = (corrections: readonly Correction[], text: string): boolean =>
  corrections.at(-1)?.from === text;

interface Step extends Correction {
  /** the text that came in its place */
  to: string;
}

const stepsOf = ({ corrections, text }: Told): Step[] =>
  corrections.map((one, at) => ({ ...one, to: corrections[at + 1]?.from ?? text }));

const asCorrections = (steps: readonly Step[]): Correction[] => steps.map(({ to: _, ...one }) => one);

const textsOf = ({ corrections, text }: Told): string[] => [...corrections.map(({ from }) => from), text];

/** The same step, as each branch knows it: the day on which it was first taken. */
const joined = (a: Correction, b: Correction): Correction => ({
  date: a.date < b.date ? a.date : b.date,
  from: a.from,
  items: itemsOf([a, b]),
});

const itemsOf = (all: readonly Correction[]): string[] => [...new Set(all.flatMap(({ items }) => items))];

function withOpen(line: readonly Correction[], text: string, rest: readonly Correction[]): Told {
  const last = rest.at(-1);
  if (!last) return { corrections: line, text };
  return { corrections: [...line, { date: last.date, from: text, items: itemsOf(rest) }], text };
}

/** By the day of the first step; whichever branch is ours, the same goes first. */
const orderOf = (steps: readonly Step[], { text }: Told): string =>
  [...steps.map(({ date, from, to, items }) => [date, from, to, ...items].join(' ')), text].join('\n');
