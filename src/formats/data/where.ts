import type { Edition, SiteItem } from '../../site/types.ts';
import { nearest } from '../../text/nearest.ts';
import type { IsChosen } from './source.ts';

/** What is exported: that of which every condition holds; or what is wrong with one of them, and what was probably meant. */
export type Where = { isChosen: IsChosen; problem: null } | { isChosen: null; problem: string };

type Editions = readonly Pick<Edition, 'briefings'>[];

/** How a condition is read. */
interface Key {
  /** what is known in the archive; null where anything of the right form may be asked for */
  known: ((editions: Editions) => readonly string[]) | null;
  /** null where the value is not of the right form */
  holds: (value: string) => IsChosen | null;
  /** said where it is not */
  form: string;
}

const keys: Readonly<Record<string, Key>> = {
  series: oneOf(
    ({ briefing: { series, briefing } }) =>
      series ? [series.id, series.title, ...(briefing.series ? [briefing.series] : [])] : [],
    'a series',
  ),
  lang: oneOf(({ briefing: { lang } }) => [lang], 'a language'),
  year: oneOf(({ briefing: { briefing } }) => briefing.date?.slice(0, 4) ?? [], 'a year'),
  from: dated((date, value) => date >= value),
  to: dated((date, value) => date.slice(0, value.length) <= value),
  speaker: oneOf(
    ({ names, speakers }) => [...names, ...speakers.flatMap(({ title, labels }) => [title, ...labels])],
    'somebody who answers',
  ),
  topic: oneOf(({ topics }) => topics.map(({ title }) => title), 'a topic'),
};

/** A condition as it was typed, "series=treasury", taken apart; its values are not held against an archive yet. */
interface Condition {
  value: string;
  key: Key;
  holds: IsChosen;
}

/** What is wrong with conditions, whatever the archive holds; null where nothing is. */
export function faultIn(conditions: readonly string[]): string | null {
  return conditions.map(conditionOf).find((read) => typeof read === 'string') ?? null;
}

export function readWhere(conditions: readonly string[], editions: Editions): Where {
  const all: IsChosen[] = [];
  for (const typed of conditions) {
    const read = conditionOf(typed);
    const problem = typeof read === 'string' ? read : unknownIn(read, editions);
    if (typeof read === 'string' || problem !== null) return { isChosen: null, problem: problem ?? '' };
    all.push(read.holds);
  }
  return { isChosen: (item) => all.every((holds) => holds(item)), problem: null };
}

function conditionOf(typed: string): Condition | string {
  const at = typed.indexOf('=');
  const names = Object.keys(keys);
  if (at < 0) return `“${typed}” is no condition: write KEY=VALUE, with a key of ${names.join(', ')}.`;
  const [name, value] = [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (!key) return `There is no key “${name}”. ${advice(name, names)}`;
  const holds = key.holds(value);
  return holds ? { value, key, holds } : `“${value}” is not ${key.form}.`;
}

function unknownIn({ value, key }: Condition, editions: Editions): string | null {
  const known = key.known?.(editions) ?? null;
  if (!known || known.some((one) => same(one, value))) return null;
  return `“${value}” is not ${key.form} here. ${advice(value, known)}`;
}

/** So many are listed in full. */
const FEW = 12;

function advice(word: string, known: readonly string[]): string {
  if (known.length === 0) return 'The archive holds none.';
  const near = nearest(word, known) ?? known.find((one) => one.toLowerCase().includes(word.toLowerCase()));
  if (near) return `Did you mean “${near}”?`;
  const more = known.length - FEW;
  return `Known are ${known.slice(0, FEW).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** A condition that one of the values of an item is the one that is named. */
function oneOf(valuesOf: (item: SiteItem) => string | readonly string[], form: string): Key {
  return {
    form,
    known: (editions) => {
      // of "pier" and "Pier", which mean the same, the one that comes first
      const values = new Map<string, string>();
      for (const { briefings } of editions)
        for (const { items } of briefings)
          for (const item of items)
            for (const value of [valuesOf(item)].flat())
              if (!values.has(value.toLowerCase())) values.set(value.toLowerCase(), value);
      return [...values.values()].sort();
    },
    holds: (wanted) => (item) => [valuesOf(item)].flat().some((value) => same(value, wanted)),
  };
}

/** A condition on the day: "2031", "2031-05", "2031-05-04". What has no date is never meant. */
function dated(holds: (date: string, value: string) => boolean): Key {
  return {
    form: 'a day, month or year, as 2031-05-04, 2031-05 or 2031',
    known: null,
    holds: (value) =>
      /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)
        ? ({ briefing: { briefing } }) => briefing.date !== null && holds(briefing.date, value)
        : null,
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
