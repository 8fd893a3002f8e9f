import { describe, expect, it } from 'vitest';
import { taggerOf } from '../../src/languages/tagger.ts';
import { aboutOf, saidOf } from '../../src/parse/titles/spoken/about.ts';
import { nounPhrases } from '../../src/parse/titles/spoken/noun-phrases.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { askedIn, pointsIn, type Question } from '../../src/parse/titles/spoken/questions.ts';
import { readSpoken, type Spoken } from '../../src/parse/titles/spoken/sentence.ts';
import { spokenWords } from '../../src/parse/titles/spoken/words.ts';
import { lexicon } from './spoken-talk.ts';

/** What is read out of a sentence of English talk, form by form. */

function spoken(text: string): Spoken {
  const tagger = taggerOf('en');
  if (!tagger) throw new Error('English has a tagger.');
  return readSpoken(text, 1, tagger, lexicon);
}

/** how it is put: the question [words that point, words that tell, "+": full, "*": with a name, "cut", "for" the answer alone] */
function shown(question: Question | null): string {
  if (!question) return 'none';
  const { put, points, telling, full, named, cut, forAnswer } = question;
  const marks = `${full ? ' +' : ''}${named ? ' *' : ''}${cut ? ' cut' : ''}${forAnswer ? ' for' : ''}`;
  return `${put}: ${textOf(question)} [${points} ${telling}${marks}]`;
}

describe('What a sentence of talk asks is whole, or cut where a clause ends, and told from what only asks for an answer', () => {
  it.each<[string, string[], number]>([
    [
      'Will the council of Sarn close the gate that the storm of last winter broke in the harbour, which the town has never repaired at all?',
      [],
      0,
    ],
    [
      'Does the mayor of Hest know who sank the barges because the pilots of Quaye and the fishers of Noland want the harbour to pay for them?',
      ['asked: Does the mayor of Hest know who sank the barges [0 2 + * cut]'],
      0,
    ],
    [
      'Will the ferry company of Quaye repair the rusty old ferries and the long wooden bridges with money from the salt fund of the council?',
      [
        'asked: Will the ferry company of Quaye repair the rusty old ferries and the long wooden bridges [0 6 + * cut]',
      ],
      0,
    ],
    [
      'How long will the pilots of Hest wait quietly, and will the harbour council pay them what it owes them since the strike of last year?',
      [
        'asked: will the harbour council pay them what it owes them since the strike of last year [2 3 +]',
        'asked: How long will the pilots of Hest wait quietly [0 2 + * cut]',
      ],
      0,
    ],
    [
      'Will the toll for barges rise to 40 while the fishers of the north coast still pay for the storm that broke the gate of the harbour?',
      ['asked: Will the toll for barges rise to 40 [0 2 + cut]'],
      0,
    ],
    [
      'Who pays for it, if the toll on the bridge falls and the fishers of the north coast no longer have to pay for the repairs of the gate?',
      [],
      1,
    ],
    // a cut never takes the verb that its beginning calls for
    [
      'Is there a fear that the council of Sarn and the other towns of the coast will use the storm of last winter to raise the tolls on barges?',
      [],
      0,
    ],
    [
      'Has the council of Hest told the mayor of Sarn that it will no longer pay for the repairs of the old gate in the harbour of Quaye?',
      [],
      0,
    ],
    // what all of it holds is asked by itself
    [
      'Would you rule out the possibility that the mayor will sell the harbour of Sarn to himself?',
      [
        'stated: the mayor will sell the harbour of Sarn to himself [0 2 + *]',
        'asked: Would you rule out the possibility that the mayor will sell the harbour of Sarn [0 2 + * cut]',
      ],
      0,
    ],
    ['Who pays the toll, Ann, do you know?', ['asked: Who pays the toll [0 1]'], 0],
    ['Like how many barges sank?', ['asked: how many barges sank [0 1]'], 0],
    [
      'Has the council read the report of the engineers, the long one, the short one, the one on pillars, and the one on gates of the harbour?',
      ['asked: Has the council read the report of the engineers, the long one, the short one [2 2 + cut]'],
      2,
    ],
    [
      'Do you still have a reaction to the toll of Sarn?',
      ['asked: Do you still have a reaction to the toll of Sarn [0 2 + *]'],
      0,
    ],
    [
      'What can you say about the toll?',
      ['stated: What can you say about the toll [0 1]', 'asked: What can you say about the toll [0 1 for]'],
      0,
    ],
    ['I think the ferry is late?', ['plain: I think the ferry is late [0 1]'], 0],
    ['Hest is late?', ['stated: Hest is late [0 1 + *]'], 0],
    ['Will old ferries run?', ['asked: Will old ferries run [0 1]'], 0],
    ['The ferry is late, is dry land near?', ['stated: The ferry is late, is dry land near [0 2.5 +]'], 0],
    ['Is it, Ann?', ['asked: Is it, Ann [1 1 + *]'], 1],
    ['Will the ferry, Ann, run, Linus, right?', ['asked: Will the ferry, Ann, run [0 2 + *]'], 0],
    [
      'How old is the gate, since it creaks in every wind of the long winter months of Hest and Sarn and the ice breaks it?',
      ['asked: How old is the gate [0 1]'],
      0,
    ],
    ['Will the ferry run; will it?', ['plain: Will the ferry run; will it [0 2 +]'], 0],
    ['In that, is he right?', ['asked: is he right [1 0]'], 2],
    ['Is so much rain good?', ['asked: Is so much rain good [0 1]'], 0],
    [
      'Your view on the question of the ferry of the town of Hest on the price of salt?',
      ['plain: Your view on the question of the ferry of the town of Hest [0 2 + * cut]'],
      0,
    ],
    ['The ferry\nof Hest?', ['plain: The ferry\nof Hest [0 2 + *]'], 0],
  ])('“%s”', (text, questions, points) => {
    const sentence = spoken(text);
    const { whole, further } = askedIn(sentence, lexicon);
    expect([...whole, ...further].map(shown)).toEqual(questions);
    expect(pointsIn(sentence, 0, sentence.tokens.length, spokenWords(lexicon))).toBe(points);
  });
});

