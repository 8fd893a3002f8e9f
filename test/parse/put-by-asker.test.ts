import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/model/briefing.ts';
import { putByAsker } from '../../src/parse/titles/put-by-asker.ts';
import { parsed } from '../helpers/parsed.ts';

const turns = (asked: string, answered: string): readonly Turn[] =>
  parsed(['MINISTER VALE: Good morning.', `QUESTION: ${asked}`, `MINISTER VALE: ${answered}`]).items.at(-1)
    ?.turns ?? [];

describe('A made title in quotation marks', () => {
  const said = turns('But the bridge is -- “closed”, you said.', 'The ferry is late. It runs.');

  it('is put as a question where its words are those of whoever asks', () => {
    expect(putByAsker('“The bridge is closed”', said)).toBe('“The bridge is closed”?');
    expect(putByAsker('Ferry: “The bridge is closed”', said)).toBe('Ferry: “The bridge is closed”?');
  });

  it('stays as it is where they are those of whoever answers, or of both', () => {
    expect(putByAsker('“The ferry is late”', said)).toBe('“The ferry is late”');
    const both = turns('The ferry is late.', 'The ferry is late, yes.');
    expect(putByAsker('“The ferry is late”', both)).toBe('“The ferry is late”');
  });

  it('stays as it is where the question quotes somebody', () => {
    const quoting = turns('The council said “the gate of Sarn is shut”. Your comment?', 'No comment.');
    expect(putByAsker('Council: “The gate of Sarn is shut”', quoting)).toBe(
      'Council: “The gate of Sarn is shut”',
    );
  });

  it('stays as it is where the marks are not around all that is told, or nobody asks', () => {
    for (const title of [
      'What of the “bridge”',
      '“The bridge” is closed',
      'The bridge is closed',
      '“Bridge”?',
    ])
      expect(putByAsker(title, said)).toBe(title);
    expect(putByAsker('“The ferry is late”', said.slice(1))).toBe('“The ferry is late”');
  });
});
