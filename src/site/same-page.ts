import type { Edition, Series, Year } from './entities.ts';
import type { Page } from './page-kinds.ts';
import { placeAddress, sectionsOf } from './places.ts';

interface InLanguage {
  lang: string;
  address: string;
}

/**
 * Where the page is that shows the same in other languages of the site: the list of the same name, the same year, month or day, the same series,
 * a topic or a person of the same id; of one year of that, its page. A language that has no such page is left out. A briefing knows its translations itself.
 */
export function samePage(page: Page, editions: readonly Edition[]): InLanguage[] {
  if (page.kind === 'item' || page.kind === 'briefing' || editions.length < 2) return [];
  return editions.flatMap((edition): InLanguage[] => {
    const { lang } = edition;
    if (lang === page.lang) return [{ lang, address: page.address }];
    const address = addressIn(page, edition);
    return address === undefined ? [] : [{ lang, address }];
  });
}

function addressIn(page: Page, edition: Edition): string | undefined {
  switch (page.kind) {
    case 'search':
    case 'verification':
    case 'data':
      return placeAddress(edition, page.kind);
    case 'dates':
    case 'topics':
    case 'speakers':
    case 'outlets':
      return sectionsOf(edition).find(({ name }) => name === page.kind)?.address;
    case 'series':
      return seriesIn(edition, page.series)?.address;
    case 'year':
      return yearIn(edition, page.series, page.year.year)?.address;
    case 'month':
      return yearIn(edition, page.series, page.month.year)?.months.find(
        ({ month }) => month === page.month.month,
      )?.address;
    case 'day':
      return yearIn(edition, page.series, Number(page.date.slice(0, 4)))
        ?.months.find(({ month }) => month === Number(page.date.slice(5, 7)))
        ?.days.find(({ date }) => date === page.date)?.target;
    case 'topic':
      return byId(edition.topics).get(page.topic.id);
    case 'speaker':
      return byId(edition.speakers).get(page.speaker.id);
    case 'outlet':
      return byId(edition.outlets).get(page.outlet.id);
    case 'subject-year':
      return byId(edition[page.shown.of]).get(page.shown.subject.id);
    case 'editorial':
      return edition.editorial.find(({ address }) => nameIn(address) === nameIn(page.address))?.address;
    default:
      return undefined;
  }
}

const seriesIn = ({ series }: Edition, { id }: Series): Series | undefined =>
  series.find((one) => one.id === id);

function yearIn(edition: Edition, series: Series | null, year: number): Year | undefined {
  const level = series === null ? edition : seriesIn(edition, series);
  return level?.years.find((one) => one.year === year);
}

/** "/fr/about.html" → "about.html" */
const nameIn = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

type Known = readonly { id: string; address: string }[];
const known = new WeakMap<Known, ReadonlyMap<string, string>>();

/** Each of many pages asks. */
function byId(list: Known): ReadonlyMap<string, string> {
  const addresses = known.get(list) ?? new Map(list.map(({ id, address }) => [id, address]));
  known.set(list, addresses);
  return addresses;
}
