import { describe, expect, it } from 'vitest';
import { offersFor } from '../../src/parse/titles/spoken/choose-spoken.ts';
import { mattersOf } from '../../src/parse/titles/spoken/matters.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { titleOf } from '../../src/parse/titles/spoken/print-offer.ts';
import { spokenWords } from '../../src/parse/titles/spoken/words.ts';
import { lexicon, weighedIn } from './spoken-talk.ts';

describe('What an exchange names for those behind it', () => {
  it('is sooner one place than one of two, though that weighs more', () => {
    const earlier = weighedIn('What of Sarn or Hest?  What of Orlu Bay?');
    expect(earlier.ranked.map(textOf)).toEqual(['Sarn or Hest', 'Orlu Bay']);
    const matters = mattersOf([earlier], weighedIn('Is he glad?'), true, spokenWords(lexicon));
    expect(matters.map(({ phrase }) => textOf(phrase))).toEqual(['Orlu Bay', 'Sarn or Hest']);
  });
});

describe('What earlier exchanges hand on is what weighs most: what is said again, what they say they are about, names less', () => {
  /** "!": the last exchange speaks of it */
  it.each<[string[], string]>([
    [
      ['Ann Lindt of Hest left.', 'The harbour toll rises.', 'So is it?'],
      'harbour toll rises, Ann Lindt of Hest',
    ],
    [['The Hest road floods.', 'On the salt mill, who pays?', 'So is it?'], 'salt mill, Hest road floods'],
    [['On Hest, who pays?', 'The grain mill burns.', 'So is it?'], 'grain mill burns, Hest'],
    [
      ['The salt mill burns.', 'The harbour toll rises.', 'Who burns the mill?'],
      'salt mill burns!, harbour toll rises',
    ],
    [
      ['The salt mill burns.', 'The harbour toll rises.', 'So is it? | The mill is old.'],
      'salt mill burns!, harbour toll rises',
    ],
    [
      ['The harbour toll rises.', 'The salt mill burns.', 'The mill is old.', 'So is it?'],
      'salt mill burns, harbour toll rises',
    ],
    [['The salt mill burns.', 'The harbour toll rises.', 'So is it?'], 'harbour toll rises, salt mill burns'],
    [['The mill is old.', 'So is it?'], ''],
    [['On the mill, who pays?', 'So is it?'], ''],
    [['The salt minister left.', 'So is it?'], ''],
    [['This road floods in Hest.', 'So is it?'], 'road floods in Hest'],
    [
      ['The salt mill, the harbour toll, the grain road, the council hall, the gate.', 'So is it?'],
      'harbour toll, grain road',
    ],
    [
      ['The salt mill burns.', 'The salt mill of Hest burns.', 'The harbour toll rises.', 'So is it?'],
      'salt mill of Hest burns, harbour toll rises',
    ],
    [['The salt mill of the fishers of the coast of Hest burns.', 'So is it?'], ''],
    [['The ministry of salt is old.', 'So is it?'], 'ministry of salt'],
    [['Ann left.', 'Hest is old.', 'So is it?'], 'Hest'],
  ])('%j: %s', (exchanges, matters) => {
    const weighed = exchanges.map(weighedIn);
    const own = weighed.at(-1);
    const found = own && mattersOf(weighed.slice(0, -1).reverse(), own, true, spokenWords(lexicon));
    expect(found?.map(({ phrase, spokenOf }) => `${textOf(phrase)}${spokenOf ? '!' : ''}`).join(', ')).toBe(
      matters,
    );
  });
});

