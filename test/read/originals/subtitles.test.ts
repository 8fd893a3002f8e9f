import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse/parse.ts';
import { readCues } from '../../../src/read/originals/cues.ts';
import { longParagraph, longPause } from '../../../src/read/originals/subtitles.ts';
import { readSource } from '../../../src/read/read-source.ts';
import { losses } from '../../../src/verify/conservation.ts';

const read = (text: string, file = 'talk.vtt') => readSource(file, new TextEncoder().encode(text));
const linesOf = (text: string, file?: string) => read(text, file).text.split('\n').filter(Boolean);
const time = (seconds: number) =>
  `00:00:${String(Math.floor(seconds)).padStart(2, '0')}.${String(Math.round((seconds % 1) * 1000)).padStart(3, '0')}`;
/** Cues, each with the second at which it begins; it ends two seconds later. */
const vtt = (...cues: [from: number, ...lines: string[]][]) =>
  `WEBVTT\n\n${cues.map(([from, ...lines]) => `${time(from)} --> ${time(from + 2)}\n${lines.join('\n')}\n`).join('\n')}`;

describe('The text of subtitles', () => {
  it('has who speaks and when, and joins what one voice says', () => {
    const text = vtt(
      [1, '<v Ann Example>Good morning. The ferry'],
      [3, '<v Ann Example>has a new <i>engine</i>.'],
      [5, '<v Reporter>When will it &amp; the bridge open?'],
    );
    expect(linesOf(text)).toEqual([
      'Ann Example (00:00:01): Good morning. The ferry has a new engine.',
      'Reporter (00:00:05): When will it & the bridge open?',
      'WEBVTT',
    ]);
  });

  it('reads labels, and signs of a change that name nobody', () => {
    const text = vtt(
      [1, '>> MINISTER EXAMPLE: Good morning.'],
      [3, '>> When was it lit?'],
      [5, '>> MINISTER EXAMPLE: On Monday. I ask you:', 'who else could have known?'],
    );
    expect(linesOf(text)).toEqual([
      'MINISTER EXAMPLE (00:00:01): Good morning.',
      'Speaker (00:00:03): When was it lit?',
      'MINISTER EXAMPLE (00:00:05): On Monday. I ask you: who else could have known?',
      'WEBVTT',
    ]);
    expect(read(text).messages.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
      'speaker-unnamed: Changes of speaker that name nobody: 1; they are read as “Speaker”.',
    ]);
  });

  it('begins a paragraph behind a pause that is longer than a thought, and not behind one as long', () => {
    const said = (second: number) => linesOf(vtt([1, '<v Ann>It runs.'], [second, '<v Ann>It does.']));
    expect(said(3 + longPause)).toEqual(['Ann (00:00:01): It runs. It does.', 'WEBVTT']);
    expect(said(4 + longPause)).toEqual(['Ann (00:00:01): It runs.', 'It does.', 'WEBVTT']);
  });

  it('takes no beginning of a sentence for a name that stands once', () => {
    expect(linesOf(vtt([1, 'The Question: who pays for it?']))[0]).toBe('The Question: who pays for it?');
  });

  it('keeps the signs where nobody is named at all', () => {
    expect(linesOf(vtt([1, '>> Good morning.'], [3, '>> When?']))).toEqual([
      '>> Good morning.',
      '>> When?',
      'WEBVTT',
    ]);
  });

  it('tells two who speak in one subtitle by their dashes', () => {
    expect(linesOf(vtt([1, '- When?', '- In May.'], [3, 'The yard is late.']))).toEqual([
      '- When?',
      '- In May. The yard is late.',
      'WEBVTT',
    ]);
  });

  it('begins a paragraph after a long pause, and in a long speech at the end of a sentence', () => {
    const pause = vtt([1, '<v Ann>One.'], [3 + longPause + 0.5, '<v Ann>Two.'], [9, '<v Ann>Three.']);
    expect(linesOf(pause).slice(0, -1)).toEqual(['Ann (00:00:01): One.', 'Two. Three.']);
    const sentence = 'The pier is being mended by the yard.';
    const many = Math.ceil((1.5 * longParagraph) / sentence.length);
    const long = vtt(
      ...Array.from({ length: many }, (_, at): [number, string] => [at, `<v Ann>${sentence}`]),
    );
    expect(linesOf(long).slice(0, -1)).toHaveLength(2);
  });

  it('takes lines that roll up the screen once, and says so', () => {
    const said = [
      'Good morning to you all',
      'the ferry has a new engine',
      'and runs again in June',
      'as we said last week',
      'thank you',
    ];
    const rolling = vtt(
      ...said.map((line, at): [number, ...string[]] =>
        at === 0 ? [1, line] : [1 + 2 * at, said[at - 1] ?? '', line],
      ),
    );
    expect(linesOf(rolling)[0]).toBe(said.join(' '));
    expect(read(rolling).messages.map(({ rule }) => rule)).toEqual(['subtitles-repeated']);
  });

  it('keeps notes, styles and what is no subtitle as lines that nobody said', () => {
    const text = `WEBVTT - Talk\n\nNOTE\nMade by hand\n\nSTYLE\n::cue { color: red }\n\n${vtt([1, '<v Ann>Yes.']).slice(8)}\n00:05 -> 00:07\nLost?\n`;
    const source = read(text);
    expect(source.original?.unsaid.lines.map(({ kind, text: line }) => `${kind} ${line}`)).toEqual([
      'note WEBVTT - Talk',
      'note NOTE',
      'note Made by hand',
      'note STYLE',
      'note ::cue { color: red }',
      'other 00:05 -> 00:07',
      'other Lost?',
    ]);
    expect(losses(source.text, parse(source))).toEqual({ lines: [], characters: [] });
    expect(source.messages.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
      'subtitles-unreadable: Parts that are no subtitle: 1, first line 12 of the file, “00:05 -> 00:07”.',
    ]);
  });

  it('is the same from SubRip, with and without a name that says so', () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:03,000\r\nMINISTER EXAMPLE: Good <b>morning</b>,\r\n{\\an8}all of you.\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\nQUESTION: When?\r\n3\r\n00:00:06,500 --> 00:00:08,000\r\nAnd why?\r\n';
    const expected = [
      'MINISTER EXAMPLE (00:00:01): Good morning, all of you.',
      'QUESTION (00:00:04): When? And why?',
    ];
    expect(linesOf(srt, 'talk.srt')).toEqual(expected);
    expect(linesOf(srt, '<stdin>')).toEqual(expected);
    expect(read(srt, '<stdin>').original?.kind).toBe('srt');
  });

  it('that hold none are refused', () => {
    expect(
      read('WEBVTT\n\nNOTE nothing yet\n').messages.map(
        ({ rule, severity, reason }) => `${severity} ${rule}: ${reason}`,
      ),
    ).toEqual([
      'error file-damaged: There is no subtitle in this file: no line as 00:00:05.000 --> 00:00:07.000 with words below it.',
    ]);
  });

  it('has its times from hours, or without them, to the thousandth, and no cue that shows nothing', () => {
    const text = [
      'WEBVTT',
      '',
      'cue one',
      '1:02:03.5 --> 01:02:04,500 align:start',
      '<v Ann>Yes.',
      '',
      '00:05.000 --> 00:07.000',
      '00:08.250 --> 00:09.000',
      '<v Eve>No.',
      '',
      '00:09.000 --> 00:09.999',
      ' ',
    ].join('\n');
    expect(readCues(text).cues).toEqual([
      { from: 3723.5, to: 3724.5, lines: [{ voice: 'Ann', text: 'Yes.' }] },
      { from: 5, to: 7, lines: [] },
      { from: 8.25, to: 9, lines: [{ voice: 'Eve', text: 'No.' }] },
      { from: 9, to: 9.999, lines: [] },
    ]);
    expect(linesOf(text).slice(0, 2)).toEqual(['Ann (01:02:03): Yes.', 'Eve (00:00:08): No.']);
    // what stands at a time and what begins with it is not told
    expect(readCues('00:01.0 --> 00:02.0x\nYes.').cues).toEqual([]);
    // behind the number of the next one
    expect(readCues('00:01.0 --> 00:02.0\nOn May\n4\n2\n00:03.0 --> 00:04.0\nYes.').cues).toMatchObject([
      { lines: [{ text: 'On May' }, { text: '4' }] },
      { lines: [{ text: 'Yes.' }] },
    ]);
  });

  it('has words alone, without marks of type, of colour and of time', () => {
    const said = (line: string) => readCues(`00:01.0 --> 00:02.0\n${line}`).cues[0]?.lines;
    const nobody = (text: string) => [{ voice: null, text }];
    expect(
      said('<c.yellow.loud>In</c> <00:00:01.500>May, <lang en>it</lang> <font color="red">ran</font>{\\an8}'),
    ).toEqual(nobody('In May, it ran'));
    expect(said('2 < 3 > 1 &lt;b&gt; &quot;so&quot;&nbsp;&amp;amp; &copy; <x> {a}')).toEqual(
      nobody('2 < 3 > 1 <b> "so" &amp; &copy; <x> {a}'),
    );
    expect(said('&lrm;a&rlm;')).toEqual(nobody('\u200ea\u200f'));
    expect(said('<v.loud  Ann   Arden >Yes.</v> And <V Eve>no.<v >So?')).toEqual([
      { voice: 'Ann Arden', text: 'Yes.' },
      { voice: null, text: 'And' },
      { voice: 'Eve', text: 'no.' },
      { voice: null, text: 'So?' },
    ]);
  });

  it('has labels where a line begins with one', () => {
    const twice = (line: string) => linesOf(vtt([1, line], [3, line]))[0];
    expect(twice('We asked Ann Arden: who pays?')).toBe(
      'We asked Ann Arden: who pays? We asked Ann Arden: who pays?',
    );
    expect(twice('Ms. Arden (Herald): Who pays?')).toBe('Ms. Arden (Herald) (00:00:01): Who pays? Who pays?');
    // who is named beside the words is not named in them
    expect(twice('<v Ann>MR. HALE: Yes.')).toBe('Ann (00:00:01): MR. HALE: Yes. MR. HALE: Yes.');
    expect(twice('of the YARD: who pays?')).toBe('of the YARD: who pays? of the YARD: who pays?');
    expect(twice('MR. HALE： Yes.')).toBe('MR. HALE (00:00:01): Yes. Yes.');
    expect(linesOf(vtt([1, '>>> Ann Arden: Yes.'], [3, '&gt;&gt; Who pays?']))).toEqual([
      'Ann Arden (00:00:01): Yes.',
      'Speaker (00:00:03): Who pays?',
      'WEBVTT',
    ]);
  });

  it('joins Han without a space, and words with one', () => {
    expect(linesOf(vtt([1, '渡轮'], [3, '停航'], [5, 'May']))[0]).toBe('渡轮停航 May');
  });

  it('rolls only where a third of its cues repeat a line, of four at least', () => {
    const rolled = (...cues: Parameters<typeof vtt>) =>
      read(vtt(...cues)).messages.map(({ reason }) => reason);
    expect(rolled([1, 'One'], [3, 'One', 'two'], [5, 'two', 'three'])).toEqual([]);
    expect(rolled([1, 'One'], [3, 'One', 'two'], [5, 'two', 'three'], [7, 'So'])).toEqual([
      'Lines that stand in the subtitle before as well, and are taken once: 2.',
    ]);
    expect(rolled([1, 'One'], [3, 'One', 'two'], [5, 'three'], [7, 'So'])).toEqual([]);
    // who says the same again, or after a pause, says it twice
    expect(rolled([1, 'Yes.'], [3, 'Yes.'], [5, 'Yes.'], [7, 'Yes.'])).toEqual([]);
    expect(rolled([1, 'One'], [9, 'One', 'two'], [18, 'two', 'three'], [27, 'So'])).toEqual([]);
  });

  it('has what is no subtitle without the white space around it', () => {
    const { original } = read(`${vtt([1, 'Yes.'])}\nSTYLE\n  ::cue { color: red }  \n`);
    expect(original?.unsaid.lines.map(({ text }) => text)).toEqual([
      'WEBVTT',
      'STYLE',
      '::cue { color: red }',
    ]);
  });

  it('says the line of its file where an encoding was guessed', () => {
    const told = (text: string, encoding: 'latin1' | 'utf16le') =>
      readSource('a.vtt', Uint8Array.from(Buffer.from(text, encoding))).messages.map(
        ({ line, reason }) => `${line} ${reason}`,
      );
    expect(told(vtt([1, 'In the caf\xe9.']), 'latin1')).toEqual([
      'null Not UTF-8; read as windows-1252. If that is wrong, save the file as UTF-8. (line 4 of the file)',
    ]);
    expect(told(vtt([1, 'In the yard.']), 'utf16le')).toEqual([
      'null Read as UTF-16LE by the pattern of its zero bytes: the file states no encoding.',
    ]);
  });

  it('is known by how a file begins, where its name says nothing', () => {
    const cue = '00:00:01,000 --> 00:00:03,000\nYes.\n';
    const kindOf = (text: string, file = '<stdin>') => read(text, file).original?.kind ?? null;
    expect([kindOf(`1\n${cue}`), kindOf(`\ufeff\n 12\r\n${cue}`)]).toEqual(['srt', 'srt']);
    expect([kindOf(`See this:\n1\n${cue}`), kindOf(`Q: 1\n${cue}`), kindOf(cue)]).toEqual([null, null, null]);
    const head = (text: string) => kindOf(`${text}\n\n${cue}`);
    expect([head('WEBVTT'), head('WEBVTT - Talk'), head('\ufeffWEBVTT')]).toEqual(['vtt', 'vtt', 'vtt']);
    expect([head('WEBVTTS'), head('The WEBVTT')]).toEqual([null, null]);
    expect([kindOf(cue, 'a.SRT'), kindOf(cue, 'a.vtt'), kindOf(cue, 'a.vtt.txt')]).toEqual([
      'srt',
      'vtt',
      null,
    ]);
  });

  it('becomes turns of who speaks', () => {
    const text = vtt(
      [1, '<v Ann Example>Good morning. The ferry has a new engine.'],
      [3, '<v Reporter>When will it run again?'],
      [5, '<v Ann Example>On June 1.'],
      [7, '<v Reporter>Who pays for it?'],
      [9, '<v Ann Example>The harbour office does.'],
    );
    const turns = parse(read(text)).items.flatMap((item) =>
      item.turns.map(({ role, speaker, paragraphs }) => [role, speaker, ...paragraphs]),
    );
    expect(turns).toEqual([
      ['statement', 'Ann Example', 'Good morning. The ferry has a new engine.'],
      ['question', null, 'When will it run again?'],
      ['answer', 'Ann Example', 'On June 1.'],
      ['question', null, 'Who pays for it?'],
      ['answer', 'Ann Example', 'The harbour office does.'],
    ]);
  });
});
