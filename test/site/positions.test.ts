import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { findPositions, positionsOf } from '../../src/site/positions.ts';
import type { Site, Topic } from '../../src/site/types.ts';
import { renderPage } from '../../templates/render-page.ts';
import { trials } from '../helpers/trials.ts';
import { archive, briefing, item, turn } from './made.ts';

/** What is answered to a question on the river, on a day and at a podium. */
interface Answered {
  day: string;
  text: string;
  series?: string;
  /** what it is asked of, where that is not the river */
  of?: string;
}

const river = [{ name: 'River', match: ['river'] }];

function archiveOf(answers: readonly Answered[], topics = river) {
  const briefings = answers.map(({ day, text, series = null, of = 'river' }, at) =>
    briefing(`2031-${day}${at > 0 ? `-${at + 1}` : ''}`, {
      date: `2031-${day}`,
      series,
      items: [
        item(`river-${at}`, `The ${of}`, [turn('question', `What of the ${of}?`), turn('answer', text)]),
      ],
    }),
  );
  return archive(briefings, { config: { topics } });
}

const siteOf = (answers: readonly Answered[], topics = river): Site => makeSite(archiveOf(answers, topics));

function topicIn(site: Site): Topic {
  const topic = site.editions[0]?.topics.find(({ name }) => name === 'River');
  if (!topic) throw new Error('There is no such topic.');
  return topic;
}

const positionsIn = (answers: readonly Answered[]) => positionsOf(topicIn(siteOf(answers)));

const ours = 'The river belongs to both of its banks, and whoever holds it back must say so.';
const days = ['01-05', '02-06', '05-07'];

