import { describe, expect, it } from 'vitest';
import { tellCut } from '../../src/parse/titles/tell-cut.ts';
import { parsed } from '../helpers/parsed.ts';

/** The title of an exchange in which this is asked, or answered. */
const told = (title: string, asked: string, answered = 'Soon.') =>
  tellCut(
    title,
    parsed(['MINISTER VALE: Good morning.', `QUESTION: ${asked}`, `MINISTER VALE: ${answered}`]).items.at(-1)
      ?.turns ?? [],
    'en',
  );

describe('A made title', () => {
  it.each([
    ['Will the ferry sail?', 'Will the ferry sail if the council pays for it?', 'Will the ferry sail…?'],
    ['Toll: will the ferry sail?', 'Will the ferry sail -- or the boat of the islanders?', null],
    ['Toll: will the ferry sail?', 'Will the ferry sail to Quaye and back?', 'Toll: will the ferry sail…?'],
    ['“The ferry is late”?', 'The ferry is late, as the harbour master says.', '“The ferry is late…”?'],
    [
      'Quaye: “The ferry is late”',
      'But the ferry is late, says the harbour master.',
      'Quaye: “The ferry is late…”',
    ],
    ['Will the ferry sail?', 'Will the ferry sail, Minister?', null],
    ['Will the ferry sail?', 'Will the ferry sail?', null],
    ['Is it open?', 'Is it open, given that the storm took the gate?', null],
    [
      'Will it sail at 5 p.m. on Sundays?',
      'Will it sail at 5 p.m. on Sundays if the council pays for it?',
      'Will it sail at 5 p.m. on Sundays…?',
    ],
    ['Will Gen. Vale sail?', 'Will Gen. Vale sail before the next election?', 'Will Gen. Vale sail…?'],
    ['Is it -- is it open?', 'Is it -- is it open on Sundays and holidays?', 'Is it -- is it open…?'],
    ['Is it the U.S.?', 'Is it the U.S. that pays for the ferry?', 'Is it the U.S.…?'],
    ['Is it “late”?', 'Is it late, as the harbour master says?', null],
    [
      'The council has asked the mayor to sail',
      'The council has asked the mayor to sail to the island of Quaye. Will he?',
      'The council has asked the mayor to sail…',
    ],
    [
      'Mayor of the town on the island of Quaye',
      'Will the mayor of the town on the island of Quaye sail to Sarn?',
      null,
    ],
    ['Ferry to Quaye', 'Will the ferry to Quaye sail if the council pays for it?', null],
  ])('says that there is more than it holds: %s', (title, asked, expected) => {
    expect(told(title, asked)).toBe(expected ?? title);
  });

  it('does not say so where the sentence is said again, and ends there', () => {
    expect(told('Will it sail?', 'Will it sail if the council pays for it? I ask again: will it sail?')).toBe(
      'Will it sail?',
    );
  });

  it('says so of what is quoted from an answer', () => {
    expect(told('“The ferry sails”', 'And?', 'The ferry sails as soon as the part is here.')).toBe(
      '“The ferry sails…”',
    );
  });
});
