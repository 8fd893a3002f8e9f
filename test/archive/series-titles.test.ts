import { describe, expect, it } from 'vitest';
import { seriesTitles } from '../../src/archive/series-titles.ts';
import { untitledSeries } from '../../src/archive/untitled-series.ts';
import { dialects } from '../../src/dialects/index.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { parsed } from '../helpers/parsed.ts';

const one = parsed(['QUESTION: Who pays the toll?', 'MINISTER EXAMPLE: Nobody does.']);
/** Transcripts in a dialect, which name its publisher where it is one’s own. */
const held = (series: string | null, dialect: string, count = 1, lang = 'en') => {
  const known = dialects.find(({ id }) => id === dialect);
  const publisher = known?.bears ? { publisher: known.name } : {};
  const briefing: Briefing = { ...one, dialect, lang, ...publisher };
  return Array.from({ length: count }, () => ({ series, briefing }));
};
/** Others in that dialect, which name nobody. */
const alike = (series: string, dialect: string, count = 1) =>
  Array.from({ length: count }, (): ReturnType<typeof held>[number] => ({
    series,
    briefing: { ...one, dialect },
  }));
const titled = (briefings: ReturnType<typeof held>, series = {}) =>
  [...seriesTitles(briefings, { series })].map(([name, { title, from }]) => `${name}: ${title}, ${from}`);

describe('A series that nobody gave a title', () => {
  it('is called after the publisher that nearly all its transcripts look like', () => {
    expect(titled([...held('wh', 'white-house', 19), ...held('wh', 'general')])).toEqual([
      'wh: White House, publisher',
    ]);
    expect(titled([...held('wh', 'white-house', 8), ...held('wh', 'general', 2)])).toEqual([
      'wh: WH, folder',
    ]);
    expect(titled(held('harbour-office', 'qa-plain'))).toEqual(['harbour-office: Harbour Office, folder']);
  });

  it('has the name of its folder behind that, where another looks the same or has that title', () => {
    const two = [
      ...held('wh-early', 'white-house'),
      ...held('wh-late', 'white-house'),
      ...held(null, 'nato'),
    ];
    expect(titled(two)).toEqual([
      'wh-early: White House (Early), publisher',
      'wh-late: White House (Late), publisher',
    ]);
    expect(titled(two, { 'wh-late': { title: 'White House' } })).toEqual([
      'wh-late: White House, site.yaml',
      'wh-early: White House (Early), publisher',
    ]);
  });

  it('has the name of its folder where most of its transcripts name no publisher, or look like anybody’s', () => {
    expect(titled(alike('palace', 'white-house', 9))).toEqual(['palace: Palace, folder']);
    expect(titled([...alike('palace', 'white-house', 7), ...held('palace', 'white-house', 4)])).toEqual([
      'palace: Palace, folder',
    ]);
    expect(titled([...alike('palace', 'white-house', 6), ...held('palace', 'white-house', 4)])).toEqual([
      'palace: White House, publisher',
    ]);
    const anybodys = [
      'bracket-labels',
      'capitals-point',
      'dash-labels',
      'doorstop',
      'general',
      'own-line',
      'qa-plain',
      'rev',
    ];
    for (const dialect of anybodys)
      expect(titled(held('harbour', dialect))).toEqual(['harbour: Harbour, folder']);
  });

  it('keeps a name that somebody wrote as a title', () => {
    expect(titled(held('The West Wing', 'white-house'))).toEqual(['The West Wing: The West Wing, name']);
  });

  it('is called in another language as in that of most of its transcripts', () => {
    const english = [...held('wh-early', 'white-house', 2), ...held('wh-late', 'white-house')];
    const spanish = held('wh-early', 'general', 1, 'es');
    const all = [...english, ...spanish];
    expect(seriesTitles(spanish, {}, all).get('wh-early')?.title).toBe('White House (Early)');
    const lone = held('wh-pool', 'general', 1, 'es');
    expect(seriesTitles(lone, {}, [...all, ...lone]).get('wh-pool')?.title).toBe('WH Pool');
  });

  it('has the name that its publisher has in its language', () => {
    expect(titled(held('mfa', 'mfa-china', 2, 'zh-Hans'))).toEqual(['mfa: 中国外交部, publisher']);
    expect(titled(held('mfa', 'mfa-china', 2, 'en'))).toEqual(['mfa: Chinese Foreign Ministry, publisher']);
  });

  it('is told once, with what its title was taken from', () => {
    const both = [
      ...held('wh', 'white-house'),
      ...held('wh', 'white-house', 1, 'es'),
      ...held('b', 'general'),
      ...held('orlu-mfa', 'general'),
    ];
    expect(untitledSeries(both, {}).map(({ reason }) => reason)).toEqual([
      'The series “wh” has no title; it is called “White House”, after the publisher that its transcripts look like.',
      'The series “b” has no title; it is called “B”, after its folder.',
      'The series “orlu-mfa” has no title; it is called “Orlu Mfa”, after its folder. Is “mfa” short for something?',
    ]);
  });
});

it('A series is called in each language as site.yaml says, and elsewhere by its title', () => {
  const settings = { harbour: { title: 'The Harbour', titles: { fr: 'Le Port' } } };
  const title = (lang: string) => titled(held('harbour', 'qa-plain', 1, lang), settings);
  expect(title('fr')).toEqual(['harbour: Le Port, site.yaml']);
  expect(title('de')).toEqual(['harbour: The Harbour, site.yaml']);
});
