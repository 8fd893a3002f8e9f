import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { renderParagraph } from '../../src/render/paragraph.ts';
import { activeParts } from './active.ts';

const read = (file: string, bytes: string | Uint8Array) => {
  const briefing = parse(
    readSource(file, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
  );
  const turns = briefing.items.flatMap((item) => item.turns);
  const html = turns.flatMap((turn) => turn.paragraphs.map((_, index) => renderParagraph(turn, index)));
  return { briefing, turns, html, text: turns.flatMap((turn) => turn.paragraphs).join('\n') };
};

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<a href="javascript:alert(1)">here</a>',
  '<a href="&#106;avascript:alert(1)">here</a>',
  '<a href=" java\tscript:alert(1)">here</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<b onmouseover="alert(1)" style="position:fixed">bold</b>',
  '</p></main><form action="https://evil.example"><input type="password">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><script>alert(1)</script>-->',
  '[here](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<https://evil.example/"onclick="alert(1)>',
];

describe('A transcript that tries to run something', () => {
  it.each(attacks)('has it shown or dropped, never run, as text, as a page and as Markdown: %s', (attack) => {
    const speech = `Q: What of ${attack} then?\n\nA: It is ${attack}, and we said so.\n`;
    const page = `<!doctype html><title>Briefing</title><p>Q: What of ${attack} then?</p><p>A: It is so. ${attack}</p>`;
    for (const [file, text] of [
      ['a.txt', speech],
      ['a.md', speech],
      ['a.html', page],
    ] as const) {
      expect(read(file, text).html.flatMap(activeParts), file).toEqual([]);
    }
    expect(read('a.txt', speech).text).toContain(attack);
  });

  it('has links and emphasis of a saved page kept, safe', () => {
    const { html } = read(
      'a.html',
      '<!doctype html><title>Briefing</title><p>Q: Where is it?</p><p>A: See <a href="https://example.org/report?a=1&b=2" onclick="x()">the report</a>, <em>please</em>.</p>',
    );
    expect(html[1]).toBe(
      'See <a href="https://example.org/report?a=1&#x26;b=2">the report</a>, <em>please</em>.',
    );
  });
});

describe('A transcript with odd bytes', () => {
  const speech = 'Q: When?\r\n\r\nA: “Soon” — not before May.\r\n';

  it('with NUL bytes is read, they are reported, and none reaches a page', () => {
    const { briefing, html } = read('a.txt', 'Q: Wh\0en?\n\nA: So\0on.\n');
    expect(briefing.messages.map(({ rule }) => rule)).toContain('nul-character');
    expect(html).toEqual(['When?', 'Soon.']);
  });

  it('in Windows-1252, in UTF-16 or behind a byte order mark gives the same items as in UTF-8', () => {
    const windows = Buffer.from('Q: When?\r\n\r\nA: \x93Soon\x94 \x97 not before May.\r\n', 'latin1');
    const variants = [
      windows,
      Buffer.from(speech, 'utf16le'),
      Buffer.from(`\ufeff${speech}`),
      Buffer.from(speech.replaceAll('\r\n', '\r')),
    ];
    const expected = read('a.txt', speech);
    for (const bytes of variants) {
      const variant = read('a.txt', new Uint8Array(bytes));
      expect(variant.briefing.items).toEqual(expected.briefing.items);
    }
  });

  it('that is one line of many megabytes is read whole', () => {
    const long = `Q: When?\n\nA: ${'soon, '.repeat(2_000_000)}\n`;
    const { text } = read('a.txt', long);
    expect(text.length).toBeGreaterThan(11_900_000);
  });

  it('with elements nested thousands deep is read without exhausting the stack', () => {
    const { text } = read('a.html', `<!doctype html>${'<div>'.repeat(30_000)}Q: Why?`);
    expect(text).toContain('Why?');
  });

  it('with a name that climbs out of its folder keeps the name as a name', () => {
    const { briefing } = read('../../etc/passwd.txt', speech);
    expect(briefing.source.file).toBe('../../etc/passwd.txt');
    expect(briefing.id).toMatch(/^[a-z0-9-]+$/);
  });
});
