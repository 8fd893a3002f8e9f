/** How many files are open at a time. */
const atOnce = 4;

/** Some at a time, in order. */
export async function inTurn<T>(
  list: readonly T[],
  work: (one: T, number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < list.length; i = next++) await work(list[i]!, i);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
}
