import { describe, expect, it } from 'vitest';
import { KnownBriefings } from '../../src/archive/known.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import type { ArchivedBriefing } from '../../src/archive/types.ts';
import { readYaml } from '../../src/archive/yaml-document.ts';
import { SiteConfig } from '../../src/model/site-config.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { stepsOf } from '../helpers/steps.ts';

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Inputs that grow in one respect each: what is quadratic in any of them would show. */
const shapes: Record<string, (size: number) => string> = {
  'many exchanges': (size) =>
    many(size, (index) => `Q    What of bridge ${index}?\n\nMR. GARRICK:  Bridge ${index} is open.\n`),
  'many questions without an answer': (size) => many(size, (index) => `Q: And number ${index}?`),
  'one long line': (size) =>
    `Q    ${'Is it so, or is it not? '.repeat(size)}\n\nMR. GARRICK:  ${'It is. '.repeat(size)}`,
  'one long answer': (size) =>
    `Q    Why?\n\nMR. GARRICK:  Because.\n\n${many(size, (index) => `And reason ${index} is better still.\n`)}`,
  'many labels': (size) => many(size, (index) => `SPEAKER NUMBER${index}: I agree.\n`),
  'a long table of contents': (size) =>
    [
      'Briefing by Foreign Ministry Spokeswoman Vera Lindt, March 4, 2031',
      'Table of contents',
      'Answers to media questions:',
      many(size, (index) => `${index + 1}. Talks on river ${index}`),
      'Answers to media questions:',
      many(size, (index) => `Question: What of river ${index}?\n\nVera Lindt: River ${index} is high.\n`),
    ].join('\n\n'),
  'blank lines': (size) => `Q: Why?\n${'\n'.repeat(size)}A: Because.`,
  'stage directions': (size) => `Q: Why?\nA: ${'(Laughter.) [inaudible] '.repeat(size)}`,
};

/** The steps of a piece of work of some size, and of twice that size. */
async function stepsOfTwo(size: number, work: (size: number) => Promise<number>): Promise<[number, number]> {
  // tables that are made once, at first need, count for neither
  await work(2 * size);
  const both: [number, number] = [await work(size), await work(2 * size)];
  expect(both[0]).toBeGreaterThan(0);
  return both;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('Reading twice as much takes at most 2.2 times the steps', () => {
  it.each(Object.entries(shapes))('for %s', async (_, make) => {
    const [once, twice] = await stepsOfTwo(400, (size) => {
      const bytes = bytesOf(make(size));
      return stepsOf(() => parse(readSource('2031-03-04.txt', bytes)));
    });
    expect(twice / once).toBeLessThanOrEqual(2.2);
  });
});

it('Twice the slips in YAML take at most 2.2 times the steps', async () => {
  const slips = (count: number) =>
    `${many(count, (at) => `k${at}: 1`)}\ntopics:\n${many(count, () => '  - { match: [a], foo: 1 }')}`;
  const rules = { invalid: 'config-invalid', unknownKey: 'config-unknown-key' } as const;
  const [once, twice] = await stepsOfTwo(100, (count) => {
    const text = slips(count);
    return stepsOf(() => readYaml('site.yaml', text, SiteConfig, rules));
  });
  expect(twice / once).toBeLessThanOrEqual(2.2);
});

it('What is known of an archive is asked in no more steps where it is twice as much', async () => {
  const words = (i: number) => Array.from({ length: 60 }, (_, word) => `w${i}x${word}`).join(' ');
  const entry = (i: number, day: number): ArchivedBriefing => {
    const date = `2022-03-${String(day).padStart(2, '0')}`;
    const text = `---\ndate: ${date}\nlang: en\n---\nHarbour\n\nQ: What is new?\n\nA: ${words(i)}.\n`;
    const { briefing } = parseTranscript(readSource(`${i}.txt`, bytesOf(text)), null);
    return { briefing: briefing!, file: `${i}.txt`, series: null };
  };
  const { briefing } = entry(-1, 25);
  const newcomer = { briefing, date: briefing.date, lang: briefing.lang, series: null };
  const [once, twice] = await stepsOfTwo(50, (size) => {
    const known = new KnownBriefings(Array.from({ length: size }, (_, i) => entry(i, 1 + (i % 20))));
    known.resembling(newcomer);
    return stepsOf(() => {
      known.resembling(newcomer);
      known.withBytes(briefing.source.sha256);
      known.hasId('en', null, '2022-03-25');
    });
  });
  expect(twice / once).toBeLessThan(1.2);
});
