import { describe, expect, it } from 'vitest';
import { PeopleConfig } from '../../src/model/people-config.ts';
import { findSpeakers } from '../../src/people/speakers.ts';
import { statedBy } from '../../src/people/stated.ts';
import type { Heard } from '../../src/people/types.ts';
import { turn } from '../site/made.ts';
import { answered, heard } from './made.ts';

/** Names of one person that differ in the form of a first name, or lost a part. All of it is invented. */

const podium = (date: string, title = 'Briefing', series = 'podium') => ({ date, title, series });
const found = (briefings: readonly Heard[], config: PeopleConfig = {}) =>
  findSpeakers(briefings, statedBy(PeopleConfig.parse(config)));
const told = (briefings: readonly Heard[]) =>
  Object.fromEntries(
    found(briefings).people.map(({ name, items, otherNames }) => [
      name,
      [items.length, ...otherNames.map((other) => `${other.name}: ${other.why}`)],
    ]),
  );
const names = (briefings: readonly Heard[]) =>
  found(briefings)
    .people.map(({ name }) => name)
    .sort();

describe('Two full names of one surname', () => {
  const two = (a: string, b: string, later = '2032-09-01', series = 'podium') => [
    answered(podium('2031-05-04'), `${a}*3`),
    answered(podium(later, 'Briefing', series), b),
  ];

  it('are one person’s where both are usual forms of one first name, and that is told', () => {
    expect(told(two('Mike Vale', 'Michael Vale'))).toEqual({ 'Mike Vale': [4, 'Michael Vale: nickname'] });
    expect(told(two('Bob Vale', 'Rob Vale'))).toEqual({ 'Bob Vale': [4, 'Rob Vale: nickname'] });
    expect(told(two('Jacob B. Vale', 'Jack Vale'))).toEqual({ 'Jacob B. Vale': [4, 'Jack Vale: nickname'] });
  });

  it.each([
    ['of two first names', two('Mike Vale', 'Mark Vale')],
    ['with two second names', two('Mike B. Vale', 'Michael C. Vale')],
    ['heard in two series', two('Mike Vale', 'Michael Vale', '2031-06-01', 'other')],
    ['heard long from each other', two('Mike Vale', 'Michael Vale', '2034-06-01')],
    ['heard in one briefing', [answered(podium('2031-05-04'), 'Mike Vale*3', 'Michael Vale')]],
    ['called Mr and Ms', two('Mr. Pete Vale', 'Ms. Peter Vale')],
  ])('stay two: %s', (_, briefings) => {
    expect(names(briefings)).toHaveLength(2);
  });

  it('stay as they are where a form may stand for either of two', () => {
    const all = ['Jack Vale', 'Jacob Vale', 'John Vale'];
    expect(names(all.map((name, at) => answered(podium(`2031-05-0${at + 1}`), name)))).toEqual(all);
  });

  it('keep the address of each, also where titles alone say one', () => {
    const of = (title: string, label: string, days: readonly number[]) =>
      days.map((day) => answered(podium(`2031-05-0${day}`, title), `${label}*${4 - (day % 3)}`));
    const { people } = found([
      ...of('Briefing by Advisor Mike Vale', 'Mr. Vale', [1, 2, 3]),
      ...of('Briefing by Ambassador Michael Vale', 'Ambassador Vale', [4, 5]),
    ]);
    expect(people.map(({ id }) => id)).toEqual(['mike-vale']);
    expect(people[0]?.otherNames.map(({ id, why }) => `${id}: ${why}`).sort()).toEqual([
      'ambassador-vale: titled',
      'michael-vale: nickname',
      'mr-vale: titled',
    ]);
  });
});

describe('A surname and a full name', () => {
  const both = (later: string) =>
    names([answered(podium('2031-05-04'), 'Commissioner Vale'), answered(podium(later), 'Dan Vale')]);

  it('are one person’s where nobody else bears it, unless they are heard years from each other', () => {
    expect(both('2032-05-04')).toEqual(['Dan Vale']);
    expect(both('2038-05-04')).toEqual(['Commissioner Vale', 'Dan Vale']);
  });

  it('are two sooner where an office stands before the one and none before the other', () => {
    expect(both('2033-06-04')).toEqual(['Commissioner Vale', 'Dan Vale']);
    const mr = [answered(podium('2031-05-04'), 'Mr. Vale'), answered(podium('2033-06-04'), 'Dan Vale')];
    expect(names(mr)).toEqual(['Dan Vale']);
  });
});

