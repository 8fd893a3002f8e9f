import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PeopleConfig } from '../../src/model/people-config.ts';
import { yearsOfSeveral } from '../../src/people/office-holders.ts';
import { findOutlets } from '../../src/people/outlets.ts';
import { proposalsOf } from '../../src/people/proposals.ts';
import { findSpeakers } from '../../src/people/speakers.ts';
import { statedBy } from '../../src/people/stated.ts';
import type { Heard } from '../../src/people/types.ts';
import { whoIsWho, whoMessages } from '../../src/people/who-is-who.ts';
import { findPeople, placeBriefings } from '../../src/site/make-site.ts';
import { archive, briefing, item, turn } from '../site/made.ts';
import { answered, heard } from './made.ts';

/** Each person with how many items, and the labels that were joined with the reasons. */
function told(briefings: readonly Heard[], config: PeopleConfig = {}) {
  const { people, shared } = findSpeakers(briefings, statedBy(PeopleConfig.parse(config)));
  return {
    people: Object.fromEntries(
      people.map(({ name, items, otherNames }) => [
        name,
        [items.length, ...otherNames.map((other) => `${other.name}: ${other.why}`)],
      ]),
    ),
    shared: Object.fromEntries(shared.map(({ id, people: meant }) => [id, meant])),
  };
}

const podium = (date: string, title = 'Briefing', series = 'podium') => ({ date, title, series });

describe('A form of address and a surname', () => {
  const titled = (day: number, title: string, ...labels: string[]) =>
    answered(podium(`2031-05-0${day}`, title), ...labels);
  const briefing = 'Press Briefing by Press Secretary Ann Vale';

  it('is whom titles of briefings in which it is heard name in full', () => {
    expect(
      told([
        titled(1, briefing, 'Ms. Vale*2', 'Mr. Oro'),
        titled(2, 'Gaggle with Advisor Bo J. Oro and Ann Vale’s guests', 'Ms. Vale', 'Mr. Oro'),
        titled(3, 'GAGGLE BY ADVISOR BO J. ORO', 'Ms. Vale', 'Mr. Oro'),
      ]).people,
    ).toEqual({ 'Ann Vale': [4, 'Ms. Vale: titled'], 'Bo J. Oro': [3, 'Mr. Oro: titled'] });
  });

  /** A briefing in which Ms. Vale answers, and somebody says this of her. */
  const speaking = (date: string, words: string, label = 'Ms. Vale', series = 'podium') =>
    heard(
      { date, series },
      [turn('statement', words, { speaker: 'Mr. Oro' })],
      [turn('answer', 'Yes.', { speaker: label })],
    );

  it('is whom briefings in which it is heard name in full where they speak of that person, and no title does', () => {
    const { people } = told([
      speaking('2031-05-01', 'Good morning. I am joined by Ann Vale, who knows the ferry.'),
      speaking('2031-05-02', 'Today, Ann Vale and I are here together.'),
      speaking('2031-05-03', 'Here we are again.'),
    ]);
    expect(people).toMatchObject({ 'Ann Vale': [3, 'Ms. Vale: spoken'] });
  });

  it('is whom one briefing names in full twice: in its first lines and where it speaks of that person', () => {
    const one = (title: string, words: string) =>
      told([
        heard({ date: '2031-05-01', series: 'podium', title }, [
          turn('answer', words, { speaker: 'Ms. Vale' }),
        ]),
      ]).people;
    expect(one(briefing, 'I am Ann Vale.')).toEqual({ 'Ann Vale': [1, 'Ms. Vale: spoken'] });
    expect(one(briefing, 'I am glad.')).toEqual({ 'Ms. Vale': [1] });
    expect(one('Briefing', 'I am Ann Vale.')).toEqual({ 'Ms. Vale': [1] });
    expect(one(briefing, 'I am Bo Vale.')).toEqual({ 'Ms. Vale': [1] });
  });

  it('is written with the capitals that a full name has, where its label was printed in capitals', () => {
    const title = 'Briefing by Ann McVale';
    expect(told([titled(1, title, 'Ms. Mcvale')]).people).toEqual({ 'Ms. McVale': [1] });
    expect(told([titled(1, 'Briefing by Ann Mcvale', 'Ms. McVale')]).people).toEqual({ 'Ms. McVale': [1] });
  });

  it('is called as the first lines do, whatever it is called in talk', () => {
    const named = (day: number) => ({
      ...speaking(`2031-05-0${day}`, 'I am joined by Annie Vale.'),
      named: { printed: ['Ann Vale'], said: ['Annie Vale', 'Edna Vale'] },
    });
    expect(told([1, 2].map(named)).people).toMatchObject({ 'Ann Vale': [2, 'Ms. Vale: titled'] });
  });

  const joined = 'I am joined by Ann Vale.';
  it.each([
    ['in one briefing alone', [joined, 'Here we are.']],
    ['by two first names', [joined, joined, 'I spoke to Edna Vale.']],
    [
      'at the beginning of a sentence, where any word has a capital',
      ['Did Vale say so?', 'Did Vale say so?'],
    ],
    ['with an office', ['I asked Secretary Vale.', 'I asked Secretary Vale.']],
  ])('stays what it is where talk does not name one person: %s', (_, words) => {
    const all = words.map((text, day) => speaking(`2031-05-0${day + 1}`, text));
    expect(told(all).people).toMatchObject({ 'Ms. Vale': [words.length] });
  });

  it('stays what it is long before or after talk names somebody in full, and in another series, where somebody else bears the surname too', () => {
    const named = ['2031-05-01', '2031-05-02'].map((date) => speaking(date, joined));
    // a year, and a day more
    const [long, early, late, longer] = ['2030-04-29', '2030-04-30', '2032-05-02', '2032-05-03'].map((date) =>
      speaking(date, 'Hello.'),
    );
    const other = speaking('2031-05-03', 'Hello.', 'Mr. Vale', 'harbour');
    const all = [long, early, ...named, other, late, longer].flatMap((one) => one ?? []);
    expect(told(all).people).toMatchObject({
      'Ann Vale': [4, 'Ms. Vale: spoken'],
      'Ms. Vale': [2],
      'Mr. Vale': [1],
    });
  });

  it.each([
    ['of one title alone', [briefing, 'Briefing']],
    ['of two first names', [briefing, briefing, 'Press Briefing by Edna Vale']],
    ['of an office before the surname', ['Briefing by Secretary Vale', 'Briefing by Secretary Vale']],
    ['of a calling before it', ['Briefing by Security Advisor Vale', 'Briefing by Security Advisor Vale']],
  ])('stays what it is where titles do not name one person: %s', (_, titles) => {
    const people = told(titles.map((title, day) => titled(day + 1, title, 'Ms. Vale'))).people;
    expect(people).toEqual({ 'Ms. Vale': [titles.length] });
  });

  it('is found through a slip of a title, a mark before the label and a letter wrong in it', () => {
    const people = told([
      ...[1, 2, 3, 4].map((day) => titled(day, briefing, 'Ms. Vale*9')),
      titled(5, 'Gaggle on Harbour Security Vale', '†Ms. Vale', 'Ms. Vales'),
    ]).people;
    expect(people).toEqual({
      'Ann Vale': [38, 'Ms. Vale: titled', 'Ms. Vales: slip'],
    });
  });

  it('of a man is not whom titles name as a woman is called', () => {
    const people = told([1, 2].map((day) => titled(day, briefing, 'Ms. Vale*2', 'Mr. Vale'))).people;
    expect(people).toEqual({ 'Ann Vale': [4, 'Ms. Vale: titled'], 'Mr. Vale': [2] });
  });

  it('may be an office and a surname, however the office is written', () => {
    const title = 'Press Briefing by National Commander Bo Oro and Harbour Secretary Ann Vale';
    const people = told([
      titled(1, title, 'Admiral Oro*2', 'Secretary Vale'),
      titled(2, title, 'Adm. Oro', 'Secretary Vale'),
    ]).people;
    expect(people).toEqual({
      'Bo Oro': [3, 'Admiral Oro: titled', 'Adm. Oro: titled'],
      'Ann Vale': [2, 'Secretary Vale: titled'],
    });
  });

  it('of an office is no other holder’s of that surname', () => {
    const by = 'Remarks by Governor Bo Vale';
    const of = told([
      titled(1, by, 'Governor Vale'),
      titled(2, by, 'Governor Vale'),
      titled(3, 'Remarks', 'Senator Vale'),
    ]).people;
    expect(Object.keys(of).sort()).toEqual(['Bo Vale', 'Senator Vale']);
  });

  it('of an office that is heard alone too stays what the office tells', () => {
    const title = 'Remarks by President Bo Oro';
    const people = told([
      titled(1, title, 'President Oro'),
      titled(2, title, 'President Oro', 'The President'),
    ]);
    expect(Object.keys(people.people)).toEqual(['President Oro']);
  });

  it('is called by a first name that is a part of the other', () => {
    const one = 'Press Briefing by Jeff Vale';
    const titles = [one, one, 'Press Briefing by Jeffrey Vale'];
    const people = told(titles.map((title, day) => titled(day + 1, title, 'Mr. Vale'))).people;
    expect(people).toEqual({ 'Jeff Vale': [3, 'Mr. Vale: titled'] });
  });

  it('leads to the page of the full name under the address that it had', () => {
    const { people } = findSpeakers([titled(1, briefing, 'Ms. Vale'), titled(2, briefing, 'Ms. Vale')]);
    expect(people.map(({ id, otherNames }) => [id, ...otherNames.map((one) => one.id)])).toEqual([
      ['ann-vale', 'ms-vale'],
    ]);
  });
});

