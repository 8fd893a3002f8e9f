import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { differences } from './evaluate/differences.ts';
import { measure } from './evaluate/measure.ts';
import { findCases } from './evaluate/reference.ts';
import { isCrash, table } from './evaluate/summary.ts';

/** `npm run evaluate [FOLDER]`: how the parser reads real transcripts, beside an independent count of what is in them. */
const folder = resolve(process.argv[2] ?? process.env.LECTERN_CORPUS ?? '../shared/corpus');
if (!existsSync(folder)) {
  console.error(`No such folder: ${folder}. Name one: npm run evaluate -- FOLDER`);
  process.exit(2);
}

const results = findCases(folder).map(measure);
if (results.length === 0) {
  console.error(`${folder} holds no transcript with a reference (NAME.txt and NAME.ref.json in a subfolder)`);
  process.exit(2);
}
for (const result of results) {
  const lines = differences(result);
  if (lines.length > 0)
    console.log(`${result.source}/${result.name}\n${lines.map((line) => `    ${line}`).join('\n')}`);
}
console.log(`\n${table(results)}`);

const lost = results.some(
  (result) => isCrash(result) || result.losses.lines.length > 0 || result.losses.characters.length > 0,
);
process.exitCode = lost ? 1 : 0;
