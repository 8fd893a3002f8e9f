import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

const TITLE = 'Press briefing by Press Secretary Bo Lindt, May 4, 2031';
const asked = (count: number, label = 'MR. LINDT') =>
  Array.from({ length: count }, (_, at) => [
    `Q: Is ferry ${at} late?`,
    `${label}: Ferry ${at} is late.`,
  ]).flat();

/** What is told of doubtful speakers in a briefing: “line reason”. */
const told = (...paragraphs: readonly string[]): string[] =>
  parsed([TITLE, ...paragraphs])
    .messages.filter(({ rule }) => rule === 'speaker-doubtful')
    .map(({ line, reason }) => `${line} ${reason}`);

describe('In a briefing that one voice gives, the label of an absent principal is doubtful', () => {
  it('where the turn speaks of that principal', () => {
    expect(
      told(...asked(8), 'Q: And the bridge?', 'THE PRESIDENT: The President’s view is that it opens.'),
    ).toEqual(['37 “THE PRESIDENT” speaks of “THE PRESIDENT” here: the words may be those of “MR. LINDT”.']);
  });

  it('in its other turns too, if one speaks so', () => {
    const turns = [
      'Q: And?',
      'THE PRESIDENT: He does.',
      'Q: And when?',
      'THE PRESIDENT: When the President says so.',
    ];
    expect(told(...asked(8), ...turns)).toHaveLength(2);
  });

  it('where it answers once, between answers of that voice', () => {
    expect(
      told(...asked(7), 'Q: Is it all?', 'Q: All?', 'THE PRESIDENT: That is all I have.', ...asked(1)),
    ).toEqual([
      '35 “THE PRESIDENT” speaks only here, between answers of “MR. LINDT”: the words may be those of “MR. LINDT”.',
    ]);
  });

  it.each([
    [
      'who drops in and speaks more than once',
      ['THE PRESIDENT: Sit down.', ...asked(1), 'THE PRESIDENT: I am off.'],
    ],
    [
      'who breaks in without being asked',
      ['MR. LINDT: Here he is.', 'THE PRESIDENT: Hello.', 'MR. LINDT: Sir.'],
    ],
    ['who speaks of another’s', ['Q: Who came?', 'THE PRESIDENT: I saw the President of Orlu.', 'Q: And?']],
    ['whose label says a name', ['Q: And?', 'PRESIDENT VALE: I asked the President.', ...asked(1)]],
    ['who speaks often', asked(4, 'THE PRESIDENT').map((turn) => `${turn} The President said it.`)],
  ])('and not one %s', (_, turns) => {
    expect(told(...asked(10), ...turns)).toEqual([]);
  });

  it('but not where two share the answers', () => {
    const turns = ['Q: And?', 'THE PRESIDENT: The President and I agree.'];
    expect(told(...asked(8), ...asked(6, 'PRIME MINISTER VALE'), ...turns)).toEqual([]);
    expect(told(...asked(7), ...turns)).toEqual([]);
    expect(told(...asked(8), ...turns)).toHaveLength(1);
  });
});

describe('Who has a question under the label of who answers it', () => {
  const turns = ['MR. LINDT: It opens. Ann.', 'MR. LINDT: I have a question on ferries.', 'MR. LINDT: Sure.'];

  it('is doubtful', () => {
    expect(told(...asked(8), ...turns)).toEqual([
      '37 “MR. LINDT” has a question here, and answers it: somebody else may ask.',
    ]);
  });

  it('and is not where somebody else answers', () => {
    expect(told(...asked(8), ...turns.slice(0, 2), 'MS. VALE: Sure.')).toEqual([]);
  });
});

describe('What answers somebody by name under the label of who asks', () => {
  const answer =
    'Ana, there is no doubt that the ferry was late for the whole of the week, and we have been clear about it: the shaft had a crack, ' +
    'the new one came on Monday, and the pilots were told of it.';
  const turns = (said: string, call = 'Go ahead, Ana.') => [
    `MR. LINDT: It is. ${call}`,
    'Q: Was the ferry late?',
    `Q: ${said}`,
    'Q: And the toll?',
    'MR. LINDT: It stays.',
  ];

  it('is doubtful', () => {
    expect(told(...asked(8), ...turns(answer))).toEqual([
      '39 “Q” answers “Ana” here: the words may be those of “MR. LINDT”.',
    ]);
  });

  it.each([
    ['that asks', `${answer} Is it so?`, 'Go ahead, Ana.'],
    ['that is short', 'Ana, there is no doubt.', 'Go ahead, Ana.'],
    ['of whom nobody is called so', answer, 'Go ahead, Bo.'],
  ])('but not one %s', (_, said, call) => {
    expect(told(...asked(8), ...turns(said, call))).toEqual([]);
  });

  it('but not where it is the name by which many ask', () => {
    expect(told(...asked(8), 'Q: Ana, is the ferry late?', 'MR. LINDT: It is.', ...turns(answer))).toEqual(
      [],
    );
  });
});

it('Of whom a person said who speaks nothing is doubtful', () => {
  const text = [TITLE, ...asked(8), 'Q: And?', 'THE PRESIDENT: The President knows.'];
  const decisions = [
    { line: 37, text: 'THE PRESIDENT: The President knows.', do: 'said-by', name: 'Bo Lindt' } as const,
  ];
  const rules = parsed(text, 'a.txt', { decisions }).messages.map(({ rule }) => rule);
  expect(rules).not.toContain('speaker-doubtful');
});