describe('An office alone', () => {
  it('is whoever the title says that holds it, one page a holder, and its old address leads to both', () => {
    expect(
      told([
        answered(podium('2031-05-04', 'Remarks by President Example'), 'The President*3'),
        answered(
          podium('2041-05-04', 'REMARKS BY PRESIDENT QUILL AND PRIME MINISTER VALE OF HEST'),
          'The President',
        ),
      ]),
    ).toEqual({
      people: {
        'President Example': [3, 'The President: named'],
        'President Quill': [1, 'The President: named'],
      },
      shared: { 'the-president': ['president-example', 'president-quill'] },
    });
  });

  it('is the holder whom another label of the briefing names, or who is left when the other one has his own', () => {
    const joint = podium('2031-05-04', 'Joint conference by President Example and President Quill of Hest');
    expect(told([answered(joint, 'The President', 'President Quill')]).people).toEqual({
      'President Example': [1, 'The President: named'],
      'President Quill': [1],
    });
    const own = podium('2031-05-04', 'Remarks by President Quill');
    expect(told([answered(own, 'The President', 'President Quill')]).people).toEqual({
      'President Quill': [2, 'The President: named'],
    });
    // a guest has his own label
    expect(told([answered(podium('2031-05-04'), 'The President', 'President Quill')]).people).toEqual({
      'President Quill': [1],
      'The President (2031)': [1, 'The President: office'],
    });
  });

  it('is an office and a year where nobody says who held it', () => {
    expect(
      told([answered(podium('2031-05-04'), 'The President'), answered(podium('2032-05-04'), 'President')]),
    ).toEqual({
      people: {
        'The President (2031)': [1, 'The President: office'],
        'The President (2032)': [1, 'President: office'],
      },
      shared: {},
    });
  });

  it('is nobody of whom the title only speaks, or who held it once', () => {
    for (const title of [
      'Briefing on the visit of President Quill and President Vale',
      'Remarks by former President Quill',
      'Press Conference by the President After Lunch',
      'Meeting of the guests with President Quill’s envoy',
      'Remarks by President Harbour Ferry Toll',
    ]) {
      const { people } = told([answered(podium('2031-05-04', title), 'The President')]);
      expect(Object.keys(people)).toEqual(['The President (2031)']);
    }
  });

  it('is worked out between two briefings of its series that name one holder, and says so; never beyond a year, nor between two', () => {
    const named = (date: string, name = 'Example', series = 'podium') =>
      answered(podium(date, `Remarks by President ${name}`, series), 'The President');
    const unsaid = answered(podium('2031-05-04'), 'The President');
    const between = told([named('2031-02-01'), unsaid, named('2031-09-01')]);
    expect(between.people).toEqual({
      'President Example': [3, 'The President: named', 'The President: between'],
    });
    const isUnsaid = (briefings: Heard[]) =>
      Object.keys(told(briefings).people).some((name) => name.includes('('));
    expect(isUnsaid([named('2031-02-01'), unsaid])).toBe(true);
    expect(isUnsaid([named('2030-11-01'), unsaid, named('2032-02-01')])).toBe(true);
    expect(isUnsaid([named('2031-02-01'), unsaid, named('2031-09-01', 'Quill')])).toBe(true);
    expect(
      isUnsaid([named('2031-02-01', 'Example', 'noon'), unsaid, named('2031-09-01', 'Example', 'noon')]),
    ).toBe(true);
  });

  const vale = (label: string, date: string, name = '') =>
    answered(podium(date, name ? `Remarks by President ${name}` : 'Briefing'), `${label}*2`);

  it.each(['The President', 'President Vale'])(
    'is one of two of one surname where the briefing says which: %s',
    (label) => {
      const two = [vale(label, '2032-01-10', 'Ann Vale'), vale(label, '2032-03-10', 'Bo Vale')];
      const { people, shared } = told([...two, vale(label, '2032-02-10'), vale(label, '2032-02-11', 'Vale')]);
      expect(people).toEqual({
        'Ann Vale': [2, `${label}: named`],
        'Bo Vale': [2, `${label}: named`],
        [`${label} (2032-02-10)`]: [2, `${label}: office`],
        [`${label} (2032-02-11)`]: [2, `${label}: office`],
      });
      expect(Object.values(shared)[0]).toHaveLength(4);
      const again = vale(label, '2032-02-20', 'Ann Vale');
      expect(told([...two, vale(label, '2032-02-10'), again]).people['Ann Vale']).toContain(
        `${label}: between`,
      );
    },
  );

  it('is one holder under two forms of a first name', () => {
    const label = 'President Vale';
    expect(
      Object.keys(
        told([vale(label, '2032-01-10', 'Mike Vale'), vale(label, '2032-03-10', 'Michael Vale')]).people,
      ),
    ).toHaveLength(1);
  });

  it('is whom briefings of those weeks call so most of all, where the series knows that person as its holder, and says so', () => {
    const titled = answered(podium('2029-05-04', 'Remarks by President Example'), 'The President');
    const unsaid = answered(podium('2031-05-04'), 'The President');
    const says = (...names: string[]) =>
      names.map((name, at) =>
        heard({ date: `2031-05-1${at}`, series: 'podium' }, [
          turn('answer', `We told President ${name}, and President ${name} came.`, { speaker: 'Ms. Oro' }),
        ]),
      );
    const of = (...briefings: Heard[]) => Object.keys(told(briefings).people).sort();
    const three = says('Example', 'Ann Example', 'Example', 'Quill', 'Quill');
    expect(of(titled, unsaid, ...three)).toEqual(['Ms. Oro', 'President Example']);
    // the page that it had stays
    expect(told([titled, unsaid, ...three]).people).toMatchObject({
      'President Example': [
        2,
        'The President (2031): between',
        'The President: named',
        'The President: between',
      ],
    });
    const kept = findSpeakers([titled, unsaid, ...three]).people.flatMap(({ otherNames }) => otherNames);
    expect(kept.map(({ id }) => id)).toContain('the-president-2031');
    const open = ['Ms. Oro', 'President Example', 'The President (2031)'];
    // too few say so, or as many call another by that office
    expect(of(titled, unsaid, ...says('Example', 'Example'))).toEqual(open);
    expect(of(titled, unsaid, ...says('Example', 'Example', 'Example', 'Quill', 'Quill', 'Quill'))).toEqual(
      open,
    );
    // nobody knows that guest as its holder
    expect(of(titled, unsaid, ...says('Quill', 'Quill', 'Quill'))).toEqual(open);
    expect(of(unsaid, ...three)).toEqual(['Ms. Oro', 'The President (2031)']);
    // long before, or elsewhere
    expect(of(titled, answered(podium('2031-01-04'), 'The President'), ...three)).toEqual(open);
    const elsewhere = answered(podium('2031-05-04', 'Briefing', 'noon'), 'The President');
    expect(of(titled, elsewhere, ...three)).toEqual(open);
  });

  it('is told by another briefing of the same day, and by those around it in whichever order they come', () => {
    const named = (date: string, name = 'Example') =>
      answered(podium(date, `Remarks by President ${name}`), 'The President');
    const unsaid = answered(podium('2031-05-04'), 'The President');
    const people = { 'President Example': [2, 'The President: between', 'The President: named'] };
    expect(told([unsaid, named('2031-05-04')]).people).toEqual(people);
    const around = [named('2031-09-01'), unsaid, named('2032-02-01', 'Quill'), named('2031-02-01')];
    expect(told(around).people).toMatchObject({
      'President Example': [3, 'The President: named', 'The President: between'],
    });
    // a guest who bears the title too is no reason to take him, nor to look elsewhere
    const guest = answered(podium('2031-05-04'), 'The President', 'President Vale');
    expect(Object.keys(told([named('2031-02-01'), guest, named('2031-09-01')]).people)).toContain(
      'The President (2031)',
    );
  });

  it('is called as the first label that names its holder, and a title that says more tells no other name', () => {
    const title = 'Remarks by President Example';
    expect(
      Object.keys(
        told([
          answered(podium('2031-05-03'), 'President Example'),
          answered(podium('2031-05-04', title), 'PRESIDENT EXAMPLE', 'The President*5'),
        ]).people,
      ),
    ).toEqual(['President Example']);
    expect(
      told([
        answered(podium('2031-05-03', 'President Example Speaks'), 'The President'),
        answered(podium('2031-05-04', title), 'The President'),
      ]).people,
    ).toEqual({ 'President Example': [2, 'The President: named'] });
  });

  it('has a page for each day of a year in which two held it', () => {
    const { people } = told([
      answered(podium('2031-01-04', 'Remarks by President Example'), 'President Example'),
      answered(podium('2031-01-12'), 'The President'),
      answered(podium('2031-02-12'), 'The President'),
      answered(podium('2031-03-04', 'Remarks by President Quill'), 'President Quill'),
    ]);
    expect(Object.keys(people)).toEqual(
      expect.arrayContaining(['The President (2031-01-12)', 'The President (2031-02-12)']),
    );
  });

  it('names its series where another one has an unnamed holder in the same year', () => {
    const { people } = told([
      answered(podium('2031-01-04', 'Briefing', 'north'), 'The President'),
      answered(podium('2031-01-04', 'Briefing', 'south'), 'The President'),
    ]);
    expect(Object.keys(people).sort()).toEqual([
      'The President (north, 2031)',
      'The President (south, 2031)',
    ]);
  });

  it('is read through a letter that is wrong', () => {
    const title = 'Remarks by President Example';
    expect(
      told([
        answered(podium('2031-05-04', title), 'He President'),
        ...['05', '06', '07', '08', '09'].map((day) =>
          answered(podium(`2031-05-${day}`, title), 'The President'),
        ),
      ]).people,
    ).toEqual({
      'President Example': [6, 'He President: named', 'The President: named'],
    });
  });

  it('is a misprint also where nobody says who held it', () => {
    const days = ['05', '06', '07', '08', '09'].map((day) =>
      answered(podium(`2031-05-${day}`), 'The President'),
    );
    expect(told([...days, answered(podium('2031-05-10'), 'He President')]).people).toEqual({
      'The President (2031)': [6, 'The President: office', 'He President: slip'],
    });
  });

  it('never joins two who are known to hold it', () => {
    const surname = fc.constantFrom('Example', 'Quill', 'Vale');
    const day = fc.integer({ min: 10, max: 28 });
    const named = fc.record({ surname, day, month: fc.integer({ min: 10, max: 12 }), says: fc.boolean() });
    fc.assert(
      fc.property(fc.array(named, { maxLength: 12 }), (list) => {
        const briefings = list.map((one) =>
          answered(
            podium(
              `2031-${one.month}-${one.day}`,
              one.says ? `Remarks by President ${one.surname}` : 'Briefing',
            ),
            'The President',
          ),
        );
        for (const { items } of findSpeakers(briefings).people) {
          const holders = items.flatMap((at) => (list[at]?.says ? [list[at]?.surname] : []));
          expect(new Set(holders).size).toBeLessThan(2);
        }
      }),
    );
  });
});

