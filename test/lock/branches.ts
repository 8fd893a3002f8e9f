import { identify } from '../../src/archive/identify.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import type { ArchivedBriefing } from '../../src/archive/types.ts';
import type { Address, Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readSource } from '../../src/read/read-source.ts';

/** Archives in memory, and what two branches of one make of its lock. */

/** Words that no other subject has, so that what is said of one is known from all that is said of others. */
export function said(subject: string, correction = ''): string {
  const sentence = (number: number) =>
    `The ${subject} of pier ${subject}${number} goes to ${subject}stead by way of ${subject}holm ${number}${correction}.`;
  return `MINISTER EXAMPLE: ${sentence(1)} ${sentence(2)}`;
}

/** A transcript of a day in which something is asked of each subject. */
export function transcriptOn(date: string, subjects: readonly string[], correction = ''): string {
  const asked = subjects.map(
    (subject) =>
      `QUESTION: Who pays for the ${subject} at ${subject}stead?\n\n${said(subject, correction)}\n`,
  );
  return `---\ndate: ${date}\nlang: en\n---\nPress briefing by Harbour Minister Ann Example\n\n${asked.join('\n')}`;
}

/** The lock after a build of these files. @param failed files that cannot be read on that day */
export function lockAfter(files: Record<string, string>, before: Lock | undefined, today: string): Lock {
  const briefings = Object.entries(files).flatMap(([file, text]): ArchivedBriefing[] => {
    const { briefing } = parseTranscript(readSource(file, Buffer.from(text)), null);
    return briefing ? [{ briefing, file, series: null }] : [];
  });
  return identify(briefings, before, { today }).settlement.lock;
}

/** Two locks as git leaves them where it cannot merge: all that both have, then what each has. */
export function conflicting(ours: Lock, theirs: Lock): string {
  const [head = '', ...own] = linesOf(ours);
  const others = new Set(linesOf(theirs));
  const both = own.filter((line) => others.has(line));
  const mine = own.filter((line) => !others.has(line));
  const yours = [...others].filter((line) => line !== head && !own.includes(line));
  return [head, ...both, '<<<<<<< HEAD', ...mine, '=======', ...yours, '>>>>>>> harbour', ''].join('\n');
}

/** Both locks, as git merges them where it is told to keep the lines of both (`merge=union`). */
export function united(ours: Lock, theirs: Lock): string {
  return [...linesOf(ours), ...linesOf(theirs).filter((line) => !line.startsWith('#')), ''].join('\n');
}

const linesOf = (lock: Lock): string[] =>
  printLock(lock)
    .split('\n')
    .filter((line) => line !== '');

/** Every address that a lock has given. */
export function givenBy({ briefings, moved, goneBriefings, goneItems }: Lock): Set<Address> {
  const items = [...briefings.values()].flatMap(({ address, items }) => items.map(({ id }) => address + id));
  return new Set([
    ...briefings.keys(),
    ...items,
    ...moved.keys(),
    ...goneBriefings.keys(),
    ...goneItems.keys(),
  ]);
}
