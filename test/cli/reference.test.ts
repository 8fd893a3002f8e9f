import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandsFor } from '../../src/cli/commands/index.ts';
import { environment } from '../../src/cli/environment.ts';
import { keysOf } from '../../src/cli/reference/keys.ts';
import { Decisions } from '../../src/model/decisions.ts';
import { FrontMatter } from '../../src/model/front-matter.ts';
import { PeopleConfig } from '../../src/model/people-config.ts';
import { rules } from '../../src/model/rules.ts';
import { SiteConfig } from '../../src/model/site-config.ts';
import { sourceFiles } from '../architecture/sources.ts';
import { projectFolder } from '../helpers/build-site.ts';
import { run } from './run.ts';

const stored = (file: string) => readFileSync(path.join(projectFolder, file), 'utf8');

/** Whether a program is there to be asked. */
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

describe('The reference', () => {
  it.each([
    [[], '.github/REFERENCE.md'],
    [['--man'], 'src/cli/man/lectern.1'],
  ])('with %j is what %s holds (else: npm run reference)', async (options, file) => {
    const { code, out, err } = await run('reference', ...options);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out === stored(file), `${file} is out of date: npm run reference`).toBe(true);
  });

  it('names every command, and every rule', async () => {
    const { out } = await run('reference');
    const made = (await commandsFor([])).map((make) =>
      make({} as Parameters<typeof make>[0], () => {}).name(),
    );
    expect(made.length).toBeGreaterThan(10);
    for (const name of made) expect(out).toContain(`\n### lectern ${name}\n`);
    for (const id of Object.keys(rules)) expect(out).toContain(`\n### ${id}\n`);
  });

  it.each([
    ['site.yaml', SiteConfig],
    ['front matter', FrontMatter],
    ['people.yaml', PeopleConfig],
    ['decisions', Decisions],
  ])('says of each key of %s what it means, and what it holds', (_, schema) => {
    const keys = keysOf(schema);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter(({ what, type }) => what === '' || type === '').map(({ path: key }) => key)).toEqual(
      [],
    );
  });

  it('names each variable of the environment that the code reads', () => {
    const code = sourceFiles('src', ['.ts', '.js']).map(({ text }) => text);
    const read = new Set(
      code.flatMap((text) =>
        // process.env.LECTERN_DEBUG      const { NO_COLOR, TERM } = process.env;
        [...text.matchAll(/process\.env\.([A-Z_]+)|\{ ([A-Z_, ]+) \} = process\.env/g)].flatMap(
          ([, one, some]) => (one ?? some ?? '').split(', '),
        ),
      ),
    );
    // those of the system
    for (const name of ['TERM', 'LOCALAPPDATA', 'HOME']) read.delete(name);
    expect([...read].filter((name) => !environment.some((one) => one.name === name))).toEqual([]);
    expect(read.size).toBeGreaterThan(2);
  });

  it('as data holds JSON Schemas that say what the files may hold', async () => {
    const { out } = await run('reference', '--json');
    const { files, commands } = JSON.parse(out);
    expect(commands[0]).toMatchObject({ name: 'build', usage: 'lectern build [options] [archive]' });
    expect(files[0]).toMatchObject({
      name: 'site.yaml',
      schema: { type: 'object', additionalProperties: false, properties: { title: { type: 'string' } } },
    });
  });
});

describe('The keys of a schema', () => {
  it('are told by their paths: in objects, lists, tables by name, and kinds', () => {
    const kind = z.discriminatedUnion('do', [
      z
        .strictObject({
          line: z.int().describe('where'),
          do: z.literal('cut'),
          at: z.string().describe('there'),
        })
        .describe('it is cut'),
      z.strictObject({ line: z.int().describe('where'), do: z.literal('keep') }).describe('it stays'),
    ]);
    const schema = z.strictObject({
      url: z.url().describe('an address'),
      day: z.iso.date().optional().describe('a day'),
      sizes: z
        .record(z.string(), z.strictObject({ width: z.number().describe('in cm') }))
        .optional()
        .describe('sizes'),
      names: z
        .array(z.union([z.string(), z.strictObject({ name: z.string().describe('one') })]))
        .describe('names'),
      todo: z.array(kind).describe('what to do'),
      other: z.strictObject({ far: z.enum(['a', 'b']).describe('away') }).describe('another'),
    });
    const told = keysOf(schema, ['other']).map(({ path: at, type, required, what }) => [
      at,
      type,
      required,
      what,
    ]);
    expect(told).toEqual([
      ['url', 'http address', true, 'an address'],
      ['day', 'date', false, 'a day'],
      ['sizes', 'table of keys by name', false, 'sizes'],
      ['sizes.NAME.width', 'number', true, 'in cm'],
      ['names', 'list of text or keys', true, 'names'],
      ['names[].name', 'text', true, 'one'],
      ['todo', 'list of keys', true, 'what to do'],
      ['todo[].line', 'number', true, 'where'],
      ['todo[].do: cut', 'word', false, 'it is cut'],
      ['todo[].do: cut, at', 'text', true, 'there'],
      ['todo[].do: keep', 'word', false, 'it stays'],
      ['other', 'keys', true, 'another'],
    ]);
  });
});

describe('The manual page', () => {
  const page = path.join(projectFolder, 'src/cli/man/lectern.1');

  it('is in the npm package', () => {
    const { man, files } = JSON.parse(stored('package.json'));
    expect(man).toBe('src/cli/man/lectern.1');
    expect(files).toContain('src');
  });

  it.skipIf(!has('groff'))('is set by groff without a word of warning (skipped without groff)', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Kutf8', '-Tutf8', page], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.replace(/.\x08/g, '')).toMatch(/lectern build \[options\] \[archive\]/);
  });

  it.skipIf(!has('man'))('is shown by man (skipped without man)', () => {
    const env = { ...process.env, MANPAGER: 'cat', MANWIDTH: '80', LC_ALL: 'C.UTF-8' };
    const shown = execFileSync('man', ['-l', page], { encoding: 'utf8', env }).replace(/.\x08/g, '');
    expect(shown).toContain('--base-url <url>');
    expect(shown).toContain('topics[].name (text, must be there)');
  });
});
