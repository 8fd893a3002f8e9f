import { expect, it } from 'vitest';
import { withShown } from '../../src/search/format/shown.js';
import { briefingsIn } from '../../src/search/page/of-day.js';

const shown = { date: '2031-05-04', kind: 'exchange', speakers: [], thread: null, parts: [] };
const part = (texts: [address: string, briefing: string][]) => ({
  spoken: 'en',
  text: async (place: number) => {
    const [address = '', briefing = ''] = texts[place] ?? [];
    return { url: withShown(address, { ...shown, briefing }), title: '', content: '' };
  },
});

it('The briefings of a day are told by what was found on it, each once with how many items', async () => {
  const pages = part([
    ['/en/harbour/2031/05/04/toll.html', 'On the harbour'],
    ['/en/harbour/2031/05/04/dam.html', 'On the harbour'],
    ['/en/harbour/2031/05/05/dam.html', 'Another day'],
  ]);
  const places = part([['/en/rail/2031/05/04/#line', 'On the railway']]);
  const found = await briefingsIn([
    { part: pages, places: [0, 1] },
    { part: places, places: [0] },
  ]);
  expect(found.map(({ title, page, items }) => [title, page, items])).toEqual([
    ['On the harbour', '/en/harbour/2031/05/04/', 2],
    ['On the railway', '/en/rail/2031/05/04/', 1],
  ]);
});

it('So much that it is no day leads nowhere', async () => {
  const many = part(Array.from({ length: 401 }, () => ['/en/rail/2031/05/04/#line', 'On the railway']));
  expect(await briefingsIn([{ part: many, places: Array.from({ length: 401 }, (_, at) => at) }])).toEqual([]);
});
