import { describe, expect, it } from 'vitest';
import { taggerOf } from '../../src/languages/tagger.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { nounPhrases } from '../../src/parse/titles/spoken/noun-phrases.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { pointsIn, questionsOf } from '../../src/parse/titles/spoken/questions.ts';
import { readSpoken, type Spoken } from '../../src/parse/titles/spoken/sentence.ts';
import { spokenMarks, spokenWords } from '../../src/parse/titles/spoken/words.ts';

/** What an editor takes of a sentence of English talk: whole questions, whole phrases, and what points outside of it. */

const lexicon = lexiconOf('en');
const tagger = taggerOf('en');

function spoken(text: string): Spoken {
  if (!tagger) throw new Error('English has a tagger.');
  return readSpoken(text, 1, tagger, lexicon);
}

describe('Of a sentence, the words that point to something it does not name', () => {
  it.each([
    ['Will he open the gate?', 1],
    ['Will they open the gate?', 1],
    ['Will the minister open his gate?', 0],
    ['Will the workers get their pay?', 0],
    ['Will the bridge keep its toll?', 0],
    ['Is anybody sure that he pays?', 0],
    ['Did the mayor and the minister say that they pay?', 0],
    ['Does it mean that the gate opens?', 1],
    ['Is it likely that the council opens the gate?', 0],
    ['It seems that the ferry is late?', 0],
    ['Is this bridge safe?', 1],
    ['Will the toll rise this week?', 0],
    ['Why is that?', 1],
    ['Did the mayor say that?', 1],
    ['Did you say that the ferry sank?', 0],
    ['Why did the man that paid the toll leave?', 0],
    ['Is the mayor there?', 1],
    ['Is there a plan for the harbour?', 0],
    ['How many ferries are there in Sarn?', 0],
    ['Will the others pay the toll?', 1],
    ['Who else pays the toll?', 0],
    ['Will one of the ferries run?', 0],
    ['Will either the ferry or the barge run?', 0],
    ['Do both agree?', 1],
    ['Do both the mayor and the council agree?', 0],
    ['Has anyone told the mayor that the ferry sank, and when did he hear?', 0],
  ])('are counted: “%s” %i', (text, points) => {
    const sentence = spoken(text);
    expect(pointsIn(sentence, 0, sentence.tokens.length, spokenWords(lexicon))).toBe(points);
  });
});

describe('Of a sentence, the question', () => {
  const questionIn = (text: string) => {
    const sentence = spoken(text);
    return questionsOf(sentence, lexicon).map(({ from, to, put }) => {
      const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
      return `${put}: ${text.slice(first?.start, last?.end)}`;
    });
  };

  it.each([
    ['Linus, will the harbour close in May?', 'asked: will the harbour close in May'],
    ['And, Linus, will the harbour close in May?', 'asked: will the harbour close in May'],
    ['Will the harbour close in May, Linus?', 'asked: Will the harbour close in May'],
    ['Will the harbour close in May, right?', 'asked: Will the harbour close in May'],
    ['Well, so, but will the harbour close in May?', 'asked: will the harbour close in May'],
    ['If the ferry sinks, who pays the toll?', 'asked: who pays the toll'],
    ['At what point will the council act?', 'asked: At what point will the council act'],
    ['Why would the council not open the gate?', 'asked: Why would the council not open the gate'],
    ['Can’t the council open the gate?', 'asked: Can’t the council open the gate'],
    [
      'Was the bridge closed by the storm or by the mayor?',
      'asked: Was the bridge closed by the storm or by the mayor',
    ],
    ['Do you have a boat?', 'asked: Do you have a boat'],
    ['The harbour will close in May?', 'stated: The harbour will close in May'],
    ['I wonder why the harbour is closed in winter.', 'told: why the harbour is closed in winter'],
    ['What does the mayor of Sarn make of that?', 'asked: What does the mayor of Sarn make of that'],
    ['I was wondering whether the ferry will sail to Quaye.', 'told: whether the ferry will sail to Quaye'],
  ])('is whole, and without what only opens or ends it: “%s”', (text, question) => {
    expect(questionIn(text)).toEqual([question]);
  });

  it.each([
    ['asks for a comment', 'Could you comment on the toll?'],
    ['asks for a comment', 'Do you have any comment on the strike in Sarn?'],
    ['asks to be told', 'Will you tell us about the toll on the bridge?'],
    ['asks for news', 'Is there any update on the strike?'],
    ['only brings a matter up', 'What about the strike in Sarn?'],
    ['stammers', 'Is the the bridge old?'],
    ['is broken off', 'Will the ferry run because of the'],
    ['is broken off', 'Will the harbour close in the?'],
    ['has no mark and wonders about nothing', 'The harbour is closed in winter.'],
    ['asks who is meant', 'Who?'],
    ['is broken off', 'Will the harbour close in that'],
  ])('is none where it %s: “%s”', (_, text) => {
    expect(questionIn(text)).toEqual([]);
  });

  it('tells more with a name or with two nouns than with one', () => {
    const [plain, two, named] = [
      'Is the gate open?',
      'Is the gate of the harbour open?',
      'Is the gate of Sarn open?',
    ].map((text) => questionsOf(spoken(text), lexicon)[0]);
    expect([plain?.full, two?.full, named?.full]).toEqual([false, true, true]);
    expect([plain?.named, two?.named, named?.named]).toEqual([false, false, true]);
    expect([plain?.words, named?.words]).toEqual([4, 6]);
  });

  it('is no longer than 89 characters, and than seventeen words, and has three', () => {
    const asks = (text: string) => questionIn(text).length;
    const seventeen = 'Will the gate open in the wet old bay of Hest or at the end of Sarn?';
    expect([asks(seventeen), asks(seventeen.replace('wet', 'wet, muddy'))]).toEqual([1, 0]);
    expect([asks('Will Sarn?'), asks('Will Sarn open?')]).toEqual([0, 1]);
    const long = (length: number) => `Will the ${'g'.repeat(length - 15)} open?`;
    expect([asks(long(90)), asks(long(91))]).toEqual([1, 0]);
  });
});

