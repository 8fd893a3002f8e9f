import { languageAddress, seriesSegment } from './addresses.ts';
import type { Address, Lock } from './lock.ts';
import type { Unsettled } from './settlement.ts';

export interface SettledSeries {
  /** those that have an address: "/en/noon/" → "Noon" */
  known: Lock['series'];
  /** "en" and "Noon" → "/en/noon/" */
  address: (lang: string, series: string) => Address;
}

/** Each series with the address that it has had from the first; a new one gets one that none has. Pure. */
export function settleSeries({ series: before }: Lock, present: readonly Unsettled[]): SettledSeries {
  const known = new Map(before);
  const byName = new Map([...known].map(([address, name]) => [keyOf(languageIn(address), name), address]));
  const wanted = new Map(
    present.flatMap(({ lang, series }) =>
      series === null ? [] : [[keyOf(languageAddress(lang), series), { lang, series }] as const],
    ),
  );
  for (const [key, { lang, series }] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (byName.has(key)) continue;
    const start = languageAddress(lang) + seriesSegment(series);
    let address = `${start}/`;
    for (let number = 2; known.has(address); number++) address = `${start}-${number}/`;
    known.set(address, series);
    byName.set(key, address);
  }
  const address = (lang: string, series: string): Address =>
    byName.get(keyOf(languageAddress(lang), series)) ?? languageAddress(lang);
  return { known, address };
}

const keyOf = (language: Address, name: string): string => `${language} ${name}`;

/** "/en/noon/" → "/en/" */
const languageIn = (address: Address): Address => `/${address.split('/')[1]}/`;
