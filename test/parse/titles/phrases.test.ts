import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/parse/titles/lexicon.ts';
import { isName, readSentence, unreadSentence } from '../../../src/parse/titles/phrases.ts';
import { parted, phrases, read } from './read.ts';

/** Which words of a sentence name something, and which of these a title may hold as one. */

describe('Words for nouns are told from verbs by what stands around them, as bars part them here', () => {
  it.each([
    ['She spoke to reporters of Hest.', 'She spoke to | reporters | of | Hest'],
    ['She wants to open gates.', 'She wants to open | gates'],
    ['It is about rights including forced labour.', 'It is about | rights | including | forced labour'],
    ['The court has also accused the bank.', 'The | court | has also accused the | bank'],
    ['The court has accused judges.', 'The | court | has accused | judges'],
    ['Ann Example bears the burden.', 'Ann Example | bears the | burden'],
    ['Ann Example bears fruit.', 'Ann Example bears fruit'],
    ['The court bears the burden.', 'The | court bears | the | burden'],
    ['Did Ann Example use any boats?', 'Did | Ann Example | use any | boats'],
    ['Did the mayor use any boats?', 'Did the | mayor use | any | boats'],
    ['The analysts assess the dam.', 'The | analysts | assess the | dam'],
    ['The analysts assess dams.', 'The | analysts assess dams'],
    ['Doing a thing helps.', 'Doing a thing helps'],
    ['They are peeling Marle away.', 'They are peeling | Marle | away'],
    ['The paving of the road is late.', 'The | paving | of the | road | is | late'],
    ['They are paving roads.', 'They are paving | roads'],
    ['It will also open markets.', 'It will also open | markets'],
    ['It will open and close.', 'It will open and | close'],
    ['They hope to see boats.', 'They hope to see | boats'],
    ['She sat in the Rose Garden of Sarn.', 'She sat in the | Rose Garden | of | Sarn'],
    ['We met Vice Premier Ann He.', 'We met | Vice Premier Ann He'],
    ['She met Ann. He left.', 'She met | Ann | He left'],
    ['We met on Monday Morning.', 'We met on Monday | Morning'],
    ['I Ann met Hest.', 'I | Ann | met | Hest'],
    ['The gates pressed by the mayor are open.', 'The | gates | pressed by the | mayor | are | open'],
    ['The gate, opened by Hest.', 'The | gate | opened by | Hest'],
    ['They are pressed into boats.', 'They are pressed into | boats'],
    ['The pressed man of Hest.', 'The | pressed | man of | Hest'],
    ['The plan to (open) gates.', 'The | plan | to | open gates'],
    ['Ms. Example met Mr. Vale.', 'Ms Example | met | Mr Vale'],
    ['He met Dr. Who is it?', 'He met | Dr | Who is it'],
    ['The premier He left.', 'The | premier | He left'],
    ['She sat in the Rose garden.', 'She sat in the Rose | garden'],
    ['Now, pressed.', 'Now | pressed'],
    ['Ann, bears the burden.', 'Ann bears | the | burden'],
    ['Is the old gate open?', 'Is the | old gate open'],
    ['Boats used by Hest', 'Boats | used by | Hest'],
    ['The toll, to open gates', 'The | toll | to open | gates'],
    ['They will sometimes open gates.', 'They will sometimes open | gates'],
    ['The 5 gates open at 6.', 'The | 5 gates open | at | 6'],
    ['Will Ann open the gate?', 'Will | Ann | open the | gate'],
    ['Will the gate open?', 'Will the | gate open'],
  ])('%s', (text, expected) => {
    expect(parted(text)).toBe(expected);
  });
});

