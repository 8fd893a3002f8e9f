import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { transcript } from '../properties/transcripts.ts';

const read = (lines: readonly string[], file = 'a.txt'): Briefing =>
  parse(readSource(file, Buffer.from(`${lines.join('\n\n')}\n`)));

/** A podium: questions by "Q", answers by the spokesman, a line each. */
const podium = (...said: readonly string[]): Briefing =>
  read([
    'Press Briefing by Press Secretary Ann Vale',
    'May 4, 2031',
    'MS. VALE: Good morning. I have nothing at the top, so let us go to the questions that you have.',
    ...said.map((line) => (line.startsWith('Q ') ? line : `MS. VALE: ${line}`)),
  ]);

/** For each thread of exchanges, how the first question of each of its items begins. */
const threadsOf = ({ threads = [], items }: Briefing): string[][] =>
  threads
    .map((thread) =>
      items
        .filter((item) => item.thread === thread.number && item.kind === 'exchange')
        .map(({ turns }) => turns[0]?.paragraphs[0]?.split(' ').slice(0, 3).join(' ') ?? ''),
    )
    .filter((thread) => thread.length > 0);

const ferry =
  'Q The ferry to Quaye has lain in the dock since March, and the islanders have had to row. When will it run again?';
const ferryAnswer =
  'The engineers found a crack in the shaft. They have ordered a new one from Uldby, and as soon as the part is here and the harbour master has signed the papers, the ferry will sail as it did before the winter, four times a day and six on market days.';
const barley =
  'Q The Barley Council of Norland says that the new levy on malt will close every second brewery. Will the Chancellor withdraw the levy before the harvest?';
const barleyAnswer = 'The Chancellor has spoken with the brewers, and the levy stands.';

