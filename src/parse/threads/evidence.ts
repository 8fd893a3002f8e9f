import type { Common } from './common.ts';
import type { Exchange } from './exchange.ts';

/** Two exchanges that follow each other. */
export interface Border {
  before: Exchange;
  here: Exchange;
  /** what the question of the second has in common with what was said before it */
  common: Common;
  /** so many words that carry meaning are in the questions of the thread so far that ask */
  asked: number;
  /** so many exchanges are in the thread so far */
  exchanges: number;
  /** how much of the rare words of the question behind the second was said in the thread so far, 0–1; null where none follows */
  ahead: number | null;
  /** how far the briefing calls on who asks next, 0–1: where it does, who is not called goes on */
  calling: number;
  /** labels of the briefing tell follow-ups from other questions */
  marked: boolean;
}

/** One thing that tells whether a reader would call two exchanges one. */
export interface Evidence {
  name: string;
  /** what is added to the log-odds of one thread where it holds whole: above 0 it joins, below 0 it parts */
  weight: number;
  /** how far it holds, 0–1 */
  holds: (border: Border) => number;
}

const yes = (holds: boolean): number => (holds ? 1 : 0);
/** 0 up to `from`, 1 from `to` on */
const rising = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));
const falling = (value: number, from: number, to: number): number => 1 - rising(value, from, to);

/** How far the question has rare words that the thread did not say. */
const newWords = ({ common }: Border) => rising(common.newWords, 1, 12);
const bothNamed = ({ before, here }: Border) => before.isNamed && here.isNamed;

/**
 * What is weighed at a border, each with a question that it is seen by. The weights are those of a logistic regression over
 * borders of real briefings that seven readers read (scripts/evaluate/fit-threads.ts); the last ones, which speak for themselves, are set.
 */
export const EVIDENCE: readonly Evidence[] = [
  { name: 'always', weight: 0.9, holds: () => 1 },
  // Yes, sir.
  { name: 'the next was called', weight: -2.4, holds: ({ before }) => yes(before.calls) },
  {
    name: 'nobody was called',
    weight: 0.7,
    // where names are printed, they tell who goes on
    holds: (border) => (border.before.calls || bothNamed(border) ? 0 : border.calling),
  },
  // Can I follow up? – Sure.
  {
    name: 'only begun',
    weight: 1.8,
    holds: ({ before, asked }) => falling(asked, 1, 6) * falling(before.answered, 3, 30),
  },
  // Thanks, Ann. When will it run? – In June. – Who pays?
  {
    name: 'who was called has asked once',
    weight: 1.3,
    holds: (border) => (bothNamed(border) ? 0 : yes(border.exchanges === 1) * border.calling),
  },
  { name: 'nothing asked yet', weight: 0.6, holds: ({ asked }) => falling(asked, 1, 6) },
  // Thanks, Ann. When will it run?
  { name: 'thanks', weight: -0.8, holds: ({ here }) => yes(here.thanks) },
  // Ann, when will it run?
  { name: 'addresses', weight: -1.7, holds: ({ here }) => yes(here.addresses) },
  // On another topic, …
  { name: 'new matter', weight: -1.9, holds: ({ here }) => yes(here.newMatter) },
  // Just to follow up, …
  { name: 'follows up', weight: 0.3, holds: ({ here }) => yes(here.followsUp) },
  // The ferry stopped this morning. When will it run?
  { name: 'tells of these days', weight: -1, holds: ({ here }) => yes(here.theseDays) },
  // But when will it run?
  { name: 'goes on', weight: 1.2, holds: ({ here }) => yes(here.goesOn) },
  // And who pays for it?
  { name: 'adds', weight: 0.3, holds: ({ here }) => yes(here.adds) },
  // Is it safe?
  { name: 'points back', weight: 0.5, holds: ({ here }) => yes(here.pointsBack) },
  { name: 'short question', weight: 1.4, holds: ({ here }) => falling(here.asked, 3, 18) },
  { name: 'short answer', weight: 0.6, holds: ({ before }) => falling(before.answered, 3, 30) },
  {
    name: 'shares words with the thread',
    weight: 2.4,
    holds: ({ common }) => common.withThread,
  },
  {
    name: 'shares words with the last',
    weight: 1.6,
    holds: ({ common }) => common.withLast,
  },
  {
    name: 'the next question shares words with the thread',
    weight: 1.1,
    holds: ({ ahead }) => ahead ?? 0,
  },
  {
    name: 'new words, where nobody calls',
    weight: -1.3,
    holds: (border) => newWords(border) * (1 - border.calling),
  },
  {
    name: 'new words of who was not called',
    weight: -0.9,
    holds: (border) => (border.before.calls ? 0 : newWords(border) * border.calling),
  },
  // … in spring. / Ann.
  { name: 'the next was called by name alone', weight: -1.6, holds: ({ before }) => yes(before.callsByName) },
  // Great. One more question: who pays?
  { name: 'turns to another', weight: -0.9, holds: ({ here }) => yes(here.turns) },
  // But …
  { name: 'objects', weight: 1.3, holds: ({ here }) => yes(here.objects) },
  // It will --
  { name: 'the answer was cut short', weight: 1.5, holds: ({ before }) => yes(before.isCutShort) },
  // The first part again?
  { name: 'asks back', weight: 0.8, holds: ({ before }) => yes(before.asksBack) },
  {
    name: 'curt answer',
    weight: 0.9,
    holds: ({ before }) => (before.callsByName ? 0 : falling(before.answered, 3, 12)),
  },
  {
    name: 'a question of its own',
    weight: -1.1,
    holds: ({ here, common }) =>
      here.asks && !here.pointsBack && !here.goesOn ? (1 - common.withThread) * rising(here.asked, 5, 10) : 0,
  },
  { name: 'new names', weight: -1.8, holds: ({ common }) => rising(common.newNames, 0, 3) },
  { name: 'known names', weight: 0.9, holds: ({ common }) => rising(common.knownNames, 0, 2) },
  {
    name: 'the same asks',
    weight: 2,
    holds: (border) => yes(bothNamed(border) && border.here.label === border.before.label),
  },
  {
    name: 'another asks',
    weight: -3.8,
    // a last “Thank you” asks nothing
    holds: (border) =>
      yes(
        bothNamed(border) &&
          border.here.label !== border.before.label &&
          !(border.here.isFormal && border.ahead === null),
      ),
  },
  // FOLLOW-UP: When will it run?
  { name: 'the label says so', weight: 4, holds: ({ here }) => yes(here.followUp) },
  // QUESTION: When will it run? (where others say FOLLOW-UP)
  {
    name: 'the label does not say so, as others do',
    weight: -3,
    holds: ({ here, marked }) => yes(marked && !here.followUp),
  },
];

/** How likely a reader calls the two exchanges of a border one, 0–1. */
export function likelihood(border: Border): number {
  const sum = EVIDENCE.reduce((odds, { weight, holds }) => odds + weight * holds(border), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Whether a briefing calls on who asks next, 0–1: it does where every fourth answer ends in a call. */
export function callingIn(exchanges: readonly Exchange[]): number {
  const called = exchanges.filter((one) => one.calls).length;
  return rising(called / Math.max(1, exchanges.length), 0, 0.25);
}
