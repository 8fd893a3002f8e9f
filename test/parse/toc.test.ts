import { describe, expect, it } from 'vitest';
import { dialectById } from '../../src/dialects/detect.ts';
import { readToc, titleKey } from '../../src/parse/page/toc.ts';
import { segment } from './made.ts';

/** A printed table of contents by itself: which of the lines are its titles, and where the body begins. */

const dialect = dialectById('mfa-russia');
const news = 'The level at Marle Bridge has fallen for nine days, and our neighbours have been asked why.';
const read = (...lines: string[]) =>
  readToc(
    lines.map((line, at) => segment(line, at + 1)),
    0,
    dialect,
    () => false,
  );
const titlesOf = (...lines: string[]) =>
  read(...lines)?.titles.map(({ kind, title }) => `${kind ?? 'open'} ${title}`);

describe('A table of contents', () => {
  it('ends before the heading that says the first of its titles again', () => {
    const table = read('Table of contents', '1.Levels', '2.Fares', '3.Ferries', 'Levels', news);
    expect(table?.titles.map(({ title }) => title)).toEqual(['Levels', 'Fares', 'Ferries']);
    expect(table?.next).toBe(4);
  });

  it('ends before that heading too where it has its number', () => {
    expect(titlesOf('Table of contents', '1.Levels', '2.Fares', '1.Levels', news)).toEqual([
      'open Levels',
      'open Fares',
    ]);
  });

  it('holds the one title of a second list, and a title that stands in it twice', () => {
    expect(titlesOf('Table of contents', '1.Levels', '2.Fares', '1.Toll', news)).toEqual([
      'announcement Levels',
      'announcement Fares',
      'exchange Toll',
    ]);
    expect(titlesOf('Table of contents', '1.Levels', '2.Fares', '3.Levels', news)).toEqual([
      'open Levels',
      'open Fares',
      'open Levels',
    ]);
  });

  it('is none without a title', () => {
    expect(read('Table of contents', news)).toBeNull();
    expect(read('Answers to media questions:', news)).toBeNull();
  });
});

describe('Titles', () => {
  it('are compared without case, marks and look-alike letters', () => {
    expect(titleKey('“The  Bridge” of Sarn!')).toBe(titleKey('the bridge of SARN'));
    expect(titleKey('2+2')).not.toBe(titleKey('22'));
  });
});
