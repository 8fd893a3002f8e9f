import { describe, expect, it } from 'vitest';
import { casedWords } from '../../src/outline/often-words.ts';
import { pairsIn } from '../../src/outline/pairs-said.ts';
import { undotted } from '../../src/outline/word-uses.ts';
import { addCalled } from '../../src/topics/called.ts';
import { TellingWords } from '../../src/topics/telling.ts';
import type { TopicSource } from '../../src/topics/topic-source.ts';
import type { Topic, Why } from '../../src/topics/types.ts';

const why: Why = { rule: 'recurring-words', words: ['x'], score: 1 };
const topic = (name: string, held: readonly number[], others: readonly string[] = []): Topic => ({
  name,
  base: name,
  others,
  entries: new Map(held.map((index) => [index, why])),
  fixed: false,
});

/** Enough to be on some subject. */
const MUCH = 'morning harbour master counted twelve boats';

/** Items that are called so, each with words that come back in it, what it asks, and what is heard in it. */
function archive(
  ...items: readonly (readonly [
    called: string,
    often?: string,
    series?: string,
    said?: string,
    heard?: string,
  ])[]
) {
  const words = new TellingWords();
  const sources = items.map(
    ([called, often = '', series = 'podium', said = '', heard = MUCH], index): TopicSource => ({
      index,
      briefing: index,
      series,
      thread: index,
      called,
      title: null,
      key: [],
      titleNames: [],
      saidNames: new Map(),
      telling: words.placesOf(heard),
      often: words.placesOf(often),
      calledWords: words.placesOf(casedWords(undotted(called)).join(' ')),
      pairs: pairsIn('en')(called, said),
    }),
  );
  return { sources, words };
}

/** Which of its items each topic holds besides those that it had. */
function added(topics: readonly Topic[], { sources, words }: ReturnType<typeof archive>) {
  const before = topics.map(({ entries }) => new Set(entries.keys()));
  addCalled(topics, sources, words);
  return topics.map(({ entries }, at) => [...entries.keys()].filter((index) => !before[at]?.has(index)));
}

describe('A topic holds', () => {
  it('what is called by its name, in one form or many', () => {
    const items = archive(['Ferry'], ['Who pays for ferries?'], ['Ferryman'], ['Fairness']);
    expect(added([topic('Ferry', [0])], items)).toEqual([[1]]);
  });

  it('nothing that says next to nothing, and not its name, though it is called so: “May I follow up?”', () => {
    const asked = (heard: string) => ['Ferry', '', 'podium', '', heard] as const;
    const items = archive(
      ['Ferry'],
      asked('follow'),
      asked('late ferries'),
      asked('follow sure late again soon now'),
    );
    expect(added([topic('Ferry', [0])], items)).toEqual([[2, 3]]);
  });

  it('nothing that is called by one of what it names many of: “executive” is no executive', () => {
    const items = archive(['Executives'], ['Executive privilege'], ['Pay of executives']);
    expect(added([topic('Executives', [0])], items)).toEqual([[2]]);
  });

  it('what says its name again and again, and tells so', () => {
    const items = archive(['Harbour'], ['Next week', 'dam harbour'], ['Next week', 'dam']);
    const harbour = topic('Harbour', [0]);
    expect(added([harbour], items)).toEqual([[1]]);
    expect(harbour.entries.get(1)).toEqual({ rule: 'recurring-words', words: ['Harbour'], score: 0.6 });
  });

  it('what says all words of its name again and again, and not some of them', () => {
    const items = archive(['Oil spill'], ['Next', 'spill oil'], ['Next', 'oil']);
    expect(added([topic('Oil spill', [0])], items)).toEqual([[1]]);
  });

  it('what asks of a matter of several words, or says them in a row twice, in any form', () => {
    const items = archive(
      ['Toll bridge'],
      ['Who pays for toll bridges?'],
      ['Next', '', 'podium', 'a toll bridge and the toll bridges'],
      ['Next', '', 'podium', 'a toll bridge, and a toll on the bridge'],
      ['Next', '', 'podium', 'a toll. Bridge it. A toll: bridge it'],
    );
    expect(added([topic('Toll bridge', [0])], items)).toEqual([[1, 2]]);
  });

  it('nothing that says a name of several words so: it may be the beginning of another', () => {
    const items = archive(['Grey Shoal'], ['Next', '', 'podium', 'Grey Shoal Herald, Grey Shoal Herald']);
    const name = topic('Grey Shoal', [0]);
    name.entries.set(0, { ...why, rule: 'recurring-name' });
    expect(added([name], items)).toEqual([[]]);
  });

  it('what is called by another name of it', () => {
    const items = archive(['Orlu Trade Accord'], ['OTA: who signs?']);
    expect(added([topic('Orlu Trade Accord', [0], ['OTA'])], items)).toEqual([[1]]);
  });

  it('no word that only reads like its capitals', () => {
    const items = archive(['START'], ['When does it start?'], ['START: who signs?']);
    expect(added([topic('START', [0])], items)).toEqual([[2]]);
  });

  it('nothing that means a longer name, of a title or of a topic that holds it', () => {
    const items = archive(['Orlu'], ['North Orlu: who signs?'], ['Next week', 'orlu'], ['Orlu']);
    const [orlu, north] = added([topic('Orlu', [0]), topic('North Orlu', [2])], items);
    expect([orlu, north]).toEqual([[3], [1]]);
  });

  it('nothing of a podium whose own name it is', () => {
    const many = (called: string, series: string) =>
      Array.from({ length: 40 }, () => [called, '', series] as const);
    const items = archive(...many('Orlu', 'orlu'), ...many('Dues', 'mirau'), ['Orlu', '', 'mirau']);
    expect(added([topic('Orlu', [0])], items)).toEqual([[80]]);
  });
});
