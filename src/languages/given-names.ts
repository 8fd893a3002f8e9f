import { anyWord } from './any.ts';

/** "jack" → "john", "jacob" */
const WHOLE = new Map<string, Set<string>>();
for (const pair of anyWord(({ persons }) => persons?.nicknames)) {
  const [short = '', whole = ''] = pair.split('/');
  WHOLE.set(short, (WHOLE.get(short) ?? new Set()).add(whole));
}

/** Whether two first names, in small letters, are usual forms of one: Mike and Michael, Bob and Rob. */
export function sameGiven(a: string, b: string): boolean {
  const [ours, theirs] = [WHOLE.get(a), WHOLE.get(b)];
  return (
    a === b ||
    ours?.has(b) === true ||
    theirs?.has(a) === true ||
    [...(ours ?? [])].some((whole) => theirs?.has(whole))
  );
}
