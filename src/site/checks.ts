import type { Message } from '../model/briefing.ts';
import { rules } from '../model/rules.ts';
import { groupBy } from '../text/group-by.ts';
import type { SiteBriefing } from './entities.ts';

/** Rules by which a date is published that may be another’s, the most doubtful first: pages say so beside it. */
const doubtful = ['date-conflict', 'date-of-issue'] as const;
/** … and all by which one is that its page does not plainly state. */
const datings = [...doubtful, 'date-from-file-name', 'date-from-title'] as const;

export type Dating = (typeof doubtful)[number];

const isDating = ({ rule }: Message): boolean => datings.some((one) => one === rule);

/** Why the date of a briefing is doubtful; null where it is not, or there is none. */
export function doubtfulDate({ briefing: { date, messages } }: SiteBriefing): Dating | null {
  if (date === null) return null;
  const known = datingOf.get(messages);
  if (known !== undefined) return known;
  const found = doubtful.find((one) => messages.some(({ rule }) => rule === one)) ?? null;
  datingOf.set(messages, found);
  return found;
}

/** What messages were found to say: the page of each answer asks, and there are more messages than answers. */
const datingOf = new WeakMap<readonly Message[], Dating | null>();

/** What was inferred in a briefing, as its page tells it; reasons and summaries are in English. */
export interface Checks {
  /** what is doubtful, and how the date was come by, in the order of the lines */
  doubts: { line: number | null; reason: string }[];
  /** the rest by rule: how often, and what it means */
  others: { summary: string; count: number }[];
}

export function checksOf({ briefing: { messages } }: SiteBriefing): Checks {
  const isDoubt = (message: Message) => message.severity !== 'info' || isDating(message);
  const doubts = messages.filter(isDoubt).map(({ line, reason }) => ({ line, reason }));
  const others = groupBy(
    messages.filter((message) => !isDoubt(message)),
    ({ rule }) => rule,
  );
  const summaries: Readonly<Record<string, { summary: string }>> = rules;
  return {
    doubts: doubts.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    others: [...others].map(([rule, all]) => ({
      summary: summaries[rule]?.summary ?? rule,
      count: all.length,
    })),
  };
}

/** Whether a transcript says of itself, or of a line, that it was corrected. */
export function isMarkedCorrected({ briefing: { messages } }: SiteBriefing): boolean {
  return messages.some(({ rule }) => rule === 'marked-corrected');
}
