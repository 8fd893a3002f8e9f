import { describe, expect, it } from 'vitest';
import { lowered, nameOf, pieceOf } from '../../../src/parse/titles/print.ts';
import { matterOf, named, read, standing } from './read.ts';

/** What exchanges are called that are no talk: by a piece that stands by itself, else by what is put together. */

describe('A piece of what is asked stands by itself as a title, or none does', () => {
  it.each([
    [
      [
        'Will the ferry of the town of Quaye and the boats of Sarn run in winter?',
        'Will the ferry of Hest run in winter?',
      ],
      'Will the ferry of the town of Quaye and the boats of Sarn run in winter?',
    ],
    [
      [
        'Will the ferry of the town of Quaye run in the winter?',
        'Will the ferry of Hest and the boats of the mayor of Sarn run in winter?',
      ],
      'Will the ferry of Hest and the boats of the mayor of Sarn run in winter?',
    ],
    [['Will the ferry meet the ferry?'], 'Will the ferry meet the ferry?'],
    [['The ferry of Hest is late, what about the mill of Sarn?'], null],
    [['I wanted to ask you about when the ferry of Hest runs.'], null],
    [['I wanted to ask you about us in Hest and Sarn.'], null],
    [['I wanted to ask you about a ferry in Hest.'], null],
    [['I wanted to ask you about Hest.'], null],
    [['Who ran Hest Co?'], null],
    [['Who ran Hest Coo?'], 'Who ran Hest Coo?'],
    [
      [
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Will the ferry to Hest run in winter?',
      ],
      'Will the ferry to Hest run in winter?',
    ],
    [
      [
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Is it late?',
        'Will the ferry to Hest run in winter?',
      ],
      null,
    ],
    [
      ['Who pays for the gate of Hest, the mill of Sarn, the boats of Quaye?'],
      'Who pays for the gate of Hest, the mill of Sarn, the boats of Quaye?',
    ],
    [['Who pays for the gate of Hest, the mill of Sarn, the boats of Quaye, the salt?'], null],
    [['First, on Sarn’s bridge: is it safe?'], 'Sarn’s bridge: is it safe'],
    [['What about Quaye’s salt tax?'], 'Quaye’s salt tax'],
    [
      ['Does the NTO still believe that the mill is safe, because the storm of last winter broke it?'],
      'Does the NTO still believe that the mill is safe?',
    ],
    [
      [
        'Does Secretary of State Ann Vale still believe that the old north gate in Quaye is safe, because the storm of last winter broke it?',
      ],
      null,
    ],
    [['Ann Vale, who owns the harbour, is in Noland.'], 'Ann Vale, who owns the harbour, is in Noland'],
    [
      ['Mayor Ann Vale said on Monday that they want to sell the old harbour in Hest to Noland.'],
      'Mayor Ann Vale said on Monday that they want to sell the old harbour in Hest to Noland',
    ],
    [
      [
        'Has the mayor of Quaye sold the boats that are going to the harbour of the north of Noland in the winter of this year?',
      ],
      'Has the mayor of Quaye sold the boats?',
    ],
    [
      [
        'Will the mayor of Quaye sell the boats of Sarn and Hest to the towns “of the north of old Noland and its coast”?',
      ],
      null,
    ],
    [['The old mayor of Quaye opened the north gate.'], 'The old mayor of Quaye opened the north gate'],
    [['Who is in charge of the trade of Hest?'], 'Who is in charge of the trade of Hest?'],
    [
      ['It is late, it is dark, it is cold, will the ferry to Hest run in winter?'],
      'Will the ferry to Hest run in winter?',
    ],
    [['It is late, it is dark, it is cold, it is wet, will the ferry to Hest run in winter?'], null],
    [['If the ferry of Hest is late.'], null],
    [['Which ferry of Hest is late?'], 'Which ferry of Hest is late?'],
    [['The ferry of Hest is late, which ferry of Sarn is late?'], null],
    [['Will the council of Sarn close the north gate?'], 'Will the council of Sarn close the north gate?'],
    [
      ['If the storm comes back, will the council of Sarn close the gate?'],
      'Will the council of Sarn close the gate?',
    ],
    [
      ['The mayor of Quaye said it is late, will the ferry to Hest run in winter?'],
      'Will the ferry to Hest run in winter?',
    ],
    [
      ['The mayor of Quaye said it is late, will the ferry to Hest run in winter.'],
      'The mayor of Quaye said it is late, will the ferry to Hest run in winter',
    ],
    [
      ['The ferry to Hest will run in winter because the mayor of Quaye paid for boats.'],
      'The ferry to Hest will run in winter because the mayor of Quaye paid for boats',
    ],
    [['The ferry runs.'], null],
    [['Is it open?'], null],
    [['Will the ferry run?'], 'Will the ferry run?'],
    [['Will the ferry to Hest?'], 'Will the ferry to Hest?'],
    [
      ['Will the ferry to Hest run in winter?', 'The bridge of Sarn and the gate of Quaye are closed.'],
      'Will the ferry to Hest run in winter?',
    ],
    [
      ['The bridge of Sarn is closed today.', 'Will the ferry to Hest run in winter?'],
      'Will the ferry to Hest run in winter?',
    ],
    [['Will the ferry to Hest run?', 'Will the ferry to Sarn run?'], 'Will the ferry to Hest run?'],
    [
      ['Will the ferry run?', 'Will the council of Sarn close the north gate of Hest?'],
      'Will the council of Sarn close the north gate of Hest?',
    ],
    [
      ['I mean, do you think the council of Sarn will close the gate?'],
      'Do you think the council of Sarn will close the gate?',
    ],
    [['We hope our council of Sarn will close the gate of Hest.'], null],
    [['Do you think we need the gate of Sarn for our boats?'], null],
    [['You will be there in Sarn with the mayor of Hest tomorrow?'], null],
    [['Who pays for the bridge of Sarn?'], 'Who pays for the bridge of Sarn?'],
    [['The council of Sarn, who pays for the bridge of Hest?'], null],
    [['I wanted to ask you about the wreck of the Heron in Quaye.'], 'Wreck of the Heron in Quaye'],
    [['I wanted to ask you about it.'], null],
    [
      [
        'Will the council of Sarn close the north gate and the south gate of the old town because the storm of last winter comes back to the coast?',
      ],
      'Will the council of Sarn close the north gate and the south gate of the old town?',
    ],
    [
      [
        'Is there an increase in traffic on the bridge of Sarn in the hours of the morning of the winter of last year in towns of Noland?',
      ],
      'Is there an increase in traffic on the bridge of Sarn?',
    ],
    [
      [
        'Will the mayor of Quaye sell the boats of Sarn for the price of the council of Hest, as the towns of Noland in the north of the coast fear?',
      ],
      'Will the mayor of Quaye sell the boats of Sarn for the price of the council of Hest?',
    ],
    [
      ['Obviously, will the council of Sarn close the north gate?'],
      'Will the council of Sarn close the north gate?',
    ],
    [['Will the council of Sarn – and I ask this again – close the gate?'], null],
    [['Will this council close the gate of Sarn?'], null],
    [['The gate of Hest, the bridge of Sarn, the ferry of Quaye, the mill of Noland are closed.'], null],
    [['Will the ferry to Hest run in the winter of the'], null],
    [['Will the mayor sell the boats of Hest and…'], 'Will the mayor sell the boats of Hest?'],
    [
      ['Will the mayor of Sarn pay for a bridge, salt and barley?'],
      'Will the mayor of Sarn pay for a bridge, salt and barley?',
    ],
    [['In the morning the ferry to Hest will run.'], null],
    [['Who is she that will open the gate of Hest?'], null],
    [['The mayor of Sarn is late and will he come to Hest?'], null],
    [['Boats, will the ferry to Hest run in winter?'], 'Will the ferry to Hest run in winter?'],
    [
      ['Ann Example will meet the mayor of Quaye.', 'Bo Example will not.'],
      'Ann Example will meet the mayor of Quaye',
    ],
    [
      [
        'Does it, the bridge of Sarn, the gate of Hest, the ferry of Quaye, the mill, will the boats of Noland run?',
      ],
      null,
    ],
    [['Any comment on the salt tax of Hest?'], 'Salt tax of Hest'],
    [['Do you see I am right about Sarn?'], 'Do you see I am right about Sarn?'],
    [['Will the so-called "bridge" open -- the council called it "a shame"?'], null],
    [['It seems as though Bo Vale met Ann Vale in Sarn.'], null],
    [['The ferry of Hest?'], null],
    [['On Hest’s gates, will you open it?'], null],
    [['Bo, a town and its people burned.'], null],
    [['The mayor gave boats for boats.'], null],
    [
      [
        'Does Governor Sela Example have the bridge, the wreck of the Heron, the treaty between Hest and Noland and the canal?',
      ],
      'Does Governor Sela Example have the bridge, the wreck of the Heron?',
    ],
    [
      ['The north gate using Quaye’s boats is safe by Hest and Noland…'],
      'The north gate using Quaye’s boats is safe',
    ],
  ])('%s', (sentences, title) => {
    expect(standing(...sentences)).toBe(title);
  });
});

