import type { Edition, Filters } from './entities.ts';
import { byName } from './order.ts';

const yearOf = (year: number) => String(year).padStart(4, '0');

/** What the search of an edition can be narrowed to, once its speakers are known. */
export function filtersOf(edition: Edition): Filters {
  return {
    year: edition.years.map(({ year }) => [yearOf(year), String(year)]),
    series: edition.series.map(({ id, title }) => [id, title]),
    speaker: edition.speakers.toSorted(byName(edition.lang)).map(({ id, name }) => [id, name]),
    month: edition.years.flatMap(({ months }) =>
      months.map(({ year, month }) => `${yearOf(year)}-${String(month).padStart(2, '0')}`),
    ),
  };
}

/** The filters that have more than one value over all languages; one of a single value filters nothing. */
export function usefulFilters(editions: readonly Edition[]): ('year' | 'series' | 'speaker')[] {
  return (['year', 'series', 'speaker'] as const).filter(
    (name) => new Set(editions.flatMap(({ filters }) => filters[name].map(([value]) => value))).size > 1,
  );
}
