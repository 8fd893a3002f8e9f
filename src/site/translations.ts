import { besideAddress, type Taken } from '../lock/addresses.ts';
import { groupBy } from '../text/group-by.ts';
import type { Edition, SiteBriefing } from './types.ts';

/**
 * What is said on one day in more languages than this is no briefing and its translations: ISO 639-1 has 183 languages.
 * Each would link to all the others, so none does.
 */
const MOST_LANGUAGES = 200;
/** Each edition beside each other one: of more languages that would be more pages than a briefing has answers. */
const MOST_BESIDE = 24;

/** The address in every language of the site: of a translation where there is one, else the home page. */
export function inEveryLanguage(
  editions: readonly Edition[],
  translations: readonly { lang: string; address: string }[],
): { lang: string; address: string }[] {
  const known = new Map(translations.map(({ lang, address }) => [lang, address]));
  return editions.map(({ lang, address }) => ({ lang, address: known.get(lang) ?? address }));
}

/**
 * Links each briefing to the same one in the archive's other languages, where that is plain, and never by a guess. Two are
 * the same if they are of one series (or of two that site.yaml says are one) and day (undated ones: of one name) and either print the same time, which no other of
 * that day does in their languages; or are, of those that such a time does not pair, the only ones in their languages, or
 * have the same number on that day where both languages have as many.
 */
export function linkTranslations(briefings: readonly SiteBriefing[], taken: Taken): void {
  const days = groupBy(briefings, ({ series, briefing }) =>
    JSON.stringify([series?.editionOf, briefing.date ?? briefing.id]),
  );
  for (const day of days.values()) {
    const byLang = [...groupBy(day, ({ lang }) => lang).values()].map((all) => ({ all, at: onlyOnes(all) }));
    if (byLang.length > MOST_LANGUAGES) continue;
    const claim =
      byLang.length > MOST_BESIDE
        ? () => null
        : (own: SiteBriefing, lang: string) => taken.claim(besideAddress(own.address, lang));
    for (const ours of byLang) {
      for (const theirs of byLang) {
        if (ours !== theirs) link(ours, theirs, claim);
      }
    }
  }
}

/** The briefings of a day in one language. */
interface InLanguage {
  all: readonly SiteBriefing[];
  /** those that print a time which no other does, by it */
  at: ReadonlyMap<string, SiteBriefing>;
}

function onlyOnes(day: readonly SiteBriefing[]): Map<string, SiteBriefing> {
  const timed = day.filter(({ briefing }) => briefing.time !== null);
  const only = new Map<string, SiteBriefing>();
  for (const [time, [first, second]] of groupBy(timed, ({ briefing }) => briefing.time ?? '')) {
    if (first && !second) only.set(time, first);
  }
  return only;
}

/** Links those of one language to those of another. */
function link(
  ours: InLanguage,
  theirs: InLanguage,
  besideOf: (own: SiteBriefing, lang: string) => string | null,
): void {
  const pairs = new Map<SiteBriefing, SiteBriefing>();
  for (const [time, one] of ours.at) {
    const other = theirs.at.get(time);
    if (other) pairs.set(one, other);
  }
  const paired = new Set(pairs.values());
  const left = ours.all.filter((one) => !pairs.has(one));
  const right = theirs.all.filter((other) => !paired.has(other));
  if (left.length === right.length) {
    const byId = groupBy(right, ({ briefing }) => briefing.id);
    for (const one of left) {
      const other = left.length === 1 ? right[0] : byId.get(one.briefing.id)?.[0];
      if (other) pairs.set(one, other);
    }
  }
  for (const [one, other] of pairs) {
    const { lang, address, briefing } = other;
    const { title, date } = briefing;
    one.translations.push({ lang, address, title, date, briefing: other, beside: besideOf(one, lang) });
  }
}
