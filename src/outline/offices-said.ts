import { officesSaid } from '../languages/office-names.ts';
import type { Briefing } from '../model/briefing.ts';

/** What is said once in a briefing may be a slip, or of somebody who held the office once. */
const FEWEST = 2;

/** Whom a briefing calls by which office, again and again: the office and a word of the name in small letters, "vice president example", each once. */
export function officesSaidIn({ items }: Pick<Briefing, 'items'>): string[] {
  const times = new Map<string, number>();
  for (const { turns } of items) {
    for (const { paragraphs } of turns) {
      for (const text of paragraphs) {
        for (const { office, words } of officesSaid(text))
          for (const word of words) times.set(`${office} ${word}`, (times.get(`${office} ${word}`) ?? 0) + 1);
      }
    }
  }
  return [...times].flatMap(([said, count]) => (count >= FEWEST ? [said] : []));
}
