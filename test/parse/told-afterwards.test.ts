import { expect, it } from 'vitest';
import { mfaChina } from '../../src/dialects/mfa-china.ts';
import { openTurns } from '../../src/parse/attribution/opens.ts';
import { segmentText } from '../../src/parse/segments/verbatim.ts';
import type { Segment, SpeakerRole } from '../../src/parse/stages.ts';
import { labelled, segment } from './made.ts';

const answer = () => labelled('A: It will.', { role: 'answer', shape: 'listed' });
const told = 'After the press conference, a journalist asked if the toll would rise.';
const roles = new Map<string, SpeakerRole>([['a', 'answer']]);

const openedBy = (...segments: Segment[]) =>
  openTurns({ segments, dialect: mfaChina, names: [], speaking: new Set(['a']), roles, without: null });
const questions = (...segments: Segment[]) =>
  [...openedBy(...segments).opens].filter(([, role]) => role === 'question').map(([one]) => segmentText(one));

it('A paragraph right before an answer that tells what was asked afterwards is that question', () => {
  expect(questions(answer(), segment(told, 2), answer())).toEqual([told]);
  expect(openedBy(answer(), segment(told, 2), answer()).notes).toEqual([
    {
      rule: 'role-worked-out',
      line: 2,
      reason: 'The paragraph tells of a question that was put afterwards; it was read as that question.',
      confidence: 0.9,
    },
  ]);
});

it('Elsewhere it is said', () => {
  expect(questions(answer(), segment(told), segment('It will.'), answer())).toEqual([]);
  expect(questions(answer(), segment(told))).toEqual([]);
  expect(questions(answer(), segment(`Well, ${told}`), answer())).toEqual([]);
  expect(questions(answer(), segment(`${told.slice(0, -1)}${' and fall'.repeat(60)}.`), answer())).toEqual(
    [],
  );
});
