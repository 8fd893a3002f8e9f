import { isUnnamed } from '../languages/office-names.ts';
import { personName } from '../languages/person-name.ts';
import { dayNumber, isoOf } from '../text/days.js';
import { localeFor } from '../text/locale.ts';
import { unaccented } from '../text/unaccented.ts';
import type { Edition, Speaker, Topic } from './entities.ts';

/** Which of two names comes first in a list of a language, for Array.sort. */
export function byName(lang: string): (a: { name: string }, b: { name: string }) => number {
  const { compare } = new Intl.Collator(localeFor(Intl.Collator, lang));
  return (a, b) => compare(a.name, b.name);
}

/**
 * Persons as a register has them: by surname, whatever stands before it. Who is no one person by name, as by an office alone, stands under all of the name:
 * "Mr. Berg", "Ann Carver", "The Governor", "Senior Official".
 */
export function inRegister<T extends { name: string; family: string | null }>(
  people: readonly T[],
  lang: string,
): T[] {
  const { compare } = new Intl.Collator(localeFor(Intl.Collator, lang));
  const names = byName(lang);
  return people
    .map((person) => ({ person, under: registerWord(person) }))
    .sort((a, b) => compare(a.under, b.under) || names(a.person, b.person))
    .map(({ person }) => person);
}

/** "Rear Admiral Ann B. Example" → "example", "The President (2031)" → "President (2031)"; the surname where that is known */
export function registerWord({ name, family }: { name: string; family: string | null }): string {
  const surname = isUnnamed(name) ? undefined : personName(name)?.surname;
  return family ?? surname ?? name.replace(/^the /i, '');
}

/**
 * A name as a register prints it, so that a list in its order can be gone through by first letters: "Jay Example" → "Example, Jay", "The Governor" → "Governor, The".
 * One that begins with the word under which it stands stays as it is, "Lin Shuilu", and so does one in full of which nothing tells the surname.
 */
export function registerName(person: { name: string; family: string | null }): string {
  const { name, family } = person;
  const isInFull = !isUnnamed(name) && (personName(name)?.given.length ?? 0) > 0;
  if (family === null && isInFull) return name;
  const under = folded(registerWord(person));
  const words = name.split(/\s+/);
  // what follows a surname stays with it: “Example, Jr.”
  const at = words.findIndex((_, at) => `${folded(words.slice(at).join(' '))} `.startsWith(`${under} `));
  return at > 0 ? `${words.slice(at).join(' ')}, ${words.slice(0, at).join(' ')}` : name;
}

/** As names are compared: "Éxample," → "example" */
const folded = (text: string): string => unaccented(text).toLowerCase().replace(/[.,]/g, '');

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

/** What came up in so many days before the last briefing came up of late: half a year. */
const LATE = 183;

/** A topic, and how many of its entries are of late. */
export interface LateTopic {
  topic: Topic;
  late: number;
}

/** Those that came up most of late first; then those that came up last. */
export function latestTopics({ topics, briefings }: Edition): LateTopic[] {
  const last = briefings.find(({ briefing }) => briefing.date !== null)?.briefing.date ?? null;
  const since = last === null ? null : daysBefore(last, LATE);
  const lastDay = ({ topic }: LateTopic) => topic.lastDate ?? '';
  return topics
    .map((topic) => ({ topic, late: lateIn(topic, since) }))
    .sort(
      (a, b) =>
        b.late - a.late ||
        (lastDay(a) < lastDay(b) ? 1 : lastDay(a) > lastDay(b) ? -1 : 0) ||
        b.topic.entries.length - a.topic.entries.length,
    );
}

function lateIn({ entries }: Topic, since: string | null): number {
  if (since === null) return entries.length;
  return entries.filter(({ item }) => (item.briefing.briefing.date ?? '') >= since).length;
}

const daysBefore = (date: string, days: number): string => isoOf(dayNumber(date) - days);
