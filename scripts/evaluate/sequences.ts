/** Length of the longest common subsequence of two lists. */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const left of a) {
    const next = new Uint32Array(b.length + 1);
    for (let index = 0; index < b.length; index += 1) {
      next[index + 1] = left === b[index] ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!);
    }
    row = next;
  }
  return row[b.length]!;
}

/** Harmonic mean of precision and recall of `found` against `expected`, in order; 1 where both are empty. */
export function orderedF1(found: readonly string[], expected: readonly string[]): number {
  const total = found.length + expected.length;
  return total === 0 ? 1 : (2 * commonLength(found, expected)) / total;
}
