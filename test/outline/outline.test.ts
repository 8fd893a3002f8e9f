import { describe, expect, it } from 'vitest';
import { emptyNames, genericWords, publicWords, stateForms } from '../../src/outline/common-words.ts';
import { listener } from '../../src/outline/heard.ts';
import { outlineOf, voicesOf } from '../../src/outline/outline.ts';
import { regionNames } from '../../src/outline/region-names.ts';
import { printedTitle, subjectsOf } from '../../src/outline/subjects.ts';
import { isDoubtful } from '../../src/outline/title.ts';
import { UsesSum } from '../../src/outline/word-uses.ts';
import { briefing, item, turn } from '../site/made.ts';

describe('The voices of an item', () => {
  it('are all who speak, in the order of their first turns, with how often they do', () => {
    const orr = { speaker: 'Ann Orr', office: 'Harbour Minister' };
    const turns = [
      turn('question', 'Who?', { speaker: 'Lea Wolf', outlet: 'The Ledger' }),
      turn('answer', 'Nobody.', orr),
      turn('question', 'Why?', { speaker: 'Lea Wolf', outlet: 'The Ledger' }),
      turn('answer', 'So.', orr),
      turn('question', 'When?', { speaker: 'Lea Wolf', outlet: 'The Buoy' }),
      turn('answer', 'Then.', { ...orr, office: 'Minister' }),
      turn('question', 'Where?', orr),
      turn('question', 'And?'),
    ];
    const none = { office: null, outlet: null };
    expect(voicesOf(item('a', 'A', turns))).toEqual([
      { role: 'question', speaker: 'Lea Wolf', office: null, outlet: 'The Ledger', turns: 2 },
      { role: 'answer', ...orr, outlet: null, turns: 2 },
      { role: 'question', speaker: 'Lea Wolf', office: null, outlet: 'The Buoy', turns: 1 },
      { role: 'answer', speaker: 'Ann Orr', office: 'Minister', outlet: null, turns: 1 },
      { role: 'question', ...orr, outlet: null, turns: 1 },
      { role: 'question', speaker: null, ...none, turns: 1 },
    ]);
  });
});

describe('The outline of a briefing', () => {
  it('has the length of each item, of all its turns and paragraphs', () => {
    const turns = [
      turn('question', '', { paragraphs: ['Who pays?', '冰岛的灯塔'] }),
      turn('answer', 'Nobody does.'),
    ];
    const { items, faults } = outlineOf(
      briefing('2031-05-04', { items: [item('a', 'A', turns), item('b', 'B')] }),
    );
    expect(items.map(({ words, han }) => [words, han])).toEqual([
      [4, 5],
      [5, 0],
    ]);
    expect(faults).toEqual([]);
  });

  it('says which turn has the words of a title in one piece', () => {
    const turns = [
      turn('question', 'Good morning.'),
      turn('question', 'So: who pays?'),
      turn('answer', 'Nobody.'),
    ];
    const heart = (...more: Parameters<typeof item>) =>
      outlineOf(briefing('2031-05-04', { items: [item(...more)] })).items[0]?.heart;
    expect(heart('a', 'Who pays?', turns, { titleFrom: 'text' })).toBe(1);
    expect(heart('a', 'Good morning.', turns, { titleFrom: 'text' })).toBe(0);
    expect(heart('a', 'Who pays them?', turns, { titleFrom: 'text' })).toBeNull();
    expect(heart('a', 'Who pays?', turns, { titleFrom: 'toc' })).toBeNull();
  });

  it('has a summary of each, and how its answer begins', () => {
    const { previews } = outlineOf(briefing('2031-05-04', { items: [item('a', 'Tolls')] }));
    expect(previews()).toEqual([{ description: 'Tolls?', opening: 'As to Tolls: yes.', sayings: '' }]);
  });

  it('has what others begin with who answer behind the first, each once, by their names as printed', () => {
    const of = (...turns: Parameters<typeof turn>[]) =>
      outlineOf(
        briefing('2031-05-04', {
          items: [
            item(
              'a',
              'A',
              turns.map((one) => turn(...one)),
            ),
          ],
        }),
      ).previews()[0]?.others;
    const [lindt, vale] = [{ speaker: 'Mr. Lindt' }, { speaker: 'Ms. Vale' }];
    expect(of(['question', 'Who?', { speaker: 'Ann Orr' }], ['answer', 'Nobody.', lindt])).toBeUndefined();
    expect(
      of(
        ['answer', 'The barges.', lindt],
        ['answer', `Two, ${'and '.repeat(50)}no more.`, vale],
        ['answer', 'Or three.', vale],
        ['answer', 'Four.'],
        ['answer', 'Three.', lindt],
      ),
    ).toEqual([['Ms. Vale', `Two, ${'and '.repeat(50)}`.slice(0, 101)]]);
  });

  it('goes on without what of an item cannot be worked out, and says so', () => {
    const broken = item('b', 'B', [], { titleFrom: 'text' });
    Object.defineProperty(broken, 'title', {
      get() {
        throw new Error('no ink');
      },
    });
    const { items, faults } = outlineOf(briefing('2031-05-04', { items: [item('a', 'A'), broken] }));
    expect(faults).toEqual([{ item: 'b', what: 'Its title is not found in its words: b', reason: 'no ink' }]);
    expect(items.map(({ heart, words }) => [heart, words])).toEqual([
      [null, 5],
      [null, 5],
    ]);
  });
});

