import { describe, expect, it } from 'vitest';
import { taggerOf } from '../../src/languages/tagger.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { nounPhrases } from '../../src/parse/titles/spoken/noun-phrases.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { pointsIn, questionsOf } from '../../src/parse/titles/spoken/questions.ts';
import { readSpoken, type Spoken } from '../../src/parse/titles/spoken/sentence.ts';
import { spokenWords } from '../../src/parse/titles/spoken/words.ts';

/** Sentence by sentence: where phrases and questions begin and end, what points outside, and what part of speech a word is. */

const lexicon = lexiconOf('en');
const tagger = taggerOf('en');

function spoken(text: string): Spoken {
  if (!tagger) throw new Error('English has a tagger.');
  return readSpoken(text, 1, tagger, lexicon);
}

/** "<": it points; "+": it says more than one noun; "*": nothing but names */
const phrasesIn = (text: string) =>
  nounPhrases(spoken(text), lexicon).map(
    (one) => `${textOf(one)}${one.pointed ? '<' : ''}${one.full ? '+' : ''}${one.named ? '*' : ''}`,
  );

describe('A phrase of talk begins with what tells the matter, and ends before what does not', () => {
  it.each<[string, string[]]>([
    ['Each time Ann Lindt speaks, the harbour listens.', ['Ann Lindt+*', 'harbour']],
    ['Is Title 42 still in force?', ['Title 42+*', 'force']],
    ['He said that last night Lindt spoke.', ['Lindt+*']],
    ['The Hundred Miles March anniversary is near.', ['Hundred Miles March anniversary+']],
    ['They met Lindt, Quaye and Ann Example.', ['Lindt, Quaye and Ann Example+*']],
    ['In Sarn, Ann Lindt and Bea Quaye met.', ['Sarn+*', 'Ann Lindt and Bea Quaye+*']],
    ['They spoke of ships and nets and tolls.', ['ships and nets and tolls+']],
    ['Is there a ruling in favor of barge owners?', ['ruling', 'ruling in favor of barge owners+']],
    ['In regards to Hest, is it late?', ['Hest+*']],
    ['He fought the tax in the first place.', ['tax']],
    [
      'The dispute between Hest and Sarn over tolls goes on.',
      [
        'dispute',
        'dispute between Hest and Sarn+',
        'dispute between Hest and Sarn over tolls+',
        'Hest and Sarn+*',
        'tolls',
      ],
    ],
    ['The path over the hill is shut.', ['path', 'hill']],
    [
      'The talks with Hest about salt go on.',
      ['talks with Hest+*', 'talks with Hest about salt+', 'Hest+*', 'salt'],
    ],
    [
      'What of the danger of moving old barges into the harbour of Sarn?',
      ['danger of moving old barges into the harbour of Sarn+'],
    ],
    ['The program for salt farmers is late.', ['program', 'program for salt farmers+', 'salt farmers+']],
    ['He closed the harbour gate itself.', ['harbour gate+']],
    ['They saw the result of the town push for peace.', ['result of the town push+', 'peace']],
    ['In Sarn more boats are late.', ['Sarn+*', 'boats']],
    ['The proposed cuts hurt Sarn.', ['proposed cuts+', 'Sarn+*']],
    ['They sell enriched grain.', ['enriched grain+']],
    ['The council of Sarn has proposed cuts.', ['council of Sarn+', 'cuts']],
    ['The council is passing bills.', ['council', 'bills']],
    ['A reduced-budget world is near.', ['reduced-budget world+']],
    ["The mayor's new budget is late.", ['new budget']],
    ['Hestish and Orlish aid has come.', ['Hestish and Orlish aid+']],
    ['Old and rusty barges sank.', ['Old and rusty barges+']],
    ['The doctors right now are on strike.', ['doctors', 'strike']],
    ['Many other barges came.', ['barges']],
    ["Yesterday's storm sank barges.", ['storm', 'barges']],
    ["The Lindt government's salt plan is out.", ["Lindt government's salt plan+"]],
    ['It costs a million jobs.', ['a million jobs']],
    ['I met Ann Lindt.', ['Ann Lindt+*']],
    ['Ann Lindt Quaye Example, is it open?', ['Ann Lindt Quaye Example+*']],
    ['The road and the bridge are closed.', ['road and the bridge+']],
    ['The road but the bridge is open.', ['road', 'bridge']],
    ['He closed the road and the bridge is open.', ['road', 'bridge']],
    ['He closed the road and the bridge.', ['road and the bridge+']],
    ['They spoke of oil and Hest.', ['oil', 'Hest+*']],
    ["The mayor's call today for reform of tolls was loud.", ['call today for reform of tolls+']],
    [
      'The war between Hest and Noland goes on.',
      ['war', 'war between Hest and Noland+', 'Hest+*', 'Noland+*'],
    ],
    ['The war between the towns goes on.', ['war', 'war between the towns+', 'towns']],
    ['The war between the town goes on.', ['war']],
    ['What about women in the workplace?', ['women', 'women in the workplace+', 'workplace']],
    ['The negotiations with Hest go on.', ['negotiations', 'negotiations with Hest+', 'Hest+*']],
    ['The talks at the port go on.', ['port']],
    [
      'The ban on nets in Sarn at sea holds.',
      ['ban', 'ban on nets+', 'ban on nets in Sarn+', 'nets', 'nets in Sarn+', 'Sarn+*', 'sea'],
    ],
    ['The risk of losing the war is high.', ['risk of losing the war+']],
    ['The risk of losing this war is high.', ['war<']],
    ['Plans to move the school are ready.', ['school']],
    ['Plans on tolls to move are ready.', ['tolls']],
    ['Your toll is due.', ['toll']],
    [
      'The wet old grey muddy cold slow dark sad salt harbour town road bridge toll gate fee plan is late.',
      ['fee plan+'],
    ],
    ['A widely known harbour plan fell.', ['harbour plan+']],
    ['A widely regarded captain spoke.', ['widely regarded captain+']],
    ['So how can the mayor say it’s toll-for-toll?', ['toll-for-toll+']],
    ['Two Sundays ago, the ferry sank.', ['ferry']],
    ['Sort of, three boats are out?', ['three boats']],
    ['Enjoy some March Regatta.', ['March Regatta+*']],
    ['And when you say "open harbour," what do you mean?', ['open harbour']],
    ['She denied that last night.', []],
    ['So no plans to invite the pilots in?', ['no plans to invite the pilots+']],
    ['You used that word a lot last week.', []],
    ['Is it that ferry captain there, Linus?', ['ferry captain+']],
    ['Is the pilots’ school in Sarn open?', ['pilots’ school+', 'pilots’ school in Sarn+', 'Sarn+*']],
    ["He said 'the pilots' on the quay.", ['pilots', 'quay']],
    ['There are no off-ramps.', []],
    ['"I need your harbour reform bill to help me.', ['harbour reform bill+']],
    ['And switching topics.', []],
    ['Is it mostly Hest?', ['Hest+*']],
    ['Harbour Action Meeting.', ['Harbour Action Meeting+*']],
    ['The HPA working group met.', ['HPA+*', 'group']],
    ['This what sailing is all about.', ['sailing']],
    ['Linus’s Harbour School in Quaye, Hest.', ['Linus’s Harbour School+*', 'Quaye+*']],
    ['On South Hest, they’ve warned some U.N.', ['South Hest+*', 'U.N.+*']],
    ['Fish like harbours rather rapidly.', ['Fish', 'harbours']],
    ['Part of your harbour plan is new.', ['Part of your harbour plan+']],
    ['The fifth and final number is 76.', ['fifth and final number']],
    ['Obviously, HP is a little bit bigger company.', ['HP+*', 'bigger company']],
    ['It’s a tour of the White Tower and the grounds.', ['tour of the White Tower+', 'grounds']],
    [
      'We are in close touch with our allies in the U.N.',
      ['close touch', 'allies', 'allies in the U.N.+', 'U.N.+*'],
    ],
    ['Is the rusty, wet gate shut?', ['wet gate+']],
    ['They like the ship that the town paint.', ['ship']],
    ['The ferry Of Sarn sank.', ['ferry Of Sarn+']],
    ['The plan for raising barges to Hest is ready.', ['plan for raising barges to Hest+']],
    ['The cost of raising the wreck of Sarn is high.', ['cost of raising the wreck of Sarn+']],
    ['The hope of winning votes in Sarn is small.', ['hope of winning votes in Sarn+']],
    ['The plan for towing the wreck with barges is ready.', ['plan for towing the wreck+', 'barges']],
    ['The plan for towing the wreck away is ready.', ['wreck']],
    ['Their plan to go to Quaye is ready.', ['plan to go to Quaye+*']],
    ['They have a plan to tax the boats in Hest.', ['plan to tax the boats in Hest+']],
    ['They have a plan to tax boats of May.', ['plan to tax boats of May+']],
    ['They have a plan to tax boats of these towns.', ['towns<']],
    ['The pact between Hest and these towns holds.', ['pact', 'Hest+*', 'towns<']],
    ['The gate of the morning is wet.', []],
    ['The vote Monday on tolls is off.', ['vote', 'tolls']],
    ['The grain is on the table.', ['grain']],
    ['On the table, is there grain?', ['table', 'grain']],
  ])('“%s”', (text, phrases) => {
    expect(phrasesIn(text)).toEqual(phrases);
  });
});

