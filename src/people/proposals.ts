import { anyWord } from '../languages/any.ts';
import { officeAlone } from '../languages/office-names.ts';
import { isUnderOneName, officeTitles, personName } from '../languages/person-name.ts';
import { dayNumber } from '../text/days.js';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import type { FoundPeople, FoundSpeaker, Heard } from './types.ts';

/** Lines of people.yaml that would settle what transcripts leave open. */
export interface Proposals {
  people: ProposedPerson[];
  newsrooms: { name: string; aliases: string[]; answers: number }[];
  never: { label: string; answers: number }[];
}

/** A person of people.yaml. */
export interface ProposedPerson {
  name: string;
  /** nobody says who it is: the name is only what it is called meanwhile */
  unknown: boolean;
  aliases: { name: string; series: string | null }[];
  offices: { office: string; series: string | null; from: string | null; to: string | null }[];
  /** the items that would come to another page */
  answers: number;
}

interface Found {
  briefings: readonly Heard[];
  speakers: FoundPeople;
  outlets: FoundPeople;
}

/** Names that are heard so long from each other may be two persons’. */
const MOST_DAYS = 366;
/** What the name of a newsroom may have or lack. */
const ROOM_WORDS = new Set(anyWord(({ labels }) => labels?.newsroomWords));

/** Those that touch most answers first. Pure. */
export function proposalsOf(found: readonly Found[]): Proposals {
  const all = found.map(ofOne);
  const most = <T extends { answers: number }>(list: T[]) => list.sort((a, b) => b.answers - a.answers);
  return {
    people: most(all.flatMap(({ people }) => people)),
    newsrooms: most(all.flatMap(({ newsrooms }) => newsrooms)),
    never: most(all.flatMap(({ never }) => never)),
  };
}

function ofOne({ briefings, speakers, outlets }: Found): Proposals {
  const heardAt = briefings.flatMap((heard) => heard.items.map(() => heard));
  const rooms = new Set(outlets.people.map(({ name }) => nameKey(name)));
  const never = speakers.people
    .filter(({ name }) => rooms.has(nameKey(name)))
    .map(({ name, items }) => ({ label: name, answers: items.length }));
  return {
    people: [...unsaidOffices(speakers.people, heardAt), ...oneSurname(speakers.people, heardAt)],
    newsrooms: sameRooms(outlets.people),
    never,
  };
}

/** Offices of which nobody says who held them: the only holder whom the series knows, or an open name. */
function unsaidOffices(people: readonly FoundSpeaker[], heardAt: readonly Heard[]): ProposedPerson[] {
  const seriesOf = ({ items }: FoundSpeaker) =>
    new Set(items.map((item) => heardAt[item]?.series?.id ?? null));
  const open = people.flatMap((person) => {
    const label = person.otherNames.find(({ why }) => why === 'office')?.name;
    return label === undefined ? [] : [{ person, label, series: [...seriesOf(person)][0] ?? null }];
  });
  const proposed = open.map(({ person, label, series }): ProposedPerson => {
    const office = officeAlone(label);
    const holders = people.filter(
      (other) =>
        seriesOf(other).has(series) &&
        other.otherNames.some(
          ({ name, why }) => why !== 'office' && why !== 'slip' && officeAlone(name) === office,
        ),
    );
    const [holder, second] = holders;
    const name = holder && !second ? holder.name : person.name;
    const dates = person.items.flatMap((item) => heardAt[item]?.date ?? []).sort();
    return {
      name,
      unknown: name === person.name,
      aliases: [],
      offices: [{ office: label, series, from: dates[0] ?? null, to: dates.at(-1) ?? null }],
      answers: person.items.length,
    };
  });
  return [...groupBy(proposed, ({ name }) => name)].map(([name, list]) => ({
    name,
    unknown: list.every(({ unknown }) => unknown),
    aliases: [],
    offices: list
      .flatMap(({ offices }) => offices)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)),
    answers: list.reduce((sum, { answers }) => sum + answers, 0),
  }));
}

/** Names of one surname that may be one person’s and were not joined: another office, Mr for Ms in a briefing of both. */
function oneSurname(people: readonly FoundSpeaker[], heardAt: readonly Heard[]): ProposedPerson[] {
  const named = people.flatMap((person) => {
    const name = personName(person.name);
    if (!name) return [];
    const series = new Set(person.items.map((item) => heardAt[item]?.series?.id ?? null));
    return [...series].map((one) => ({ person, name, series: one }));
  });
  // who holds an office that is a label by itself is called by it: “Mrs. Example” is not “President Example”
  const alone = new Set(people.flatMap(({ labels }) => labels.flatMap((label) => officeAlone(label) ?? [])));
  const bySurname = groupBy(named, ({ name, series }) => `${name.surname}\n${series}`);
  return [...bySurname.values()].flatMap((list): ProposedPerson[] => {
    const [head, ...others] = list;
    if (!head || others.length === 0) return [];
    const heard = heardIn(head.person, heardAt, head.series);
    const alike = others.filter(({ person, name, series }) => {
      const near = nearness(heard, heardIn(person, heardAt, series));
      return (
        near !== 'far' &&
        !alone.has(officeTitles(head.name)) &&
        !alone.has(officeTitles(name)) &&
        isUnderOneName(head.name, name, near === 'beside')
      );
    });
    if (alike.length === 0) return [];
    return [
      {
        name: head.person.name,
        unknown: false,
        aliases: alike.map(({ person, series }) => ({ name: person.name, series })),
        offices: [],
        answers: alike.reduce((sum, { person }) => sum + person.items.length, 0),
      },
    ];
  });
}

function heardIn({ items }: FoundSpeaker, heardAt: readonly Heard[], series: string | null): Set<Heard> {
  return new Set(
    items.flatMap((item) => heardAt[item] ?? []).filter((one) => (one.series?.id ?? null) === series),
  );
}

function nearness(a: ReadonlySet<Heard>, b: ReadonlySet<Heard>): 'beside' | 'near' | 'far' {
  if ([...b].some((one) => a.has(one))) return 'beside';
  const days = [...a].flatMap(({ date }) => (date ? [dayNumber(date)] : []));
  const isNear = [...b].some(
    ({ date }) => date && days.some((day) => Math.abs(day - dayNumber(date)) <= MOST_DAYS),
  );
  return isNear ? 'near' : 'far';
}

/** Newsrooms whose names differ in a word such as "News" alone. */
function sameRooms(rooms: readonly FoundSpeaker[]): Proposals['newsrooms'] {
  const bare = (name: string) =>
    nameKey(name)
      .split(' ')
      .filter((word) => !ROOM_WORDS.has(word))
      .join(' ');
  return [...groupBy(rooms, ({ name }) => bare(name) || name).values()].flatMap((list) => {
    const [head, ...others] = list;
    if (!head || others.length === 0) return [];
    const answers = others.reduce((sum, { items }) => sum + items.length, 0);
    return [{ name: head.name, aliases: others.map(({ name }) => name), answers }];
  });
}
