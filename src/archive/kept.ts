import type { Briefing, Item, ItemKind, Lines, Thread, Turn } from '../model/briefing.ts';
import { type ItemOutline, type Outline, outlineOf, type Preview, type Voice } from '../outline/outline.ts';
import { hashedOf, type ItemPrints, joined, printedPrints, printsIn, printsOf } from '../outline/prints.ts';
import { hashOfSaid, SAID } from '../outline/said.ts';
import { type Subjects, subjectsOf } from '../outline/subjects.ts';
import { Recent } from '../text/recent.ts';
import type { Stored } from './held-file.ts';
import { type Sample, sampleOfWords, textOf } from './similarity.ts';
import type { ParsedTranscript } from './transcript.ts';
import type { ArchiveMessage } from './types.ts';
import { textIn } from './whole-file.ts';
import { hashOfWords } from './words-hash.ts';

/**
 * A transcript without its words, as three documents (JSON, UTF-8), one behind the other: what every build reads, what is shown of it in
 * lists, and what topics are found by. In a buffer of its own, into which several threads may look.
 */
export interface Encoded {
  bytes: Uint8Array<SharedArrayBuffer>;
  /** where the second begins, and the third */
  starts: readonly [previews: number, subjects: number];
}

/** A briefing without its words: `turns` of its items, and what nobody said. */
type Head = Omit<Briefing, 'items' | 'furniture' | 'threads'> & {
  items: Omit<Item, 'turns'>[];
  threads?: PrintedThread[];
};

/** A thread that says nothing of its items that they say themselves. */
type PrintedThread = Omit<Thread, 'title' | 'items'> & {
  /** that of one of its items, by its place among them */
  title: string | number;
  /** how many, where it has those that follow the items of the threads before it */
  items: string[] | number;
};

interface Document {
  head: Head | null;
  messages: ArchiveMessage[];
  outline: PrintedOutline | null;
  wordsHash: string;
  sample: number[];
  /** of its items, `printsIn` */
  prints: string;
  /** hashes of their words, one behind the other */
  said: string;
}

/** An outline without its previews. Most items have the same few voices: each is there once. */
interface PrintedOutline extends Omit<Outline, 'items' | 'previews'> {
  items: PrintedItem[];
  voices: Omit<Voice, 'turns'>[];
}

/** Of its voices, by turns the place of each and in how many turns it is heard. */
type PrintedItem = Omit<ItemOutline, 'voices'> & { voices: number[] };

export function encode({ briefing, messages }: ParsedTranscript): Encoded {
  if (!briefing) {
    const none = { outline: null, wordsHash: '', sample: [], prints: '', said: '' };
    const nothing: Document = { head: null, messages, ...none };
    return documents(nothing, null, null);
  }
  const { items, threads, furniture: _, ...rest } = briefing;
  const hashed = items.map(({ turns }) => hashedOf(turns));
  const words = joined(hashed.flat().map((paragraph) => paragraph.words));
  const outline = attempt(() => outlineOf(briefing));
  const document: Document = {
    head: {
      ...rest,
      ...(threads ? { threads: printedThreads(items, threads) } : {}),
      items: items.map(({ turns: _, ...item }) => item),
    },
    messages,
    outline: outline && printedOutline(outline),
    wordsHash: hashOfWords(textOf(briefing)),
    sample: [...sampleOfWords(words)],
    prints: hashed
      .map((paragraphs, at) =>
        printedPrints(printsOf(paragraphs, items[at]?.turns.map(({ label }) => label) ?? [])),
      )
      .join('\n'),
    said: items.map(({ turns }) => hashOfSaid(turns)).join(''),
  };
  const subjects = attempt(() => subjectsOf(items, briefing.lang));
  return documents(document, outline?.previews() ?? null, subjects);
}

function documents(document: Document, previews: unknown, subjects: unknown): Encoded {
  const encoder = new TextEncoder();
  const encoded = (one: unknown) => encoder.encode(escaped(JSON.stringify(one)));
  const [first, second, third] = [encoded(document), encoded(previews), encoded(subjects)];
  const starts: Encoded['starts'] = [first.length, first.length + second.length];
  const bytes = new Uint8Array(new SharedArrayBuffer(starts[1] + third.length));
  bytes.set(first);
  bytes.set(second, starts[0]);
  bytes.set(third, starts[1]);
  return { bytes, starts };
}

/** What is nearly all ASCII is wholly so, and read in half the time. */
function escaped(json: string): string {
  let others = 0;
  for (let at = 0; at < json.length; at++) if (json.charCodeAt(at) > LAST_OF_ASCII) others += 1;
  if (others === 0 || others * FEW > json.length) return json;
  let text = '';
  let start = 0;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit <= LAST_OF_ASCII) continue;
    text += `${json.slice(start, at)}\\u${unit.toString(16).padStart(4, '0')}`;
    start = at + 1;
  }
  return text + json.slice(start);
}

const LAST_OF_ASCII = 0x7f;
/** One of so many characters. */
const FEW = 20;

/** The three documents. */
export interface EncodedTexts {
  outline: string;
  previews: () => string;
  subjects: () => string;
}