describe('A printed title', () => {
  it.each([
    [0.59, true],
    [0.6, false],
  ])('that was joined with a confidence of %f is doubtful: %s', (confidence, is) => {
    expect(isDoubtful(item('a', 'A', [], { confidence }))).toBe(is);
    expect(isDoubtful(item('a', 'A', [], { confidence, titleFrom: 'text' }))).toBe(false);
  });

  it('of which no confidence is known is not', () => {
    expect(isDoubtful(item('a', 'A'))).toBe(false);
  });

  it('is the item’s own, or the one of the contents that it stands under', () => {
    expect(printedTitle(item('a', 'River tolls', [], { topic: 'Tolls' }))).toBe('River tolls');
    expect(printedTitle(item('a', 'Who pays?', [], { titleFrom: 'text', topic: 'Tolls' }))).toBe('Tolls');
    expect(printedTitle(item('a', 'Who pays?', [], { titleFrom: 'text' }))).toBeNull();
  });

  it('is read up to 500 characters', () => {
    expect(printedTitle(item('a', `${'x'.repeat(499)}y`))).toHaveLength(500);
    expect(printedTitle(item('a', `${'tolls '.repeat(83)}again`))).toBe('tolls '.repeat(83));
  });
});

describe('What topics are found by', () => {
  const of = (question: string, answer: string, more: Parameters<typeof item>[3] = {}) =>
    subjectsOf([item('a', 'Tolls', [turn('question', question), turn('answer', answer)], more)], 'en')
      .items[0];

  const runs = (question: string, answer = '') => of(question, answer)?.asked.runs;

  it('is the beginning of a question, up to the last sentence that ends in its 500 characters', () => {
    const filler = `${'words '.repeat(70)}are said.`;
    expect(runs(`${filler} The Orlu Bridge. And Hest Island, ${'far '.repeat(3)}away.`)).toBe(
      '^The Orlu Bridge\n^And Hest Island',
    );
    expect(runs(`${filler} The Orlu Bridge. And Hest Island, ${'far '.repeat(30)}away.`)).toBe(
      '^The Orlu Bridge',
    );
    expect(runs(`${filler} Is it the Orlu Bridge? And Hest Island, ${'far '.repeat(30)}away.`)).toBe(
      '^Is\nOrlu Bridge',
    );
  });

  it('ends with a word where that sentence would be less than half of it', () => {
    const filler = `${'words '.repeat(41)}.`;
    expect(runs(`${filler} ${'words '.repeat(35)}at Orlu Bridge and Hestisland ${'far '.repeat(30)}`)).toBe(
      'Orlu Bridge and Hestisland',
    );
    expect(runs(`${filler} ${'words '.repeat(38)}at Orlu Bridge and Hestisland ${'far '.repeat(30)}`)).toBe(
      'Orlu Bridge',
    );
  });

  it('is the beginning of an answer too, up to 700 characters', () => {
    const answered = (length: number) =>
      of('Who?', `${'words '.repeat(length / 6)}at Orlu Bridge. ${'far '.repeat(80)}`)?.answered.runs;
    expect(answered(660)).toBe('Orlu Bridge');
    expect(answered(696)).toBe('');
  });

  it('has the words that tell of the printed title, and of 350 characters of question and answer', () => {
    const long = (name: string, before: number) => `${'of '.repeat(before / 3)}${name} ${'of '.repeat(60)}`;
    expect(of(long('ferry', 342), long('wreck', 342))?.telling).toBe('tolls ferry wreck');
    expect(of(long('ferry', 354), long('wreck', 354))?.telling).toBe('tolls');
    expect(of('Who?', 'So.', { titleFrom: 'text', topic: 'Harbour dues' })?.telling).toBe('harbour dues');
  });

  it('counts how words are written: of those in small letters how often, of others how', () => {
    const { uses } = subjectsOf(
      [
        item('a', 'A', [turn('question', 'Is the Orlu Bridge shut?'), turn('answer', 'Yes, the Bridge is.')]),
        item('b', 'B', [
          turn('question', 'Did Minister Ilse Brandt shut the bridge?'),
          turn('answer', 'It is.'),
        ]),
      ],
      'en',
    );
    expect(uses).toEqual({
      small: 'the 3 shut 2 is 2',
      // capital, small, noun, article, person
      others: 'orlu 1 0 0 1 0 bridge 2 1 1 1 0 minister 1 0 0 0 0 ilse 1 0 0 0 1 brandt 1 0 0 0 1',
    });
  });
});

