type Method = (this: unknown, ...given: unknown[]) => unknown;

const numbers: object = Object.getPrototypeOf(Uint32Array.prototype);

/** Built-in functions by what one call of them costs. */
const one: [object, readonly string[]][] = [
  [Array.prototype, ['push', 'pop', 'at', 'find', 'findIndex', 'findLast', 'some', 'every']],
  [Map.prototype, ['get', 'set', 'has', 'delete']],
  [Set.prototype, ['add', 'has', 'delete']],
  [String.prototype, ['charCodeAt', 'codePointAt', 'charAt', 'slice', 'startsWith', 'endsWith']],
  [RegExp.prototype, ['exec', 'test']],
];
/** They walk over all of what they are called on. */
const overAll: [object, readonly string[]][] = [
  [Array.prototype, ['map', 'filter', 'flatMap', 'forEach', 'reduce', 'indexOf', 'lastIndexOf', 'includes']],
  [Array.prototype, ['join', 'reverse', 'sort', 'toReversed', 'toSorted', 'shift', 'unshift', 'splice']],
  [numbers, ['sort']],
  [String.prototype, ['match', 'replace', 'replaceAll', 'split', 'normalize', 'toLowerCase', 'trim']],
];
/** They walk over all of what they return. */
const overResult: [object, readonly string[]][] = [
  [Array.prototype, ['slice', 'concat', 'flat']],
  [numbers, ['slice']],
];
/** They call the function that they are given until it says that it is enough. */
const overSome: [object, readonly string[]][] = [
  [Array.prototype, ['find', 'findIndex', 'findLast', 'some', 'every']],
];
const iterators: [object, readonly PropertyKey[]][] = [
  [Array.prototype, [Symbol.iterator, 'keys', 'values', 'entries']],
  [Map.prototype, [Symbol.iterator, 'keys', 'values', 'entries']],
  [Set.prototype, [Symbol.iterator, 'keys', 'values', 'entries']],
  [numbers, [Symbol.iterator]],
];

/**
 * How many calls of built-in functions a piece of work makes, and how many members and characters these walk over, those of
 * `[...list]` included: a measure that is the same on every run. There is hardly a loop without such a call; where there is
 * one, `stepsOf` sees it. What a regular expression does inside itself is not counted.
 */
export function workOf(work: () => unknown): number {
  return whileCounting((soFar) => {
    work();
    return soFar();
  });
}

/** The same, for work that is looked at as it goes: it is told how much was done so far. Returns what it returns. */
export function whileCounting<Result>(work: (soFar: () => number) => Result): Result {
  let total = 0;
  const lengthOf = (value: unknown) => (value as { length: number }).length;
  const counted =
    (count: (self: unknown, result: unknown) => number) =>
    (method: Method): Method =>
      function (...given) {
        const result = method.apply(this, given);
        total += 1 + count(this, result);
        return result;
      };
  const countedCalls = (method: Method): Method =>
    function (tells, ...given) {
      const countedTells: Method = function (...member) {
        total += 1;
        return (tells as Method).apply(this, member);
      };
      return method.call(this, countedTells, ...given);
    };
  const countedSteps = (method: Method): Method =>
    function (...given) {
      const inner = method.apply(this, given) as Iterator<unknown>;
      const next = () => {
        total += 1;
        return inner.next();
      };
      return { next, [Symbol.iterator]: () => ({ next }) };
    };
  const undo = [
    replaced(iterators, countedSteps),
    replaced(
      one,
      counted(() => 0),
    ),
    replaced(overAll, counted(lengthOf)),
    replaced(
      overResult,
      counted((_, result) => lengthOf(result)),
    ),
    replaced(overSome, countedCalls),
  ];
  try {
    return work(() => total);
  } finally {
    while (undo.length > 0) undo.pop()?.();
  }
}

/** Puts other functions into prototypes. Returns what takes them out again. */
function replaced(
  places: readonly [object, readonly PropertyKey[]][],
  make: (method: Method) => Method,
): () => void {
  const undo = places.flatMap(([prototype, names]) =>
    names.map((name) => {
      const was = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      Object.defineProperty(prototype, name, { ...was, value: make(was.value as Method) });
      return () => Object.defineProperty(prototype, name, was);
    }),
  );
  return () => {
    for (const one of undo) one();
  };
}
