import { describe, expect, it } from 'vitest';
import {
  asked,
  describe as describeItem,
  firstWords,
  openingOf,
  shorten,
} from '../../src/outline/describe.ts';
import { item, turn } from '../site/made.ts';

const who = 'Who pays the toll on the bridge?';
const nobody = 'Nobody does, since March.';

describe('The summary of an item', () => {
  const question = turn('question', who);
  const answer = turn('answer', nobody);

  it('is the question below a printed title, and the answer where the question is the title already', () => {
    expect(describeItem(item('a', 'Tolls', [question, answer]))).toBe(who);
    expect(describeItem(item('a', who, [question, answer], { titleFrom: 'text' }))).toBe(nobody);
  });

  it('is what there is where nobody asks, or nobody answers', () => {
    expect(describeItem(item('a', 'Tolls', [answer]))).toBe(nobody);
    expect(describeItem(item('a', who, [question], { titleFrom: 'text' }))).toBe(who);
    expect(describeItem({ ...item('a', 'Tolls'), turns: [] })).toBe('');
  });

  it('is the sentence of a question that asks, in any script, and not what stands before it', () => {
    const of = (text: string) => describeItem(item('a', 'Tolls', [turn('question', text)]));
    expect(of(`Thank you. The bridge is old! ${who}`)).toBe(who);
    expect(of('谢谢。桥已经修好了吗？')).toBe('桥已经修好了吗？');
    expect(of('Tell us of the toll. And of the bridge.')).toBe('Tell us of the toll. And of the bridge.');
  });

  it('is all of an answer, though that asks something', () => {
    const said = 'We are late. Who is not? The ferry will come.';
    expect(describeItem(item('a', who, [question, turn('answer', said)], { titleFrom: 'text' }))).toBe(said);
  });
});

describe('What was asked', () => {
  const described = { item: item('a', 'Tolls'), description: who };

  it('is told beside an exchange with a printed title, and nowhere else', () => {
    expect(asked(described)).toBe(who);
    expect(asked({ ...described, item: item('a', who, [], { titleFrom: 'text' }) })).toBeNull();
    expect(asked({ ...described, item: item('a', 'Tolls', [], { kind: 'remarks' }) })).toBeNull();
    expect(asked({ ...described, description: '' })).toBeNull();
  });
});

describe('The first words of an answer', () => {
  const of = (opening: string | null, length: number) =>
    firstWords({ opening, description: 'Described.' }, length);

  it('are all of it where it is short, and the summary where nobody answers', () => {
    expect(of('Nobody does.', 12)).toBe('Nobody does.');
    expect(of(null, 100)).toBe('Described.');
  });

  it('end with a word, and with no sign that leads on', () => {
    expect(of('Nobody does.', 11)).toBe('Nobody…');
    expect(of('Nobody does: that – is so.', 19)).toBe('Nobody does: that…');
    expect(of('Nobody does, – since March.', 16)).toBe('Nobody does…');
  });

  it('keep a full stop apart from the sign that there is more', () => {
    expect(of('Nobody does. It is free.', 15)).toBe('Nobody does.\u00a0…');
  });

  it('have one space where the transcript has several, and those that do not break', () => {
    expect(of('Yes.\u00a0 Nobody\u00a0\u00a0does.', 100)).toBe('Yes. Nobody does.');
    expect(of(`Yes.${'\u00a0'.repeat(40)}Nobody does.`, 17)).toBe('Yes. Nobody does.');
  });

  it('end in the middle of a word where it is longer than half of them', () => {
    expect(of('The Bridgewardenship of Orlu', 10)).toBe('The Bridge…');
    expect(of('Bridge wardenship of Orlu', 10)).toBe('Bridge…');
    expect(of('Early bridges of Orlu', 10)).toBe('Early brid…');
  });

  it('are of the first turn that is no question, of all its paragraphs, and a little more than is shown', () => {
    const turns = [turn('question', who), turn('statement', '', { paragraphs: [nobody, 'It is free.'] })];
    expect(openingOf(item('a', 'A', [...turns, turn('answer', 'Later.')]))).toBe(`${nobody} It is free.`);
    expect(openingOf(item('a', 'A', [turn('question', who)]))).toBeNull();
    expect(openingOf(item('a', 'A', [turn('answer', 'x'.repeat(300))]))).toHaveLength(281);
  });
});

describe('A text that is shortened', () => {
  it('loses the spaces and signs before the ellipsis', () => {
    expect(shorten('Nobody does,  and nobody will', 14)).toBe('Nobody does…');
    expect(shorten('Nobody does: – and nobody will', 15)).toBe('Nobody does…');
  });

  it('is left as it is up to its length', () => {
    expect(shorten('Nobody', 6)).toBe('Nobody');
    expect(shorten('Nobody', 5)).toBe('Nobod…');
  });

  it('keeps no half of a character', () => {
    expect(shorten('abc😀def', 4)).toBe('abc…');
    expect(shorten('abc😀def', 5)).toBe('abc😀…');
  });
});
