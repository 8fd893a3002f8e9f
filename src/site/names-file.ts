import { askingWords, dateWords, orderWords } from '../languages/asking.ts';
import { hashInAddress } from '../text/sha256.ts';
import { addressesOf } from './addressed.ts';
import { topicValue } from './filters.ts';
import { type Name, type NamedKind, type Names, pageOf } from './names.js';
import { byName, inRegister } from './order.ts';
import type { Edition, Speaker } from './types.ts';

const made = new WeakMap<Edition, { address: string; text: string }>();

/**
 * What the search of an edition knows by name, as a file: its root path, which changes with what is in it, and its text. To be asked for once the edition’s
 * people and topics are known.
 */
export function namesFile(edition: Edition): { address: string; text: string } {
  const known = made.get(edition);
  if (known) return known;
  const text = JSON.stringify(namesOf(edition));
  // "/pt-br/": an address has small letters alone
  const lang = edition.address.slice(1, -1);
  const file = { address: `/assets/search/names-${lang}-${hashInAddress(text)}.json`, text };
  made.set(edition, file);
  return file;
}

/** So many neighbours of a topic are known. */
const NEIGHBOURS = 2;

export function namesOf(edition: Edition): Names {
  const { lang, address: base, series, speakers, outlets, topics } = edition;
  const { little, hollow, request, kin } = askingWords(lang);
  const row = (kind: NamedKind, value: string, name: string, items: number, address: string): Name => [
    value,
    name,
    items,
    address === pageOf(base, kind, value) ? 0 : address,
  ];
  const addressed = addressesOf(speakers);
  const person =
    (kind: NamedKind) =>
    ({ id, name, items, address, otherNames }: Speaker): Name => {
      const own = row(kind, id, name, items.length, address);
      const also = kind === 'speaker' ? (addressed.get(id) ?? []) : [];
      const others = [...otherNames.map((other) => other.name), ...also];
      return others.length > 0 ? [own[0], own[1], own[2], own[3], others] : own;
    };
  const byLetters = topics.toSorted(byName(lang));
  const places = new Map(byLetters.map(({ address }, at) => [address, at]));
  return {
    base,
    series: series.map(({ id, title, briefings, address }) => {
      const items = briefings.reduce((sum, one) => sum + one.items.length, 0);
      return row('series', id, title, items, address);
    }),
    speaker: inRegister(speakers, lang).map(person('speaker')),
    outlet: outlets.toSorted(byName(lang)).map(person('outlet')),
    topic: byLetters.map(({ name, entries, address }) =>
      row('topic', topicValue(address), name, entries.length, address),
    ),
    near: byLetters.map(({ related }) =>
      related.flatMap(({ address }) => places.get(address) ?? []).slice(0, NEIGHBOURS),
    ),
    little: little.join(' '),
    hollow: hollow.join(' '),
    request: request.join(' '),
    kin: kin.join(' '),
    order: orderWords(),
    dates: dateWords(),
  };
}
