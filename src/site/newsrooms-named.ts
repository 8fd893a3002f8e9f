import type { Edition } from './types.ts';

/** In how many briefings of an edition newsrooms are named, how many there are, and of which years the first are: a search by newsroom finds nothing of the others. */
export function newsroomsNamed({
  briefings,
  outlets,
}: Pick<Edition, 'outlets'> & {
  briefings: readonly Pick<Edition['briefings'][number], 'briefing' | 'items'>[];
}): [named: number, all: number, years: number[]] {
  const items = new Set(outlets.flatMap((outlet) => outlet.items));
  const named = briefings.filter((one) => one.items.some((item) => items.has(item)));
  const years = named.flatMap(({ briefing }) => (briefing.date ? Number(briefing.date.slice(0, 4)) : []));
  return [named.length, briefings.length, [...new Set(years)].sort((a, b) => a - b)];
}
