import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/dialects/detect.ts';
import { dialects } from '../../src/dialects/index.ts';
import { toBlocks } from '../../src/parse/segments/blocks.ts';
import { treesOf } from '../../src/parse/tree/tree-of.ts';
import { readSource } from '../../src/read/read-source.ts';

/** The fixtures, which dialect a person says each is in, and which one it is told to be in. */
const folder = fileURLToPath(new URL('../fixtures/parse/', import.meta.url));
const fixtures = readdirSync(folder).map((name) => {
  const file = ['input.txt', 'input.md', 'input.html']
    .map((input) => `${folder}${name}/${input}`)
    .find((path) => existsSync(path));
  if (!file) throw new Error(`${folder}${name} holds no transcript`);
  const source = readSource(file, readFileSync(file));
  const expected: { head: { dialect: string } } = JSON.parse(
    readFileSync(`${folder}${name}/expected.json`, 'utf8'),
  );
  const found = detect(toBlocks(treesOf(source)(), source).map(({ text }) => text));
  return { name, said: expected.head.dialect, found };
});

/** Dialects of one publisher, of which several transcripts are here: their signs are their own. */
const publishers = [
  'bundespressekonferenz',
  'ecb',
  'federal-reserve',
  'imf',
  'kremlin',
  'mea-india',
  'mofa-japan',
  'nato',
  'quai-dorsay',
  'rev',
];

describe('The dialect', () => {
  it.each(dialects.map(({ id }) => id))('%s takes its own transcripts and nobody else’s', (id) => {
    const own = fixtures.filter(({ said }) => said === id).map(({ name }) => name);
    const taken = fixtures.filter(({ found }) => found.dialect.id === id).map(({ name }) => name);
    expect(taken).toEqual(own);
    expect(own.length).toBeGreaterThan(0);
  });

  it.each(publishers)('%s has no rival among its own transcripts', (id) => {
    const own = fixtures.filter(({ said }) => said === id);
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(({ name, found }) => [name, found.rival?.dialect.id ?? null])).toEqual(
      own.map(({ name }) => [name, null]),
    );
  });
});
