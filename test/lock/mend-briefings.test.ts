import { describe, expect, it } from 'vitest';
import { emptyLock, type Lock, type LockedBriefing } from '../../src/lock/lock.ts';
import { followCorrections } from '../../src/lock/mend-briefings.ts';
import { mendLock } from '../../src/lock/mend-lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { conflicting } from './branches.ts';
import { build, exchange, text } from './made.ts';

const [A, B] = ['/en/2031/05/04/', '/en/2031/05/06/'];
const sha = (sign: string) => sign.repeat(64);
const briefing = (address: string, text: string, more: Partial<LockedBriefing> = {}): LockedBriefing => ({
  address,
  date: '2031-05-07',
  sha256: sha(text),
  file: 'a.txt',
  items: [],
  ...more,
});
/** "1 a toll": on the first of June the text a was replaced. */
const correction = (words: string) => {
  const [day = '', from = '', items = ''] = words.split(' ');
  return { date: `2031-06-0${day}`, from: sha(from), items: items === '' ? [] : items.split(',') };
};
const lockWith = (more: Partial<Lock>): Lock => ({ ...emptyLock(), ...more });
const led = (to: string) => ({ date: '2031-06-09', to });
const mend = (ours: Lock, theirs: Lock) =>
  mendLock(conflicting(ours, theirs), { today: '2031-07-01', find: () => null });

describe('The corrections of a briefing that moved on one branch', () => {
  const followedIn = (more: Partial<Lock>) => {
    const lock = lockWith({ moved: new Map([[A, led(B)]]), ...more });
    const notes: string[] = [];
    followCorrections(lock, notes);
    return { lock, notes };
  };

  it('are told where it is now, with the text that was corrected last', () => {
    const { lock, notes } = followedIn({
      briefings: new Map([
        [A, briefing(A, 'b')],
        [B, briefing(B, 'a')],
      ]),
      corrected: new Map([[A, [correction('1 a toll')]]]),
    });
    expect([...lock.corrected]).toEqual([[B, [correction('1 a toll')]]]);
    expect(lock.briefings.get(B)?.sha256).toBe(sha('b'));
    expect(notes).toEqual([]);
  });

  it('are one line with those that were made there, and somebody is told that there are two texts', () => {
    const { lock, notes } = followedIn({
      briefings: new Map([
        [A, briefing(A, 'b')],
        [B, briefing(B, 'c')],
      ]),
      corrected: new Map([
        [A, [correction('2 a toll')]],
        [B, [correction('1 a ferry')]],
      ]),
    });
    expect([...lock.corrected]).toEqual([[B, [correction('1 a ferry'), correction('2 c toll')]]]);
    expect(lock.briefings.get(B)?.sha256).toBe(sha('c'));
    expect(notes).toEqual([
      `${B} was corrected on both branches: its history tells what came first, then, with the next build, the text that is of both.`,
    ]);
  });

  it('are told of one that is gone there, by its last text', () => {
    const { items: _, ...held } = briefing(A, 'b');
    const { lock } = followedIn({
      briefings: new Map([[B, briefing(B, 'b')]]),
      goneBriefings: new Map([[A, { ...held, gone: '2031-06-02', title: '' }]]),
      corrected: new Map([[A, [correction('1 a toll')]]]),
    });
    expect([...lock.corrected.keys()]).toEqual([B]);
  });

  it('stay where they are if nothing moved, if nothing stands there, if the text is not known or is of another briefing', () => {
    const corrected = () => new Map([[A, [correction('1 a toll')]]]);
    const standing = (text: string) => new Map([[B, briefing(B, text)]]);
    const held = new Map([[A, briefing(A, 'b')]]);
    for (const more of [
      { moved: new Map(), briefings: new Map([...held, ...standing('a')]) },
      { briefings: held },
      { briefings: standing('a') },
      { briefings: new Map([...held, ...standing('x')]) },
      {
        moved: new Map([
          [A, led(B)],
          [B, led(A)],
        ]),
        briefings: new Map([...held, ...standing('a')]),
      },
    ])
      expect([...followedIn({ ...more, corrected: corrected() }).lock.corrected]).toEqual([...corrected()]);
  });
});