describe('A thread', () => {
  it('is told, with how sure that is, also where a question is a label alone', () => {
    const said = 'MS. VALE: We have nothing to add to what was said.';
    const lines = ['Q    Will the ferry to Quaye run?', said, 'Q', said];
    const { messages } = parse(readSource('2031-03-04.md', Buffer.from(lines.join('\n'))));
    expect(messages.find(({ rule }) => rule === 'threads-inferred')?.confidence).toBeGreaterThan(0.5);
  });

  it('is carried on by who follows up, points back, breaks in or is broken off', () => {
    const followed = podium(
      ferry,
      ferryAnswer,
      'Q Just to follow up, does the new shaft come by sea?',
      'It does.',
      'Q But when?',
      'Soon --',
      'Q -- in June?',
      'I would not say June.',
    );
    expect(threadsOf(followed)).toHaveLength(1);
  });

  it('holds thanks and apologies whose answer calls the next, or says nothing, without an entry of their own', () => {
    for (const [thanks, answer] of [
      ['Thanks, Ann.', 'I will take one more. Ilse, in the back.'],
      ['Sorry.', 'That’s okay.'],
    ]) {
      const { items } = podium(ferry, ferryAnswer, `Q ${thanks}`, answer ?? '', barley, barleyAnswer);
      expect(items.filter(({ kind }) => kind === 'exchange')).toHaveLength(2);
    }
    const told = podium(
      ferry,
      ferryAnswer,
      'Q Thanks, Ann.',
      `${ferryAnswer} Ilse, in the back.`,
      barley,
      barleyAnswer,
    );
    expect(told.items.filter(({ kind }) => kind === 'exchange')).toHaveLength(3);
  });

  it('goes on where a question breaks in on remarks, and keeps their name, but not where it thanks for them', () => {
    const opening = (question: string) =>
      read([
        'Press Briefing by Press Secretary Ann Vale',
        'May 4, 2031',
        'MS. VALE: Good morning. The Chancellor sails to Quaye on Friday, and with her go the harbour master and --',
        `Q ${question}`,
        'MS. VALE: The harbour master, Odo Brandt. He has served there since the new quay was built.',
        barley,
        `MS. VALE: ${barleyAnswer}`,
      ]);
    const [broken] = opening('Who?').threads ?? [];
    expect(broken).toMatchObject({
      title: 'Chancellor sails to Quaye',
      items: [expect.anything(), expect.anything()],
    });
    const [whole] = opening('Thanks, Ann. Who is the harbour master?').threads ?? [];
    expect(whole?.items).toHaveLength(1);
  });

  it('ends where who answers calls the next, who asks about something else', () => {
    for (const call of ['Yes, sir.', 'Jon.', 'Go ahead, in the back.', 'Okay, Ilse, go ahead.']) {
      const called = podium(ferry, `${ferryAnswer}\n\n${call}`, barley, barleyAnswer);
      expect(threadsOf(called), call).toEqual([['The ferry to'], ['The Barley Council']]);
    }
  });

  it('ends where whoever asks turns to another matter', () => {
    for (const turn of ['On another topic,', 'One other thing.', 'Separately,', 'Thanks, Ann.']) {
      const turned = podium(ferry, ferryAnswer, barley.replace('Q ', `Q ${turn} `), barleyAnswer);
      expect(threadsOf(turned), turn).toHaveLength(2);
    }
  });

  it('opens with a question that only asks whether it may be asked', () => {
    const asked = podium(ferry, ferryAnswer, 'Q One other question.', 'Sure.', barley, barleyAnswer);
    expect(threadsOf(asked)).toEqual([['The ferry to'], ['One other question.']]);
  });

  it('opens with half a question that whoever answers breaks off', () => {
    for (const half of [
      'On the barley levy?',
      'Ann, on the barley --',
      'A quick question about the barley --',
    ]) {
      const said = podium(ferry, ferryAnswer, `Q ${half}`, 'Go ahead.', barley, barleyAnswer);
      expect(
        threadsOf(said).map(([first]) => first),
        half,
      ).toEqual(['The ferry to', half.split(' ').slice(0, 3).join(' ')]);
    }
  });

  it('ends where the label names another who asks', () => {
    const named = read([
      '2031年5月4日外交部发言人主持例行记者会',
      '新华社记者：诺兰德渡轮自三月以来停航，发言人能否介绍何时恢复通航？',
      '安娜：工程师已订购新的传动轴，渡轮将很快恢复通航。',
      '北港电台记者：渡轮的传动轴由谁付款？',
      '安娜：由港务局付款。',
    ]);
    expect(threadsOf(named)).toHaveLength(2);
  });

  it('begins where a person said that an exchange begins which begins there anyway', () => {
    const lines = [
      ferry,
      `MS. VALE: ${ferryAnswer}`,
      'Q But who pays for it?',
      'MS. VALE: The harbour does.',
    ];
    const text = ['Press Briefing by Press Secretary Ann Vale, May 4, 2031', ...lines].join('\n\n');
    const decisions = [{ do: 'split' as const, line: 7, text: 'Q But who pays for it?' }];
    const told = (more: Parameters<typeof parse>[1]) =>
      threadsOf(parse(readSource('a.txt', Buffer.from(`${text}\n`)), more));
    expect(told({})).toEqual([['The ferry to', 'But who pays']]);
    expect(told({ decisions })).toEqual([['The ferry to'], ['But who pays']]);
  });

  it('is what stands under one printed title, and never under two', () => {
    const titled = read(
      [
        '# Harbour briefing, May 4, 2031',
        'Ann Vale: Good morning.',
        '## Ferry',
        ferry.replace('Q ', 'Question: '),
        `Ann Vale: ${ferryAnswer}`,
        barley.replace('Q ', 'Question: '),
        `Ann Vale: ${barleyAnswer}`,
        '## Bridge',
        'Question: But when does it open?',
        'Ann Vale: In June.',
      ],
      'a.md',
    );
    expect(titled.threads?.map(({ title, items }) => [title, items.length])).toEqual([
      ['Good morning.', 1],
      ['Ferry', 2],
      ['Bridge', 1],
    ]);
    expect(titled.messages.some(({ rule }) => rule === 'threads-inferred')).toBe(false);
  });

  it('is named by its most substantial question, not by one that points back', () => {
    const { threads, items } = podium(ferry, ferryAnswer, 'Q But who pays for it?', 'The harbour does.');
    const exchange = threads?.find(({ items: ids }) => ids.length === 2);
    expect(exchange?.title).toBe(
      items.find(({ turns }) => turns[0]?.paragraphs[0]?.startsWith('The ferry'))?.title,
    );
  });

  it('says where it may be otherwise: one message a briefing, with its confidence', () => {
    const { messages } = podium(ferry, ferryAnswer, barley, barleyAnswer, 'Q Who said that?', 'I did.');
    const told = messages.filter(({ rule }) => rule === 'threads-inferred');
    expect(told).toHaveLength(1);
    expect(told[0]?.confidence).toBeGreaterThan(0.5);
  });
});

describe('A greeting, a thank-you, a call on the next', () => {
  it('is no item of its own: behind an answer it belongs to that, before a question to this', () => {
    const { items } = podium(
      ferry,
      ferryAnswer,
      'Q Thank you.',
      'Jon.',
      'Q Hi, Ann.',
      'Go ahead.',
      barley,
      barleyAnswer,
    );
    const exchanges = items.filter(({ kind }) => kind === 'exchange');
    expect(exchanges.map(({ turns }) => turns.length)).toEqual([4, 4]);
  });

  it('stays one where something is answered', () => {
    const { items } = podium(
      ferry,
      ferryAnswer,
      'Q Thank you.',
      'The minister will speak about it on Friday.',
    );
    expect(items.filter(({ kind }) => kind === 'exchange')).toHaveLength(2);
  });
});

describe('The threads of any transcript', () => {
  it('hold each item once, in the order said, each under the number of its thread', () => {
    fc.assert(
      fc.property(transcript, ({ text }) => {
        const { threads = [], items } = parse(readSource('a.txt', Buffer.from(text)));
        expect(threads.flatMap((thread) => thread.items)).toEqual(items.map(({ id }) => id));
        expect(threads.map(({ number }) => number)).toEqual(threads.map((_, at) => at + 1));
        for (const { number, items: ids } of threads) {
          expect(items.filter(({ thread }) => thread === number).map(({ id }) => id)).toEqual(ids);
        }
      }),
    );
  });
});