describe('The uses of words over many texts', () => {
  it('are those of each text together, of words that somebody ever wrote with a capital', () => {
    const sum = new UsesSum();
    for (const said of [
      'Is the Orlu Bridge shut?',
      'Yes, the bridge is, and the Orlu Bridge too.',
      'No bridge is.',
    ])
      sum.add(subjectsOf([item('a', 'A', [turn('question', said)])], 'en').uses);
    expect([...sum.all()].map(([word, use]) => [word, ...Object.values(use)])).toEqual([
      ['orlu', 2, 0, 0, 2, 0],
      ['bridge', 2, 2, 1, 0, 0],
    ]);
  });

  it('are none where nothing is said', () => {
    const sum = new UsesSum();
    const nothing = subjectsOf([{ ...item('a', 'A'), titleFrom: 'text', turns: [] }], 'en');
    expect(nothing.items).toEqual([
      {
        asked: { runs: '', titleCase: false },
        answered: { runs: '', titleCase: false },
        telling: '',
        called: 'a',
        often: '',
        pairs: '',
      },
    ]);
    sum.add(nothing.uses);
    expect([...sum.all()]).toEqual([]);
  });
});

describe('Words that name no subject', () => {
  it('are offices, public life, days and months, long and short, each in its language', () => {
    const names = emptyNames('en');
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'];
    const all = [
      ...days,
      ...months,
      'september',
      'october',
      'november',
      'december',
      'mon',
      'sep',
      'minister',
    ];
    expect([...all, 'council'].filter((one) => !names.has(one))).toEqual([]);
    for (const one of ['orlu', 'bridge', '']) expect([one, names.has(one)]).toEqual([one, false]);
    expect(emptyNames('fr').has('lundi')).toBe(true);
    expect(emptyNames('fr').has('lun')).toBe(true);
    expect(emptyNames('fr').has('monday')).toBe(false);
    expect([genericWords('en').has('situation'), genericWords('en').has('orlu')]).toEqual([true, false]);
  });

  it('are the English ones in a language of which none are known', () => {
    expect(genericWords('tlh')).toEqual(genericWords('en'));
    expect(publicWords('tlh')).toEqual(publicWords('en'));
    expect(stateForms('tlh')).toBeNull();
  });
});

describe('The names of countries in a text', () => {
  const found = (lang: string, text: string) => regionNames(lang)(text);

  it('are those of lands that are, with an ending or without, the longest first', () => {
    expect(found('de', 'Österreichs und Islands Häfen, auch Guinea-Bissau und Guinea')).toEqual([
      'Österreich',
      'Island',
      'Guinea-Bissau',
      'Guinea',
    ]);
    expect(found('zh', '印度尼西亚在印度洋，印度不在')).toEqual(['印度尼西亚', '印度']);
  });

  it('stand inside no other word, where words have spaces between', () => {
    expect(found('de', 'Der Ausländer und das Inselisland und Islandpferde')).toEqual([]);
  });

  it('are none of an alliance, an ocean or a currency, and none in a language that nobody knows', () => {
    expect(found('de', 'Die Eurozone, die UN, die Antarktis und unbekannte Region')).toEqual([]);
    expect(found('zh', '欧元区、联合国、南极洲、大洋洲边远群岛、未知地区')).toEqual([]);
    expect(found('tlh', 'Iceland')).toEqual([]);
  });
});

describe('What may be a name', () => {
  const hear = (text: string, lang = 'en') => listener(lang)(text);

  it('is capitalised words in a row, over little words that names have inside', () => {
    expect(hear('They met the Harbour Board of the South, and the Bank of Orlu.').runs).toBe(
      '^They\nHarbour Board of the South\nBank of Orlu',
    );
    expect(hear('the Board of the old South').runs).toBe('Board\nSouth');
    expect(hear('the Board of the of South').runs).toBe('Board\nSouth');
  });

  it.each(['.', '?', '!', ':', ';', '…', '«', '“', '(', ']', '—', '. “', '. ('])(
    'says nothing by its capital behind %j',
    (sign) => {
      expect(hear(`it is so${sign} Talks resume`).runs).toBe('^Talks');
    },
  );

  it('says much by it behind anything else', () => {
    expect(hear('it is so, Talks resume').runs).toBe('Talks');
    expect(hear('7Talks and eTalks resume').runs).toBe('');
  });

  it.each([
    ['Talks On The River Tolls To Resume', true],
    ['Talks on the River Tolls to resume', false],
    ['Talks on River', false],
    ['Talks Over Tolls Near Orlu of it by us', true],
    [`Talks On The River Tolls To Resume${' In Time'.repeat(30)}`, false],
    ['no capital at all', false],
  ])('says nothing where nearly all words of a heading have capitals: %s: %s', (text, is) => {
    expect(hear(text).titleCase).toBe(is);
  });

  it('is, where capitals do not tell, the name of a country alone', () => {
    expect(hear('冰岛和印度尼西亚的代表', 'zh')).toEqual({ runs: '冰岛\n印度尼西亚', titleCase: false });
    expect(hear('印度洋的代表', 'zh').runs).toBe('');
    expect(hear('Der Hafen und Österreichs Brücke', 'de').runs).toBe('Österreich');
  });
});