describe('A briefing that is gone', () => {
  const gone = (text: string, day: string, ...corrections: string[]) => {
    const { items: _, ...held } = briefing(A, text);
    return lockWith({
      goneBriefings: new Map([[A, { ...held, gone: `2031-06-0${day}`, title: '' }]]),
      corrected: corrections.length > 0 ? new Map([[A, corrections.map(correction)]]) : new Map(),
    });
  };

  it('has been since the first day, with the longer of two lines of corrections, and its text', () => {
    const short = gone('b', '8', '1 a toll');
    const long = gone('c', '9', '1 a toll', '2 b ferry');
    for (const { lock, notes } of [mend(short, long), mend(long, short)]) {
      expect(lock.goneBriefings.get(A)).toMatchObject({ gone: '2031-06-08', sha256: sha('c') });
      expect(lock.corrected.get(A)).toEqual(['1 a toll', '2 b ferry'].map(correction));
      expect(notes).toEqual([]);
    }
  });

  it('on one branch alone, or is elsewhere on both, keeps the corrections that are known of it', () => {
    const corrected = gone('b', '8', '1 a toll');
    for (const { lock } of [mend(corrected, emptyLock()), mend(emptyLock(), corrected)]) {
      expect(lock.goneBriefings.get(A)).toMatchObject({ gone: '2031-06-08', sha256: sha('b') });
      expect(lock.corrected.get(A)).toEqual([correction('1 a toll')]);
    }
    const elsewhere = (...corrections: string[]) =>
      lockWith({
        briefings: new Map([[B, briefing(B, 'f')]]),
        moved: new Map([[A, led(B)]]),
        corrected: new Map([[A, corrections.map(correction)]]),
      });
    const [few, all] = [elsewhere('1 a toll'), elsewhere('1 a toll', '2 b ferry')];
    for (const { lock } of [mend(few, all), mend(all, few)])
      expect(lock.corrected.get(A)).toEqual(['1 a toll', '2 b ferry'].map(correction));
  });

  it('has one line of those that each branch corrected in its way', () => {
    const [one, other] = [gone('b', '8', '1 a toll'), gone('c', '8', '2 a ferry')];
    for (const { lock } of [mend(one, other), mend(other, one)])
      expect(lock.corrected.get(A)).toEqual(['1 a toll', '2 b ferry'].map(correction));
  });
});

