import { describe, expect, it } from 'vitest';
import { dialectById } from '../../src/dialects/detect.ts';
import { type Dialect, dialects } from '../../src/dialects/index.ts';
import { mfaRussia } from '../../src/dialects/mfa-russia.ts';
import type { Sample } from '../../src/dialects/types.ts';
import { Furniture } from '../../src/model/briefing.ts';

/** Every pattern of a dialect with what it is for. */
function samplesOf(dialect: Dialect): [string, Sample][] {
  const many: [string, readonly Sample[] | undefined][] = [
    ['mark', dialect.marks],
    ['label', dialect.labels],
    ['furniture', dialect.furniture],
    ['spokesperson', dialect.spokesperson],
  ];
  const single: [string, Sample | undefined][] = [
    ['heading of the contents', dialect.tocHeading],
    ['heading of the answers', dialect.answersHeading],
    ['heading in the line', dialect.inlineHeading],
    ['name behind an office', dialect.nameBehindOffice],
    ['opening of an answer', dialect.answerOpening],
    ['outlet', dialect.outlet],
    ['date of issue', dialect.issueDate],
    ['place', dialect.place],
  ];
  return [
    ...many.flatMap(([name, list]) => (list ?? []).map((one): [string, Sample] => [name, one])),
    ...single.flatMap(([name, one]): [string, Sample][] => (one ? [[name, one]] : [])),
  ];
}

/** Samples of marks that tell wherever they stand in a line: titles, offices, what stands behind a name. */
const anywhere = new Set([
  '2031年5月4日外交部发言人安例主持例行记者会',
  'Aboard Air Force One',
  'Ann Example (00:31): Good morning.',
  'Ann Example -- Chief Executive Officer',
  'Ann Example [NATO Secretary General]: In spring.',
  'Ann Example, Department Spokesperson',
  'Ann Example, President of the ECB,',
  'Beispiel (BMVg): Dazu liegt mir nichts vor.',
  'Briefing by Foreign Ministry Spokeswoman Anna Example, Northport, May 4, 2031',
  'Daily Press Briefing by the Office of the Spokesman for the Secretary-General',
  'Doorstop interview, Northport',
  'Foreign Ministry Spokesperson Ann Example’s Regular Press Conference on May 4, 2031',
  'May 4, 2031 Chair Example’s Press Conference FINAL',
  'NATO Spokesperson (Bo Example): We’ll go to Lake Daily.',
  'Press Secretary Commodore Ann Example Holds an On-Camera Press Briefing',
  'Regierungspressekonferenz vom 5. Mai 2031',
  'The following is a near-verbatim transcript of today’s noon briefing by Ann Example, Spokesman.',
  'Transcript of Weekly Media Briefing by the Official Spokesperson (May 04, 2031)',
  'Tuesday, May 6, 2031, 2:08 p.m. Ministry of Foreign Affairs',
  'Versión estenográfica. Conferencia de prensa matutina',
  'When will the bridge [inaudible 00:01:12]?',
  '[Question in Nolish; Approximate Translation] Sir, when will the bridge open?',
  'by NATO Secretary General Ann Example ahead of the meeting of Ministers',
  '© Copyright Derechos Reservados 2031',
]);

/** Samples of marks that are the whole of their line. */
const wholeMarks = new Set([
  '(As delivered)',
  '(CROSSTALK)',
  '<…>',
  'Ann Example -- Chief Executive Officer',
  'Asset Publisher',
  'Back to top',
  'ENDS',
  'JOURNALIST',
  'Operator',
  'Publication status',
  'THE WHITE HOUSE',
  'Table of contents',
  'Text version',
  'Transcribe Your Own Content',
  '• de-DE1 en-GB1',
]);

