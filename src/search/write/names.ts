import { askingWords, dateWords } from '../../languages/asking.ts';
import { topicValue } from '../../site/filters.ts';
import { byName } from '../../site/order.ts';
import type { Edition, Speaker } from '../../site/types.ts';
import type { Name, Names } from '../format/names.js';
import { hashOf } from './part-files.ts';

const made = new WeakMap<Edition, { address: string; text: string }>();

/**
 * What the search of an edition knows by name, as a file: its root path, which changes with what is in it, and its text. To be asked for once the edition’s
 * people and topics are known.
 */
export function namesFile(edition: Edition): { address: string; text: string } {
  const known = made.get(edition);
  if (known) return known;
  const text = JSON.stringify(namesOf(edition));
  const file = { address: `/assets/search/names-${edition.lang}-${hashOf(text)}.json`, text };
  made.set(edition, file);
  return file;
}

export function namesOf({ lang, series, speakers, outlets, topics }: Edition): Names {
  const { little, hollow } = askingWords(lang);
  return {
    series: series.map(({ id, title, briefings, address }): Name => {
      const items = briefings.reduce((sum, one) => sum + one.items.length, 0);
      return [id, title, items, pageOf(address, lang)];
    }),
    speaker: speakers.toSorted(byName(lang)).map(personName),
    outlet: outlets.toSorted(byName(lang)).map(personName),
    topic: topics
      .toSorted(byName(lang))
      .map(
        ({ name, entries, address }): Name => [topicValue(address), name, entries.length, pageOf(address, lang)],
      ),
    little: little.join(' '),
    hollow: hollow.join(' '),
    dates: dateWords(),
  };
}

function personName({ id, name, items, address, otherNames }: Speaker): Name {
  const others = otherNames.map((other) => other.name);
  return others.length > 0
    ? [id, name, items.length, pageOf(address, lang), others]
    : [id, name, items.length, pageOf(address, lang)];
}

const pageOf = (address: string): string => address.slice(1);