describe('An exchange is called by what it says, else by what was said before, whose line is told', () => {
  it.each([
    [
      [
        'Minister of Harbours Bo Vale said yesterday that the harbour will be closed in May. She called it "a shame" and left Noland’s toll. How many of them are there? | The old ferry in Hest will be open in May.',
      ],
      'Minister of Harbours Bo Vale: the harbour will be closed in May',
    ],
    [
      [
        'When will the toll be open again? Any Saturday events? | The storm broke the old mill in Sarn, and we will mend it.',
      ],
      'When will the toll be open again?',
    ],
    [
      [
        'I think Noland’s canal is old. Will they get the money for this? | We have said so before.',
        'The council said on Monday that they want to sell the old lighthouse in Noland to Noland. Is it closed? | The mayor said that the bridge of Hest is safe.',
      ],
      'Old lighthouse in Noland: is it closed?',
    ],
    [
      [
        'What about the old lighthouse in Noland? It is late. | The money for the lighthouse is there. The old ferry in Sarn will be open in May.',
        'Some people -- and I mean Secretary of State Ann Vale -- say so. If the north gate is closed, what will the mayor do? | We have said so before.',
      ],
      'If the north gate is closed, what will the mayor do?',
    ],
    [
      [
        'Second, will Secretary of State Ann Vale come to Noland? With regard to the lighthouse treaty between Noland and Hest, does Governor Sela Example have a plan? | It is.',
        'With regard to the salt tax, does Mayor Ann Vale have a plan? | It is. The storm broke the canal of Noland, and we will mend it.',
      ],
      'Salt tax: does Mayor Ann Vale have a plan?',
    ],
    [
      [
        'Any Saturday events? | The storm broke the north gate treaty between Quaye and Sarn, and we will mend it. No.',
      ],
      'The storm broke the north gate treaty between Quaye and Sarn, and we will mend it',
    ],
    [
      [
        'Are they doing anything for the Lantern Feast? | Governor Sela Example said that the barley trade is safe. Bonuses are for all of Quaye.',
        'They want bonuses. | No. The NTO said that the bridge is safe.',
      ],
      'Lantern Feast (1)',
    ],
    [
      [
        'She called it "a shame" and left the barley trade. Do you know this? | The storm broke the salt tax of Sarn, and we will mend it.',
      ],
      'The storm broke the salt tax of Sarn, and we will mend it',
    ],
    [['| The NTO met the mayor in Sarn this week.'], 'The NTO met the mayor in Sarn this week'],
    [['| And the toll? How many of them are there?'], 'nothing'],
    [
      [
        '| Second, will Bo Vale come to Noland?',
        'Are they doing anything for the Lantern Feast? Is that true? | It is.',
      ],
      'Lantern Feast',
    ],
    [
      [
        'And the toll? Do you know this? Why is that? | I know nothing of that.',
        'If the old toll in Sarn is closed, what will the council do? You told us last week that the harbour treaty between Sarn and Hest is safe. It said so. | Minister of Harbours Bo Vale said that the Quaye north gate is safe.',
        '| Does the council still believe that the harbour of Quaye is safe, because the storm of last winter broke it?',
        'He is the owner of it and she is not. | The money for the lighthouse is there. No.',
      ],
      'Harbour of Quaye: he is the owner of it and she is not (22)',
    ],
    [
      [
        'Who pays for it? | The NTO said that the north gate treaty between Hest and Sarn is safe.',
        'They want bonuses. | I know nothing of that. It is.',
      ],
      'North gate treaty between Hest and Sarn (2)',
    ],
    [
      [
        'The council said yesterday that the canal treaty between Noland and Quaye will be closed in May. I wanted to ask you about the barley trade treaty between Hest and Sarn and the canal of Quaye. | No.',
        'You told us last week that the Noland salt tax is safe. First, on the lighthouse of Sarn: is it safe? | Governor Sela Example said that the Sarn harbour is safe.',
        '| He is the owner of it and she is not. Any Saturday events?',
      ],
      'Lighthouse of Sarn (11)',
    ],
    [
      [
        'And the toll? | The storm broke Quaye’s north gate, and we will mend it.',
        'It is late. Do you have any information on that? | We have said so before.',
      ],
      'Quaye’s north gate: it is late (2)',
    ],
    [
      ['He is the owner of it and she is not. | It is.', '| Will they get the money for this? It said so.'],
      'Will they get the money?',
    ],
    [
      [
        'Does Minister of Harbours Bo Vale still believe that the lighthouse treaty between Quaye and Sarn is safe, because the storm of last winter broke it? If Sarn’s lighthouse is closed, what will the mayor do? | Yes.',
        'They want bonuses. First, on Hest’s harbour: is it safe? On the ferry treaty between Sarn and Hest, will you open it? | Bonuses are for all of Hest.',
        'It said so. | Bonuses are for all of Sarn.',
      ],
      'Bonuses are for all of Sarn',
    ],
    [
      [
        'What does Secretary of State Ann Vale think of it? It is late. | The money for the old bridge in Sarn is there. Yes.',
        'The NTO said yesterday that the old harbour in Sarn will be closed in May. My question is about the ferry treaty between Quaye and Sarn. | Minister of Harbours Bo Vale said that the Hest mill is safe.',
      ],
      'The NTO said yesterday that the old harbour in Sarn will be closed in May',
    ],
    [
      [
        'My question is about the Quaye lighthouse. Minister of Harbours Bo Vale said on Monday that they want to sell the old toll in Quaye to Sarn. | Yes. No.',
        'It said so. | The toll treaty between Hest and Noland will be open in May. Yes.',
        'When will the salt tax treaty between Quaye and Sarn be open again? | The money for the old salt tax in Hest is there.',
        '| Governor Sela Example, who owns the toll, is in Quaye. With regard to the old lighthouse in Hest, does Mayor Ann Vale have a plan?',
      ],
      'With regard to the old lighthouse in Hest, does Mayor Ann Vale have a plan?',
    ],
    [['I think Hest’s lighthouse is old. | No.'], 'Hest’s lighthouse'],
    [
      [
        'Can you comment on the barley trade treaty between Hest and Hest? | The money for the salt tax treaty between Hest and Hest is there. Yes.',
        '| I wanted to ask you about the north gate of Quaye and the Hest canal.',
        'When will Noland’s toll be open again? | It is.',
        '| Any Saturday events?',
      ],
      'Noland’s toll (21)',
    ],
    [
      [
        'Can you comment on Quaye’s salt tax? Minister of Harbours Bo Vale will visit Hest, Noland and Hest. Will they get the money for this? | The money for the old canal in Quaye is there.',
      ],
      'Minister of Harbours Bo Vale will visit Hest, Noland and Hest',
    ],
    [
      [
        'With regard to the old salt tax in Hest, does Ann Example have a plan? According to reports, the lighthouse is closed. | The money for Noland’s ferry is there. The storm broke the harbour of Sarn, and we will mend it.',
      ],
      'The old salt tax in Hest',
    ],
    [
      ['What about the grain treaty with Hest? | It is signed.', 'Who is it for? | For all.'],
      'Grain treaty with Hest: who is it for? (1)',
    ],
    [
      ['Is the north gate of Sarn open? | It is.', 'And why is that? | It is late.'],
      'North gate of Sarn open (1)',
    ],
    [
      [
        'The gate of Sarn is closed. | It is.',
        'The ferry of Hest is late. | It is.',
        'Do they know it? | They do.',
      ],
      'Ferry of Hest (11)',
    ],
    [
      ['The gate of Sarn is closed. | It is.', 'Is it late? | It is.', 'Do they know it? | They do.'],
      'Gate of Sarn (1)',
    ],
    [
      ['You said that postal voting is open to fraud. Where is the proof of it? | Postal voting is safe.'],
      'Postal voting: where is the proof of it?',
    ],
    [['On the bridge of Sarn, will it open? | Yes.'], 'The bridge of Sarn'],
    [['On the old bridge, will you open it in May? | Yes.'], 'The old bridge'],
    [
      [
        'Governor Sela Example said yesterday that the northern lock will be closed to barges from June. What is your comment? | None.',
      ],
      'Governor Sela Example said yesterday that the northern lock will be closed to barges',
    ],
    [
      ['| The bridge of Sarn is open. We welcome all who come to Hest by boat.'],
      'The bridge of Sarn is open',
    ],
    [
      ['| Good morning. It is late. She will open the bridge of Sarn in May.'],
      'She will open the bridge of Sarn in May',
    ],
    [['The mayor wants bonuses. Will they get them? | Bonuses are for all.'], 'The mayor wants bonuses'],
    [['They want bonuses now. Will they get them in May? | Bonuses are for all.'], 'Bonuses are for all'],
    [['Any Saturday events? | No.'], 'Any Saturday events?'],
    [
      ['Are they doing anything for the Lantern Feast? | The Lantern Feast is near.'],
      'The Lantern Feast is near',
    ],
    [['Would you talk about them? | No.', 'Do they know? | They do.'], 'nothing'],
    [['Is it true? | The ferry of Hest will run again in May.'], 'The ferry of Hest will run again in May'],
    [['What does he think of it? | The mayor of Hest opens the ferry.'], 'The mayor of Hest opens the ferry'],
    [
      ['She met Ann Example of Quaye and they spoke of that in Sarn, which he knows. | Yes.'],
      'She met Ann Example of Quaye',
    ],
    [
      [
        'Do they have the boats? | They have boats of Hest.',
        'When will they sell the boats? | The boats are old.',
      ],
      'The boats are old',
    ],
    [['Why did she say this about Hest? | Hest is late.'], 'Why did she say this about Hest?'],
    [
      ['Why did she say this in that letter about it to him? | The letter to Hest is late.'],
      'The letter to Hest is late',
    ],
    [
      ['The council of Hest, the mayor of Sarn and she: do they know of it? | They do.'],
      'The council of Hest, the mayor of Sarn and she: do they know of it?',
    ],
    [
      ['Why did she say this about them? | So there is an increase in them on Sarn.'],
      'There is an increase in them on Sarn',
    ],
    [['| She left the mill by it, it is late.', '| We have said so before.'], 'Mill (2)'],
    [
      [
        '| Ann, he is the owner of the wreck of the Heron of Northport.',
        'Will they get them in May? | We have said so before.',
      ],
      'Owner of the wreck of the Heron of Northport: will they get them in May? (2)',
    ],
    [
      [
        'Secretary of State Ann Vale told us the so-called "ferry" burned. The old ferry? My question is about Noland. | No.',
      ],
      'Secretary of State Ann Vale: the so-called "ferry" burned',
    ],
    [
      ['If Mayor Ann Vale sold the gates of Sarn, he is the owner of that. | They want the 5 boats of Sarn.'],
      'Gates of Sarn',
    ],
    [['What does Bo Vale think of this price of salt? | We have said so before.'], 'Bo Vale: price of salt'],
    [
      [
        'Can you comment on the NTO mission of Sarn? Will they get them in May? | No.',
        'Any Saturday events? | The NTO called the Harbour Bank “the gate of hope”.',
      ],
      'NTO mission of Sarn: any Saturday events? (1)',
    ],
    [
      [
        'The ferry using that is safe and the council of Hest sold the old ferry and the NTO mission. | My question is about Noland’s canal.',
      ],
      'Council of Hest: NTO mission',
    ],
    [['Do you see I am right about the salt tax? | No.'], 'Do you see I am right about the salt tax?'],
    [
      [
        'Minister of Harbours Bo Vale said yesterday that it is closed, but there is an increase in that on the treaty between Hest and Noland. What is your comment? | No.',
      ],
      'Treaty between Hest and Noland',
    ],
  ])('%s', (exchanges, title) => {
    expect(named(...exchanges)).toBe(title);
  });
});