describe('Of a sentence, the phrases that name a matter', () => {
  /** "<": it points; "+": it says more than one noun; "*": nothing but names */
  const phrasesIn = (text: string) =>
    nounPhrases(spoken(text), lexicon).map(
      (one) => `${textOf(one)}${one.pointed ? '<' : ''}${one.full ? '+' : ''}${one.named ? '*' : ''}`,
    );

  it.each([
    ['They spoke of the plan to move the school to Quaye.', ['plan to move the school to Quaye+']],
    ['The wreck of the Heron lies in the bay of Sarn.', ['wreck of the Heron+', 'bay of Sarn+']],
    ['The harbour’s new gate is open.', ['harbour’s new gate+']],
    ['The salt and grain treaty holds.', ['salt', 'grain treaty+']],
    ['The mayor of Hest, Ann Lindt, opened the gate.', ['mayor of Hest+*', 'Ann Lindt+*', 'gate']],
    ['The chances of Ann Lindt going to Sarn are good.', ['chances of Ann Lindt going to Sarn+']],
    ['She spoke of a second term.', ['second term']],
    ['The 3 percent toll rose.', ['3 percent toll+']],
    ['This bridge and that gate are old.', ['bridge<', 'gate<']],
    ['These failures in Sarn hurt.', ['failures<', 'failures in Sarn+', 'Sarn+*']],
    ['The well-known north-gate plan stays.', ['north-gate plan+']],
    ['The Harbour Minister of Noland resigned.', ['Harbour Minister of Noland+*']],
    ['The use of nets by the fishers of Sarn is banned.', ['use of nets+', 'fishers of Sarn+']],
    ['The U.N. mission in Hest ends on Monday.', ['U.N. mission+', 'U.N. mission in Hest+', 'Hest+*']],
    ['The war against the pirates goes on.', ['war', 'war against the pirates+', 'pirates']],
    ['Do you have any comment on the strike in Sarn?', ['strike', 'strike in Sarn+', 'Sarn+*']],
    ['What is your reaction to the strike of the pilots?', ['strike of the pilots+']],
  ])('are whole, with what belongs to them: “%s”', (text, phrases) => {
    expect(phrasesIn(text)).toEqual(phrases);
  });

  it.each([
    ['behind words that only count', 'The number of barges fell.', ['barges']],
    ['behind words that only count', 'A lot of the barges are late.', ['barges']],
    ['behind words that only count', 'Some kind of treaty is near.', ['treaty']],
    ['behind an idiom', 'In relation to the treaty, the mayor spoke.', ['treaty']],
    ['not with a unit', 'A toll of $4 a barge is due.', []],
    ['not with a time', 'The rest of the week is free.', []],
    ['not with who is called', 'Linus, is the ferry dry?', ['ferry']],
    ['not with persons of no name', 'A man and a woman paid the toll.', ['toll']],
  ])('begin %s: “%s”', (_, text, phrases) => {
    expect(phrasesIn(text)).toEqual(phrases);
  });
});

describe('What a word is', () => {
  const tagsIn = (text: string) =>
    Object.fromEntries(spoken(text).tokens.map(({ text: word, tag }) => [word, tag]));

  it.each([
    ['in a capital inside a sentence, part of a name', 'They read the Student Act aloud.', 'Act', 'PROPN'],
    ['behind “do” and its noun, before “to”, a verb', 'Does the harbour plan to open?', 'plan', 'VERB'],
    ['behind “to”, a verb', 'They want to address the nation.', 'address', 'VERB'],
    ['behind a modal, a verb', 'They could sail the barges home.', 'sail', 'VERB'],
    ['behind a preposition and before a noun, a noun', 'They spoke on pay cuts.', 'pay', 'NOUN'],
    ['behind an article and before the end, a noun', 'They had the fix.', 'fix', 'NOUN'],
  ])('is told by its neighbours: %s: “%s”', (_, text, word, tag) => {
    expect(tagsIn(text)[word]).toBe(tag);
  });
});

describe('A word that the language lists', () => {
  it('does what its list says', () => {
    const lists = Object.entries(lexicon.naming.spoken ?? {}).flatMap(([name, list]) =>
      typeof list === 'string' ? [[name, list] as const] : [],
    );
    const marksOf = spokenMarks(lexicon);
    const sets: Readonly<Record<string, ReadonlySet<string>>> = spokenWords(lexicon);
    const missed = lists.flatMap(([name, list]) =>
      list.split(' ').flatMap((word) => {
        const marks: ReadonlySet<string> = marksOf(word);
        return marks.has(name) || sets[name]?.has(word) ? [] : [`${name}: ${word}`];
      }),
    );
    expect(missed).toEqual([]);
    expect(lists.length).toBeGreaterThan(50);
  });

  it('does what its ending says', () => {
    const endings = Object.entries({
      anybody: 'somebody',
      action: 'negotiations',
      adverb: 'highly',
      doing: 'losing',
      done: 'stolen',
      genitive: "'s",
      inflected: 'closing',
      past: 'closed',
      several: 'plans',
    });
    const marksOf = spokenMarks(lexicon);
    const missed = endings.filter(([name, word]) => {
      const marks: ReadonlySet<string> = marksOf(word);
      return !marks.has(name);
    });
    expect(missed).toEqual([]);
    expect([...marksOf('gate')]).not.toContain('several');
  });
});
