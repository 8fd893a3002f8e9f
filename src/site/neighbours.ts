import type { Ref } from './types.ts';

/** Gives each member of a row, in reading order, a link to the one before and the one after. */
export function link<T extends { previous: Ref | null; next: Ref | null }>(
  row: readonly T[],
  refOf: (member: T) => Ref,
): void {
  let before: T | undefined;
  for (const member of row) {
    member.previous = before ? refOf(before) : null;
    if (before) before.next = refOf(member);
    member.next = null;
    before = member;
  }
}
