import { describe, expect, it } from 'vitest';
import { findLost, type LostItem, type PlacedItem } from '../../src/lock/find-lost.ts';
import { addressesOf, givenIn, standingIn } from '../../src/lock/given.ts';
import { comingApart, type Foreign, foreignIds, homeOf } from '../../src/lock/joined-ids.ts';
import { emptyLock, type Lock, type LockedItem } from '../../src/lock/lock.ts';
import { nameParagraphs } from '../../src/lock/name-paragraphs.ts';
import { NextLock } from '../../src/lock/next-lock.ts';
import { anyIsRare } from '../../src/lock/rarity.ts';
import { settleAddresses } from '../../src/lock/settle-addresses.ts';
import type { Unsettled } from '../../src/lock/settlement.ts';
import { hashesOf, printsOf } from '../../src/outline/prints.ts';
import { wordHashes } from '../../src/text/word-hashes.ts';

const today = '2032-02-01';
const A = '/en/2031/05/04/';

/** "toll p1 p2+x~3": an item of the lock by the anchors of its paragraphs; "x~3" is one that came from another. */
function itemOf(words: string, highest = 9): LockedItem {
  const [id = '', ...paragraphs] = words.split(' ');
  const anchor = (short: string) => (short.includes('~') ? short.replace('~', '-p') : `${id}-${short}`);
  return {
    id,
    lines: [1, 2],
    words: 10 * paragraphs.length,
    whole: 'abcde',
    paragraphs: paragraphs.map((own) => ({ anchors: own.split('+').map(anchor), print: 'abcde' })),
    highest,
  };
}

describe('The paragraphs of an answer', () => {
  const named = (
    was: LockedItem | null,
    from: (string | null)[],
    placed = from.flatMap((one) => one?.split('+') ?? []),
  ) => {
    const { paragraphs, highest } = nameParagraphs(
      'toll',
      from.map((_, at) => `prin${at}`),
      was,
      from.map((one) => one?.split('+') ?? []),
      new Set(placed),
    );
    expect(paragraphs.map(({ print }) => print)).toEqual(from.map((_, at) => `prin${at}`));
    return [paragraphs.map(({ anchors }) => anchors.join('+')).join(' '), highest];
  };

  it('of a new one are numbered from one on, but for those that stood elsewhere', () => {
    expect(named(null, [null, null])).toEqual(['toll-p1 toll-p2', 2]);
    expect(named(null, [null, 'ferry-p7', null])).toEqual(['toll-p1 ferry-p7 toll-p2', 2]);
    // an own number that it had under another roof is not given again
    expect(named(null, ['toll-p4', null])).toEqual(['toll-p4 toll-p5', 5]);
    expect(named(null, ['toll-p2+toll-p2+ferry-p1'])).toEqual(['toll-p2+ferry-p1', 2]);
    expect(named(null, [])).toEqual(['', 0]);
  });

  it('keep what they had, and a new one gets a number that none has had', () => {
    const was = itemOf('toll p1 p2 p3', 5);
    expect(named(was, ['toll-p3', null, 'toll-p1', 'toll-p2'])).toEqual([
      'toll-p3 toll-p6 toll-p1 toll-p2',
      6,
    ]);
    expect(named(was, ['toll-p1', 'toll-p2', 'toll-p3'])).toEqual(['toll-p1 toll-p2 toll-p3', 5]);
  });

  it('that were rewritten between their neighbours keep it too', () => {
    const was = itemOf('toll p1 p2 p3 p4', 4);
    const rewritten = ['toll-p1 toll-p2 toll-p3 toll-p4', 4];
    expect(named(was, ['toll-p1', null, null, 'toll-p4'])).toEqual(rewritten);
    expect(named(was, [null, 'toll-p2', 'toll-p3', null])).toEqual(rewritten);
    expect(named(was, [null, 'toll-p2', null, 'toll-p4'])).toEqual(rewritten);
    expect(named(was, [null, null, null, null])).toEqual(rewritten);
    // not where there are more of them or fewer, for nobody knows which is which
    expect(named(was, ['toll-p1', null, 'toll-p4'])).toEqual(['toll-p1 toll-p5 toll-p4', 5]);
    expect(named(was, ['toll-p1', 'toll-p2', null, null, null, 'toll-p4'])).toEqual([
      'toll-p1 toll-p2 toll-p5 toll-p6 toll-p7 toll-p4',
      7,
    ]);
    // nor where what stood there stands elsewhere now
    expect(
      named(was, ['toll-p1', null, 'toll-p3', 'toll-p4'], ['toll-p1', 'toll-p2', 'toll-p3', 'toll-p4']),
    ).toEqual(['toll-p1 toll-p5 toll-p3 toll-p4', 5]);
    // nor behind something that was not of this answer, nor where their neighbours changed places
    expect(named(was, ['toll-p1', 'toll-p2', 'ferry-p1', null])).toEqual([
      'toll-p1 toll-p2 ferry-p1 toll-p5',
      5,
    ]);
    expect(named(was, ['toll-p4', null, 'toll-p1'])).toEqual(['toll-p4 toll-p5 toll-p1', 5]);
  });

  it('of which two were one keep both anchors where they were rewritten', () => {
    const was = itemOf('toll p1 p2+p3 p4', 4);
    expect(named(was, ['toll-p1', null, 'toll-p4'])).toEqual(['toll-p1 toll-p2+toll-p3 toll-p4', 4]);
    expect(named(was, ['toll-p1', null, 'toll-p4'], ['toll-p1', 'toll-p3', 'toll-p4'])).toEqual([
      'toll-p1 toll-p5 toll-p4',
      5,
    ]);
    expect(named(was, ['toll-p1', 'toll-p2+toll-p3', null])).toEqual(['toll-p1 toll-p2+toll-p3 toll-p4', 4]);
  });
});

