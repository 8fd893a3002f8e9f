import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

async function read(yaml: string, more: Record<string, string> = {}) {
  const archive = await loadArchive(folderOf({ 'a.txt': transcript('buoy'), 'site.yaml': yaml, ...more }), {
    cache: false,
  });
  const lines = archive.messages.map(
    ({ file, line, column, rule, reason }) => `${file}:${line}:${column} ${rule} ${reason}`,
  );
  return { config: archive.config, lines };
}

describe('site.yaml', () => {
  it('may be missing or empty', async () => {
    expect(await read('')).toEqual({ config: {}, lines: [] });
    expect(await read('# nothing yet\n')).toEqual({ config: {}, lines: [] });
  });

  it('answers a misspelt key with the nearest right one, and keeps the rest', async () => {
    const { config, lines } = await read(
      'titel: The Harbour\ndescription: All of it\ncolors:\n  acent: "#123456"\n  accentDark: "#abc"\n',
    );
    expect(config).toEqual({ description: 'All of it', colors: { accentDark: '#abc' } });
    expect(lines).toEqual([
      'site.yaml:4:3 config-unknown-key “acent” is unknown here. Did you mean “accent”?',
      'site.yaml:1:1 config-unknown-key “titel” is unknown here. Did you mean “title”?',
    ]);
  });

  it('names the known keys where none is near', async () => {
    const { lines } = await read('colors:\n  background: "#fff"\n');
    expect(lines).toEqual([
      'site.yaml:2:3 config-unknown-key “background” is unknown here. Known are accent, accentDark.',
    ]);
  });

  it('says what is wrong with a value, where it stands', async () => {
    const { config, lines } = await read(
      'title: 7\nurl: briefings.example\ncolors:\n  accent: blueish\ntopics:\n  - name: Dredging\n  - match: [tide]\n',
    );
    expect(config).toEqual({ colors: {}, topics: [{ name: 'Dredging' }] });
    expect(lines).toEqual([
      'site.yaml:1:1 config-invalid “title”: expected string, received number.',
      'site.yaml:2:1 config-invalid “url”: invalid URL.',
      'site.yaml:4:3 config-invalid “colors.accent”: a colour as #rgb or #rrggbb.',
      'site.yaml:7:5 config-invalid “topics.2.name” is missing.',
    ]);
  });

  it('that is not YAML in some entries keeps the others, and each is told with its line', async () => {
    const yaml =
      'title: Harbour\ndescription: [broken\nlang: en\ncolors:\n  accent: "#123\npublisher: Pier\n';
    const { config, lines } = await read(yaml);
    expect(config).toEqual({ title: 'Harbour', lang: 'en', publisher: 'Pier' });
    expect(lines.map((line) => line.split(' ').slice(0, 5).join(' '))).toEqual([
      'site.yaml:2:20 config-invalid This is not',
      'site.yaml:5:15 config-invalid This is not',
    ]);
  });

  it('that has a key twice takes the last, and says so', async () => {
    expect(await read('title: One\nlang: en\ntitle: Two\n')).toEqual({
      config: { title: 'Two', lang: 'en' },
      lines: ['site.yaml:3:1 config-invalid This is not YAML: Map keys must be unique.'],
    });
  });

  it('cannot make the reader swell up', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++) {
      const [one, two] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
      bomb.push(`${one}: &${one} [${Array.from({ length: 10 }, () => `*${two}`).join(', ')}]`);
    }
    const { lines } = await read(`${bomb.join('\n')}\n`);
    expect(lines.join('\n')).toContain('config-invalid This is not usable YAML');
  });

  it('is not followed out of the archive', async () => {
    const outside = path.join(temporaryFolder(), 'outside.yaml');
    writeFileSync(outside, 'secret: 1\n');
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    symlinkSync(outside, path.join(folder, 'site.yaml'));
    const { messages } = await loadArchive(folder, { cache: false });
    expect(messages).toMatchObject([{ file: 'site.yaml', rule: 'link-leads-out' }]);
  });
});

describe('The logo', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/><use href="#a"/></svg>';

  it('is an image file inside the archive', async () => {
    expect(await read('logo: mark.svg\n', { 'mark.svg': drawing })).toMatchObject({
      config: { logo: 'mark.svg' },
    });
    const lines = async (logo: string) => (await read(`logo: ${logo}\n`, { 'mark.txt': 'x' })).lines[0];
    expect(await lines('../mark.svg')).toMatch(/“logo”: \.\.\/mark\.svg (?:cannot be read|lies outside)/);
    expect(await lines('missing.png')).toContain(
      'site.yaml:1:undefined config-invalid “logo”: missing.png cannot be read: it does not exist.',
    );
    expect(await lines('mark.txt')).toContain('“logo”: mark.txt is none of .svg, .png');
  });

  it.each([
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"/>',
    '<svg><a href="javascript:alert(1)"/></svg>',
    '<svg><image href="https://elsewhere.example/x.png"/></svg>',
    '<svg><foreignObject><p/></foreignObject></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
  ])('that could do more than be looked at is refused: %s', async (svg) => {
    const { config, lines } = await read('logo: mark.svg\n', { 'mark.svg': svg });
    expect(config.logo).toBeUndefined();
    expect(lines[0]).toContain('holds a script or loads something from elsewhere');
  });
});