describe('A full name, and an office with its surname, that both speak in one briefing', () => {
  const beside = (day: number, title: string) =>
    answered(podium(`2031-05-0${day}`, title), 'Ada Sturm*2', 'Governor Sturm*2');
  const two = ['Ada Sturm', 'Governor Sturm'];

  it('are two persons, however often a title names the one', () => {
    const title = 'Briefing by Spokeswoman Ada Sturm';
    expect(names([beside(4, title)])).toEqual(two);
    expect(names([4, 5, 6].map((day) => beside(day, title)))).toEqual(two);
    const alone = [5, 6].map((day) => answered(podium(`2031-05-0${day}`, title), 'Governor Sturm'));
    expect(names([beside(4, title), ...alone])).toEqual(two);
    expect(names([beside(4, 'Briefing by Deputy Governor Ada Sturm')])).toEqual(two);
  });

  it('are two also where the one is called Ms., and the title knows no governor', () => {
    const title = 'Briefing by Spokeswoman Ada Sturm';
    const both = [4, 5].map((day) =>
      answered(podium(`2031-05-0${day}`, title), 'Ms. Sturm*2', 'Governor Sturm*2'),
    );
    expect(names(both)).toEqual(two);
  });

  it('are one where the title has that office before that full name, and where they never meet', () => {
    expect(names([beside(4, 'Briefing by Governor Ada Sturm')])).toEqual(['Ada Sturm']);
    const apart = [
      answered(podium('2031-05-04'), 'Ada Sturm'),
      answered(podium('2031-05-05'), 'Governor Sturm'),
    ];
    expect(names(apart)).toEqual(['Ada Sturm']);
  });
});

describe('A surname that is called Mr in a few answers, beside Ms, in briefings of two years', () => {
  const day = (date: string, text: string, ...labels: string[]) =>
    heard(podium(date), ...labels.map((speaker) => [turn('answer', text, { speaker })]));
  const often = Array.from({ length: 30 }, () => 'Ms. Vale');

  it('is a slip, though it is not told yet that she is one person, who then is one in all of them', () => {
    const named = 'We are joined by Ann Vale.';
    const early = day('2031-05-04', 'Yes.', 'Ms. Vale', 'Mr. Vale');
    const late = (date: string) => day(date, named, ...often);
    expect(told([early, late('2034-06-01'), late('2034-06-02')])).toEqual({
      'Ann Vale': [62, 'Ms. Vale: surname', 'Mr. Vale: slip', 'Ms. Vale: spoken'],
    });
    expect(names([early, late('2036-06-01'), late('2036-06-02')])).toEqual(['Ann Vale', 'Ms. Vale']);
  });
});

describe('Somebody who is called Mr, and is named in full', () => {
  it('is no holder of an office of that surname, of whom nobody says a first name', () => {
    const named = (label: string) =>
      heard(podium('2031-05-04', 'Briefing by Bo Vale'), [
        turn('answer', 'I am joined by Bo Vale.', { speaker: label }),
      ]);
    expect(names([named('Mr. Vale'), answered(podium('2031-06-04'), 'Governor Vale')])).toEqual([
      'Bo Vale',
      'Governor Vale',
    ]);
    expect(names([named('Governor Vale'), answered(podium('2031-06-04'), 'Mr. Vale')])).toEqual(['Bo Vale']);
  });
});

