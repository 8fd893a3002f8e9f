import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

/** Labels of the press among those who speak at the lectern, in a house whose questions carry “Q”. All of it is invented. */

const top = [
  'THE WHITE HOUSE',
  'Office of the Press Secretary',
  'Press Briefing by Press Secretary Ann Ekke, 5/4/2031',
];
const question = 'Q    When will the bridge open?';
const answer = 'MS. EKKE:  The bridge opens in June, and the toll is settled.';
const rolesOf = (lines: readonly string[], name: string) =>
  parsed([...top, ...lines]).items.flatMap(({ turns }) =>
    turns.flatMap(({ role, label }) => (label === name ? [role] : [])),
  );
const kinds = (lines: readonly string[]) => parsed([...top, ...lines]).items.map(({ kind }) => kind);

describe('Somebody whom the lectern calls one of the press', () => {
  const around = (said: string, name = 'MR. LINDT') => [
    `MS. EKKE:  Good morning. ${said}`,
    `${name}:  Thank you.`,
    answer,
    question,
    answer,
  ];
  const asks = (said: string, name?: string) => rolesOf(around(said, name), name ?? 'MR. LINDT')[0];

  it.each([
    'I congratulate your own Bo Lindt on his garden.',
    'Today we say goodbye to the photographer Bo Lindt.',
    'It is the last day for Bo Lindt, photographer from Quay Pictures.\n\nSo, Bo, thank you.',
    'This is Bo Lindt’s last pool duty on this ferry.',
    'I greet Bo B. Lindt, who was elected to the Correspondents Association Board.',
  ])('speaks from the floor: %s', (said) => {
    expect(asks(said)).toBe('question');
  });

  it.each([
    'I have Bo Lindt with me.',
    'I have Bo Lindt, a former reporter for the Orlu Herald, who is our adviser.',
    'I greet the former reporter Bo Lindt, our adviser.',
    'Bo Lindt will take the questions of reporters.',
    'Bo Lindt of the Harbour Office met photographers from Quay Pictures.',
    'I greet your own Bo Lindtner.',
    'Lindt is the photographer from Quay Pictures.',
  ])('is one who answers where that is not said: %s', (said) => {
    expect(asks(said)).not.toBe('question');
  });

  it('holds no office', () => {
    const said = 'I greet your own Bo Lindt.';
    expect(asks(said, 'SECRETARY LINDT')).not.toBe('question');
    expect(asks(said, 'BO LINDT')).toBe('question');
  });

  it('is told of, and opens no exchange', () => {
    const lines = around('I congratulate your own Bo Lindt.');
    const { messages } = parsed([...top, ...lines]);
    expect(kinds(lines)).toEqual(['remarks', 'exchange']);
    expect(messages.filter(({ rule }) => rule === 'role-worked-out')).toEqual([
      expect.objectContaining({
        line: 9,
        reason: expect.stringContaining('“MR. LINDT” asks: “MS. EKKE” calls that person one of the press'),
      }),
    ]);
  });
});

describe('What a guest of the press says from the floor', () => {
  const said = (name: string) => [
    `MS. EKKE:  Good morning. I congratulate your own Bo Lindt. The ferry to Quay Island runs again from May on.`,
    `${name}:  Thank you very much for that.`,
    'MS. EKKE:  You are welcome.',
    question,
    answer,
  ];
  const first = (name: string) => parsed([...top, ...said(name)]).items[0];

  it('carries the name, gives no title, and makes no answer of what follows', () => {
    const [own, other] = [first('MR. LINDT'), first('MR. OTHER')];
    expect(own?.turns.map(({ role, speaker }) => [role, speaker])).toEqual([
      ['statement', 'Ms. Ekke'],
      ['question', 'Mr. Lindt'],
      ['statement', 'Ms. Ekke'],
    ]);
    expect([own?.title, own?.id]).toEqual([other?.title, other?.id]);
  });
});

describe('Somebody who says to have a question', () => {
  const asked = 'MR. LINDT:  Thank you. And now, I have a question. Who pays the toll on the bridge?';

  it('asks, and what else they say opens no exchange', () => {
    const lines = [answer, question, answer, 'MR. LINDT:  Spare me.', answer, asked, answer];
    expect(rolesOf(lines, 'MR. LINDT')).toEqual(['question', 'question']);
    expect(kinds(lines)).toEqual(['remarks', 'exchange', 'exchange']);
  });

  it.each([
    ['asks nothing', [answer, question, answer, 'MR. LINDT:  I have a question, but it can wait.', answer]],
    ['says nothing of the kind', [answer, question, answer, 'MR. LINDT:  Shall we stop here?', answer]],
    ['is not answered', [answer, question, answer, asked, question, answer]],
    [
      'speaks often',
      [answer, question, answer, ...[1, 2, 3].flatMap(() => ['MR. LINDT:  Yes.', answer]), asked, answer],
    ],
  ])('answers where that person %s', (_, lines) => {
    expect(rolesOf(lines, 'MR. LINDT')).not.toContain('question');
  });
});
