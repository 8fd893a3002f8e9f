import { describe, expect, it } from 'vitest';
import { followed, type Lock } from '../../src/lock/lock.ts';
import { lockAfter, transcriptOn } from './branches.ts';
import { type Built, build, exchange, ferry, lamp, type MadeText, text, wreck } from './made.ts';

const toll = exchange(
  'Who pays the toll on the Orlu Bridge?',
  'Nobody does, since the bridge was given to the city by its builders in March, and whoever crosses it crosses it for nothing.',
);
const thanks = exchange('Thank you.');

const at = (address: string, { lock }: Built) => followed(lock.moved, address);
const A = '/en/2031/05/04/';
const [TOLL, FERRY, WRECK, LAMP] = [
  'who-pays-the-toll-on-the-orlu-bridge',
  'when-will-the-ferry-to-anvil-skerry-run-again',
  'has-the-wreck-off-cape-ardlow-been-raised-at-last',
  'what-became-of-the-lamp-of-the-old-lighthouse',
] as const;
/** One build after the other; the last. */
const builds = (...all: MadeText[][]): Built =>
  all.slice(1).reduce((built, texts) => build(built.lock, texts), build(null, all[0] ?? []));
const kinds = ({ settlement: { changes } }: Built) => ({
  kept: changes.kept,
  fresh: changes.fresh,
  moved: changes.moved.length,
  gone: changes.gone.length,
  back: changes.back.length,
});

describe('Two transcripts of one day', () => {
  const first = text([toll, ferry], { file: 'b.txt' });
  const second = text([wreck, lamp], { file: 'a.txt' });

  it('keep their addresses, though the later one has a name that sorts earlier', () => {
    const built = builds([first], [second, first]);
    expect(built.said.get(A + TOLL)).toBe(toll);
    expect(built.said.get(`/en/2031/05/04-2/${WRECK}`)).toBe(wreck);
  });

  it('keep them when their files change names with each other, or the first is withdrawn', () => {
    const swapped = builds(
      [first],
      [second, first],
      [
        { ...second, file: 'b.txt' },
        { ...first, file: 'a.txt' },
      ],
    );
    expect(kinds(swapped)).toEqual({ kept: 6, fresh: 0, moved: 0, gone: 0, back: 0 });
    const withdrawn = builds([first], [second, first], [second]);
    expect(withdrawn.lock.goneBriefings.has(A)).toBe(true);
    expect(withdrawn.said.get(`/en/2031/05/04-2/${WRECK}`)).toBe(wreck);
    // a new one of that day has neither address
    const third = build(withdrawn.lock, [second, text([thanks], { file: '0.txt' })]);
    expect(third.said.get('/en/2031/05/04-3/thank-you')).toBe(thanks);
  });
});

