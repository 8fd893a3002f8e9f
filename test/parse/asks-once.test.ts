import { describe, expect, it } from 'vitest';
import { general } from '../../src/dialects/general.ts';
import type { Dialect } from '../../src/dialects/index.ts';
import { mfaChina } from '../../src/dialects/mfa-china.ts';
import { whiteHouse } from '../../src/dialects/white-house.ts';
import { asksOnce } from '../../src/parse/attribution/asks-once.ts';
import { voicesOf } from '../../src/parse/attribution/voices.ts';
import type { Segment, SpeakerRole } from '../../src/parse/stages.ts';
import { labelled, segment } from './made.ts';

/** Names that ask once, where other questions carry a word: who answers is Ann Ekke, and “Q” asks. */

const answer = 'Ann Ekke: In June.';
const question = 'Q: When?';
const known = new Map<string, SpeakerRole>([
  ['annekke', 'answer'],
  ['q', 'question'],
]);
const lines = (all: readonly string[]): Segment[] =>
  all.map((text, at) =>
    /^[^ ].{0,30}[:：]/u.test(text) ? labelled(text, {}, at + 1) : segment(text, at + 1),
  );
const once = (all: readonly string[], dialect: Dialect = mfaChina) =>
  asksOnce({ dialect, voices: voicesOf(lines(all), new Set()), roles: known });
const asks = (all: readonly string[], dialect?: Dialect) => [...once(all, dialect).roles.keys()];

describe('A name that stands once right before who answers', () => {
  it('asks where it is a newsroom’s, whatever it says', () => {
    expect(asks([answer, 'AFP: I would like your comment.', answer])).toEqual(['afp']);
    expect(asks(['Orlu Herald: I would like your comment.', answer])).toEqual(['orluherald']);
    expect(asks([answer, 'AFP: On the toll.', answer], general)).toEqual(['afp']);
  });

  it('asks where it ends in a question, in a house that names newsrooms', () => {
    const two = ['Bo Lindt: On the toll.', 'Who pays it?'];
    expect(asks([answer, ...two, answer])).toEqual(['bolindt']);
    expect(asks([answer, ...two, answer], general)).toEqual([]);
    expect(asks([answer, 'Bo Lindt: Who pays it? They do.', answer])).toEqual([]);
  });

  it('asks behind another question only where it is a newsroom’s', () => {
    expect(asks([question, 'Bo Lindt: Who pays it?', answer])).toEqual([]);
    expect(asks([question, 'AFP: Who pays it?', answer])).toEqual(['afp']);
  });

  it('asks before another one that does', () => {
    expect(asks([answer, 'AFP: Who pays?', 'Orlu Herald: And when?', answer])).toEqual(['orluherald', 'afp']);
  });

  it('is said where nobody answers it', () => {
    expect(asks([answer, 'AFP: that agency was wrong?', question, answer])).toEqual([]);
    expect(asks([answer, 'AFP: that agency was wrong?'])).toEqual([]);
  });

  it('is said in a house that lists who asks', () => {
    expect(asks([answer, 'AFP: Who pays?', answer], whiteHouse)).toEqual([]);
  });

  it('is told of, with its line and how sure it is', () => {
    expect(once([answer, 'AFP: Who pays?', answer, 'Bo Lindt: And when?', answer]).notes).toEqual([
      {
        rule: 'role-worked-out',
        line: 2,
        reason: '“AFP” asks: it is a newsroom’s name, right before the label of who answers.',
        confidence: 0.95,
      },
      {
        rule: 'role-worked-out',
        line: 4,
        reason: '“Bo Lindt” asks: it stands right before the label of who answers, and ends in a question.',
        confidence: 0.8,
      },
    ]);
  });
});
