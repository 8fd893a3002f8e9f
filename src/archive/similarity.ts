/** Words in a row that are compared as one; five rarely meet twice by chance (Broder 1997). */
const width = 5;
/** How much of the smaller text must be in the other one. */
const threshold = 0.8;

/** Every run of five words, lower case, as a set; a text without spaces (Chinese) is cut by Intl. */
export function shingles(text: string): ReadonlySet<string> {
  const words = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)].flatMap(
    ({ segment, isWordLike }) => (isWordLike ? [segment.toLowerCase()] : []),
  );
  const set = new Set<string>();
  for (let i = 0; i + width <= words.length; i++) set.add(words.slice(i, i + width).join(' '));
  return set;
}

/** Whether the texts of two sets are the same briefing, one perhaps with a few words or paragraphs more. */
export function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < 20 || small.size < large.size / 2) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size >= threshold;
}
