import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

const conference = 'Press conference of Harbour Minister Ann Example, May 4, 2031';

const turnsIn = (dialect: string, ...paragraphs: readonly string[]) =>
  parsed(paragraphs, 'a.txt', { dialect }).items.flatMap(({ turns }) => turns);
const labelsIn = (dialect: string, ...paragraphs: readonly string[]) =>
  turnsIn(dialect, ...paragraphs).map(({ label }) => label);

describe('The label of a turn', () => {
  it('is printed with the number before it, without the white space', () => {
    expect(labelsIn('qa-plain', conference, '1. Q: Who?', '2)  A: We.', '\u00a0 Q: Who?', 'A : We.')).toEqual(
      ['1. Q', '2)  A', 'Q', 'A'],
    );
  });

  it('is printed with a mark of direction before it', () => {
    expect(labelsIn('qa-plain', conference, '\u200eQ: Who?', 'A: We.')).toEqual(['\u200eQ', 'A']);
  });

  it('is printed with the asterisks around it', () => {
    expect(
      labelsIn(
        'qa-plain',
        conference,
        '**Q:** Who?',
        '**A**: We.',
        '1. **Q:** Who?',
        '**Minister Vale:** I.',
      ),
    ).toEqual(['**Q:**', '**A**', '1. **Q:**', '**Minister Vale:**']);
  });

  it('is none where nothing is printed, and neither is there a note', () => {
    const [turn] = turnsIn(
      'qa-plain',
      conference,
      'Good morning to all of you in the harbour.',
      'Q: Who?',
      'A: We.',
    );
    expect(turn).toMatchObject({ label: null, note: null, outlet: null, office: null });
  });

  it('has its remark in brackets told apart', () => {
    const turns = turnsIn(
      'qa-plain',
      conference,
      'Q: Who?',
      'MINISTER VALE (off-mike): We.',
      'Q: And?',
      'A: I.',
    );
    expect(turns.map(({ label, note, speaker }) => [label, note, speaker])).toEqual([
      ['Q', null, null],
      ['MINISTER VALE (off-mike)', 'off-mike', 'Minister Vale'],
      ['Q', null, null],
      ['A', null, 'Ann Example'],
    ]);
  });
});

describe('Who speaks', () => {
  it('is whom the title names, where an answer names nobody', () => {
    const turns = turnsIn(
      'qa-plain',
      conference,
      'Q: Who?',
      'A: We.',
      'Q: And?',
      'A2: I.',
      'Q: So?',
      'AA: I.',
    );
    expect(turns.filter(({ role }) => role === 'answer').map(({ speaker }) => speaker)).toEqual([
      'Ann Example',
      'Ann Example',
      'Aa',
    ]);
  });

  it('is the spokesman of the title, with the office that the label names', () => {
    const noon =
      'The following is a near-verbatim transcript of today’s noon briefing by Ann Example, Spokesman.';
    const turns = turnsIn(
      'un-noon',
      noon,
      'Question: Who?',
      'Spokesman: We.',
      'Question: And?',
      'Mr. Vale: I.',
    );
    expect(turns.map(({ speaker, office }) => [speaker, office])).toEqual([
      [null, null],
      ['Ann Example', 'Spokesman'],
      [null, null],
      ['Mr. Vale', null],
    ]);
  });

  it('is an office alone where nobody is named', () => {
    const [, answer] = turnsIn('un-noon', 'Noon briefing, May 4, 2031', 'Question: Who?', 'Spokesman: We.');
    expect([answer?.speaker, answer?.office]).toEqual(['Spokesman', null]);
  });

  it('is told of a newsroom by its name, of a spokesman without the word that says that he speaks', () => {
    const turns = turnsIn(
      'mfa-china',
      '2031年5月4日外交部发言人安例主持例行记者会',
      '北港日报记者：桥什么时候开通？',
      '安例：春天。',
      '《北港晚报》记者：谁？',
      '发言人表示：没有。',
      '追问：那么收费呢？',
      '答：我们。',
    );
    expect(turns.map(({ speaker, outlet }) => [speaker, outlet])).toEqual([
      [null, '北港日报'],
      ['安例', null],
      [null, '北港晚报'],
      ['发言人', null],
      [null, null],
      ['安例', null],
    ]);
  });

  it('is told of a newsroom that its label names alone', () => {
    const [question] = turnsIn(
      'mfa-china',
      'Foreign Ministry Spokesperson Ann Example’s Regular Press Conference on May 4, 2031',
      'Northport Daily: When will it open?',
      'Ann Example: In spring.',
    );
    expect([question?.speaker, question?.outlet]).toEqual([null, 'Northport Daily']);
  });
});

describe('The paragraphs of a turn', () => {
  it('are lines of the text joined by one space where it is hard-wrapped', () => {
    const { items } = parsed(
      `# ${conference}\n\nQ: Who pays?\nA: Nobody, \t\n   and that\r\n\tis that.\n`,
      'a.md',
      {
        dialect: 'qa-plain',
      },
    );
    expect(items[0]?.turns[1]?.paragraphs).toEqual(['Nobody, and that is that.']);
  });

  it('are the source’s to the character where they have one line', () => {
    const [, answer] = turnsIn('qa-plain', conference, 'Q: Who?', 'A: Nobody,  and\tthat\u00a0 is that.');
    expect(answer?.paragraphs).toEqual(['Nobody,  and\tthat\u00a0 is that.']);
  });

  it('are none where a label stands alone on its line, and the turn begins at that', () => {
    const [, answer] = turnsIn('qa-plain', conference, 'Q: Who?', 'A:', 'We do.');
    expect(answer?.paragraphs).toEqual(['We do.']);
    expect(answer?.lines).toEqual([5, 7]);
  });
});

describe('An item', () => {
  it('stands from its first line to its last, and never has the address of the page itself', () => {
    const { items } = parsed([conference, 'Q: Index?', 'A: We.', 'So it is.'], 'a.txt', {
      dialect: 'qa-plain',
    });
    expect(items.map(({ id, lines }) => [id === 'index', lines])).toEqual([[false, [3, 7]]]);
  });
});
