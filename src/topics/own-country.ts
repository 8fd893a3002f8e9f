import { otherRegionNames, regionList } from '../outline/region-names.ts';
import { groupBy } from '../text/group-by.ts';
import type { TopicSource } from './topic-source.ts';
import type { Topic } from './types.ts';

/** Of so many briefings on it can be told whose podium it is. */
const FEWEST_BRIEFINGS = 30;
/** The podium’s own country is said in this share of its briefings, */
const MOST_BRIEFINGS = 0.6;
/** and in so many times as many of them as the next. */
const BEFORE_NEXT = 1.5;

/** More than this share of a topic’s items is said by podiums whose own country it is. */
const MOSTLY = 0.5;

/** Finds topics that are mostly a podium’s own country: by that it is no subject. */
export function ownCountryIn(
  sources: readonly TopicSource[],
  lang: string,
): (topic: Pick<Topic, 'base' | 'others' | 'entries'>) => boolean {
  const own = ownCountries(sources, lang);
  return ({ base, others = [], entries }) => {
    const at = new Set(
      [...own].flatMap(([series, names]) =>
        [base, ...others].some((name) => names.has(name)) ? [series] : [],
      ),
    );
    if (at.size === 0) return false;
    const home = [...entries.keys()].filter((index) => at.has(sources[index]?.series ?? null));
    return home.length > MOSTLY * entries.size;
  };
}

/** By series the names of the country whose podium it is: the one that most of its briefings say, and more of them than any other. */
function ownCountries(
  sources: readonly TopicSource[],
  lang: string,
): ReadonlyMap<string | null, ReadonlySet<string>> {
  const countries = new Map<string, readonly string[]>(regionList(lang).map((name) => [name, [name]]));
  for (const names of otherRegionNames(lang)) for (const name of names) countries.set(name, names);
  const own = new Map<string | null, ReadonlySet<string>>();
  for (const [series, said] of groupBy(sources, (source) => source.series)) {
    const country = mostSaid(said, countries);
    if (country) own.set(series, new Set(country));
  }
  return own;
}

function mostSaid(
  sources: readonly TopicSource[],
  countries: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const briefings = new Map<number, Set<readonly string[]>>();
  for (const { briefing, titleNames, saidNames } of sources) {
    const said = briefings.get(briefing) ?? new Set();
    briefings.set(briefing, said);
    for (const name of [...titleNames, ...saidNames.keys()]) {
      const country = countries.get(name);
      if (country) said.add(country);
    }
  }
  if (briefings.size < FEWEST_BRIEFINGS) return null;
  const times = new Map<readonly string[], number>();
  for (const said of briefings.values())
    for (const country of said) times.set(country, (times.get(country) ?? 0) + 1);
  const [first, next] = [...times].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < MOST_BRIEFINGS * briefings.size || first[1] < BEFORE_NEXT * (next?.[1] ?? 0))
    return null;
  return first[0];
}
