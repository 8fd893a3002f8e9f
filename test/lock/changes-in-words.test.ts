import { expect, it } from 'vitest';
import { changesInWords } from '../../src/lock/changes-in-words.ts';

const none = { kept: 0, fresh: 0, moved: [], gone: [], back: [], corrected: [] };

it.each([
  [none, 'nothing published yet'],
  [{ ...none, kept: 12 }, '12 kept'],
  [{ ...none, fresh: 3, gone: ['/en/a/', '/en/b/'], back: ['/en/c/'] }, '3 new, 2 gone, 1 back again'],
  [{ ...none, kept: 1, moved: ['/en/b/'], corrected: ['/en/a/'] }, '1 kept, 1 moved, 1 transcript replaced'],
  [{ ...none, corrected: ['/en/a/', '/en/b/'] }, '2 transcripts replaced'],
])(
  'What became of the addresses of an archive is said in words, nothing of what there is none: %j',
  (changes, said) => {
    expect(changesInWords(changes)).toBe(said);
  },
);
