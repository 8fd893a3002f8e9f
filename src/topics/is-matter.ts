import type { Topic } from './types.ts';

/** Whether a topic was found by words that come back, not as a name. */
export const isMatter = (entries: Topic['entries']): boolean =>
  [...entries.values()].every(({ rule }) => rule !== 'recurring-name' && rule !== 'same-title');
