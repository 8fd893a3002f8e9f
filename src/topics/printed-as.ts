/** So many titles say how a word is written. */
const FEWEST = 3;
/** A title all of whose words of so many letters have capitals says nothing of them. */
const LONG = /(?<![\p{L}\p{N}])[\p{L}][\p{L}’'-]{3,}/gu;
/** What stands before the first word of a sentence. */
const OPENING = /(?:^|[.?!:;…—–•])[\s"“«(]*$|["“«(]$/u;
const SHOUTED = /^\p{Lu}{2,}/u;
/** Another word of a longer name: "Orlu Trust Fund" says nothing of "trust fund", "The Trust Fund" does. */
const CAPITAL_BEFORE = /\p{Lu}[\p{L}’'-]{3,} $/u;
const CAPITAL_BEHIND = /^ \p{Lu}/u;

/**
 * A name in small letters as titles print it in the middle of sentences: "orlu black sail club" → "Orlu Black Sail Club", "start treaty" →
 * "START treaty". A word that fewer than three of them say there, or that half of them print otherwise, stays as it is.
 */
export function printedAs(name: string, titles: readonly string[]): string {
  const forms = name.split(' ').map((word) => ({ word, printed: new Map<string, number>() }));
  for (const title of titles) {
    const at = placeOf(name, title);
    if (at < 0 || isTitleCase(title, at, at + name.length)) continue;
    const [before, within] = [title.slice(0, at), title.slice(at, at + name.length)];
    const isPart = CAPITAL_BEFORE.test(before) || CAPITAL_BEHIND.test(title.slice(at + name.length));
    if (isPart && within !== name) continue;
    const opens = OPENING.test(before);
    for (const [place, word] of title
      .slice(at, at + name.length)
      .split(' ')
      .entries()) {
      const printed = forms[place]?.printed;
      // "START" opens a sentence as it stands in its middle
      if (printed && !(opens && place === 0 && !SHOUTED.test(word)))
        printed.set(word, (printed.get(word) ?? 0) + 1);
    }
  }
  return forms.map(({ word, printed }) => mostOf(printed) ?? word).join(' ');
}

/** Where a title says the words of a name in a row; -1 where it does not. */
function placeOf(name: string, title: string): number {
  const small = title.toLowerCase();
  // in some letters the small ones are more than the large ones
  if (small.length !== title.length) return -1;
  for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + 1)) {
    const around = `${small[at - 1] ?? ' '}${small[at + name.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}

function isTitleCase(title: string, from: number, to: number): boolean {
  // the first has one in any case
  const words = `${title.slice(0, from).replace(/^\S+/u, '')} ${title.slice(to)}`.match(LONG) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** What more than half print; null where these are few. */
function mostOf(printed: ReadonlyMap<string, number>): string | null {
  const [most] = [...printed].sort((a, b) => b[1] - a[1]);
  const all = [...printed.values()].reduce((sum, times) => sum + times, 0);
  return most && all >= FEWEST && most[1] > all / 2 ? most[0] : null;
}
