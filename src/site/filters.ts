import type { Edition, Filters } from './entities.ts';
import { byName, inRegister, registerName } from './order.ts';

const yearOf = (year: number) => String(year).padStart(4, '0');

/** What a topic is called in filters: "/en/topics/river-tolls.html" → "river-tolls" */
export const topicValue = (address: string): string => address.replace(/^.*\/|\.html$/g, '');

/** What the search of an edition can be narrowed to, once its people and topics are known. */
export function filtersOf(edition: Edition): Filters {
  return {
    year: edition.years.map(({ year }) => [yearOf(year), String(year)]),
    series: edition.series.map(({ id, title }) => [id, title]),
    speaker: inRegister(edition.speakers, edition.lang).map((person) => [person.id, registerName(person)]),
    outlet: edition.outlets.toSorted(byName(edition.lang)).map(({ id, name }) => [id, name]),
    topic: edition.topics
      .toSorted(byName(edition.lang))
      .map(({ name, address }) => [topicValue(address), name]),
    month: edition.years.flatMap(({ months }) =>
      months.map(({ year, month }) => `${yearOf(year)}-${String(month).padStart(2, '0')}`),
    ),
  };
}

/** Those that are chosen from a list. */
const listed = ['year', 'series', 'speaker', 'outlet', 'topic'] as const;

/** The filters that have more than one value over all languages; one of a single value filters nothing. */
export function usefulFilters(editions: readonly Edition[]): (typeof listed)[number][] {
  return listed.filter(
    (name) => new Set(editions.flatMap(({ filters }) => filters[name].map(([value]) => value))).size > 1,
  );
}
