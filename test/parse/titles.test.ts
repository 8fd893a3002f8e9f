import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedTitle } from '../../src/parse/titles/titles.ts';

const title = (asked: string | string[], said: string | string[] = 'No.', lang = 'en') =>
  derivedTitle([asked].flat(), [said].flat(), lang);

describe('A title made of what was said', () => {
  it('is the question that is asked, without greetings, thanks and names before it', () => {
    expect(title('Thanks, Ann.  Good morning.  So, Minister, when will the Sarn bridge open?')).toBe(
      'When will the Sarn bridge open?',
    );
    expect(title('Bo Example, Radio Sarn.  Can I ask you something?  Who pays for the bridge, sir?')).toBe(
      'Who pays for the bridge?',
    );
  });

  it('is the first question that has a subject, not one about the asking', () => {
    expect(title('Can I follow up?  Is it?  Will the ferry to Quaye run in winter?')).toBe(
      'Will the ferry to Quaye run in winter?',
    );
    expect(title('And what about the toll?  Is it part of the treaty with Noland?')).toBe(
      'What about the toll?',
    );
  });

  it('is what the question is about where it only asks for a comment', () => {
    expect(title('It is raining.  The harbour of Quaye was closed on Monday.  What is your comment?')).toBe(
      'The harbour of Quaye was closed on Monday.',
    );
    expect(title('诺兰德政府12日宣布关闭夸伊港。中方对此有何评论？', '无。', 'zh')).toBe(
      '诺兰德政府12日宣布关闭夸伊港。',
    );
  });

  it('is what was answered where the question says nothing', () => {
    expect(title('Thank you.', 'The Sarn bridge will carry trucks from May.')).toBe(
      'The Sarn bridge will carry trucks from May.',
    );
    expect(title('Is the --', 'We closed the north gate of the harbour on Monday.')).toBe(
      'We closed the north gate of the harbour on Monday.',
    );
    expect(title('Thank you.', 'Sure.')).toBe('Thank you.');
  });

  it('joins a question that was broken off to the words that carry it on', () => {
    expect(title(['Will the ferry to --', '-- to Quaye run in winter?'])).toBe(
      'Will the ferry to Quaye run in winter?',
    );
  });

  it('leaves out a beginning that the speaker gave up', () => {
    expect(title('Is there -- when will the Sarn bridge be open to trucks?')).toBe(
      'When will the Sarn bridge be open to trucks?',
    );
  });

  it('ends with no little word where it is cut, and says that it is', () => {
    expect(
      title(
        'Does the ministry of bridges still regard the toll on the old crossing at Quaye as the best of all the ways to pay?',
      ),
    ).toBe('Does the ministry of bridges still regard the toll on the old crossing at Quaye…');
    expect(title('The mayor of Quaye told the harbour council on Monday that she would --')).toBe(
      'The mayor of Quaye told the harbour council on Monday…',
    );
  });

  it('leaves out a quotation of which the cut leaves a word or two, and no other', () => {
    const told = 'The mayor of Quaye told the harbour council that the wider gate was';
    expect(title(`${told} “not a promise that anyone in this town ever made” to them?`)).toBe(
      'The mayor of Quaye told the harbour council that the wider gate…',
    );
    expect(title(`${told} "not a promise that anyone in this town ever made" to them?`)).toBe(
      'The mayor of Quaye told the harbour council that the wider gate…',
    );
    expect(
      title(
        'Is “the gate” a word that the mayor of Quaye and his council would use of a bridge that is closed?',
      ),
    ).toBe('Is “the gate” a word that the mayor of Quaye and his council would use of a bridge…');
  });

  it('keeps a quotation that closes before the cut', () => {
    expect(
      title(
        'The mayor of Quaye told the harbour council that the wider gate was “closed” for a good reason to them?',
      ),
    ).toBe('The mayor of Quaye told the harbour council that the wider gate was “closed” for a good…');
  });

  it('is the clause that asks where a long question has one that stands by itself', () => {
    expect(
      title(
        'After the storm of the eleventh of May and the failure of both pumps in the old harbour, will the council close the north gate?',
      ),
    ).toBe('Will the council close the north gate?');
  });

  it('of what nobody asked is the first sentence that stands by itself', () => {
    expect(
      title([], 'Good morning, everybody.  It is good to be here.  The bridge opens on Friday at noon.'),
    ).toBe('The bridge opens on Friday at noon.');
  });

  it('knows the question marks of other scripts', () => {
    expect(title('صباح الخير. متى يفتح الجسر الجديد للشاحنات؟', 'قريبا.', 'ar')).toBe(
      'متى يفتح الجسر الجديد للشاحنات؟',
    );
  });

  it('is never longer than 90 characters, never empty, and the same each time', () => {
    const words = fc.array(
      fc.constantFrom('the', 'Sarn', 'bridge', '--', '?', 'is', 'Thanks.', 'why?', '…', 'x'.repeat(120)),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const asked = paragraphs.map((one) => one.join(' '));
        const made = derivedTitle(asked, [], 'en');
        expect(made).toBe(derivedTitle(asked, [], 'en'));
        if (/[a-z]/i.test(asked.join(''))) expect(made).toMatch(/\S/);
        expect(made?.length ?? 0).toBeLessThanOrEqual(90);
      }),
    );
  });
});
