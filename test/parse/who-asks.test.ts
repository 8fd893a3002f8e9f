import type { Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { general } from '../../src/dialects/general.ts';
import type { Dialect } from '../../src/dialects/index.ts';
import { mfaChina } from '../../src/dialects/mfa-china.ts';
import { whiteHouse } from '../../src/dialects/white-house.ts';
import { whoAsks } from '../../src/parse/attribution/asks.ts';
import { openTurns } from '../../src/parse/attribution/opens.ts';
import { setApartQuestions } from '../../src/parse/attribution/set-apart.ts';
import { toSpeaker } from '../../src/parse/attribution/speakers.ts';
import { unlabelledAnswers, unlabelledQuestions } from '../../src/parse/attribution/unlabelled.ts';
import { voicesOf } from '../../src/parse/attribution/voices.ts';
import { segmentText } from '../../src/parse/segments/verbatim.ts';
import type { Label, Participant, Segment, SpeakerRole } from '../../src/parse/stages.ts';
import { labelled, segment } from './made.ts';

/** Who asks and who answers, one step after the other. */

type Line = string | Segment;
const lines = (all: readonly Line[]): Segment[] =>
  all.map((one, at) => (typeof one === 'string' ? segment(one, at + 1) : { ...one }));
const times = (count: number, ...all: readonly Line[]) => Array.from({ length: count }, () => all).flat();
const listed = (text: string, role: Label['role']) => labelled(text, { role, shape: 'listed' });
const textsOf = (segments: Iterable<Segment>) => [...segments].map(segmentText);

const question = listed('QUESTION: When?', 'question');
const answers = labelled(
  'Ann Ekke: It is late, and it will be late tomorrow, as it was in all of these weeks, and nobody at the harbour can say why that is.',
);

interface More {
  dialect?: Dialect;
  names?: string[];
  asking?: string[];
  unlabelled?: boolean;
  /** keys of the labels that speak; all, if nothing is said */
  speaking?: string[];
}
const rolesOf = (
  all: readonly Line[],
  { dialect = general, names = [], asking = [], ...more }: More = {},
) => {
  const voices = voicesOf(lines(all), new Set());
  const listedThere = new Map(
    asking.map((key): [string, Participant] => [key, { side: 'asks', behind: null }]),
  );
  const speaking = [...voices.byKey.values()].filter(({ key }) => more.speaking?.includes(key) ?? true);
  const known = {
    dialect,
    voices,
    speaking,
    names,
    listed: listedThere,
    unlabelled: more.unlabelled ?? false,
  };
  return Object.fromEntries(whoAsks(known));
};

describe('In a house whose roles are fixed', () => {
  it('everybody answers whom the dialect does not list, whatever they ask', () => {
    expect(
      rolesOf([question, labelled('MS. LINDT: When?'), labelled('BO ROKE: And where?')], {
        dialect: whiteHouse,
      }),
    ).toEqual({ question: 'question', mslindt: 'answer', boroke: 'answer' });
  });
});

describe('Elsewhere a label', () => {
  it('has the role that the dialect lists', () => {
    expect(
      rolesOf([answers, listed('ANSWER: When?', 'answer'), listed('QUESTION: Yes.', 'question')]),
    ).toMatchObject({
      answer: 'answer',
      question: 'question',
    });
  });

  it('asks where the page lists it among those who do, or where it names a newsroom', () => {
    const vale = times(2, labelled('Hugo Vale: I see.'), answers);
    expect(rolesOf(vale).hugovale).toBe('moderator');
    expect(rolesOf(vale, { asking: ['hugovale'] }).hugovale).toBe('question');
    const daily = [answers, answers, ...times(2, labelled('Northport Daily reporter: I see.'))];
    expect(rolesOf(daily, { dialect: mfaChina }).northportdailyreporter).toBe('question');
    expect(rolesOf(daily).northportdailyreporter).toBe('moderator');
  });

  it('answers where the title names it, or it says most without mostly asking', () => {
    const talk = [labelled('Hugo Vale: When?'), answers, labelled('Hugo Vale: And where?'), answers];
    expect(rolesOf(talk)).toEqual({ hugovale: 'question', annekke: 'answer' });
    expect(rolesOf(talk, { names: ['hugovale'] })).toEqual({ hugovale: 'answer', annekke: 'question' });
    // whoever asks relatively more asks, however much it says
    const long = `Hugo Vale: ${'It is late. '.repeat(20)}`;
    const half = [labelled(`${long}Is it?`), answers, labelled(long), answers];
    expect(rolesOf(half)).toEqual({ hugovale: 'question', annekke: 'answer' });
    const rare = [...half, labelled(long), answers, labelled(long), answers, labelled(long), answers];
    expect(rolesOf(rare)).toEqual({ hugovale: 'question', annekke: 'answer' });
    // a question inside a turn counts half: an answer asks so, too
    const inside = labelled(`${long}Is it? It is late.`);
    expect(rolesOf([inside, answers, ...times(3, labelled(long), answers)])).toEqual({
      hugovale: 'answer',
      annekke: 'answer',
    });
  });

  it('answers where it holds an office', () => {
    const talk = (name: string) => Object.values(rolesOf(times(2, labelled(`${name}: When?`), answers)))[0];
    expect(talk('Bo Roke, Alliance Spokesperson')).toBe('answer');
    expect(talk('Bo Roke, of the alliance')).toBe('question');
  });

  it('asks beside labels that do where whoever answers them answers it too', () => {
    const talk = times(2, labelled('Hugo Vale: When?'), answers);
    const beside = times(2, question, answers);
    expect(rolesOf([...beside, ...talk]).hugovale).toBe('question');
    expect(rolesOf([question, ...talk]).hugovale).toBe('question');
    expect(rolesOf(times(2, listed('ANSWER: Yes.', 'answer'), ...talk)).hugovale).toBe('question');
    // a few words right before an answer, behind the first one
    const more = labelled('Hugo Vale: I would like to know more.');
    expect(rolesOf([...beside, more, answers]).hugovale).toBe('question');
    expect(rolesOf([more, ...beside]).hugovale).toBe('answer');
  });

  it('answers where it replies to such labels, whatever it asks, or nobody answers it', () => {
    const replies = labelled('Hugo Vale: Which bridge?');
    expect(rolesOf([question, answers, question, replies, question, answers]).hugovale).toBe('answer');
    const adds = labelled('Hugo Vale: I see it as Ann does.');
    expect(rolesOf([question, answers, adds, question, answers, adds, question]).hugovale).toBe('answer');
  });

  it('leads through where it asks nothing and says a few words more than once', () => {
    const talk = (...all: readonly string[]) =>
      rolesOf([answers, ...all.map((one) => labelled(one)), answers, ...times(2, labelled('Lake: When?'))])[
        'press officer'.replace(' ', '')
      ];
    expect(talk('Press Officer: Next.', 'Press Officer: Next, please.')).toBe('moderator');
    expect(talk('Press Officer: Next.', 'Press Officer: Who is next?')).toBe('moderator');
    expect(talk('Press Officer: I see.', 'Press Officer: Where is it?')).toBe('question');
    expect(talk('Press Officer: I see.', 'Press Officer: It is.')).toBe('moderator');
    expect(talk('Press Officer: Next.')).not.toBe('moderator');
  });

  it('asks where somebody is known to answer and nothing else tells', () => {
    const long = labelled(`Hugo Vale: ${'I would like to know more of it. '.repeat(5)}`);
    expect(rolesOf([answers, long, answers, long])).toEqual({ annekke: 'answer', hugovale: 'answer' });
    expect(rolesOf([answers, long, answers, long], { names: ['annekke'] })).toEqual({
      annekke: 'answer',
      hugovale: 'question',
    });
  });
});

describe('Among questions without a label', () => {
  it('a label that comes back answers, one that stands once may ask', () => {
    const talk = [answers, ...times(2, labelled('Hugo Vale: When?')), labelled('Lake Radio: When?')];
    expect(rolesOf(talk, { names: ['annekke'] })).toMatchObject({
      hugovale: 'question',
      lakeradio: 'question',
    });
    expect(rolesOf(talk, { names: ['annekke'], unlabelled: true })).toMatchObject({
      hugovale: 'answer',
      lakeradio: 'question',
    });
    expect(rolesOf(talk, { dialect: whiteHouse, unlabelled: true }).hugovale).toBe('answer');
  });
});

describe('The long form of a label', () => {
  const short = (text = 'It is late, as it was in all of these weeks.') => labelled(`EKKE: ${text}`);
  const asked = labelled('BO ROKE: When?');
  const roleOf = (long: Segment, ...all: readonly Line[]) => {
    const roles = rolesOf([long, ...all], {});
    return long.label ? roles[long.label.key] : undefined;
  };
  const long = (name = 'ANN EKKE, MINISTER FOR HARBOURS', text = 'Is it late?') =>
    labelled(`${name}: ${text}`);
  const talk = times(4, asked, short());

  it('has the role of the short one, whatever it says', () => {
    expect(roleOf(long(), ...talk)).toBe('answer');
    expect(roleOf(labelled('ANN EKKE: Is it late?'), ...talk)).toBe('answer');
  });

  it('has a role of its own where the names differ, or the short one does not come more often', () => {
    expect(roleOf(long('ANN LINDT, WRITER'), ...talk)).toBe('question');
    expect(roleOf(long('ANN EKKE'), ...times(2, asked), short(), ...times(2, asked))).toBe('question');
    expect(roleOf(long('ANN LINDT'), ...talk)).toBe('question');
  });
});

describe('A label that stands once', () => {
  const talk = [answers, labelled('Lake: I see.'), answers];
  const once = (all: readonly Line[], dialect: Dialect = general) =>
    rolesOf(all, { dialect, speaking: ['annekke', 'question'] }).lake;

  it('asks between two answers, where no label asks throughout, or it asks itself', () => {
    expect(once(talk)).toBe('question');
    expect(once([question, ...talk])).toBe('question');
    expect(once([question, question, ...talk])).toBeUndefined();
    // two words cut in between two turns of one person
    const cutsIn = [question, question, answers, labelled('Lake Radio: I see.'), answers];
    const lakeRadio = (all: readonly Line[]) => rolesOf(all, { speaking: ['annekke', 'question'] }).lakeradio;
    expect(lakeRadio(cutsIn)).toBe('question');
    expect(lakeRadio([...cutsIn.slice(0, 4), labelled('Bo Roke: Yes.')])).toBeUndefined();
    expect(once([question, question, answers, labelled('Lake: And where?'), answers])).toBe('question');
  });

  it('does not where the house has labels for newsrooms and questions, nor where roles are fixed', () => {
    expect(
      once([question, question, answers, labelled('Lake: And where?'), answers], mfaChina),
    ).toBeUndefined();
    expect(once([question, answers, labelled('Lake: And where?'), answers], mfaChina)).toBe('question');
    expect(once(talk, whiteHouse)).toBeUndefined();
  });
});

describe('A voice that is listed as neither', () => {
  const role = (text: string) =>
    Object.values(rolesOf([...text.split('|').map((one) => listed(one, 'moderator')), answers]))[0];

  it.each([
    ['PARTICIPANT: When?', 'question'],
    ['VOICE: When?', 'question'],
    ['AUDIENCE: When?', 'question'],
    ['UNIDENTIFIED SPEAKER: When?', 'question'],
    ['PARTICIPANT: Yes.', 'answer'],
    ['PARTICIPANT: Yes.|PARTICIPANT: When?', 'question'],
    ['PARTICIPANT: Yes.|PARTICIPANT: When?|PARTICIPANT: No.', 'answer'],
    ['CHAIR: When?', 'answer'],
    ['OTHER VOICE: When?', 'answer'],
    ['OPERATOR: When?', 'moderator'],
    ['Moderator: Next.', 'moderator'],
    ['THE OPERATOR: Next.', 'answer'],
  ])('asks from the floor if it mostly asks, leads through, or answers: “%s” %s', (text, expected) => {
    expect(role(text)).toBe(expected);
  });

  it('does so in a house whose roles are fixed, too', () => {
    expect(rolesOf([listed('VOICE: When?', 'moderator')], { dialect: whiteHouse })).toEqual({
      voice: 'question',
    });
  });
});

describe('A turn', () => {
  const opened = (
    all: readonly Line[],
    roles: Record<string, SpeakerRole>,
    more: { dialect?: Dialect; names?: string[]; questions?: readonly number[] } = {},
  ) => {
    const segments = lines(all);
    const { opens, notes } = openTurns({
      segments,
      dialect: more.dialect ?? general,
      names: more.names ?? [],
      speaking: new Set(Object.keys(roles)),
      roles: new Map(Object.entries(roles)),
      without: more.questions
        ? { questions: new Set(more.questions.map((at) => segments[at]!)), by: 'their type' }
        : null,
    });
    return {
      opens: segments.flatMap((one, at) => (opens.has(one) ? [`${at} ${opens.get(one)}`] : [])),
      notes,
    };
  };

  it('is opened by a label that speaks, in its role', () => {
    expect(
      opened([question, answers, labelled('Lake: No.'), 'So it is.'], {
        question: 'question',
        annekke: 'answer',
      }),
    ).toEqual({ opens: ['0 question', '1 answer'], notes: [] });
  });

  it('is opened where the colon is missing, which is told', () => {
    const one = labelled('MS. LINDT  Late.', { slip: true, text: 'MS. LINDT', key: 'mslindt' }, 7);
    expect(opened([one], { mslindt: 'answer' }).notes).toEqual([
      {
        rule: 'label-without-colon',
        line: 7,
        reason: '“MS. LINDT” has no colon; it was read as a speaker’s label.',
        confidence: 0.9,
      },
    ]);
  });

  it('is not opened by a long line right above a question, which has a label', () => {
    const above = listed('The following question was put after the conference:', 'question');
    const key = above.label!.key;
    const roles = { [key]: 'question', question: 'question', annekke: 'answer' } as const;
    expect(opened([above, question], roles).opens).toEqual(['1 question']);
    expect(opened([above, answers], roles).opens).toEqual(['0 question', '1 answer']);
    expect(opened([above, 'When?', question], roles).opens).toEqual(['0 question', '2 question']);
    expect(opened([above], roles).opens).toEqual(['0 question']);
    const said = listed('The following question was put after the conference: When?', 'question');
    expect(opened([said, question], roles).opens).toEqual(['0 question', '1 question']);
    expect(opened([above, question], { ...roles, [key]: 'answer' }).opens).toEqual([
      '0 answer',
      '1 question',
    ]);
  });

  const ask = listed('北港日报记者：何时？', 'question');
  const asking = { [ask.label!.key]: 'question' } as const;
  const china = { dialect: mfaChina, names: ['安例'] };

  it('is opened by an answer that names who answers, behind a question', () => {
    expect(opened([ask, '安例表示，春天。'], asking, china).opens).toEqual(['0 question', '1 answer']);
    expect(opened([ask, '安例表示，春天。', '安例表示，夏天。'], asking, china).opens).toEqual([
      '0 question',
      '1 answer',
    ]);
    expect(opened([ask, '春天。', '安例表示，夏天。'], asking, china).opens).toContain('2 answer');
    expect(opened([ask, '林晓表示，春天。', ask], asking, { ...china, names: ['安例'] }).opens).not.toContain(
      '3 answer',
    );
    expect(opened(['安例表示，春天。', ask], asking, china).opens).toEqual(['1 question']);
  });

  it('is opened by questions without a label, once each, and by what stands behind them', () => {
    const { opens, notes } = opened(
      ['Title', 'When?', 'And where?', 'In May.', 'Here.', 'Why?', 'So.'],
      {},
      { questions: [1, 2, 5] },
    );
    expect(opens).toEqual(['1 question', '3 answer', '5 question', '6 answer']);
    expect(notes[0]).toEqual({
      rule: 'role-worked-out',
      line: 2,
      reason: 'Questions carry no label here; they were told by their type.',
    });
  });

  it('keeps the role of a label behind a question without one', () => {
    expect(
      opened(
        ['Title', 'When?', labelled('Press Officer: Next.')],
        { pressofficer: 'moderator' },
        { questions: [1] },
      ).opens,
    ).toEqual(['1 question', '2 moderator']);
  });

  it('does not open by a label that a question without one has', () => {
    expect(
      opened(['Title', labelled('Lake: When?'), 'In May.'], { lake: 'answer' }, { questions: [1] }).opens,
    ).toEqual(['1 question', '2 answer']);
  });

  it('is opened by the first paragraph behind each question where nobody who answers has a label', () => {
    const all = [question, 'In May.', 'Or in June.', question, 'Here.'];
    const { opens, notes } = opened(all, { question: 'question' });
    expect(opens).toEqual(['0 question', '1 answer', '3 question', '4 answer']);
    expect(notes).toEqual([
      {
        rule: 'role-worked-out',
        line: 2,
        reason: 'Answers carry no label here; each was taken to begin with the paragraph behind what asks.',
      },
    ]);
    expect(opened([...all, answers], { question: 'question', annekke: 'answer' }).opens).toEqual([
      '0 question',
      '3 question',
      '5 answer',
    ]);
    expect(opened(all.slice(0, 3), { question: 'question' }).opens).toEqual(['0 question']);
  });
});

describe('A paragraph that is set apart', () => {
  const rich = (type: 'strong' | 'emphasis' | 'text' | 'link', value: string): Paragraph => ({
    type: 'paragraph',
    children:
      type === 'text'
        ? [{ type, value }]
        : [
            type === 'link'
              ? { type, url: '/', children: [{ type: 'text', value }] }
              : { type, children: [{ type: 'text', value }] },
          ],
  });
  const apart = (text: string, type: Parameters<typeof rich>[0] = 'strong', more = {}) =>
    segment(text, 1, 1, { rich: rich(type, text), ...more });
  const told = (...all: readonly Segment[]) => textsOf(setApartQuestions(all));
  const three = [apart('When?'), segment('In May.'), apart('Where?'), segment('Here.'), apart('Why?')];
  const asked = ['When?', 'Where?', 'Why?'];

  it('in bold or italics is a question, where three ask', () => {
    expect(told(...three).sort()).toEqual(asked);
    expect(told(...three.slice(1))).toEqual([]);
    expect(told(apart('When?', 'emphasis'), apart('Where?', 'emphasis'), apart('Why？')).sort()).toEqual([
      'When?',
      'Where?',
      'Why？',
    ]);
  });

  it('is none in plain type, in a link, in a heading, in a list, with a label, or inside a paragraph', () => {
    const others = [
      apart('Who?', 'text'),
      apart('Who?', 'link'),
      apart('Who?', 'strong', { depth: 2 }),
      apart('Who?', 'strong', { marker: '•' }),
      segment('Who?'),
      { ...apart('Who?'), inner: true },
      { ...apart('Who?'), label: labelled('Lake: Who?').label },
    ];
    for (const one of others) expect(told(...three, segment('So.'), one).sort()).toEqual(asked);
  });

  it('may hold breaks and white space between what is bold', () => {
    const mixed = apart('Who and when?');
    mixed.block.rich?.children.push({ type: 'break' }, { type: 'text', value: ' \u00a0' });
    expect(told(...three, segment('So.'), mixed)).toContain('Who and when?');
    mixed.block.rich?.children.push({ type: 'text', value: 'x' });
    expect(told(...three, segment('So.'), mixed)).not.toContain('Who and when?');
  });

  it('and asks nothing belongs to the question right below it, however many there are', () => {
    expect(told(apart('The ferry is late.'), apart('It is.'), ...three).sort()).toEqual([
      'It is.',
      'The ferry is late.',
      ...asked,
    ]);
    expect(told(...three, apart('The ferry is late.')).sort()).toEqual(asked);
    expect(told(apart('The ferry is late.'), segment('It is.'), ...three).sort()).toEqual(asked);
    expect(told(segment('The ferry is late.'), ...three).sort()).toEqual(asked);
  });
});

describe('Questions without a label', () => {
  it('are not looked for where one has a label, and may be none', () => {
    const all = lines([...times(4, 'When will the ferry run?', answers)]);
    expect(unlabelledQuestions(all)?.by).toBe('standing right before the label of whoever answers');
    expect(unlabelledQuestions([...all, question])).toBeNull();
    expect(unlabelledQuestions(lines(['It is.']))).toBeNull();
    expect(unlabelledQuestions([])).toBeNull();
  });

  const between = (all: readonly Line[]) => textsOf(unlabelledQuestions(lines(all))?.questions ?? []);
  const talk = ['Title', answers, 'When?', answers, 'Where?', answers];

  it('stand before the same label again and again, all paragraphs of them that ask', () => {
    expect(between(talk)).toEqual(['When?', 'Where?']);
    expect(between(['Title', answers, 'Who?', 'When?', answers, 'Where?', answers])).toEqual([
      'Who?',
      'When?',
      'Where?',
    ]);
    expect(between(['Title', answers, 'Who?', 'It is.', 'When?', answers, 'Where?', answers])).toEqual([
      'When?',
      'Where?',
    ]);
  });

  it('may stand before the first label, but not in the top line', () => {
    expect(between(['Title', 'Who?', ...talk.slice(1)])).toEqual(['Who?', 'When?', 'Where?']);
    expect(between(['Who?', ...talk.slice(1)])).toEqual(['When?', 'Where?']);
  });

  it('are no rules and no headings', () => {
    const rule = segment('***?', 1, 1, { rule: true });
    const heading = segment('Who?', 1, 1, { depth: 2 });
    expect(between([...talk, rule, answers])).toEqual(['When?', 'Where?']);
    expect(between([...talk, heading, answers])).toEqual(['When?', 'Where?']);
  });

  const bare = (all: readonly Line[]) => textsOf(unlabelledQuestions(lines(all))?.questions ?? []);
  const four = times(4, 'When will it run?', 'In May.');

  it('end in a mark, are not the top line, and are followed by something that asks nothing', () => {
    expect(bare(['Title', ...four])).toHaveLength(4);
    expect(bare(['What of the ferry?', ...four])).toHaveLength(4);
    expect(bare(['Title', ...four, 'And where?'])).toHaveLength(4);
    expect(bare(['Title', ...four, 'And where?', 'And why?', 'So.'])).toEqual([
      ...times(4, 'When will it run?'),
      'And why?',
    ]);
    expect(bare(['Title', ...four, 'Why? I ask.', 'So.'])).toHaveLength(4);
    expect(bare(['Title', ...times(4, '橋はいつですか。', '五月です。')])).toHaveLength(4);
  });

  it('are not told by their mark where more than two labels stand', () => {
    const label = (name: string) => labelled(`${name}: So.`);
    expect(bare(['Title', ...four, label('Ann'), label('Bo')])).toHaveLength(4);
    expect(bare(['Title', ...four, label('Ann'), label('Bo'), label('Cy')])).toEqual([]);
  });

  it('are told by their mark in few paragraphs where a line at the top says what it is', () => {
    const few = times(3, 'When?', ...times(5, 'So.'));
    expect(bare(['Title', ...few])).toEqual([]);
    expect(bare(['An interview', ...few])).toHaveLength(3);
    expect(bare(['Reinterview', ...few])).toEqual([]);
  });
});

describe('The answers to labelled questions', () => {
  const begin = (...all: readonly Line[]) => {
    const segments = lines(all);
    return textsOf(
      unlabelledAnswers(
        segments,
        new Set(segments.filter((one) => one.label)),
        (one) => segmentText(one) !== '[end]',
      ),
    );
  };
  const ask = (text: string) => labelled(`Question: ${text}`);

  it('begin behind what asks, once each', () => {
    expect(begin('Title', ask('When?'), 'In May.', 'Or in June.', ask('Where?'), 'Here.')).toEqual([
      'In May.',
      'Here.',
    ]);
  });

  it('begin behind the last paragraph that asks', () => {
    expect(begin(ask('When?'), 'And where?', 'Here.')).toEqual(['Here.']);
    expect(begin(ask('I have a remark.'), 'It is late.', 'Is it?', 'It is.')).toEqual(['It is.']);
    expect(begin(ask('I have a remark.'), 'Is it? I ask.', 'It is.')).toEqual(['Is it? I ask.']);
    expect(begin(ask('I have a remark.'), 'Is it?', 'It is.', 'And so on.')).toEqual(['It is.']);
  });

  it('do not begin with a rule, a heading, or what nobody says', () => {
    expect(begin(ask('When?'), segment('***', 1, 1, { rule: true }), 'In May.')).toEqual(['In May.']);
    expect(begin(ask('When?'), segment('The ferry', 1, 1, { depth: 2 }), 'In May.')).toEqual(['In May.']);
    expect(begin(ask('When?'), '[end]', 'In May.')).toEqual(['In May.']);
  });
});

describe('A printed label', () => {
  it.each([
    ['MR.LINDT', 'Mr. Lindt', null],
    ['MR LINDT', 'Mr. Lindt', null],
    ['Mr Lindt', 'Mr Lindt', null],
    ['Mrs.Lindt', 'Mrs. Lindt', null],
    ['MRS', 'Mrs', null],
    ['SUMR.LINDT', 'Sumr.Lindt', null],
    ['【Ann Lindt】', 'Ann Lindt', null],
    ['[Ann Lindt]', 'Ann Lindt', null],
    ['（Ann Lindt）', 'Ann Lindt', null],
    ['Ann [by phone] Lindt', 'Ann [by phone] Lindt', null],
    ['Ann Lindt [by phone]', 'Ann Lindt', null],
    ['ANN\u200b LINDT', 'Ann Lindt', null],
    ['  ANN   LINDT ', 'Ann Lindt', null],
    ['THE HEAD OF THE FBI', 'The Head of the FBI', null],
    ['THE U.S. ENVOY', 'The U.S. Envoy', null],
    ['DE LA RIVE', 'De la Rive', null],
    ['ANN DE LA RIVE', 'Ann de la Rive', null],
    ['HENRY III', 'Henry III', null],
    ['MR. MACDONOUGH', 'Mr. Macdonough', null],
    ['Mr. MacDONOUGH', 'Mr. MacDonough', null],
    ['O’Hara of the PORT', 'O’Hara of the PORT', null],
    ['O’HARA OF THE Port', 'O’Hara of the Port', null],
    ['MS. DeLINDT', 'Ms. DeLindt', null],
    ['MS. DeLindt OF THE PORT', 'Ms. DeLindt of the Port', null],
    ['J.B. LINDT', 'J.B. Lindt', null],
    ['ANN/BO LINDT', 'Ann/Bo Lindt', null],
    ['«ANN» LINDT', '«Ann» Lindt', null],
    ['OFFICIAL #TWO', 'Official #Two', null],
    ['CAUCUS LEADER', 'Caucus Leader', null],
    ['EUROPE ENVOY', 'Europe Envoy', null],
    ['ANNABELLE LinDT', 'Annabelle LinDT', null],
    ['ANN do', 'Ann do', null],
    ['AN', 'An', null],
    ['AMR LINDT', 'Amr Lindt', null],
    ['【Ann】Lindt', '【Ann】Lindt', null],
    [`${'Ann '.repeat(15)}Lindt — Chief`, `${'Ann '.repeat(15)}Lindt — Chief`, null],
    ['Ann Lindt, Chief of the Sr Pier', 'Ann Lindt', 'Chief of the Sr Pier'],
    ['Q', 'Q', null],
    ['ann lindt', 'ann lindt', null],
    ['Ann Lindt — Chief Engineer', 'Ann Lindt', 'Chief Engineer'],
    ['Ann Lindt – CEO', 'Ann Lindt', 'CEO'],
    ['An -- Chief', 'An -- Chief', null],
    ['Ann -- It', 'Ann -- It', null],
    ['Ann Lindt, PhD', 'Ann Lindt, PhD', null],
    ['Ann Lindt, III', 'Ann Lindt, III', null],
    ['Ann Lindt, IIIrd Engineer', 'Ann Lindt', 'IIIrd Engineer'],
    ['Ann Lindt,Engineer', 'Ann Lindt,Engineer', null],
    [', Engineer', ', Engineer', null],
    ['COMISIONADA DE PESCA, LEONOR EJEMPLO', 'Leonor Ejemplo', 'Comisionada de Pesca'],
    ['LEONOR EJEMPLO, COMISIONADA DE PESCA', 'Leonor Ejemplo', 'Comisionada de Pesca'],
    ['PRESIDENTA LEONOR EJEMPLO', 'Leonor Ejemplo', 'Presidenta'],
    ['PRESIDENTA LEONOR EJEMPLO, DIRECTORA', 'Leonor Ejemplo', 'Directora'],
    ['PRESIDENTA de NOLANDIA Y MAR', 'Presidenta de Nolandia y Mar', null],
    ['PRESIDENTA EJEMPLO', 'Presidenta Ejemplo', null],
    ['EXPRESIDENTA LEONOR EJEMPLO', 'Expresidenta Leonor Ejemplo', null],
    ['(by phone)', '(by phone)', null],
    ['', '', null],
  ])('is taken apart as a reader does it: “%s”', (label, name, office) => {
    expect(toSpeaker(label)).toEqual({ name, office });
  });
});
