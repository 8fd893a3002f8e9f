import { languages } from './index.ts';
import type { Language, Phrase } from './types.ts';

type Pick<T> = (language: Language) => T | undefined;

/** What the languages have of one kind, one after another. */
export function all<T>(pick: Pick<readonly T[]>): T[] {
  return languages.flatMap((one) => pick(one) ?? []);
}

/** The source of a pattern that reads any of the phrases: "(?:thank(?:s| you)|gracias)"; one that reads nothing where there are none. */
export function oneOf(phrases: readonly Phrase[]): string {
  return phrases.length === 0 ? '(?!)' : `(?:${phrases.map(([pattern]) => pattern.source).join('|')})`;
}

/** The same over the phrases of one kind in all languages. */
export function anyPhrase(pick: Pick<readonly Phrase[]>): string {
  return oneOf(all(pick));
}

/** The words of one kind in all languages. */
export function anyWord(pick: Pick<string>): string[] {
  return languages.flatMap((one) => wordsIn(pick(one)));
}

/** "of the" → ["of", "the"] */
export function wordsIn(list: string | undefined): string[] {
  return (list ?? '').split(' ').filter(Boolean);
}
