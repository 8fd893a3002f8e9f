import type { Taken } from '../lock/addresses.ts';
import type { SiteConfig } from '../model/site-config.ts';
import type { SubjectItem } from '../model/subject.ts';
import type { Voice } from '../outline/outline.ts';
import { readPairs } from '../outline/pairs-said.ts';
import { UsesSum } from '../outline/word-uses.ts';
import { findOutlets } from '../people/outlets.ts';
import { findSpeakers } from '../people/speakers.ts';
import { type Stated, statedBy } from '../people/stated.ts';
import {
  type FoundInLanguage,
  type FoundPeople,
  type FoundSpeaker,
  type Heard,
  whys,
} from '../people/types.ts';
import { once } from '../text/once.ts';
import { Runs } from '../topics/runs.ts';
import { tellingIn } from '../topics/telling.ts';
import { TitleWords } from '../topics/title-words.ts';
import type { Hearing } from '../topics/topic-source.ts';
import { type AsideTask, type TopicOptions, topicTask } from '../topics/topic-task.ts';
import { findTopics } from '../topics/topics.ts';
import type { FoundTopic } from '../topics/types.ts';
import { familyIn, familyStated } from './family.ts';
import { attempt, type OnFault, wholeArchive } from './faults.ts';
import { filtersOf } from './filters.ts';
import { SharedLists } from './shared-lists.ts';
import type { Edition, PersonRef, Ref, SiteBriefing, SiteItem, Speaker, Topic } from './types.ts';

/** By language, topics that were found already. */
export type FoundTopics = ReadonlyMap<string, FoundTopic[]>;

/**
 * Finds an edition's topics, and gives them their addresses and their items, oldest first.
 * @param known its topics, where they were found already
 */
export function addTopics(
  edition: Edition,
  config: SiteConfig,
  taken: Taken,
  onFault: OnFault,
  known?: FoundTopic[],
): void {
  const oldest = oldestFirst(edition);
  const items = oldest.flatMap((briefing) => briefing.items);
  const find = () => {
    const heard = heardIn(
      oldest,
      items.map((item) => item.voices),
    );
    return findTopics(subjectItems(oldest), heard, optionsOf(edition, config));
  };
  const found = known ?? orNone('topics', edition, onFault, find);
  const addressOf = (id: string) => taken.claim(`${edition.address}topics/${id}.html`);
  const topics = found.map((topic): Topic => {
    const entries = topic.entries.map((entry) => ({ item: items[entry.index]!, why: entry.why }));
    const dates = entries.map(({ item }) => dateOf(item));
    const monthly = once(() => months(entries.map(({ item }) => dateOf(item))));
    return {
      id: topic.id,
      name: topic.name,
      address: addressOf(topic.id),
      otherAddresses: topic.otherIds.map(addressOf),
      entries,
      ...span(dates),
      get months() {
        return monthly();
      },
      related: [],
    };
  });
  const refs = topics.map(topicRef);
  const lists = new SharedLists<Ref>();
  topics.forEach((topic, index) => {
    topic.related = found[index]!.related.map((other) => refs[other]!);
    if (found[index]!.isVague) return;
    for (const { item } of topic.entries) item.topics = lists.add(item.topics, refs[index]!);
  });
  edition.topics = topics.filter((_, index) => !found[index]!.isVague);
  edition.vagueTopics = topics.filter((_, index) => found[index]!.isVague);
  edition.filters = filtersOf(edition);
}

/**
 * Finds an edition's speakers and outlets, and gives them their addresses and their items, oldest first.
 * @param stated who is who, as people.yaml says @param familyFirst the surname that stands first in a name; null where none is known to
 * @returns what was found
 */
