import { expect, it } from 'vitest';
import { openSearch } from '../../../src/formats/data/opensearch.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { allOf, filesOf, siteOf } from './made.ts';

const site = siteOf([
  briefing('2031-05-04', {
    items: [
      item('ferry', 'The ferry', [turn('answer', 'It is a\u2028b \ud800.\nYes.', { speaker: 'Ms. Lindt' })]),
    ],
  }),
  briefing('2031-05-05', { lang: 'zh-Hans', items: [item('deng-ta', '灯塔')] }),
  briefing('undated', { lang: 'tlh', items: [item(`long-${'x'.repeat(600)}`, 'Long')] }),
]);

const linesIn = (text = '') =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('A bulk request is an action and a row by turns, each a line, the last one too', async () => {
  const files = await filesOf(openSearch, allOf(site));
  const text = files.get('items.ndjson') ?? '';
  expect(text.endsWith('}\n')).toBe(true);
  const lines = linesIn(text);
  const actions = lines.filter((_, at) => at % 2 === 0);
  const rows = lines.filter((_, at) => at % 2 === 1);
  expect(actions.slice(0, 2)).toEqual([
    { index: { _index: 'briefings-en', _id: '/en/2031/05/04/#ferry' } },
    { index: { _index: 'briefings-zh-hans', _id: '/zh-hans/2031/05/05/#deng-ta' } },
  ]);
  expect(rows.map(({ title, date }) => [title, date])).toEqual([
    ['The ferry', '2031-05-04'],
    ['灯塔', '2031-05-05'],
    ['Long', null],
  ]);
  expect(rows[0]?.text).toBe('It is a\u2028b \ufffd.\nYes.\n');
});

it('An id is no longer than an index takes', async () => {
  const lines = linesIn((await filesOf(openSearch, allOf(site))).get('items.ndjson'));
  expect(lines[4]).toEqual({
    index: { _index: 'briefings-tlh', _id: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

it('Each language has a mapping with the analyzer of the language, which knows every field of a row', async () => {
  const files = await filesOf(openSearch, allOf(site));
  expect([...files.keys()]).toEqual([
    'items.ndjson',
    'briefings-en.json',
    'briefings-zh-hans.json',
    'briefings-tlh.json',
  ]);
  const mapping = (name: string) =>
    (
      JSON.parse(files.get(name) ?? '') as {
        mappings: { properties: Record<string, { type: string; analyzer?: string }> };
      }
    ).mappings.properties;
  const analyzer = (name: string) => mapping(name).text?.analyzer;
  expect([...files.keys()].slice(1).map(analyzer)).toEqual(['english', 'cjk', 'standard']);
  const [, row = {}] = linesIn(files.get('items.ndjson'));
  expect(Object.keys(mapping('briefings-en.json')).sort()).toEqual(Object.keys(row).sort());
  const { date, first_line, speakers, series } = mapping('briefings-en.json');
  expect([date?.type, first_line?.type, speakers?.type, series?.type]).toEqual([
    'date',
    'integer',
    'keyword',
    'keyword',
  ]);
});
