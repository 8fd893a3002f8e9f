import { message } from '../archive/message.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import type { RuleId } from '../model/rules.ts';

/** What concerns the archive as a whole, and none of its files. */
export const wholeArchive = '.';

/** Told of what cost one page, record or file of a site; the rest of the site is built. */
export type OnFault = (fault: ArchiveMessage) => void;

/** Where a fault is found: a file of the archive, and what cannot be done with it: "Its pages cannot be made". */
interface At {
  file: string;
  rule: RuleId;
  what: string;
}

/** What the work gives; where it fails `instead`, and `onFault` is told. */
export function attempt<T, U>(
  { file, rule, what }: At,
  onFault: OnFault,
  work: () => T,
  instead: (error: unknown) => U,
): T | U {
  try {
    return work();
  } catch (error) {
    onFault(message(file, rule, `${what}: ${firstLine(error)}`));
    return instead(error);
  }
}

/** The first line of what went wrong, for a message. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]!.slice(0, 300);
}