export function addPeople(
  edition: Edition,
  taken: Taken,
  onFault: OnFault,
  stated: Stated = statedBy({}),
  familyFirst: (name: string) => string | null = () => null,
): FoundInLanguage {
  const oldest = oldestFirst(edition);
  const items = oldest.flatMap((briefing) => briefing.items);
  const heard = heardBriefings(oldest);
  const none: FoundPeople = { people: [], shared: [] };
  const orNobody = (what: string, find: () => FoundPeople) =>
    orNone(what, edition, onFault, () => [find()])[0] ?? none;
  const speakers = orNobody('speakers', () => findSpeakers(heard, stated));
  const outlets = orNobody('newsrooms', () => findOutlets(heard, stated));
  const addressOf = (id: string, folder: string) => taken.claim(`${edition.address}${folder}/${id}.html`);
  const familyOf = (name: string, labels: readonly string[]) =>
    familyStated(name, stated.families.get(name)) ??
    familyFirst(name) ??
    familyIn(name, labels, edition.lang);
  edition.speakers = speakers.people.map((one) =>
    makeSpeaker(one, items, (id) => addressOf(id, 'speakers'), familyOf),
  );
  const byId = new Map(edition.speakers.map((one) => [one.id, one]));
  edition.namesakes = speakers.shared.map(({ id, name, people, asks = false }) => ({
    name,
    address: addressOf(id, 'speakers'),
    people: people.flatMap((one) => byId.get(one) ?? []),
    asks,
  }));
  edition.outlets = outlets.people.map((one) =>
    makeSpeaker(
      one,
      items,
      (id) => addressOf(id, 'outlets'),
      () => null,
    ),
  );
  referTo(edition.speakers, speakers.people, 'speakers');
  referTo(edition.outlets, outlets.people, 'outlets');
  callAsPages(items);
  edition.filters = filtersOf(edition);
  return { briefings: heard, placeOf: placeIn(items), speakers, outlets };
}

const placeIn = (items: readonly SiteItem[]) => (number: number) => {
  const one = items[number];
  return one && { file: one.briefing.briefing.source.file, item: one.item };
};

function orNone<T>(what: string, { lang }: Edition, onFault: OnFault, find: () => T[]): T[] {
  const at = { file: wholeArchive, rule: 'subjects-failed', what: `No ${what} in “${lang}”` } as const;
  return attempt(at, onFault, find, () => []);
}

function makeSpeaker(
  { id, name, labels, otherNames, offices, several, items: own }: FoundSpeaker,
  items: readonly SiteItem[],
  addressOf: (id: string) => string,
  familyOf: (name: string, labels: readonly string[]) => string | null,
): Speaker {
  const held = own.map((index) => items[index]).filter((item) => item !== undefined);
  const dates = held.map(dateOf);
  const monthly = once(() => months(held.map(dateOf)));
  const joined = whys.map((why) => ({
    why,
    names: otherNames.flatMap((other) => (other.why === why ? [other.name] : [])),
  }));
  const others = new Map(
    otherNames.flatMap((other) => (other.id === null || other.id === id ? [] : [[other.id, other.name]])),
  );
  return {
    id,
    name,
    family: familyOf(name, labels),
    address: addressOf(id),
    otherNames: [...others].map(([other, printed]) => ({ name: printed, address: addressOf(other) })),
    joined: joined.filter(({ names }) => names.length > 0),
    several,
    offices,
    ...span(dates),
    get months() {
      return monthly();
    },
    items: held,
  };
}

const dateOf = ({ briefing }: SiteItem): string | null => briefing.briefing.date;

/** What is heard in the briefings of an edition, for whoever asks who is who. */
function heardBriefings(briefings: readonly SiteBriefing[]): Heard[] {
  return briefings.map(
    ({ briefing: { date, title, series: name }, series, holders, named, called, officesSaid, items }) => ({
      date,
      title,
      series: series && { id: name ?? series.id, title: series.title },
      holders,
      named,
      called,
      officesSaid,
      items: items.map(({ voices }) => voices),
    }),
  );
}

const optionsOf = ({ lang }: Edition, { topics = [] }: SiteConfig): TopicOptions => ({ lang, topics });

/** What a thread that finds the topics of an edition is asked. */
export function topicQuestion(edition: Edition, config: SiteConfig): AsideTask {
  const oldest = oldestFirst(edition);
  return {
    task: topicTask(subjectItems(oldest), optionsOf(edition, config)),
    files: oldest.map(({ briefing }) => briefing.source.file),
    people: [...peopleIn(oldest.flatMap(({ items }) => items.map(({ voices }) => voices)))],
  };
}

