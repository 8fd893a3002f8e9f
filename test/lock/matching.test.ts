import { describe, expect, it } from 'vitest';
import { type KnownText, matchBriefings, type PresentText } from '../../src/lock/match-briefings.ts';
import { type KnownItem, matchItems, matchScattered, type PresentItem } from '../../src/lock/match-items.ts';
import { matchParagraphs } from '../../src/lock/match-paragraphs.ts';
import { hashesIn, hashesOf, printsOf } from '../../src/outline/prints.ts';
import { wordHashes } from '../../src/text/word-hashes.ts';

/** "A bcd": the hash of all of it, then those of its runs. */
const hashes = (words: string): string[] => {
  const [whole = '', runs = ''] = words.split(' ');
  return [whole, ...runs];
};
const paragraphs = (...all: string[]) => all.map(hashes);

describe('A paragraph', () => {
  const where = (known: string[], present: string[]) =>
    matchParagraphs(paragraphs(...known), paragraphs(...present)).where;

  it('is where all its words are, in the order of both, and else wherever they went', () => {
    expect(where(['A', 'B', 'C'], ['X', 'A', 'B', 'Y', 'C'])).toEqual([1, 2, 4]);
    expect(where(['A', 'B', 'C'], ['C', 'A', 'B'])).toEqual([1, 2, 0]);
    // of those that are said twice each is one
    expect(where(['A', 'A'], ['A', 'X', 'A'])).toEqual([0, 2]);
    expect(where(['A', 'A', 'B'], ['B', 'A'])).toEqual([1, null, 0]);
    expect(where(['A', 'B', 'A'], ['B', 'A'])).toEqual([null, 0, 1]);
    expect(where(['A', 'B', 'A'], ['A', 'B'])).toEqual([0, 1, null]);
    expect(where(['A'], [])).toEqual([null]);
    expect(where([], ['A'])).toEqual([]);
  });

  it('that has other words now is where half of its runs are, wherever that is', () => {
    expect(where(['A abcd', 'B efgh'], ['Y ef', 'X abcd'])).toEqual([1, 0]);
    expect(where(['A abcd', 'B'], ['B', 'X ab'])).toEqual([1, 0]);
    // a quarter of them is only enough between the neighbours that it had
    expect(where(['B', 'A abcd', 'C'], ['B', 'X a', 'C'])).toEqual([0, 1, 2]);
    expect(where(['B', 'A abcd', 'C'], ['X a', 'B', 'C'])).toEqual([1, null, 2]);
    expect(where(['B', 'A abcd', 'C'], ['B', 'C', 'X a'])).toEqual([0, null, 1]);
    // at the ends there is one neighbour alone
    expect(where(['A abcd', 'B'], ['X a', 'B'])).toEqual([0, 1]);
    expect(where(['B', 'A abcd'], ['B', 'X a'])).toEqual([0, 1]);
  });

  it('is where most of its runs are; of two that have as many the one between its neighbours, else the first', () => {
    expect(where(['A abcd'], ['X a', 'Y bcd'])).toEqual([1]);
    expect(where(['A abcd', 'B'], ['B', 'X ab', 'Y cd'])).toEqual([1, 0]);
    expect(where(['B', 'A abcd'], ['X ab', 'B', 'Y cd'])).toEqual([1, 2]);
    // what two have tells half as much of each
    expect(where(['A abcd'], ['X abz', 'Y abcd'])).toEqual([1]);
  });

  it('goes with others into one that has the words of all', () => {
    expect(where(['A abc', 'B def'], ['AB abcxdef'])).toEqual([0, 0]);
  });

  it('is not what another says word for word, though that says some of the same', () => {
    const { where, exact, holders } = matchParagraphs(
      paragraphs('A abcd', 'B abcz'),
      paragraphs('B abcz', 'X y'),
    );
    expect(where).toEqual([null, 0]);
    expect(exact).toEqual([false, true]);
    expect([...holders].filter(([, held]) => held.length > 0)).toEqual([]);
  });

  it('is found by its words alone where two texts have too little in common to be laid beside each other', () => {
    const names = Array.from({ length: 1500 }, (_, at) => `n${at}`);
    const known = [...names.map((name) => [`${name}-old`]), ['A'], ['B']];
    const present = [['B'], ...names.map((name) => [`${name}-new`]), ['A']];
    const { where } = matchParagraphs(known, present);
    expect([where[1500], where[1501], where.filter((one) => one !== null).length]).toEqual([1501, 0, 2]);
  });
});

