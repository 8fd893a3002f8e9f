import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageLine } from '../../../src/read/originals/pdf-lines.ts';
import { paragraphsOf } from '../../../src/read/originals/pdf-paragraphs.ts';
import { trials } from '../../helpers/trials.ts';

/** A line of type ten points high, of which each letter is five wide. */
const line = (text: string, left: number, y: number, more: Partial<PageLine> = {}): PageLine => ({
  page: 1,
  left,
  right: left + 5 * text.length,
  y,
  size: 10,
  text,
  sameType: text.length,
  font: 'serif',
  ...more,
});
const paragraphs = (...bands: PageLine[][]) =>
  paragraphsOf(bands.map((lines) => ({ lines }))).map((lines) => lines.map(({ text }) => text).join(' '));

interface Setting {
  /** where the first line of a paragraph begins, and where the others do, in points */
  first: number;
  others: number;
  /** of two lines, and what paragraphs have beside it */
  leading: number;
  apart: number;
}

/** Paragraphs set in lines of sixty letters, one below the other. */
function set(texts: readonly string[], { first, others, leading, apart }: Setting): PageLine[] {
  const lines: PageLine[] = [];
  let y = 100;
  for (const text of texts) {
    let own = '';
    let left = first;
    const put = () => {
      lines.push(line(own, left, y));
      y += leading;
      [own, left] = ['', others];
    };
    for (const word of text.split(' ')) {
      if (own !== '' && left + 5 * (own.length + 1 + word.length) > 370) put();
      own += own === '' ? word : ` ${word}`;
    }
    put();
    y += apart;
  }
  return lines;
}

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const texts = fc.array(
  fc.array(word, { minLength: 30, maxLength: 60 }).map((words) => `The ${words.join(' ')}.`),
  { minLength: 4, maxLength: 8 },
);

describe('Paragraphs of a page', () => {
  it.each<[string, Setting]>([
    ['an indent', { first: 85, others: 70, leading: 12, apart: 0 }],
    ['an indent, between lines that are far apart', { first: 85, others: 70, leading: 28, apart: 0 }],
    ['what hangs out of them', { first: 70, others: 100, leading: 12, apart: 0 }],
    ['space between them', { first: 70, others: 70, leading: 12, apart: 6 }],
    ['space between them, and lines that are far apart', { first: 70, others: 70, leading: 24, apart: 12 }],
  ])('are told by %s', (_, setting) => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(paragraphs(set(all, setting))).toEqual(all);
        // a number in the margin, and a line that runs out of the column, move no edge
        const lines = set(all, setting);
        const note = line('7', 40, 100 - 4 * setting.leading);
        const wide = line('x'.repeat(75), 70, 100 - 2 * setting.leading);
        expect(paragraphs([note, wide, ...lines]).slice(2)).toEqual(all);
      }),
      trials(30),
    );
  });

  const full = (start: string) => `${start} ${'x'.repeat(59 - start.length)}`;

  it('go on where a line has no room for the next word, and end where it had', () => {
    const short = (by: number) =>
      paragraphs([
        line(full('a'), 70, 100),
        line(full('b'), 70, 112),
        line('c', 70, 124, { right: 370 - by }),
        line('word of it', 70, 136),
      ]).length;
    // a word of four letters, a space, and what a line may be short of its edge
    expect(short(20 + 3 + 6 - 1)).toBe(1);
    expect(short(20 + 3 + 6 + 1)).toBe(2);
  });

  it('begin where the space is larger than usual by a third', () => {
    const below = (by: number) =>
      paragraphs([
        ...[100, 112, 124].map((y) => line(full('a'), 70, y)),
        line(full('b'), 70, 124 + by),
        line(full('c'), 70, 136 + by),
      ]).length;
    expect([below(15), below(16)]).toEqual([1, 2]);
  });

  it('end before a heading, which is larger, or in other type from end to end', () => {
    const around = (more: Partial<PageLine>) =>
      paragraphs([
        ...[100, 112].map((y) => line(full('a'), 70, y)),
        line(full('The ferry'), 70, 124, more),
        ...[136, 148].map((y) => line(full('c'), 70, y)),
      ]).length;
    expect(around({})).toBe(1);
    expect(around({ font: 'bold' })).toBe(3);
    expect(around({ font: 'bold', sameType: 9 })).toBe(1);
    expect([around({ size: 11 }), around({ size: 12 })]).toEqual([1, 3]);
  });

  it('begin with a label behind the end of a sentence, or where the label is set apart', () => {
    const behind = (before: string, label: string, more: Partial<PageLine> = {}) =>
      paragraphs([
        line(`${'x'.repeat(60 - before.length)}${before}`, 70, 100),
        line(`${label} ${'x'.repeat(59 - label.length)}`, 70, 112, more),
        ...[124, 136].map((y) => line(full('c'), 70, y)),
      ]).length;
    for (const label of [
      'QUESTION:',
      'Q.',
      'В:',
      '问：',
      'Ann Arden:',
      'Ms. Arden (Herald):',
      'MR. HALE:',
      '•',
      '12.',
      '–',
    ])
      expect([label, behind(' so.', label), behind(' and', label)]).toEqual([label, 2, 1]);
    for (const label of ['we asked:', 'The', '1912'])
      expect([label, behind(' so.', label)]).toEqual([label, 1]);
    for (const end of ['so?', 'so!”', 'so…)', '他走了。'])
      expect([end, behind(end, 'QUESTION:')]).toEqual([end, 2]);
    // QUESTION: in bold, and the rest of its line not
    expect(behind(' and', 'QUESTION:', { sameType: 9 })).toBe(2);
    expect(behind(' and', 'QUESTION:', { sameType: 5 })).toBe(1);
  });

  it('go on where a word is divided, and into the next column or page', () => {
    const column = (from: string, page: number) =>
      [100, 112, 124].map((y, at) => line(full(`${from}${at}`), 70, y, { page }));
    expect(paragraphs(column('a', 1), column('b', 1))).toHaveLength(1);
    expect(paragraphs(column('a', 1), column('b', 2))).toHaveLength(1);
    const ended = (page: number) => [
      ...column('a', 1).slice(0, 2),
      line(`${'x'.repeat(59)}.`, 70, 124),
      ...column('b', page),
    ];
    // where space alone sets them apart, a sentence that ends a page may end one
    expect(
      [paragraphs(ended(1).slice(0, 3), ended(1).slice(3)), paragraphs(ended(2))].map(({ length }) => length),
    ).toEqual([2, 2]);
    const divided = (end: string, next: string) =>
      paragraphs([
        ...[100, 112].map((y) => line(full('a'), 70, y)),
        line(`the ferry ${end}`, 70, 124),
        line(full(next), 70, 136),
      ]).length;
    expect([divided('sched-', 'ules'), divided('sched\u00ad', 'ules')]).toEqual([1, 1]);
    expect([divided('sched', 'ules'), divided('sched-', 'Ules'), divided('4-', 'ules')]).toEqual([2, 2, 2]);
  });

  it('are set in no way of their own by one line that begins further in', () => {
    const quote = [
      ...[100, 112].map((y) => line(full('a'), 70, y)),
      line(full('b').slice(0, 57), 85, 124),
      ...[136, 148, 160].map((y) => line(full('c'), 70, y)),
    ];
    expect(paragraphs(quote).map((text) => text.split(' ').filter((part) => part.length === 1))).toEqual([
      ['a', 'a'],
      ['b'],
      ['c', 'c', 'c'],
    ]);
  });
});