function subjectItems(briefings: readonly SiteBriefing[]): SubjectItem[] {
  return briefings.flatMap(({ briefing: { date }, series, items }, number) =>
    items.map(({ item, address }) => ({ item, briefing: number, date, series: series?.id ?? null, address })),
  );
}

/** What the words of the briefings were heard to say, one of `items` for each of their items. */
function heardIn(briefings: readonly SiteBriefing[], voices: readonly (readonly Voice[])[]): Hearing {
  const uses = new UsesSum();
  const items = briefings.flatMap((briefing) => {
    const subjects = briefing.subjects();
    uses.add(subjects.uses);
    return subjects.items;
  });
  const telling = tellingIn(items.map((item) => item.telling));
  const runs = new Runs();
  const said = items.map(({ asked, answered }) => ({
    asked: runs.said(asked),
    answered: runs.said(answered),
  }));
  const placesOf = (text: string) => telling.words.placesOf(text);
  const often = items.map((item) => placesOf(item.often));
  const called = items.map((item) => placesOf(item.called));
  const pairs = items.map((item) => readPairs(item.pairs));
  const titleWords = new TitleWords();
  return {
    items: said,
    telling,
    often,
    called,
    pairs,
    titleWords,
    uses: uses.all(),
    people: peopleIn(voices),
  };
}

/** Who speaks and who asks, as printed. @param voices of each item its own */
export function peopleIn(voices: readonly (readonly Voice[])[]): Set<string> {
  const people = new Set<string>();
  for (const own of voices) {
    for (const { speaker, outlet } of own) {
      if (speaker !== null) people.add(speaker);
      if (outlet !== null) people.add(outlet);
    }
  }
  return people;
}

/** Gives each item its references to those who speak or ask in it, in the order of their list. */
function referTo(
  people: readonly Speaker[],
  found: readonly FoundSpeaker[],
  as: 'speakers' | 'outlets',
): void {
  const lists = new SharedLists<PersonRef>();
  for (const [at, { id, address, name, family, items }] of people.entries()) {
    const { labels = [] } = found[at] ?? {};
    const ref = { id, address, title: name, labels, family };
    for (const item of items) item[as] = lists.add(item[as], ref);
  }
}

/** Names in lists are those of the pages: "Ann Example" for "MS. EXAMPLE". */
function callAsPages(items: readonly SiteItem[]): void {
  const lists = new Map<string, readonly string[]>();
  for (const item of items) {
    const { speakers, names } = item;
    if (speakers.every(({ title }) => names.includes(title))) continue;
    const called = new Set(
      names.map((name) => speakers.find(({ labels }) => labels.includes(name))?.title ?? name),
    );
    const key = [...called].join('\n');
    const list = lists.get(key) ?? [...called];
    lists.set(key, list);
    item.names = list;
  }
}

/** Undated briefings stay last. */
function oldestFirst(edition: Edition) {
  const dated = edition.briefings.slice(0, edition.briefings.length - edition.undated.length);
  return [...dated.toReversed(), ...edition.undated];
}

const topicRef = (topic: Topic): Ref => ({ address: topic.address, title: topic.name });

/** First and last date; the dates come oldest first, with nulls at the end. */
function span(dates: readonly (string | null)[]): { firstDate: string | null; lastDate: string | null } {
  const known = dates.filter((date) => date !== null);
  return { firstDate: known[0] ?? null, lastDate: known.at(-1) ?? null };
}

/** Three centuries. What seems to go on for longer has a date that is a slip, "0202" for "2022". */
const MOST_MONTHS = 3600;

/** One count a month from the first to the last, empty months included; where these would be too many, without them. */
export function months(dates: readonly (string | null)[]): { month: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const date of dates) {
    if (date) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  }
  const { firstDate, lastDate } = span(dates);
  if (!firstDate || !lastDate) return [];
  if (monthOf(lastDate) - monthOf(firstDate) > MOST_MONTHS) {
    return [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([month, count]) => ({ month, count }));
  }
  const row: { month: string; count: number }[] = [];
  let [year, month] = [Number(firstDate.slice(0, 4)), Number(firstDate.slice(5, 7))];
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    row.push({ month: name, count: counts.get(name) ?? 0 });
    if (name >= lastDate.slice(0, 7)) return row;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** Months since the year 0. */
const monthOf = (date: string) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
