import { execFile } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { lockFile } from '../../src/archive/lock-file.ts';
import { folderOf } from '../archive/made.ts';
import { projectFolder } from '../helpers/build-site.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { siteFiles } from '../site-pages/pages.ts';

const briefing = (lang: string, date: string, about: string) => `---
lang: ${lang}
date: ${date}
title: Harbour briefing
---
Q: What is known about the ${about} that was seen from the pier?

Mara Vale: The ${about} is known, and it is istanbul's of old. Österreich and 冰岛 have seen it too.

Q: Will the ${about} be moved?

Åsa Orr: The ${about} will be moved on 3 May 2031, and Ännchen Zet and ilse Chan will see to it.
`;

/** Languages that no program knows the dates of, beside some that all do. */
const archive = {
  'site.yaml': 'title: The harbour\nlang: tlh\nlogo: mark.svg\n',
  'mark.svg': '<?xml version="1.0"?><!-- by hand --><svg xmlns="http://www.w3.org/2000/svg"/>',
  'pages/about.md': '# About\n\n![here](map.png)\n',
  'transcripts/harbour/2031-03-04.txt': briefing('tlh', '2031-03-04', 'buoy'),
  'transcripts/harbour/2031-12-05.txt': briefing('tlh', '2031-12-05', 'crane'),
  'transcripts/pier/2032-01-06.txt': briefing('tlh', '2032-01-06', 'lantern'),
  'transcripts/pier/2031-03-07.txt': briefing('qaa', '2031-03-07', 'anchor'),
  'transcripts/pier/2031-03-08.txt': briefing('und', '2031-03-08', 'rudder'),
  'transcripts/pier/2031-03-09.txt': briefing('tr', '2031-03-09', 'ferry'),
  'transcripts/pier/2031-03-10.txt': briefing('en-x-pier', '2031-03-10', 'capstan'),
  'transcripts/pier/2031-03-11.txt': briefing('i-klingon', '2031-03-11', 'mast'),
};

const machines: Record<string, string>[] = [
  { LANG: 'C', LC_ALL: 'C', TZ: 'America/Los_Angeles' },
  // its letters are in another order and have other small ones, and it is a day ahead
  { LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8', LC_TIME: 'fr_FR.UTF-8', TZ: 'Asia/Tokyo' },
];

/** Builds on a machine that is set so; the path of each file that is made, the lock too, with what stands in it. */
async function built(folder: string, machine: Record<string, string>): Promise<Map<string, string>> {
  const home = temporaryFolder('machine');
  const [own, out] = [join(home, 'archive'), join(home, 'out')];
  cpSync(folder, own, { recursive: true });
  const { LC_ALL: _, LC_MESSAGES: __, LANGUAGE: ___, ...env } = process.env;
  const program = join(projectFolder, 'src/cli/bin.js');
  await promisify(execFile)(process.execPath, [program, 'build', own, '--out', out, '--no-cache'], {
    env: { ...env, ...machine, NO_COLOR: '1', SOURCE_DATE_EPOCH: '1893456000' },
  });
  const read = (file: string) => readFileSync(file).toString('latin1');
  const made = siteFiles(out).map((file) => [file, read(join(out, file))] as const);
  return new Map([...made, [lockFile, read(join(own, lockFile))]]);
}

describe('A site', () => {
  it('is the same to the byte, with its lock, its logo drawn anew, whatever language and time zone the machine is set to', async () => {
    const folder = folderOf(archive);
    const [one, ...others] = await Promise.all(machines.map((machine) => built(folder, machine)));
    expect(one?.get('tlh/2031/index.html')).toContain('March');
    expect(one?.get('assets/logo.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>\n');
    expect(one?.size).toBeGreaterThan(50);
    for (const other of others) {
      expect([...other.keys()]).toEqual([...(one?.keys() ?? [])]);
      expect([...other].filter(([file, text]) => one?.get(file) !== text).map(([file]) => file)).toEqual([]);
    }
  });
});
