import type { Item, Turn } from '../../model/briefing.ts';
import type { Note } from '../stages.ts';
import { namesNobody, type Speaking } from './say.ts';

/** Whose words were given to a speaker whom their label does not name: each label, at its first turn. */
export function speakerNotes(items: readonly Item[], known: Speaking): Note[] {
  const told = new Map<string | null, { first: Turn; turns: number }>();
  for (const turn of items.flatMap((item) => item.turns)) {
    if (!isInferred(turn, known)) continue;
    const { first, turns } = told.get(turn.label) ?? { first: turn, turns: 0 };
    told.set(turn.label, { first, turns: turns + 1 });
  }
  return [...told].map(([label, { first, turns }]): Note => {
    const what =
      label === null ? 'What is said without a label' : `“${label}” names nobody, and what it says`;
    const where = turns === 1 ? '' : `, here and in ${turns - 1} more ${turns === 2 ? 'turn' : 'turns'}`;
    return {
      rule: 'speaker-inferred',
      line: first.lines[0],
      reason: `${what} was taken for the words of ${first.speaker}${where}.`,
    };
  });
}

function isInferred({ role, speaker, label, lines }: Turn, { podium, settled }: Speaking): boolean {
  if (role === 'question' || speaker === null || settled?.has(lines[0])) return false;
  return label === null || label === podium || namesNobody(label);
}
