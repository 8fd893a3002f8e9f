import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Baseline, compare, comparedTable, falls } from './evaluate/baseline.ts';
import { corpusFigures } from './evaluate/corpus-figures.ts';
import { differences } from './evaluate/differences.ts';
import { figuresOfKinds } from './evaluate/kinds.ts';
import { measure } from './evaluate/measure.ts';
import { findCases } from './evaluate/reference.ts';
import { isCrash, table } from './evaluate/summary.ts';
import { titleFigures } from './evaluate/title-score.ts';

/**
 * `npm run evaluate [FOLDER] [-- --write]`: how the parser reads real transcripts, beside an independent count of what is in them;
 * then the figures by kind beside those of scripts/evaluate/baseline.json. Exit 1 where something that held does not any more.
 * `--write` makes the figures of now the baseline.
 */
const args = process.argv.slice(2);
const folder = resolve(
  args.find((arg) => !arg.startsWith('-')) ?? process.env.LECTERN_CORPUS ?? '../shared/corpus',
);
const baselineFile = resolve(import.meta.dirname, 'evaluate/baseline.json');
const fixtures = resolve(import.meta.dirname, '../test/fixtures/parse');
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
console.log(`\n${table(results)}\n`);

const titles = titleFigures();
if (titles.figures === null) console.log(`Titles were not scored: ${titles.why}.\n`);
const now: Baseline = {
  corpus: corpusFigures(folder, results),
  invented: figuresOfKinds(fixtures),
  ...(titles.figures ? { titles: titles.figures } : {}),
};
const before = existsSync(baselineFile) ? Baseline.parse(JSON.parse(readFileSync(baselineFile, 'utf8'))) : {};
const compared = compare(before, now);
console.log(comparedTable(compared));
if (args.includes('--write')) {
  writeFileSync(baselineFile, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`);
  console.log(`\nThese figures are the baseline now: ${baselineFile}`);
}

const lost = results.some(
  (result) => isCrash(result) || result.losses.lines.length > 0 || result.losses.characters.length > 0,
);
process.exitCode = lost || falls(compared) ? 1 : 0;
