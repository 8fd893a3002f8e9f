import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptSentences } from '../../src/publish/kept-sentences.ts';
import { temporaryFolder } from '../archive/made.ts';

const SAID = ['The ferry runs.', 'The toll stays as it is.', 'Nobody pays twice.'];

/** What one build finds when it asks for these sentences of an answer: those it has to read again are told in capitals. */
function build(folder: string, numbers: readonly number[], answer = 'a 0', release = 'one', most?: number) {
  const kept = new KeptSentences(folder, release, most);
  const found = kept.of(answer, numbers, () => SAID.map((text) => text.toUpperCase()));
  kept.write();
  return found;
}

describe('Sentences that one build read', () => {
  it('are not read again by the next, in any order', () => {
    const folder = temporaryFolder();
    expect(build(folder, [0, 2])).toEqual(['THE FERRY RUNS.', 'NOBODY PAYS TWICE.']);
    const kept = new KeptSentences(folder, 'one');
    const never = () => expect.unreachable();
    expect(kept.of('a 0', [2, 0], never)).toEqual(['NOBODY PAYS TWICE.', 'THE FERRY RUNS.']);
  });

  it('are read where one more of the answer is asked for, and are kept with it', () => {
    const folder = temporaryFolder();
    build(folder, [0]);
    expect(build(folder, [1])).toEqual(['THE TOLL STAYS AS IT IS.']);
    const never = () => expect.unreachable();
    expect(new KeptSentences(folder, 'one').of('a 0', [0, 1], never)).toHaveLength(2);
  });

  it('are none of another answer, of another release, or of a file that is not sound', () => {
    const folder = temporaryFolder();
    const isRead = (kept: KeptSentences, answer: string) => {
      let read = false;
      kept.of(answer, [0], () => {
        read = true;
        return SAID;
      });
      return read;
    };
    build(folder, [0]);
    expect(isRead(new KeptSentences(folder, 'one'), 'a 0')).toBe(false);
    expect(isRead(new KeptSentences(folder, 'one'), 'a 1')).toBe(true);
    expect(isRead(new KeptSentences(folder, 'two'), 'a 0')).toBe(true);
    const file = join(folder, 'sentences');
    writeFileSync(file, readFileSync(file, 'utf8').replace('FERRY', 'BARGE'));
    expect(isRead(new KeptSentences(folder, 'one'), 'a 0')).toBe(true);
  });

  it('go where they are many and nobody asks for them', () => {
    const folder = temporaryFolder();
    build(folder, [0], 'a 0');
    build(folder, [0], 'a 1', 'one', 1);
    const held = (answer: string) => {
      let isHeld = true;
      new KeptSentences(folder, 'one').of(answer, [0], () => {
        isHeld = false;
        return SAID;
      });
      return isHeld;
    };
    expect([held('a 0'), held('a 1')]).toEqual([false, true]);
  });
});
