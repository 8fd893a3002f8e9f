import { InvalidArgumentError } from 'commander';
import { dialects } from '../dialects/index.ts';
import { hint } from '../text/nearest.ts';

/** Checks the value of --dialect, and answers a misspelt one with the nearest. */
export function knownDialect(id: string): string {
  const ids = dialects.map((dialect) => dialect.id);
  if (ids.includes(id)) return id;
  throw new InvalidArgumentError(hint(id, ids));
}