describe('One person', () => {
  it('is who is called Mr here and Dr or General there, in one series and not long apart', () => {
    const lind = (...labels: [string, string, string][]) =>
      Object.keys(
        told(labels.map(([date, label, series]) => answered(podium(date, 'Briefing', series), label))).people,
      );
    expect(lind(['2031-05-04', 'Dr. Lind*3', 'noon'], ['2031-05-09', 'Mr. Lind', 'noon'])).toEqual([
      'Dr. Lind',
    ]);
    expect(lind(['2031-05-04', 'Herr Lind*3', 'noon'], ['2031-05-09', 'Dr. Lind', 'noon'])).toEqual([
      'Herr Lind',
    ]);
    expect(lind(['2031-05-04', 'Admiral Lind*3', 'noon'], ['2031-05-09', 'Adm. Lind', 'noon'])).toEqual([
      'Admiral Lind',
    ]);
    expect(lind(['2031-05-04', 'Gen. Lind*3', 'noon'], ['2031-05-09', 'Mr. Lind', 'noon'])).toEqual([
      'Gen. Lind',
    ]);
    expect(lind(['2031-05-04', 'Gen. Lind*3', 'noon'], ['2031-09-09', 'Mr. Lind', 'noon'])).toHaveLength(2);
    expect(lind(['2031-05-04', 'Dr. Lind*3', 'noon'], ['2031-05-09', 'Mr. Lind', 'dusk'])).toHaveLength(2);
    expect(lind(['2031-05-04', 'Dr. Lind*3', 'noon'], ['2035-05-09', 'Mr. Lind', 'noon'])).toHaveLength(2);
    expect(lind(['2031-05-04', 'Ms. Lind*3', 'noon'], ['2031-05-09', 'Mr. Lind', 'noon'])).toHaveLength(2);
    expect(lind(['2031-05-04', 'Secretary Lind*3', 'noon'], ['2031-05-09', 'Mr. Lind', 'noon'])).toHaveLength(
      2,
    );
  });

  it('is called as the one is that is heard most, by the briefings of both that are nearest to each other', () => {
    const lind = (...labels: [string, string][]) =>
      Object.keys(told(labels.map(([date, label]) => answered(podium(date), label))).people);
    expect(lind(['2031-05-04', 'Dr. Lind'], ['2031-05-09', 'Mr. Lind*3'])).toEqual(['Mr. Lind']);
    expect(lind(['2031-05-04', 'Governor Lind*3'], ['2031-05-09', 'Gov. Lind'])).toEqual(['Governor Lind']);
    const apart: [string, string][] = [
      ['2025-01-01', 'Mr. Lind'],
      ['2028-01-01', 'Dr. Lind*3'],
    ];
    expect(lind(...apart)).toHaveLength(2);
    expect(lind(...apart, ['2033-01-01', 'Dr. Lind'], ['2033-02-01', 'Mr. Lind'])).toEqual(['Dr. Lind']);
    expect(lind(...apart, ['2033-01-01', 'Mr. Lind'], ['2033-02-01', 'Dr. Lind'])).toEqual(['Dr. Lind']);
  });

  it('is not two who are both heard in a briefing, but for a form that is rare', () => {
    expect(told([answered(podium('2031-05-04'), 'Dr. Lind*9', 'Mr. Lind*4')]).people).toEqual({
      'Dr. Lind': [9],
      'Mr. Lind': [4],
    });
    expect(told([answered(podium('2031-05-04'), 'Dr. Lind*9', 'Mr. Lind')]).people).toEqual({
      'Dr. Lind': [10, 'Mr. Lind: address'],
    });
  });

  it('is a name and its misprint: one letter, or two the other way round, few times beside the right one', () => {
    for (const slip of ['Mr. Marchbnak', 'Mr. Marchbak', 'Mr. Marchbankk', 'Mr. Marchbamk'])
      expect(told([answered(podium('2031-05-04'), 'Mr. Marchbank*9', slip)]).people).toEqual({
        'Mr. Marchbank': [10, `${slip}: slip`],
      });
    const apart = (...briefings: Heard[]) => expect(Object.keys(told(briefings).people)).toHaveLength(2);
    // neither is rare; both are presented; a short name by itself; another series; a form of address
    apart(answered(podium('2031-05-04'), 'Mr. Marchbank*9', 'Mr. Marchbunk*4'));
    apart(
      answered(
        podium('2031-05-04', 'Marchbank and Marchbunk on the ferry'),
        'Mr. Marchbank*9',
        'Mr. Marchbunk',
      ),
    );
    apart(answered(podium('2031-05-04'), 'Mr. Baker*9'), answered(podium('2031-05-05'), 'Mr. Bauer'));
    apart(
      answered(podium('2031-05-04'), 'Mr. Marchbank*9'),
      answered(podium('2031-05-05', 'Briefing', 'dusk'), 'Mr. Marchbunk'),
    );
    apart(answered(podium('2031-05-04'), 'Ms. Marchbank*9', 'Mr. Marchbank'));
    apart(answered(podium('2031-05-04'), 'Official 1*9', 'Official 2'));
  });

  it('is Mr for Ms as a misprint where few answers are printed so, in briefings in which the right form is heard', () => {
    const day = podium('2031-05-04');
    const three = [answered(day, 'Ms. Vale*35', 'Mr. Vale*3'), answered(day, 'Ms. Vale', 'Mrs. Vale')];
    expect(told(three).people).toEqual({ 'Ms. Vale': [40, 'Mr. Vale: slip', 'Mrs. Vale: address'] });
    const apart = [
      [answered(day, 'Ms. Vale*60', 'Mr. Vale*4')],
      [answered(day, 'Ms. Vale*9', 'Mr. Vale')],
      [answered(day, 'Ms. Vale*20'), answered(podium('2031-05-05'), 'Mr. Vale')],
      [answered(podium('2031-05-04', 'Remarks by Mr. Vale and Ms. Vale'), 'Ms. Vale*20', 'Mr. Vale')],
    ];
    for (const briefings of apart)
      expect(Object.keys(told(briefings).people).sort()).toEqual(['Mr. Vale', 'Ms. Vale']);
  });

  it('is a misprint whichever is heard first, of the right name that is heard most', () => {
    const one = (...labels: string[]) => told([answered(podium('2031-05-04'), ...labels)]).people;
    expect(one('Mr. Marchbnak', 'Mr. Marchbank*9')).toEqual({
      'Mr. Marchbank': [10, 'Mr. Marchbnak: slip'],
    });
    const slip = 'Mr. Marchbnk';
    for (const labels of [
      ['Mr. Marchbank*9', slip, 'Mr. Marchbink*20'],
      ['Mr. Marchbink*20', slip, 'Mr. Marchbank*9'],
    ])
      expect(one(...labels)).toMatchObject({ 'Mr. Marchbank': [9] });
    expect(one('Mr. Marchbank*9', slip, 'Mr. Marchbink*20')).toMatchObject({
      'Mr. Marchbink': [21, `${slip}: slip`],
    });
    // four spellings of a misprint in one briefing are of one briefing
    const spelt = ['Mr. Marchbnak', 'MR. MARCHBNAK', 'Mr Marchbnak', 'MR MARCHBNAK'];
    expect(Object.keys(one('Mr. Marchbank*25', ...spelt))).toHaveLength(1);
    expect(Object.keys(one('Minister Lind*9', 'Ministr Lind'))).toEqual(['Minister Lind']);
    expect(Object.keys(one('Mr. Lind*9', 'M. Lind'))).toContain('Mr. Lind');
  });

  it('is a long name misprinted also in a briefing not far from those that print it right', () => {
    const people = (date: string | null) =>
      Object.keys(
        told([
          answered(podium('2031-05-04'), 'Mr. Marchbank*9'),
          answered({ ...podium(''), date }, 'Mr. Marchbunk'),
        ]).people,
      );
    expect(people('2031-05-05')).toEqual(['Mr. Marchbank']);
    expect(people('2031-07-03')).toEqual(['Mr. Marchbank']);
    expect(people('2031-07-04')).toHaveLength(2);
    expect(people(null)).toHaveLength(2);
  });

  it('is no Mr of a senator who alone prints a first name', () => {
    expect(
      Object.keys(
        told([
          answered(podium('2031-05-04'), 'Mr. Lind*9'),
          answered(podium('2031-05-05'), 'Senator Ann Lind'),
        ]).people,
      ),
    ).toHaveLength(2);
  });
});

