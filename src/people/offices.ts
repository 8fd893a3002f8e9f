import {
  type NamedHolder,
  officeHeld as readHolder,
  officeAlone as readOffice,
} from '../languages/office-names.ts';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import { isOneOff } from '../text/one-off.ts';
import type { Meant } from './reading.ts';
import type { Heard } from './types.ts';

/**
 * Days between two briefings that name one holder, for those between them that name none: nobody leaves an office and comes back
 * to it within a year.
 */
const LONGEST_GAP = 366;
const DAY = 86_400_000;
/** A label is a slip of an office that is printed so many times as often: "He President" */
const TIMES_AS_OFTEN = 5;
const LONGEST_TITLE = 60;

/** Who holds an office in a briefing, by surname in small letters, as the labels and the title say. */
interface Holders {
  all: Set<string>;
  /** those whom the title and the first lines name, and those who speak under their own names */
  titled: Set<string>;
  labelled: Set<string>;
}

function answering({ items }: Heard): string[] {
  const labels = new Set<string>();
  for (const voices of items)
    for (const { role, speaker } of voices) if (role !== 'question' && speaker !== null) labels.add(speaker);
  return [...labels];
}

/** The labels of a briefing, each read once in an archive. */
interface Labels {
  of: (heard: Heard) => readonly string[];
  officeAlone: typeof readOffice;
  officeHeld: typeof readHolder;
}

function once<T>(read: (label: string) => T): (label: string) => T {
  const known = new Map<string, { value: T }>();
  return (label) => {
    const found = known.get(label) ?? { value: read(label) };
    known.set(label, found);
    return found.value;
  };
}

function labelsOf(briefings: readonly Heard[]): Labels {
  const labels = new Map(briefings.map((heard) => [heard, answering(heard)]));
  return {
    of: (heard) => labels.get(heard) ?? [],
    officeAlone: once(readOffice),
    officeHeld: once(readHolder),
  };
}

const seriesOf = ({ series }: Heard) => series?.id ?? '';

/** What is known of offices over all briefings. */
interface Known {
  /** by office and surname, how the holder is called: "President Example" */
  names: Map<string, string>;
  /** by briefing and office */
  holders: Map<Heard, Map<string, Holders>>;
}

const pairKey = (office: string, surname: string) => `${office}\n${surname}`;