/** An item as the lock has it, by all that is said in it. */
const known = (...all: string[]): KnownItem => {
  const { words, whole, paragraphs } = printsOf(
    all.map((text) => ({ text, words: wordHashes(text) })),
    ['Q'],
  );
  return { words, whole, paragraphs: paragraphs.map((print, at) => ({ anchors: [`x-p${at + 1}`], print })) };
};
const present = (...all: string[]): PresentItem => ({
  paragraphs: all.map(hashesOf),
  whole: known(...all).whole,
});

const toll =
  'Nobody pays the toll, since the bridge was given to the city by its builders in March of that year.';
const ferry = 'It will run again on the first of June, with a new engine and a captain from Orlu.';
const wreck = 'Divers have looked at it twice, and the tide has been against them both times so far.';
const lamp = 'It stands in the museum beside the whale, where every child can light it on Sundays.';
const gate = 'The gate is shut at nine, and whoever comes later has to ring for the keeper and wait.';
const mill = 'Its wheel was made of oak from the upper valley, and turned for two hundred and six years.';
const short = 'Divers looked at it twice.';

describe('An answer', () => {
  it('is the one that has its words, wherever it stands; what has none of them is new', () => {
    const { is, went, parts } = matchItems(
      [known(toll), known(ferry), known(wreck)],
      [present(lamp), present(wreck), present(toll)],
    );
    expect(is).toEqual([null, 2, 0]);
    expect(went).toEqual([2, null, 1]);
    expect(parts).toEqual([[], [], []]);
  });

  it('that was split is its larger part, and the other is told', () => {
    const whole = known(toll, ferry, wreck);
    const first = matchItems([whole], [present(toll, ferry), present(wreck)]);
    expect([first.is, first.went, first.parts]).toEqual([[0, null], [0], [[1]]]);
    const second = matchItems([whole], [present(toll), present(ferry, wreck)]);
    expect([second.is, second.went, second.parts]).toEqual([[null, 0], [1], [[0]]]);
    // what holds less of it, or is another, is none of its parts
    const more = matchItems(
      [known(toll, ferry, wreck, lamp, short), known(wreck)],
      [present(toll, ferry, wreck, lamp), present(short), present(wreck)],
    );
    expect(more.parts).toEqual([[], []]);
  });

  it('that came apart into many, each too little of it, is the one with its first words, and the others are told', () => {
    const whole = known(toll, ferry, wreck, lamp, gate);
    const apart = matchItems(
      [whole],
      [present(gate), present(toll), present(ferry), present(wreck), present(lamp)],
    );
    expect([apart.is, apart.went, apart.parts]).toEqual([[null, 0, null, null, null], [1], [[2, 3, 4, 0]]]);
    // where they stand among as many words of others it is none of them, and where together they are less than half of it
    const among = matchItems([whole], [present(mill, toll, short), present(mill, ferry, short)]);
    const some = matchItems([whole], [present(toll), present(ferry)]);
    for (const { is, went, parts } of [among, some])
      expect([is, went, parts]).toEqual([[null, null], [null], [[]]]);
    // wherever it may stand, it is not followed
    expect(matchScattered([whole], [present(toll), present(ferry), present(wreck)]).went).toEqual([null]);
  });

  it('of those that were joined the larger is the one that stands, and the others went there', () => {
    const joined = matchItems(
      [known(short), known(toll), known(lamp)],
      [present(short, toll), present(lamp)],
    );
    expect(joined.is).toEqual([1, 2]);
    expect(joined.went).toEqual([0, 0, 1]);
    expect(joined.paragraphs).toEqual([[[[0, 0]], [[1, 0]]], [[[2, 0]]]]);
  });

  it('of which less than half went into another did not go there', () => {
    // a third of it stands in the one that says the toll
    const { is, went } = matchItems([known(toll), known(ferry, wreck, lamp)], [present(toll, lamp)]);
    expect([is, went]).toEqual([[0], [0, null]]);
  });

  it('is known by a quarter of its words where they stand in whole paragraphs, and not by less', () => {
    const of = (...rest: string[]) => matchItems([known(toll, ...rest)], [present(toll)]).is;
    expect(of(ferry, wreck)).toEqual([0]);
    expect(of(ferry, wreck, lamp, ferry.replaceAll('e', 'o'), wreck.replaceAll('e', 'o'))).toEqual([null]);
    expect(matchItems([known(toll, ferry)], [present(toll)], { left: 0.9 }).is).toEqual([null]);
  });

  it('that begins with the paragraph that it began with is known between the neighbours that it had, whatever else went', () => {
    const rest = [ferry, wreck, lamp].flatMap((one) => [one.replaceAll('e', 'o'), one.replaceAll('e', 'u')]);
    const items = [known(short), known(toll, ...rest), known(ferry, lamp)];
    const others = [present(short), present(ferry, lamp)] as const;
    expect(matchItems(items, [others[0], present(toll), others[1]]).is).toEqual([0, 1, 2]);
    // elsewhere, or where the paragraph is another, it is not
    expect(matchItems(items, [...others, present(toll)]).is).toEqual([0, 2, null]);
    expect(matchItems(items, [others[0], present(short, toll), others[1]]).is[1]).toBeNull();
  });

  it('without a paragraph is known by all of it, and by its neighbours', () => {
    const silent = (whole: string): KnownItem => ({ words: 0, whole, paragraphs: [] });
    const now = (whole: string): PresentItem => ({ paragraphs: [], whole });
    expect(matchItems([silent('aaaaa'), silent('bbbbb')], [now('bbbbb'), now('ccccc')]).is).toEqual([
      1,
      null,
    ]);
  });

  it('of words that half the archive says is known where its neighbours are, and not where they are not', () => {
    const often = () => 50;
    const rarity = (hash: string) => (hashesOf(ferry).includes(hash) ? often() : 0);
    const asked = (question: string) => [question, ferry];
    const old = [known(toll), known(...asked('Will the mayor resign?')), known(lamp)];
    const other = asked('Are there wolves here?');
    const between = matchItems(
      old,
      [toll, other, lamp].map((one) => present(...[one].flat())),
      { rarity },
    );
    expect(between.is).toEqual([0, 1, 2]);
    expect(between.went).toEqual([0, 1, 2]);
    const before = matchItems(
      old,
      [other, toll, lamp].map((one) => present(...[one].flat())),
      { rarity },
    );
    expect(before.is).toEqual([null, 0, 2]);
    expect(before.went).toEqual([1, null, 2]);
    // wherever all three stand now
    const shifted = matchItems(
      [known(wreck), ...old],
      [toll, other, lamp].map((one) => present(...[one].flat())),
      { rarity },
    );
    expect(shifted.is).toEqual([1, 2, 3]);
    // where it may stand anywhere nothing is told by its neighbours
    const scattered = matchScattered(
      old,
      [toll, other, lamp].map((one) => present(...[one].flat())),
      { rarity },
    );
    expect(scattered.is).toEqual([0, null, 2]);
    // nor where there is nothing beside it
    expect(matchItems(old.slice(1, 2), [present(...other)], { rarity }).is).toEqual([null]);
  });

  it('at the beginning or the end is known by the one neighbour that it had, if nothing else stands there now', () => {
    const rarity = (hash: string) => (hashesOf(ferry).includes(hash) ? 50 : 0);
    const is = (old: string[][], now: string[][]) =>
      matchItems(
        old.map((one) => known(...one)),
        now.map((one) => present(...one)),
        { rarity },
      ).is;
    const [asked, other] = [
      ['Will the mayor resign?', ferry],
      ['Are there wolves here?', ferry],
    ];
    expect(is([asked, [lamp]], [other, [lamp]])).toEqual([0, 1]);
    expect(is([[toll], asked], [[toll], other])).toEqual([0, 1]);
    expect(is([asked, [lamp]], [[toll], other, [lamp]])).toEqual([null, null, 1]);
    expect(is([[toll], asked, [wreck]], [[toll], other])).toEqual([0, null]);
    expect(is([[toll], asked], [[toll], other, [wreck]])).toEqual([0, null, null]);
  });

  it('that was split is the part with most of its words, however common they are', () => {
    const common = new Set([ferry, lamp].flatMap(hashesOf));
    const { is, parts } = matchItems([known(ferry, lamp, toll)], [present(toll), present(ferry, lamp)], {
      rarity: (hash) => (common.has(hash) ? 2 : 0),
    });
    expect([is, parts]).toEqual([[null, 0], [[0]]]);
  });

  it('all of whose words are said by others is known by half of them all the same', () => {
    expect(matchItems([known(ferry, lamp)], [present(ferry)], { rarity: () => 3 }).is).toEqual([0]);
  });

  it('of which two runs in five are left in other words is another, and the same where four are', () => {
    const old = {
      words: 20,
      whole: 'whole',
      paragraphs: [{ anchors: ['x-p1'], print: 'firstaaaaabbbbbcccccdddddeeeee' }],
    };
    const is = (...runs: string[]) =>
      matchItems([old], [{ paragraphs: [['other', ...runs]], whole: 'other' }]).is;
    expect(is('aaaaa', 'bbbbb', 'fffff')).toEqual([null]);
    expect(is('aaaaa', 'bbbbb', 'ccccc', 'ddddd')).toEqual([0]);
  });

  it('of two of the same words is the one that stands nearer to where it stood', () => {
    const items = [toll, ferry, toll].map((one) => known(one));
    expect(
      matchItems(
        items,
        [toll, ferry, toll].map((one) => present(one)),
      ).is,
    ).toEqual([0, 1, 2]);
    expect(
      matchItems(
        items,
        [lamp, toll, ferry, toll].map((one) => present(one)),
      ).is,
    ).toEqual([null, 0, 1, 2]);
  });
});

