import { describe, expect, it } from 'vitest';
import { named, standing } from './read.ts';

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
  ])('%s', (sentences, title) => {
    expect(standing(...sentences)).toBe(title);
  });
});

describe('An exchange is called by what it says, else by what was said before, whose line is told', () => {
  it.each([
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
  ])('%s', (exchanges, title) => {
    expect(named(...exchanges)).toBe(title);
  });
});
