import { describe, expect, it } from 'vitest';
import { offersFor } from '../../src/parse/titles/spoken/choose-spoken.ts';
import { OFFER, PHRASE, QUESTION, settingOf } from '../../src/parse/titles/spoken/measures.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { titleOf } from '../../src/parse/titles/spoken/print-offer.ts';
import { SAID_NOWHERE } from '../../src/parse/titles/spoken/times.ts';
import { spokenWords } from '../../src/parse/titles/spoken/words.ts';
import { lexicon, weighedIn } from './spoken-talk.ts';

/** What is measured of all that an exchange of English talk may be called. */

/** "phrase late": of each phrase; "question cut": of each question by itself; "offer apart": of each offer. The last exchange is measured. */
function measured(what: string, exchanges: readonly string[]): string {
  const [part, name = ''] = what.split(' ');
  const weighed = exchanges.map(weighedIn);
  const own = weighed.at(-1);
  if (!own) throw new Error('Nothing is asked.');
  const setting = settingOf(own, spokenWords(lexicon), SAID_NOWHERE);
  const { offers } = offersFor(own, { groups: weighed.slice(0, -1).reverse(), sure: true }, lexicon);
  const values =
    part === 'phrase'
      ? own.ranked.map((one) => [textOf(one), PHRASE[name]?.(one, setting)] as const)
      : part === 'question'
        ? offers.flatMap(({ head, question }) =>
            question && !head ? [[textOf(question), QUESTION[name]?.(question, setting)] as const] : [],
          )
        : offers.map((one) => [titleOf(one), OFFER[name]?.(one, setting)] as const);
  return values.map(([text, value = Number.NaN]) => `${text} ${Math.round(value * 100) / 100}`).join(', ');
}

