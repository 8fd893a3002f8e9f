import { wordsIn } from './any.ts';
import { months } from './dates.ts';
import { languageOf, languages } from './index.ts';
import type { AskingWords } from './types.ts';

/** Kinds of words around dates, of AskingWords. */
const aroundDates = [
  'since',
  'after',
  'before',
  'until',
  'sinceBehind',
  'afterBehind',
  'beforeBehind',
  'from',
  'to',
  'yesterday',
  'today',
  'thisYear',
  'lastYear',
  'spring',
  'summer',
  'autumn',
  'winter',
] as const satisfies readonly (keyof AskingWords)[];

/** Words by which dates are read in what is searched for, of all languages: each longest first. Data that a browser can be handed. */
export interface DateWords extends Record<(typeof aroundDates)[number], string[]> {
  /** by month, January first: its names, parted by spaces */
  months: string[];
}

/** What all languages say of dates: whoever searches may ask in another one than the page’s. */
export function dateWords(): DateWords {
  const named = Array.from({ length: 12 }, (_, at) =>
    [...months].flatMap(([name, month]) => (month === at + 1 ? [name] : [])).join(' '),
  );
  const around = aroundDates.map((kind) => {
    const all = languages.flatMap(({ asking }) => asking?.[kind]?.split('|') ?? []);
    return [kind, [...new Set(all)].sort((a, b) => b.length - a.length)] as const;
  });
  return { months: named, ...(Object.fromEntries(around) as Omit<DateWords, 'months'>) };
}

/** By which comes first, what asks for it: anywhere, “first mentioned”, and where a query begins or ends so, “first”; and in what that asks for nothing, “first lady”. */
export interface OrderWords {
  oldest: string[];
  newest: string[];
  atEdge: { oldest: string[]; newest: string[] };
  inName: string[];
}

/** What asks for the earliest answer or the latest, in all languages. Data that a browser can be handed. */
export function orderWords(): OrderWords {
  const all = (kind: 'earliest' | 'latest' | 'earliestAtEdge' | 'latestAtEdge' | 'inName') => [
    ...new Set(languages.flatMap(({ asking }) => asking?.[kind]?.split('|') ?? [])),
  ];
  return {
    oldest: all('earliest'),
    newest: all('latest'),
    atEdge: { oldest: all('earliestAtEdge'), newest: all('latestAtEdge') },
    inName: all('inName'),
  };
}

/**
 * Words of a language that say nothing in a query, those that only say that something is asked, of these those that say what is wanted of the archive, and words
 * that stand for one another, parted by strokes.
 * @param tag BCP 47
 */
export function askingWords(tag: string): Record<'little' | 'hollow' | 'request' | 'kin', string[]> {
  const { littleWords, asking } = languageOf(tag) ?? {};
  const request = wordsIn(asking?.request);
  return {
    little: wordsIn(littleWords),
    hollow: [...new Set([...wordsIn(asking?.hollow), ...request])],
    request,
    kin: wordsIn(asking?.kin),
  };
}
