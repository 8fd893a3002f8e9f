import { describe, expect, it } from 'vitest';
import { languageOf, languages } from '../../src/languages/index.ts';
import { idiomsOf } from '../../src/outline/common-words.ts';
import { ownCountryIn } from '../../src/topics/own-country.ts';
import { tellingIn } from '../../src/topics/telling.ts';
import type { TopicSource } from '../../src/topics/topic-source.ts';
import type { Topic, Why } from '../../src/topics/types.ts';
import { vagueAmong } from '../../src/topics/vague.ts';

const BRIEFINGS = 240;
const ITEMS = 5;
const SUBJECTS = ['harvest barley mill', 'ferry quay pilot', 'dam sluice valley', 'school lesson teacher'];

/** An item that says the topic, by the number of its briefing and its place there. */
type Says = (briefing: number, place: number) => boolean;

/** A podium on which four subjects are talked of in turn, and the topic that some of its items say. */
function podium(
  says: Says,
  {
    called = 'The topic',
    also = '',
    name = 'Harbour',
    rule = 'recurring-words',
  }: { called?: string; also?: string; name?: string; rule?: Why['rule'] } = {},
) {
  const texts: string[] = [];
  const held: number[] = [];
  for (let briefing = 0; briefing < BRIEFINGS; briefing++)
    for (let place = 0; place < ITEMS; place++) {
      const is = says(briefing, place);
      if (is) held.push(texts.length);
      texts.push(
        `${SUBJECTS[(briefing + place) % SUBJECTS.length]}${is ? ` harbour ${also}`.trimEnd() : ''}`,
      );
    }
  const telling = tellingIn(texts);
  const none = new Uint32Array();
  const sources = texts.map(
    (_, index): TopicSource => ({
      index,
      briefing: Math.floor(index / ITEMS),
      series: 'ministry',
      thread: index,
      called: held.includes(index) ? called : '',
      title: null,
      key: [],
      titleNames: [],
      saidNames: new Map(),
      telling: telling.texts[index] ?? none,
      often: none,
      calledWords: none,
      pairs: none,
    }),
  );
  const entries: Topic['entries'] = new Map(held.map((index) => [index, { rule, words: [name], score: 1 }]));
  return {
    sources,
    topic: { name, base: name, entries, fixed: false },
    words: telling.words,
  };
}

function isVague(says: Says, more?: Parameters<typeof podium>[1]): boolean {
  const { sources, topic, words } = podium(says, more);
  return vagueAmong(sources, words, 'en')(topic);
}

const now: Says = (briefing, place) => briefing % 2 === 0 && place === 2;

describe('A topic says nothing', () => {
  it('where its items have no words in common, and it comes up at all times, in passing', () => {
    expect(isVague(now)).toBe(true);
  });

  it('but not where its items are about one matter', () => {
    expect(isVague(now, { also: 'anchor lighthouse beacon' })).toBe(false);
  });

  it('but not where it has its time', () => {
    expect(isVague((briefing, place) => briefing < BRIEFINGS / 2 && place === 2)).toBe(false);
  });

  it('but not where one question on it follows another', () => {
    expect(isVague((briefing, place) => briefing % 4 === 0 && (place === 2 || place === 3))).toBe(false);
  });

  it('nor where it is a name of too few items to tell', () => {
    expect(isVague((briefing, place) => briefing % 3 === 0 && place === 2, { rule: 'recurring-name' })).toBe(
      false,
    );
  });

  it('where it is a kind of thing, and titles say each time which', () => {
    const early: Says = (briefing, place) => briefing < BRIEFINGS / 2 && place === 2;
    expect(isVague(early, { called: 'Who pays for the fishing harbour?' })).toBe(true);
    expect(isVague(early, { called: 'Fishing: harbour dues' })).toBe(false);
    expect(isVague(early, { called: 'Who pays for the harbour?' })).toBe(false);
  });
});

