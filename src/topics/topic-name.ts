import { anyWord } from '../languages/any.ts';
import { stem } from '../languages/words.ts';
import { publicWords } from '../outline/common-words.ts';
import { capital } from '../text/locale.ts';

/** Words that join others in a heading; with generic words they may be taken off its ends. */
const JOINING = new Set(anyWord(({ topics }) => topics?.joining));

/**
 * A heading as the name of a subject: what only says that there is news is taken off its ends, never from its middle.
 * "Update on the Orlu valley" → "Orlu valley", "Orlu valley update" → "Orlu valley". @param generic stems
 */
export function topicName(title: string, generic: ReadonlySet<string>, lang: string): string {
  const words = title.trim().split(/\s+/);
  const isGeneric = (word: string) => generic.has(stem(clean(word), lang));
  const isJoining = (word: string) => JOINING.has(clean(word));
  let first = 0;
  let last = words.length;
  // "Update on the …": generic words, then what joins them
  while (first < last && isGeneric(words[first] ?? '')) {
    first += 1;
    while (first < last && isJoining(words[first] ?? '')) first += 1;
  }
  while (last > first && isGeneric(words[last - 1] ?? '')) {
    last -= 1;
    while (last > first && isJoining(words[last - 1] ?? '')) last -= 1;
  }
  if (first < last && /^(?:the|an?)$/i.test(words[first] ?? '')) first += 1;
  const kept = (first < last ? words.slice(first, last) : words)
    .join(' ')
    .replace(/[\s.:;,]+$/, '')
    .replace(/[’'ʼ]s$/, '');
  return capital(kept, lang);
}

/**
 * A name with the words that every title says beside it, as the shortest prints them: "Mirau" in "New ambassador in Mirau"
 * and "Change of ambassador in Mirau" → "Ambassador in Mirau". @param generic stems
 */
export function longerName(
  name: string,
  titles: readonly string[],
  generic: ReadonlySet<string>,
  lang: string,
): string {
  const stems = (text: string) => text.split(/\s+/).map((word) => stem(clean(word), lang));
  const empty = new Set([...publicWords(lang)].map((word) => stem(word, lang)));
  const own = new Set(stems(name));
  const [first = [], ...rest] = titles.map(stems);
  const others = rest.map((title) => new Set(title));
  const shared = new Set(
    [...new Set(first)].filter(
      (word) =>
        word.length > 2 &&
        !own.has(word) &&
        !generic.has(word) &&
        !empty.has(word) &&
        !JOINING.has(word) &&
        others.every((title) => title.has(word)),
    ),
  );
  if (shared.size === 0) return name;
  const [shortest = name] = [...titles].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const belongs = stems(shortest).map((word) => own.has(word) || shared.has(word));
  const words = shortest.split(/\s+/).slice(belongs.indexOf(true), belongs.lastIndexOf(true) + 1);
  return topicName(words.join(' '), generic, lang);
}

const clean = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** The commonest of several printings of one subject; the shortest, then the first by letters, at a tie. */
export function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(
    (a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  );
  return best?.[0] ?? '';
}
