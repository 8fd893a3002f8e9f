import type { Item } from '../model/briefing.ts';

/** So many words are found as a rule once in a transcript, and in no more than a line of it. */
const WORDS = 7;
/** Where words are not parted, so many signs. */
const SIGNS = 14;
const HAN = /\p{Script=Han}/u;

/**
 * Where in a transcript that a browser shows as it came the words of an item stand, as what follows the address of the transcript: the first words of its
 * first paragraph that has enough, which browsers look for and mark (https://wicg.github.io/scroll-to-text-fragment/). Empty where no paragraph has.
 */
export function inSource({ turns }: Pick<Item, 'turns'>): string {
  for (const { paragraphs } of turns)
    for (const paragraph of paragraphs) {
      const text = beginningOf(paragraph.trim());
      if (text !== null) return `#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
    }
  return '';
}

/** The same of a line: where the words of its turn stand, or else of its item. Empty where nobody speaks there. */
export function lineInSource(items: readonly Pick<Item, 'turns' | 'lines'>[], line: number): string {
  const holds = ({ lines: [first, last] }: Pick<Item, 'lines'>) => line >= first && line <= last;
  const item = items.find(holds);
  if (!item) return '';
  return inSource({ turns: item.turns.filter(holds) }) || inSource(item);
}

function beginningOf(paragraph: string): string | null {
  if (HAN.test(paragraph)) {
    const signs = [...paragraph];
    return signs.length > SIGNS ? signs.slice(0, SIGNS).join('') : null;
  }
  const words = paragraph.split(/\s+/, WORDS + 1);
  return words.length > WORDS ? words.slice(0, WORDS).join(' ') : null;
}
