import { InvalidArgumentError } from 'commander';
import { nearest } from '../archive/yaml-document.ts';
import { dialects } from '../dialects/index.ts';

/** Checks the value of --dialect, and answers a misspelt one with the nearest. */
export function knownDialect(id: string): string {
  const ids = dialects.map((dialect) => dialect.id);
  if (ids.includes(id)) return id;
  const near = nearest(id, ids);
  throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `Known are ${ids.join(', ')}.`);
}
