import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copied, postgres } from '../../../src/formats/data/postgres.ts';
import type { Column } from '../../../src/formats/data/table.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { allOf, filesOf, siteOf } from './made.ts';

const awkward = 'a\\b\\.\tc\r\nd \\N {"e"} \u0000 \ud800 𝒳 \'f\' $$';

const site = siteOf([
  briefing('2031-05-04', {
    items: [
      item('ferry', 'The ferries', [
        turn('question', 'Is the lighthouse “lit”?', { speaker: 'Bo "\\" Hark, {x}' }),
        turn('answer', 'It is; so are the lighthouses of Norland.', { speaker: 'Ms. Lindt' }),
      ]),
      item('odd', 'Odd signs', [turn('answer', awkward)]),
    ],
  }),
  briefing('2031-05-05', {
    lang: 'de',
    items: [item('fahre', 'Die Fähren', [turn('answer', 'Sie fahren.')])],
  }),
  briefing('undated', { lang: 'zh-Hans', items: [item('deng-ta', '灯塔')] }),
]);

const scriptOf = async () => (await filesOf(postgres, allOf(site))).get('briefings.sql') ?? '';

it('A row is a line of cells for COPY, in which nothing ends a cell, a line or the data', () => {
  const columns: Column[] = ['a', 'b', 'c'].map((name) => ({
    name,
    type: 'string',
    nullable: true,
    description: '',
  }));
  expect(copied([{ a: '\\.', b: null, c: ['x\\"y', 'z\tw'] }], { columns })).toBe(
    '\\\\.\t\\N\t{"x\\\\\\\\\\\\"y","z\\tw"}\n',
  );
});

it('The configuration of each language that the archive has is named, since one that is looked up is none for a generated column', async () => {
  const script = await scriptOf();
  expect(
    [...script.matchAll(/WHEN '(..)' THEN '([a-z_.]+)'::regconfig/g)].map((one) => one.slice(1)),
  ).toEqual([
    ['de', 'pg_catalog.german'],
    ['en', 'pg_catalog.english'],
  ]);
  expect(script).toContain("ELSE 'pg_catalog.simple'::regconfig");
});

describe.skipIf(startCluster === null)('In PostgreSQL', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    if (startCluster === null) return;
    cluster = startCluster();
    cluster.psql(await scriptOf());
  }, 60_000);
  afterAll(() => cluster?.stop());

  const ask = (sql: string) => cluster.psql(`${sql};`).split('\n');
  const found = (lang: string, words: string) =>
    ask(
      `SELECT title FROM lectern.items WHERE search @@ websearch_to_tsquery(lectern.configuration('${lang}'), '${words}') AND lang = '${lang}'`,
    );

  it('the rows of both tables are there, days as days and lists as lists', () => {
    expect(ask('SELECT id, date FROM lectern.items ORDER BY date NULLS LAST, id')).toEqual([
      '/en/2031/05/04/#ferry|2031-05-04',
      '/en/2031/05/04/#odd|2031-05-04',
      '/de/2031/05/05/#fahre|2031-05-05',
      '/zh-hans/undated/undated/#deng-ta|',
    ]);
    expect(ask("SELECT title, askers[1] FROM lectern.items WHERE 'Ms. Lindt' = ANY (speakers)")).toEqual([
      'The ferries|Bo "\\" Hark, {x}',
    ]);
    expect(ask('SELECT count(*) FROM lectern.turns')).toEqual(['6']);
  });

  it('a text is as it was, but for what no text of PostgreSQL can hold', () => {
    const [json = ''] = ask("SELECT to_json(text) FROM lectern.turns WHERE item LIKE '%#odd'");
    expect(JSON.parse(json)).toBe(`${awkward.replace(/[\u0000\ud800](?!\udcb3)/gu, '\ufffd')}\n`);
  });

  it('words are found in the forms of their language, in titles and in texts, by the index', () => {
    expect(found('en', 'lighthouse ferry')).toEqual(['The ferries']);
    expect(found('de', 'fähre')).toEqual(['Die Fähren']);
    expect(found('zh-Hans', '灯塔')).toEqual(['灯塔']);
    expect(
      ask("SELECT indexdef LIKE '%gin (search)' FROM pg_indexes WHERE indexname = 'items_search'"),
    ).toEqual(['t']);
  });

  it('the example at the end of the script is a query that runs, and a second load replaces the first', async () => {
    const script = await scriptOf();
    const example = script
      .slice(script.indexOf('-- For example:\n'))
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^-- /, ''))
      .join('\n');
    expect(example).toContain('SELECT');
    expect(cluster.psql(example)).toBe('');
    cluster.psql(script);
    expect(ask('SELECT count(*) FROM lectern.items')).toEqual(['4']);
  });
});
