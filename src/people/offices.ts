import { nameKey } from '../text/name-key.ts';
import { type NamesakeInOffice, namesakesInOffice } from './namesakes-in-office.ts';
import {
  evidenceOf,
  heldBetween,
  heldIn,
  holdersSaid,
  knownHolders,
  pairKey,
  yearsOfSeveral,
} from './office-holders.ts';
import { type Labels, labelsOf, seriesOf, slipsOfOffices, spellingsOf } from './office-labels.ts';
import type { Meant } from './reading.ts';
import type { Heard } from './types.ts';

const LONGEST_TITLE = 60;

/** What a label means in a briefing. */
type InBriefing<T> = (office: string, heard: Heard) => T;

/**
 * Whom an office alone means, "The President": who holds it by the title and the first lines of the briefing, or by another label
 * in it; else who is named before and after, or talked of as its holder then; else "The President (2031)", of one series, and of one day where the year has two.
 * Of an office and a surname that two hold in a series, which of them. Null for any other label.
 */
export function officeHolders(briefings: readonly Heard[]): (label: string, heard: Heard) => Meant | null {
  const labels = labelsOf(briefings);
  const namesake = namesakesInOffice(briefings, labels);
  const slipOf = slipsOfOffices(briefings, labels);
  const { holderOf, saidToHold, whenOf } = holding(briefings, labels, namesake);
  const officesIn = (heard: Heard) =>
    labels.of(heard).flatMap((label) => labels.officeAlone(slipOf(label, heard) ?? label) ?? []);
  const unsaid = briefings.flatMap((heard) =>
    officesIn(heard).flatMap((office) => (holderOf(office, heard) ? [] : [{ office, heard }])),
  );
  const unnamed = namesOfUnsaid(unsaid, spellingsOf(briefings, labels), whenOf);
  return (label, heard) => {
    const meant = slipOf(label, heard);
    const office = labels.officeAlone(meant ?? label);
    if (office === null) return oneOfTwo(label, heard);
    const known = holderOf(office, heard);
    if (known) return known;
    const name = unnamed(office, heard);
    const said = saidToHold(office, heard);
    if (said !== null) return { name: said, why: 'between', former: name };
    return { name, why: meant === null ? 'office' : 'slip' };
  };

  /** "President Vale", where Ann Vale and Bo Vale both hold the office: as the briefing says, or those around it; else whoever it is on that day. */
  function oneOfTwo(label: string, heard: Heard): Meant | null {
    const held = labels.officeHeld(label);
    if (!held) return null;
    const surname = nameKey(held.surname);
    const full = namesake(held.office, surname, heard);
    if (full === undefined) return null;
    if (full !== null) return { name: full, why: 'named' };
    const known = holderOf(held.office, heard);
    return known && nameKey(known.name).endsWith(` ${surname}`)
      ? known
      : { name: `${label} (${heard.date ?? titleOf(heard)})`, why: 'office' };
  }
}

const titleOf = ({ title }: Heard): string => title.slice(0, LONGEST_TITLE).trim();

/** Who holds an office in a briefing, as far as that is told, and which time it is a part of where it is not. */
function holding(
  briefings: readonly Heard[],
  labels: Labels,
  namesake: NamesakeInOffice,
): {
  holderOf: InBriefing<Meant | null>;
  /** who is talked of as its holder, where nothing else tells */
  saidToHold: InBriefing<string | null>;
  whenOf: InBriefing<string>;
} {
  const { names, holders } = knownHolders(briefings, labels, namesake);
  const evidence = evidenceOf(briefings, labels, holders);
  const ofSeveral = yearsOfSeveral(evidence);
  const talkedOf = holdersSaid(briefings, evidence);
  return {
    holderOf: (office, heard) => {
      const here = holders.get(heard)?.get(office);
      const named = heldIn(here);
      const between =
        named === null && !here && heard.date !== null
          ? heldBetween(evidence.get(pairKey(office, seriesOf(heard))) ?? [], heard.date)
          : null;
      const surname = named ?? between;
      const name = surname === null ? undefined : names.get(pairKey(office, surname));
      return name === undefined ? null : { name, why: named === null ? 'between' : 'named' };
    },
    saidToHold: (office, heard) => {
      const surname = holders.get(heard)?.get(office) ? null : talkedOf(office, heard);
      return surname === null ? null : (names.get(pairKey(office, surname)) ?? null);
    },
    whenOf: (office, heard) => {
      const year = heard.date?.slice(0, 4);
      const isSeverals = ofSeveral.has(`${pairKey(office, seriesOf(heard))}\n${year}`);
      return (isSeverals ? null : year) ?? heard.date ?? titleOf(heard);
    },
  };
}

/** What holders are called whom nobody names: "The President (2031)", with its series where another has one at that time. */
function namesOfUnsaid(
  unsaid: readonly { office: string; heard: Heard }[],
  spellings: ReadonlyMap<string, readonly string[]>,
  whenOf: InBriefing<string>,
): InBriefing<string> {
  const series = new Map<string, Set<string>>();
  for (const { office, heard } of unsaid) {
    const key = pairKey(office, whenOf(office, heard));
    series.set(key, (series.get(key) ?? new Set()).add(seriesOf(heard)));
  }
  return (office, heard) => {
    const when = whenOf(office, heard);
    const isOnes = (series.get(pairKey(office, when))?.size ?? 0) < 2;
    const where = isOnes || !heard.series ? [] : [heard.series.title];
    return `${spellings.get(office)?.[0] ?? office} (${[...where, when].join(', ')})`;
  };
}
