import { describe, expect, it } from 'vitest';
import { secondsIn, secondsOf, stampAt } from '../../src/parse/segments/stamps.ts';
import { recordingAt } from '../../src/text/recording.ts';
import { parsed } from '../helpers/parsed.ts';

/** Times of a recording, beside labels. */

describe('A time of a recording', () => {
  it('is read in seconds', () => {
    expect(['00:31', '1:01:15', '00:00:08.500', '00:08,500'].map(secondsOf)).toEqual([31, 3675, 8.5, 8.5]);
    expect(stampAt('Lake: [00:12:33] So', 6)).toEqual({ printed: '00:12:33', seconds: 753, end: 16 });
    expect(stampAt('Lake: (May 4)', 6)).toBeNull();
    expect([secondsIn('00:31'), secondsIn('off-mike'), secondsIn(null)]).toEqual([31, null, null]);
  });

  it('leads into the recording: by a parameter on YouTube, by a media fragment elsewhere', () => {
    expect(recordingAt('https://www.youtube.com/watch?v=abc', 31.7)).toBe(
      'https://www.youtube.com/watch?v=abc&t=31',
    );
    expect(recordingAt('https://youtu.be/abc', 31)).toBe('https://youtu.be/abc?t=31');
    expect(recordingAt('https://harbour.example/talk.mp4', 31)).toBe('https://harbour.example/talk.mp4#t=31');
    expect(recordingAt('javascript:alert(1)', 31)).toBeNull();
    expect(recordingAt('https://', 31)).toBeNull();
  });
});

describe('A turn with a time', () => {
  const talk = (...more: string[]) =>
    parsed([
      'Harbour talk',
      'Ann Example: (00:31) Good morning. The ferry runs again, and so does the bus.',
      'Bo Lindt: (00:40) Who pays?',
      'Ann Example: (00:42) The harbour pays, as it always did.',
      ...more,
    ]).items.flatMap(({ turns }) => turns);

  it('states it, and its label as printed; who speaks is named without it', () => {
    const [first] = talk();
    expect(first).toMatchObject({
      speaker: 'Ann Example',
      label: 'Ann Example: (00:31)',
      note: '00:31',
      seconds: 31,
    });
    expect(first).not.toHaveProperty('recording');
  });

  it('goes on with the next of the same speaker, but not with one without a time', () => {
    expect(talk('Ann Example: (00:50) And so it is.').at(-1)?.paragraphs).toEqual([
      'The harbour pays, as it always did.',
      'And so it is.',
    ]);
    expect(talk('Ann Example: And so it is.').at(-1)?.paragraphs).toEqual(['And so it is.']);
  });

  it('has a link into the recording that front matter names', () => {
    const { items } = parsed([
      '---',
      'recording: https://harbour.example/talk.mp4',
      '---',
      'Harbour talk',
      'Ann Example: (00:31) Good morning.',
      'Bo Lindt: (00:40) Who pays?',
      'Ann Example: (00:42) The harbour.',
    ]);
    expect(items.flatMap(({ turns }) => turns.map(({ recording }) => recording))).toEqual(
      [31, 40, 42].map((at) => `https://harbour.example/talk.mp4#t=${at}`),
    );
  });
});