describe('Of an exchange is read what is asked, and what is answered, without words that say nothing', () => {
  it.each([
    ['On the old bridge, is it?', ['On the old bridge, is it?']],
    ['On the old bridge, is it open?', ['the old bridge', 'Is it open?']],
    ['On the old bridge -- is it open?', ['the old bridge', 'Is it open?']],
    ['On it, will it open in May?', ['Will it open in May?']],
    [
      'On the bridge that the mayor and the council of the northern town of Sarn built, is it open?',
      ['On the bridge that the mayor and the council of the northern town of Sarn built, is it open?'],
    ],
    ['Will the bridge of Sarn open, though?', ['Will the bridge of Sarn open?']],
    ['(Off mic.) Will the bridge open?', ['Will the bridge open?']],
    ['[Bell.] Will the bridge open?', ['Will the bridge open?']],
    ['Thank you. I have a question on the bridge.', ['I have a question on the bridge.']],
    ['Can I ask you something else? Ann? What is your comment?', []],
    ['| Yes. Yes, it is. The bridge of Sarn is open now. Thank you very much, Minister.', []],
  ])('%s', (exchange, asked) => {
    expect(matterOf(exchange).asked.map(({ text }) => text)).toEqual(asked);
  });

  it.each([
    [
      '| Yes. Yes, it is. The bridge of Sarn is open now. Thank you all.',
      ['The bridge of Sarn is open now.'],
    ],
    ['Is it? | So it is on. [The mayor of Sarn left the hall.] She is in Hest.', ['She is in Hest.']],
    ['Is it? | 5 to 6. It is so.', []],
  ])('%s', (exchange, said) => {
    expect(
      matterOf(exchange)
        .said()
        .map(({ text }) => text),
    ).toEqual(said);
  });

  it('and the line of each', () => {
    const { asked, said } = matterOf(
      'Will it open? / Will the gate open? | The gate is open. / Nobody is there now.',
      7,
    );
    expect([...asked, ...said()].map(({ line }) => line)).toEqual([7, 7, 8, 8]);
  });
});