/** Samples of what a page says of itself that are told by their first words, whatever follows. */
const begun = new Set([
  '(Protokoll des Nordländischen Schreibdienstes)',
  '(Video) Press Conference by Foreign Minister Example',
  '(Whereupon, at 10:15 a.m., the press conference was concluded.)',
  '*Please see below for a correction, marked with an asterisk.',
  '2031: Año del Puente',
  'Accueil > Salle de presse > Point de presse',
  'An official website of the Fisheries Guard',
  'An official website of the Noland government',
  'Au point de presse de ce jour, la porte-parole a répondu aux questions suivantes :',
  'Copyright Disclaimer',
  'DISCLAIMER: This is an approximate rendering of what was said.',
  'Direct link: en.example.org/d/4711',
  'E&OE TRANSCRIPT',
  'Following is the transcript of remarks by the Harbour Minister, Ms Ann Example, today (May 4):',
  'For Immediate Release                 August 23, 2031',
  'Home › Media Center › Media Briefings › Transcript of Weekly Media Briefing',
  'Media contact: Ann Example',
  'PRESS OFFICER: Ann Example',
  'Reproduction is permitted provided that the source is acknowledged.',
  'SPEAKER: Ms. Ann Example, Director of the Communications Department',
  'SUBJECTS: bridge; toll',
  'Sprecher: StS Beispiel, Muster (AA)',
  'The following is a near-verbatim transcript of today’s noon briefing by Ann Example, Spokesman.',
  'The following question was raised by e-mail after the press conference.',
  'Themen: Kabinettssitzung, Lage in Norland',
  'This is a provisional translation by an external company for reference purpose only.',
  'Transcript of the questions asked and the answers given by Ann Example, President of the ECB',
  'Try Rev and save time transcribing, captioning, and subtitling.',
  'Under Title 99 U.S.C. Section 1, allowance is made for fair use.',
  'Vors. Beispiel eröffnet die Pressekonferenz und begrüßt StS Muster.',
  'With workers of the Harbour Works. Photo: Boris Primerov, Norland News',
  '© 2021 Press Office of Noland',
  '© Copyright Derechos Reservados 2031',
]);