describe('A file that was overwritten by another briefing', () => {
  it('leaves its addresses to those who saw them, though both begin and end with the same formulas', () => {
    const hello = exchange('Good afternoon, everyone, and welcome to the harbour office.');
    const before = text([hello, toll, ferry, thanks]);
    const built = builds([before], [text([hello, wreck, lamp, thanks])]);
    expect(built.lock.goneBriefings.has(A)).toBe(true);
    expect(built.settlement.reused).toEqual([{ file: before.file, address: A, now: '/en/2031/05/04-2/' }]);
    expect(built.said.get(`/en/2031/05/04-2/${WRECK}`)).toBe(wreck);
  });

  // all that these answers share with others is how this ministry speaks
  const phrased = (what: string, beside: string, days: number) =>
    exchange(
      `What is known about the ${what} that was seen beside the ${beside} ${days} days ago?`,
      `The harbour master has looked at the ${what} and counted ${days} holes, and the ${beside} has none.`,
      `Nothing of the ${what} will be moved before ${days} sailors have signed for it.`,
    );

  it('leaves them though both are made of the phrases that all of them are made of', () => {
    const others = [
      text([phrased('crane', 'whale', 29), phrased('bell', 'crane', 24)], { file: 'a.txt' }),
      text([phrased('wreck', 'lamp', 457), phrased('whale', 'tide', 789)], { file: 'b.txt' }),
    ];
    const before = text([phrased('tide', 'engine', 830), phrased('pier', 'bell', 335)], { file: 'c.txt' });
    const after = text([phrased('ferry', 'lamp', 716), phrased('crane', 'wreck', 454)], { file: 'c.txt' });
    const built = builds([...others, before], [...others, after]);
    const stood = '/en/2031/05/04-3/';
    expect(built.lock.goneBriefings.has(stood)).toBe(true);
    expect(built.settlement.changes.gone).toHaveLength(3);
    expect(built.settlement.reused).toEqual([{ file: 'c.txt', address: stood, now: '/en/2031/05/04-4/' }]);
  });

  it('is told of only if the former one is gone: not if it was joined with another, and leads there', () => {
    const [before, other] = [text([toll, ferry]), text([wreck, lamp], { file: 'z.txt' })];
    const after = [text([exchange('Is the pier safe?', 'It was made so on Monday by forty carpenters.')])];
    const built = builds([before, other], [...after, { ...other, items: [wreck, lamp, toll, ferry] }]);
    expect([at(A, built), at(A + FERRY, built)]).toEqual(['/en/2031/05/04-2/', `/en/2031/05/04-2/${FERRY}`]);
    expect(built.settlement.reused).toEqual([]);
  });

  it('gives them to the file that holds the former one now, corrected', () => {
    const corrected = { ...toll, paragraphs: [toll.title, toll.paragraphs[1]!.replace('March', 'April')] };
    const built = builds(
      [text([toll, ferry])],
      [
        text([wreck, lamp, exchange('It will run again on the first of June.')]),
        text([corrected, ferry], { file: 'z.txt' }),
      ],
    );
    expect(built.said.get(A + TOLL)).toBe(corrected);
    expect(built.settlement.changes.gone).toEqual([]);
  });
});