describe('An office and a surname that is named in full once', () => {
  const budget = (day: number, name: string) =>
    answered(podium(`2031-05-0${day}`, `Briefing by Budget Director ${name}`), 'Mr. Vale*3');
  const later = (title: string) => answered(podium('2033-05-04', title), 'Secretary Vale');

  it('is whom all other briefings name that have the surname', () => {
    const another = answered(podium('2029-05-04'), 'Deputy Secretary Vale');
    const all = [another, budget(1, 'Jacob Vale'), budget(2, 'Jack Vale'), budget(3, 'Jack Vale')];
    const apart = ['Deputy Secretary Vale', 'Jack Vale', 'Secretary Vale'];
    expect(names([...all, later('Gaggle with Harbour Secretary Jack Vale')])).toEqual(apart.slice(0, 2));
    expect(names([...all, later('Gaggle with Harbour Secretary Bo Vale')])).toEqual(apart);
    expect(names([...all, later('Gaggle')])).toEqual(apart);
    const once = [another, budget(1, 'Jack Vale'), later('Gaggle with Harbour Secretary Jack Vale')];
    expect(names(once)).toEqual(['Deputy Secretary Vale', 'Mr. Vale', 'Secretary Vale']);
  });
});

describe('A label that lost a part', () => {
  const title = 'Briefing by Minister Ann Vale';
  const before = [1, 2].map((day) => answered(podium(`2031-05-0${day}`, title), 'Minister Vale*5'));
  const beside = (label: string, ...others: string[]) =>
    names([...before, answered(podium('2031-05-03', title), 'Minister Vale', label, ...others)]);

  it('is taken for a misprint of the whole one, heard beside it', () => {
    expect(beside('Minister Ann')).toEqual(['Ann Vale']);
    expect(beside('Vale')).toEqual(['Ann Vale']);
    expect(
      told([...before, answered(podium('2031-05-03', title), 'Minister Vale', 'Minister Ann')])['Ann Vale'],
    ).toContain('Minister Ann: slip');
  });

  it('stays where it may be another’s', () => {
    expect(beside('Minister Bo')).toEqual(['Ann Vale', 'Minister Bo']);
    expect(beside('Governor Ann')).toEqual(['Ann Vale', 'Governor Ann']);
    expect(beside('Mr. Ann')).toEqual(['Ann Vale', 'Mr. Ann']);
    expect(beside('Minister Ann*4')).toEqual(['Ann Vale', 'Minister Ann']);
    expect(names([...before, answered(podium('2031-05-03'), 'Minister Ann')])).toEqual([
      'Ann Vale',
      'Minister Ann',
    ]);
  });
});

describe('Somebody of the press who asks under a name', () => {
  const asked = (speaker: string, outlet: string | null = null) =>
    heard(podium('2031-05-04'), [
      turn('question', 'Why?', { speaker, outlet }),
      turn('answer', 'So.', { speaker: 'Ann Vale' }),
    ]);

  it('is listed nowhere among who answers, and keeps the page of that name', () => {
    expect(names([asked('Mr. Lindt')])).toEqual(['Ann Vale']);
    expect(found([asked('Mr. Lindt')]).shared).toEqual([
      { id: 'mr-lindt', name: 'Mr. Lindt', people: [], asks: true },
    ]);
  });

  it('has none where a newsroom or a whole name stands there, or somebody answers under it', () => {
    expect(found([asked('Bo Lindt')]).shared).toEqual([]);
    expect(found([asked('Mr. Lindt', 'Orlu Herald')]).shared).toEqual([]);
    expect(found([asked('Mr. Lindt'), answered(podium('2031-05-05'), 'Mr. Lindt')]).shared).toEqual([]);
  });
});

