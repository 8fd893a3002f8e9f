import fc from 'fast-check';

/** Transcripts of invented briefings out of a small grammar, with the troubles of real ones mixed in. */
export interface Made {
  dialect: string;
  text: string;
  questions: number;
}

const subjects = [
  'the Corrow bridge',
  'the harvest tax',
  'flood relief',
  'the Mirau talks',
  'rail fares',
  'the gas line',
];
const openings = [
  'Does the government support',
  'When will you publish the plan for',
  'Who pays for',
  'What changed in',
];
const facts = [
  'We have nothing to add to yesterday’s statement',
  'The minister will speak on Friday, and not before',
  'That figure, 4.2 per cent, is wrong',
  'Talks go on',
  'I would say this: patience',
  'It costs 12 million crowns a year',
];
const troubles = [
  '(Laughter.)',
  '[inaudible]',
  'AT&T *said* so',
  'as [sic] printed',
  'the со-chairs met',
  'a--b',
  '<inaudible>',
  '¿no?',
];

const pick = (list: readonly string[]) => fc.constantFrom(...list);

const question = fc
  .tuple(pick(openings), pick(subjects))
  .map(([opening, subject]) => `${opening} ${subject}?`);

const paragraph = fc
  .tuple(fc.array(pick(facts), { minLength: 1, maxLength: 4 }), fc.option(pick(troubles), { freq: 4 }))
  .map(([said, trouble]) => `${said.join('. ')}.${trouble === null ? '' : ` ${trouble}`}`);

const answer = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const exchange = fc.record({ question, answer, second: fc.option(question, { freq: 3 }) });
const exchanges = fc.array(exchange, { minLength: 2, maxLength: 8 });
const blank = fc.constantFrom('\n\n', '\n\n\n');
const day = fc.integer({ min: 1, max: 28 });

type Exchange = { question: string; answer: string[]; second: string | null };

function countQuestions(list: Exchange[]): number {
  return list.length + list.filter((one) => one.second !== null).length;
}

/** `Q    Does …` and `MR. GARRICK:  We …` */
const whiteHouse: fc.Arbitrary<Made> = fc
  .record({
    list: exchanges,
    between: blank,
    gap: fc.constantFrom('    ', '\u00a0\u00a0\u00a0\u00a0 ', '  '),
    lead: fc.constantFrom('', '\u00a0'),
    day,
    end: fc.boolean(),
  })
  .map(({ list, between, gap, lead, day: date, end }) => ({
    dialect: 'white-house',
    questions: countQuestions(list),
    text: `${[
      `Press Briefing by Press Secretary Linus Garrick, March ${date}, 2031`,
      '1:12 P.M. EST',
      `${lead}MR. GARRICK:  Good afternoon, everyone.`,
      ...list.flatMap((one) => [
        `${lead}Q${gap}${one.question}`,
        ...(one.second === null ? [] : [`${lead}Q${gap}${one.second}`]),
        `${lead}MR. GARRICK:  ${one.answer.join('\n\n')}`,
      ]),
      ...(end ? ['END 2:01 P.M. EST'] : []),
    ].join(between)}\n`,
  }));

/** `Q: Does …` and `A: We …`, half-width or full-width colons */
const chineseMinistry: fc.Arbitrary<Made> = fc
  .record({
    list: exchanges,
    between: fc.constantFrom('\n', '\n\n'),
    colon: fc.constantFrom(': ', ':', '：'),
    day,
  })
  .map(({ list, between, colon, day: date }) => ({
    dialect: 'mfa-china',
    questions: countQuestions(list),
    text: `${[
      `Foreign Ministry Spokesperson Lin Harrow’s Regular Press Conference on March ${date}, 2031`,
      ...list.flatMap((one) => [
        `Q${colon}${one.question}`,
        ...(one.second === null ? [] : [`Q${colon}${one.second}`]),
        `A${colon}${one.answer.join(between)}`,
      ]),
    ].join(between)}\n`,
  }));

/** Titles in a table of contents, `Question:` and the spokesperson’s name, "Back to top" between. */
const russianMinistry: fc.Arbitrary<Made> = fc
  .record({ list: exchanges, between: blank, back: fc.boolean(), day })
  .map(({ list, between, back, day: date }) => ({
    dialect: 'mfa-russia',
    questions: countQuestions(list),
    text: `${[
      `${date} March 203118:11`,
      `Briefing by Foreign Ministry Spokeswoman Vera Lindt, March ${date}, 2031`,
      'de-DE1 en-GB1 ru-RU1',
      'Table of contents',
      `1. ${subjects[0]}`,
      'Answers to media questions:',
      ...list.map(
        (one, index) =>
          `${index + 1}. ${one.question.replace(/^.*? (?=the|flood|rail)/, '').replace('?', '')}`,
      ),
      `${subjects[0]}`,
      'The bridge is open to walkers.',
      ...(back ? ['Back to top'] : []),
      'Answers to media questions:',
      ...list.flatMap((one) => [
        `Question: ${one.question}`,
        ...(one.second === null ? [] : [`Question: ${one.second}`]),
        `Vera Lindt: ${one.answer.join('\n\n')}`,
        ...(back ? ['Back to top'] : []),
      ]),
    ].join(between)}\n`,
  }));

/** A transcript of one of the publishers. */
export const transcript: fc.Arbitrary<Made> = fc.oneof(whiteHouse, chineseMinistry, russianMinistry);

/** Lines that could stand in a transcript, in no order that makes sense. */
export const jumble: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      pick([...facts, ...troubles, ...subjects]),
      pick([
        'Q',
        'Q:',
        'A:',
        'Question:',
        'MR. GARRICK:',
        'NOTE:',
        'Vera Lindt:',
        'END',
        '* * *',
        '____',
        'Back to top',
      ]),
      pick([
        'Table of contents',
        'Answers to media questions:',
        '1. ',
        '12. Harvest Day',
        '---',
        '# Heading',
        '**Q:** Why?',
      ]),
      question.map((text) => `Q    ${text}`),
      paragraph.map((text) => `MS. VERRIN: ${text}`),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constant(''),
    ),
    { maxLength: 40 },
  )
  .chain((lines) => pick(['\n', '\r\n', '\r', '\n\n']).map((ending) => lines.join(ending)));
