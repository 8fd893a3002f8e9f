import { describe, expect, it } from 'vitest';
import { calledAskers } from '../../src/parse/attribution/called-askers.ts';
import type { Roles, Segment, SpeakerRole } from '../../src/parse/stages.ts';
import { labelled, segment } from './made.ts';

/** A person whom somebody calls on to ask, with the house that is named beside. */

type Line = readonly [Segment, SpeakerRole?];
const said = (text: string): Line => [segment(text)];
const asks = (text: string): Line => [labelled(text), 'question'];

function called(...lines: readonly Line[]) {
  const opens = new Map(lines.flatMap(([one, role]) => (role ? [[one, role] as const] : [])));
  const roles: Roles = {
    opens,
    spokesperson: null,
    podium: null,
    askers: new Map(),
    press: new Set(),
    notes: [],
  };
  const found = calledAskers(
    lines.map(([one]) => one),
    roles,
  );
  return [...found].map(([key, { side, behind }]) => `${key} ${side} ${behind ?? '—'}`);
}
const calledBy = (call: string, name = 'Hugo Vale') => called(said(call), asks(`${name}: When?`));

describe('Whom the words before call on', () => {
  it.each([
    ['The next question is from Hugo Vale of the “Orlu Herald”.', 'Orlu Herald'],
    ['Your next question is from Hugo Vale with Quay Securities. Your line is open.', 'Quay Securities'],
    ['Hugo Vale, from Lake Radio. Go ahead.', 'Lake Radio'],
    ['Hugo Vale at Lake Radio. Please go on.', 'Lake Radio'],
    ['Hugo Vale of the St. Orlu Herald.', 'St. Orlu Herald'],
    ['Hugo Vale spoke before. Now Hugo Vale of Lake Radio', 'Lake Radio'],
  ])('asks for the house that is named beside: “%s”', (call, house) => {
    expect(calledBy(call)).toEqual([`hugovale asks ${house}`]);
  });

  it.each([
    ['a sentence goes on behind the house', 'Hugo Vale of Lake Radio. He was late.'],
    ['words go on behind the house', 'I spoke to Hugo Vale of Lake Radio: he was late.'],
    ['no house is named', 'Hugo Vale, please.'],
    ['the house has no capital', 'Hugo Vale of the harbour.'],
    ['another is called', 'Bo Roke of Lake Radio.'],
  ])('is nobody where %s', (_, call) => {
    expect(calledBy(call)).toEqual([]);
  });

  it('is looked for in the last two hundred characters of what is said before', () => {
    const call = (length: number) => `Hugo Vale of Lake Radio. Go ahead${' now'.repeat(50)}`.slice(0, length);
    expect(calledBy(call(200))).toHaveLength(1);
    expect(calledBy(`.${call(200)}`)).toHaveLength(1);
    expect(calledBy(call(200).slice(1))).toEqual([]);
    expect(calledBy(`${call(200)}w`)).toEqual([]);
  });

  it('is a person: two words or more, of which none is that of a newsroom', () => {
    expect(calledBy('Dr. Ann B. Vale of Lake Radio.', 'Dr. Ann B. Vale')).toEqual([
      'drannbvale asks Lake Radio',
    ]);
    expect(calledBy('Vale of Lake Radio.', 'Vale')).toEqual([]);
    expect(calledBy('Lake Radio of Northport.', 'Lake Radio')).toEqual([]);
  });
});

describe('Where somebody is called so', () => {
  const call = [said('Hugo Vale of Lake Radio.'), asks('Hugo Vale: When?')];

  it('others whose labels are those of persons ask for nobody', () => {
    expect(called(...call, asks('Mia Roke: And why?'), asks('Lake Daily: Who?'))).toEqual([
      'hugovale asks Lake Radio',
      'miaroke asks —',
    ]);
  });

  it('nobody who answers does, nor whose label is no name', () => {
    const [answering, upper] = [labelled('Mia Roke: In May.'), labelled('BO EK: When?')];
    expect(called(...call, [answering, 'answer'], [upper, 'question'])).toEqual(['hugovale asks Lake Radio']);
  });

  it('the first call counts', () => {
    expect(called(...call, said('Hugo Vale of Quay Radio.'), asks('Hugo Vale: Where?'))).toEqual([
      'hugovale asks Lake Radio',
    ]);
  });

  it('elsewhere a label may be that of a newsroom, and nobody is a person', () => {
    expect(called(said('Next, please.'), asks('Mia Roke: And why?'))).toEqual([]);
    expect(called(asks('Mia Roke: And why?'))).toEqual([]);
  });
});
