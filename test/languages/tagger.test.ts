import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type words from 'wink-eng-lite-web-model';
import type { Model, WinkMethods } from 'wink-nlp';
import { type Tagger, taggerOf } from '../../src/languages/tagger.ts';

const require = createRequire(import.meta.url);

/** The library in its own way, which reads whole sentences. */
function wholeSentences(): (sentence: string) => [string, string][] {
  const wink = require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods;
  const nlp = wink(require('wink-eng-lite-web-model') as typeof words, ['pos']);
  return (sentence) => {
    const tokens = nlp.readDoc(sentence).tokens();
    const tags = tokens.out(nlp.its.pos);
    return tokens.out(nlp.its.value).map((word, at) => [word, tags[at] ?? '']);
  };
}

function english(): Tagger {
  const tagger = taggerOf('en');
  if (!tagger) throw new Error('no tagger of English');
  return tagger;
}

const SENTENCES = [
  'Has the ferry to Sarn been stopped, and when will it run again?',
  "Ann, isn't the harbour minister's plan to close the bridge -- which you called a toll-free one -- off the table?",
  'The U.S.-built dam cost $41,000 (or 6.5% more), "as planned," he said at 9:30 a.m.',
  "They can't won't don't cannot gonna; I'd've said so!",
  'ORLU AND HEST: who pays the fishing companies they fish with?',
];

describe('parts of speech of English', () => {
  test('are what the library tells of whole sentences, though its words are looked up one by one', () => {
    const { cut, tags } = english();
    const whole = wholeSentences();
    for (const sentence of SENTENCES) {
      const cuts = sentence.split(' ').flatMap(cut);
      const told = tags(cuts);
      expect(cuts.map(({ text }, at) => [text, told[at]])).toEqual(whole(sentence));
    }
  });

  test('do not depend on what was met before', () => {
    const { cut } = english();
    const before = cut("Queenborough's").map(({ text }) => text);
    cut("Queenborough's.");
    cut("Queenborough's…");
    expect(cut("Queenborough's").map(({ text }) => text)).toEqual(before);
    expect(before).toEqual(['Queenborough', "'s"]);
  });

  test('a text with other spaces keeps each of them', () => {
    const cuts = english().cut('the\u00a0ferry  runs');
    expect(cuts.map(({ gap, text }) => gap + text).join('')).toBe('the\u00a0ferry  runs');
  });
});

test('Initials behind a hyphen are one word, as they are behind a space', () => {
  const { cut } = english();
  const words = (text: string) => cut(text).map((one) => one.text);
  expect(words('the Hest-O.N. talks')).toEqual(['the', 'Hest', '-', 'O.N.', 'talks']);
  expect(words('the anti-O.N. mood')).toEqual(['the', 'anti-O.N.', 'mood']);
  // the second sentence begins there
  expect(words('Plan B. N. came')).toEqual(words('Plan B.').concat(words('N. came')));
});