describe('A briefing', () => {
  const textOf = (file: string, sha256: string, ...answers: string[]) => {
    const prints = answers.map((answer) => known(answer));
    const words = prints.reduce((sum, one) => sum + one.words, 0);
    const items = () =>
      prints.map((one) => ({ words: one.words, prints: one.paragraphs.map(({ print }) => print) }));
    const held: KnownText = { file, sha256, items };
    const now: PresentText = { file, sha256, words, hashes: () => new Set(answers.flatMap(hashesOf)) };
    return { held, now };
  };
  const match = (before: ReturnType<typeof textOf>[], after: ReturnType<typeof textOf>[]) =>
    matchBriefings(
      before.map(({ held }) => held),
      after.map(({ now }) => now),
    );

  it('is that of the same file and content, then that of the same content, whatever its words are', () => {
    const [a, b] = [textOf('a.txt', '1', toll), textOf('b.txt', '1', toll)];
    expect(match([a, b], [b, a])).toEqual([1, 0]);
    expect(match([a], [textOf('z.txt', '1', toll)])).toEqual([0]);
    expect(match([a, b], [textOf('z.txt', '1', toll), b])).toEqual([0, 1]);
    expect(match([a], [b, textOf('c.txt', '1', toll)])).toEqual([0, null]);
  });

  it('that was corrected is known by a quarter of its words under its name, and by half of them under another', () => {
    const before = textOf('a.txt', '1', toll, ferry, wreck);
    expect(match([before], [textOf('a.txt', '2', toll, lamp)])).toEqual([0]);
    expect(match([before], [textOf('b.txt', '2', toll, lamp)])).toEqual([null]);
    expect(match([before], [textOf('b.txt', '2', toll, ferry, lamp)])).toEqual([0]);
    expect(match([before], [textOf('a.txt', '2', lamp)])).toEqual([null]);
  });

  it('is rather the one of another name that says so much more of it', () => {
    const before = textOf('a.txt', '1', toll, ferry, wreck);
    const overwritten = textOf('a.txt', '2', toll, lamp);
    const moved = textOf('b.txt', '2', toll, ferry, wreck, lamp);
    expect(match([before], [overwritten, moved])).toEqual([null, 0]);
    expect(match([before], [moved, overwritten])).toEqual([0, null]);
    // where both say as much the name counts
    const again = textOf('a.txt', '3', toll, ferry, lamp);
    expect(match([before], [textOf('b.txt', '2', toll, ferry, lamp), again])).toEqual([null, 0]);
  });

  it('of a few words is not what stands in a long one, unless nearly all of it does', () => {
    const numbered = (number: number) =>
      `The ${number} boats of pier ${number} came on day ${number} with ${number} barrels of herring and ${number} of cod.`;
    const long = Array.from({ length: 30 }, (_, at) => numbered(at + 100));
    const before = textOf('a.txt', '1', toll, ferry);
    expect(match([before], [textOf('b.txt', '2', toll, ...long)])).toEqual([null]);
    expect(match([before], [textOf('b.txt', '2', toll, ferry, ...long)])).toEqual([0]);
  });

  it('is the one that says most of it, of many that say some of it', () => {
    const part = (number: number) =>
      `On day ${number} the barge of pier ${number} brought ${number} barrels of herring and ${number} of cod to the quay.`;
    const parts = Array.from({ length: 6 }, (_, at) => part(at + 100));
    const others = parts.map((one, at) => textOf(`${at}.txt`, `${at}`, one, part(at + 200)));
    const before = textOf('z.txt', 'z', ...parts);
    expect(match([...others, before], [textOf('new.txt', 'new', ...parts, lamp)])).toEqual([6]);
  });

  it('is not known by what others say too', () => {
    const often = [1, 2, 3].map((number) => textOf(`${number}.txt`, `${number}`, toll, ferry));
    const before = textOf('a.txt', '9', toll, ferry, wreck);
    const after = textOf('b.txt', '8', toll, ferry, lamp);
    expect(match([before], [after])).toEqual([0]);
    expect(match([...often, before], [...often, after])).toEqual([0, 1, 2, null]);
  });

  it('asks nobody for words where every file is what it was', () => {
    let asked = 0;
    const silent =
      <T>(made: T) =>
      () => {
        asked += 1;
        return made;
      };
    const held: KnownText = { file: 'a.txt', sha256: '1', items: silent([]) };
    const now: PresentText = { file: 'a.txt', sha256: '1', words: 0, hashes: silent(new Set<string>()) };
    expect(matchBriefings([held], [now])).toEqual([0]);
    expect(matchBriefings([held], [now, { ...now, sha256: '2', file: 'b.txt' }])).toEqual([0, null]);
    expect(matchBriefings([held, { ...held, sha256: '3' }], [now])).toEqual([0]);
    expect(asked).toBe(0);
  });
});

describe('The prints of a lock', () => {
  it('are read as they are written, hash by hash', () => {
    const [{ print = '' } = {}] = known(toll).paragraphs;
    expect(hashesIn(print).join('')).toBe(print);
    expect(hashesOf(toll)).toEqual(expect.arrayContaining(hashesIn(print)));
  });
});
