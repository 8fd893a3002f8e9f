import { describe, expect, it } from 'vitest';
import type { SubjectItem } from '../../src/model/subject.ts';
import { readPairs } from '../../src/outline/pairs-said.ts';
import { subjectsOf } from '../../src/outline/subjects.ts';
import { UsesSum } from '../../src/outline/word-uses.ts';
import { Runs } from '../../src/topics/runs.ts';
import { tellingIn } from '../../src/topics/telling.ts';
import { TitleWords } from '../../src/topics/title-words.ts';
import type { Hearing } from '../../src/topics/topic-source.ts';
import { findTopics, type TopicOptions } from '../../src/topics/topics.ts';
import { item, turn } from '../site/made.ts';

/** One list a briefing; each string the printed title of an item, or an item made apart. */
function items(...briefings: (string | SubjectItem['item'])[][]): SubjectItem[] {
  return briefings.flatMap((list, number) =>
    list.map((one, place) => {
      const made = typeof one === 'string' ? item(`item-${place + 1}`, one) : one;
      return {
        item: made,
        briefing: number,
        date: `2031-01-0${number + 1}`,
        series: null,
        address: `/en/2031/01/0${number + 1}/${made.id}.html`,
      };
    }),
  );
}

const asked = (question: string, answer: string) =>
  item('asked', question, [turn('question', question), turn('answer', answer)], { titleFrom: 'text' });

/** What is heard in items, each counted by itself. */
function heard(list: readonly SubjectItem[], lang: string): Hearing {
  const uses = new UsesSum();
  const items = list.flatMap(({ item }) => {
    const subjects = subjectsOf([item], lang);
    uses.add(subjects.uses);
    return subjects.items;
  });
  const people = list.flatMap(({ item }) => item.turns.flatMap(({ speaker, outlet }) => [speaker, outlet]));
  const telling = tellingIn(items.map((one) => one.telling));
  const runs = new Runs();
  const said = items.map((one) => ({ asked: runs.said(one.asked), answered: runs.said(one.answered) }));
  return {
    items: said,
    telling,
    often: items.map((one) => telling.words.placesOf(one.often)),
    called: items.map((one) => telling.words.placesOf(one.called)),
    pairs: items.map((one) => readPairs(one.pairs)),
    titleWords: new TitleWords(),
    uses: uses.all(),
    people: people.filter((name) => typeof name === 'string'),
  };
}

const find = (list: SubjectItem[], topics: TopicOptions['topics'] = [], lang = 'en') =>
  findTopics(list, heard(list, lang), { lang, topics });
const names = (list: SubjectItem[]) => find(list).map((topic) => topic.name);

