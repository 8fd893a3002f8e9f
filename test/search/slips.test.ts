import { describe, expect, it } from 'vitest';
import { dateWords, orderWords } from '../../src/languages/asking.ts';
import { Knowledge } from '../../src/search/page/known.js';
import { waysOf } from '../../src/search/query/plan.js';
import { slipReader, slipsBetween } from '../../src/search/query/slips.js';
import type { Name, Names } from '../../src/site/names.js';

const speakers: Name[] = [
  ['mara-vale', 'Mara Vale', 400, 0],
  ['orun-lijek', 'Orun Lijek', 300, 0],
  ['tam-lijek', 'Tam Lijek', 20, 0],
  ['osk-imrecht', 'Osk Imrecht', 9, 0, ['Oskar Imrecht']],
  ['ms-toll', 'Ms. Toll', 9, 0],
  ['the-minister', 'The Minister (2031)', 9, 0],
];

describe('How far two spellings are from each other', () => {
  it('counts letters that are wrong, missing, too many, or that have changed places', () => {
    expect(slipsBetween('vale', 'vale')).toBe(0);
    expect(slipsBetween('vale', 'vole')).toBe(1);
    expect(slipsBetween('vale', 'vae')).toBe(1);
    expect(slipsBetween('vale', 'valle')).toBe(1);
    expect(slipsBetween('vale', 'vael')).toBe(1);
    expect(slipsBetween('imrecht', 'imrekt')).toBe(2);
    expect(slipsBetween('', 'ab')).toBe(2);
  });
});

describe('A name that is spelled nearly as that of a speaker', () => {
  const read = slipReader(speakers, '/en/');
  const named = (query: string) =>
    read(query, []).map(({ start, end, named: all }) => [
      query.slice(start, end),
      all.map(({ value }) => value).join(),
    ]);

  it.each([
    ['Mara Vaile', 'Mara Vaile', 'mara-vale'],
    ['what Mraa Vale said of ferries', 'Mraa Vale', 'mara-vale'],
    ['ferries Orn Lijek', 'Orn Lijek', 'orun-lijek'],
    ['Oskar Imrekt tolls', 'Oskar Imrekt', 'osk-imrecht'],
    ['Mora Vole', 'Mora Vole', 'mara-vale'],
  ])('is that speaker’s, both words together: %s', (query, typed, value) => {
    expect(named(query)).toEqual([[typed, value]]);
  });

  it.each([
    'Mara Vale',
    'Vaile',
    'Nara Vale',
    'Mara Gale',
    'Mera Vaol',
    'Mr. Toll',
    'The Ministre',
    'Mara ferries',
  ])('is none where it is right, alone, or another one: %s', (query) => {
    expect(named(query)).toEqual([]);
  });

  it('leaves what is named as it was typed', () => {
    const [named] = [{ kind: 'speaker' as const, value: 'mera-vale', name: 'Mera Vale', items: 1, page: '' }];
    expect(read('Mera Vale', [{ start: 0, end: 9, named: [named] }])).toEqual([]);
  });
});

describe('Who searches for a name that is misspelt', () => {
  const names: Names = {
    base: '/en/',
    series: [],
    speaker: speakers,
    outlet: [],
    topic: [],
    near: [],
    little: '',
    hollow: '',
    request: '',
    kin: '',
    order: orderWords(),
    dates: dateWords(),
  };
  const knowledge = new Knowledge(async () => names, 'en');
  const read = async (query: string, held = 0) => {
    const archive = {
      span: ['2029-01-01', '2031-05-04'] as [string, string],
      size: 1000,
      today: '2031-05-04',
    };
    const asked: string[] = [];
    const holding = async (text: string) => {
      asked.push(text);
      return held;
    };
    const understood = await knowledge.understand(query, [], ['en'], { ...archive, holding });
    const [way] = waysOf(query, understood, {});
    return { asked, q: way?.q, filters: way?.filters, chips: way?.chips.map(({ kind }) => kind) };
  };

  it('is taken to mean the speaker, though a word of the name is another’s, and is told so', async () => {
    expect(await read('Orn Lijek ferries')).toEqual({
      asked: ['“Orn Lijek”'],
      q: 'ferries',
      filters: { speaker: 'orun-lijek' },
      chips: ['name', 'word'],
    });
    const understood = await knowledge.understand('Orn Lijek', [], ['en'], {
      span: ['2029-01-01', '2031-05-04'],
      size: 1000,
      today: '2031-05-04',
    });
    expect(waysOf('Orn Lijek', understood, {})[0]?.chips).toMatchObject([
      { kind: 'name', typed: 'Orn Lijek', slip: true },
    ]);
  });

  it('is taken at the word where the archive speaks of somebody called so', async () => {
    expect((await read('Mora Vale ferries', 21)).filters).toEqual({ speaker: 'mara-vale' });
    expect((await read('Mora Vole ferries', 21)).filters).toEqual({});
    expect((await read('Mora Vole ferries', 20)).filters).toEqual({ speaker: 'mara-vale' });
  });

  it('is taken to mean who is seldom heard too', async () => {
    expect((await read('Osk Imrekt ferries')).filters).toEqual({ speaker: 'osk-imrecht' });
  });

  it('is taken at the word in quotation marks', async () => {
    expect((await read('“Mora Vole” ferries')).filters).toEqual({});
  });
});
