import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawItem, RawTurn, Segment } from '../../src/parse/stages.ts';
import { borderWords } from '../../src/parse/threads/border-words.ts';
import { settledBorders } from '../../src/parse/threads/borders.ts';
import { calls, isEmpty, permits } from '../../src/parse/threads/calls.ts';
import { WordsSaid } from '../../src/parse/threads/common.ts';
import { type Border, callingIn, likelihood } from '../../src/parse/threads/evidence.ts';
import { type Exchange, exchangeOf } from '../../src/parse/threads/exchange.ts';
import { addresses, behindName, behindThanks } from '../../src/parse/threads/opening.ts';
import { type SaidWords, WordReader } from '../../src/parse/threads/read-words.ts';
import { bare, firstSentence, sentencesIn } from '../../src/parse/threads/sentences.ts';
import { threadNotes } from '../../src/parse/threads/thread-notes.ts';
import { toThreads } from '../../src/parse/threads/threads.ts';
import { UNKNOWN, WordNumbers } from '../../src/parse/threads/word-numbers.ts';
import { labelled, segment } from './made.ts';

const english = borderWords('en');

describe('The words of a briefing', () => {
  it('have each a number of its own, from 0 on as they come, however many there are', () => {
    const hashes = fc.uniqueArray(fc.integer({ min: 2 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(hashes, fc.integer({ max: -1 }), (list, other) => {
        const numbers = new WordNumbers(2);
        expect(list.map((hash) => numbers.numberOf(hash))).toEqual(list.map((_, at) => at));
        expect(list.map((hash) => numbers.numberOf(hash))).toEqual(list.map((_, at) => at));
        expect(list.map((hash) => numbers.get(hash))).toEqual(list.map((_, at) => at));
        expect([numbers.size, numbers.get(other)]).toEqual([list.length, UNKNOWN]);
      }),
    );
  });

  const letters = 'bcdfghjklmnpqrst';
  /** "bcdf": of four letters, none of them twice the same */
  const invented = (number: number) =>
    [12, 8, 4, 0].map((shift) => letters[(number >> shift) % letters.length]).join('');

  it('are read once an exchange, and counted by how many say them, however many there are', () => {
    const all = Array.from({ length: 5000 }, (_, number) => invented(number * 13)).join(' ');
    const reader = new WordReader('und');
    reader.begin();
    reader.read(`${all} ${all}`, 0, 2 * all.length + 1, true);
    expect([reader.size, reader.wordCount, reader.count]).toEqual([5000, 5000, 10_000]);
    reader.begin();
    reader.read(all, 0, all.length, true);
    expect([reader.size, reader.wordCount, reader.count]).toEqual([5000, 10_000, 5000]);
    expect(new Set(reader.saidBy.subarray(0, 5000))).toEqual(new Set([2]));
    expect([...reader.words.subarray(0, 5000)]).toEqual([...reader.words.subarray(5000, 10_000)]);
  });

  const namesIn = (text: string) => {
    const reader = new WordReader('en');
    reader.begin();
    reader.read(text, 0, text.length, true);
    return { words: reader.wordCount, names: reader.nameCount, count: reader.count, asks: reader.asks };
  };

  it('are names where a capital stands inside a sentence, and carry meaning unless they are little words', () => {
    expect(namesIn('When will the ferry to Quaye run?')).toMatchObject({ names: 1, count: 7, asks: true });
    expect(namesIn('Quaye waits. Quaye rows.')).toMatchObject({ names: 0, asks: false });
    expect(namesIn('it is to be')).toMatchObject({ words: 0, count: 4 });
    // two forms of one word are one; a Chinese character counts as half a word
    expect(namesIn('negotiation negotiator, Northport Northport’s').words).toBe(2);
    expect(namesIn('渡轮停航')).toMatchObject({ words: 3, count: 2 });
    expect(namesIn('渡轮停航？').asks).toBe(true);
  });

  it('say what a question has in common with its thread, and with the exchange before it', () => {
    const reader = new WordReader('en');
    const read = (asked: string, answered = ''): SaidWords => {
      reader.begin();
      const [from, namesFrom] = [reader.wordCount, reader.nameCount];
      reader.read(asked, 0, asked.length, true);
      const [to, namesTo] = [reader.wordCount, reader.nameCount];
      reader.read(answered, 0, answered.length, false);
      return { from, asked: to, to: reader.wordCount, namesFrom, namesTo };
    };
    const [first, second, third, fourth] = [
      read('will the ferry to Quaye sail', 'the harbour paid the shaft'),
      read('is the harbour ready, as Uldby said', 'the engineers are'),
      read('was the shaft paid before Quaye and Uldby and Norland knew', 'yes'),
      read('the harbour', 'yes'),
    ];
    const said = new WordsSaid(reader, 4);
    said.openThread();
    said.take(first);
    expect(said.commonWith(first)).toMatchObject({ withThread: 1, withLast: 1, newWords: 0, newNames: 0 });
    said.take(second);
    const common = said.commonWith(third);
    expect(common).toMatchObject({ newWords: 2, newNames: 1, knownNames: 2 });
    // “shaft” and “paid” are of the first; “Uldby” of the last
    expect(common.withThread).toBeGreaterThan(common.withLast);
    expect(common.withLast).toBeGreaterThan(0);
    expect(common.withThread).toBeLessThan(1);
    expect(said.commonWith(fourth)).toMatchObject({ withThread: 1, withLast: 1, newWords: 0 });
    said.openThread();
    said.take(undefined);
    expect(said.commonWith(fourth)).toMatchObject({ withThread: 0, withLast: 0 });
  });

  it('tell the less the more exchanges say them', () => {
    const reader = new WordReader('und');
    const read = (text: string): SaidWords => {
      reader.begin();
      const from = reader.wordCount;
      reader.read(text, 0, text.length, false);
      return { from, asked: reader.wordCount, to: reader.wordCount, namesFrom: 0, namesTo: 0 };
    };
    const all = ['ferry', 'ferry', 'ferry toll', 'ferry crane', 'ferry toll crane lamp'].map(read);
    const said = new WordsSaid(reader, all.length);
    const shareOf = (at: number) => {
      said.openThread();
      said.take(all[at]);
      return said.commonWith(all[4]!).withThread;
    };
    // all say the ferry, two the toll and the crane, one the lamp
    expect(shareOf(2)).toBeGreaterThan(shareOf(0));
    expect(shareOf(0)).toBeGreaterThan(0);
    expect(shareOf(0)).toBeLessThan(0.1);
    expect(shareOf(2)).toBeCloseTo(shareOf(3));
  });
});

describe('A sentence', () => {
  it('ends with its mark or its line, and not behind “Mr.”', () => {
    expect(sentencesIn('Thanks, Mr. Vale. Go ahead!\nIn the back')).toEqual([
      'Thanks, Mr. Vale.',
      'Go ahead!',
      'In the back',
    ]);
    expect(sentencesIn('I thank Mr.')).toEqual(['I thank Mr.']);
    expect(sentencesIn(' \n… ')).toEqual(['…']);
  });

  it('is the first wherever it is asked for alone', () => {
    const text = fc
      .array(fc.constantFrom('Mr.', 'Vale', 'spoke', '.', '?', ' ', '\n', '渡轮', '。', '…'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (said) => {
        const [first] = sentencesIn(said);
        if (first !== undefined && /^\s*\p{L}/u.test(said)) expect(firstSentence(said)).toBe(first);
      }),
    );
    expect(firstSentence('Mr. Vale spoke. It is late.')).toBe('Mr. Vale spoke.');
  });

  it('is bare without the marks at its end', () => {
    expect(['Go ahead. ', 'Yes --', '“Yes”', '…'].map(bare)).toEqual(['Go ahead', 'Yes', '“Yes”', '']);
  });
});

describe('The end of an answer', () => {
  const close = (closes: string, more = {}) => ({
    closes,
    isMore: true,
    announced: false,
    answered: 60,
    ...more,
  });

  it.each([
    ['names somebody on a line of its own', 'It will sail.\nJon.', true],
    ['names somebody in its last sentence', 'It will sail. Jon.', true],
    ['tells somebody to go ahead', 'It will sail. Go ahead.', true],
    ['tells somebody to go ahead, and thanks', 'It will sail. Go ahead. Thank you.', true],
    ['says yes to somebody in a short line', 'It will sail.\nThank you.', true],
    ['names several', 'It will sail. Jon, and then Bo, and then Ida.', true],
    ['greets somebody', 'It will sail.\nJon, nice to see you.', true],
    ['breaks off to call', 'It will -- go ahead.', true],
    ['calls whoever sits there', 'It will sail.\nJon -- sorry, the lady behind Jon.', true],
    ['asks for other questions', 'It will sail. Anybody else?', true],
    ['says a word that is no name', 'It will sail. Absolutely.', false],
    ['breaks off', 'It will sail. But --', false],
    ['is a sentence', 'It will sail.', false],
    ['is a short line that says something', 'Nothing on that.\nIt sails.', false],
    ['only thanks', 'It will sail. Thanks.', false],
    ['says nothing', '', false],
  ])('that %s calls on the next, or does not', (_, closes, isCall) => {
    expect(calls(close(closes), english)).toBe(isCall);
  });

  it('is no call where it is all that is answered to a question that asks something', () => {
    expect(calls(close('Jon.', { isMore: false }), english)).toBe(false);
    expect(calls(close('Jon.', { isMore: false, announced: true }), english)).toBe(true);
  });

  it('only lets the question be asked where it is a few words of permission', () => {
    const announced = { isMore: false, announced: true, answered: 3 };
    expect(permits(close('Sure, go ahead.', announced), english)).toBe(true);
    expect(calls(close('Sure, go ahead.', announced), english)).toBe(false);
    for (const more of [
      { ...announced, announced: false },
      { ...announced, answered: 7 },
    ])
      expect(permits(close('Sure, go ahead.', more), english)).toBe(false);
    expect(permits(close('The ferry sails.', announced), english)).toBe(false);
  });

  it('is empty if it only thanks or calls; a name alone is, behind a greeting', () => {
    const all = (closes: string, greeted: boolean, isMore = false) =>
      isEmpty({ ...close(closes, { isMore }), greeted }, english);
    expect(all('Thank you. Go ahead.', false)).toBe(true);
    expect(all('Thank you.', false, true)).toBe(false);
    expect(all('Soon.', false)).toBe(false);
    expect(all('Jon.', true)).toBe(true);
  });
});

describe('What languages say at the borders of exchanges', () => {
  it('is nothing in a language that is not known', () => {
    const none = borderWords('xx');
    for (const said of [
      'Just to follow up',
      'And',
      'But',
      'On another topic',
      'Go ahead',
      'it',
      'Thank you',
      '',
    ])
      for (const pattern of Object.values(none)) expect(pattern.test(said)).toBe(false);
    expect([english.adds.test('And'), english.goesOn.test('But'), english.pointsBack.test('is it')]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('The beginning of a question', () => {
  it('is said to somebody where a name opens it, and not where a yes does', () => {
    expect(addresses('Ann, when will it run?', english)).toBe(true);
    expect(addresses('Mr. Minister, when will it run?', english)).toBe(true);
    for (const opens of ['Thanks, when will it run?', 'And, when will it run?', 'When will it run, Ann?'])
      expect(addresses(opens, english), opens).toBe(false);
  });

  it('is said to nobody by a word of its own before a comma', () => {
    for (const opens of ['Obviously, it does not run.', 'Anyway, when will it run?', 'Hi, when will it run?'])
      expect(addresses(opens, english), opens).toBe(false);
    expect(addresses('Hey, Ann, when will it run?', english)).toBe(true);
  });

  it('is what stands behind a name, whatever stands before that', () => {
    for (const opens of ['Ann, on the toll?', 'Yes, Ann, on the toll?', 'Hi, Mr. Minister, on the toll?'])
      expect(behindName(opens, english), opens).toBe('on the toll?');
    for (const opens of ['On the toll, Ann?', 'Yes, on the toll?', 'When?'])
      expect(behindName(opens, english), opens).toBe(opens);
  });

  it('points back by a word that needs something said before, and by none that stands for what is to come', () => {
    const pointsBack = (text: string) => read(`Q: ${text}`, ['Yes.']).pointsBack;
    for (const text of ['Is it safe?', 'What of that?', 'Is this safe?', 'Do those run?'])
      expect(pointsBack(text), text).toBe(true);
    for (const text of [
      'Is it true that the ferry stopped?',
      'It sounds as if the ferry stopped.',
      'Will the ferry run this weekend?',
      'The harbour says that the ferry stopped?',
      // she may be Ann Example
      'Does Ann Example say that she stays?',
    ])
      expect(pointsBack(text), text).toBe(false);
  });

  it('is what stands behind thanks', () => {
    expect(behindThanks('Thanks, Ann. When will it run?', english)).toBe('When will it run?');
    expect(behindThanks('When will it run?', english)).toBeNull();
  });
});

const turn = (role: RawTurn['role'], segments: Segment[], opening: Segment | null = null): RawTurn => ({
  role,
  speaker: null,
  opening,
  continues: false,
  opensSection: false,
  segments,
});
/** "Q: …" and what is answered, a paragraph each. */
const asked = (question: string, answers: readonly string[], more: Partial<RawItem> = {}): RawItem => {
  const opening = labelled(question);
  const answered =
    answers.length > 0
      ? [
          turn(
            'answer',
            answers.map((text) => segment(text)),
          ),
        ]
      : [];
  return {
    kind: 'exchange',
    heading: null,
    title: null,
    listed: null,
    followUp: false,
    turns: [turn('question', [opening], opening), ...answered],
    ...more,
  };
};

/** An English exchange, as it is read. */
const read = (...args: Parameters<typeof asked>) => exchangeOf(asked(...args), new WordReader('en'), english);

describe('An exchange', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `pier${at % 10}`).join(' ');

  it('has as many words as are asked and answered, also where only the beginning is read; its label is none of them', () => {
    expect(read('Q: When will it run?', ['On the first of June.', 'Perhaps.'])).toMatchObject({
      asked: 4,
      answered: 6,
      asks: true,
      label: 'Q',
    });
    const long = read(`Q: ${words(600)}`, [words(400), words(400)]);
    expect(long.asked / 600).toBeCloseTo(1, 1);
    expect(long.answered / 800).toBeCloseTo(1, 1);
    expect(read('Q', ['Yes.'])).toMatchObject({ asked: 0, asks: false });
    const unlabelled = { ...asked('Q: x', []), turns: [turn('question', [segment('When?')])] };
    expect(exchangeOf(unlabelled, new WordReader('en'), english)).toMatchObject({ label: null, asked: 1 });
  });

  it('turns to another matter behind a word that takes note of the answer, and is what it was where it does not', () => {
    const matters = (text: string) => {
      const { newMatter, goesOn, adds } = read(text, ['The ministry does.']);
      return { newMatter, goesOn, adds };
    };
    const turns = { newMatter: true, goesOn: false, adds: false };
    expect(matters('Q: Okay. On the toll, who pays it?')).toEqual(turns);
    expect(matters('Q: Right. On another topic, who pays the toll?')).toEqual(turns);
    expect(matters('Q: All right, great.  And finally, who pays the toll?')).toEqual({
      ...turns,
      adds: true,
    });
    expect(matters('Q: Okay. Who pays the toll?')).toEqual({ newMatter: false, goesOn: false, adds: true });
    expect(matters('Q: Okay. A quick follow-up on that.')).toMatchObject({ newMatter: false });
    expect(matters('Q: The harbour. On the toll, who pays it?')).toMatchObject({ newMatter: false });
  });

  it('is about what is said early in it', () => {
    const at = (place: number) => {
      const reader = new WordReader('en');
      const said = `${'a '.repeat(place / 2)}harbourmaster`;
      exchangeOf(asked(`Q: ${said}`, [said]), reader, english);
      return reader.size;
    };
    expect([at(600), at(900)]).toEqual([1, 0]);
  });

  it('begins with all of its paragraphs, and ends with all of its last ones, a line each', () => {
    const opening = labelled('Q: Thanks');
    const question = turn('question', [opening, segment('very much. But when?')], opening);
    const { turns } = asked('Q: x', ['The ferry sails in June.', 'Jon.']);
    const two = exchangeOf(
      { ...asked('Q: x', []), turns: [question, ...turns.slice(1)] },
      new WordReader('en'),
      english,
    );
    expect([two.thanks, two.calls]).toEqual([true, true]);
    expect(read('Q: In June?', ['No …']).isCutShort).toBe(true);
    expect(read('Q: When?', ['In June, or']).isCutShort).toBe(false);
  });

  it('only announces what the answer lets in: “Sure.”, “Yes, Ann.”', () => {
    const announces = (question: string, answer: string) => read(`Q: ${question}`, [answer]).announces;
    for (const answer of ['Sure.', 'Yes, sir.', 'Go ahead.', 'Yes, Bo.']) {
      expect(announces('Can I just ask one other thing?', answer), answer).toBe(true);
      expect(announces('Ann?', answer), answer).toBe(true);
      expect(announces('Has the ferry to Quaye been repaired?', answer), answer).toBe(false);
    }
    expect(announces('Can I just ask one other thing?', 'The ferry sails in June.')).toBe(false);
    expect(announces('Quaye?', 'The ferry sails in June.')).toBe(false);
    expect(announces('Ann, on the toll?', 'The harbour pays it.')).toBe(true);
    expect(announces('On that, Ann --', 'The harbour pays it.')).toBe(true);
  });

  it('is half a one where it breaks off behind a few words, and is not itself the end of one', () => {
    const isHalf = (question: string) => read(`Q: ${question}`, ['Go ahead.']).isHalf;
    expect(isHalf('Did the harbour master --')).toBe(true);
    expect(isHalf('-- the harbour master --')).toBe(false);
    expect(isHalf('Did the harbour master ever say in public that the ferry --')).toBe(false);
    expect(isHalf('Did the harbour master?')).toBe(false);
  });

  it('says nothing of its own where thanks are answered with a name, and does where something is answered', () => {
    expect(read('Q: Thank you.', ['Jon.']).isFormal).toBe(true);
    expect(read('Q: So, I --', ['Go ahead.']).isFormal).toBe(true);
    expect(read('Q: Thank you.', ['The ferry sails.']).isFormal).toBe(false);
    expect(read('Q: When will the ferry sail?', ['Go ahead.']).isFormal).toBe(false);
    expect(read('Q: Thank you.', ['Thank you.', 'Thank you.'.repeat(20)]).isFormal).toBe(false);
  });
});

describe('Threads', () => {
  const threadsOf = (...items: RawItem[]) =>
    toThreads({ titles: [], items: items.map((item) => ({ item, owner: null })), notes: [] }, 'en');
  const [ferry, hello] = [
    asked('Q: The ferry to Quaye has lain in the dock since March. When will it run again?', ['In June.']),
    asked('Q: Hi, Ann.', ['Go ahead.']),
  ];
  const follow = asked(
    'Q: Just to follow up, who pays the harbour for the new shaft of the ferry to Quaye?',
    ['The islanders do.'],
  );

  it('are named by the question that is longest and does not point back, wherever it stands', () => {
    const short = asked('Q: Is it safe?', ['It is.']);
    const [thread, ...others] = threadsOf(short, follow).threads;
    expect(others).toEqual([]);
    expect(thread?.leads).toBe(1);
    const plain = asked('Q: Who pays?', ['The islanders do.']);
    expect(threadsOf(plain, follow).threads.map(({ leads }) => leads)).toEqual([1]);
    // also where what stands before it becomes part of another
    const [greeted] = threadsOf(hello, plain, follow).threads;
    expect(greeted).toMatchObject({ leads: 1, joins: [null, expect.any(Number)] });
    // the first of two that are as long as any
    const long = (word: string) => asked(`Q: But ${`${word} `.repeat(80)}?`, ['No.']);
    expect(threadsOf(long('ferry'), long('ferry')).threads[0]?.leads).toBe(0);
  });

  it('take a greeting into what follows it, and thanks into what they follow', () => {
    const thanks = asked('Q: Thank you.', ['Go ahead.']);
    const { threads } = threadsOf(hello, ferry, thanks, follow);
    expect(threads.flatMap(({ items }) => items.map(({ item }) => item.turns.length))).toEqual([6, 2]);
    expect(threads.flatMap(({ joins }) => joins)).toHaveLength(2);
    // what somebody set apart stays by itself
    const apart = { ...thanks, turns: thanks.turns.map((one) => ({ ...one, split: { title: null } })) };
    expect(threadsOf(ferry, apart).contents.items).toHaveLength(2);
    for (const more of [{ title: 'Thanks' }, { heading: segment('Thanks') }])
      expect(threadsOf(ferry, { ...thanks, ...more }).contents.items).toHaveLength(2);
  });

  it('are what stands under each of several headings; a single one parts nothing', () => {
    const bordersOf = (...items: RawItem[]) => settledBorders(items.map((item) => ({ item, owner: null })));
    const headed = { ...ferry, heading: segment('Ferry') };
    expect(bordersOf(headed, follow, follow)).toEqual(['parted', 'open', 'open']);
    expect(bordersOf(headed, follow, headed, follow)).toEqual(['parted', 'joined', 'parted', 'joined']);
    const remarks = { ...headed, kind: 'remarks' as const };
    expect(bordersOf(headed, follow, remarks, follow)).toEqual(['parted', 'open', 'parted', 'parted']);
  });

  const noted = (...joins: number[]) =>
    threadNotes([
      {
        leads: 0,
        items: [0, ...joins].map((_, at) => ({
          owner: null,
          item: { ...asked('Q: x', []), turns: [turn('question', [segment('x', at)])] },
        })),
        joins: [null, ...joins],
      },
    ]);

  it('are told with the lines where it may be otherwise, a dozen at most', () => {
    expect(noted()).toEqual([]);
    expect(noted(0.9, 0.1)[0]).toMatchObject({ line: 1, confidence: 0.9 });
    expect(noted(0.9, 0.1)[0]?.reason).toMatch(/, 1 of 2 open another matter\.$/);
    expect(noted(0.9, 0.6)[0]?.reason).toMatch(/matter\. Doubtful: line 2\.$/);
    expect(noted(0.36, 0.64, 0.35, 0.65)[0]?.reason).toMatch(/matter\. Doubtful: lines 1, 2\.$/);
    expect(noted(...Array.from({ length: 14 }, () => 0.5))[0]?.reason).toMatch(
      /, 0 of 14 open another matter\. Doubtful: lines 1, .*, 12 and 2 more\.$/,
    );
  });
});

describe('What is weighed where two exchanges meet', () => {
  const exchange = (more: Partial<Exchange> = {}): Exchange => ({
    thanks: false,
    addresses: false,
    followsUp: false,
    goesOn: false,
    adds: false,
    objects: false,
    newMatter: false,
    turns: false,
    pointsBack: false,
    theseDays: false,
    isHalf: false,
    isCutShort: false,
    asksBack: false,
    announces: false,
    isFormal: false,
    asked: 20,
    answered: 35,
    asks: true,
    calls: false,
    callsByName: false,
    words: { from: 0, asked: 0, to: 0, namesFrom: 0, namesTo: 0 },
    label: null,
    isNamed: false,
    followUp: false,
    ...more,
  });
  interface Said extends Partial<Omit<Border, 'before' | 'here' | 'common'>> {
    before?: Partial<Exchange>;
    here?: Partial<Exchange>;
    common?: Partial<Border['common']>;
  }
  const joins = ({ before, here, common, ...more }: Said = {}) =>
    likelihood({
      before: exchange(before),
      here: exchange(here),
      common: { withThread: 0, withLast: 0, newWords: 0, newNames: 0, knownNames: 0, ...common },
      asked: 10,
      exchanges: 2,
      ahead: 0,
      calling: 0,
      marked: false,
      ...more,
    });
  const ann = { isNamed: true, label: 'Ann Lind' };
  const bo = { isNamed: true, label: 'Bo Harris' };

  it.each<[string, Said]>([
    ['a follow-up', { here: { followsUp: true } }],
    ['a “but”', { here: { goesOn: true } }],
    ['a “but” that holds something against it', { here: { goesOn: true, objects: true } }],
    ['an answer that was cut short', { before: { isCutShort: true } }],
    ['an answer that asks back', { before: { asksBack: true } }],
    ['an “and”', { here: { adds: true } }],
    ['a word that points back', { here: { pointsBack: true } }],
    ['words of the thread', { common: { withThread: 1 } }],
    ['words of the exchange before', { common: { withLast: 1 } }],
    ['names that were said', { common: { knownNames: 2 } }],
    ['words of the thread in the question behind it', { ahead: 1 }],
    ['a thread that asked nothing yet', { asked: 0 }],
    ['a thread of who was called, who asked once', { calling: 1, exchanges: 1 }],
    ['a briefing that calls on all others', { calling: 1 }],
    ['the same who asks', { before: ann, here: ann }],
    ['a label that says so', { here: { followUp: true } }],
  ])('joins them: %s', (_, said) => {
    expect(joins(said)).toBeGreaterThan(joins());
  });

  it.each<[string, Said]>([
    ['a call', { before: { calls: true } }],
    ['a day that is news', { here: { theseDays: true } }],
    ['a call by a name alone', { before: { calls: true, callsByName: true } }],
    ['another matter in its beginning', { here: { turns: true } }],
    ['thanks', { here: { thanks: true } }],
    ['a name at the beginning', { here: { addresses: true } }],
    ['another matter', { here: { newMatter: true } }],
    ['new words', { common: { newWords: 12 } }],
    ['new names', { common: { newNames: 3 } }],
    ['another who asks', { before: ann, here: bo }],
    ['a label that does not say so where others do', { marked: true }],
  ])('parts them: %s', (_, said) => {
    expect(joins(said)).toBeLessThan(joins());
  });

  it('says nothing of who asks where one of the two has no name', () => {
    expect(joins({ before: ann, here: { label: 'Bo Harris' } })).toBe(joins());
    expect(joins({ before: { label: 'Ann Lind' }, here: ann })).toBe(joins());
    // names that are printed tell who goes on, not who was called
    const named = { before: ann, here: bo };
    expect(joins({ ...named, calling: 1, exchanges: 1 })).toBe(joins(named));
  });

  it('is no other matter where another only thanks at the end', () => {
    const thanks = { before: ann, here: { ...bo, isFormal: true } };
    expect(joins({ ...thanks, ahead: null })).toBeGreaterThan(joins({ ...thanks, ahead: 0 }));
    expect(joins({ before: ann, here: bo, ahead: null })).toBe(joins({ before: ann, here: bo, ahead: 0 }));
  });

  it('is the length of questions and answers only within bounds: 3 to 18 words, 3 to 30', () => {
    const asked = (words: number) => joins({ here: { asked: words } });
    const answered = (words: number) => joins({ before: { answered: words } });
    expect([asked(0), asked(19)]).toEqual([asked(3), asked(18)]);
    expect(asked(4)).toBeLessThan(asked(3));
    expect(asked(18)).toBeLessThan(asked(17));
    expect([answered(0), answered(30)]).toEqual([answered(3), answered(200)]);
    expect(answered(4)).toBeLessThan(answered(3));
    expect(answered(30)).toBeLessThan(answered(29));
  });

  it('is that others are called: in all of it where every fourth answer ends in a call', () => {
    const calling = (...called: boolean[]) => callingIn(called.map((calls) => exchange({ calls })));
    expect(calling()).toBe(0);
    expect(calling(true, false, false, false)).toBe(1);
    expect(calling(true, ...Array.from({ length: 7 }, () => false))).toBe(0.5);
    expect(calling(false, false)).toBe(0);
    // what is new weighs wherever nobody was called, and not where somebody was who may ask whatever it is
    const joinsNew = (said: Said) => joins({ ...said, common: { newWords: 12 } });
    for (const said of [{ calling: 0 }, { calling: 1 }, { calling: 0, before: { calls: true } }])
      expect(joinsNew(said)).toBeLessThan(joins(said));
    const called = { calling: 1, before: { calls: true } };
    expect(joinsNew(called)).toBe(joins(called));
  });

  it('is that a question was let in, more than that nothing was asked and little answered', () => {
    const odds = (said: Said) => Math.log(joins(said) / (1 - joins(said)));
    const gain = (said: Said) => odds(said) - odds({});
    const letIn = gain({ asked: 0, before: { answered: 3 } });
    expect(letIn).toBeGreaterThan(gain({ asked: 0 }) + gain({ before: { answered: 3 } }));
  });
});