describe('Topics', () => {
  it('join titles that differ only in what says that there is news, and leave it out of the name', () => {
    const found = find(
      items(['Update on the river tolls'], ['River tolls update'], ['Situation around river tolls']),
    );
    expect(found.map(({ name, id }) => [name, id])).toEqual([['River tolls', 'river-tolls']]);
    expect(found[0]?.entries.map(({ why }) => why.rule)).toEqual(['same-title', 'same-title', 'same-title']);
  });

  it('join titles across plural, word order and a Cyrillic letter inside a Latin word', () => {
    expect(names(items(['Harbour fees in Оrlu'], ['Orlu harbour fee']))).toHaveLength(1);
  });

  it('need two briefings: a title that comes back in one and the same is none', () => {
    expect(names(items(['River tolls', 'River tolls']))).toEqual([]);
    expect(names(items(['River tolls'], ['Grain export']))).toEqual([]);
  });

  it('are one where a name is found in a title and is a title too, also at its beginning', () => {
    const found = find(
      items(
        ['The survey of the Grey Shoal', 'Harvest loans'],
        ['Grey Shoal'],
        ['Grey Shoal: who pays for the new buoys'],
      ),
    );
    expect(found.map(({ name, entries }) => [name, entries.length])).toEqual([['Grey Shoal', 3]]);
  });

  it('say in their names what every title says with the name; the address stays that of the name', () => {
    const talk =
      'The new man in Port Vell is known. In Port Vell he was. From Port Vell he wrote, and Port Vell replied.';
    const found = find(
      items(
        [item('a', 'Change of consul in Port Vell', [turn('statement', talk)])],
        [item('b', 'The new consul in Port Vell', [turn('statement', talk)])],
      ),
    );
    expect(found.map(({ name, id }) => [name, id])).toContainEqual(['Consul in Port Vell', 'port-vell']);
  });

  it('that are only said, never a title, need three briefings in an archive of ten', () => {
    const about = (name: string) => asked(`Was it ${name} again, and did ${name} pay?`, `We asked ${name}.`);
    const filler = ['Grain', 'Ferries', 'Tolls', 'Visas', 'Salt', 'Herring', 'Loans', 'Maps'].map((title) => [
      title,
    ]);
    const twice = [[about('Hest Port')], [about('Hest Port')], ...filler];
    expect(names(items(...twice))).toEqual([]);
    expect(names(items([about('Hest Port')], ...twice))).toEqual(['Hest Port']);
  });

  it('in languages without telling capitals are the countries that are talked of', () => {
    const island = new Intl.DisplayNames(['zh'], { type: 'region' }).of('IS') ?? '';
    const about = asked(`${island}的鲱鱼关税会降低吗？`, `我们与${island}还在商谈，今天没有可以宣布的消息。`);
    const found = find(items([about], [about]), [], 'zh');
    expect(found.map(({ name }) => name)).toEqual([island]);
    const german = asked('Bleibt es bei Islands Zöllen, und was sagt Island?', 'Mit Island reden wir noch.');
    expect(find(items([german], [german]), [], 'de').map(({ name }) => name)).toEqual(['Island']);
  });

  it('follow a name through longer titles', () => {
    const talk =
      'The talks with Hestmark go on. We told Hestmark so. A minister of Hestmark came, and Hestmark agreed.';
    const list = items(
      [item('a', 'Visa talks with Hestmark', [turn('statement', talk)])],
      [item('b', 'Hestmark: ratification of the grain treaty', [turn('statement', talk)])],
    );
    expect(names(list)).toContain('Hestmark');
  });

  it('never take an adjective, a person, an office or a speaker for a subject', () => {
    const said =
      'Minister Ilse Brandt met the Hestmark delegation; the Orlish side asked the Orlish minister, and Ilse Brandt left. ' +
      'She said that Hestmark would, as Hestmark had before, ask the President, and that the President would ask Hestmark.';
    const found = names(
      items(
        [asked('What does Ilse Brandt say to Hestmark?', said)],
        [asked('Does the Orlish side accept that Hestmark asks Ilse Brandt?', said)],
        [asked('Has the President told Hestmark?', said)],
      ),
    );
    expect(found).toEqual(['Hestmark']);
  });

  it('are never named by a question that a title was derived from', () => {
    expect(
      names(items([asked('Is there a date?', 'No.')], [asked('Is there a date?', 'Still no.')])),
    ).toEqual([]);
  });

  it('leave out what every item of a podium says', () => {
    const said = (what: string) =>
      `Here in Orlu the ${what} is ours, Orlu has it, and so Orlu keeps it, as Orlu must.`;
    const list = items(
      ...['harbour', 'grain', 'budget', 'river'].map((what) =>
        Array.from({ length: 10 }, (_, place) =>
          asked(`Is the ${what} of number ${place} in Orlu ours?`, said(what)),
        ),
      ),
    );
    expect(names(list)).toEqual([]);
  });

  it('say for each item why it is there', () => {
    const [topic] = find(items(['Update on the river tolls'], ['River tolls']));
    expect(topic?.entries[0]).toEqual({
      index: 0,
      why: { rule: 'same-title', words: ['River tolls'], score: 1 },
    });
  });

  it('take names from site.yaml before they are found, in any form of the word', () => {
    const list = items(['The detained hydrologists'], ['A hydrologist returns', 'River tolls']);
    const found = find(list, [{ name: 'Hydrologists in custody', match: ['hydrologist'] }]);
    expect(found.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['Hydrologists in custody', 2],
    ]);
    expect(found[0]?.entries[0]?.why.rule).toBe('named-in-config');
  });

  it('do not match a word of site.yaml inside another', () => {
    expect(
      find(items(['Lenna harbour'], ['Lenna']), [{ name: 'The lenn', match: ['lenn'] }])[0]?.name,
    ).not.toBe('The lenn');
  });

  it('merge found topics into the one that site.yaml names, and leave out what it excludes', () => {
    const list = items(['River tolls', 'Bridge fees'], ['Update on river tolls', 'Bridge fees']);
    const found = find(list, [
      {
        name: 'Tolls and fees',
        merge: ['River tolls', 'Bridge fees'],
        exclude: ['/en/2031/01/02/item-2.html'],
      },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.entries.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(found[0]?.otherIds).toEqual(['bridge-fees', 'river-tolls']);
  });

  it('are what site.yaml names under any of their names', () => {
    const list = items(
      ['Harbour dues'],
      ['Harbourdues'],
      ['Harbour dues'],
      ['Harbourdues'],
      ['Harbour dues'],
    );
    const [one, ...others] = find(list, [{ name: 'Harbourdues' }]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ name: 'Harbourdues', id: 'harbourdues', otherIds: ['harbour-dues'] });
    expect(one?.entries).toHaveLength(5);
  });

  it('of one name in site.yaml leave out what the first of them excludes, by title too', () => {
    const list = items(['River tolls'], ['Tolls on barges'], ['Tolls']);
    const settings = [
      { name: 'Tolls', match: ['tolls'], exclude: ['TOLLS ON BARGES '] },
      { name: 'Tolls', match: ['barges'], exclude: ['Tolls'] },
    ];
    expect(find(list, settings).map(({ entries }) => entries.map(({ index }) => index))).toEqual([[0, 2]]);
  });

  it('of site.yaml are told by the first of their words that a title holds', () => {
    const [tolls] = find(items(['Barge and river tolls'], ['River tolls']), [
      { name: 'Tolls', match: ['ferry', 'river tolls', 'barge'] },
    ]);
    expect(tolls?.entries.map(({ why }) => why.words)).toEqual([['river tolls'], ['river tolls']]);
  });

  it('are related where they share items', () => {
    const list = items(['River tolls and grain'], ['River tolls', 'Grain']);
    const found = find(list, [
      { name: 'Tolls', match: ['tolls'] },
      { name: 'Grain', match: ['grain'] },
    ]);
    expect(found.map(({ related }) => related)).toEqual([[1], [0]]);
  });

  it('gather answers whose text is about the same words, though their titles are not', () => {
    const text = (more: string) => `The Marrow sluice, the lockkeepers and the barge tariff: ${more}.`;
    const other = (more: string) => `The census, the schools and the orchards of the uplands: ${more}.`;
    const titled = (id: string, title: string, said: string) => item(id, title, [turn('statement', said)]);
    const list = items(
      [titled('a', 'Marrow sluice', text('it opens')), titled('x', 'First', other('counted'))],
      [titled('b', 'Marrow sluice', text('it closes')), titled('y', 'Second', other('planted'))],
      [titled('c', 'Marrow sluice', text('it leaks')), titled('z', 'Third', other('taught'))],
      [titled('d', 'A word to the bargemen', text('pay the barge tariff to the lockkeepers'))],
    );
    const topic = find(list).find(({ name }) => name === 'Marrow sluice');
    expect(topic?.entries.at(-1)).toMatchObject({ index: 6, why: { rule: 'similar-text' } });
  });

  describe('that have a name', () => {
    const said = (name: string) =>
      asked(`Was it ${name}, and did ${name} pay?`, `We asked ${name}, and ${name} did.`);
    const of = (...all: string[]) => names(items(...all.map((name) => [said(name)])));

    it('are called by the whole of it: with its particle, and with what joins its halves', () => {
      expect(of('al Hestra', 'al Hestra')).toEqual(['al Hestra']);
      expect(of('the Marrow and Quay Plan', 'the Marrow and Quay Plan')).toEqual(['Marrow and Quay Plan']);
    });

    it('are two where two names are only said together now and then', () => {
      const talk = ['Hestmark', 'Orlu', 'Hestmark', 'Orlu', 'Hestmark', 'Orlu', 'Hestmark and Orlu'];
      expect(of(...talk).sort()).toEqual(['Hestmark', 'Orlu']);
    });

    it('are one with their abbreviation, which keeps its address', () => {
      const both = asked(
        'Is the Grey Shoal Pact (GSP) signed, and when does the GSP begin?',
        'The Grey Shoal Pact, or GSP, is signed: the GSP and the Grey Shoal Pact are one.',
      );
      const found = find(items([both], [both], [said('GSP')], [said('the Grey Shoal Pact')], [said('GSP')]));
      expect(found.map(({ name, id, otherIds }) => [name, [id, ...otherIds].sort()])).toEqual([
        ['Grey Shoal Pact', ['grey-shoal-pact', 'gsp']],
      ]);
      expect(found[0]?.entries).toHaveLength(5);
    });

    it('are one with and without “Initiative” behind them', () => {
      const said = (name: string) => [asked(`When does the ${name} begin?`, `Soon the ${name} will begin.`)];
      const list = items(
        ...Array.from({ length: 4 }, () => [said('Silk Quay'), said('Silk Quay Initiative')]).flat(),
      );
      expect(names(list)).toEqual(['Silk Quay']);
      expect(find(list)[0]?.entries).toHaveLength(8);
    });

    it('may stand in the name of a newsroom, which is none by itself', () => {
      const asks = (outlet: string) =>
        item('a', 'Is it?', [turn('question', 'Is it?', { outlet }), turn('answer', 'It is.')]);
      const list = items([asks('Hestmark Daily')], ...[1, 2, 3].map(() => [said('Hestmark')]));
      expect(names(list)).toEqual(['Hestmark']);
      const daily = items([asks('Hestmark Daily')], ...[1, 2, 3].map(() => [said('Hestmark Daily')]));
      expect(names(daily)).toEqual([]);
    });

    it('are regions of several words, whoever bears one of these as a surname', () => {
      const region = new Intl.DisplayNames(['en'], { type: 'region' }).of('NZ') ?? '';
      const surname = region.split(' ').at(-1) ?? '';
      const speaks = item('a', 'It is.', [turn('statement', 'It is.', { speaker: `Ann ${surname}` })]);
      expect(names(items([speaks], ...[1, 2, 3].map(() => [said(region)])))).toEqual([region]);
    });

    it('are countries that stand in the name of a newsroom, and none that is a surname', () => {
      const country = new Intl.DisplayNames(['en'], { type: 'region' }).of('IS') ?? '';
      const speaks = (outlet: string | null, speaker: string | null) =>
        item('a', 'Is it?', [turn('question', 'Is it?', { outlet }), turn('answer', 'It is.', { speaker })]);
      const by = (outlet: string | null, speaker: string | null) =>
        names(items([speaks(outlet, speaker)], ...[1, 2, 3].map(() => [said(country)])));
      expect(by(`Radio ${country}`, null)).toEqual([country]);
      expect(by(null, `Mr. ${country}`)).toEqual([]);
      expect(by(null, `Ann ${country}`)).toEqual([]);
      expect(by('Radio Hestmark', `Mr. Hestmark`)).toEqual([country]);
    });

    it('are countries that stand behind an article', () => {
      const country = new Intl.DisplayNames(['en'], { type: 'region' }).of('PH') ?? '';
      const talk = (name: string) => [asked(`Is it true of the ${name}?`, `It is, of the ${name}.`)];
      expect(names(items(...[1, 2, 3].map(() => talk(country))))).toEqual([country]);
      expect(names(items(...[1, 2, 3].map(() => talk('Sluice'))))).toEqual([]);
    });

    it('are no first name and no single letter', () => {
      expect(of('Jennifer', 'Jennifer', 'B', 'B')).toEqual([]);
    });
  });

  it('hold the whole thread that says their name often enough, as far as it says it', () => {
    const thread = (one: SubjectItem['item']) => ({ ...one, thread: 1 });
    const list = [
      thread(asked('Is the dam safe in Hestmark?', 'It is.')),
      thread(asked('And the people?', 'They are told in Hestmark.')),
      thread(asked('When?', 'Soon.')),
    ];
    const [topic] = find(items(list, [...list].reverse()));
    expect(topic?.name).toBe('Hestmark');
    expect(topic?.entries.map(({ index }) => index)).toEqual([0, 1, 4, 5]);
  });

  describe('without a name', () => {
    /** Forty days, on which these titles come back at once, one day after the other; null for a day without one. */
    const days = (...titles: (string | null)[]) =>
      Array.from({ length: 40 }, (_, number) => {
        const about = titles[number % titles.length] ?? null;
        return [
          ...Array.from({ length: 10 }, () =>
            asked(
              'Do you have anything to tell?',
              'We have said what there is to say, and a reply comes later.',
            ),
          ),
          ...Array.from({ length: about === null ? 0 : 2 }, (_, at) => {
            const said = `About the ${about} we talk, and the ${about} goes on.`;
            return item(`a-${at}`, `The ${about}`, [turn('statement', said)], { titleFrom: 'text' });
          }),
          ...Array.from({ length: 10 }, () => asked('Will you answer a letter?', 'The reply comes later.')),
        ];
      });

    it('are words that come back at once, in a large archive: never what is merely said often', () => {
      expect(names(items(...days('barge tariff', 'grain quota', null, null))).sort()).toEqual([
        'Barge tariff',
        'Grain quota',
      ]);
    });

    it('are no kind of thing of which titles have to say which', () => {
      const kinds = ['barge', 'grain', 'toll', 'quay', 'lamp', 'ferry', 'buoy', 'crane', 'pier', 'lock'];
      const titled = (title: (kind: string) => string) =>
        names(items(...days(...kinds.flatMap((kind) => [title(kind), null, null, null]))));
      expect(titled((kind) => `${kind} tariff`)).toEqual([]);
      expect(titled((kind) => `tariff on a ${kind}`)).toContain('Tariff');
    });

    it('are no adjective, also where what it belongs to is no subject by itself', () => {
      expect(names(items(...days('murky moment', null, null, null)))).toEqual([]);
      expect(names(items(...days('murk', null, null, null)))).toEqual(['Murk']);
    });

    it('hold what says one of their two words only where the same thread says both', () => {
      const about = (title: string, said: string, thread: number) =>
        item('a', title, [turn('statement', said)], { titleFrom: 'text', thread });
      const list = days('barge tariff', null, null, null, null, null).map((day, number) => [
        ...day,
        ...(number % 12 === 4
          ? [
              about('The barge tariff', 'The barge tariff is old.', 1),
              about('An end of it', 'The tariff will end.', 1),
            ]
          : []),
        ...(number % 12 === 8 ? [about('A tariff on salt', 'No tariff lies on salt.', 2)] : []),
      ]);
      const all = items(...list);
      const [topic] = find(all);
      expect(topic?.name).toBe('Barge tariff');
      const held = new Set(topic?.entries.map(({ index }) => all[index]?.item.title));
      expect(held).toEqual(new Set(['The barge tariff', 'An end of it']));
    });

    it('have the word with them that stands there in any form', () => {
      const rare = [null, null, null];
      const [one, many] = ['hourly harbour briefing', 'hourly harbour briefings'];
      expect(names(items(...days(one, ...rare, one, ...rare, many, ...rare)))).toEqual([
        'Hourly harbour briefing',
      ]);
    });

    it('have all words with them that stand there, beside those too, and keep the address of the shorter name', () => {
      const rare = [null, null, null];
      const [one] = find(items(...days('harbour dues task force', ...rare)));
      expect(one).toMatchObject({ name: 'Harbour dues task force', id: 'harbour-dues-task' });
    });

    it('are written with capitals where titles have these', () => {
      const rare = [null, null, null];
      const small = turn(
        'statement',
        'About the old ferry caucus we talk, and the old ferry caucus goes on.',
      );
      const list = days('old Ferry Caucus', ...rare).map((day) =>
        day.map((one) => (one.title === 'The old Ferry Caucus' ? { ...one, turns: [small] } : one)),
      );
      expect(names(items(...list))).toEqual(['Old Ferry Caucus']);
    });

    it('have an abbreviation and a number before them as they are written', () => {
      const rare = [null, null, null];
      expect(names(items(...days('NHB ferry quota', ...rare)))).toEqual(['NHB ferry quota']);
      expect(names(items(...days('32nd ferry quota', ...rare)))).toEqual(['32nd ferry quota']);
    });
  });

  it('are the same in every run, whatever order the briefings come in', () => {
    const briefings = [
      ['Update on river tolls', 'Grain export'],
      ['River tolls', 'Grain exports'],
      ['Developments in grain export'],
    ];
    const one = find(items(...briefings)).map(({ id, entries }) => [id, entries.length]);
    const other = find(items(...briefings.toReversed())).map(({ id, entries }) => [id, entries.length]);
    expect(other).toEqual(one);
  });
});