describe('A briefing', () => {
  it('that is re-dated and dated back stands where it stood, and no address has come to mean another', () => {
    const may = text([toll, ferry]);
    const june = { ...may, date: '2031-06-04' };
    const there = builds([may], [june]);
    expect(at(A + TOLL, there)).toBe(`/en/2031/06/04/${TOLL}`);
    const back = build(there.lock, [may]);
    expect([at(`/en/2031/06/04/${TOLL}`, back), back.said.get(A + TOLL)]).toEqual([A + TOLL, toll]);
    expect([...back.lock.moved.keys()].filter((address) => address.startsWith(A))).toEqual([]);
  });

  it('has no id again that it had under a former date, whatever it meant there', () => {
    const joined = { ...toll, paragraphs: [...toll.paragraphs, ...ferry.paragraphs] };
    const other = { ...wreck, title: ferry.title };
    const built = builds(
      [text([toll, ferry])],
      [text([joined])],
      [text([joined], { date: '2031-06-04' })],
      [text([joined, other], { date: '2031-06-04' })],
      [text([joined, other])],
    );
    expect(at(A + FERRY, built)).toBe(A + TOLL);
    expect(built.said.get(`${A}${FERRY}-2`)).toBe(other);
  });

  it('whose series, language or date is another leads there, and undated ones too', () => {
    const before = text([toll], { series: 'noon', file: 'noon/a.txt' });
    const changes: [Partial<MadeText>, string][] = [
      [{ series: 'midday', file: 'midday/a.txt' }, '/en/midday/2031/05/04/'],
      [{ lang: 'fr' }, '/fr/noon/2031/05/04/'],
      [{ date: null }, '/en/noon/undated/a/'],
      [{ series: null }, '/en/2031/05/04/'],
    ];
    for (const [change, address] of changes) {
      const built = builds([before], [{ ...before, ...change }]);
      expect(at(`/en/noon/2031/05/04/${TOLL}`, built)).toBe(address + TOLL);
      const back = build(built.lock, [before]);
      expect(at(address + TOLL, back)).toBe(`/en/noon/2031/05/04/${TOLL}`);
    }
  });

  it('without a date has an address, however long its name is and however many have it', () => {
    const name = 'a'.repeat(60);
    const built = builds([
      text([toll], { date: null, file: `1/${name}.txt` }),
      text([ferry], { date: null, file: `2/${name}.txt` }),
    ]);
    expect([...built.lock.briefings.keys()]).toEqual([`/en/undated/${name}-2/`, `/en/undated/${name}/`]);
  });

  it('that was withdrawn and is back has all that it had', () => {
    const built = builds([text([toll, ferry])], [text([wreck], { file: 'b.txt' })], [text([toll, ferry])]);
    expect(built.settlement.changes.back).toEqual([A, A + TOLL, A + FERRY]);
    expect(at(A + FERRY, built)).toBe(A + FERRY);
  });

  it('that is cut into two files stands where it stood, and what went into the other leads there', () => {
    const built = builds(
      [text([toll, ferry, wreck, thanks])],
      [text([toll, ferry]), text([wreck, thanks], { file: 'b.txt' })],
    );
    expect(at(A + WRECK, built)).toBe(`/en/2031/05/04-2/${WRECK}`);
    expect(at(`${A}thank-you`, built)).toBe('/en/2031/05/04-2/thank-you');
    expect(built.said.get(A + TOLL)).toBe(toll);
  });

  it('that is joined with another leads into it, and so does one that is a copy of another now', () => {
    const two = [text([toll, ferry], { file: 'a.txt' }), text([wreck, lamp], { file: 'b.txt' })];
    const joined = builds(two, [text([toll, ferry, wreck, lamp], { file: 'a.txt' })]);
    expect([at('/en/2031/05/04-2/', joined), at(`/en/2031/05/04-2/${LAMP}`, joined)]).toEqual([A, A + LAMP]);
    const copy = builds(
      two,
      [text([toll, ferry], { file: 'a.txt' })],
      [text([toll, ferry], { file: 'a.txt' })],
    );
    expect(copy.lock.goneBriefings.has('/en/2031/05/04-2/')).toBe(true);
    const same = builds(
      [text([toll, ferry], { file: 'a.txt' }), text([toll, ferry], { file: 'b.txt', date: '2031-05-06' })],
      [text([toll, ferry], { file: 'a.txt' })],
    );
    expect(at(`/en/2031/05/06/${TOLL}`, same)).toBe(A + TOLL);
    expect(at('/en/2031/05/06/', same)).toBe(A);
  });
});