describe('A briefing of two branches', () => {
  const item = (id: string, lines: [number, number]) => ({
    id,
    lines,
    words: 3,
    whole: 'abcde',
    paragraphs: [{ anchors: [`${id}-p1`], print: 'abcde' }],
    highest: 1,
  });
  const standing = (one: LockedBriefing) => lockWith({ briefings: new Map([[one.address, one]]) });

  it('was published on the first of two days, and has the name that comes first where both texts are the same', () => {
    const one = standing(briefing(A, 'a', { date: '2031-05-08', file: 'b.txt' }));
    const other = standing(briefing(A, 'a', { date: '2031-05-09', file: 'a.txt' }));
    for (const { lock, notes } of [mend(one, other), mend(other, one)]) {
      expect(lock.briefings.get(A)).toMatchObject({ date: '2031-05-08', file: 'a.txt' });
      expect(notes).toEqual([]);
    }
  });

  it('is all of it the one that was published first: its answers, its corrections, whichever branch it is of', () => {
    const claim = (file: string, day: string, whole: string, text: string, was: string) => {
      const toll = { ...item('toll', [1, 2]), whole };
      const one = briefing(A, text, { file, date: `2031-05-0${day}`, items: [toll] });
      return { ...standing(one), corrected: new Map([[A, [correction(`1 ${was} toll`)]]]) };
    };
    const first = claim('y.txt', '6', 'fffff', 'a', 'b');
    const second = claim('x.txt', '7', 'aaaaa', 'c', 'd');
    for (const { lock, notes } of [mend(first, second), mend(second, first)]) {
      expect(lock.briefings.get(A)).toMatchObject({ file: 'y.txt', sha256: sha('a') });
      expect(lock.briefings.get(A)?.items.map(({ whole }) => whole)).toEqual(['fffff']);
      expect(lock.corrected.get(A)).toEqual([correction('1 b toll')]);
      expect(notes).toHaveLength(1);
    }
  });

  it('is where an answer of either stands, and one that only they set out from is still known', () => {
    const lockText = (...items: LockedBriefing['items']) => printLock(standing(briefing(A, 'a', { items })));
    const lines = (...items: LockedBriefing['items']) =>
      lockText(...items)
        .split('\n')
        .filter((line) => line.includes(' item '));
    const [head = ''] = lockText().split('\n/');
    const merged = [
      head,
      ...lockText()
        .split('\n')
        .filter((line) => line.includes(' briefing ')),
      '<<<<<<< HEAD',
      ...lines(item('toll', [3, 4]), item('x', [5, 8])),
      '||||||| 1a2b3c4',
      ...lines(item('x', [1, 2]), item('former', [7, 9])),
      '=======',
      ...lines(item('y', [1, 2])),
      '>>>>>>> harbour',
      '',
    ].join('\n');
    const { lock, conflicts, doubled } = mendLock(merged, { today: '2031-07-01', find: () => null });
    expect([conflicts, doubled]).toEqual([1, 0]);
    expect(lock.briefings.get(A)?.items.map(({ id, lines: [first] }) => `${first} ${id}`)).toEqual([
      '1 y',
      '3 toll',
      '5 x',
      '7 former',
    ]);
  });

  const x = (address: string, highest: number) => ({
    address: `${address}x`,
    ...item('x', [1, 2]),
    highest,
    gone: '2031-06-08',
    title: '',
    text: '',
  });
  const holding = (address: string, highest: number) => {
    const { paragraphs, whole, words, lines, id } = item('x', [1, 2]);
    return briefing(address, 'a', { items: [{ id, lines, words, whole, paragraphs, highest }] });
  };
  const itemsOf = (lock: Lock, address: string) =>
    lock.briefings.get(address)?.items.map(({ id, highest }) => [id, highest]);

  it('gives no number of an anchor again that either branch gave, of what is gone there or came from elsewhere', () => {
    const isGone = lockWith({ ...standing(briefing(A, 'a')), goneItems: new Map([[`${A}x`, x(A, 7)]]) });
    const stands = standing(holding(A, 2));
    for (const { lock } of [mend(isGone, stands), mend(stands, isGone)])
      expect(itemsOf(lock, A)).toEqual([['x', 7]]);
    const elsewhere = lockWith({
      ...standing(briefing(B, 'a')),
      moved: new Map([[A, led(B)]]),
      goneItems: new Map([[`${B}x`, x(B, 9)]]),
    });
    for (const { lock } of [mend(elsewhere, stands), mend(stands, elsewhere)]) {
      expect(itemsOf(lock, B)).toEqual([['x', 9]]);
      expect(lock.moved.get(`${A}x`)?.to).toBe(`${B}x`);
    }
  });

  it('that moved takes an answer back which had gone to where it moves from, and none that went on', () => {
    const stands = standing(holding(A, 2));
    const moved = (to: string) =>
      lockWith({
        briefings: new Map([
          [B, briefing(B, 'a')],
          [
            '/en/2031/05/08/',
            briefing('/en/2031/05/08/', 'c', { file: 'c.txt', items: [item('y', [1, 2])] }),
          ],
        ]),
        moved: new Map([
          [A, led(B)],
          [`${B}x`, led(to)],
        ]),
      });
    const back = { ...moved(`${A}x`), briefings: new Map([...moved('').briefings, [A, holding(A, 2)]]) };
    for (const { lock } of [mend(back, stands), mend(stands, back)]) {
      expect(itemsOf(lock, B)).toEqual([['x', 2]]);
      expect([lock.moved.has(`${B}x`), lock.moved.get(`${A}x`)?.to]).toEqual([false, `${B}x`]);
    }
    const on = moved('/en/2031/05/08/y');
    for (const { lock } of [mend(on, stands), mend(stands, on)]) {
      expect(itemsOf(lock, B)).toEqual([]);
      expect(lock.moved.get(`${B}x`)?.to).toBe('/en/2031/05/08/y');
    }
  });

  it('has the answers of a page on one line in the order in which they stand there', () => {
    const page = text(
      ['wreck', 'toll', 'lamp', 'buoy'].map((what) => exchange(`What of the ${what} at ${what}stead?`)),
      { oneLine: true },
    );
    const start = build(null, [page]).lock;
    const other = text([exchange('When does it open?')], { date: '2031-05-09', file: 'b.txt' });
    const ours = build(start, [page, other], '2032-02-01').lock;
    const { lock } = mend(ours, build(null, [page]).lock);
    expect(lock.briefings.get(A)?.items.map(({ id }) => id)).toEqual(
      ['wreck', 'toll', 'lamp', 'buoy'].map((what) => `what-of-the-${what}-at-${what}stead`),
    );
  });
});