describe('people.yaml', () => {
  it('names persons, offices with dates and series, aliases by series, newsrooms, and who never answers', () => {
    const config: PeopleConfig = {
      people: [
        {
          name: 'Ann Example',
          aliases: ['Ms. Example', { name: 'Ms. Harris', series: 'noon', to: '2031-12-31' }],
          offices: [{ office: 'The President', series: 'noon', from: '2031-01-20', to: '2035-01-20' }],
        },
        { name: 'Bo Harris', aliases: [{ name: 'Ms. Harris', from: '2032-01-01' }] },
      ],
      never: ['Aide'],
    };
    const briefings = [
      answered(podium('2031-01-20', 'Briefing', 'noon'), 'President', 'MS. EXAMPLE', 'Ms. Harris', 'Aide'),
      answered(podium('2035-01-21', 'Briefing', 'noon'), 'The President', 'Ms. Harris'),
      answered(podium('2032-01-21', 'Briefing', 'dusk'), 'The President'),
    ];
    expect(told(briefings, config)).toEqual({
      people: {
        'Ann Example': [3, 'President: stated', 'MS. EXAMPLE: stated', 'Ms. Harris: stated'],
        'Bo Harris': [1, 'Ms. Harris: stated'],
        'The President (2032)': [1, 'The President: office'],
        'The President (2035)': [1, 'The President: office'],
      },
      shared: {
        'ms-harris': ['ann-example', 'bo-harris'],
        aide: [],
        'the-president': ['the-president-2035', 'the-president-2032'],
      },
    });
  });

  it('goes before what is worked out: two names of its own are two persons', () => {
    const briefings = [answered(podium('2031-05-04'), 'Dr. Lind*9', 'Mr. Lind')];
    expect(
      Object.keys(told(briefings, { people: [{ name: 'Dr. Lind' }, { name: 'Mr. Lind' }] }).people),
    ).toHaveLength(2);
    expect(
      Object.keys(told(briefings, { people: [{ name: 'Ann Lind', aliases: ['Dr. Lind'] }] }).people),
    ).toContain('Ann Lind');
  });

  it('names somebody by his own name, and that is no other name of his', () => {
    const briefings = [answered(podium('2031-05-04'), 'Ann Example')];
    expect(told(briefings, { people: [{ name: 'Ann Example' }] }).people).toEqual({ 'Ann Example': [1] });
  });

  it('says which names are one newsroom’s', () => {
    const asked = (outlet: string) => [turn('question', 'Why?', { outlet })];
    const stated = statedBy({ newsrooms: [{ name: 'Orlu Herald', aliases: ['Orlu Herald News'] }] });
    const { people } = findOutlets([heard({}, asked('Orlu Herald'), asked('Orlu Herald News'))], stated);
    expect(
      people.map(({ name, items, otherNames }) => [name, items.length, otherNames.map((one) => one.id)]),
    ).toEqual([['Orlu Herald', 2, ['orlu-herald-news']]]);
  });
});