describe('An item', () => {
  const whole = text([toll, ferry, wreck]);

  it('that comes apart stays at its address with the larger part, also where the words that the address is made of go to the smaller: most of what was linked stands there, and the rest is told', () => {
    const long = [...ferry.paragraphs, ...lamp.paragraphs];
    const joined = text([{ ...toll, paragraphs: [...toll.paragraphs, ...long] }, wreck]);
    const apart = build(build(null, [joined]).lock, [text([toll, { ...ferry, paragraphs: long }, wreck])]);
    expect(apart.said.get(A + TOLL)?.paragraphs).toEqual(long);
    const [other] = apart.lock.split.get(A + TOLL) ?? [];
    expect(apart.said.get(other?.to ?? '')?.paragraphs).toEqual(toll.paragraphs);
  });

  it('that was joined with another and comes apart again has its own address again', () => {
    const joined = text([{ ...toll, paragraphs: [...toll.paragraphs, ...ferry.paragraphs] }, wreck]);
    const one = builds([whole], [joined]);
    expect(at(A + FERRY, one)).toBe(A + TOLL);
    const apart = build(one.lock, [{ ...whole, items: [toll, { ...ferry, title: 'Ferries' }, wreck] }]);
    expect(at(A + FERRY, apart)).toBe(A + FERRY);
    expect(apart.said.get(A + FERRY)?.paragraphs).toEqual(ferry.paragraphs);
    // who was led to both meanwhile is told where the other part is, until they are joined again
    expect(apart.lock.split.get(A + TOLL)?.map(({ to }) => to)).toEqual([A + FERRY]);
    expect(build(apart.lock, [joined]).lock.split.size).toBe(0);
    // and its paragraphs have the anchors that they always had
    expect(apart.settlement.briefings[0]!.items[1]!.anchors).toBeNull();
  });

  it('that was joined with another has its own address again also where the briefing was re-dated since', () => {
    const both = [{ ...toll, paragraphs: [...toll.paragraphs, ...ferry.paragraphs] }, wreck];
    const june = { date: '2031-06-04' };
    const joined = builds([whole], [text(both)], [text(both, june)]);
    expect(at(A + FERRY, joined)).toBe(`/en/2031/06/04/${TOLL}`);
    const apart = build(joined.lock, [{ ...whole, ...june }]);
    expect(at(A + FERRY, apart)).toBe(`/en/2031/06/04/${FERRY}`);
    expect(apart.said.get(`/en/2031/06/04/${FERRY}`)).toBe(ferry);
    // and it leads there too where both happen on one day
    expect(at(A + FERRY, builds([whole], [text(both, june)]))).toBe(`/en/2031/06/04/${TOLL}`);
  });

  it('in which a paragraph was put in says which anchor each of its paragraphs has', () => {
    const [question = '', answer = ''] = toll.paragraphs;
    const more = { ...toll, paragraphs: [question, 'The mayor of Orlu said so herself on Monday.', answer] };
    const built = builds([text([toll, ferry])], [text([more, ferry])]);
    expect(built.settlement.briefings[0]!.items.map(({ anchors }) => anchors)).toEqual([
      [[`${TOLL}-p1`], [`${TOLL}-p3`], [`${TOLL}-p2`]],
      null,
    ]);
  });

  it('that was joined with another is gone when its words are taken out of that', () => {
    const joined = text([{ ...toll, paragraphs: [...toll.paragraphs, ...ferry.paragraphs] }, wreck]);
    const built = builds([whole], [joined], [text([toll, wreck])]);
    expect([at(A + FERRY, built), built.lock.goneItems.has(A + FERRY)]).toEqual([A + FERRY, true]);
  });

  it('leads to the other that its words went on to', () => {
    const joined = text([{ ...toll, paragraphs: [...toll.paragraphs, ...ferry.paragraphs] }, wreck]);
    const built = builds(
      [whole],
      [joined],
      [text([toll, { ...wreck, paragraphs: [...wreck.paragraphs, ...ferry.paragraphs] }])],
    );
    expect(at(A + FERRY, built)).toBe(A + WRECK);
  });

  it('that was joined with another leads there, also where not a word of it is left as it was', () => {
    const joined = (last: string) => text([{ ...ferry, paragraphs: [...ferry.paragraphs, last] }]);
    const built = builds([text([thanks, ferry])], [joined('Thank you.')], [joined('Altogether yours.')]);
    expect(at(`${A}thank-you`, built)).toBe(A + FERRY);
    const [{ paragraphs } = { paragraphs: [] }] = built.lock.briefings.get(A)?.items ?? [];
    expect(paragraphs.map(({ anchors }) => anchors)).toEqual([
      [`${FERRY}-p1`],
      [`${FERRY}-p2`],
      ['thank-you-p1'],
    ]);
  });

  it('that was withdrawn leads nowhere, though another says some of its words', () => {
    const built = builds(
      [whole],
      [
        text([
          toll,
          wreck,
          exchange(
            'Is the pier safe?',
            'The ferry will run again, and the pier was made safe for it on Monday by the harbour master.',
          ),
        ]),
      ],
    );
    expect(built.lock.goneItems.has(A + FERRY)).toBe(true);
    expect(built.said.get(A + WRECK)).toBe(wreck);
  });

  it('with the formula for an answer is none of those that were answered so', () => {
    const formula = 'I have nothing on that today.';
    const asked = (question: string) => exchange(question, formula);
    const before = [asked('Will the mayor resign?'), asked('Is the bridge safe?'), asked('Who paid for it?')];
    const built = builds([text(before)], [text([asked('Are there whales in the bay?'), ...before.slice(1)])]);
    expect(built.lock.goneItems.has(`${A}will-the-mayor-resign`)).toBe(true);
    expect(built.said.get(`${A}is-the-bridge-safe`)).toBe(before[1]);
  });

  it('with a formula that other briefings have too is none of those that were answered so, unless it stands where it stood', () => {
    const formula = 'I have nothing for you on that today, and I shall have nothing tomorrow.';
    const asked = (question: string) => exchange(question, formula);
    const others = ['Is the bridge safe?', 'Who paid for the pier?', 'Where is the whale?'].map(
      (question, n) => text([asked(question), toll], { file: `${n}.txt`, date: `2031-04-0${n + 1}` }),
    );
    const mayor = asked('Will the mayor of Ardlow resign?');
    const other = asked('Are there wolves on Anvil Skerry?');
    const before = [...others, text([ferry, mayor])];
    const moved = builds(before, [...others, text([other, ferry])]);
    expect(moved.lock.goneItems.has(`${A}will-the-mayor-of-ardlow-resign`)).toBe(true);
    const corrected = asked('Will the mayor in Ardlow retire?');
    const stays = builds(before, [...others, text([ferry, corrected])]);
    expect(stays.said.get(`${A}will-the-mayor-of-ardlow-resign`)).toBe(corrected);
  });

  it('is not known by a short answer that half the others have', () => {
    const before = exchange('What is the depth of the bay at the old pier in winter?', 'Nine metres.');
    const after = exchange('Which of the lamps was lit for the king of Orlu?', 'Nine metres.');
    const built = builds([text([before])], [text([after])]);
    expect(built.lock.goneItems.has(`${A}what-is-the-depth-of-the-bay-at-the-old-pier-in-winter`)).toBe(true);
    expect([...built.said.values()]).toEqual([after]);
  });

  it('without a word, and one of the same words as others, is told by its place', () => {
    const silent = exchange('(…)');
    const empty = { title: 'Nothing', label: 'Q', paragraphs: [] };
    const before = [thanks, toll, silent, thanks, ferry, empty, thanks];
    const again = (items: typeof before) => builds([text(before)], [text(items)]);
    expect(kinds(again(before)).kept).toBe(8);
    const more = again([wreck, ...before]);
    expect(kinds(more)).toEqual({ kept: 8, fresh: 1, moved: 0, gone: 0, back: 0 });
    const order = more.settlement.briefings[0]!.items.map(({ id }) => id);
    expect(order).toEqual([WRECK, 'thank-you', TOLL, 'item', 'thank-you-2', FERRY, 'nothing', 'thank-you-3']);
  });

  it('of a page that stands on one line keeps its place among the others', () => {
    const page = text([wreck, thanks, toll, thanks, ferry], { oneLine: true });
    const built = builds([page], [page]);
    expect(kinds(built)).toEqual({ kept: 6, fresh: 0, moved: 0, gone: 0, back: 0 });
    expect(built.lock.briefings.get(A)!.items.map(({ id }) => id)).toEqual([
      WRECK,
      'thank-you',
      TOLL,
      'thank-you-2',
      FERRY,
    ]);
  });
});

