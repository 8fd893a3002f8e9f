import type { Briefing } from '../model/briefing.ts';

/** Words in a row that are compared as one; five rarely meet twice by chance (Broder 1997). */
const width = 5;
/** How much of the smaller text must be in the other one. */
export const threshold = 0.8;
/** Of fewer runs of words too many may be the same by chance. */
const fewest = 20;

/**
 * The runs of five words of a text, each once, as hashes of 32 bits in rising order: a fifth of the memory of the words,
 * and two texts are compared in one pass. That a run of one text has the hash of another text's run by chance is rarer
 * than one in a thousand even where each has a million words.
 */
export type Shingles = Uint32Array;

/** The shingles of the smallest hashes. */
export type Sample = Uint32Array;

/**
 * So many shingles of a text, those of the smallest hashes, stand for it. Of two texts, one twice as long, half of these
 * lie in both samples' reach: that a near copy shares none of 16 has the probability 0.2^16.
 */
const sampled = 32;

export const sampleOf = (all: Shingles): Sample => all.slice(0, sampled);

/** The same of a text whose other shingles nobody asks for: they need not be sorted. */
export function sampleOfText(text: string): Sample {
  const smallest = new Smallest();
  eachRun(text, smallest);
  return smallest.all();
}

/** Everything said, in order. */
export function textOf(briefing: Briefing): string {
  return briefing.items.flatMap((item) => item.turns.flatMap((turn) => turn.paragraphs)).join('\n');
}

/** What a character is to the words of a text; 0 is not yet known. */
const apart = 1;
const inWord = 2;
const aloneAWord = 3;

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** No spaces stand between the words of these scripts. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindOf(character: string): number {
  if (!wordCharacter.test(character)) return apart;
  return unspaced.test(character) ? aloneAWord : inWord;
}

/** Of the characters up to U+FFFF, each looked up once. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number, code: number): number {
  // the first half of a character above U+FFFF; there are few of them
  if (code >= 0xd800 && code <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  let kind = kinds[code] ?? 0;
  if (kind === 0) {
    kind = kindOf(String.fromCharCode(code));
    kinds[code] = kind;
  }
  return kind;
}

/** FNV-1a (Fowler, Noll, Vo) */
const emptyWord = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Every run of five words, whatever its capitals and its Unicode normal form. A word is a stretch of letters, marks and
 * figures; in a script without spaces (Chinese, Thai) each character is one. Cost: linear, but for the sorting of numbers.
 */
export function shingles(text: string): Shingles {
  const every = new Every(text.length);
  eachRun(text, every);
  return every.all();
}

/** What takes the hash of each run of words, as often as it is said. */
interface Taker {
  add(hash: number): void;
}

function eachRun(text: string, taker: Taker): void {
  const folded = text.normalize('NFC').toLowerCase();
  const runs = new Runs(taker);
  let word = emptyWord;
  let open = false;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const kind = kindAt(folded, at, code);
    if (open && kind !== inWord) {
      runs.add(word);
      word = emptyWord;
      open = false;
    }
    if (kind === apart) continue;
    word = Math.imul(word ^ code, prime);
    if (code >= 0xd800 && code <= 0xdbff) {
      at++;
      word = Math.imul(word ^ folded.charCodeAt(at), prime);
    }
    if (kind === inWord) open = true;
    else {
      runs.add(word);
      word = emptyWord;
    }
  }
  if (open) runs.add(word);
}

/** Takes the hashes of words one by one and hands on the hash of each run of them. */
class Runs {
  readonly #taker: Taker;
  readonly #last = new Uint32Array(width);
  #words = 0;

  constructor(taker: Taker) {
    this.#taker = taker;
  }

  add(word: number): void {
    this.#last[this.#words % width] = word;
    this.#words += 1;
    if (this.#words < width) return;
    let hash = 0;
    for (let i = 0; i < width; i++) {
      hash = Math.imul(hash ^ (this.#last[(this.#words + i) % width] ?? 0), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    this.#taker.add(mixed(hash) >>> 0);
  }
}

/** All hashes, each once, in rising order. */
class Every {
  #hashes: Uint32Array;
  #count = 0;

  /** @param likely so many at most are nearly always all: what is not written to takes no memory */
  constructor(likely: number) {
    this.#hashes = new Uint32Array(likely);
  }

  add(hash: number): void {
    if (this.#count === this.#hashes.length) {
      const larger = new Uint32Array(2 * this.#count + 1);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#count++] = hash;
  }

  all(): Shingles {
    const sorted = this.#hashes.slice(0, this.#count).sort();
    let kept = 0;
    for (let i = 0; i < sorted.length; i++) {
      const hash = sorted[i] ?? 0;
      if (i > 0 && hash === sorted[kept - 1]) continue;
      sorted[kept] = hash;
      kept += 1;
    }
    return kept === sorted.length ? sorted : sorted.slice(0, kept);
  }
}

/** The smallest hashes, each once, in rising order. */
class Smallest {
  readonly #hashes: number[] = [];

  add(hash: number): void {
    const hashes = this.#hashes;
    if (hashes.length === sampled && hash >= hashes[sampled - 1]!) return;
    const at = hashes.findIndex((known) => known >= hash);
    if (at >= 0 && hashes[at] === hash) return;
    hashes.splice(at < 0 ? hashes.length : at, 0, hash);
    if (hashes.length > sampled) hashes.pop();
  }

  all(): Sample {
    return Uint32Array.from(this.#hashes);
  }
}

/** Every bit of a number changes each of the result's: the smallest hashes are a fair sample (the end of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Whether the texts of two sets are the same briefing, one perhaps with a few words or paragraphs more. */
export function isNearCopy(a: Shingles, b: Shingles): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length < fewest || small.length < large.length / 2) return false;
  let missing = 0;
  let at = 0;
  for (const hash of small) {
    while (at < large.length && (large[at] ?? 0) < hash) at++;
    if (large[at] === hash) continue;
    missing += 1;
    if ((small.length - missing) / small.length < threshold) return false;
  }
  return true;
}