describe('What a sentence of talk says that it is about stands behind what announces it', () => {
  it.each([
    [
      'Will the council of Sarn close the north gate of the old town, if the storm of last winter comes back to the harbour in May?',
      'about: harbour in May [0 1]',
    ],
    ['What is your position on the issue of leaking barges, and is it firm?', 'about: leaking barges [0 1]'],
    ['What is your position on these barges?', 'about: these barges [1 1]'],
    [
      'What is your position on the fact that barges leak because the wood is old?',
      'about: fact that barges leak [0 2 +]',
    ],
    ['On the barges of Hest, are they dry?', 'about: barges of Hest [0 2 + *]'],
    ['And on the subject of the barges of Hest, are they dry?', 'about: barges of Hest [0 2 + *]'],
    ['I want to ask about whether the barges leak.', 'about: whether the barges leak [0 2 +]'],
    ['He talked, on the ferry of Hest.', 'none'],
    ['In view of gates, he left.', 'none'],
    ['On Hest, does the mayor know that it is late?', 'none'],
    ['On Monday the boats sank.', 'none'],
    ['On the old quay the mayor spoke of tolls, and of salt.', 'none'],
    [
      'On the tolls that the mayor of Hest raised, will they stay?',
      'about: tolls that the mayor of Hest raised [0 2 + *]',
    ],
    [
      'What is your position on the issue of barges that leak because the wood is old?',
      'about: barges that leak [0 2 +]',
    ],
    ['On the old barges, do they leak?', 'about: old barges [0 1]'],
    ['On the barges, do they leak?', 'none'],
    ['Regarding the barges, leaking as they do.', 'none'],
    ['I want to ask about all the barges of Hest.', 'about: barges of Hest [0 2 + *]'],
    ['Can you comment, Ann, on barges of Hest?', 'none'],
    ['Any comment from all the old mayors on barges of Hest?', 'none'],
    ['Any comment on a report on the price of salt of Hest?', 'about: price of salt of Hest [0 3 + *]'],
    ['Can you talk about the mill until it burns?', 'about: mill until it burns [0 1]'],
    ['Can you talk about the mill while it burns?', 'none'],
    ['Can you talk about that mill of Hest?', 'about: that mill of Hest [1 2 + *]'],
  ])('“%s”: %s', (text, about) => {
    expect(shown(aboutOf(spoken(text), lexicon))).toBe(about);
  });
});

describe('What a sentence of talk says is said without what opens it, if it is short enough', () => {
  it.each([
    ['Ann, Linus, is the ferry dry?', 'said: is the ferry dry [0 1.5 +]'],
    ['Yes, and so, but, well, now, okay, and will the ferry run?', 'none'],
    [
      'How old is the gate, given that it creaks so?',
      'said: How old is the gate, given that it creaks so [1 2 +]',
    ],
    ['I wonder who.', 'said: I wonder who [0 0]'],
    ['Do you know the ferry?', 'said: Do you know the ferry [0 1]'],
    ['Is it really a pity that the ferry sank?', 'said: Is it really a pity that the ferry sank [0 2 +]'],
    ['Is it the mayor that paid?', 'said: Is it the mayor that paid [0 0]'],
    ['Isn’t it fair to pay?', 'said: Isn’t it fair to pay [1 0]'],
    ['Do you say that boat sank?', 'said: Do you say that boat sank [0 1]'],
    ['Are you sure that ferries?', 'said: Are you sure that ferries [0 1]'],
    ['Either the ferry or the barge sank.', 'said: the ferry or the barge sank [0 2 +]'],
    ['Do both run?', 'said: Do both run [1 1]'],
    ['Closed gates are safe.', 'said: Closed gates are safe [0 1.5 +]'],
    ['The boats, painted gates and all.', 'none'],
    ['The summer May storms.', 'said: The summer May storms [0 1]'],
    ['Yes, Ann Lindt, yes.', 'none'],
    ['This boat of his.', 'none'],
    ['Would the mayor ferry it?', 'said: Would the mayor ferry it [1 0]'],
    ['Does the mayor ferry now?', 'said: Does the mayor ferry now [0 0]'],
    ['The boats that old mayors ferry.', 'said: The boats that old mayors ferry [1 2 +]'],
    ['The boats that they ferry.', 'said: The boats that they ferry [0 1]'],
    ['It’s the\tferry of  Hest.', 'said: It’s the\tferry of  Hest [1 2 + *]'],
  ])('“%s”: %s', (text, said) => {
    expect(shown(saidOf(spoken(text), lexicon))).toBe(said);
  });
});