const lockWith = (more: Partial<Lock> = {}): Lock => ({ ...emptyLock(), ...more });
const led = (to: string) => ({ date: '2031-06-01', to });

describe('An answer that was joined with another', () => {
  const lock = lockWith({
    moved: new Map([
      [`${A}ferry`, led(`${A}toll`)],
      ['/en/2031/06/04/lamp', led(`${A}toll`)],
      [`${A}wreck`, led(`${A}whale`)],
    ]),
  });
  const given = givenIn(lock);

  it('is known by the anchors of its paragraphs, where its address leads to that one, now or under a former date', () => {
    const toll = itemOf('toll p1 ferry~1+lamp~2 p2 ferry~2 wreck~1 whale~5');
    const found = foreignIds([itemOf('x p1'), toll], [A, '/en/2031/06/04/'], given);
    expect([...found].map(([id, { place, at }]) => [id, place, at])).toEqual([
      ['ferry', `${A}ferry`, 1],
      ['lamp', '/en/2031/06/04/lamp', 1],
    ]);
    const { item, remains } = found.get('ferry')!;
    expect(item).toBe(toll);
    // two of its six paragraphs, and a third of its sixty words
    expect([remains.id, remains.words, remains.paragraphs]).toEqual([
      'ferry',
      20,
      [toll.paragraphs[1], toll.paragraphs[3]],
    ]);
    expect(foreignIds([toll], [A], given).has('lamp')).toBe(false);
  });

  it('is the new one that has half of its paragraphs from there, and each is one alone', () => {
    const foreign = new Map(
      ['ferry', 'lamp'].map((id) => [id, { place: A + id }] as unknown as [string, Foreign]),
    );
    const apart = (from: string[][], olds: (object | null)[] = from.map(() => null)) =>
      comingApart(
        from.map((item) => item.map((one) => one.split('+').filter((anchor) => anchor !== ''))),
        olds,
        foreign,
      );
    expect(apart([['ferry-p1', ''], ['lamp-p1']])).toEqual([`${A}ferry`, `${A}lamp`]);
    // a third is not enough
    expect(apart([['ferry-p1', '', '']])).toEqual([null]);
    expect(apart([['ferry-p1'], ['ferry-p2']])).toEqual([`${A}ferry`, null]);
    expect(apart([['ferry-p1', 'lamp-p1', 'lamp-p2']])).toEqual([`${A}lamp`]);
    expect(apart([['lamp-p1', 'ferry-p1']])).toEqual([`${A}ferry`]);
    // what is known is what it was, and the id of another tells nothing
    expect(apart([['ferry-p1']], [{}])).toEqual([null]);
    expect(apart([['toll-p1']])).toEqual([null]);
    expect(apart([[]])).toEqual([null]);
  });

  it('is at home where most of its paragraphs are', () => {
    const named = ['toll p1 ferry~1', 'x ferry~2 ferry~3', 'y p1'].map((words) => ({
      locked: itemOf(words),
    }));
    expect(homeOf('ferry', named)).toBe(1);
    expect(homeOf('toll', named)).toBe(0);
    expect(homeOf('lamp', named)).toBeUndefined();
    expect(homeOf('ferry', [])).toBeUndefined();
    expect(homeOf('ferry', [named[0]!, { locked: itemOf('z ferry~4') }])).toBe(0);
  });
});

