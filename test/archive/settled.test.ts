import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { growing, store } from '../../src/archive/add.ts';
import { acceptMessages, decisionsIn } from '../../src/archive/decisions.ts';
import { readDrawing } from '../../src/archive/drawing/read-drawing.ts';
import { takeOutDuplicates } from '../../src/archive/duplicates.ts';
import { identify } from '../../src/archive/identify.ts';
import { inTurn } from '../../src/archive/in-turn.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { lockText } from '../../src/archive/lock-file.ts';
import { isPicture } from '../../src/archive/picture.ts';
import { seriesInLanguages } from '../../src/archive/series-in-languages.ts';
import type { Lock } from '../../src/lock/lock.ts';
import { fittingDecisions } from '../../src/parse/decisions/fitting.ts';
import { archive, briefing, item, turn } from '../site/made.ts';
import { folderOf, transcript } from './made.ts';

describe('Messages that a person found right', () => {
  it('are those of their line and rule; they become info, and no others do', () => {
    const found = (line: number, rule: 'unknown-label' | 'toc-join-weak', severity: 'warning' | 'error') => ({
      rule,
      line,
      severity,
      reason: '',
    });
    const messages = [
      found(3, 'unknown-label', 'warning'),
      found(4, 'unknown-label', 'warning'),
      found(3, 'toc-join-weak', 'warning'),
      found(3, 'unknown-label', 'error'),
    ] as unknown as Parameters<typeof acceptMessages>[0];
    const accepted = acceptMessages(messages, [
      { line: 3, text: 'Note: urgent', do: 'accept', rule: 'unknown-label' },
      { line: 4, text: 'Note: late', do: 'phrase' },
    ]);
    expect(accepted.map(({ severity }) => severity)).toEqual(['info', 'warning', 'warning', 'error']);
  });
});

describe('A decision whose line is gone', () => {
  it('is told with what stands there now, shortly, and with where its text went', () => {
    const text = [
      'decisions:',
      '  - { line: 9, text: "Q: And the harvest?", do: split }',
      '  - { line: 2, text: "Q: And the harvest?", do: split }',
      '  - { line: 1, text: "Q: And the weir?", do: split }',
      '',
    ].join('\n');
    const long = 'word '.repeat(20);
    const lines = [`  A:   ${long} `, 'A: No.', 'Q: And  the harvest?'].join('\r\n');
    const read = decisionsIn({ file: 'a.decisions.yaml', text, messages: [] });
    const { fitting, stale } = fittingDecisions(read.decisions, lines);
    expect(fitting).toEqual([]);
    const messages = stale.map(read.staleMessage);
    expect(messages.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Line 9 of the transcript does not exist, not “Q: And the harvest?”; the decision was not applied. That text stands on line 3.',
      'Line 2 of the transcript reads “A: No.”, not “Q: And the harvest?”; the decision was not applied. That text stands on line 3.',
      `Line 1 of the transcript reads “${`A: ${long}`.slice(0, 59)}…”, not “Q: And the weir?”; the decision was not applied.`,
    ]);
  });
});

describe('What decisions state in the place of front matter', () => {
  it('is taken where it fits, else told with its line and what it should be', () => {
    const text = 'front-matter:\n  title: Noon talks\n  lang: Nolish of old\n';
    const read = decisionsIn({ file: 'a.decisions.yaml', text, messages: [] });
    expect(read.frontMatter).toEqual({ title: 'Noon talks' });
    expect(read.messages.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['decisions-invalid 3']);
    expect(read.messages[0]?.reason).toBe(
      '“lang” must be a language tag such as en or pt-BR; “Nolish of old” is left out.',
    );
  });
});

describe('A key of a decision that nobody knows', () => {
  it('is told alone where what may stand there depends on what is decided', () => {
    const text = 'decisions:\n  - { line: 1, text: a, do: phrase, colour: red }\n';
    const { messages } = decisionsIn({ file: 'a.decisions.yaml', text, messages: [] });
    expect(messages.map(({ reason }) => reason)).toEqual(['“colour” is unknown here.']);
  });
});

