import { expect, it } from 'vitest';
import { identify } from '../../src/archive/identify.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import { sources } from '../../src/formats/sources.ts';
import { readSource } from '../../src/read/read-source.ts';
import { publishedAt } from '../../src/search/page/address.js';
import type { Edition } from '../../src/site/types.ts';

const briefingOf = (stated: string) => {
  const text = `---\ndate: 2031-05-04\nlang: en\n${stated}---\nQ: Who pays?\n\nA: Nobody does.\n`;
  const { briefing } = parseTranscript(readSource('a.txt', Buffer.from(text)), null);
  if (!briefing) throw new Error('no briefing');
  return identify([{ briefing, file: 'a.txt', series: null }]).briefings[0]!.briefing;
};
const editionOf = (stated: string) =>
  ({
    address: '/en/',
    briefings: [{ briefing: briefingOf(stated), address: '/en/2031/05/04/' }],
  }) as unknown as Edition;

const [own, old, older] = [
  'https://harbour.example/news/4',
  'https://old.harbour.example/a?id=4',
  'http://harbour.example/press/4/',
];

it('Whoever types one of the publisher’s addresses of a transcript into the search is led to it, whichever it is', () => {
  const [file] = sources(editionOf(`url: ${own}\naliases: [${old}, ${older}, ${own}]\n`));
  expect(file?.address).toBe('/en/sources.json');
  const told = JSON.parse(file?.text ?? '');
  expect(told.map(([published]: [string]) => published)).toEqual([own, old, older]);
  for (const typed of [own, old, 'www.harbour.example/press/4', `${own}#questions`])
    expect(publishedAt(typed, told)).toBe('/en/2031/05/04/');
  expect(publishedAt('https://harbour.example/news/5', told)).toBeNull();
});

it('Aliases lead there without an address of its own, and stay in its data', () => {
  const [file] = sources(editionOf(`aliases: ${old}\n`));
  expect(JSON.parse(file?.text ?? '')).toEqual([[old, '/en/2031/05/04/']]);
  expect(briefingOf(`aliases: ${old}, ${older}\n`).aliases).toEqual([old, older]);
  // what states none is as it always was
  expect(briefingOf('')).not.toHaveProperty('aliases');
  expect(sources(editionOf(''))).toEqual([]);
});