describe('What was given', () => {
  const standing = { address: A, date: '2031-05-05', sha256: 'a'.repeat(64), file: 'a.txt' };
  const lock = lockWith({
    briefings: new Map([[A, { ...standing, items: [itemOf('toll p1'), itemOf('ferry p1')] }]]),
    moved: new Map([
      ['/en/2031/05/06/', led(A)],
      ['/en/2031/05/03/', led('/en/2031/05/06/')],
      [`${A}tolls`, led(`${A}toll`)],
      ['/en/2031/05/06/toll', led(`${A}toll`)],
    ]),
    goneBriefings: new Map([
      ['/en/2031/05/09/', { ...standing, address: '/en/2031/05/09/', gone: today, title: '' }],
    ]),
    goneItems: new Map(
      ['wreck', 'lamp'].map((id, at) => [
        A + id,
        {
          ...itemOf(`${id} p1`),
          lines: [9 - at, 9] as [number, number],
          address: A + id,
          gone: today,
          title: '',
          text: '',
        },
      ]),
    ),
  });
  const given = givenIn(lock);

  it('stands at nothing else: but what leads to it may stand there again', () => {
    const { mayStand } = given;
    expect(mayStand(`${A}whale`, null)).toBe(true);
    for (const taken of [
      A,
      `${A}toll`,
      `${A}tolls`,
      `${A}wreck`,
      '/en/2031/05/06/',
      '/en/2031/05/09/',
      '/en/2031/05/06/toll',
    ]) {
      expect([taken, mayStand(taken, null)]).toEqual([taken, false]);
      expect([taken, mayStand(taken, `${A}ferry`)]).toEqual([taken, false]);
      expect([taken, mayStand(taken, taken)]).toEqual([taken, true]);
    }
    expect(mayStand(`${A}tolls`, `${A}toll`)).toBe(true);
    expect(mayStand('/en/2031/05/03/', A)).toBe(true);
    // what stands leads to itself, and is not given up for what leads to it
    expect(mayStand(`${A}toll`, `${A}tolls`)).toBe(false);
  });

  it('is found by briefing: what leads there, which ids there were, what is gone in the order of the text', () => {
    expect(given.leadingTo(A)).toEqual([A, '/en/2031/05/03/', '/en/2031/05/06/']);
    expect(given.leadingTo('/en/2031/05/09/')).toEqual(['/en/2031/05/09/']);
    expect(given.idsBelow([A])).toEqual(new Set(['', 'toll', 'ferry', 'tolls', 'wreck', 'lamp']));
    expect(given.idsBelow(['/en/2031/05/06/', '/en/2031/05/09/'])).toEqual(new Set(['', 'toll']));
    expect(given.goneBelow([A, '/en/2031/05/06/']).map(({ id }) => id)).toEqual(['lamp', 'wreck']);
    expect(given.goneBelow(['/en/2031/05/06/'])).toEqual([]);
  });

  it('is what stands, what leads on and what is gone', () => {
    expect(standingIn(lock)).toEqual(new Set([A, `${A}toll`, `${A}ferry`]));
    expect(addressesOf(lock)).toEqual(
      new Set([...standingIn(lock), ...lock.moved.keys(), '/en/2031/05/09/', `${A}wreck`, `${A}lamp`]),
    );
  });
});

