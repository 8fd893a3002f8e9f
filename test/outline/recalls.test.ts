import { describe, expect, it } from 'vitest';
import { recallsOf } from '../../src/outline/recalls.ts';
import { item, turn } from '../site/made.ts';

/** 2031-05-07 is a Wednesday. */
const days = (text: string, role: 'question' | 'answer' = 'answer', lang = 'en') =>
  recallsOf(item('ferry', 'The ferry', [turn(role, text, { speaker: 'Ann Vale' })]), {
    lang,
    date: '2031-05-07',
  }).map(({ day }) => day);

describe('What recalls another day', () => {
  it.each([
    ['As I said yesterday, it sails in spring.', '2031-05-06'],
    ['I noted here yesterday that it sails.', '2031-05-06'],
    ['And we talked about this on Friday.', '2031-05-02'],
    ['You mentioned yesterday that it sails.', '2031-05-06'],
    ['As I pointed out on Wednesday, it is late.', '2031-04-30'],
    ['I said yesterday in the briefing that it sails.', '2031-05-06'],
    ['I said yesterday in my gaggle that it sails.', '2031-05-06'],
    ['As I said on April 21: it sails.', '2031-04-21'],
    ['I mentioned back on October 21st that it sails.', '2030-10-21'],
    ['As I noted in yesterday’s briefing, it sails.', '2031-05-06'],
    ['We discussed this at Friday’s press briefing.', '2031-05-02'],
    ['You said in the briefing on Monday that it sails.', '2031-05-05'],
    ['Again, yesterday I said that it sails.', '2031-05-06'],
    ['On Tuesday, you said that it sails.', '2031-05-06'],
    ['And on May 2 you said that it sails.', '2031-05-02'],
  ])('is read: %s', (text, day) => {
    expect(days(text)).toEqual([day]);
  });

  it.each([
    'The minister said yesterday that it sails.',
    'On Friday the ferry sailed.',
    'You said that on Monday there was a storm.',
    'I said yesterday in Orlu that it sails.',
    'I said yesterday’s ferry was late.',
    'As I said, on Monday it sails.',
    'I said yesterday morning that it sails.',
    'They talked about it yesterday.',
    'You said on April 21 she left the port.',
    'You mentioned Friday and Monday.',
    'The readout you put out yesterday, we said, was late.',
    'On Tuesday you said in Orlu that it sails.',
    'The minister spoke at yesterday’s press conference.',
    'Yesterday we announced a ferry.',
  ])('is not what speaks of an event, of somebody else or of another room: %s', (text) => {
    expect(days(text)).toEqual([]);
  });

  it('is what somebody asks of whoever answers, and not of who asked', () => {
    expect(days('You said yesterday that it sails.', 'question')).toEqual(['2031-05-06']);
    expect(days('I said yesterday that it is late.', 'question')).toEqual([]);
    for (const text of ['I asked you about this yesterday.', 'To follow up on yesterday’s briefing, why?']) {
      expect(days(text, 'question')).toEqual(['2031-05-06']);
      expect(days(text)).toEqual([]);
    }
  });

  it('is read in languages that have words for it, once a day for each who says so, with its line', () => {
    expect(days('As I said yesterday, it sails.', 'answer', 'fr')).toEqual([]);
    const twice = turn('answer', 'I said yesterday: no. As I said yesterday, no.', {
      speaker: 'Ann Vale',
      lines: [7, 9],
    });
    const of = (date: string | null) => recallsOf(item('ferry', 'The ferry', [twice]), { lang: 'en', date });
    expect(of('2031-05-07')).toEqual([{ day: '2031-05-06', role: 'answer', speaker: 'Ann Vale', line: 7 }]);
    expect(of('2031-01-01')[0]?.day).toBe('2030-12-31');
    expect(of(null)).toEqual([]);
  });
});
