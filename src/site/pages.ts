import { groupBy } from '../text/group-by.ts';
import type { Taken } from './addresses.ts';
import { dayAddress } from './addresses.ts';
import type { Edition, Page, Series, Site, SiteBriefing, Year } from './types.ts';

/** Every HTML file of the site, one page after another. */
export function listPages(site: Site, taken: Taken): Page[] {
  const pages: Page[] = [{ kind: 'root', address: '/', lang: site.defaultLang }];
  for (const edition of site.editions) {
    // one by one: a call takes a hundred thousand arguments at most
    for (const page of editionPages(edition, taken)) pages.push(page);
  }
  const home = site.editions.find((edition) => edition.lang === site.defaultLang);
  if (home) pages.push({ kind: 'not-found', address: '/404.html', lang: home.lang, edition: home });
  return pages;
}

function* editionPages(edition: Edition, taken: Taken): Iterable<Page> {
  const { lang, address } = edition;
  const base = { lang, edition };
  yield { kind: 'home', address, ...base };
  yield { kind: 'dates', address: `${address}dates/`, ...base };
  yield { kind: 'search', address: `${address}search/`, ...base };
  yield { kind: 'topics', address: `${address}topics/`, ...base };
  yield { kind: 'speakers', address: `${address}speakers/`, ...base };
  yield { kind: 'outlets', address: `${address}outlets/`, ...base };
  yield* datePages(edition, null, address, edition.years, edition.undated, taken);
  for (const series of edition.series) {
    yield { kind: 'series', address: series.address, ...base, series };
    yield* datePages(edition, series, series.address, series.years, series.undated, taken);
  }
  for (const briefing of edition.briefings) {
    yield { kind: 'briefing', address: briefing.address, ...base, briefing };
    for (const item of briefing.items) yield { kind: 'item', address: item.address, ...base, item };
  }
  for (const topic of edition.topics) yield { kind: 'topic', address: topic.address, ...base, topic };
  for (const speaker of edition.speakers) {
    // a link that was made when the names were still two goes on
    for (const { address } of [speaker, ...speaker.otherNames])
      yield { kind: 'speaker', address, ...base, speaker };
  }
  for (const outlet of edition.outlets) yield { kind: 'outlet', address: outlet.address, ...base, outlet };
  for (const editorial of edition.editorial) {
    yield { kind: 'editorial', address: editorial.address, ...base, editorial };
  }
}

function* datePages(
  edition: Edition,
  series: Series | null,
  address: string,
  years: readonly Year[],
  undated: readonly SiteBriefing[],
  taken: Taken,
): Iterable<Page> {
  const base = { lang: edition.lang, edition, series };
  for (const year of years) {
    yield { kind: 'year', address: year.address, ...base, year };
    for (const month of year.months) {
      yield { kind: 'month', address: month.address, ...base, month };
      for (const [date, briefings] of groupBy(month.briefings, (briefing) => briefing.briefing.date ?? '')) {
        // the day's own address, where no briefing of this level has it
        const day = dayAddress(address, date);
        if (!taken.has(day)) yield { kind: 'day', address: taken.claim(day), ...base, date, briefings };
      }
    }
  }
  if (undated.length > 0) {
    yield { kind: 'undated', address: `${address}undated/`, ...base, briefings: [...undated] };
  }
}