describe('Somebody who says something from the floor under a name', () => {
  /** A briefing in which whoever answers calls this name before a question. */
  const calls = (day: number, call = 'It opens. Mr. Lindt.') =>
    heard(podium(`2031-05-0${day}`), [
      turn('question', 'Why?'),
      turn('answer', call, { speaker: 'Ann Vale' }),
      turn('question', 'When?'),
      turn('answer', 'Soon.', { speaker: 'Ann Vale' }),
    ]);
  const floor = answered(podium('2031-05-09'), 'Ann Vale', 'Mr. Lindt');
  const thrice = (call?: string) => [1, 2, 3].map((day) => calls(day, call));

  it('is one of the press whom those who answer call to ask again and again, and keeps the page of that name', () => {
    const { people, shared } = found([...thrice(), floor]);
    expect(people.map(({ name }) => name)).toEqual(['Ann Vale']);
    expect(shared).toEqual([{ id: 'mr-lindt', name: 'Mr. Lindt', people: [], asks: true, answersIn: [4] }]);
  });

  it.each(['Yes, Mr. Lindt.', 'It opens -- Mr. Lindt.', 'Mr. Lindt, (Laughter.)'])(
    'is called so: %s',
    (call) => {
      expect(names([...thrice(call), floor])).toEqual(['Ann Vale']);
    },
  );

  it.each([
    ['called seldom', [calls(1), calls(2), floor]],
    ['heard as often', [...thrice(), answered(podium('2031-05-09'), 'Mr. Lindt'), floor]],
    [
      'called in another series',
      [...thrice(), answered(podium('2031-05-09', 'Briefing', 'other'), 'Mr. Lindt')],
    ],
    ['spoken of', [...thrice('It was opened by Mr. Lindt.'), floor]],
    ['called Ms', [...thrice('It opens. Ms. Lindt.'), floor]],
  ])('is one of those who answer: %s', (_, briefings) => {
    expect(names(briefings)).toContain('Mr. Lindt');
  });

  it('is whoever people.yaml says', () => {
    const { people } = found([...thrice(), floor], {
      people: [{ name: 'Bo Lindt', aliases: ['Mr. Lindt'] }],
    });
    expect(people.map(({ name }) => name)).toContain('Bo Lindt');
  });
});

describe('An office and a form of address before one surname', () => {
  const says = (date: string, text: string, ...labels: string[]) =>
    heard(podium(date), ...labels.map((speaker) => [turn('answer', text, { speaker })]));
  const ANN = 'We are joined by Ann Vale today.';

  it('are one person where a title says so within a year, or one of them is rare in a briefing of both that names one in full', () => {
    const titled = answered(podium('2032-03-04', 'Briefing by Minister Ann Vale'), 'Minister Vale');
    expect(told([says('2031-05-04', ANN, 'Ms. Vale', 'Ms. Vale'), titled])).toEqual({
      'Ms. Vale': [3, 'Minister Vale: address'],
    });
    const beside = says('2031-05-04', ANN, ...Array.from({ length: 5 }, () => 'Minister Vale'), 'Ms. Vale');
    expect(told([beside])).toEqual({ 'Minister Vale': [6, 'Ms. Vale: address'] });
  });

  it.each([
    [
      'nobody is named in full',
      [says('2031-05-04', 'Yes.', 'Ms. Vale'), says('2031-06-04', 'Yes.', 'Minister Vale')],
    ],
    ['one alone is', [says('2031-05-04', ANN, 'Ms. Vale'), says('2031-06-04', 'Yes.', 'Minister Vale')]],
    [
      'the office is no title’s',
      [
        says('2031-05-04', 'We are joined by Bo Kell.', 'Mr. Kell', 'Mr. Kell'),
        says('2031-05-05', 'She follows Bo Kell, who spoke yesterday.', 'Secretary Kell'),
      ],
    ],
    [
      'two are',
      [says('2031-05-04', ANN, 'Ms. Vale'), says('2031-06-04', `${ANN} And of Bo Vale.`, 'Minister Vale')],
    ],
    ['it is long after', [says('2031-05-04', ANN, 'Ms. Vale'), says('2032-06-04', ANN, 'Minister Vale')]],
    ['both are heard in one', [says('2031-05-04', ANN, 'Minister Vale', 'Ms. Vale')]],
  ])('are two where %s', (_, briefings) => {
    expect(names(briefings)).toHaveLength(2);
  });
});

it('A form of address that is wrong once is a slip beside five times the right one, where one person is named in full', () => {
  const said = (times: number, text = 'We are joined by Ann Vale.') => {
    const labels = [...Array.from({ length: times }, () => 'Ms. Vale'), 'Mr. Vale'];
    return heard(podium('2031-05-04'), ...labels.map((speaker) => [turn('answer', text, { speaker })]));
  };
  expect(told([said(5)])).toEqual({ 'Ms. Vale': [6, 'Mr. Vale: slip'] });
  for (const one of [said(4), said(5, 'Yes.'), said(5, 'We are joined by Ann Vale, and by Bo Vale.')])
    expect(names([one])).toEqual(['Mr. Vale', 'Ms. Vale']);
});
