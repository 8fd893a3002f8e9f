/**
 * Lists that grow by one member at a time and are kept once: of a hundred thousand items most have the same few speakers.
 * Lists are told apart by the order in which their members came.
 */
export class SharedLists<T> {
  readonly #longer = new Map<readonly T[], Map<T, readonly T[]>>();

  /** The list with one member more; the same array for the same list and member. */
  add(list: readonly T[], member: T): readonly T[] {
    const longer = this.#longer.get(list) ?? new Map<T, readonly T[]>();
    this.#longer.set(list, longer);
    const made = longer.get(member) ?? [...list, member];
    longer.set(member, made);
    return made;
  }
}
