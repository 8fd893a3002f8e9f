import { describe, expect, it } from 'vitest';
import { pageWords } from '../../src/verify/page-words.ts';
import { otherAnchors, shortAnchorOf } from '../../templates/anchors.ts';
import { shortAnchor } from '../../templates/client/short-anchor.js';

describe('The short name of a paragraph', () => {
  it('is its number and three letters that stand for the answer', () => {
    expect(shortAnchor('who-pays-the-toll-p3')).toBe('p3pgi');
    expect(shortAnchor('who-pays-the-toll-p12')).toBe('p12pgi');
    expect(shortAnchor('who-pays-the-tolls-p3')).toMatch(/^p3(?!pgi)[a-z]{3}$/);
    expect(shortAnchor('part-p2-p7')).toMatch(/^p7[a-z]{3}$/);
  });

  it('is another one for nearly every other answer, so that a link that is led on finds no paragraph of that', () => {
    const names = new Set(Array.from({ length: 1000 }, (_, at) => shortAnchor(`answer-${at}-p1`)));
    expect(names.size).toBeGreaterThan(950);
  });

  it('is none of what names no paragraph', () => {
    for (const other of ['', 'who-pays', '_card', 'p3pgi', 'toll-p0', '-p', 'toll-p3x'])
      expect(shortAnchor(other)).toBe(other);
  });

  it('is given to the words of an answer itself; what came from another one keeps its whole name', () => {
    const item = { id: 'who-pays-the-toll', anchors: [['who-pays-the-toll-p3', 'ferry-p1'], ['ferry-p2']] };
    expect([1, 2, 3].map((number) => shortAnchorOf(item, number))).toEqual([
      'p3pgi',
      'ferry-p2',
      shortAnchor('who-pays-the-toll-p3'),
    ]);
    expect(otherAnchors(item, 1).join('')).toBe('<span id=ferry-p1></span>');
  });

  it('is a name that is looked for where a page is proved', () => {
    const { paragraphs } = pageWords('<article><div><b>A</b><p id=p3pgi>Nobody does.</div></article>');
    expect(paragraphs).toEqual([{ id: 'p3pgi', text: 'Nobody does.' }]);
  });
});