describe('The next lock', () => {
  const before = lockWith({
    moved: new Map([[`${A}old`, led(`${A}toll`)]]),
    split: new Map([[`${A}toll`, [led(`${A}ferry`)]]]),
    goneItems: new Map([
      [
        `${A}gone`,
        { ...itemOf('gone p1'), address: `${A}gone`, gone: '2031-06-01', title: 'Gone', text: 'Gone' },
      ],
    ]),
    goneBriefings: new Map([
      [
        '/en/2031/05/09/',
        {
          address: '/en/2031/05/09/',
          date: '2031-05-05',
          sha256: 'b'.repeat(64),
          file: 'b.txt',
          gone: '2031-06-01',
          title: '',
        },
      ],
    ]),
  });
  const next = () => new NextLock(before, new Map(), today);

  it('counts what is kept, new, moved, gone and back, each once', () => {
    const one = next();
    one.stands(`${A}toll`, `${A}toll`);
    one.stands(`${A}new`, null);
    one.stands(`${A}there`, `${A}here`);
    one.stands(`${A}gone`, `${A}gone`);
    one.stands('/en/2031/05/09/', null);
    one.moves(`${A}joined`, `${A}toll`);
    one.moves(`${A}toll`, `${A}toll`);
    one.goesItem(`${A}lost`, itemOf('lost p1'));
    expect(one.changes).toEqual({
      kept: 1,
      fresh: 2,
      moved: [`${A}here`, `${A}joined`],
      gone: [`${A}lost`],
      back: [`${A}gone`, '/en/2031/05/09/'],
      corrected: [],
    });
    expect([...one.lock.moved]).toEqual([
      [`${A}old`, led(`${A}toll`)],
      [`${A}here`, { date: today, to: `${A}there` }],
      [`${A}joined`, { date: today, to: `${A}toll` }],
    ]);
    expect([one.lock.goneBriefings.size, [...one.lock.goneItems.keys()]]).toEqual([0, [`${A}lost`]]);
    expect(one.lock.goneItems.get(`${A}lost`)).toEqual({
      ...itemOf('lost p1'),
      address: `${A}lost`,
      gone: today,
      title: '',
      text: '',
    });
    // and the one before is as it was
    expect([before.moved.size, before.goneItems.size, before.goneBriefings.size]).toEqual([1, 1, 1]);
  });

  it('has one meaning an address: what stands moved nowhere, what moved is not gone, what is gone leads nowhere', () => {
    const one = next();
    one.stands(`${A}old`, null);
    one.moves(`${A}gone`, `${A}old`);
    one.moves('/en/2031/05/09/', A);
    expect(one.lock.moved.has(`${A}old`)).toBe(false);
    expect([one.lock.goneItems.size, one.lock.goneBriefings.size]).toEqual([0, 0]);
    one.goesItem(`${A}gone`, itemOf('gone p1'));
    expect([one.lock.moved.has(`${A}gone`), one.lock.goneItems.has(`${A}gone`)]).toEqual([false, true]);
  });

  it('tells of parts as long as both stand, under the address that the larger one has', () => {
    const one = next();
    const stand = (...ids: string[]) =>
      one.lock.briefings.set(A, {
        address: A,
        date: today,
        sha256: 'a'.repeat(64),
        file: 'a.txt',
        items: ids.map((id) => itemOf(`${id} p1`)),
      });
    one.splits(`${A}toll`, [`${A}lamp`, `${A}whale`]);
    one.stands(`${A}bridge`, `${A}toll`);
    stand('bridge', 'ferry', 'lamp');
    expect(one.done().split).toEqual(
      new Map([[`${A}bridge`, [led(`${A}ferry`), { date: today, to: `${A}lamp` }]]]),
    );
    one.moves(`${A}ferry`, `${A}bridge`);
    stand('bridge', 'lamp');
    expect(one.done().split).toEqual(new Map([[`${A}bridge`, [{ date: today, to: `${A}lamp` }]]]));
    stand('bridge');
    expect(one.done().split.size).toBe(0);
    const other = next();
    expect(other.done().split.size).toBe(0);
  });

  it('tells of each text that was replaced, and of what another branch had corrected once its text is there', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((sign) => sign.repeat(64)) as [string, string, string];
    const one = next();
    one.corrects(A, a, ['toll']);
    one.corrects(A, b, []);
    expect(one.lock.corrected.get(A)).toEqual([
      { date: today, from: a, items: ['toll'] },
      { date: today, from: b, items: [] },
    ]);
    expect(one.changes.corrected).toEqual([A, A]);
    const open = new NextLock(
      { ...before, corrected: new Map([[A, [{ date: '2031-06-01', from: c, items: ['ferry'] }]]]) },
      new Map(),
      today,
    );
    open.corrects(A, c, ['toll', 'ferry']);
    expect(open.lock.corrected.get(A)).toEqual([{ date: today, from: c, items: ['ferry', 'toll'] }]);
    // a text that came in the place of itself replaced none
    open.lock.briefings.set(A, { address: A, date: today, sha256: c, file: 'a.txt', items: [] });
    expect(open.done().corrected.size).toBe(0);
  });
});

