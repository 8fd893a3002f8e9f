import type { Dialect } from '../../dialects/types.ts';
import { isSpaceCode } from '../../text/space.ts';
import type { Label, Note, Segment } from '../stages.ts';
import { readLabel } from './labels.ts';

/** Whoever begins to speak so often at the beginning of a paragraph does so in the middle of one too. */
const OFTEN = 3;
const ENDS = /[.?!…:)\]"”’*—]/;
const OPENS_QUOTE = /^[“"‘'«„]/;
/** "Is it so?     Q    Ann, will it open?": where paragraphs lost their ends, wide spaces are left of them */
const WIDE_Q = /(?<=[.?!…)\]"”’*–—-])[\s\u00a0]{3,}(?=Q[\s\u00a0]{2,}[^\s\d])/g;

/** A place inside a paragraph at which somebody begins to speak. */
export interface InnerLabel {
  at: number;
  label: Label;
}

/** Finds labels that stand inside of paragraphs, of whoever has the same label in capitals at the beginning of others: "Will it open? MR. EXAMPLE: Soon." */
export class StrayLabels {
  readonly #known: readonly string[];
  readonly #asks: boolean;
  readonly #dialect: Dialect;

  constructor(segments: readonly Segment[], dialect: Dialect) {
    this.#dialect = dialect;
    const times = new Map<string, number>();
    for (const { label } of segments) {
      if (label?.shape === 'upper' || label?.text === 'Q')
        times.set(label.text, (times.get(label.text) ?? 0) + 1);
    }
    const often = [...times].flatMap(([text, count]) => (count >= OFTEN ? [text] : []));
    this.#known = often.filter((text) => text !== 'Q').map((text) => `${text}:`);
    this.#asks = often.includes('Q');
  }

  /** In order; of a segment whose own label is left alone. */
  in({ block: { text }, from, to, label }: Segment): InnerLabel[] {
    const begin = Math.max(from, label?.said ?? from) + 1;
    const places = this.#known.flatMap((known) => placesOf(known, text, begin, to));
    if (this.#asks && text.includes('Q', begin))
      for (const found of text.slice(0, to).matchAll(WIDE_Q))
        if (found.index >= begin) places.push(found.index + found[0].length);
    const quotes = new Quotes(text, from);
    return (
      places
        .sort((a, b) => a - b)
        .flatMap((at) => {
          const read = readLabel(text, at, this.#dialect);
          const isQuoted = quotes.isOpenAt(at) || OPENS_QUOTE.test(text.slice(read?.said ?? at));
          return read && read.said <= to && !isQuoted ? [{ at, label: read }] : [];
        })
        // who speaks already begins nothing
        .filter(({ label: next }, at, all) => next.key !== (all[at - 1]?.label ?? label)?.key)
    );
  }
}

/** Whether a quotation is open at a place: what somebody reads out there has other voices’ labels. Each letter is looked at once. */
class Quotes {
  readonly #text: string;
  #at: number;
  /** how many more “ than ” stand before, and how many " */
  #open = 0;
  #plain = 0;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#at = from;
  }

  /** Places are asked for in order. */
  isOpenAt(place: number): boolean {
    for (; this.#at < place; this.#at++) {
      const sign = this.#text[this.#at];
      if (sign === '“') this.#open += 1;
      else if (sign === '”') this.#open -= 1;
      else if (sign === '"') this.#plain += 1;
    }
    return this.#open > 0 || this.#plain % 2 === 1;
  }
}

function placesOf(known: string, text: string, begin: number, to: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(known, begin); at >= 0 && at < to; at = text.indexOf(known, at + 1)) {
    let back = at - 1;
    while (back >= begin - 1 && isSpaceCode(text.charCodeAt(back))) back--;
    if (back < at - 1 && ENDS.test(text.charAt(back))) places.push(at);
  }
  return places;
}

/** What is said of them, each with its line. */
export const strayLabelNotes = (segments: readonly Segment[]): Note[] =>
  segments.flatMap(({ label, stray, lines }) =>
    label && stray
      ? [
          {
            rule: 'label-inside',
            line: lines[0],
            reason: `“${label.text}” stands inside of a paragraph; what follows it was taken for words of that voice.`,
          },
        ]
      : [],
  );