/** how it is put: the question [words that point, words that tell, "+": full, "*": with a name] */
const questionsIn = (text: string) => {
  const sentence = spoken(text);
  return questionsOf(sentence, lexicon).map(({ from, to, put, points, telling, full, named }) => {
    const said = text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);
    return `${put}: ${said} [${points} ${telling}${full ? ' +' : ''}${named ? ' *' : ''}]`;
  });
};

describe('A question of talk is whole and asks about a matter, and what points outside of its sentence is counted', () => {
  it.each<[string, string[], number]>([
    ['Is it open, Ann?', ['asked: Is it open [1 0]'], 1],
    ['Well, Ann, is it open?', ['asked: is it open [1 0]'], 0],
    ['Plans to close this gate are ready.', [], 1],
    ['Which barge sank?', ['asked: Which barge sank [0 1]'], 0],
    ['What barge sank in Sarn?', ['asked: What barge sank in Sarn [0 2 + *]'], 0],
    [
      'So how can the mayor say it’s toll-for-toll?',
      ['asked: how can the mayor say it’s toll-for-toll [0 1]'],
      0,
    ],
    ['Which does he prefer?', [], 1],
    ['Sort of, three boats are out?', [], 0],
    ['It wasn’t meant for this.', [], 1],
    ["So that's a turning point.", [], 2],
    ["Can you tell us what he's doing today?", [], 1],
    [
      'And when you say "open harbour," what do you mean?',
      ['asked: when you say "open harbour," what do you mean [0 1]', 'asked: what do you mean [0 0]'],
      0,
    ],
    ['How do you know that?', [], 1],
    ['She denied that last night.', [], 1],
    ['You used that word a lot last week.', [], 1],
    [
      'How do you fight that, or can you not?',
      ['asked: How do you fight that, or can you not [1 0]', 'asked: can you not [0 0]'],
      1,
    ],
    ['Is it that ferry captain there, Linus?', ['asked: Is it that ferry captain there [3 1]'], 3],
    ['And again, we know what happens if we walk away.', [], 0],
    ['Let me take one more.', [], 0],
    ['Could you just confirm?', [], 0],
    ['There are no off-ramps.', [], 0],
    ['So that’s not a strike, right?', ['stated: that’s not a strike [1 1]'], 2],
    ['Are the Quaye brothers the “pirates”?', ['asked: Are the Quaye brothers the “pirates” [0 2 + *]'], 0],
    ['I mean, is it that dark?', ['asked: is it that dark [2 0.5]'], 2],
    ['So, again, I wasn’t there.', [], 1],
    ['Has he followed that trial?', ['asked: Has he followed that trial [2 1]'], 2],
    ['Are barges on the table?', ['asked: Are barges on the table [0 2 +]'], 0],
    ['Barges that were taken when?', [], 0],
    ["I'll take another look at it.", [], 2],
    ['Is it -- where are we in the harbour?', [], 1],
    ['On South Hest, they’ve warned some U.N.', [], 0],
    ['Can you explain why that gate was closed?', ['told: why that gate was closed [0 1]'], 0],
    [
      'Is it a harbour speech or anything like that?',
      ['asked: Is it a harbour speech or anything like that [2 2 +]'],
      2,
    ],
    ['Did he, indeed, do that?', ['asked: Did he, indeed, do that [2 0]'], 2],
    ["Not that I'm aware of.", [], 0],
    ["Lindt while he's there?", [], 1],
    ['And you know what, that would be great.', [], 1],
    ['But nobody forced them to take this job.', [], 1],
    [
      'Will he veto that bill if it reaches him?',
      ['asked: Will he veto that bill if it reaches him [3 1]'],
      3,
    ],
    ['I guess what I’m asking -- when is too late, Ann?', [], 0],
    [
      'And is there going to be any kind of change there?',
      ['asked: is there going to be any kind of change there [1 0]'],
      1,
    ],
    [
      'Do they include ones that personally hurt Lindt?',
      ['asked: Do they include ones that personally hurt Lindt [2 1 + *]'],
      2,
    ],
    ['Will IT pay?', ['asked: Will IT pay [1 0]'], 1],
    ['Is either of the ferries late?', [], 0],
    ['If asked, is no toll due?', [], 0],
    ['Three boats are late?', ['stated: Three boats are late [0 1]'], 0],
    ['Isn’t sailing fun?', [], 0],
    ['The gate is shut, no, Linus?', ['stated: The gate is shut [0 1]'], 0],
    [
      'Is it odd that the ferry, which is new, sank?',
      ['asked: Is it odd that the ferry, which is new, sank [0 1.5 +]'],
      0,
    ],
    ['Is it so?', ['asked: Is it so [2 0]'], 2],
    ['Is another toll due?', ['asked: Is another toll due [0 1]'], 0],
  ])('“%s”', (text, questions, points) => {
    const sentence = spoken(text);
    expect(questionsIn(text)).toEqual(questions);
    expect(pointsIn(sentence, 0, sentence.tokens.length, spokenWords(lexicon))).toBe(points);
  });
});