describe('What people.yaml would settle', () => {
  const proposed = (...briefings: Heard[]) =>
    proposalsOf([{ briefings, speakers: findSpeakers(briefings), outlets: findOutlets(briefings) }]);
  const said = (date: string, series = 'podium') =>
    answered(podium(date, 'Briefing', series), 'The President');
  const named = (date: string, name: string, series = 'podium') =>
    answered(podium(date, `Remarks by President ${name}`, series), 'The President');

  it('is who held an office of which nobody says it: the only holder whom the series knows', () => {
    const briefings = [
      named('2031-01-04', 'Example'),
      named('2031-02-04', 'Quill', 'noon'),
      said('2033-05-04'),
      said('2033-09-04'),
      said('2035-02-01'),
    ];
    expect(proposed(...briefings).people).toEqual([
      {
        name: 'President Example',
        unknown: false,
        aliases: [],
        offices: [
          { office: 'The President', series: 'podium', from: '2033-05-04', to: '2033-09-04' },
          { office: 'The President', series: 'podium', from: '2035-02-01', to: '2035-02-01' },
        ],
        answers: 3,
      },
    ]);
  });

  it('is a name that is open where the series knows two holders or none', () => {
    for (const known of [[], [named('2031-01-04', 'Example'), named('2031-02-04', 'Quill')]])
      expect(proposed(...known, said('2033-05-04')).people).toEqual([
        {
          name: 'The President (2033)',
          unknown: true,
          aliases: [],
          offices: [{ office: 'The President', series: 'podium', from: '2033-05-04', to: '2033-05-04' }],
          answers: 1,
        },
      ]);
    expect(
      proposed(heard({ date: null }, [turn('answer', 'Yes.', { speaker: 'The President' })])).people,
    ).toEqual([
      expect.objectContaining({ offices: [{ office: 'The President', series: null, from: null, to: null }] }),
    ]);
  });

  it('is whether two names of one surname are one person’s, heard not long apart; those that touch most answers first', () => {
    const aliases = (...briefings: Heard[]) =>
      proposed(...briefings).people.map(({ name, aliases, answers }) => [
        name,
        answers,
        ...aliases.map((one) => `${one.name} in ${one.series}`),
      ]);
    expect(
      aliases(
        answered(podium('2031-05-04'), 'Governor Lind*3', 'Governor Vale*4'),
        answered(podium('2031-06-04'), 'Senator Lind', 'Senator Vale*2'),
      ),
    ).toEqual([
      ['Governor Vale', 2, 'Senator Vale in podium'],
      ['Governor Lind', 1, 'Senator Lind in podium'],
    ]);
    // long apart, in two series, with other first names, of a holder whom the office alone names
    for (const other of [
      answered(podium('2033-06-04'), 'Senator Lind'),
      answered(podium('2031-06-04', 'Briefing', 'noon'), 'Senator Lind'),
      answered({ ...podium(''), date: null }, 'Senator Lind'),
    ])
      expect(aliases(answered(podium('2031-05-04'), 'Governor Lind*3'), other)).toEqual([]);
    expect(aliases(answered(podium('2031-05-04'), 'Governor Bo Lind*3', 'Senator Ann Lind'))).toEqual([]);
    expect(
      aliases(
        answered(
          podium('2031-05-04', 'Remarks by President Lind'),
          'President Lind*3',
          'The President',
          'Mrs. Lind*2',
        ),
      ),
    ).toEqual([]);
  });

  it('is a Mr who is a Ms in the same briefing, and not in another', () => {
    const both = (...briefings: Heard[]) => proposed(...briefings).people.map(({ name }) => name);
    expect(both(answered(podium('2031-05-04'), 'Mr. Lind*3', 'Ms. Lind'))).toEqual(['Mr. Lind']);
    expect(
      both(answered(podium('2031-05-04'), 'Mr. Lind*3'), answered(podium('2031-05-05'), 'Ms. Lind')),
    ).toEqual([]);
  });

  it('is which newsrooms differ in a word such as “News” alone, and which of them answer', () => {
    const asked = (outlet: string) => [turn('question', 'Why?', { outlet })];
    const rooms = ['Orlu Herald', 'Orlu Herald', 'Orlu Herald Online', 'Orlu Post', 'News', 'TV'].map(asked);
    const spoken = [turn('answer', 'Yes.', { speaker: 'Orlu Post' })];
    expect(proposed(heard({}, ...rooms, spoken))).toEqual({
      people: [],
      newsrooms: [{ name: 'Orlu Herald', aliases: ['Orlu Herald Online'], answers: 1 }],
      never: [{ label: 'Orlu Post', answers: 1 }],
    });
  });
});