describe('An earlier text of a transcript', () => {
  it('is read with what was decided about it', async () => {
    const { briefings } = await loadArchive(
      folderOf({
        'a.txt': transcript('buoy'),
        'a.decisions.yaml': 'front-matter:\n  title: Talks at noon\n',
      }),
      { cache: false },
    );
    const earlier = briefings[0]?.readAs?.(new TextEncoder().encode(transcript('barge')));
    expect(earlier?.title).toBe('Talks at noon');
    expect(JSON.stringify(earlier?.items)).toContain('barge');
  });
});

describe('The lock of an archive', () => {
  it('that is no file is told, and one that is not there is none', async () => {
    expect(await lockText(folderOf({ 'a.txt': '' }))).toBeNull();
    expect(await lockText(folderOf({ 'lectern.lock': 'a' }))).toBe('a');
    const told = await lockText(folderOf({ 'lectern.lock/a.txt': '' }));
    expect(told).toMatchObject({ rule: 'lock-invalid', file: 'lectern.lock' });
  });
});

describe('Files', () => {
  it('are open four at a time at most, and each has its turn', async () => {
    let open = 0;
    let most = 0;
    const seen: number[] = [];
    await inTurn(Array.from({ length: 9 }), async (_, number) => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      seen.push(number);
    });
    expect(most).toBe(4);
    expect(seen.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('Two series that met on the same day', () => {
  const told = (...names: (string | null)[]) =>
    seriesInLanguages(
      names.map((series) => ({
        series,
        briefing: briefing('2031-05-04', { lang: series?.endsWith('fr') ? 'fr' : 'en' }),
      })),
      {},
    ).map(({ rule }) => rule);

  it('may be one in two languages where that is all by which their names differ', () => {
    expect(told('harbour-en', 'harbour-fr')).toEqual(['series-editions']);
    expect(told('harbour', 'palace')).toEqual([]);
    expect(told(null, 'harbour', 'palace-fr')).toEqual([]);
  });
});

describe('The id of a briefing', () => {
  const idsOf = (...files: [string, string | null][]) =>
    identify(
      files.map(([file, date]) => ({ file, series: null, briefing: briefing('x', { date }) })),
    ).briefings.map((entry) => `${entry.file} ${entry.briefing.id}`);

  it('without a date is the name of its file alone, whatever its folder and ending', () => {
    expect(idsOf(['b/Noon talk.html', null], ['….txt', null], ['c/noon-talk.v2.txt', null])).toEqual([
      'b/Noon talk.html noon-talk',
      'c/noon-talk.v2.txt noon-talk-v2',
      '….txt briefing',
    ]);
  });

  it('has the number of its file’s name where that names its day, and no other has it', () => {
    const day = '2031-03-04';
    expect(
      idsOf(
        ['2031-03-04-2.txt', day],
        ['2031-03-05-3.txt', day],
        ['a/2031-03-04-2.txt', day],
        ['b.txt', day],
      ),
    ).toEqual([
      '2031-03-04-2.txt 2031-03-04-2',
      '2031-03-05-3.txt 2031-03-04',
      'a/2031-03-04-2.txt 2031-03-04-3',
      'b.txt 2031-03-04-4',
    ]);
  });

  it('comes last in order where it has no date', () => {
    expect(idsOf(['a.txt', null], ['b.txt', '2031-03-04']).map((line) => line[0])).toEqual(['b', 'a']);
  });
});

describe('What stands for the content of a briefing', () => {
  it('differs where it is published otherwise, though the same was read: other addresses, other corrections', () => {
    const entry = {
      file: 'a.txt',
      series: null,
      briefing: briefing('x', { date: '2031-03-04' }),
      digest: 'same',
    };
    const first = identify([entry]);
    const digestOf = (edit: (lock: Lock) => void) => {
      const lock = structuredClone(first.settlement.lock);
      edit(lock);
      return identify([entry], lock).briefings[0]?.digest;
    };
    const [held] = first.settlement.lock.briefings.values();
    const named = (id: string) => (lock: Lock) =>
      void lock.briefings.set(held!.address, { ...held!, items: held!.items.map((one) => ({ ...one, id })) });
    const corrected = (date: string) => (lock: Lock) =>
      void lock.corrected.set(held!.address, [{ date, from: 'a'.repeat(64), items: ['river-tolls'] }]);
    const digests = [
      digestOf(() => {}),
      ...[named('tolls'), named('levies'), corrected('2031-06-01'), corrected('2031-06-02')].map(digestOf),
    ];
    expect(digests[0]).toBe('same');
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('What says nearly the same', () => {
  it('is told with the file that it resembles', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    const said = (id: string, more: string) =>
      briefing(id, { items: [item('a', 'A', [turn('statement', `${words} ${more}`)])] });
    const { messages } = takeOutDuplicates(
      archive([said('2031-03-04', 'one'), said('2031-03-04-2', 'two')]).briefings,
    );
    expect(messages.map(({ file, reason }) => [file, reason])).toEqual([
      ['transcripts/2031-03-04-2.txt', 'This says nearly the same as transcripts/2031-03-04.txt.'],
    ]);
  });
});

describe('A file that is added', () => {
  it('gets the next number where a file of its name lies there already, which is kept', async () => {
    const folder = folderOf({
      'transcripts/2031/2031-03-04.en.dat': 'kept',
      'transcripts/a.txt': transcript('buoy'),
    });
    const grown = await growing(await loadArchive(folder, { cache: false }));
    writeFileSync(path.join(folder, 'transcripts/2031/2031-03-04-2.en.dat'), 'kept too');
    const bytes = new TextEncoder().encode('new');
    const one = {
      briefing: briefing('new'),
      bytes,
      date: '2031-03-04',
      lang: 'en',
      series: null,
      ending: '.dat',
    };
    expect(await store(grown, one)).toBe('transcripts/2031/2031-03-04-3.en.dat');
  });
});

describe('A picture', () => {
  it('of the kind AVIF names that kind among its brands', () => {
    const boxed = (...brands: string[]) =>
      Uint8Array.from(
        Buffer.from(`\0\0\0${String.fromCharCode(8 + 4 * brands.length)}ftyp${brands.join('')}`, 'latin1'),
      );
    expect(isPicture(boxed('avif', '0000'), '.avif')).toBe(true);
    expect(isPicture(boxed('mif1', '0000', 'avis'), '.avif')).toBe(true);
    expect(isPicture(boxed('isom', '0000', 'mp42'), '.avif')).toBe(false);
    // the second four letters are a version
    expect(isPicture(boxed('isom', 'avif', 'mp42'), '.avif')).toBe(false);
  });
});

describe('What a drawing may say', () => {
  const drawn = (inside: string) =>
    readDrawing(new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`));

  it('of another part of it is a name and nothing behind it', () => {
    expect(drawn('<path id="a" d="M0 0"/><use href=" #a "/>').svg).toContain('href="#a"');
    for (const href of ['#a b', '#a"', '#a(b', 'x#a', '#'])
      expect([href, drawn(`<path id="a" d="M0 0"/><use href='${href}'/>`).svg]).toEqual([href, null]);
  });

  it('of another namespace is left out, and refused where a browser may act on it', () => {
    const attributed = (namespace: string, attribute: string) =>
      drawn(`<rect width="1" xmlns:x="${namespace}" x:${attribute}="1"/>`).svg;
    expect(attributed('urn:x', 'onclick')).not.toContain('onclick');
    expect(attributed('http://www.w3.org/1999/xlink', 'title')).not.toContain('title');
    for (const active of ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2001/xml-events'])
      expect(attributed(active, 'onclick')).toBeNull();
  });

  it('of its style is CSS, also where it stands in a section of its own', () => {
    const path = '<path class="a" d="M0 0"/>';
    expect(drawn(`<style><![CDATA[.a { fill: #123456 }]]></style>${path}`).svg).toContain('#123456');
    expect(drawn(`<style type="text/css">.a { fill: #123456 }</style>${path}`).svg).toContain('#123456');
    expect(drawn(`<style type="text/less">.a { fill: #123456 }</style>${path}`).fault).toContain(
      '<style> of text/less',
    );
  });

  it('is told where it is no drawing, by the name of what it is', () => {
    const { fault } = readDrawing(new TextEncoder().encode('<g xmlns="http://www.w3.org/2000/svg"/>'));
    expect(fault).toContain('<g> where <svg> is to be');
  });
});
