import { anyOf } from '../text/any-of.ts';
import type { Dialect } from './types.ts';

/** A test whether any of a dialect’s patterns matches a line: for most lines none does, which one look at them tells. */
export function anyPattern(
  patternsOf: (dialect: Dialect) => readonly RegExp[],
): (line: string, dialect: Dialect) => boolean {
  const known = new WeakMap<Dialect, RegExp[]>();
  return (line, dialect) => {
    let patterns = known.get(dialect);
    if (!patterns) {
      patterns = anyOf(patternsOf(dialect));
      known.set(dialect, patterns);
    }
    return patterns.some((pattern) => {
      // a sticky pattern goes on from its last match
      pattern.lastIndex = 0;
      return pattern.test(line);
    });
  };
}