export function textsOf({ bytes, starts: [previews, subjects] }: Encoded): EncodedTexts {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    outline: textIn(text.subarray(0, previews)),
    previews: () => textIn(text.subarray(previews, subjects)),
    subjects: () => textIn(text.subarray(subjects)),
  };
}

function printedOutline({ items, previews: _, ...outline }: Outline): PrintedOutline {
  const places = new Map<string, number>();
  const voices: Omit<Voice, 'turns'>[] = [];
  const placeOf = ({ role, speaker, office, outlet }: Voice): number => {
    const key = JSON.stringify([role, speaker, office, outlet]);
    let place = places.get(key);
    if (place === undefined) {
      place = voices.push({ role, speaker, office, outlet }) - 1;
      places.set(key, place);
    }
    return place;
  };
  const printed = items.map(({ voices, ...item }) => ({
    ...item,
    voices: voices.flatMap((voice) => [placeOf(voice), voice.turns]),
  }));
  return { ...outline, items: printed, voices };
}

/** The previews of so many briefings are in memory: lists show those of the same few again and again. */
const MOST_SHOWN = 2_000;
const shown = new Recent<() => string, readonly Preview[]>(MOST_SHOWN);

function readOutline(
  { items, voices, ...outline }: PrintedOutline,
  previews: () => string,
  intern: (text: string) => string,
): Outline {
  const heard = voicesBy(voices, intern);
  return {
    ...outline,
    previews: readWhenShown(previews),
    items: items.map(({ words, han, heart, listed, voices: own, recalls }): ItemOutline => {
      const item: ItemOutline = { words, han, heart, listed, voices: heard(own) };
      if (recalls) item.recalls = recalls;
      return item;
    }),
  };
}

const readWhenShown = (previews: () => string) => () =>
  shown.of(previews, () => JSON.parse(previews()) as Preview[]);

/** Those that an item names by their places, and one list wherever the same are heard in as many turns. */
function voicesBy(
  voices: PrintedOutline['voices'],
  intern: (text: string) => string,
): (places: readonly number[]) => Voice[] {
  const known = voices.map((voice) => {
    const { role, speaker, office, outlet } = interned(voice, intern);
    const byTurns: Voice[] = [];
    return (turns: number): Voice => {
      byTurns[turns] ??= { role, speaker, office, outlet, turns };
      return byTurns[turns];
    };
  });
  const lists = new Map<string, Voice[]>();
  return (places) => {
    const key = places.join();
    const list = lists.get(key);
    if (list) return list;
    const heard: Voice[] = [];
    for (let at = 0; at + 1 < places.length; at += 2) {
      const of = known[places[at]!];
      if (of) heard.push(of(places[at + 1]!));
    }
    lists.set(key, heard);
    return heard;
  };
}

/** Null where it fails: whoever asks for it then tells why. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** What is known of a transcript, its words left where they are. */
export interface Kept {
  /** null where the file could not be used; the messages say why */
  briefing: Briefing | null;
  messages: ArchiveMessage[];
  outline?: Outline;
  subjects?: () => Subjects;
  /** as JSON in UTF-8 */
  storedSubjects?: () => Stored;
  words: { hash: string; sample: Sample };
  /** what its items are known by, in order */
  prints: () => ItemPrints[];
  /** of their words (src/outline/said.ts) */
  said: () => string[];
}

/** @param whole reads the briefing with its words, now */
export function decode(
  encoded: EncodedTexts & Pick<Kept, 'storedSubjects'>,
  whole: () => Briefing,
  intern: (text: string) => string,
): Kept {
  // what stays in use keeps these, and not the text of the outline
  const { previews, subjects, storedSubjects } = encoded;
  const document = JSON.parse(encoded.outline) as Document;
  const { head, messages, prints, said } = document;
  const outline = document.outline && readOutline(document.outline, previews, intern);
  const briefing = head && outlined(head, whole);
  return {
    briefing,
    messages,
    ...(outline ? { outline } : {}),
    ...(outline && briefing
      ? {
          subjects: () =>
            (JSON.parse(subjects()) as Subjects | null) ?? subjectsOf(briefing.items, briefing.lang),
          ...(storedSubjects ? { storedSubjects } : {}),
        }
      : {}),
    words: { hash: document.wordsHash, sample: Uint32Array.from(document.sample) },
    prints: () => printsIn(prints),
    said: () => parted(said, SAID),
  };
}

const parted = (text: string, length: number): string[] =>
  Array.from({ length: text.length / length }, (_, at) => text.slice(at * length, (at + 1) * length));

/** Most briefings have the same few speakers. */
function interned(
  { role, speaker, office, outlet }: Omit<Voice, 'turns'>,
  intern: (text: string) => string,
): Omit<Voice, 'turns'> {
  const one = (text: string | null) => (text === null ? null : intern(text));
  return { role, speaker: one(speaker), office: one(office), outlet: one(outlet) };
}

/** Reads the whole briefing that an outlined one stands for. */
const WHOLE = Symbol('whole');
/** The names under which it is published, where they are others than the parser gave. */
const NAMES = Symbol('names');

