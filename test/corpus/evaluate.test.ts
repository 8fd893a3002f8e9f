import { describe, expect, it } from 'vitest';
import { losses } from '../../scripts/evaluate/conservation.ts';
import { differences } from '../../scripts/evaluate/differences.ts';
import { type Measured, measure } from '../../scripts/evaluate/measure.ts';
import { findCases } from '../../scripts/evaluate/reference.ts';
import { orderedF1 } from '../../scripts/evaluate/sequences.ts';
import { isCrash, summarize } from '../../scripts/evaluate/summary.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { corpusOrSkip } from '../helpers/corpus.ts';

const { skip, folder } = corpusOrSkip();

describe.skipIf(skip)('Real transcripts', () => {
  const results = skip ? [] : findCases(folder).map(measure);
  const read = results.filter((result): result is Measured => !isCrash(result));
  const all = summarize('all', results);

  it('are all read without a crash', () => {
    expect(results.filter(isCrash)).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });

  it('lose no line and no character', () => {
    const lost = read.filter((result) => result.losses.lines.length + result.losses.characters.length > 0);
    expect(lost.map((result) => ({ name: `${result.source}/${result.name}`, ...result.losses }))).toEqual([]);
  });

  it('have the questions of the reference in at least 98 of 100 reliable files', () => {
    expect(all.questionsEqual / all.reliable, describeAll(read)).toBeGreaterThanOrEqual(0.98);
  });

  it('have the labels of the reference, in order, with an F1 of at least 0.995', () => {
    expect(all.labelsF1, describeAll(read)).toBeGreaterThanOrEqual(0.995);
  });

  it('have the right date or none, never a wrong one', () => {
    const wrong = read.filter((result) => result.date.verdict === 'wrong');
    expect(wrong.filter((result) => differences(result).some((line) => line.startsWith('date')))).toEqual([]);
  });

  it('give the same items from the saved page as from the pasted text', () => {
    const differing = read.filter((result) => result.page !== null && result.page.length > 0);
    expect(differing.map((result) => `${result.source}/${result.name}: ${result.page?.join(', ')}`)).toEqual(
      [],
    );
  });
});

describe('The evaluation itself', () => {
  const text = [
    'Briefing by Ana Ruz, 4 May 2031',
    '',
    'Question: Is the bridge open?',
    '',
    'Ana Ruz: It is.',
    '',
  ].join('\n');
  const briefing = parse(readSource('2031-05-04.txt', new TextEncoder().encode(text)));

  it('finds nothing lost where nothing is', () => {
    expect(losses(text, briefing)).toEqual({ lines: [], characters: [] });
  });

  it('sees a line that no piece of the briefing owns', () => {
    expect(losses(`${text}\nOne line more.\n`, briefing).lines).toEqual([7]);
  });

  it('sees a word that was dropped from a paragraph', () => {
    expect(losses(text.replace('It is.', 'It is open.'), briefing).characters).toHaveLength(1);
  });

  it('scores labels by their order', () => {
    expect(orderedF1(['Q', 'A', 'Q'], ['Q', 'A', 'Q'])).toBe(1);
    expect(orderedF1(['A', 'Q'], ['Q', 'A'])).toBe(0.5);
    expect(orderedF1([], [])).toBe(1);
  });
});

function describeAll(results: Measured[]): string {
  return results
    .flatMap((result) => differences(result).map((line) => `${result.source}/${result.name}: ${line}`))
    .join('\n');
}