const LONG =
  'Divers have looked at the wreck off Cape Ardlow twice this year, and the tide has been against them both times so far.';
const OTHER =
  'The lamp stands in the museum beside the whale of Orlu, where every child of the town can light it on Sundays in June.';
const THANKS = 'Thank you.';

describe('An answer that its briefing has no more', () => {
  const said = (...all: string[]) =>
    printsOf(
      all.map((text) => ({ text, words: wordHashes(text) })),
      ['Q'],
    );
  const lost = (address: string, ...all: string[]): LostItem => {
    const { words, whole, paragraphs } = said(...all);
    const item = { ...itemOf('x'), words, whole };
    return {
      address,
      item: {
        ...item,
        paragraphs: paragraphs.map((print, at) => ({ anchors: [`x-p${at + 1}`], print })),
      },
    };
  };
  const placed = (address: string, isNew: boolean, ...all: string[]): PlacedItem => ({
    address,
    isNew,
    prints: said(...all),
    hashes: () => all.map(hashesOf),
  });
  const find = (gone: LostItem[], there: PlacedItem[]) => findLost(gone, () => there, anyIsRare);
  const B = '/en/2031/05/06/';

  it('leads to a new one of another briefing that says most of it, or to the only one that says the very same', () => {
    expect(find([lost(`${A}x`, LONG)], [placed(`${B}y`, true, `Well. ${LONG}`)])).toEqual([`${B}y`]);
    expect(find([lost(`${A}x`, LONG)], [placed(`${B}y`, false, `Well. ${LONG}`)])).toEqual([null]);
    expect(find([lost(`${A}x`, LONG)], [placed(`${B}y`, false, LONG)])).toEqual([`${B}y`]);
    const twice = [placed(`${B}y`, false, LONG), placed('/en/2031/05/09/y', false, LONG)];
    expect(find([lost(`${A}x`, LONG)], twice)).toEqual([null]);
    // half of it is no more the same
    expect(find([lost(`${A}x`, LONG, OTHER)], [placed(`${B}y`, true, LONG)])).toEqual([null]);
  });

  it('of a few words leads only where the rest of its briefing went, and each to another', () => {
    const there = [
      placed(`${B}thanks`, true, THANKS),
      placed(`${B}y`, true, LONG),
      placed(`${B}thanks-2`, true, THANKS),
    ];
    expect(find([lost(`${A}thanks`, THANKS)], there)).toEqual([null]);
    expect(
      find(
        [
          lost(`${A}thanks`, THANKS),
          lost(`${A}x`, LONG),
          lost(`${A}thanks-2`, THANKS),
          lost(`${A}thanks-3`, THANKS),
        ],
        there,
      ),
    ).toEqual([`${B}thanks`, `${B}y`, `${B}thanks-2`, null]);
    // what went with another briefing tells nothing of this one
    expect(find([lost('/en/2031/05/09/thanks', THANKS), lost(`${A}x`, LONG)], there)).toEqual([
      null,
      `${B}y`,
    ]);
    const elsewhere = [placed('/en/2031/05/09/thanks', true, THANKS), placed(`${B}y`, true, LONG)];
    expect(find([lost(`${A}thanks`, THANKS), lost(`${A}x`, LONG)], elsewhere)).toEqual([null, `${B}y`]);
  });

  it('is looked for only where something is lost', () => {
    const unasked = () => {
      throw new Error('asked for nothing');
    };
    expect(findLost([], unasked, anyIsRare)).toEqual([]);
  });
});

