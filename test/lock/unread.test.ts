import { describe, expect, it } from 'vitest';
import { linesOfItems } from '../../src/lock/item-lines.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { settle } from '../../src/lock/settle.ts';
import { exchange, text, unsettled } from './made.ts';

const items = [
  exchange('Who pays the toll on the bridge?', 'Nobody does, and nobody will.'),
  exchange('When does the ferry sail again?', 'On the first of June, if the engine is in.'),
];
const today = { today: '2031-05-05' };
const first = settle(readLock('# lectern.lock 1: \n'), [unsettled(text(items))], today);
const [only] = first.lock.briefings.keys();

/** What becomes of a lock when the same words are called otherwise. */
function settledAgain(printed: string) {
  const lock = readLock(printed);
  const renamed = items.map((item, at) => ({ ...item, title: `Another name ${at}` }));
  const { lock: next, briefings } = settle(lock, [unsettled(text(renamed))], today);
  const isRead = linesOfItems(lock.briefings.get(only ?? '') ?? { items: [] }) === null;
  return { isRead, printed: printLock(next), briefings };
}

describe('The items of a lock', () => {
  it('are not read where the same is said in the same places, whatever it would be called today', () => {
    const printed = printLock(first.lock);
    const again = settledAgain(printed);
    expect(again).toEqual({ isRead: false, printed, briefings: first.briefings });
  });

  it('are not read either where an anchor came from elsewhere, and keep it', () => {
    // the second paragraph of the ferry was once said of the toll
    const plain = printLock(first.lock);
    const [ferry = ''] = plain
      .split('\n')
      .filter((line) => line.includes('/when-does-the-ferry-sail-again item'));
    const end = ferry.lastIndexOf('.') + 1;
    const moved = `${ferry.slice(0, end)}who-pays-the-toll-on-the-bridge~7=${ferry.slice(end)}`;
    const printed = plain.replace(ferry, moved);
    const again = settledAgain(printed);
    expect([again.isRead, again.printed]).toEqual([false, printed]);
    expect(again.briefings[0]?.items.map(({ anchors }) => anchors)).toEqual([
      null,
      [['when-does-the-ferry-sail-again-p1'], ['who-pays-the-toll-on-the-bridge-p7']],
    ]);
  });
});
