/** Which word follows which in a text, sentences apart: enough to make new sentences of the same words. */
export interface Chain {
  starts: string[];
  next: Map<string, string[]>;
}

/** Learns the sentences of at least five words; lines that are labels, dates or headings have none. */
export function learn(texts: readonly string[]): Chain {
  const chain: Chain = { starts: [], next: new Map() };
  for (const text of texts) {
    for (const sentence of text.split(/(?<=[.?!])\s+|\n/)) {
      const words = sentence.split(/\s+/).filter((word) => /^[\p{L}\p{N}’'-]+[.,;?!]?$/u.test(word));
      if (words.length < 5) continue;
      const bare = words.map((word) => word.replace(/[.,;?!]$/, ''));
      chain.starts.push(bare[0] ?? '');
      for (let index = 1; index < bare.length; index += 1) {
        const word = bare[index - 1] ?? '';
        const followers = chain.next.get(word);
        if (followers) followers.push(bare[index] ?? '');
        else chain.next.set(word, [bare[index] ?? '']);
      }
    }
  }
  return chain;
}

/** One sentence of `length` words at most, with its mark. */
export function sentence(chain: Chain, random: () => number, length: number, mark: '.' | '?'): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = [pick(chain.starts)];
  while (words.length < length) {
    const followers = chain.next.get(words.at(-1) ?? '');
    words.push(followers ? pick(followers) : pick(chain.starts).toLowerCase());
  }
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${mark}`;
}
