import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eachTextOnce,
  type InLine,
  inLine,
  isOpen,
  shareText,
  type Told,
} from '../../src/lock/merge-corrections.ts';
import type { Correction } from '../../src/model/briefing.ts';

/** "1 A toll,ferry": on the first of June the text A was replaced, and with it two answers. */
const correction = (words: string): Correction => {
  const [day = '', from = '', items = ''] = words.split(' ');
  return { date: `2031-06-0${day}`, from, items: items === '' ? [] : items.split(',') };
};
/** What a branch has: its corrections, and the text that stands there now. */
const told = (text: string, ...corrections: string[]): Told => ({
  corrections: corrections.map(correction),
  text,
});
const inWords = ({ corrections, text, of, isMerged }: InLine) => ({
  line: corrections.map(({ date, from, items }) => `${date.slice(-1)} ${from} ${items.join(',')}`.trim()),
  text,
  of,
  isMerged,
});

describe('The corrections of two branches, in one line', () => {
  it('are those of both where both say the same, on the day on which it was first said', () => {
    const [one, other] = [told('B', '4 A toll'), told('B', '2 A toll,ferry')];
    for (const [ours, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      const { line, ...rest } = inWords(inLine(ours, theirs));
      expect(rest).toEqual({ text: 'B', of: null, isMerged: false });
      expect(line.map((each) => each.slice(0, 4))).toEqual(['2 A ']);
      expect(new Set(inLine(ours, theirs).corrections[0]?.items)).toEqual(new Set(['toll', 'ferry']));
    }
    expect(inWords(inLine(told('A'), told('A')))).toEqual({
      line: [],
      text: 'A',
      of: null,
      isMerged: false,
    });
  });

  it('go on with what one branch corrected where the other corrected nothing since', () => {
    const [short, long] = [told('B', '1 A toll'), told('D', '1 A toll', '3 B ferry', '4 C')];
    const line = ['1 A toll', '3 B ferry', '4 C'];
    expect(inWords(inLine(long, short))).toEqual({ line, text: 'D', of: 'ours', isMerged: false });
    expect(inWords(inLine(short, long))).toEqual({ line, text: 'D', of: 'theirs', isMerged: false });
    expect(inWords(inLine(told('A'), long))).toMatchObject({ line, of: 'theirs', isMerged: false });
  });

  it('tell what was corrected first step by step, and what the other corrected as one that waits for its text', () => {
    const early = told('C', '1 A toll', '2 B ferry');
    const late = told('Y', '3 A lamp,toll', '5 X lamp,wreck');
    const merged = { line: ['1 A toll', '2 B ferry', '5 C lamp,toll,wreck'], text: 'C', isMerged: true };
    expect(inWords(inLine(early, late))).toEqual({ ...merged, of: 'ours' });
    expect(inWords(inLine(late, early))).toEqual({ ...merged, of: 'theirs' });
    expect(isOpen(inLine(early, late).corrections, 'C')).toBe(true);
  });

  it('tell what both had corrected before they parted once, and only then what each did', () => {
    const [ours, theirs] = [told('C', '1 A toll', '2 B ferry'), told('D', '1 A toll', '2 B lamp')];
    const merged = { line: ['1 A toll', '2 B ferry', '2 C lamp'], text: 'C', isMerged: true };
    // on one day the text that sorts first goes first, whichever branch is ours
    expect(inWords(inLine(ours, theirs))).toEqual({ ...merged, of: 'ours' });
    expect(inWords(inLine(theirs, ours))).toEqual({ ...merged, of: 'theirs' });
  });

  it('are the same whichever branch is ours, begin as both began, and name every answer that either corrected', () => {
    const items = fc.uniqueArray(fc.constantFrom('toll', 'ferry', 'lamp'), { maxLength: 2 });
    const steps = (texts: string) =>
      fc
        .array(fc.record({ day: fc.integer({ min: 1, max: 9 }), items }), { maxLength: 3 })
        .map((all) => all.map(({ day, items }, at) => `${day} ${texts[at] ?? ''} ${items.join(',')}`.trim()));
    const branch = (texts: string) => steps(texts).map((own) => told(texts[own.length] ?? '', ...own));
    fc.assert(
      fc.property(branch('ABCD'), fc.oneof(branch('ABCD'), branch('AXYZ')), (ours, theirs) => {
        const { of, ...one } = inLine(ours, theirs);
        const { of: mirrored, ...other } = inLine(theirs, ours);
        const named = ({ corrections }: Told) => new Set(corrections.flatMap((each) => each.items));
        expect(named(one)).toEqual(new Set([...named(ours), ...named(theirs)]));
        expect(named(other)).toEqual(named(one));
        const outline = ({ corrections, text }: Told) => [
          ...corrections.map(({ date, from }) => [date, from]),
          text,
        ];
        expect(outline(other)).toEqual(outline(one));
        expect([of, mirrored].sort()).toEqual(of === null ? [null, null] : ['ours', 'theirs']);
        expect(one.corrections.length === 0 || one.corrections[0]?.from === 'A').toBe(true);
        // nothing is told of a text twice, but of the one that waits
        const froms = one.corrections.map(({ from }) => from);
        expect(new Set(froms).size).toBe(froms.length);
      }),
    );
  });
});

describe('Of two branches', () => {
  it('one speaks of the briefing of the other where any of its texts, the last one too, is one of the other', () => {
    const own = told('C', '1 A', '2 B');
    for (const other of [told('A'), told('B'), told('C'), told('Z', '1 C'), told('Z', '1 X', '2 A')]) {
      expect(shareText(own, other)).toBe(true);
      expect(shareText(other, own)).toBe(true);
    }
    expect(shareText(own, told('Z', '1 X', '2 Y'))).toBe(false);
  });
});

describe('A list of corrections', () => {
  it('tells of each text once, however often it was entered, from the first day on and with all answers', () => {
    const list = ['3 A toll', '1 A ferry,toll', '4 B lamp'].map(correction);
    expect(eachTextOnce(list)).toEqual(['1 A toll,ferry', '4 B lamp'].map(correction));
    // a text that came back was replaced twice
    const back = ['1 A toll', '2 B ferry', '3 A lamp'].map(correction);
    expect(eachTextOnce(back)).toEqual(back);
    expect(eachTextOnce([])).toEqual([]);
  });

  it('is open where the last of it replaced the text that still stands', () => {
    const list = ['1 A', '2 B'].map(correction);
    expect([isOpen(list, 'B'), isOpen(list, 'A'), isOpen(list, 'C'), isOpen([], '')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
