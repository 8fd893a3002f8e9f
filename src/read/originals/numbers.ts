/** The least of them, however many there are; infinity of none. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** The one in the middle; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The number that most are within `width` of, the lowest of several; 0 of none. */
export function usual(numbers: readonly number[], width: number): number {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    const step = Math.round(number / width);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [step, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    const near = count + (counts.get(step + 1) ?? 0);
    if (near > most) [best, most] = [step, near];
  }
  const own = numbers.filter((number) => Math.abs(Math.round(number / width) - best) <= 1);
  return median(own);
}