describe('A label that was taken for somebody', () => {
  it('is told at its first line, with the reason', () => {
    const told = (...briefings: [id: string, title: string, ...labels: string[]][]) =>
      whoIsWho(
        archive(
          briefings.map(([id, title, ...labels]) =>
            briefing(id, {
              title,
              items: labels.map((speaker, at) =>
                item(`item-${at}`, 'Title', [turn('answer', 'Yes.', { speaker, lines: [at + 3, at + 3] })]),
              ),
            }),
          ),
        ),
      ).messages.map(({ file, line, rule, reason }) => `${file}:${line} ${rule} ${reason}`);
    const remarks = 'Remarks by President Example';
    expect(told(['2031-05-04', remarks, 'The President'])).toEqual([
      'transcripts/2031-05-04.txt:3 speaker-joined “The President” was taken for President Example, whom the title or another label names as the holder of that office.',
    ]);
    expect(
      told(
        ['2031-05-04', remarks, 'President Example'],
        ['2031-05-05', 'Briefing', 'Aide', 'The President'],
        ['2031-05-06', remarks, 'President Example'],
      ),
    ).toEqual([
      'transcripts/2031-05-05.txt:4 speaker-joined “The President” was taken for President Example, whom briefings shortly before and after name as the holder of that office.',
    ]);
    expect(told(['2031-05-04', 'Briefing', 'Bo Lind', 'Mr. Lind'])).toEqual([
      'transcripts/2031-05-04.txt:4 speaker-joined “Mr. Lind” was taken for Bo Lind, as nobody else bears that surname.',
    ]);
    expect(told(['2031-05-04', 'Briefing', 'Dr. Lind'], ['2031-05-05', 'Briefing', 'Mr. Lind'])).toEqual([
      'transcripts/2031-05-05.txt:3 speaker-joined “Mr. Lind” was taken for Dr. Lind, as only the form of address differs.',
    ]);
    expect(
      told(['2031-05-04', 'Briefing', ...Array.from({ length: 5 }, () => 'Mr. Marchbank'), 'Mr. Marchbnak']),
    ).toEqual([
      'transcripts/2031-05-04.txt:8 speaker-joined “Mr. Marchbnak” was taken for Mr. Marchbank, as a misprint.',
    ]);
    const titled = 'Press Briefing by Press Secretary Ann Vale';
    expect(told(['2031-05-04', titled, 'Ms. Vale'], ['2031-05-05', titled, 'Ms. Vale'])).toEqual([
      'transcripts/2031-05-04.txt:3 speaker-joined “Ms. Vale” was taken for Ann Vale, whom titles of these briefings name in full.',
    ]);
    // whom nobody names is told by the name of the page itself
    expect(told(['2031-05-04', 'Briefing', 'The President'])).toEqual([]);
  });
});

