import { expect, it } from 'vitest';
import { typesense } from '../../../src/formats/data/typesense.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { allOf, filesOf, siteOf } from './made.ts';

const site = siteOf([
  briefing('2031-05-04', {
    series: 'pier',
    items: [item('ferry', 'The ferry', [turn('answer', 'It runs \ud800.', { speaker: 'Ms. Lindt' })])],
  }),
  briefing('undated', { lang: 'zh-Hans', items: [item('deng-ta', '灯塔')] }),
]);

async function exported() {
  const files = await filesOf(typesense, allOf(site));
  const documents = (files.get('items.jsonl') ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const { fields } = JSON.parse(files.get('schema.json') ?? '') as {
    fields: { name: string; type: string; optional?: boolean; locale?: string; stem?: boolean }[];
  };
  return { documents, fields };
}

it('A document has its words in the field of its language, its day in seconds, and an id that an address can hold', async () => {
  const { documents } = await exported();
  expect(documents[0]).toMatchObject({
    id: 'en_pier_2031_05_04.ferry',
    title: 'The ferry',
    title_en: 'The ferry',
    text_en: 'It runs \ufffd.\n',
    date: '2031-05-04',
    day: Date.UTC(2031, 4, 4) / 1000,
    speakers: ['Ms. Lindt'],
  });
  expect(documents[1]).toMatchObject({ title_zh: '灯塔' });
  for (const { id } of documents) expect(encodeURIComponent(String(id))).toBe(id);
});

it('The schema holds of every document: what it names is there and of its type, or may be left out', async () => {
  const { documents, fields } = await exported();
  const holds: Record<string, (value: unknown) => boolean> = {
    string: (value) => typeof value === 'string',
    int64: (value) => Number.isSafeInteger(value),
    'string[]': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  };
  const wrong = documents.flatMap((document) =>
    fields
      .filter(({ name, type, optional }) =>
        document[name] === undefined ? optional !== true : holds[type]?.(document[name]) !== true,
      )
      .map(({ name }) => `${document.id}: ${name}`),
  );
  expect(wrong).toEqual([]);
  expect(documents.map(({ day, series }) => [day === undefined, series])).toEqual([
    [false, 'pier'],
    [true, undefined],
  ]);
  const searched = fields.filter(({ locale }) => locale !== undefined);
  expect(searched.map(({ name, locale, stem = false }) => [name, locale, stem])).toEqual([
    ['title_en', 'en', true],
    ['text_en', 'en', true],
    ['title_zh', 'zh', false],
    ['text_zh', 'zh', false],
  ]);
});