describe('An exchange of talk is offered titles: what is asked, phrases, one behind the other, and none that is too long', () => {
  it.each<[string[], string[]]>([
    [
      ['The mill burns.  The salt road of Hest floods.'],
      [
        '“The salt road of Hest floods”',
        '“The mill burns”',
        'Salt road of Hest floods',
        'Mill burns',
        'Mill burns: salt road of Hest floods',
      ],
    ],
    [
      ['The road floods.  Is the gate shut?'],
      ['Is the gate shut?', 'Road floods', 'Road floods: is the gate shut?'],
    ],
    [['Will the old dam hold?'], ['Will the old dam hold?']],
    [['Is the dam in the bay?'], ['Is the dam in the bay?', 'Dam', 'Bay', 'Dam: bay']],
    [
      ['The mill of Hest burns every winter.  The salt road is wet.  He is late.'],
      [
        '“The mill of Hest burns every winter”',
        '“The salt road is wet”',
        'Mill of Hest',
        'Salt road',
        'Mill of Hest: salt road',
      ],
    ],
    [['Two boats?'], ['Two boats']],
    [['Three boats sank?'], ['Three boats sank?', 'Three boats']],
    [
      ['I’m told the mill burns?  The gate is shut.'],
      [
        'I’m told the mill burns?',
        'Mill burns',
        'Gate',
        'Gate: I’m told the mill burns?',
        'Mill burns: gate',
      ],
    ],
    [['NATO pays?  The gate is shut.'], ['NATO', 'Gate']],
    [
      ['The gate is shut.  Big Ferries sink.  UN boats sank.'],
      [
        '“UN boats sank”',
        '“The gate is shut”',
        'UN boats',
        'Big Ferries',
        'Gate',
        'Big Ferries: UN boats',
        'Big Ferries: gate',
        'Gate: UN boats',
        'Gate: Big Ferries',
      ],
    ],
    [
      ['On Hest, Ann Lindt left.  Sarn is late.'],
      [
        '“On Hest, Ann Lindt left”',
        '“Sarn is late”',
        'Ann Lindt',
        'Hest',
        'Sarn',
        'Ann Lindt, Sarn',
        'Hest: Ann Lindt',
        'Hest: Sarn',
      ],
    ],
    [
      ['Ann Lindt left.  Sarn is late.'],
      ['“Ann Lindt left”', '“Sarn is late”', 'Ann Lindt', 'Sarn', 'Ann Lindt, Sarn'],
    ],
    [
      [
        'The wet old gate of the long salt mill of the bay is shut.  The dry old hall of the wide town road of the coast is shut.',
      ],
      [
        '“The wet old gate of the long salt mill of the bay is shut”',
        '“The dry old hall of the wide town road of the coast is shut”',
        'Wet old gate of the long salt mill of the bay',
        'Dry old hall of the wide town road of the coast',
      ],
    ],
    [
      [
        'The wet old gate of the long salt mill of the bay is shut.  Will the dry old hall of the town be shut?',
      ],
      [
        'Will the dry old hall of the town be shut?',
        'Wet old gate of the long salt mill of the bay',
        'Dry old hall of the town',
      ],
    ],
    [['The mill burns.  You think so?'], ['You think so?', 'Mill burns', 'Mill burns: you think so?']],
    [
      ['What is your position on the issue of barges?'],
      [
        'What is your position on the issue of barges?',
        'What is your position on the issue of barges?',
        'Barges',
      ],
    ],
    [
      ['The mill, the gate, the toll, the ferry, the book, the song, the salt road of Hest.'],
      [
        'Salt road of Hest',
        'Mill',
        'Gate',
        'Toll',
        'Ferry',
        'Book',
        'Mill: salt road of Hest',
        'Mill: gate',
        'Mill: toll',
        'Mill: ferry',
        'Gate: salt road of Hest',
        'Gate: toll',
        'Gate: ferry',
      ],
    ],
    [
      [
        'The mill of Hest, the gate of Sarn, the toll of Quaye, the ferry of Noland.  And on the book, it is new.',
      ],
      [
        '“On the book, it is new”',
        'Mill of Hest',
        'Gate of Sarn',
        'Toll of Quaye',
        'Ferry of Noland',
        'Book',
        'Mill of Hest: gate of Sarn',
        'Mill of Hest: toll of Quaye',
        'Mill of Hest: ferry of Noland',
        'Mill of Hest: book',
        'Gate of Sarn: toll of Quaye',
        'Gate of Sarn: ferry of Noland',
        'Gate of Sarn: book',
        'Toll of Quaye: ferry of Noland',
        'Toll of Quaye: book',
        'Book: mill of Hest',
        'Book: gate of Sarn',
        'Book: toll of Quaye',
        'Book: ferry of Noland',
      ],
    ],
    [
      [
        'Who mills?  Who gates?  Who pays the toll?  Who steers the ferry?  Who reads the book?  Who sings the song?  Who eats the salt?',
      ],
      [
        'Who pays the toll?',
        'Who steers the ferry?',
        'Who reads the book?',
        'Who sings the song?',
        'Who eats the salt?',
        'Mills',
        'Gates',
        'Toll',
        'Ferry',
        'Book',
        'Song',
        'Mills: who pays the toll?',
        'Mills: who steers the ferry?',
        'Mills: who reads the book?',
        'Mills: who sings the song?',
        'Mills: who eats the salt?',
        'Gates: who pays the toll?',
        'Gates: who steers the ferry?',
        'Gates: who reads the book?',
        'Gates: who sings the song?',
        'Gates: who eats the salt?',
        'Toll: who steers the ferry?',
        'Toll: who reads the book?',
        'Toll: who sings the song?',
        'Toll: who eats the salt?',
        'Mills: gates',
        'Mills: toll',
        'Mills: ferry',
        'Mills: book',
        'Gates: toll',
        'Gates: ferry',
        'Gates: book',
        'Toll: ferry',
        'Toll: book',
      ],
    ],
    [
      ['The mill of Hest stands.  The mill of Sarn burns.'],
      ['“The mill of Sarn burns”', '“The mill of Hest stands”', 'Mill of Sarn burns', 'Mill of Hest'],
    ],
    [
      ['The mill burns?  The gate of Hest is shut?  Is it so?'],
      [
        'The mill burns?',
        'The gate of Hest is shut?',
        'Gate of Hest',
        'Mill burns',
        'Gate of Hest: the mill burns?',
        'Mill burns: the gate of Hest is shut?',
        'Mill burns: gate of Hest',
      ],
    ],
    [
      ['The grain treaty of Hest is signed.', 'The mill, the gate, the toll.  Is the treaty old?'],
      [
        'Is the treaty old?',
        'Treaty',
        'Mill',
        'Gate',
        'Toll',
        'Grain treaty of Hest',
        'Mill: is the treaty old?',
        'Gate: is the treaty old?',
        'Mill: treaty',
        'Mill: gate',
        'Mill: toll',
        'Gate: treaty',
        'Gate: toll',
        'Grain treaty of Hest: mill',
      ],
    ],
    [
      ['The grain treaty of Hest is signed.', 'The mill, the gate, the toll.  Is it old?'],
      [
        'Is it old?',
        'Mill',
        'Gate',
        'Toll',
        'Grain treaty of Hest',
        'Mill: is it old?',
        'Gate: is it old?',
        'Toll: is it old?',
        'Grain treaty of Hest: is it old?',
        'Mill: gate',
        'Mill: toll',
        'Gate: toll',
      ],
    ],
    [
      ['The grain treaty of Hest is signed.', 'Is the mill of Sarn old?'],
      ['Is the mill of Sarn old?', 'Mill of Sarn', 'Grain treaty of Hest'],
    ],
  ])('%j', (exchanges, titles) => {
    const weighed = exchanges.map(weighedIn);
    const own = weighed.at(-1);
    const earlier = { groups: weighed.slice(0, -1).reverse(), sure: true };
    expect(own && offersFor(own, earlier, lexicon).offers.map(titleOf)).toEqual(titles);
  });
});
