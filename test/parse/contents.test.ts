import { describe, expect, it } from 'vitest';
import { parseStages } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { parsed } from '../helpers/parsed.ts';

/** The printed titles and the items, joined: what becomes of a title, and of an item without one. */

const title = 'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031';
const news =
  'The level of the river at Marle Bridge has fallen for nine days, and our neighbours have been asked for a reason.';
const fares =
  'The fares of the ferry to Quaye will be halved in June for pupils, and for whoever keeps bees.';
const toll = [
  'Question: Is the toll on the Sarn road final?',
  'Anna Example: The toll on the Sarn road is final.',
];
const harvest = [
  'Question: Will the levy on barley be reduced after the harvest?',
  'Anna Example: The levy on barley stays as it is.',
];
const answers = 'Answers to media questions:';
const page = (titles: readonly string[], body: readonly string[]) => [
  title,
  'Table of contents',
  ...titles,
  ...body,
];
const read = (titles: readonly string[], body: readonly string[]) =>
  parsed(page(titles, body), 'a.txt', { dialect: 'mfa-russia' });
const tocOf = ({ toc, items }: ReturnType<typeof read>) =>
  toc.map((one) => {
    const owned = one.items.map((id) => items.find((item) => item.id === id)?.kind);
    return `${one.kind} ${one.title}: ${owned.join() || 'nothing'}`;
  });

describe('A printed title', () => {
  it('announces where a heading above remarks is it, and what stands before that does; what stands behind is asked', () => {
    const found = read(
      ['1. River levels', '2. Ferry fares', '3. Toll on the Sarn road'],
      ['River levels', news, 'Ferry fares', fares, answers, ...toll],
    );
    expect(tocOf(found)).toEqual([
      'announcement River levels: announcement',
      'announcement Ferry fares: announcement',
      'exchange Toll on the Sarn road: exchange',
    ]);
  });

  it('announces where nothing is asked', () => {
    const found = read(['1. River levels', '2. Ferry fares'], ['River levels', news, 'Ferry fares', fares]);
    expect(tocOf(found)).toEqual([
      'announcement River levels: announcement',
      'announcement Ferry fares: announcement',
    ]);
  });

  it('names remarks above the first question whose heading is lost, or all remarks where nothing is asked', () => {
    const lost = read(
      ['1. River levels at Marle Bridge', answers, '1. Toll on the Sarn road'],
      [news, answers, ...toll],
    );
    expect(tocOf(lost)).toEqual([
      'announcement River levels at Marle Bridge: announcement',
      'exchange Toll on the Sarn road: exchange',
    ]);
    const unasked = read(
      ['1. River levels at Marle Bridge', '2. Fares of the ferry to Quaye'],
      ['Good evening.', 'Fares of the ferry to Quaye', fares],
    );
    expect(tocOf(unasked)[1]).toBe('announcement Fares of the ferry to Quaye: announcement');
  });

  it('names no announcement below the first question', () => {
    const found = read(
      ['1. River levels at Marle Bridge', answers, '1. Toll on the Sarn road', '2. Levy on barley'],
      [answers, ...toll, 'Back to top', news, 'Back to top', ...harvest],
    );
    expect(tocOf(found)[0]).toBe('announcement River levels at Marle Bridge: nothing');
  });

  it('of an answer that only remarks speak of is theirs, and a message says where they begin', () => {
    const found = read(
      [answers, '1. Toll on the Sarn road', '2. River levels at Marle Bridge', '3. Levy on barley'],
      [answers, ...toll, 'Back to top', news, 'Back to top', ...harvest],
    );
    const told = found.messages.filter(({ rule }) => rule === 'toc-title-on-remarks');
    expect(told.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '9 “River levels at Marle Bridge” has no question; it belongs to the remarks that begin in line 21.',
    ]);
    expect(told[0]?.confidence).toBeGreaterThan(0.5);
  });

  it('that changed its place with another is joined by its words, and a message of the first title says so', () => {
    const found = read(
      [answers, '1. Levy on barley', '2. Toll on the Sarn road'],
      [answers, ...toll, ...harvest],
    );
    expect(found.items.map((item) => item.title)).toEqual(['Toll on the Sarn road', 'Levy on barley']);
    expect(
      found.messages
        .filter(({ rule }) => rule === 'toc-shuffled')
        .map(({ line, reason }) => `${line} ${reason}`),
    ).toEqual([
      '7 The titles of the answers stand in another order than the exchanges; they were joined by their words alone.',
    ]);
  });

  it('is owned for sure by the item whose heading prints it, and by nobody where no item speaks of it', () => {
    const titles = ['1. River levels', answers, '1. Visit of the poet laureate'];
    const text = `${page(titles, ['River levels', news, answers, ...toll]).join('\n\n')}\n`;
    const { contents } = parseStages(readSource('a.txt', new TextEncoder().encode(text)), {
      dialect: 'mfa-russia',
    });
    expect(contents.items.map(({ owner }) => owner)).toEqual([
      { title: 0, confidence: 1, joined: false },
      null,
    ]);
  });
});

describe('Remarks at the end that a title names', () => {
  const farewell = 'We will keep Lighthouse Day tomorrow, as we keep it every year on the coast.';
  const ending = (...body: string[]) => {
    const { items } = read(
      ['1. River levels', answers, '1. Levy on barley', '2. Lighthouse Day'],
      ['River levels', news, answers, ...body],
    );
    const last = items.at(-1);
    return `${last?.kind} ${last?.turns.at(-1)?.role} ${last?.turns.at(-1)?.paragraphs.length}`;
  };

  it('are no longer than what they say, and the answer keeps what stands before', () => {
    expect(ending(...harvest, farewell)).toBe('remarks statement 1');
    expect(ending(...harvest, 'Mills grind whatever oxen carry uphill.', farewell)).toBe(
      'remarks statement 1',
    );
  });

  it('are not cut off a question that nobody answers, nor off an answer of one paragraph', () => {
    expect(ending(...harvest, 'Question: One thing more.', farewell)).toBe('exchange question 2');
    expect(ending(...harvest.slice(0, 1), `Anna Example: The levy stays as it is. ${farewell}`)).toBe(
      'exchange answer 1',
    );
  });

  it('are a title’s that no exchange takes: where one asks about it, they stay the end of the answer', () => {
    const asked = ['Question: How will Lighthouse Day be kept?', 'Anna Example: On the coast, with lamps.'];
    expect(ending(...asked, ...harvest, 'Lamps are bought.')).toBe('exchange answer 2');
  });
});