interface Outlined extends Briefing {
  [WHOLE]?: () => Briefing;
  [NAMES]?: readonly Named[];
}

/** An item as it is published. */
export interface Named {
  id: string;
  /** as in `Item` */
  anchors: Item['anchors'] | null;
}

function outlined({ items, threads, ...head }: Head, whole: () => Briefing): Outlined {
  return {
    ...head,
    ...(threads ? { threads: readThreads(items, threads) } : {}),
    items: items.map((item, at) => new OutlinedItem(item, at, whole)),
    // whoever needs what nobody said asks for the whole
    furniture: [],
    [WHOLE]: whole,
  };
}

function printedThreads(items: readonly Item[], threads: readonly Thread[]): PrintedThread[] {
  let at = 0;
  return threads.map((thread) => {
    const own = items.slice(at, at + thread.items.length);
    if (own.length !== thread.items.length || own.some(({ id }, place) => id !== thread.items[place]))
      return thread;
    at += own.length;
    const title = own.findIndex((item) => item.title === thread.title);
    return { ...thread, title: title < 0 ? thread.title : title, items: own.length };
  });
}

/** The threads that were printed so: the texts of items are there once. */
function readThreads(items: Head['items'], threads: readonly PrintedThread[]): Thread[] {
  let at = 0;
  return threads.map((thread) => {
    const { title, items: held } = thread;
    if (typeof held !== 'number') return { ...thread, title: String(title), items: held };
    const own = items.slice(at, at + held);
    at += held;
    return {
      ...thread,
      title: typeof title === 'number' ? (own[title]?.title ?? '') : title,
      items: own.map(({ id }) => id),
    };
  });
}

/** The briefing with all that was read of its transcript, under the id, the series and the names of items that the archive gave it. */
export function wholeBriefing(briefing: Outlined): Briefing {
  const { [WHOLE]: whole, [NAMES]: names, id, series, corrections } = briefing;
  if (!whole) return briefing;
  const told = { ...(series === undefined ? {} : { series }), ...(corrections ? { corrections } : {}) };
  const all = { ...whole(), id, ...told };
  return names ? withNames(all, names) : all;
}

/** The briefing under the id and with the names of its items that it was first published with. Pure. */
export function named(briefing: Outlined, id: string, names: readonly Named[]): Briefing {
  const isOther = briefing.items.some((item, at) => item.id !== names[at]?.id || names[at]?.anchors);
  if (!isOther) return briefing.id === id ? briefing : { ...briefing, id };
  return { ...withNames({ ...briefing, id }, names), [NAMES]: names } as Outlined;
}

function withNames(briefing: Briefing, names: readonly Named[]): Briefing {
  const ids = new Map(briefing.items.map((item, at) => [item.id, names[at]?.id ?? item.id]));
  const items = briefing.items.map((item, at) => {
    const { id, anchors } = names[at] ?? item;
    const own = { id, ...(anchors ? { anchors } : {}) };
    return item instanceof OutlinedItem ? item.renamed(own) : { ...item, ...own };
  });
  const toc = briefing.toc.map((entry) => ({ ...entry, items: entry.items.map((id) => ids.get(id) ?? id) }));
  const threads = briefing.threads?.map((thread) => ({
    ...thread,
    items: thread.items.map((id) => ids.get(id) ?? id),
  }));
  return { ...briefing, items, toc, ...(threads ? { threads } : {}) };
}

/** An item whose turns are read when they are asked for. */
class OutlinedItem implements Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly titleFrom: Item['titleFrom'];
  readonly titleDecided?: true;
  readonly confidence: number | null;
  readonly topic: string | null;
  readonly followUp: boolean;
  readonly thread?: number;
  readonly lines: Lines;
  readonly anchors?: NonNullable<Item['anchors']>;
  readonly #at: number;
  readonly #whole: () => Briefing;

  constructor(item: Omit<Item, 'turns'>, at: number, whole: () => Briefing) {
    this.id = item.id;
    this.kind = item.kind;
    this.title = item.title;
    this.titleFrom = item.titleFrom;
    if (item.titleDecided) this.titleDecided = true;
    this.confidence = item.confidence ?? null;
    this.topic = item.topic;
    this.followUp = item.followUp;
    if (item.thread !== undefined) this.thread = item.thread;
    this.lines = item.lines;
    if (item.anchors) this.anchors = item.anchors;
    this.#at = at;
    this.#whole = whole;
  }

  renamed(names: { id: string; anchors?: NonNullable<Item['anchors']> }): OutlinedItem {
    const { kind, title, titleFrom, confidence, topic, followUp, thread, lines } = this;
    const told = { kind, title, titleFrom, confidence, topic, followUp, lines };
    const item = {
      ...told,
      ...(this.titleDecided ? { titleDecided: true as const } : {}),
      ...(thread === undefined ? {} : { thread }),
      ...names,
    };
    return new OutlinedItem(item, this.#at, this.#whole);
  }

  get turns(): Turn[] {
    return this.#whole().items[this.#at]?.turns ?? [];
  }
}
