import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followed, itemAddress, type Lock } from '../../src/lock/lock.ts';
import { type Mended, mendLock } from '../../src/lock/mend-lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { standingStill } from '../../src/verify/verify-history.ts';
import { trials } from '../helpers/trials.ts';
import { conflicting, givenBy, lockAfter, transcriptOn, united } from './branches.ts';
import { build, exchange, text } from './made.ts';

const today = '2031-06-01';
const mend = (text: string): Mended => mendLock(text, { today, find: () => null });
const base = {
  'a.txt': transcriptOn('2031-05-04', ['ferry', 'toll']),
  'b.txt': transcriptOn('2031-05-05', ['bridge']),
};
const before = lockAfter(base, undefined, '2031-05-06');

describe('A lock that git merged', () => {
  it('is the same as before where nothing is to be mended', () => {
    const { lock, ...told } = mend(printLock(before));
    expect(printLock(lock)).toBe(printLock(before));
    expect(told).toEqual({ conflicts: 0, doubled: 0, notes: [] });
  });

  it.each([
    ['with conflicts', conflicting],
    ['with the lines of both', united],
  ])('%s holds what both branches added', (_, merged) => {
    const ours = lockAfter({ ...base, 'c.txt': transcriptOn('2031-05-07', ['crane']) }, before, '2031-05-08');
    const theirs = lockAfter(
      { ...base, 'd.txt': transcriptOn('2031-05-09', ['dock']) },
      before,
      '2031-05-10',
    );
    const { lock, notes } = mend(merged(ours, theirs));
    expect(notes).toEqual([]);
    expect(givenBy(lock)).toEqual(new Set([...givenBy(ours), ...givenBy(theirs)]));
    const both = {
      ...base,
      'c.txt': transcriptOn('2031-05-07', ['crane']),
      'd.txt': transcriptOn('2031-05-09', ['dock']),
    };
    expect(printLock(lockAfter(both, lock, today))).toBe(printLock(lock));
  });

  it('leaves an address that two briefings claim with the one that was published first, and says so; answers of the other lead to its new one', () => {
    const [crane, dock] = [
      transcriptOn('2031-05-07', ['crane']),
      transcriptOn('2031-05-07', ['dock', 'buoy']),
    ];
    const ours = lockAfter({ ...base, 'y.txt': crane }, before, '2031-05-09');
    const theirs = lockAfter({ ...base, 'x.txt': dock }, before, '2031-05-08');
    const { lock, notes } = mend(conflicting(ours, theirs));
    expect(notes).toEqual([
      '/en/2031/05/07/ was given twice: x.txt keeps it, as it was published first (2031-05-08); y.txt (2031-05-09) gets another with the next build, and its answers lead there.',
    ]);
    const next = lockAfter({ ...base, 'x.txt': dock, 'y.txt': crane }, lock, today);
    expect(next.briefings.get('/en/2031/05/07/')?.file).toBe('x.txt');
    expect(next.briefings.get('/en/2031/05/07-2/')?.file).toBe('y.txt');
    const [craneItem] = ours.briefings.get('/en/2031/05/07/')?.items ?? [];
    expect(followed(next.moved, itemAddress('/en/2031/05/07/', craneItem?.id ?? ''))).toBe(
      itemAddress('/en/2031/05/07-2/', craneItem?.id ?? ''),
    );
    expect(next.corrected.size).toBe(0);
  });

  it('is left as it is where nothing is to be mended, whatever the order of what was corrected on one day', () => {
    const lock = lockAfter({ 'x.txt': transcriptOn('2031-05-07', ['dock']) }, undefined, '2031-05-08');
    const from = ['e', '1', '9'].map((sign) => sign.repeat(64));
    lock.corrected.set(
      '/en/2031/05/07/',
      from.map((one) => ({ date: '2031-06-01', from: one, items: [] })),
    );
    const text = printLock(lock);
    expect(printLock(mend(text).lock)).toBe(text);
  });

  it('of two that were published on one day the first by its name keeps it', () => {
    const ours = lockAfter({ 'y.txt': transcriptOn('2031-05-07', ['crane']) }, undefined, '2031-05-08');
    const theirs = lockAfter({ 'x.txt': transcriptOn('2031-05-07', ['dock']) }, undefined, '2031-05-08');
    const { lock, notes } = mend(conflicting(ours, theirs));
    expect(lock.briefings.get('/en/2031/05/07/')?.file).toBe('x.txt');
    expect(notes).toEqual([
      '/en/2031/05/07/ was given twice: x.txt keeps it, as its name comes first (both were published on 2031-05-08); y.txt gets another with the next build, and its answers lead there.',
    ]);
    expect(printLock(mend(conflicting(theirs, ours)).lock)).toBe(
      printLock(mend(conflicting(ours, theirs)).lock),
    );
  });

  it('leads on what moved on one branch and was corrected on the other', () => {
    const ours = lockAfter(
      { ...base, 'b.txt': transcriptOn('2031-05-06', ['bridge']) },
      before,
      '2031-05-08',
    );
    const theirs = lockAfter(
      { ...base, 'b.txt': transcriptOn('2031-05-05', ['bridge', 'lamp']) },
      before,
      '2031-05-09',
    );
    const { lock } = mend(conflicting(ours, theirs));
    expect(lock.briefings.has('/en/2031/05/05/')).toBe(false);
    for (const address of givenBy(theirs)) {
      const end = followed(lock.moved, address);
      expect(givenBy(lock)).toContain(end);
      expect(lock.moved.has(end ?? '')).toBe(false);
    }
  });

  it('gives answers whose briefing has no line to the transcript that has their words', () => {
    const text = printLock(before).replace(/^\/en\/2031\/05\/04\/ briefing .*\n/m, '');
    const find = () => ({ file: 'a.txt', sha256: before.briefings.get('/en/2031/05/04/')?.sha256 ?? '' });
    const { lock, notes } = mendLock(text, { today, find });
    expect(notes).toEqual(['The line of /en/2031/05/04/ was missing: its answers are those of a.txt.']);
    expect(givenBy(lock)).toEqual(givenBy(before));
    expect(mend(text).lock.goneBriefings.get('/en/2031/05/04/')?.gone).toBe(today);
    expect(givenBy(mend(text).lock)).toEqual(givenBy(before));
  });

  it('loses no address of either branch, whatever they added, took away, corrected and re-dated, and is not changed by mending it again', () => {
    const subjects = ['ferry', 'toll', 'bridge', 'crane', 'dock', 'buoy', 'lamp'];
    const text = fc
      .record({
        day: fc.integer({ min: 1, max: 3 }),
        about: fc.uniqueArray(fc.constantFrom(...subjects), { minLength: 1, maxLength: 4 }),
        correction: fc.constantFrom('', ' again'),
      })
      .map(({ day, about, correction }) => transcriptOn(`2031-05-0${day}`, about, correction));
    const archive = fc.dictionary(fc.constantFrom('a.txt', 'b.txt', 'c.txt'), text, {
      minKeys: 1,
      noNullPrototype: true,
    });
    const history = fc.array(archive, { minLength: 1, maxLength: 3 });
    const locksOf = (steps: readonly Record<string, string>[], from: Lock | undefined, month: number) =>
      steps.reduce<Lock | undefined>(
        (lock, files, at) => lockAfter(files, lock, `2031-0${month}-0${at + 1}`),
        from,
      ) as Lock;
    fc.assert(
      fc.property(history, history, history, fc.boolean(), (start, left, right, inConflict) => {
        const from = locksOf(start, undefined, 6);
        const [ours, theirs] = [locksOf(left, from, 7), locksOf(right, from, 8)];
        const { lock } = mend((inConflict ? conflicting : united)(ours, theirs));
        const given = givenBy(lock);
        for (const address of [...givenBy(ours), ...givenBy(theirs)]) {
          expect(given).toContain(address);
          const end = followed(lock.moved, address);
          expect(end !== null && given.has(end)).toBe(true);
        }
        const next = lockAfter({ ...right.at(-1), ...left.at(-1) }, lock, '2031-09-01');
        expect(standingStill(next)).toEqual([]);
        expect(printLock(mend(printLock(lock)).lock)).toBe(printLock(lock));
      }),
      trials(30),
    );
  });

  it('says how many places git could not merge, and how many lines said a thing again', () => {
    const ours = lockAfter({ ...base, 'c.txt': transcriptOn('2031-05-07', ['crane']) }, before, '2031-05-08');
    const [briefing, item] = [1, 1];
    const { conflicts, doubled } = mend(conflicting(ours, before));
    expect([conflicts, doubled]).toEqual([1, 0]);
    const again = printLock(ours) + printLock(ours).split('\n').slice(-3).join('\n');
    expect(mend(again).doubled).toBe(briefing + item);
  });

  it('knows nothing of what is gone but what its line says: no title, no words', () => {
    const text = printLock(before).replace(/^\/en\/2031\/05\/05\/ briefing .*\n/m, '');
    const { lock } = mend(text);
    const [item] = before.briefings.get('/en/2031/05/05/')?.items ?? [];
    expect(lock.goneBriefings.get('/en/2031/05/05/')).toMatchObject({
      file: 'unknown',
      sha256: '0'.repeat(64),
      title: '',
      gone: today,
    });
    const address = itemAddress('/en/2031/05/05/', item?.id ?? '');
    expect(lock.goneItems.get(address)).toEqual({ ...item, address, gone: today, title: '', text: '' });
  });

  it('names a series as the first of two names has it, and says that the other gets an address', () => {
    const [ours, theirs] = ['Noon', 'noon'].map((name) => ({
      ...before,
      series: new Map([['/en/noon/', name]]),
    }));
    for (const text of [conflicting(ours!, theirs!), conflicting(theirs!, ours!)]) {
      const { lock, notes } = mend(text);
      expect(lock.series.get('/en/noon/')).toBe('Noon');
      expect(notes).toEqual([
        '/en/noon/ is the series "Noon"; "noon" gets an address of its own with the next build.',
      ]);
    }
  });

  it('gives the number of no paragraph again that either branch gave', () => {
    const numbered = (highest: number, lines: [number, number]): Lock => {
      const briefings = [...before.briefings].map(([address, one]) => {
        const items = one.items.map((item) => ({ ...item, highest, lines }));
        return [address, { ...one, items: items.slice(0, 1) }] as const;
      });
      return { ...before, briefings: new Map(briefings) };
    };
    const [ours, theirs] = [numbered(7, [3, 9]), numbered(9, [4, 9])];
    for (const text of [conflicting(ours, theirs), conflicting(theirs, ours)])
      for (const { items } of mend(text).lock.briefings.values())
        expect(items.map(({ highest }) => highest)).toEqual([9]);
  });

  it('takes what moved on one branch, and moved back on the other, to be where it was last', () => {
    const june = { ...base, 'b.txt': transcriptOn('2031-06-05', ['bridge']) };
    const there = lockAfter(june, before, '2031-06-06');
    const back = lockAfter(base, there, '2031-06-07');
    for (const text of [conflicting(there, back), conflicting(back, there)]) {
      const { lock } = mend(text);
      const given = givenBy(lock);
      for (const address of [...givenBy(there), ...givenBy(back)]) {
        expect(given).toContain(address);
        expect(given.has(followed(lock.moved, address) ?? '')).toBe(true);
      }
      const next = lockAfter(base, lock, '2031-06-08');
      const [item] = before.briefings.get('/en/2031/05/05/')?.items ?? [];
      expect(next.briefings.get('/en/2031/05/05/')?.file).toBe('b.txt');
      expect(followed(next.moved, itemAddress('/en/2031/06/05/', item?.id ?? ''))).toBe(
        itemAddress('/en/2031/05/05/', item?.id ?? ''),
      );
    }
  });

  it('holds what one branch took away and the other kept: what stands goes before what is gone', () => {
    const without = lockAfter({ 'a.txt': base['a.txt'] }, before, '2031-05-08');
    const kept = lockAfter(
      { ...base, 'b.txt': transcriptOn('2031-05-05', ['bridge', 'lamp']) },
      before,
      '2031-05-09',
    );
    for (const text of [conflicting(without, kept), united(kept, without)]) {
      const { lock } = mend(text);
      expect(lock.briefings.get('/en/2031/05/05/')?.items.map(({ id }) => id)).toEqual(
        kept.briefings.get('/en/2031/05/05/')?.items.map(({ id }) => id),
      );
      expect([lock.goneBriefings.size, lock.goneItems.size]).toEqual([0, 0]);
    }
  });

  it('is not mended where a line is none of a lock, which is named', () => {
    expect(() => mend(`${printLock(before)}hello\n`)).toThrow(
      'This line does not read as one of a lock, and cannot be mended.',
    );
  });
});

