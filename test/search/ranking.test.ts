import { afterEach, describe, expect, it, vi } from 'vitest';
import { askingWords } from '../../src/languages/asking.ts';
import { shares, together } from '../../src/search/page/match.js';
import { nearest } from '../../src/search/page/near.js';
import { kinOf, parsed } from '../../src/search/page/terms.js';

type Part = Parameters<typeof shares>[0];
type Held = Parameters<typeof shares>[1]['held'];

describe('What an answer is worth of a query', () => {
  const days = ['2031-05-04', '2031-05-04', '2031-05-04', '2031-05-05'];
  const part = { size: days.length, days: () => days } as Part;
  const held = (...places: number[]): Held[number] => ({
    times: Float32Array.from(days, (_, place) => (places.includes(place) ? 1 : 0)),
    titled: new Uint8Array(days.length),
    count: places.length,
  });
  const sharesOf = (...all: Held) =>
    Object.fromEntries(
      shares(
        part,
        { held: all },
        all.map(() => 1),
        null,
        0.01,
      ),
    );

  it('is more where the answer beside it holds what it lacks, and less than what it holds itself', () => {
    const [ferry, toll] = [held(0, 1), held(0, 2)];
    const { 0: both = 0, 1: beside = 0 } = sharesOf(ferry, toll);
    expect(both).toBe(1);
    expect(beside).toBeGreaterThan(0.5);
    expect(beside).toBeLessThan(1);
  });

  it('knows nothing of the answers of another day', () => {
    const found = sharesOf(held(3), held(2));
    expect(found[3]).toBe(0.5);
    expect(found[2]).toBe(0.5);
  });

  it('has no answer that holds too little', () => {
    expect([...shares(part, { held: [held(1), held(0)] }, [1, 9], null, 0.5).keys()]).toEqual([0]);
  });

  it('is all where all words stand in one stretch, in any order, and that of the rarer ones where they do not', () => {
    expect(together([[7], [3], [20]], [1, 2, 3])).toBe(1);
    expect(together([[1], [500], [510]], [1, 2, 3])).toBeCloseTo(5 / 6);
    expect(together([[1, 495], [500], [510]], [1, 2, 3])).toBe(1);
    expect(together([[], [], []], [1, 2, 3])).toBe(0);
  });
});

describe('A word that nothing holds', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the one of which two letters have changed places, before a commoner one of which two are others', async () => {
    vi.stubGlobal('fetch', async () => new Response('waters\nwaivers\nwader'));
    // two letters differ in either
    const two = async () => () => 2;
    const found = await nearest('waviers', 'en', new URL('http://archive.example/'), two);
    expect(found[0]).toBe('waivers');
  });
});

describe('A country and what is of it', () => {
  const kin = kinOf('northland/northlandic suderia/suderian');
  const said = { little: new Set<string>(), hollow: new Set<string>(), kin };
  const likeness = (query: string, word: string) =>
    parsed(query, 'en', (one) => one, said).terms[0]?.units[0]?.likeness(word);

  it('have what all of them begin with, without accents', () => {
    expect(Object.fromEntries(kinOf('côte/cotard'))).toEqual({ cote: 'cot', cotard: 'cot' });
    expect(kinOf('').get('suderia')).toBeUndefined();
  });

  it('stand for each other, the very word before the other', () => {
    expect(likeness('Suderian', 'suderia')).toBeGreaterThan(0);
    expect(likeness('Suderia', 'suderian')).toBeLessThan(likeness('Suderia', 'suderia') ?? 0);
    expect(likeness('Suderian', 'northland')).toBe(0);
  });

  it('have a beginning that is no other’s, long enough that few words begin so', () => {
    const groups = askingWords('en').kin;
    const beginnings = groups.map((group) => new Set(kinOf(group).values()));
    expect(new Set(beginnings.flatMap((one) => [...one])).size).toBe(groups.length);
    for (const one of beginnings) for (const beginning of one) expect(beginning.length).toBeGreaterThan(3);
  });

  it('are looked for where both stand in the index', () => {
    const [[from, to] = ['', '']] =
      parsed('northlandic', 'en', (one) => one, said).terms[0]?.units[0]?.ranges ?? [];
    expect(from <= 'northland' && 'northlandic' <= to).toBe(true);
  });

  it('are told apart in quotation marks', () => {
    expect(parsed('“suderian toll”', 'en', (one) => one, said).terms[0]?.units[0]?.likeness('suderia')).toBe(
      0,
    );
  });
});