describe('What stands where it stood', () => {
  const before = text([toll, ferry]);

  it('has the lines in the lock at which it is now, though not a word is other', () => {
    const [first, second] = build(null, [before]).lock.briefings.get(A)!.items;
    const moved = builds([before], [text([wreck, toll, ferry])]).lock.briefings.get(A)!.items;
    expect(moved.map(({ id }) => id)).toEqual([WRECK, TOLL, FERRY]);
    expect(moved.slice(1).map(({ lines: [from] }) => from)).toEqual([
      first!.lines[0] + 4,
      second!.lines[0] + 4,
    ]);
    const page = builds([before], [{ ...before, oneLine: true }]).lock.briefings.get(A)!.items;
    expect(page.map(({ id, lines }) => [id, lines])).toEqual([
      [TOLL, [1, 1]],
      [FERRY, [1, 1]],
    ]);
  });

  it('has the anchors of both paragraphs where two are one now, and not a word is other', () => {
    const one = { ...toll, paragraphs: [toll.paragraphs.join(' ')] };
    const built = builds([before], [text([one, ferry])]);
    expect(built.settlement.briefings[0]!.items[0]!.anchors).toEqual([[`${TOLL}-p1`, `${TOLL}-p2`]]);
    expect(kinds(built)).toEqual({ kept: 3, fresh: 0, moved: 0, gone: 0, back: 0 });
  });

  it('is called what it was called where it cannot have its id there, whatever its title is now', () => {
    const june = { ...before, date: '2031-06-04' };
    const other = text([{ ...wreck, title: toll.title }], { date: '2031-06-04', file: 'a.txt' });
    // the day had that id before, in a briefing that went into this one
    const built = builds(
      [before, other],
      [before],
      [{ ...june, items: [{ ...toll, title: 'Bridges' }, ferry] }],
    );
    expect(at(A + TOLL, built)).toBe(`/en/2031/06/04-2/${TOLL}`);
  });

  it('does not leave its address for the number in a new name of its file', () => {
    const hold = (file: string, lock?: Lock) =>
      lockAfter({ [file]: transcriptOn('2031-05-04', ['ferry']) }, lock, '2031-05-06');
    const start = hold('a.txt');
    expect([...hold('2031-05-04-2.txt', start).briefings.keys()]).toEqual([A]);
    // a new one has it
    expect([...hold('2031-05-04-2.txt').briefings.keys()]).toEqual(['/en/2031/05/04-2/']);
  });

  it('was gone and is back only where its own words are: not for those that stand beside it still', () => {
    const twice = {
      ...ferry,
      paragraphs: [...ferry.paragraphs, 'And the captain of it is called Ilse Tarn.'],
    };
    const built = builds([text([toll, ferry])], [text([toll])], [text([toll, twice])]);
    expect(built.said.get(A + FERRY)).toBe(twice);
    expect(built.settlement.changes.back).toEqual([A + FERRY]);
    expect(built.settlement.briefings[0]!.items[1]!.anchors).toBeNull();
    // its number three was never that of another paragraph
    expect(built.lock.briefings.get(A)!.items[1]!.highest).toBe(3);
  });

  it('tells of no correction where nobody’s words changed, and of those answers alone whose words did', () => {
    const corrected = { ...toll, paragraphs: [toll.title, toll.paragraphs[1]!.replace('March', 'April')] };
    const one = builds([before], [text([corrected, ferry])]);
    expect(one.lock.corrected.get(A)?.map(({ items }) => items)).toEqual([[TOLL]]);
    const vanished = builds([text([toll, ferry, wreck])], [text([toll, wreck])]);
    expect(vanished.lock.corrected.get(A)?.map(({ items }) => items)).toEqual([[FERRY]]);
    expect(builds([before], [before]).lock.corrected.size).toBe(0);
    // one that was withdrawn comes back: of what was gone before nothing is said to have been corrected
    const back = builds([text([toll, ferry, lamp])], [], [text([corrected, ferry])]);
    expect(back.lock.corrected.get(A)?.map(({ items }) => items)).toEqual([[TOLL]]);
  });
});

describe('A series', () => {
  it('whose name is written like that of another has an address of its own, and keeps it', () => {
    const one = text([toll], { series: 'Noon!', file: 'a.txt' });
    const other = text([ferry], { series: 'noon', file: 'b.txt' });
    const built = builds([one], [other, one]);
    expect([...built.lock.series]).toEqual([
      ['/en/noon-2/', 'noon'],
      ['/en/noon/', 'Noon!'],
    ]);
  });
});
