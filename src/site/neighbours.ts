import type { Ref } from './entities.ts';

/** Gives each member of a row, in reading order, a link to the one before and the one after. */
export function link<T extends { previous: Ref | null; next: Ref | null }>(
  row: readonly T[],
  refOf: (member: T) => Ref,
): void {
  let before: T | undefined;
  let last: Ref | null = null;
  for (const member of row) {
    const own = refOf(member);
    member.previous = last;
    member.next = null;
    if (before) before.next = own;
    before = member;
    last = own;
  }
}
