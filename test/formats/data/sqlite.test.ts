import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import library from 'node-sqlite3-wasm';
import { expect, it } from 'vitest';
import { sqlite } from '../../../src/formats/data/sqlite.ts';
import { temporaryFolder } from '../../archive/made.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { allOf, siteOf } from './made.ts';

const site = siteOf([
  briefing('2031-05-04', {
    items: [
      item('ferry', 'The ferry', [
        turn('question', 'Is the lighthouse “lit”?', { speaker: 'Bo Hark' }),
        turn('answer', 'It is; so are the lighthouses of Norland.', { speaker: 'Ms. Lindt' }),
      ]),
      item('odd', 'Odd signs', [turn('answer', 'a\u0000b \ud800 𝒳')]),
    ],
  }),
  briefing('2032-01-01'),
]);

async function written(): Promise<string> {
  const file = join(temporaryFolder(), 'a.sqlite');
  for await (const one of sqlite.files(allOf(site))) if ('write' in one) await one.write(file);
  return file;
}

it('A database has the rows of both tables, lists that SQL reads, and finds what was said', async () => {
  const database = new library.Database(await written(), { readOnly: true });
  try {
    const ask = (sql: string) => database.all(sql).map((row) => Object.values(row));
    expect(ask('SELECT id, date FROM items')).toEqual([
      ['/en/2031/05/04/#ferry', '2031-05-04'],
      ['/en/2031/05/04/#odd', '2031-05-04'],
      ['/en/2032/01/01/#river-tolls', '2032-01-01'],
    ]);
    expect(ask('SELECT count(*) FROM turns')).toEqual([[5]]);
    expect(ask("SELECT value FROM items, json_each(speakers) WHERE title = 'The ferry'")).toEqual([
      ['Ms. Lindt'],
    ]);
    expect(
      ask("SELECT title FROM items WHERE rowid IN (SELECT rowid FROM items_search('lighthouse'))"),
    ).toEqual([['The ferry']]);
    // what no text of SQLite can hold reads as a sign that says so
    expect(ask("SELECT text FROM turns WHERE item LIKE '%#odd'")).toEqual([['a�b � 𝒳\n']]);
    expect(ask('PRAGMA integrity_check')).toEqual([['ok']]);
  } finally {
    database.close();
  }
});

it('A database is the same, byte for byte, each time', async () => {
  const [one, two] = [await written(), await written()];
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});