describe('A word of talk is the part of speech that its neighbours make of it', () => {
  it.each([
    ['Each', 'DET', 'Each time Ann Lindt speaks, the harbour listens.'],
    ['stolen', 'VERB', 'The stolen barges are back.'],
    ['Many', 'ADJ', 'Many other barges came.'],
    ['Enjoy', 'VERB', 'Enjoy some March Regatta.'],
    ['word', 'NOUN', 'You used that word a lot last week.'],
    ['week', 'NOUN', 'You used that word a lot last week.'],
    ['call', 'VERB', 'Did the mayor call and invite Ann?'],
    ['captain', 'NOUN', 'Is it that ferry captain there, Linus?'],
    ['support', 'NOUN', 'Why not show that support?'],
    ['bill', 'NOUN', '"I need your harbour reform bill to help me.'],
    ['And', 'CCONJ', 'And switching topics.'],
    ['barges', 'NOUN', 'Are barges on the table?'],
    ['like', 'VERB', 'Hestians used to like doing this work.'],
    ['repaired', 'VERB', 'Is that ferry repaired?'],
    ['taking', 'VERB', 'This is not about taking sides.'],
    ['job', 'NOUN', 'It’s his job to put forward ideas.'],
    ['plan', 'VERB', 'The leaders plan to meet.'],
    ['share', 'VERB', 'They know the aims that the town and the harbour share.'],
    ['hedge', 'NOUN', 'Barges and hedge fund managers are late.'],
    ['pay', 'NOUN', 'Barges and pay cuts are late.'],
    ['Run', 'PROPN', 'Run Ferry Hest.'],
    ['rise', 'VERB', 'Why in the world would the toll rise?'],
  ])('“%s” is %s: “%s”', (word, tag, text) => {
    expect(spoken(text).tokens.find((one) => one.text === word)?.tag).toBe(tag);
  });
});