describe.each(dialects.map((dialect) => [dialect.id, dialect] as const))('The dialect %s', (_, dialect) => {
  it.each(samplesOf(dialect).map(([name, one]) => [name, one.sample, one.pattern] as const))(
    'reads its sample: %s “%s”',
    (_name, sample, pattern) => {
      pattern.lastIndex = 0;
      expect(pattern.test(sample)).toBe(true);
    },
  );

  it('knows what nobody said, headings and openings by how a line begins: the same words inside a sentence are said', () => {
    // "© Derechos Reservados": what stands before it is the publisher’s
    const anywhere = new Set(['Derechos Reservados']);
    const found = samplesOf(dialect).filter(([name]) => !['mark', 'label', 'spokesperson'].includes(name));
    const loose = found.filter(
      ([
        ,
        {
          pattern: { source },
        },
      ]) => !source.startsWith('^') && !anywhere.has(source),
    );
    expect(loose.map(([name, { sample }]) => `${name}: ${sample}`)).toEqual([]);
  });

  it('is told by how lines begin, but for signs that tell wherever they stand', () => {
    const found = dialect.marks.filter(({ pattern, sample }) => pattern.test(`So they said ${sample}`));
    expect(found.map(({ sample }) => sample).filter((sample) => !anywhere.has(sample))).toEqual([]);
  });

  it('holds nothing that is empty', () => {
    const empty = Object.entries(dialect).filter(
      ([name, value]) => value === '' || (Array.isArray(value) && value.length === 0 && name !== 'marks'),
    );
    expect(empty).toEqual([]);
  });

  it('is told by some lines as a whole, and not where words go on behind them', () => {
    const found = dialect.marks.filter(
      ({ pattern, sample }) => wholeMarks.has(sample) && pattern.test(`${sample} | and so on, as we said.`),
    );
    expect(found.map(({ sample }) => sample)).toEqual([]);
  });

  it('takes a whole line for the page’s own, but for those that are told by their first words', () => {
    const headings = [dialect.tocHeading, dialect.answersHeading].filter((one) => one !== undefined);
    const found = [...dialect.furniture, ...headings].filter(({ pattern, sample }) =>
      pattern.test(`${sample} | and so on, as we said.`),
    );
    expect(found.map(({ sample }) => sample).filter((sample) => !begun.has(sample))).toEqual([]);
  });

  it('says of each line of the page, and of each label, something that Lectern knows', () => {
    const kinds: readonly string[] = Furniture.shape.kind.options;
    expect(dialect.furniture.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
    const roles = ['question', 'answer', 'moderator', null];
    expect(dialect.labels.filter(({ role }) => !roles.includes(role))).toEqual([]);
    const shapes = ['upper', 'name', 'han'];
    expect(dialect.labels.filter(({ shape = 'name' }) => !shapes.includes(shape))).toEqual([]);
    expect(dialect.speakers.filter((one) => !shapes.includes(one))).toEqual([]);
    expect(['fixed', 'pattern']).toContain(dialect.roles);
    expect(['month-first', 'day-first', undefined]).toContain(dialect.dateOrder);
  });

  it('has labels that read from the place they are given', () => {
    for (const label of dialect.labels) {
      expect(label.pattern.sticky, label.sample).toBe(true);
      label.pattern.lastIndex = 0;
      expect(label.pattern.exec(label.sample)?.[1], label.sample).toBeTruthy();
    }
  });
});

describe('A word of the page before a colon', () => {
  it.each([
    ['imf', 'Phone', 'Phone Example'],
    ['imf', 'PRESS OFFICER', 'PRESS OFFICER EXAMPLE'],
    ['quai-dorsay', 'Rappel', 'Rappel Exemple'],
    ['quai-dorsay', 'Voir aussi', 'Anne Voir aussi'],
    ['bundespressekonferenz', 'Quelle', 'Quelle Beispiel'],
    ['bundespressekonferenz', 'Themen', 'Anna Themen'],
    ['ecb', 'Note', 'Note Example'],
    ['ecb', 'Contacts', 'Ann Contacts'],
    ['rev', 'Topics', 'Topics Example'],
    ['bracket-labels', '【質疑応答】', '【質疑応答】例'],
  ])('is nobody, and a name that holds it is: in %s “%s”, “%s”', (id, word, name) => {
    const { notLabels } = dialectById(id);
    expect([notLabels?.test(word), notLabels?.test(name)]).toEqual([true, false]);
  });
});

describe('The headings of a ministry that prints a table of contents', () => {
  const toc = mfaRussia.tocHeading?.pattern;
  const answers = mfaRussia.answersHeading?.pattern;

  it.each([
    ...[
      'Contents',
      'Table of contents:',
      'Оглавление',
      'Sommaire',
      'Índice',
      'Inhalt',
      'Inhaltsverzeichnis:',
    ].map((line) => ['the table', toc, line] as const),
    ...[
      'Answers to media questions:',
      'From the answers to journalists’ questions',
      'Из ответов на вопросы СМИ:',
      'Ответы на вопросы',
      'Extraits des réponses aux questions des médias:',
      'De las respuestas a preguntas de los medios:',
      'Aus den Antworten auf Medienfragen:',
      'Antworten auf die Fragen der Journalisten',
    ].map((line) => ['the answers', answers, line] as const),
  ])('are read in each of its languages, alone on their line: above %s: %s', (_, pattern, line) => {
    expect(pattern?.test(line)).toBe(true);
    expect(pattern?.test(`So we said: ${line}`)).toBe(false);
    expect(
      pattern?.test(`${line.replace(/:$/, '')} were given by the harbour and all of its many offices`),
    ).toBe(false);
  });
});

describe('The list of dialects', () => {
  it('names each once', () => {
    const ids = dialects.map((dialect) => dialect.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('general');
  });

  it('answers an unknown id with the nearest, else with all', () => {
    expect(() => dialectById('white-hose')).toThrow(
      'There is no dialect “white-hose”. Did you mean “white-house”?',
    );
    expect(() => dialectById('x')).toThrow(
      `There is no dialect “x”. Known are ${dialects.map((dialect) => dialect.id).join(', ')}.`,
    );
  });
});