it('A label is told at the line on which it speaks, though somebody else begins its exchange', () => {
  const remarks = item('start', 'The start', [turn('answer', 'Good morning.', { speaker: 'Ann Vale' })]);
  const exchange = item(
    'toll',
    'The toll',
    [
      turn('question', 'Who pays?', { outlet: 'Orlu Herald', lines: [8, 8] }),
      turn('answer', 'Nobody.', { speaker: 'Ms. Vale', lines: [10, 10] }),
    ],
    { lines: [8, 10] },
  );
  const held = archive([briefing('2031-05-04', { items: [remarks, exchange] })]);
  expect(whoIsWho(held).messages.map(({ rule, line }) => [rule, line])).toEqual([['speaker-joined', 10]]);
});

it('Who is who is told by a build as by `check`', () => {
  const answer = (speaker: string) => [
    item('toll', 'The toll', [turn('answer', 'Nobody.', { speaker, outlet: 'Orlu Herald' })]),
  ];
  const made = archive(
    [
      briefing('2031-05-04', { series: 'wh-early', items: answer('Bo Lind') }),
      briefing('2031-05-05', { series: 'wh-early', items: answer('Mr. Lind') }),
      briefing('notice', { date: null, series: 'wh-early', items: answer('The President') }),
      briefing('2031-05-06', { lang: 'fr', items: answer('M. Lind') }),
    ],
    { people: { config: {}, labels: [{ label: 'Aide', line: 2 }], messages: [] } },
  );
  const held = {
    ...made,
    briefings: made.briefings.map((one) => ({ ...one, file: one.briefing.source.file })),
  };
  const placed = placeBriefings(held);
  findPeople(held, placed);
  const told = whoMessages(placed.people ?? [], held);
  expect(told).toEqual(whoIsWho(held).messages);
  expect(told.map(({ rule }) => rule)).toEqual(['speaker-joined', 'people-unused']);
});

