import { localeFor } from '../text/locale.ts';
import type { Edition, Speaker, Topic } from './entities.ts';

/** Which of two names comes first in a list of a language, for Array.sort. */
export function byName(lang: string): (a: { name: string }, b: { name: string }) => number {
  const { compare } = new Intl.Collator(localeFor(Intl.Collator, lang));
  return (a, b) => compare(a.name, b.name);
}

/** Those of most items first, then by name. */
export function busiestPeople(people: readonly Speaker[], lang: string): Speaker[] {
  const names = byName(lang);
  return people.toSorted((a, b) => b.items.length - a.items.length || names(a, b));
}

/** Those of most entries first, then by name. */
export function busiestTopics({ topics, lang }: Edition): Topic[] {
  const names = byName(lang);
  return topics.toSorted((a, b) => b.entries.length - a.entries.length || names(a, b));
}

/** Those that came up last first, the busier before the others of that day. */
export function latestTopics({ topics }: Edition): Topic[] {
  const lastDay = ({ lastDate }: Topic) => lastDate ?? '';
  return topics.toSorted(
    (a, b) =>
      (lastDay(a) < lastDay(b) ? 1 : lastDay(a) > lastDay(b) ? -1 : 0) || b.entries.length - a.entries.length,
  );
}