describe('The positions of a topic', () => {
  it('are the sentences on it that recur, each once, with how often and when', () => {
    const { list, left } = positionsIn(days.map((day) => ({ day, text: `Good. ${ours} Next.` })));
    expect(list.map(({ text, count, first, last }) => [text, count, first.date, last.date])).toEqual([
      [ours, 3, '2031-01-05', '2031-05-07'],
    ]);
    expect(list[0]?.wordings).toEqual([]);
    expect(left).toBe(0);
  });

  it('never join what is said to what is denied, nor what is said of different years', () => {
    const said = (text: string) => days.map((day) => ({ day, text }));
    const affirmed = 'The council believes that the river should be opened to every ship of the town.';
    const denied = 'The council doesn’t believe that the river should be opened to every ship of the town.';
    const never = 'The council believes that the river should never be opened to every ship of the town.';
    const texts = (all: readonly Answered[]) => positionsIn(all).list.map(({ text, count }) => [text, count]);
    expect(texts([...said(affirmed), ...said(denied), ...said(never)]).toSorted()).toEqual(
      [
        [affirmed, 3],
        [denied, 3],
        [never, 3],
      ].toSorted(),
    );
    const year = (name: string) => `The river treaty of ${name} holds for both of the banks of the river.`;
    expect(texts([...said(year('2029')), ...said(year('2030'))]).toSorted()).toEqual([
      [year('2029'), 3],
      [year('2030'), 3],
    ]);
  });

  it('are worded as the topic itself words them, whichever other topics are found with it', () => {
    const banks = days.map((day) => ({ day, text: ours.replace(', and', '; and'), of: 'banks' }));
    const rivers = days.map((day) => ({ day, text: ours }));
    const topics = ['Banks', 'River'].map((name) => ({ name, match: [name.toLowerCase()] }));
    const found = siteOf([...banks, ...rivers], topics).editions[0]?.topics ?? [];
    findPositions(found);
    const texts = found.map((topic) => [topic.name, positionsOf(topic).list.map(({ text }) => text)]);
    expect(Object.fromEntries(texts)).toEqual({ River: [ours], Banks: [banks[0]?.text] });
  });

  it('count once what stands in two transcripts of one briefing', () => {
    const positionsOfAlike = (alike: (file: string) => string[]) => {
      const made = archiveOf(['01-05', '01-05', '02-06', '05-07'].map((day) => ({ day, text: ours })));
      const briefings = made.briefings.map((one) => ({ ...one, alike: alike(one.file) }));
      return positionsOf(topicIn(makeSite({ ...made, briefings }))).list.map(({ count }) => count);
    };
    const [first = '', second = ''] = archiveOf(
      [ours, ours].map((text) => ({ day: '01-05', text })),
    ).briefings.map(({ file }) => file);
    expect(positionsOfAlike(() => [])).toEqual([4]);
    const other = new Map([
      [first, [second]],
      [second, [first]],
    ]);
    expect(positionsOfAlike((file) => other.get(file) ?? [])).toEqual([3]);
  });

  it('are none where a sentence recurs that may be said of anything', () => {
    const text = 'I refer you to the ministry, which has stated its position many times before.';
    expect(positionsIn(days.map((day) => ({ day, text }))).list).toEqual([]);
  });

  it('show what another wording adds and drops, where it is said', () => {
    const asks = `As ever: ${ours.replace('say so', 'ask')}`;
    const [one] = positionsIn([
      ...days.map((day) => ({ day, text: ours })),
      { day: '08-01', text: asks },
    ]).list;
    expect(one?.count).toBe(4);
    expect(one?.wordings.map(({ first, count }) => [first.date, count])).toEqual([['2031-08-01', 1]]);
    expect(one?.wordings[0]?.pieces?.map(({ is, text }) => `${is} ${text}`)).toEqual([
      'came As ever:',
      `same ${ours.replace(/ say so\.$/, '')}`,
      'went say so',
      'came ask',
      'same .',
    ]);
  });

  it('set two podiums beside each other, each with the first day of its words', () => {
    const said = [
      ...days.map((day) => ({ day, text: ours, series: 'harbour' })),
      { day: '02-09', text: ours, series: 'palace' },
      { day: '09-01', text: `Look, ${ours}`, series: 'palace' },
    ];
    const site = siteOf(said);
    const [one] = positionsOf(topicIn(site)).list;
    expect(one?.series.map(({ id }) => id)).toEqual(['harbour', 'palace']);
    expect(
      one?.wordings.map(({ series, first, pieces }) => [series?.id, first.date, pieces === null]),
    ).toEqual([
      ['harbour', '2031-01-05', true],
      ['palace', '2031-02-09', true],
      ['palace', '2031-09-01', false],
    ]);
  });

  it('are few on a page, those first that are said most over the longest time; how many others there are is told', () => {
    const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const sentence = (number: string) =>
      `River ${number} ${'belongs to clerk keeper pilot judge miller'.replaceAll(' ', ` ${number} `)} alone.`;
    const all = ['01-05', '02-06', '05-07', '06-08'].map((day, at) => ({
      day,
      text: numbers
        .slice(at === 3 ? 6 : 0)
        .map(sentence)
        .join(' '),
    }));
    const { list, left } = positionsIn(all);
    expect(list).toHaveLength(6);
    expect(left).toBe(2);
    expect(
      list
        .slice(0, 2)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['eight', 'seven'].map(sentence).sort());
  });

  it('are the same whether a topic is asked for alone or with others', () => {
    const said = days.map((day) => ({ day, text: ours }));
    const [alone, together] = [siteOf(said), siteOf(said)];
    findPositions(together.editions.flatMap(({ topics }) => topics));
    const told = (site: Site) => positionsOf(topicIn(site)).list.map(({ text, count }) => [text, count]);
    expect(told(together)).toEqual(told(alone));
  });

  const words = fc.constantFrom(
    'river',
    'toll',
    'bank',
    'clerk',
    'pilot',
    'must',
    'say',
    'so',
    'and',
    'Orlu',
  );
  const sentences = fc
    .array(words, { minLength: 8, maxLength: 14 })
    .map((some) => `The river ${some.join(' ')}.`);

  it('show no word that is not said where they lead, however answers are made up of some sentences', () => {
    const answers = fc.array(sentences, { minLength: 1, maxLength: 3 }).chain((pool) =>
      fc.array(
        fc.record({
          day: fc.integer({ min: 1, max: 9 }).map((day) => `03-0${day}`),
          text: fc
            .array(fc.constantFrom(...pool, ...pool.map((one) => `Well, ${one}`)), { minLength: 1 })
            .map((all) => all.join(' ')),
        }),
        { minLength: 3, maxLength: 8 },
      ),
    );
    const wordsOf = (text: string) =>
      ` ${
        text
          .toLowerCase()
          .match(/\p{L}+/gu)
          ?.join(' ') ?? ''
      } `;
    let shown = 0;
    fc.assert(
      fc.property(answers, (all) => {
        for (const { text, wordings } of positionsIn(all).list) {
          shown += 1;
          expect(all.some((one) => wordsOf(one.text).includes(wordsOf(text)))).toBe(true);
          for (const { pieces, first } of wordings) {
            const said = first.item.item.turns.map(({ paragraphs }) => paragraphs.join(' ')).join(' ');
            const kept = pieces?.flatMap((piece) => (piece.is === 'went' ? [] : [piece.text])) ?? [text];
            expect(wordsOf(said)).toContain(wordsOf(kept.join(' ')));
          }
        }
      }),
      trials(60),
    );
    expect(shown).toBeGreaterThan(0);
  });

  it('stand on the page of the topic, each line with a link to the answer, what changed told by words too', () => {
    const asks = ours.replace('say so', 'ask');
    const site = siteOf([...days.map((day) => ({ day, text: ours })), { day: '08-01', text: asks }]);
    const page = site.pages.find((one) => one.kind === 'topic' && one.topic.name === 'River');
    if (!page) throw new Error('There is no such page.');
    const html = renderPage(page, site);
    const list = /<ol class="?positions[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(html).toContain('found by comparing the words');
    expect(list).toContain('4 times in these or similar words');
    expect(list.match(/<a href="?[^>]*river-\d/g)).toHaveLength(3);
    expect(list).toMatch(/<del><span class="?visually-hidden"?>\[taken out: <\/span>say so/);
    expect(list).toMatch(/<ins><span class="?visually-hidden"?>\[put in: <\/span>ask/);
  });
});