describe('A transcript that two branches corrected, each in another place', () => {
  const first = transcriptOn('2031-05-04', ['ferry', 'toll']);
  const one = first.replace('ferryholm 1', 'ferryholm 7');
  const other = first.replace('tollholm 2', 'tollholm 8');
  const both = one.replace('tollholm 2', 'tollholm 8');
  const address = '/en/2031/05/04/';
  const [ferry, toll] = ['ferry', 'toll'].map((what) => `who-pays-for-the-${what}-at-${what}stead`);
  const start = lockAfter({ 'a.txt': first }, undefined, '2031-05-06');
  const left = lockAfter({ 'a.txt': one }, start, '2031-05-08');
  const right = lockAfter({ 'a.txt': other }, start, '2031-05-09');
  const hashIn = (lock: Lock) => lock.briefings.get(address)?.sha256 ?? '';

  it.each([
    ['in conflict', conflicting],
    ['with the lines of both', united],
  ])('%s has one line of corrections, in which each text leads to the next', (_, merged) => {
    for (const text of [merged(left, right), merged(right, left)]) {
      const { lock, notes } = mend(text);
      expect(notes).toEqual([
        '/en/2031/05/04/ was corrected on both branches: its history tells what came first, then, with the next build, the text that is of both.',
      ]);
      const next = lockAfter({ 'a.txt': both }, lock, '2031-06-02');
      expect(next.corrected.get(address)).toEqual([
        { date: '2031-05-08', from: hashIn(start), items: [ferry] },
        { date: '2031-06-02', from: hashIn(left), items: [toll] },
      ]);
      expect(standingStill(next)).toEqual([]);
      // until then the history waits, and says so
      expect(standingStill(lock).map(({ reason }) => reason)).toEqual([
        'its history does not lead from text to text: what was corrected on 2031-05-09 replaced a text by itself. Build the archive: two branches corrected it.',
      ]);
    }
  });

  it('tells of no correction that did not come, where the merge took the text of one branch', () => {
    const { lock } = mend(conflicting(left, right));
    const next = lockAfter({ 'a.txt': one }, lock, '2031-06-02');
    expect(next.corrected.get(address)).toEqual(left.corrected.get(address));
    expect(standingStill(next)).toEqual([]);
  });

  it('goes on from what one of them had, where that went on from the other', () => {
    const further = lockAfter({ 'a.txt': both }, left, '2031-05-10');
    for (const text of [conflicting(further, left), united(left, further), conflicting(start, further)])
      expect(mend(text).lock.corrected).toEqual(further.corrected);
  });

  it('was corrected once, where both made the same correction', () => {
    const again = lockAfter({ 'a.txt': one }, start, '2031-05-07');
    for (const text of [conflicting(left, again), united(again, left)])
      expect(mend(text).lock.corrected.get(address)).toEqual([
        { date: '2031-05-07', from: hashIn(start), items: [ferry] },
      ]);
  });

  it('is told of where an earlier release entered one text twice, and lectern lock mends it', () => {
    const twice = {
      ...left,
      corrected: new Map([
        [
          address,
          [
            { date: '2031-05-07', from: hashIn(start), items: [ferry ?? ''] },
            { date: '2031-05-08', from: hashIn(start), items: [toll ?? ''] },
          ],
        ],
      ]),
    };
    expect(standingStill(twice).map(({ at, reason }) => [at, reason])).toEqual([
      [
        address,
        'its history does not lead from text to text: what was corrected on 2031-05-07 replaced a text by itself. Mend lectern.lock: lectern lock',
      ],
    ]);
    const { lock } = mend(printLock(twice));
    expect(lock.corrected.get(address)).toEqual([
      { date: '2031-05-07', from: hashIn(start), items: [ferry, toll] },
    ]);
    expect(standingStill(lock)).toEqual([]);
  });
});

