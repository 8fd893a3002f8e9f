import { type FiledName, placesAsked } from '../format/places.js';
import { Kept } from '../page/load.js';
import type { AnyPart, Held } from '../page/part.js';
import type { Unit } from '../page/terms.js';
import { contentOf, folded, joinedWords, piecesOf } from './cutting.ts';
import type { BriefingFacts, ItemText, PartFacts } from './facts.ts';
import { Tally } from './tally.ts';
import { itemsIn, type TextsFile } from './texts-file.ts';

/** In so great a share of the records, a short word is none that has a plural. */
const COMMON = 0.1;
const NEVER = '9999-99-99';

/** Those that a text, folded, may hold, word by word or in a word with a hyphen. */
function mayBeIn(text: string, tallies: readonly Tally[]): Tally[] {
  const found = tallies.filter((tally) => tally.mayBeIn(text));
  if (found.length === tallies.length) return found;
  const joined = joinedWords(text);
  return tallies.filter((tally) => found.includes(tally) || tally.mayBeIn(joined));
}

/** The items of a language as a part of an index has them; what holds a word is found by reading all texts. */
export class TextsPart implements AnyPart {
  readonly lang: string;
  spoken: string;
  readonly entry: AnyPart['entry'];
  readonly isLoaded = true;
  readonly lengths: Float32Array;
  readonly usual: number;
  readonly #facts: PartFacts;
  readonly #file: TextsFile;
  readonly #held = new Kept<Held>();
  #asked: { unit: Unit; answer: (held: Held) => void; fail: (reason: unknown) => void }[] = [];

  constructor(facts: PartFacts, file: TextsFile) {
    const days = facts.days.filter(Boolean);
    this.lang = facts.lang.toLowerCase();
    this.spoken = facts.lang;
    this.entry = {
      name: '',
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      records: facts.days.length,
      file: '',
      filters: '',
    };
    this.lengths = Float32Array.from(facts.lengths);
    this.usual = facts.lengths.reduce((sum, length) => sum + length, 0) / (facts.lengths.length || 1);
    this.#facts = facts;
    this.#file = file;
  }

  get size(): number {
    return this.entry.records;
  }

  load(): Promise<void> {
    return Promise.resolve();
  }

  knows(): boolean {
    return true;
  }

  /** Those that are asked for together are looked for together: all texts are read for each time. */
  holding(unit: Unit): Promise<Held> {
    return this.#held.get(
      unit.key,
      () =>
        new Promise((answer, fail) => {
          if (this.#asked.length === 0) setImmediate(() => this.#answer());
          this.#asked.push({ unit, answer, fail });
        }),
    );
  }

  #answer(): void {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const tallies = asked.map(({ unit }) => ({
        first: new Tally(unit, unit.ranges, this.size),
        more: unit.more.length > 0 ? new Tally(unit, unit.more, this.size) : null,
      }));
      this.#count(tallies.flatMap(({ first, more }) => (more ? [first, more] : [first])));
      for (const [at, { answer }] of asked.entries()) {
        const { first, more } = tallies[at] ?? {};
        if (first) answer(first.held(first.count > COMMON * this.size ? null : more));
      }
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }

  #count(tallies: readonly Tally[]): void {
    for (const [{ first }, line] of this.#file.lines(this.#facts.briefings)) {
      const some = mayBeIn(folded(line), tallies);
      if (some.length === 0) continue;
      for (const [at, { title, content }] of itemsIn(line).entries()) {
        const own = mayBeIn(folded(`${title} ${content}`), some);
        if (own.length === 0) continue;
        const [words, named] = [piecesOf(content, this.lang), piecesOf(title, this.lang)];
        for (const tally of own) tally.read(first + at, words, named);
      }
    }
  }

  /** What `tell` is told of every text of the part, in their order. */
  eachText(tell: (text: string) => void): void {
    for (const [, line] of this.#file.lines(this.#facts.briefings))
      for (const { title, content } of itemsIn(line)) tell(`${title} ${content}`);
  }

  async filtered({ from = '', to = NEVER, ...others }: Record<string, string>): Promise<Uint8Array | null> {
    const isDated = from !== '' || to !== NEVER;
    const asked = Object.entries(others);
    if (!isDated && asked.length === 0) return null;
    const lists = asked.map(([name, value]) => placesAsked(this.#runs(name), value));
    return Uint8Array.from(this.#facts.days, (day, place) => {
      if (isDated && (day === '' || day < from || day > to)) return 0;
      return lists.every((list) => list[place] === 1) ? 1 : 0;
    });
  }

  #runs(name: string): Record<string, number[]> {
    return this.#facts.filters[name as FiledName] ?? {};
  }

  days(): string[] {
    return this.#facts.days;
  }

  async text(place: number): Promise<{ url: string; title: string; content: string }> {
    const { url, title, content } = this.itemAt(place).item;
    return { url, title, content: contentOf(content, this.lang) };
  }

  /** An item as it lies in the file, and the transcript that it is of. */
  itemAt(place: number): { item: ItemText; file: string } {
    const briefing = this.#briefingAt(place);
    const item = briefing && this.#file.itemsOf(briefing)[place - briefing.first];
    if (!item) throw new Error(`The texts of ${this.lang} have no place ${place}.`);
    return { item, file: briefing.file };
  }

  #briefingAt(place: number): BriefingFacts | undefined {
    return this.#facts.briefings.find(({ first, items }) => place >= first && place < first + items);
  }

  textFile(place: number): string {
    return `${this.lang} ${this.#briefingAt(place)?.start}`;
  }

  async podiums(): Promise<Map<string, string[]>> {
    return new Map();
  }

  async valuesOf(name: FiledName): Promise<Record<string, number[]>> {
    return this.#runs(name);
  }
}
