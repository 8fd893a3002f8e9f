import type { Dialect } from './types.ts';

/** Others speak of a publisher or its country now and then; its own texts again and again. */
const OFTEN = 4;
/** … or on every line of a short one. */
const IN_CHARACTERS = 4000;

/** Whether a text says of itself whose it is: it names its publisher, or the country of that, so often. */
export function bearsOwnName(text: string, { bears }: Pick<Dialect, 'bears'>): boolean {
  if (!bears) return false;
  const { source, flags } = bears.pattern;
  const sought = new RegExp(source, `${flags}g`);
  const least = text.length < IN_CHARACTERS ? 2 : OFTEN;
  let times = 0;
  while (times < least && sought.exec(text) !== null) times += 1;
  return times >= least;
}