describe('The noun phrases of a sentence are each run of such words, and runs that are joined', () => {
  it.each([
    ['House and Senate of Hest', ['House and Senate of Hest', 'Senate of Hest']],
    ['the budget and Sarn', ['budget', 'Sarn']],
    ['the Budget and Sarn', ['Budget and Sarn', 'Sarn']],
    ['wheat and barley', ['wheat and barley', 'barley']],
    ['the Belt and Road plan', ['Belt and Road plan', 'Road plan']],
    ['votes by 56-43 in Hest', ['votes', 'Hest']],
    ['the 2+2 talks of Hest', []],
    ['a vote of 43', ['vote of 43']],
    ['They closed the high speed ferry line.', ['high speed ferry line']],
    ['It sank last week and cargo was lost.', ['sank last week', 'cargo']],
    ['the jobs in the last weeks', ['jobs', 'last weeks']],
    ['the jobs in the last 5 weeks', ['jobs', 'jobs in the last 5 weeks', 'last 5 weeks']],
    ['the end of the weeks', ['weeks']],
    ['He is eager for trade with Hest.', ['trade', 'trade with Hest', 'Hest']],
    ['He is eager for Trade with Hest.', ['Trade', 'Trade with Hest', 'Hest']],
    ['He is very eager for bread and trade.', ['bread and trade', 'trade']],
    ['She is in charge of trade.', ['trade']],
    ['She is in need of the mayor of Hest.', ['mayor of Hest']],
    ['She is in boats of Hest.', ['boats of Hest']],
    ['She is in heavy debt of Hest.', ['heavy debt of Hest']],
    ['Secretary of State Ann Example left.', ['Secretary of State Ann Example']],
    ['the measures Orlu plans', ['measures', 'Orlu plans']],
    ['the Measures Orlu plans', ['Measures Orlu plans']],
    ['the measure Orlu plans', ['measure Orlu plans']],
    [
      'talks between Orlu and Hest on the bridge of Sarn in the north of Noland',
      [
        'talks',
        'talks between Orlu and Hest',
        'Orlu and Hest',
        'Orlu and Hest on the bridge of Sarn',
        'Hest',
        'Hest on the bridge of Sarn',
        'bridge of Sarn',
        'bridge of Sarn in the north of Noland',
        'north of Noland',
      ],
    ],
    ['the price of 56/Hest', ['price of 56', 'Hest']],
    ['5 gates', ['5 gates']],
    ['Hest/56 boats', []],
    ['the gate of/in Hest', ['gate', 'Hest']],
    ['the gate, and Hest', ['gate', 'Hest']],
    ['salt, of the gate', ['salt', 'gate']],
    ['She is in charge, of trade.', ['trade']],
    ['He is pretty, Hest', ['Hest']],
    ['Gates of 5 towns', ['Gates of 5 towns']],
    ['the bridge in a week of May', ['bridge', 'week']],
    ['the gate of the old town', ['gate of the old town', 'old town']],
    ['the gate of this town', ['gate', 'town']],
    ['the gate and the town', ['gate', 'town']],
    ['The state of the harbour of Quaye', ['state of the harbour of Quaye', 'harbour of Quaye']],
    ['the port of Hest and of Sarn', ['port of Hest', 'Sarn']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  it('with the word before them where the language declines', () => {
    expect(phrases('Мы говорили о выборах в Хесте.', 'ru')).toEqual([
      'говорили',
      'говорили о выборах',
      'говорили о выборах в Хесте',
      'о выборах',
      'о выборах в Хесте',
      'в Хесте',
    ]);
  });
});

describe('A sentence', () => {
  it.each([
    ['Is?', true],
    ['Is it open?”)', true],
    ['Is it? No', false],
    ['It is open', false],
  ])('asks where a question mark ends it: %s', (text, asks) => {
    expect(read(text).asks).toBe(asks);
    expect(unreadSentence(text, true, 1).asks).toBe(asks);
  });

  it.each([
    ['en', 'Ann', []],
    ['en', 'Ann Vale met Bo of the NTO', ['Ann', 'Vale', 'Bo', 'NTO']],
    ['en', 'Bridges are open in Hest', ['Hest']],
    ['en', 'NTO bridges are open', ['NTO']],
    ['de', 'Die Brücke der NTO in Hest', ['NTO']],
  ])('has names, where a capital tells them in its language (%s): %s', (lang, text, names) => {
    const lexicon = lexiconOf(lang);
    const sentence = readSentence(text, true, 1, lexicon);
    const found = sentence.forms.filter((_, at) => isName(sentence, at, lexicon));
    expect(found.map(({ printed }) => printed)).toEqual(names);
  });
});