describe('A phrase of talk holds what belongs to its noun, and nothing else', () => {
  /** "<": it points; "+": it says more than one noun; "*": nothing but names */
  const phrasesIn = (text: string) =>
    nounPhrases(spoken(text), lexicon).map(
      (one) => `${textOf(one)}${one.pointed ? '<' : ''}${one.full ? '+' : ''}${one.named ? '*' : ''}`,
    );

  it.each<[string, string[]]>([
    ['Ann Mary Lindt, will the ferry run?', ['ferry run+']],
    [
      'My colleague from the paper in Quaye has asked me, since he is ill today and cannot be here at all this week, to find out why ferries run late.',
      ['paper', 'paper in Quaye+', 'Quaye+*'],
    ],
    ['Will you tell me, you know, if it runs?', []],
    ['On.', []],
    ['With closed gates and painted boats he left.', ['closed gates and painted boats+']],
    ['The old, painted boats.', ['painted boats+']],
    ['A 5 % toll.', ['A 5 % toll']],
    ['The winds bearing down on Hest.', ['winds', 'bearing', 'Hest+*']],
    ['Several other old boats.', ['Several other old boats']],
    ['Only other boats.', ['Only other boats']],
    ['So-called friends.', ['friends']],
    ['Mr. President.', []],
    ['Yes, Ann Lindt, yes.', []],
    ['He closed boats and gates sank.', ['boats', 'gates']],
    ['The Treaty on Boats.', ['Treaty+*', 'Treaty on Boats+*', 'Boats+*']],
    ['The boats for Hest.', ['boats', 'Hest+*']],
    ['The plan to look at the gates.', ['gates']],
    ['The plan to close gates for boats.', ['plan to close gates+', 'boats']],
    ['The boat question.', ['boat']],
    ['The today boats.', ['today boats']],
    [
      'Boats of the harbour of the town of the bay of the coast of Hest.',
      ['Boats of the harbour of the town of the bay+', 'coast of Hest+'],
    ],
    ['It’s the\tferry of  Hest.', ['ferry of  Hest+']],
    ['The idea of raising gates.', ['gates']],
    ['The idea of raising gates in Hest.', ['gates', 'gates in Hest+', 'Hest+*']],
    ['The idea of raising gates in those harbours.', ['gates', 'harbours<']],
    ['The idea of raising gates in May.', ['gates', 'gates in May']],
    ['The idea of raising gates of May.', ['gates of May']],
    ['The idea of raising gates down.', ['gates']],
    ['The idea of raising gates up there.', ['gates']],
    ['The idea of raising gates old.', ['gates']],
    ['The idea of raising gates to boats.', ['gates', 'boats']],
    ['The idea of raising gates to.', ['gates']],
    ['The idea of raising gates.', ['gates']],
    ['The idea of raising.', []],
    ['The idea of raising today.', []],
    ['The idea of raising those gates.', ['gates<']],
    ['The idea of raising gates on boats.', ['gates', 'boats']],
    ['The idea of raising gates not sinking.', ['gates']],
    ['The idea of raising gates painted red.', ['gates']],
    ['The mayor accused Noland of theft.', ['Noland+*', 'theft']],
    ['The mayor accused the pilots of Sarn of theft.', ['pilots of Sarn+', 'theft']],
    ['The mayor accused Noland of sinking boats.', ['Noland+*', 'boats']],
  ])('“%s”', (text, phrases) => {
    expect(phrasesIn(text)).toEqual(phrases);
  });
});

describe('Each word of talk is the part of speech that the words around it make of it', () => {
  it.each([
    ['Will boats say they paid?', 'AUX VERB VERB PRON VERB PUNCT'],
    ['The mayors plans to sail.', 'DET NOUN NOUN PART VERB PUNCT'],
    ['Does old Ann plan to sail?', 'AUX ADJ PROPN VERB PART VERB PUNCT'],
    ['The boats that Ann and the mayors ferry.', 'DET NOUN PRON PROPN CCONJ DET NOUN VERB PUNCT'],
    ['Will the ferry run? Yes.', 'AUX DET NOUN NOUN PUNCT INTJ PUNCT'],
  ])('“%s”: %s', (text, tags) => {
    expect(
      spoken(text)
        .tokens.map(({ tag }) => tag)
        .join(' '),
    ).toBe(tags);
  });
});
