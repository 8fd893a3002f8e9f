/** So many entries of a list are one piece. */
const ENTRIES = 1_000;

/**
 * An object as JSON on one line, and behind it lists that may name every file of a large site: those come piece by piece, and are
 * never one string.
 */
export function* jsonInPieces(
  head: object,
  name: string,
  lists: Readonly<Record<string, readonly string[]>>,
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:{`;
  for (const [at, [key, list]] of Object.entries(lists).entries()) {
    yield `${at === 0 ? '' : ','}${JSON.stringify(key)}:[`;
    for (let from = 0; from < list.length; from += ENTRIES) {
      const some = JSON.stringify(list.slice(from, from + ENTRIES)).slice(1, -1);
      yield from === 0 ? some : `,${some}`;
    }
    yield ']';
  }
  yield '}}\n';
}
