import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { losses } from '../../scripts/evaluate/conservation.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { summaryOf } from '../helpers/summary.ts';

/** Each folder holds a transcript of invented people and what a person made of it, line by line. */
const folder = fileURLToPath(new URL('../fixtures/parse/', import.meta.url));
const inputs = ['input.txt', 'input.md', 'input.html'];

/** Made where the first test asks for it, so that a test that is run alone waits for none of the others. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

describe('The transcript', () => {
  for (const name of readdirSync(folder)) {
    const file = inputs.map((input) => `${folder}${name}/${input}`).find((path) => existsSync(path));
    if (!file) throw new Error(`${folder}${name} holds no ${inputs.join(', ')}`);
    const source = once(() => readSource(file, readFileSync(file)));
    const briefing = once(() => parse(source()));

    it(`“${name.replaceAll('-', ' ')}” is read as a person reads it`, () => {
      const expected: unknown = JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8'));
      expect(summaryOf(briefing())).toEqual(expected);
    });

    it(`“${name.replaceAll('-', ' ')}” is kept whole`, () => {
      const lost = losses(source().text, briefing());
      expect(lost.lines).toEqual([]);
      // the asterisks of Markdown and the tags of a page are no characters of what was said
      if (source().format === 'text') expect(lost.characters).toEqual([]);
    });
  }
});
