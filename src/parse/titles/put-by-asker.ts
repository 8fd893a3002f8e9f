import type { Turn } from '../../model/briefing.ts';

/** "“The bridge is closed”", "Ferry: “The bridge is closed”": the marks are ours */
const QUOTED = /^(?:[^“”]*: )?“([^“”]+)”$/u;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** So many characters behind a mark tell that the quotation is the transcript’s own. */
const BEGINNING = 12;

const lettersOf = (text: string): string => text.toLowerCase().replace(NO_WORD, '');
const saidIn = (turns: readonly Turn[]): string =>
  turns.map(({ paragraphs }) => paragraphs.join(' ')).join(' ');
/** "The council said “the gate is shut”" */
const isQuotedIn = (text: string, words: string): boolean =>
  ['“', '"', '‘'].some((mark) => text.toLowerCase().includes(mark + words.slice(0, BEGINNING).toLowerCase()));

/**
 * A made title in the words of whoever asks, under the name of whoever answers, is put as a question: “The bridge is closed” →
 * “The bridge is closed”? What the answer says too is its own, and what is quoted in the question is somebody else’s.
 */
export function putByAsker(title: string, turns: readonly Turn[]): string {
  const words = QUOTED.exec(title)?.[1];
  if (words === undefined) return title;
  const asks = turns.filter(({ role }) => role === 'question');
  const answers = turns.filter(({ role }) => role !== 'question');
  if (asks.length === 0 || answers.length === 0) return title;
  const asked = saidIn(asks);
  const letters = lettersOf(words);
  const isTheirs = lettersOf(asked).includes(letters) && !isQuotedIn(asked, words);
  return isTheirs && !lettersOf(saidIn(answers)).includes(letters) ? `${title}?` : title;
}
