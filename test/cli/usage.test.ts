import { describe, expect, it } from 'vitest';
import { typed } from '../../src/cli/print/messages.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { run } from './run.ts';

describe('Wrong usage', () => {
  it.each([
    [['biuld'], 'lectern: unknown command “biuld”\n(Did you mean build?)\n'],
    [['build', '--ot', 'x'], 'lectern: unknown option “--ot”\n(Did you mean --out?)\n'],
    [['parse'], 'lectern: missing required argument “file”\n'],
    [['build', 'one', 'two'], 'lectern: too many arguments for “build”. Expected 1 argument but got 2.\n'],
    [
      ['parse', 'a.txt', '--dialect', 'mfa-rusia'],
      'lectern: option “--dialect <id>” argument “mfa-rusia” is invalid. Did you mean “mfa-russia”?\n',
    ],
    [
      ['build', '--base-url', 'briefings.example'],
      'lectern: option “--base-url <url>” argument “briefings.example” is invalid. It begins with https:// or http://, as in https://briefings.example.\n',
    ],
    [
      ['check', '--format', 'xml'],
      'lectern: option “--format <format>” argument “xml” is invalid. Allowed choices are text, json, github.\n',
    ],
    [
      ['serve', '--port', '99999'],
      'lectern: option “-p, --port <port>” argument “99999” is invalid. It is a number from 1 to 65535.\n',
    ],
    [
      ['serve', '--host', 'http://localhost'],
      'lectern: option “--host <host>” argument “http://localhost” is invalid. It is a name or an address such as 0.0.0.0 or 192.168.0.5, without a port.\n',
    ],
    [['check', 'nowhere'], 'lectern: There is no file or folder “nowhere” here.\n'],
    [
      ['build', 'nowhere'],
      'lectern: There is no folder “nowhere” here. Name the folder that holds the transcripts.\n',
    ],
    [['build', 'package.json'], 'lectern: “package.json” is a file. Name the folder that it lies in.\n'],
    [['rules', 'homoglif'], 'lectern: There is no rule “homoglif”. Did you mean “homoglyph”?\n'],
    [
      ['rules', 'constructor'],
      'lectern: There is no rule “constructor”. “lectern rules” lists all of them.\n',
    ],
    [
      ['add', 'https://example.org/briefing'],
      'lectern: “https://example.org/briefing” is an address. Save the page in the browser (“HTML only”) and add that file.\n',
    ],
    [
      ['add', 'a.txt', '--series', '../x'],
      'lectern: option “--series <name>” argument “../x” is invalid. It is a folder name of letters, digits, spaces and hyphens, and no year.\n',
    ],
    [
      ['add', 'a.txt', '--date', '3.11.2021'],
      'lectern: option “--date <date>” argument “3.11.2021” is invalid. It is written as 2021-11-03.\n',
    ],
  ])('%j is answered with what would be right, and 2', async (args, message) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err: message });
  });
});

describe('Help', () => {
  it('goes to standard output, with examples and exit codes', async () => {
    const { code, out, err } = await run('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('$ lectern serve my-transcripts ');
    expect(out).toContain('Exit codes: 0 fine, 1 problems in the input, 2 wrong usage.');
  });

  it.each(['build', 'serve', 'check', 'parse', 'outline', 'explain', 'init', 'add', 'rules', 'reference'])(
    'of %s has examples and the options that all commands have',
    async (name) => {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`Examples:\\n  \\$ .*lectern ${name}`));
      for (const option of ['--quiet', '--json', '--strict']) expect(out).toContain(option);
    },
  );

  it('tells the version', async () => {
    expect(await run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('Exit codes', () => {
  const doubtful = () => folderOf({ 'a.txt': transcript('buoy'), 'notes.odt': 'x' });

  it('are 0 with warnings, 1 with --strict', async () => {
    expect((await run('check', doubtful())).code).toBe(0);
    expect((await run('check', doubtful(), '--strict')).code).toBe(1);
  });

  it('are never 1 without a word why, not even with --quiet', async () => {
    expect(await run('check', doubtful(), '--quiet')).toEqual({ code: 0, out: '', err: '' });
    const { code, err } = await run('check', doubtful(), '--quiet', '--strict');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^\S+: warning unknown-file .*\n\n$/),
    });
  });

  it('come with plain words where the site cannot be written', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy'), file: 'x' });
    const { code, err } = await run('build', folder, '--quiet', '--out', `${folder}/file/site`);
    expect({ code, err }).toEqual({
      code: 1,
      err: `lectern: “${folder}/file”: a file of that name is in the way.\n`,
    });
  });

  it('are 1 where a file cannot be used', async () => {
    expect((await run('check', folderOf({ 'a.txt': transcript('buoy'), 'b.txt': '' }))).code).toBe(1);
  });
});

it('A path that a message gives to be typed is quoted where a shell would take it apart', () => {
  expect(['content', 'my talks', "a'b", 'речи/2031'].map(typed)).toEqual([
    'content',
    "'my talks'",
    "'a'\\''b'",
    'речи/2031',
  ]);
});

it('A build that is to leave the lock aside is not asked whether it would change', async () => {
  expect(await run('build', '--frozen', '--no-lock')).toEqual({
    code: 2,
    out: '',
    err: 'lectern: --frozen asks whether lectern.lock would change, --no-lock leaves it aside. Take one of the two.\n',
  });
});