describe('Of what an exchange of talk may be called is measured', () => {
  it.each<[string, string[], string]>([
    ['phrase cover', ['The ferry of Hest and the ferry are late.'], 'ferry of Hest 0.97, ferry 0.48'],
    ['phrase heaviest', ['Hest and the old mill.  Sarn'], 'Hest 1.28, Sarn 1.28, old mill 0.8'],
    [
      'phrase answered',
      ['The old mill of Hest burns.  The gate is shut. | The mill is old.'],
      'old mill of Hest burns 0.33, gate 0',
    ],
    [
      'phrase headAnswered',
      ['The grain mill and the mill grain. | Mills burn.'],
      'grain mill and the mill grain 0',
    ],
    ['phrase worth', ['The old mill of Hest burns.'], 'old mill of Hest burns 0.85'],
    ['phrase rank', ['The old mill of Hest burns.  The gate is shut.'], 'old mill of Hest burns 0, gate 0.2'],
    ['phrase full', ['The old mill of Hest burns.  The gate is shut.'], 'old mill of Hest burns 1, gate 0'],
    ['phrase named', ['The old mill of Hest burns.  The gate is shut.'], 'old mill of Hest burns 0, gate 0'],
    ['phrase declared', ['On the mill, is the gate shut?'], 'mill 1, gate shut 0'],
    ['phrase lone', ['The salt mill and a gate.'], 'salt mill and a gate 0'],
    ['phrase words', ['The old salt mill burns.  The gate is shut.'], 'old salt mill burns 0.4, gate 0.1'],
    [
      'phrase nouns',
      ['The old salt mill burns.  The gate of Hest is shut.'],
      'old salt mill burns 3, gate of Hest 1',
    ],
    [
      'phrase qualities',
      ['The old, rusty, wet salt mill burns.  The old gate is shut.'],
      'wet salt mill burns 1, old gate 1',
    ],
    ['phrase ofTalk', ['His old reaction to salt.  The mill report.'], 'mill report 1'],
    [
      'phrase firstName',
      ['Ann Lindt is here.  Carol Lindt and the mill.'],
      'Ann Lindt 1, Carol Lindt 1, mill 0',
    ],
    [
      'phrase late',
      ['The mill burns.  The gate is shut.  The toll is due.'],
      'mill burns 0, gate 0.25, toll 0.5',
    ],
    [
      'phrase behindAsking',
      ['The mill burns.  Is the gate shut?  The toll is due.'],
      'mill burns 0, gate shut 0, toll 1',
    ],
    ['phrase behindAsking', ['The mill burns.  The gate is shut.'], 'mill burns 0, gate 0'],
    [
      'phrase asked',
      ['The mill burns.  Is the gate shut?  Does the salt road flood?'],
      'mill burns 0, salt road 1, gate shut 1',
    ],
    [
      'question cover',
      ['Is the mill shut?  Is the old mill of Hest shut?'],
      'Is the mill shut 0.48, Is the old mill of Hest shut 1',
    ],
    ['question length', ['Is the mill shut?'], 'Is the mill shut 0.32'],
    [
      'question whole',
      ['Is the mill shut?  Is he sure of that?'],
      'Is the mill shut 1, Is he sure of that 0',
    ],
    [
      'question full',
      ['Is the mill shut?  Is the mill of Hest shut?'],
      'Is the mill shut 0, Is the mill of Hest shut 1',
    ],
    [
      'question telling',
      ['Is the mill shut?  Is the mill of Hest shut?'],
      'Is the mill shut 1, Is the mill of Hest shut 2',
    ],
    [
      'question holdsName',
      ['Is the mill shut?  Is the mill of Hest shut?'],
      'Is the mill shut 0, Is the mill of Hest shut 1',
    ],
    [
      'question cut',
      [
        'Is the mill shut?  Will the council of Sarn close the north gate of the old town, if the storm of last winter comes back to the harbour in May?',
      ],
      'Is the mill shut 0, Will the council of Sarn close the north gate of the old town 1, harbour in May 0',
    ],
    [
      'question stated',
      ['The mill is shut?  Is the gate shut?  I wonder why the road is wet.  Any news of the toll of Hest?'],
      'The mill is shut 1, Is the gate shut 0, why the road is wet 0, Any news of the toll of Hest 0',
    ],
    [
      'question told',
      ['The mill is shut?  Is the gate shut?  I wonder why the road is wet.  Any news of the toll of Hest?'],
      'The mill is shut 0, Is the gate shut 0, why the road is wet 1, Any news of the toll of Hest 0',
    ],
    [
      'question plain',
      ['The mill is shut?  Is the gate shut?  I wonder why the road is wet.  Any news of the toll of Hest?'],
      'The mill is shut 0, Is the gate shut 0, why the road is wet 0, Any news of the toll of Hest 1',
    ],
    [
      'question about',
      ['Is the gate shut?  What is your position on the issue of barges that leak?'],
      'Is the gate shut 0, What is your position on the issue of barges that leak 0, What is your position on the issue of barges that leak 0, barges that leak 1',
    ],
    ['question said', ['The mill of Hest burns every winter.'], 'The mill of Hest burns every winter 1'],
    [
      'question forAnswer',
      ['Is the gate shut?  Could you comment on the toll of Hest?'],
      'Is the gate shut 0, Could you comment on the toll of Hest 1, toll of Hest 0',
    ],
    [
      'question holdsBest',
      ['The salt mill of Hest.  Is the gate shut?  Is the mill shut?'],
      'Is the gate shut 0, Is the mill shut 1',
    ],
    [
      'question share',
      ['Is the gate shut?  Is the old mill shut?'],
      'Is the gate shut 0.33, Is the old mill shut 0.42',
    ],
    [
      'question ofTalk',
      ['Is the gate shut?  Is the reaction of the mayor good?'],
      'Is the gate shut 0, Is the reaction of the mayor good 1, mayor good 0',
    ],
    [
      'question pointsFirst',
      ['Is he in the mill?  Does that mill burn?  Does the mill burn?'],
      'Is he in the mill 1, Does that mill burn 1, Does the mill burn 0',
    ],
    [
      'offer apart',
      ['Is the gate shut?  It is so.  Does the salt mill burn?'],
      'Is the gate shut? 0, Does the salt mill burn? 0',
    ],
    [
      'offer both',
      ['The salt mill.  Is the gate shut?'],
      'Is the gate shut? 0, Salt mill 0, Salt mill: is the gate shut? 1',
    ],
    [
      'offer asked',
      ['Is the gate shut?  The mill burns.'],
      'Is the gate shut? 0.23, Mill burns 0.23, Mill burns: is the gate shut? 0.23',
    ],
    [
      'offer sure',
      ['On the grain treaty with Hest, is it signed? | It is.', 'So who is it for? | For all.'],
      'Who is it for? 0, Grain treaty with Hest 1, Grain treaty with Hest: who is it for? 1',
    ],
    [
      'offer spokenOf',
      ['On the grain treaty with Hest, is it signed? | It is.', 'So who is in the treaty? | All.'],
      'Who is in the treaty? 0, Treaty 0, Grain treaty with Hest 1',
    ],
    [
      'offer apart',
      ['On the grain treaty with Hest, is it signed? | It is.', 'So who is in the treaty? | All.'],
      'Who is in the treaty? 0, Treaty 0, Grain treaty with Hest 0',
    ],
  ])('%s: %j', (what, exchanges, values) => {
    expect(measured(what, exchanges)).toBe(values);
  });
});
