import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/archive/config.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { readLogo } from '../../src/archive/logo.ts';
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

  it('that holds no keys is told where it begins', async () => {
    const { config, lines } = await read('# nothing\n\n- a\n');
    expect(config).toEqual({});
    expect(lines).toEqual([expect.stringMatching(/^site\.yaml:3:1 config-invalid /)]);
  });

  it('names the known keys where none is near', async () => {
    const { lines } = await read('colors:\n  background: "#fff"\n');
    expect(lines).toEqual([
      'site.yaml:2:3 config-unknown-key “background” is unknown here. Known are accent, accentDark.',
    ]);
  });

  it('says what is wrong with a value, where it stands', async () => {
    const { config, lines } = await read(
      'title: 7\nurl: briefings.example\ncolors:\n  accent: blueish\ntopics:\n  - name: Dredging\n  - match: [tide]\nitems: none\n',
    );
    expect(config).toEqual({ colors: {}, topics: [{ name: 'Dredging' }] });
    expect(lines).toEqual([
      'site.yaml:1:1 config-invalid “title”: expected string, received number.',
      'site.yaml:2:1 config-invalid “url”: invalid URL.',
      'site.yaml:4:3 config-invalid “colors.accent”: a colour as #rgb or #rrggbb.',
      'site.yaml:8:1 config-invalid “items”: pages, a page for each answer, or anchors, its place in its briefing.',
      'site.yaml:7:5 config-invalid “topics.2.name” is missing.',
    ]);
  });

  it('names a language by its tag', async () => {
    for (const lang of ['english please', 'constructor', '__proto__', '../en', 'x-a']) {
      expect(await read(`lang: '${lang}'\ntitle: Harbour\n`)).toEqual({
        config: { title: 'Harbour' },
        lines: ['site.yaml:1:undefined config-invalid “lang”: a language tag such as en or pt-BR.'],
      });
    }
    expect((await read('lang: tlh\n')).config).toEqual({ lang: 'tlh' });
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

  it('that cannot be read is told, and that is not there is not', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    expect(await loadConfig(folder)).toEqual({ config: {}, messages: [] });
    mkdirSync(path.join(folder, 'site.yaml'));
    const { config, messages } = await loadConfig(folder);
    expect(config).toEqual({});
    expect(messages).toMatchObject([
      {
        file: 'site.yaml',
        rule: 'unreadable-file',
        reason: expect.stringMatching(/^The file cannot be read: .+\.$/),
      },
    ]);
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

/** How files of these endings begin, in Latin-1. */
const pictures = {
  png: '\x89PNG\r\n\x1a\n',
  jpg: '\xff\xd8\xff\xe0',
  jpeg: '\xff\xd8\xff\xdb',
  gif: 'GIF89a',
  webp: 'RIFF\x10\0\0\0WEBPVP8 ',
  avif: '\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf',
};

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

  it('that could do more than be looked at is refused, and what is wrong with it is named', async () => {
    const hostile = `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/>\n<script>alert(1)</script></svg>`;
    const { config, lines } = await read('lang: en\nlogo: mark.svg\n', { 'mark.svg': hostile });
    expect(config).toEqual({ lang: 'en' });
    expect(lines[0]).toBe(
      'site.yaml:2:undefined config-invalid “logo”: mark.svg holds what a drawing must not: <script> (line 2).',
    );
  });

  it('is the picture that its ending says', async () => {
    const page = '<!doctype html><script>alert(1)</script>';
    for (const ending of ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'PNG']) {
      for (const content of [page, drawing, '', 'GIF8', 'RIFF1234WEB']) {
        const { config, lines } = await read(`logo: mark.${ending}\n`, { [`mark.${ending}`]: content });
        expect(config.logo).toBeUndefined();
        expect(lines[0]).toContain(`“logo”: mark.${ending} does not hold what its ending says.`);
      }
    }
  });

  it.each(Object.entries(pictures))('in %s stays as it is, byte for byte', async (ending, latin1) => {
    const bytes = new Uint8Array(Buffer.from(`${latin1}<script>`, 'latin1'));
    const folder = folderOf({ [`mark.${ending}`]: bytes });
    expect(await readLogo(folder, `mark.${ending}`)).toEqual({ bytes: Buffer.from(bytes), fault: null });
  });

  it('that is a drawing is published as it is drawn anew', async () => {
    const folder = folderOf({ 'mark.svg': `<?xml version="1.0"?><!-- by hand -->\n${drawing}` });
    const { bytes } = await readLogo(folder, 'mark.svg');
    expect(Buffer.from(bytes ?? []).toString()).toBe(`${drawing}\n`);
  });
});
