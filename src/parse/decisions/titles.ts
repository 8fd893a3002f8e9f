import type { Decision } from '../../model/decisions.ts';
import { titleKey } from '../page/toc.ts';
import type { Contents, Note, TitledItem } from '../stages.ts';
import { liesIn } from './items.ts';
import { notApplied } from './not-applied.ts';

/** Gives items the titles that a person said are theirs. */
export function decideTitles(
  contents: Contents,
  decisions: readonly Decision[],
): { contents: Contents; notes: Note[] } {
  let { items } = contents;
  const notes: Note[] = [];
  for (const decision of decisions) {
    if (decision.do !== 'title') continue;
    const index = items.findIndex(({ item }) => liesIn(item, decision.line));
    if (index < 0) {
      notes.push(notApplied(decision, 'No item lies there'));
      continue;
    }
    const listed = contents.titles.findIndex((one) => titleKey(one.title) === titleKey(decision.title));
    items = items.map(({ item, owner }, at): TitledItem => {
      const isIt = at === index;
      if (isIt && listed < 0)
        return { item: { ...item, title: decision.title, retitled: true }, owner: null };
      if (isIt) {
        const own = { title: listed, confidence: 1, joined: false };
        return { item: { ...item, title: null, followUp: false }, owner: own };
      }
      return { item, owner: listed >= 0 && owner?.joined && owner.title === listed ? null : owner };
    });
  }
  return { contents: { ...contents, items }, notes };
}