it('One of the press who was taken to answer is told as doubtful', () => {
  const says = (id: string, last: string, lines: [number, number]) =>
    briefing(id, {
      items: [
        item('toll', 'The toll', [
          turn('answer', 'It opens. Mr. Lind.', { speaker: 'Ann Vale' }),
          turn('question', 'When?'),
          turn('answer', 'Soon.', { speaker: last, lines }),
        ]),
      ],
    });
  const days = ['2031-05-01', '2031-05-02', '2031-05-03'].map((id) => says(id, 'Ann Vale', [7, 7]));
  const { messages } = whoIsWho(archive([...days, says('2031-05-04', 'Mr. Lind', [9, 9])]));
  expect(messages.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'transcripts/2031-05-04.txt:9 role-doubtful',
  ]);
});

describe('A newsroom that was taken for another name of one', () => {
  it('is told with the line on which it asks first', () => {
    const items = ['Orlu Herald', 'Orlu Herald', 'Orlu Herald News'].map((outlet, at) =>
      item(`item-${at}`, 'Title', [turn('question', 'Why?', { outlet, lines: [at + 3, at + 3] })]),
    );
    const { messages } = whoIsWho(archive([briefing('2031-05-04', { items })]));
    expect(messages.map(({ file, line, rule, reason }) => `${file}:${line} ${rule} ${reason}`)).toEqual([
      'transcripts/2031-05-04.txt:5 newsroom-joined “Orlu Herald News” was taken for another name of Orlu Herald.',
    ]);
  });
});

describe('A year in which an office has several holders', () => {
  const named = (...holders: string[][]) =>
    yearsOfSeveral(
      new Map([
        ['president', holders.map((own, at) => ({ date: `2031-0${at + 1}-04`, holders: new Set(own) }))],
      ]),
    );

  it('is one throughout which no one holder is named', () => {
    const several = new Set(['president\n2031']);
    expect(named(['example'], ['example'], ['lind'])).toEqual(several);
    expect(named(['example'], ['lind'], ['example'])).toEqual(several);
    expect(named(['example', 'lind'], ['lind'], ['lind', 'arne'])).toEqual(new Set());
  });
});

describe('Whoever is not named', () => {
  it('has no page under a label that names nobody, and its address says so', () => {
    const labels = ['Journalist', 'Reporter', '记者', 'Voz Mujer', 'A'];
    const { people, shared } = findSpeakers([answered(podium('2031-05-04'), ...labels)]);
    expect(people).toEqual([]);
    expect(shared.map(({ people: meant }) => meant)).toEqual(labels.map(() => []));
  });

  it('is one of several, and their page says so', () => {
    const { people } = findSpeakers([
      answered(podium('2031-05-04'), 'Senior Harbour Official*9', 'Senior Habour Official'),
    ]);
    expect(people.map(({ name, several, items }) => [name, several, items.length])).toEqual([
      ['Senior Harbour Official', true, 10],
    ]);
  });
});

describe('The address of a speaker', () => {
  it('is a page whatever becomes of the name: each printed label has one, and no two share one', () => {
    const label = fc.constantFrom(
      'The President',
      'He President',
      'Mr. Lind',
      'Dr. Lind',
      'Ann Lind',
      'Mr. Marchbank',
      'Mr. Marchbnak',
      'Aide',
      'Reporter',
      'Herr Lind',
      'President Lind',
    );
    const briefing = fc.record({
      labels: fc.array(label, { minLength: 1, maxLength: 6 }),
      year: fc.constantFrom('2031', '2032'),
      title: fc.constantFrom('Briefing', 'Remarks by President Lind'),
    });
    const config = fc.constantFrom<PeopleConfig>(
      {},
      { never: ['Aide'] },
      { people: [{ name: 'Ann Lind', aliases: [{ name: 'Mr. Lind', to: '2031-12-31' }] }] },
    );
    fc.assert(
      fc.property(fc.array(briefing, { maxLength: 8 }), config, (list, people) => {
        const briefings = list.map(({ labels, year, title }) =>
          answered(podium(`${year}-05-04`, title), ...labels),
        );
        const bare = new Set(
          list
            .flatMap(({ labels }) => labels)
            .map((one) => one.toLowerCase().replaceAll('.', '').replaceAll(' ', '-')),
        );
        const found = findSpeakers(briefings, statedBy(people));
        const ids = [
          ...found.people.flatMap(({ id, otherNames }) => [
            id,
            ...new Set(otherNames.flatMap((one) => (one.id === null || one.id === id ? [] : [one.id]))),
          ]),
          ...found.shared.map(({ id }) => id),
        ];
        expect(new Set(ids).size, ids.join()).toBe(ids.length);
        for (const id of bare) expect(ids).toContain(id);
      }),
    );
  });
});
