import type { Language } from './types.ts';

/** Languages of which no words are known here: how they are told, and what is known besides. */
export const others: readonly Language[] = [
  { tag: 'vi', iso3: 'vie' },
  { tag: 'id', iso3: 'ind' },
  { tag: 'hi', iso3: 'hin' },
  { tag: 'ro', iso3: 'ron' },
  { tag: 'hu', iso3: 'hun' },
  { tag: 'th', iso3: 'tha', topics: { spaced: false } },
];
