import { describe, expect, it } from 'vitest';
import { toMessage } from '../../src/parse/notes.ts';
import { parse } from '../../src/parse/parse.ts';
import { IdMaker } from '../../src/parse/titles/ids.ts';
import { sourceOf } from '../tree/source.ts';

/** The ids of a briefing in which these are asked, one after the other. */
function idsOf(...questions: string[]): string[] {
  const exchanges = questions.map(
    (question) => `QUESTION: ${question}\n\nMS. VALE: We have said so before.\n`,
  );
  const text = `Briefing by Ms. Vale, March 4, 2031\n\n${exchanges.join('\n')}`;
  return parse(sourceOf('a.txt', text)).items.map(({ id }) => id);
}

describe('The id of an item', () => {
  it('is made of its title, and counted where another has it', () => {
    const toll = 'Who pays the toll of the Sarn bridge?';
    expect(idsOf(toll, toll, 'When will the north gate of the harbour open?', toll)).toEqual([
      'who-pays-the-toll-of-the-sarn-bridge',
      'who-pays-the-toll-of-the-sarn-bridge-2',
      'when-will-the-north-gate-of-the-harbour-open',
      'who-pays-the-toll-of-the-sarn-bridge-3',
    ]);
  });

  it('is not taken by a count where a title has that number itself', () => {
    expect(
      idsOf(
        'Who pays for the Sarn bridge?',
        'Who pays for the Sarn bridge 2?',
        'Who pays for the Sarn bridge?',
      ),
    ).toEqual([
      'who-pays-for-the-sarn-bridge',
      'who-pays-for-the-sarn-bridge-2',
      'who-pays-for-the-sarn-bridge-3',
    ]);
  });

  it('is never “index”, which is the page of the briefing itself', () => {
    expect(new IdMaker().make('Index', 'exchange')).toBe('index-2');
    expect(new IdMaker().make('……', 'exchange')).toBe('exchange');
  });

  it('is never one that a paragraph of a briefing’s page could have', () => {
    expect(idsOf('Who pays for the gates at pier P12?', 'Who pays for the gates at pier P12a?')).toEqual([
      'who-pays-for-the-gates-at-pier-p12-item',
      'who-pays-for-the-gates-at-pier-p12a',
    ]);
  });
});

describe('What a briefing is called, and when and where it was', () => {
  const body =
    'Briefing by Ms. Vale\nMarch 4, 2031, 11:04 a.m. Northport Harbour\n\nMS. VALE (00:00:31): The ferry runs again.\n\nQUESTION (00:01:02): And the bridge?\n\nMS. VALE (00:01:10): The bridge is closed.\n';
  const read = (file: string, ...stated: string[]) =>
    parse(sourceOf(file, `${stated.length > 0 ? `---\n${stated.join('\n')}\n---\n` : ''}${body}`));

  it.each([
    ['lang: de', { lang: 'de' }, { lang: 'en' }],
    ['time: "09:30"', { time: '09:30' }, { time: '11:04 a.m.' }],
    ['place: Quay Hall', { place: 'Quay Hall' }, { place: 'Northport Harbour' }],
    ['url: https://example.org/1', { url: 'https://example.org/1' }, { url: null }],
    ['series: Noon', { series: 'Noon' }, { series: null }],
    ['date: 2031-03-05', { date: '2031-03-05', id: '2031-03-05' }, { date: '2031-03-04', id: '2031-03-04' }],
  ])('is what its front matter states, before what its page says: %s', (stated, told, printed) => {
    expect(read('a.txt', stated)).toMatchObject(told);
    expect(read('a.txt')).toMatchObject(printed);
  });

  it('is in the language that the name of its file states, where nothing else does', () => {
    expect(read('2031-03-04.de.txt').lang).toBe('de');
    expect(read('2031-03-04.de.txt', 'lang: fr').lang).toBe('fr');
  });

  it('has the address that its page states, where nothing else does', () => {
    const html = `<html><head><link rel="canonical" href="https://example.org/2"></head><body><p>${body}</p></body></html>`;
    expect(parse(sourceOf('a.html', html)).url).toBe('https://example.org/2');
    expect(parse(sourceOf('a.html', `---\nurl: https://example.org/1\n---\n${html}`)).url).toBe(
      'https://example.org/1',
    );
  });

  it.each(['recording', 'video'])('leads into the recording that its front matter names: %s', (name) => {
    const { items } = read('a.txt', `${name}: https://example.org/v.mp4`);
    expect(items[0]?.turns[0]?.recording).toBe('https://example.org/v.mp4#t=31');
  });

  it('is known by what it is asked to be, else its date, else the name of its file', () => {
    const undated = 'QUESTION: And the bridge?\n\nMS. VALE: It is closed.\n';
    const idOf = (file: string, text = undated, id?: string) =>
      parse(sourceOf(file, text), id ? { id } : {}).id;
    expect(idOf('a.txt', body, 'noon')).toBe('noon');
    expect(idOf('a.txt', body)).toBe('2031-03-04');
    expect(idOf('talks/Harbour Talk.txt')).toBe('harbour-talk');
    expect(idOf('talks/….txt')).toBe('undated');
  });

  it('has its messages with their place in a file of pages, and their confidence in hundredths', () => {
    const text = 'QUESTION: And the bridge?\n\nMS. VALE: It is closed.\n';
    const source = sourceOf('a.txt', text);
    const original = { kind: 'pdf' as const, unsaid: { offset: text.length, lines: [] }, looks: new Map() };
    const reasons = (places: [number, number, number][] | null) =>
      parse({ ...source, original: { ...original, places } }).messages.map(
        ({ line, reason }) => `${line} ${reason}`,
      );
    const plain = reasons(null);
    expect(reasons([[1, 3, 12]])).toEqual(
      plain.map((one) => (one.startsWith('1 ') ? `${one} (page 3, line 12)` : one)),
    );
    expect(plain.filter((one) => one.startsWith('1 '))).not.toEqual([]);
    const told = { rule: 'date-ambiguous' as const, line: 1, reason: 'x' };
    expect(toMessage({ ...told, confidence: 0.456 })).toMatchObject({
      line: 1,
      reason: 'x',
      confidence: 0.46,
    });
    expect(toMessage(told)).not.toHaveProperty('confidence', expect.anything());
  });
});
