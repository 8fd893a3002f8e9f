import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './random.ts';
import { type Chain, learn, sentence } from './words.ts';

export const exchangesEach = 50;

/** Words of the archive's English transcripts. */
export function wordsOf(archive: string): Chain {
  const folder = join(archive, 'transcripts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\d\.txt$/.test(file))
    .sort();
  return learn(files.map((file) => readFileSync(join(folder, file), 'utf8')));
}

/** A briefing of 50 exchanges and about 40 KB, in the `Q` and upper-case-name layout. */
export function briefing(chain: Chain, number: number, date: string): string {
  const random = seeded(number + 1);
  const some = (count: number, mark: '.' | '?') =>
    Array.from({ length: count }, () => sentence(chain, random, 8 + Math.floor(random() * 16), mark)).join(
      ' ',
    );
  const names = ['MR. ALDERTON', 'MS. VERRIN', 'DR. OSTREK'];
  const parts = [`Press Briefing by the Press Secretary, ${date}`, 'State House', '1:05 P.M.'];
  parts.push(`${names[0]}: ${some(3, '.')}`);
  for (let exchange = 0; exchange < exchangesEach; exchange += 1) {
    parts.push(`Q    ${some(1, '.')} ${some(1, '?')}`);
    const answer = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      some(2 + Math.floor(random() * 3), '.'),
    );
    parts.push(`${names[Math.floor(random() * names.length)]}: ${answer.join('\n\n')}`);
  }
  parts.push('END 2:10 P.M.');
  return `${parts.join('\n\n')}\n`;
}

/** Writes an archive of so many generated briefings, a day each, back from the end of 2029. Returns its size in bytes. */
export function generateArchive(folder: string, chain: Chain, count: number): number {
  const into = join(folder, 'transcripts');
  mkdirSync(into, { recursive: true });
  let bytes = 0;
  for (let number = 0; number < count; number += 1) {
    const date = new Date(Date.UTC(2029, 11, 31 - number)).toISOString().slice(0, 10);
    const text = briefing(chain, number, date);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(into, `${date}.txt`), text);
  }
  return bytes;
}
