import type { Message } from '../model/briefing.ts';
import { rules } from '../model/rules.ts';
import { groupBy } from '../text/group-by.ts';
import type { SiteBriefing } from './entities.ts';

/** Rules by which a date is published that its page does not plainly state. */
const datings = ['date-conflict', 'date-of-issue', 'date-from-file-name', 'date-from-title'] as const;

export type Dating = (typeof datings)[number];

const datingOf = ({ rule }: Message): Dating | undefined => datings.find((one) => one === rule);

/** How a date was come by that nobody plainly states, the most doubtful way first; null where it is stated, or there is none. */
export function inferredDate({ briefing: { date, messages } }: SiteBriefing): Dating | null {
  if (date === null) return null;
  return datings.find((one) => messages.some(({ rule }) => rule === one)) ?? null;
}

/** The same where it is doubtful: what pages say of which there are as many as answers. */
export function doubtfulDate(briefing: SiteBriefing): Dating | null {
  const dating = inferredDate(briefing);
  return dating !== null && rules[dating].severity === 'warning' ? dating : null;
}

/** What was inferred in a briefing, as its page tells it; reasons and summaries are in English. */
export interface Checks {
  /** what is doubtful, and how the date was come by, in the order of the lines */
  doubts: { line: number | null; reason: string }[];
  /** the rest by rule: how often, and what it means */
  others: { summary: string; count: number }[];
}

export function checksOf({ briefing: { messages } }: SiteBriefing): Checks {
  const isDoubt = (message: Message) => message.severity !== 'info' || datingOf(message) !== undefined;
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
