import { foldSpace } from './space.ts';

/** Whether a printed line reads as stated, white space folded; what is stated may end in "…" and be only its beginning. */
export function readsAs(stated: string, printed: string): boolean {
  const want = foldSpace(stated);
  const have = foldSpace(printed);
  return want.endsWith('…') && !have.endsWith('…') ? have.startsWith(want.slice(0, -1)) : have === want;
}