describe('A topic that is told from another by what stands before or behind it', () => {
  const early: Says = (briefing, place) => briefing < BRIEFINGS / 2 && place === 2;
  const hardly = { also: 'anchor' };

  it('says nothing where titles tell nearly each time which is meant', () => {
    expect(isVague(early, { ...hardly, called: 'A harbour for the pilots' })).toBe(true);
    expect(isVague(early, { ...hardly, called: 'The fishing harbour is shut' })).toBe(true);
    expect(isVague(early, { ...hardly, called: 'The harbour is shut' })).toBe(false);
    expect(isVague(early, { ...hardly, called: 'A harbour for the pilots', rule: 'recurring-name' })).toBe(
      false,
    );
  });

  it('says something where its items are about one matter all the same', () => {
    const alike = { also: 'anchor lighthouse beacon' };
    expect(isVague(early, { ...alike, called: 'A harbour for the pilots' })).toBe(false);
  });
});

describe('A way of speaking', () => {
  it('says nothing, whatever its items have in common', () => {
    const alike = { also: 'anchor lighthouse beacon' };
    expect(isVague(now, { ...alike, name: 'Bottom line' })).toBe(true);
    expect(isVague(now, { ...alike, name: 'Harbour line' })).toBe(false);
  });

  it.each(languages.flatMap(({ tag, topics }) => (topics?.idioms ? [tag] : [])))(
    'is of several words, and stands in its list once: %s',
    (lang) => {
      const listed = languageOf(lang)?.topics?.idioms?.split('|') ?? [];
      expect(listed.filter((words) => !/^[\p{Ll}]+(?:[ -][\p{Ll}]+)+$/u.test(words))).toEqual([]);
      expect(idiomsOf(lang).size).toBe(listed.length);
    },
  );
});

describe('A matter of few items, no name, says nothing', () => {
  const few: Says = (briefing, place) => briefing < BRIEFINGS / 3 && place === 2;
  const hardly = { also: 'anchor' };
  const alike = { also: 'anchor lighthouse beacon' };

  it('where these have no more words in common than by chance', () => {
    expect(isVague(few)).toBe(true);
    expect(isVague(few, hardly)).toBe(false);
    expect(isVague(few, { name: 'Harbour master' })).toBe(true);
    // in three briefings of all
    const once: Says = (briefing) => briefing > 30 && briefing < 34;
    expect(isVague(once)).toBe(false);
  });

  it('where titles say which of its kind, or of what it is, and they have little in common', () => {
    const which = { called: 'Who pays for the fishing harbour?' };
    const of = { called: 'Harbour of Sarn: who pays?' };
    for (const called of [which, of]) {
      expect(isVague(few, { ...called, also: 'anchor' })).toBe(true);
      expect(isVague(few, { ...called, ...alike })).toBe(false);
    }
    expect(isVague(few, { called: 'Harbour: who pays?', also: 'anchor' })).toBe(false);
  });
});

describe('The own country of a podium', () => {
  const names = (own: string, others: string) => {
    const { sources, topic } = podium(now);
    const said = (briefing: number) => (briefing % 3 === 0 ? [own, others] : briefing % 3 === 1 ? [own] : []);
    const named = sources.map((source) => ({ ...source, titleNames: said(source.briefing) }));
    return { sources: named, topic };
  };
  const isOwn = (own: string, base: string) => {
    const { sources, topic } = names(own, 'Iceland');
    return ownCountryIn(sources, 'en')({ ...topic, base });
  };

  it('is no subject there, under whichever of its names', () => {
    expect(isOwn('Norway', 'Norway')).toBe(true);
    expect(isOwn('US', 'United States')).toBe(true);
  });

  it('is told from others, which are subjects', () => {
    expect(isOwn('Norway', 'Iceland')).toBe(false);
    expect(isOwn('Orlu', 'Orlu')).toBe(false);
  });

  it('is a subject where most of it is said elsewhere', () => {
    const { sources, topic } = names('Norway', 'Iceland');
    const isOwnBefore = (first: number) => {
      const abroad = sources.map((one) =>
        one.index < first ? { ...one, series: 'abroad', titleNames: [] } : one,
      );
      return ownCountryIn(abroad, 'en')({ ...topic, base: 'Norway' });
    };
    const half = (BRIEFINGS * ITEMS) / 2;
    expect([half - 10 * ITEMS, half].map(isOwnBefore)).toEqual([true, false]);
  });
});
