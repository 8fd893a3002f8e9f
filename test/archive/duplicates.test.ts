import { describe, expect, it } from 'vitest';
import { takeOutDuplicates } from '../../src/archive/duplicates.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
const said = (id: string, text: string, more: Partial<Briefing> = {}) =>
  briefing(id, { date: '2031-03-04', items: [item('a', 'A', [turn('statement', text)])], ...more });
const bytes = (sign: string, id: string): Partial<Briefing> => ({
  source: { file: `${id}.txt`, sha256: sign.repeat(64), bytes: 1, format: 'text' },
});
const message = (rule: 'front-matter-invalid' | 'unknown-label' | 'marked-corrected') => ({
  ...{ rule, line: 3, reason: `It is ${rule}.` },
  severity: 'warning' as const,
});

function left(briefings: Briefing[], published?: ReadonlyMap<string, string>) {
  const { briefings: staying, messages } = takeOutDuplicates(archive(briefings).briefings, published);
  return {
    staying: staying.map(({ briefing, alike }) => [briefing.id, ...(alike ?? [])]),
    told: messages.map(({ file, line, rule, reason }) => `${file}:${line} ${rule} ${reason}`),
  };
}

describe('Of files that say the same', () => {
  const [first, second] = [said('x', words, bytes('1', 'x')), said('y', words, bytes('2', 'y'))];

  it('the first stays, and the others are told with it', () => {
    expect(left([first, second])).toEqual({
      staying: [['x']],
      told: ['transcripts/y.txt:null duplicate Not published: this file says the same as transcripts/x.txt.'],
    });
  });

  it('the one that is published stays, wherever it stands, and is told with its address', () => {
    const published = new Map([['transcripts/y.txt', '/en/2031/03/04/']]);
    expect(left([first, second], published)).toEqual({
      staying: [['y']],
      told: [
        'transcripts/x.txt:null duplicate Not published: this file says the same as transcripts/y.txt, which is published at /en/2031/03/04/.',
      ],
    });
    const both = new Map([...published, ['transcripts/x.txt', '/en/2031/03/04-2/']]);
    expect(left([first, second], both).staying).toEqual([['x']]);
  });

  it('an exact copy is told to be one', () => {
    expect(left([first, said('y', words, bytes('1', 'y'))]).told[0]).toContain(
      'this file is an exact copy of transcripts/x.txt.',
    );
  });

  it('what may be amiss in the front matter of one that goes is told too, but of no exact copy', () => {
    const messages = [message('front-matter-invalid'), message('unknown-label')];
    const doubted = (sign: string) => said('y', words, { ...bytes(sign, 'y'), messages });
    expect(left([first, doubted('2')]).told.slice(1)).toEqual([
      'transcripts/y.txt:3 front-matter-invalid It is front-matter-invalid.',
    ]);
    expect(left([first, doubted('1')]).told).toHaveLength(1);
  });

  it('those of other days and languages are none', () => {
    const other = [
      said('y', words, { ...bytes('2', 'y'), date: '2031-03-05' }),
      said('z', words, { ...bytes('3', 'z'), lang: 'fr' }),
      said('u', words, { ...bytes('4', 'u'), date: null }),
    ];
    expect(left([first, ...other])).toEqual({ staying: [['x'], ['y'], ['z'], ['u']], told: [] });
  });
});

describe('Of files that say nearly the same', () => {
  const near = (id: string, more: string, other: Partial<Briefing> = {}) =>
    said(id, `${words} ${more}`, other);

  it('all stay and know of each other, each later one told with the first', () => {
    expect(left([near('x', 'one'), near('y', 'two'), near('z', 'three'), said('u', 'Else.')])).toEqual({
      staying: [
        ['x', 'transcripts/y.txt', 'transcripts/z.txt'],
        ['y', 'transcripts/x.txt'],
        ['z', 'transcripts/x.txt'],
        ['u'],
      ],
      told: ['y', 'z'].map(
        (id) => `transcripts/${id}.txt:null near-duplicate This says nearly the same as transcripts/x.txt.`,
      ),
    });
  });

  it('one that is alone is given no list of others', () => {
    const { briefings } = takeOutDuplicates(archive([near('x', 'one')]).briefings);
    expect(briefings[0]).not.toHaveProperty('alike');
  });

  it('those of another day or language are no others, nor those without a date', () => {
    const apart = (more: Partial<Briefing>) => left([near('x', 'one', more), near('y', 'two')]).told;
    expect(apart({ date: '2031-03-05' })).toEqual([]);
    expect(apart({ lang: 'fr' })).toEqual([]);
    const undated = { date: null };
    expect(left([near('x', 'one', undated), near('y', 'two', undated)]).told).toEqual([]);
  });

  it('one that is marked as corrected most likely supersedes the other', () => {
    const marked = { messages: [message('marked-corrected')] };
    const reason = (x: Partial<Briefing>, y: Partial<Briefing>) =>
      left([near('x', 'one', x), near('y', 'two', y)]).told[0]?.replace(/^.*x\.txt/, '');
    expect(reason({}, marked)).toBe(', and is marked as corrected: most likely it supersedes that.');
    expect(reason(marked, {})).toBe(', which is marked as corrected: most likely that supersedes this.');
    expect(reason(marked, marked)).toBe('.');
  });
});