function capital(word: string): string {
  const isShouted = word.length > 1 && word === word.toUpperCase();
  return isShouted ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** The surname among the words behind an office: one that is known, else the last of at most two that are nothing but a name. */
function surnameOf({ office, words, closed }: NamedHolder, known: Known['names']): string | null {
  const found = words.find((word) => known.has(pairKey(office, nameKey(word))));
  return found ?? (closed && words.length <= 2 ? (words.at(-1) ?? null) : null);
}

function knownHolders(briefings: readonly Heard[], labels: Labels): Known {
  const names = new Map<string, string>();
  const holders: Known['holders'] = new Map();
  const at = (heard: Heard, office: string): Holders => {
    const offices = holders.get(heard) ?? new Map<string, Holders>();
    holders.set(heard, offices);
    const one = offices.get(office) ?? { all: new Set(), titled: new Set(), labelled: new Set() };
    offices.set(office, one);
    return one;
  };
  for (const heard of briefings) {
    for (const label of labels.of(heard)) {
      const held = labels.officeHeld(label);
      if (!held) continue;
      const surname = nameKey(held.surname);
      const key = pairKey(held.office, surname);
      if (!names.has(key)) names.set(key, label);
      const one = at(heard, held.office);
      one.all.add(surname);
      one.labelled.add(surname);
    }
  }
  const titled = briefings.flatMap((heard) => heard.holders.map((holder) => ({ heard, holder })));
  // what is certain tells where a name ends in the others: "President Example Speaks"
  const certain = (holder: NamedHolder) => holder.closed && holder.words.length === 1;
  for (const { heard, holder } of [
    ...titled.filter((one) => certain(one.holder)),
    ...titled.filter((one) => !certain(one.holder)),
  ]) {
    const surname = surnameOf(holder, names);
    if (surname === null) continue;
    const key = pairKey(holder.office, nameKey(surname));
    if (!names.has(key))
      names.set(key, `${holder.printed.split(' ').map(capital).join(' ')} ${capital(surname)}`);
    const one = at(heard, holder.office);
    one.all.add(nameKey(surname));
    one.titled.add(nameKey(surname));
  }
  return { names, holders };
}

/** Labels that are an office with a letter wrong, by series: "He President" → "The President". */
function slipsOfOffices(
  briefings: readonly Heard[],
  labels: Labels,
): (label: string, heard: Heard) => string | null {
  const bySeries = new Map<string, Map<string, number>>();
  for (const heard of briefings) {
    const counts = bySeries.get(seriesOf(heard)) ?? new Map<string, number>();
    bySeries.set(seriesOf(heard), counts);
    for (const label of labels.of(heard)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const found = new Map<string, Map<string, string>>();
  for (const [series, counts] of bySeries) {
    const offices = [...counts].filter(([label]) => labels.officeAlone(label) !== null);
    const slips = new Map<string, string>();
    for (const [label, times] of counts) {
      if (labels.officeAlone(label) !== null || labels.officeHeld(label) !== null) continue;
      const meant = offices.find(
        ([office, often]) => often >= times * TIMES_AS_OFTEN && isOneOff(nameKey(label), nameKey(office)),
      );
      if (meant) slips.set(label, meant[0]);
    }
    found.set(series, slips);
  }
  return (label, heard) => found.get(seriesOf(heard))?.get(label) ?? null;
}

/** The one of a set; null where there are none or several. */
const only = (set: ReadonlySet<string>): string | null => (set.size === 1 ? ([...set][0] ?? null) : null);

function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...rest] = sets;
  return new Set([...first].filter((one) => rest.every((set) => set.has(one))));
}

interface Evidence {
  date: string;
  holders: ReadonlySet<string>;
}

/** The index of the first that is not before a date; they are in order. */
function firstFrom(evidence: readonly Evidence[], date: string): number {
  let [low, high] = [0, evidence.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((evidence[middle]?.date ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Who held an office on a day that lies between two on which one holder is named. */
function heldBetween(evidence: readonly Evidence[], date: string): string | null {
  const at = firstFrom(evidence, date);
  const after = evidence[at];
  const before = after?.date === date ? after : evidence[at - 1];
  if (!before || !after) return null;
  if ((Date.parse(after.date) - Date.parse(before.date)) / DAY > LONGEST_GAP) return null;
  return only(common([before.holders, after.holders]));
}

/**
 * Whom an office alone means, "The President": who holds it by the title and the first lines of the briefing, or by another label
 * in it; else who is named before and after; else "The President (2031)", of one series, and of one day where the year has two.
 * Null for a label that is no office alone.
 */
export function officeHolders(briefings: readonly Heard[]): (label: string, heard: Heard) => Meant | null {
  const labels = labelsOf(briefings);
  const { officeAlone } = labels;
  const { names, holders } = knownHolders(briefings, labels);
  const slipOf = slipsOfOffices(briefings, labels);
  const evidence = new Map<string, Evidence[]>();
  const printedAs = new Map<string, Map<string, number>>();
  for (const heard of briefings) {
    const alone = new Set(labels.of(heard).flatMap((label) => officeAlone(label) ?? []));
    for (const [office, { all, titled }] of holders.get(heard) ?? []) {
      if (titled.size === 0 && alone.has(office)) continue;
      const key = pairKey(office, seriesOf(heard));
      const list = evidence.get(key) ?? [];
      evidence.set(key, list);
      if (heard.date !== null) list.push({ date: heard.date, holders: all });
    }
    for (const label of labels.of(heard)) {
      const office = officeAlone(label);
      if (office === null) continue;
      const counts = printedAs.get(office) ?? new Map<string, number>();
      printedAs.set(office, counts.set(label, (counts.get(label) ?? 0) + 1));
    }
  }
  for (const list of evidence.values()) list.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  /** years of which no one holder is named throughout */
  const ofSeveral = new Set(
    [...evidence].flatMap(([key, list]) =>
      [...groupBy(list, ({ date }) => date.slice(0, 4))].flatMap(([year, inYear]) =>
        common(inYear.map((one) => one.holders)).size > 0 ? [] : [`${key}\n${year}`],
      ),
    ),
  );

  const inBriefing = (office: string, heard: Heard): string | null => {
    const held = holders.get(heard)?.get(office);
    if (!held) return null;
    const silent = new Set([...held.all].filter((one) => !held.labelled.has(one)));
    // “President Example” beside “The President” is a guest, unless the title names him alone
    return only(silent) ?? (held.titled.size > 0 ? only(held.all) : null);
  };
  const whenOf = (office: string, heard: Heard): string => {
    const year = heard.date?.slice(0, 4);
    const isSeverals = ofSeveral.has(`${pairKey(office, seriesOf(heard))}\n${year}`);
    return (isSeverals ? null : year) ?? heard.date ?? heard.title.slice(0, LONGEST_TITLE).trim();
  };
  const holderOf = (office: string, heard: Heard): Meant | null => {
    const named = inBriefing(office, heard);
    const isSilent = !holders.get(heard)?.has(office);
    const between =
      named === null && isSilent && heard.date !== null
        ? heldBetween(evidence.get(pairKey(office, seriesOf(heard))) ?? [], heard.date)
        : null;
    const surname = named ?? between;
    const name = surname === null ? undefined : names.get(pairKey(office, surname));
    return name === undefined ? null : { name, why: named === null ? 'between' : 'named' };
  };
  /** by office and time, the series in which nobody says who holds it */
  const unsaid = new Map<string, Set<string>>();
  const officesIn = (heard: Heard) =>
    labels.of(heard).flatMap((label) => officeAlone(slipOf(label, heard) ?? label) ?? []);
  for (const heard of briefings) {
    for (const office of officesIn(heard)) {
      if (holderOf(office, heard)) continue;
      const key = pairKey(office, whenOf(office, heard));
      unsaid.set(key, (unsaid.get(key) ?? new Set()).add(seriesOf(heard)));
    }
  }
  const unnamed = (office: string, heard: Heard): string => {
    const counts = [...(printedAs.get(office) ?? [])].sort((a, b) => b[1] - a[1]);
    const when = whenOf(office, heard);
    const isOnes = (unsaid.get(pairKey(office, when))?.size ?? 0) < 2;
    const where = isOnes || !heard.series ? [] : [heard.series.title];
    return `${counts[0]?.[0] ?? office} (${[...where, when].join(', ')})`;
  };
  return (label, heard) => {
    const meant = slipOf(label, heard);
    const office = officeAlone(meant ?? label);
    if (office === null) return null;
    return (
      holderOf(office, heard) ?? { name: unnamed(office, heard), why: meant === null ? 'office' : 'slip' }
    );
  };
}
