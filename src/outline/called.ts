import { onlyAddresses } from '../languages/office-names.ts';
import { personName } from '../languages/person-name.ts';
import type { Briefing } from '../model/briefing.ts';

/** So many characters at the end of what is said hold a call. */
const LONGEST = 60;
/** It opens in May. Mr. Vale. (Laughter.) */
const CALL =
  /(?:^|[.?!,–—-]["”’]?\s+)(\p{Lu}\p{L}{0,5}\.?\s+\p{Lu}[\p{L}’'-]+)[.,]?(?:\s*[([][^()[\]]*[)\]])*$/u;

/** Whom those who answer call by a form of address and a surname right before a question, “Mr. Vale”: each once. */
export function calledToAsk({ items }: Pick<Briefing, 'items'>): string[] {
  const turns = items.flatMap((item) => item.turns);
  const called = turns.flatMap((turn, at) => {
    if (turn.role === 'question' || turns[at + 1]?.role !== 'question') return [];
    return addressedIn(turn.paragraphs.at(-1)?.slice(-LONGEST) ?? '');
  });
  return [...new Set(called)];
}

function addressedIn(end: string): string[] {
  const printed = CALL.exec(end)?.[1];
  const name = printed === undefined ? null : personName(printed);
  const isAddress = name && name.titles.length > 0 && name.given.length === 0 && onlyAddresses(name.titles);
  return printed !== undefined && isAddress ? [printed.replace(/\s+/g, ' ')] : [];
}
