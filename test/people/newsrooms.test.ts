import { describe, expect, it } from 'vitest';
import { knownNewsrooms } from '../../src/languages/known-newsrooms.ts';
import { PeopleConfig } from '../../src/model/people-config.ts';
import { findOutlets } from '../../src/people/outlets.ts';
import { statedBy } from '../../src/people/stated.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { turn } from '../site/made.ts';
import { heard } from './made.ts';

/** A briefing of a series in which each of these newsrooms asks; "Orlu Herald*3" three times. */
function asked(series: string, ...rooms: string[]) {
  const items = rooms.flatMap((room) => {
    const [outlet = '', times = '1'] = room.split('*');
    return Array.from({ length: Number(times) }, () => [turn('question', 'When?', { outlet })]);
  });
  return heard({ series }, ...items);
}

/** Each newsroom with how many items, and the other names of it. */
const told = (briefings: ReturnType<typeof asked>[], config: PeopleConfig = {}) =>
  Object.fromEntries(
    findOutlets(briefings, statedBy(PeopleConfig.parse(config))).people.map(({ name, items, otherNames }) => [
      name,
      [items.length, ...otherNames.map((other) => `${other.name}: ${other.why}`)],
    ]),
  );

describe('The newsrooms that the world knows', () => {
  it('have two names or more each, no name is two newsrooms’, and none is empty', () => {
    for (const names of knownNewsrooms) expect(names.length, names.join()).toBeGreaterThan(1);
    const keys = knownNewsrooms.flat().map(nameKey);
    expect(keys.filter((key, at) => key === '' || keys.indexOf(key) < at)).toEqual([]);
  });
});

describe('A newsroom of two names', () => {
  it.each([
    ['Press Trust of Orlu', 'PTO'],
    ['Agence Orlu-Presse', 'AOP'],
    ['Orlu Radio Network', 'ORN'],
    ['Herald', 'Herald News'],
    ['Harbour Post', 'The Harbour Post'],
    ['Quay', 'The Quay News Agency'],
    ['Quay News', 'Quay News Agency'],
    ['南港社', '日本南港社'],
    ['南港广电', '南港广播电视台'],
    // of agencies of the world
    ['Nihon Keizai Shimbun', 'NIKKEI'],
    ['共同社', '日本共同社'],
  ])('is one, and the name that is heard most is its page’s: %s, %s', (often, rare) => {
    expect(told([asked('podium', rare, `${often}*3`)])).toEqual({ [often]: [4, `${rare}: alias`] });
    expect(told([asked('podium', often, `${rare}*3`)])).toEqual({ [rare]: [4, `${often}: alias`] });
  });

  it.each([
    ['initials that two houses have', ['PTO', 'Press Trust of Orlu', 'Port Tide Observer']],
    ['a daily and a radio of one town', ['Orlu Daily', 'Orlu Radio', 'Orlu TV']],
    ['a house by its kind alone', ['日报', '日本日报', '南港日报']],
    ['a kind of house, of two countries', ['日本广播总社', '印度广播总社']],
    [
      'initials and another house that prints “News” behind them',
      ['ORN*2', 'Orlu Radio Network', 'ORN News'],
    ],
  ])('is not told by %s', (_, rooms) => {
    const apart = rooms
      .map((room) => room.replace(/\*\d/, ''))
      .filter((room) => room !== 'Orlu Radio Network');
    expect(Object.keys(told([asked('podium', ...rooms)])).sort()).toEqual(apart.sort());
  });

  it('is one within a series alone', () => {
    expect(told([asked('podium', 'PTO'), asked('harbour', 'Press Trust of Orlu')])).toEqual({
      PTO: [1],
      'Press Trust of Orlu': [1],
    });
  });

  it('is one anywhere, where the world knows it', () => {
    expect(told([asked('podium', 'The Associated Press'), asked('harbour', 'AP*2')])).toEqual({
      AP: [3, 'The Associated Press: alias'],
    });
  });

  it('is what people.yaml says: another name, or two newsrooms', () => {
    const briefings = [asked('podium', 'PTO*2', 'Press Trust of Orlu')];
    expect(told(briefings, { newsrooms: [{ name: 'Press Trust of Orlu' }] })).toEqual({
      'Press Trust of Orlu': [3, 'PTO: alias'],
    });
    expect(told(briefings, { newsrooms: [{ name: 'Press Trust of Orlu' }, { name: 'PTO' }] })).toEqual({
      PTO: [2],
      'Press Trust of Orlu': [1],
    });
  });
});
