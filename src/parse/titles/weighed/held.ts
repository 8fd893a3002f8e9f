import { Kind, type Lexicon } from '../lexicon.ts';
import { isSaidIn, type Weighed } from '../spoken/heard.ts';

/** A word of what is asked counts so often at most; twice where the answer says it too. */
const MOST = 3;
const BY_BOTH = 2;
/** By so many words, those that count most, an exchange is known. */
const KNOWN_BY = 5;
const MOST_SHARED = 1.5;
const MOST_POINTS = 3;
const QUESTION = /\?”?$/;
const BETWEEN_WORDS = /[^\p{L}\p{N}'’.-]+/u;

/** What is measured of the words of a title. */
export interface Held {
  /** how much of what both sides of the exchange speak of: 1 for the words that count most in it, 1.5 at most */
  shared: number;
  /** how much of all that is asked, 0 to 1 */
  asked: number;
  /** how many words point to something: "this", "it"; 3 at most */
  points: number;
  /** in fifties of characters */
  length: number;
  /** 1 for a question, else 0 */
  asks: number;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

/** Measures the words of titles of an exchange. */
export function heldBy({ heard: { asked, answer } }: Weighed, lexicon: Lexicon): (title: string) => Held {
  const times = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { form } of asked.flatMap(({ tokens }) => tokens)) {
    if (form.kind !== Kind.telling) continue;
    const known = (times.get(form.stem) ?? 0) + 1;
    times.set(form.stem, known);
    counts.set(form.stem, Math.min(MOST, known) * (isSaidIn(form, answer) ? BY_BOTH : 1));
  }
  const top = [...counts.values()].sort((one, other) => other - one).slice(0, KNOWN_BY);
  const [all, most] = [sum(times.values()) || 1, sum(top) || 1];
  return (title) => {
    const forms = title.split(BETWEEN_WORDS).map((word) => lexicon.form(word));
    const stems = [...new Set(forms.map(({ stem }) => stem))];
    const points = forms.filter(({ kind }) => kind === Kind.pronoun || kind === Kind.pointing).length;
    return {
      shared: Math.min(MOST_SHARED, sum(stems.map((stem) => counts.get(stem) ?? 0)) / most),
      asked: sum(stems.map((stem) => times.get(stem) ?? 0)) / all,
      points: Math.min(MOST_POINTS, points),
      length: title.length / 50,
      asks: QUESTION.test(title) ? 1 : 0,
    };
  };
}