describe('Two answers of one name', () => {
  const A = '/en/2031/05/04/';
  const B = '/en/2031/05/05/';
  const id = 'who-pays-for-the-lamp';
  const asked = (...said: string[]) => exchange('Who pays for the lamp?', ...said);
  const toll = exchange(
    'Who pays the toll on the bridge?',
    'Nobody does, since the bridge was given to the city by its builders in March.',
  );
  const whale = asked('The museum has bought the whale of Orlu, and the children of the town have paid.');
  const lighthouse = {
    ...asked(),
    paragraphs: ['Fishermen lit the old lighthouse at their own cost until the war, and nobody since then.'],
  };

  it('are two where a briefing that moved on one branch has one and was given the other on the other branch', () => {
    const start = build(null, [text([toll])]).lock;
    const ours = build(start, [text([toll, whale], { date: '2031-05-05' })], '2032-01-02').lock;
    const theirs = build(readLock(printLock(start)), [text([toll, lighthouse])], '2032-01-03').lock;
    expect([ours.moved.get(`${A}${id}`), theirs.briefings.get(A)?.items.length]).toEqual([undefined, 2]);
    const { lock, notes } = mend(conflicting(ours, theirs));
    expect(notes).toContain(
      `${A}${id} is another answer than ${B}${id}, which has its name: it is kept as gone until the next build finds its words.`,
    );
    expect(lock.goneItems.has(A + id)).toBe(true);
    const both = text([toll, whale, lighthouse], { date: '2031-05-05' });
    const next = build(lock, [both], '2032-01-04');
    expect(next.said.get(B + id)).toBe(whale);
    expect(next.said.get(followed(next.lock.moved, A + id) ?? '')).toBe(lighthouse);
    const anchors = next.lock.briefings
      .get(B)
      ?.items.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.anchors));
    expect(new Set(anchors).size).toBe(anchors?.length);
  });

  it('are one where both branches were given the same', () => {
    const start = build(null, [text([toll])]).lock;
    const ours = build(start, [text([toll, whale], { date: '2031-05-05' })], '2032-01-02').lock;
    const theirs = build(readLock(printLock(start)), [text([toll, whale])], '2032-01-03').lock;
    for (const merged of [conflicting(ours, theirs), conflicting(theirs, ours)]) {
      const { lock, notes } = mend(merged);
      expect(notes.filter((note) => note.includes('another answer'))).toEqual([]);
      expect(lock.moved.get(A + id)?.to).toBe(B + id);
      expect([lock.goneItems.size, lock.briefings.get(B)?.items.length]).toEqual([0, 2]);
    }
  });
});