describe('A title is printed', () => {
  const piece = (text: string, from: number, to: number, asks = false) =>
    pieceOf({ sentence: read(text), from, to, asks, form: 1, leans: 0 });

  it.each([
    ['the gate is (open)', 0, 4, false, 'The gate is (open)'],
    ['the “old gate” is open', 1, 3, false, 'Old gate'],
    ['is it “the old gate”', 2, 5, false, '“the old gate”'],
    ['the “old gate” is open', 0, 3, false, 'The “old gate”'],
    ['the “old gate” is open', 1, 2, false, 'Old'],
    ['“Is it open?” she said', 0, 3, true, 'Is it open?'],
    ['¿Quién paga la deuda? Nada', 0, 4, true, '¿Quién paga la deuda?'],
    ['¿Quién paga la deuda? Nada', 0, 4, false, 'Quién paga la deuda'],
    ['it is the gate’s', 0, 4, false, 'It is the gate'],
    ['in the U.S., it is late', 0, 3, false, 'In the U.S.'],
    ['will it open -- now', 0, 3, true, 'Will it open?'],
    ['he said: "it is open" and left', 2, 5, false, 'It is open'],
  ])(
    '“%s” from word %d to %d with its quotation marks and its own last mark',
    (text, from, to, asks, title) => {
      expect(piece(text, from, to, asks)).toBe(title);
    },
  );

  it('as a name without any mark', () => {
    expect(nameOf({ sentence: read('is the “old gate of Hest” open?'), from: 2, to: 6 })).toBe(
      'Old gate of Hest',
    );
  });

  it.each([
    ['Will it open', 'will it open'],
    ['The gate', 'the gate'],
    ['I know', 'I know'],
    ['I’m late', 'I’m late'],
    ['NTO gates', 'NTO gates'],
    ['Hest is late', 'Hest is late'],
    ['It is late', 'it is late'],
  ])('behind a colon “%s” as “%s”', (text, printed) => {
    expect(lowered(text, read(text), 0)).toBe(printed);
  });
});
