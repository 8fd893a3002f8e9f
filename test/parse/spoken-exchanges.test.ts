import { describe, expect, it } from 'vitest';
import { titlesOf } from './spoken-talk.ts';

/** What exchanges of English talk are called, by what is asked and what is answered, exchange by exchange. */

describe('An exchange of talk is called by what it is about, with what is asked where that says more', () => {
  it.each<[string[], string[]]>([
    [['In terms of the salt road, is he sure?'], ['Salt road: is he sure?']],
    [['I wanted to ask you about the grain fleet, and is that so?'], ['Grain fleet']],
    [['Just one more thing on the toll.  Who is it?'], ['Toll: who is it?']],
    [['And the toll?'], ['Toll']],
    [
      ['After the Election Day fire, were there reviews by the council?'],
      ['Election Day fire: were there reviews by the council?'],
    ],
    [['On the toll quickly -- sorry.  The mayor said he would drop it.  When is that?'], ['Toll']],
    [['Do you mean the word “pirates”?'], ['Do you mean the word “pirates”?']],
    [['The toll -- | The toll is gone.'], ['Toll']],
    [['Is he sure of the toll?  Will he pay?'], ['Toll: will he pay?']],
    [['A follow-up on Hest.  Who opens the gate?'], ['Hest: who opens the gate?']],
    [['Linus, Ann Lindt sank a barge.  Why is that?'], ['Ann Lindt: barge']],
    [
      ['Has the Hest Times said that the old mill burns?  Is that right?'],
      ['Has the Hest Times said that the old mill burns?'],
    ],
    [['“The mill burns,” reported the Northport Examiner.  Is it so?'], ['Northport Examiner: mill burns']],
    [['The harbour minister left.  What now?'], ['Harbour minister']],
    [['Do you have a comment about the gate?  He said no.'], ['Do you have a comment about the gate?']],
    [
      ['So why is that? | The salt harvest of Hest is late.', 'Why? | The salt harvest of Hest is late.'],
      ['Why is that?', 'The salt harvest of Hest is late.'],
    ],
    [
      ['The ferry has been stopped since March.  When will it run again?'],
      ['Ferry: when will it run again?'],
    ],
    [
      ['I wonder whether the council of Sarn pays the ferry captains.'],
      ['Whether the council of Sarn pays the ferry captains'],
    ],
    [['Is Hest free?'], ['Is Hest free?']],
    [['On Hest, is the gate of Hest open?'], ['Gate of Hest']],
    [['On the toll, will the toll rise?'], ['Will the toll rise?']],
    [
      ['On the toll, I hear much.  It is late.  It was dear.  So when will it rise?'],
      ['Toll: when will it rise?'],
    ],
    [
      ['On the toll, I hear much.  It is late.  It was dear.  It is so.  So when will it rise?'],
      ['Toll: when will it rise?'],
    ],
    [['And regarding Hest, any news?  Are barges there?'], ['Hest: are barges there?']],
    [['About Ann Lindt?  Is she in?'], ['Ann Lindt: is she in?']],
    [
      [
        'Linus, on the budget -- | The budget is done.',
        'Has he seen it? | He has seen the budget.',
        'And what of the old mill? | It is shut.',
      ],
      ['Budget', 'Budget: has he seen it?', 'What of the old mill?'],
    ],
    [
      [
        'On the grain treaty, is it signed? | It is.',
        'So when is that? | In May.',
        'Who was in it? | The grain treaty has many in it.',
      ],
      ['Grain treaty: is it signed?', 'Grain treaty: when is that?', 'Grain treaty: who was in it?'],
    ],
    [
      ['What of the ferry tolls? | They rise.', 'The ferry tolls? | Yes.'],
      ['Ferry tolls', 'The ferry tolls?'],
    ],
    [
      ['Will the mill open?', 'Will the mill open?', 'Will the mill open?  And the salt road of Hest?'],
      ['Will the mill open?', 'Mill', 'Salt road of Hest'],
    ],
    [
      ['Would that be part of his portfolio? | The harbour fund is.', 'Would that be so? | Yes.'],
      ['Would that be part of his portfolio?', 'Would that be so?'],
    ],
    [['The session.  Will he close the session?'], ['Will he close the session?']],
    [['I have a question about the committee.  Who is on it?'], ['Committee: who is on it?']],
    [
      ['Is it so? | Yes.  Ann.', 'On the road?  Is it dry? | It is.'],
      ['Is it so?', 'Road: is it dry?'],
    ],
  ])('%j', (exchanges, titles) => {
    expect(titlesOf(exchanges)).toEqual(titles);
  });
});
