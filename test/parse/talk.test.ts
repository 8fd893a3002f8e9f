import { describe, expect, it } from 'vitest';
import { isCalledTalk, isTalk } from '../../src/parse/attribution/talk.ts';
import { voicesOf } from '../../src/parse/attribution/voices.ts';
import type { Label, Segment } from '../../src/parse/stages.ts';
import { labelled, segment } from './made.ts';

/** Whether a page of a house that lists who asks is a talk of persons with names. */

const is = (segments: readonly Segment[]) => isTalk(segments, voicesOf(segments, new Set()));
const times = <T>(count: number, ...all: readonly T[]) => Array.from({ length: count }, () => all).flat();
const said = (name: string, text = 'It is late, and it was late yesterday.', more: Partial<Label> = {}) =>
  labelled(`${name}: ${text}`, more);
const asked = (name: string) => said(name, 'Is it late?');
const interview = segment('Interview with the keeper of the light');

describe('A page calls itself a talk', () => {
  const at = (above: number, line: Segment) =>
    isCalledTalk([...times(above, segment('The harbour paper')), line]);

  it('in one of its first six lines', () => {
    expect([at(5, interview), at(6, interview)]).toEqual([true, false]);
  });

  it('in the first three hundred characters of the line', () => {
    const far = (before: number) => segment(`${'x'.repeat(before)} interview`);
    expect([at(0, far(290)), at(0, far(291))]).toEqual([true, false]);
  });

  it('not in what somebody says, nor inside a word', () => {
    expect(at(0, labelled('Ann Lindt: This interview is over.'))).toBe(false);
    expect(at(0, segment('The preinterview'))).toBe(false);
  });
});

describe('It is a talk', () => {
  const talk = (turns: number, head: readonly Segment[] = [interview]) => [
    ...head,
    ...Array.from({ length: turns }, (_, index) => said(index % 2 ? 'Bo Ek' : 'Ann Lindt')),
  ];

  it('where the page says so and two who speak again take turns, four changes', () => {
    expect([is(talk(4)), is(talk(5))]).toEqual([false, true]);
    expect(is(talk(5, []))).toBe(false);
  });

  it('where six changes are among ten turns', () => {
    const longer = (more: number) => [...talk(7), ...times(more, said('Ann Lindt'))];
    expect([is(longer(4)), is(longer(5))]).toEqual([true, false]);
  });

  it('not where fewer than two speak again', () => {
    const once = ['Bo Ek', 'Cy Fane', 'Di Gran', 'Em Hult'].flatMap((name) => [
      said('Ann Lindt'),
      said(name),
    ]);
    expect(is([interview, ...once])).toBe(false);
  });

  it('not of labels that are words, say nothing, or have a role of their own but for a host who asks', () => {
    const among = (name: string, more: Partial<Label>, text?: string) =>
      is([interview, ...times(4, said('Ann Lindt'), said(name, text, more))]);
    expect(among('Bo Ek', {})).toBe(true);
    expect(among('The bridge', { shape: 'words' })).toBe(false);
    expect(among('Bo Ek', { role: 'moderator' })).toBe(false);
    expect(among('HOST', { role: 'moderator' }, 'Is it late?')).toBe(true);
    expect(among('HOST', { role: 'moderator' })).toBe(false);
    expect(among('CHAIR', { role: 'moderator' }, 'Is it late?')).toBe(false);
    expect(is([interview, ...times(4, said('Ann Lindt'), labelled('Bo Ek:', { said: 6 }))])).toBe(false);
  });

  it('not where labels of questions stand, but one that only may be', () => {
    const q = (more: Partial<Label>) => said('Q', 'When?', { role: 'question', ...more });
    expect(is([...talk(6), q({})])).toBe(false);
    expect(is([...talk(6), q({ weak: true })])).toBe(true);
    expect(is([...talk(6), q({ weak: true }), q({ weak: true })])).toBe(false);
  });

  it('where three labels have a time', () => {
    const timed = (count: number) => times(count, said('Ann Lindt', 'So.', { seconds: 4 }));
    expect([is(timed(2)), is(timed(3))]).toEqual([false, true]);
    expect(is(times(3, said('Ann Lindt', 'So.', { voice: true })))).toBe(true);
  });

  it('where nothing says so but somebody ends in a question three times, and in two turns of five', () => {
    const answers = said('Ann Lindt');
    const asking = (questions: number, remarks: number) =>
      is([...times(questions, asked('Bo Ek'), answers), ...times(remarks, said('Bo Ek', 'So.'), answers)]);
    expect([asking(3, 0), asking(2, 0)]).toEqual([true, false]);
    expect([asking(2, 3), asking(2, 4)]).toEqual([true, false]);
    // who says most is asked
    expect(is(times(4, said('Ann Lindt', `${'So it is. '.repeat(9)}Is it?`), said('Bo Ek')))).toBe(false);
  });

  it('where two newsrooms ask and the spokesperson answers, at once or behind one more', () => {
    const podium = said('Spokesperson', 'It is.', { role: 'answer' });
    expect(is([asked('Lake Radio'), podium, asked('Quay Daily'), podium])).toBe(true);
    expect(is([asked('Lake Radio'), said('Host'), podium, asked('Quay Daily'), podium])).toBe(true);
    expect(is([asked('Lake Radio'), podium, asked('Lake Radio'), podium])).toBe(false);
    expect(is([said('Lake Radio'), podium, asked('Quay Daily'), podium])).toBe(false);
    expect(is([asked('LAKE RADIO'), podium].map((one) => ({ ...one })).concat(podium))).toBe(false);
    expect(is([asked('Lake Radio'), asked('Quay Daily')])).toBe(false);
  });
});
