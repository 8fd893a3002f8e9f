import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDoubt, doubtOf } from '../../src/cli/check/doubt.ts';
import { mostTelling } from '../../src/cli/check/most-telling.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { trials } from '../helpers/trials.ts';
import { run } from './run.ts';

const briefing = (text: string) => parse(readSource('a.txt', new TextEncoder().encode(text)));
const doubt = (text: string) => doubtOf('a.txt', briefing(text));
const words = (count: number) => Array.from({ length: count }, (_, at) => `plank${at}`).join(' ');

const head = 'Press Briefing by Minister Lindt, May 8, 2031\n\n';

describe('Where to look first', () => {
  it('is nowhere where labels that are listed speak in turn', () => {
    expect(doubt(`${head}QUESTION: Is it open?\n\nMINISTER LINDT: It is. ${words(60)}.\n`)).toBeNull();
  });

  it('is where there are questions and no answer', () => {
    const asked = Array.from({ length: 6 }, (_, at) => `QUESTION: When does pier ${at} open? ${words(20)}?`);
    expect(doubt(head + asked.join('\n\n'))).toMatchObject({
      line: 3,
      why: '6 questions are asked, and nobody answers.',
    });
  });

  it('is where those who ask say most', () => {
    const text = `${head}QUESTION: ${words(200)}?\n\nMINISTER LINDT: Yes.\n\nQUESTION: And the toll?\n\nMINISTER LINDT: No.\n`;
    expect(doubt(text)?.why).toMatch(/^Those who ask say \d+ % of all words/);
  });

  it('is where so many words stand in one question that the answer may be among them', () => {
    const text = `${head}QUESTION: ${words(600)}?\n\nMINISTER LINDT: ${words(900)}.\n`;
    expect(doubt(text)).toMatchObject({
      line: 3,
      why: expect.stringMatching(/^600 words stand in one question/),
    });
  });

  it('weighs a doubt by the words that it is about, and never by more than there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 800 }), fc.integer({ min: 60, max: 800 }), (few, more) => {
        const of = (count: number) => doubt(`${words(count)}.\n\n${words(count)}.\n`);
        const [less, most] = [of(Math.min(few, more)), of(Math.max(few, more))];
        expect(most?.words ?? 0).toBeGreaterThanOrEqual(less?.words ?? 0);
        expect(most?.words ?? 0).toBeLessThanOrEqual(most?.of ?? 0);
      }),
      trials(30),
    );
  });

  it('begins with the file of which most words are doubtful', () => {
    const of = (file: string, words: number) => ({ file, words, of: 900, line: 1, why: '', advice: '' });
    const files = byDoubt([of('b', 5), of('c', 70), of('a', 5)]).map(({ file }) => file);
    expect(files).toEqual(['c', 'a', 'b']);
  });
});

describe('The messages that matter', () => {
  const rule = fc.constantFrom('homoglyph', 'toc-join', 'date-missing', 'label-joined', 'unreadable-file');
  const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const);
  const message = fc.record({
    file: fc.constantFrom('a', 'b'),
    rule,
    severity,
    line: fc.nat(),
    reason: fc.string(),
  });

  it('are every error and twenty others at most; the rest is counted, and none is told out of its order', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 80 }), (messages) => {
        const { told, more } = mostTelling(messages, [], 'error');
        const errors = messages.filter((one) => one.severity === 'error');
        expect(told.filter((one) => one.severity === 'error')).toEqual(errors);
        expect(told.length).toBe(Math.min(messages.length, errors.length + 20));
        expect(more).toBe(messages.length - told.length);
        expect(told).toEqual(messages.filter((one) => told.includes(one)));
      }),
    );
  });

  it('are warnings before remarks, and no one rule pushes out another', () => {
    const remark = (rule: string, at: number) => ({
      file: 'a',
      rule,
      severity: 'info' as const,
      line: at,
      reason: '',
    });
    const many = Array.from({ length: 50 }, (_, at) => remark('homoglyph', at));
    const { told } = mostTelling(
      [...many, remark('label-joined', 60), { ...remark('date-missing', 61), severity: 'warning' }],
      [],
      'error',
    );
    expect(told.map((one) => one.rule)).toEqual(expect.arrayContaining(['label-joined', 'date-missing']));
    expect(told).toHaveLength(20);
  });
});

describe('lectern check', () => {
  const archive = () => {
    const files = Array.from({ length: 30 }, (_, at) => [
      `${at}.txt`,
      transcript(`buoy ${at}`).replace('harbour master', 'hаrbour master'),
    ]);
    return folderOf({ ...Object.fromEntries(files), 'speech.txt': `${words(300)}.\n\n${words(300)}.\n` });
  };

  it('says where to look first, then what matters, and counts the rest, which --all shows', async () => {
    const folder = archive();
    const { err } = await run('check', folder);
    expect(err).toMatch(/^Look here first: words that may be given to the wrong person\n/);
    expect(err.split('\n')[1]).toMatch(/^ +about 300 of 600 {2}\S+\/speech\.txt {2}\S/);
    const more = Number(/^(\d+) more: --all$/m.exec(err)?.[1]);
    const remark = /^\S+:\d+:\d+: (?:info|warning) /gm;
    expect(err.match(remark)).toHaveLength(20);
    const all = await run('check', folder, '--all');
    expect(all.err.match(remark)).toHaveLength(20 + more);
    expect(all.err).not.toContain('--all');
  });

  it('holds all in its JSON', async () => {
    const { out } = await run('check', archive(), '--json');
    const { lookFirst, messages, counts } = JSON.parse(out);
    expect(lookFirst[0]).toMatchObject({
      words: 300,
      of: 600,
      why: expect.any(String),
      advice: expect.any(String),
    });
    expect(messages).toHaveLength(counts.error + counts.warning + counts.info);
    expect(messages.length).toBeGreaterThan(20);
  });
});