describe('The address of a briefing', () => {
  const briefing = (more: Partial<Unsettled> = {}): Unsettled => ({
    file: 'a.txt',
    sha256: 'a'.repeat(64),
    lang: 'en',
    series: null,
    date: '2031-05-04',
    ordinal: null,
    name: 'a',
    items: [],
    ...more,
  });
  const known = (address: string) => ({
    address,
    date: '2031-05-05',
    sha256: 'a'.repeat(64),
    file: 'a.txt',
    items: [],
    gone: false,
  });
  const settled = (
    present: Unsettled[],
    was: (string | null)[] = [],
    lock: Lock = lockWith({
      briefings: new Map(was.flatMap((one) => (one === null ? [] : [[one, known(one)] as const]))),
    }),
  ) =>
    settleAddresses(
      present,
      ({ lang, series }) => `/${lang}/${series === null ? '' : `${series}/`}`,
      (at) => (was[at] ? known(was[at]) : null),
      givenIn(lock),
    );

  it('is the one that it had where series, language and day are the same, whatever number its file has', () => {
    expect(settled([briefing({ ordinal: 3 }), briefing()], ['/en/2031/05/04-2/', A])).toEqual([
      '/en/2031/05/04-2/',
      A,
    ]);
    expect(settled([briefing({ date: null, name: 'b' })], ['/en/undated/a/'])).toEqual(['/en/undated/a/']);
  });

  it('is a new one where any of them is another', () => {
    expect(settled([briefing({ date: '2031-05-06' })], [A])).toEqual(['/en/2031/05/06/']);
    expect(settled([briefing({ lang: 'fr' })], [A])).toEqual(['/fr/2031/05/04/']);
    expect(settled([briefing({ series: 'noon' })], [A])).toEqual(['/en/noon/2031/05/04/']);
    expect(settled([briefing({ date: null })], [A])).toEqual(['/en/undated/a/']);
  });

  it('of a new one has the number of its file where that is free, and else the next of its day', () => {
    expect(settled([briefing(), briefing({ ordinal: 2 }), briefing()])).toEqual([
      A,
      '/en/2031/05/04-2/',
      '/en/2031/05/04-3/',
    ]);
    expect(settled([briefing({ ordinal: 2 }), briefing({ ordinal: 2 })])).toEqual(['/en/2031/05/04-2/', A]);
    expect(settled([briefing({ ordinal: 1 }), briefing()], [null, A])).toEqual(['/en/2031/05/04-2/', A]);
    expect(settled([briefing({ date: null }), briefing({ date: null, ordinal: 7 })])).toEqual([
      '/en/undated/a/',
      '/en/undated/a-2/',
    ]);
    // each day, series and language has numbers of its own
    expect(
      settled([briefing(), briefing({ lang: 'fr' }), briefing({ date: '2031-05-06' }), briefing()]),
    ).toEqual([A, '/fr/2031/05/04/', '/en/2031/05/06/', '/en/2031/05/04-2/']);
  });

  it('is none that was ever given, unless that leads to it', () => {
    const lock = lockWith({
      briefings: new Map([['/en/2031/05/06/', known('/en/2031/05/06/')]]),
      moved: new Map([[A, led('/en/2031/05/06/')]]),
      goneBriefings: new Map([
        ['/en/2031/05/04-2/', { ...known('/en/2031/05/04-2/'), gone: today, title: '' }],
      ]),
    });
    expect(settled([briefing()], [null], lock)).toEqual(['/en/2031/05/04-3/']);
    expect(settled([briefing()], ['/en/2031/05/06/'], lock)).toEqual([A]);
    expect(settled([briefing({ ordinal: 2 })], ['/en/2031/05/06/'], lock)).toEqual([A]);
  });
});
