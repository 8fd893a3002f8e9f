import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test/helpers/browser.ts';
import { buildSite, sampleArchive } from '../test/helpers/build-site.ts';
import { noScale, scaleFile } from '../test/helpers/scale.ts';
import { temporaryFolder } from '../test/helpers/temporary.ts';
import { bareLoop } from './bench/bare-loop.ts';
import { briefing, generateArchive, wordsOf } from './bench/generate.ts';
import { lighthouseScores } from './bench/lighthouse.ts';
import { correctedLinks, linksInWords, recutLinks } from './bench/links.ts';
import { parseSpeed } from './bench/parse-speed.ts';
import { realBuild, textBytes, weigh } from './bench/real-archive.ts';
import { searchSpeed } from './bench/search-speed.ts';
import { besides } from './bench/side-by-side.ts';
import { wholeBuild } from './bench/whole-build.ts';

const help = `npm run bench -- [options]

What Lectern costs on this machine, side by side in one run. Nothing else should be running.

  --archive DIR    builds a real archive, twice, and nothing else: time and memory by stage, files, the slowest
                   steps, whether both builds gave the same bytes, and search in a browser
  --keep DIR       with --archive: where the site goes, to be looked at (default: nowhere)
  --beside SITE    Hugo, plain Eleventy and a bare loop for as many pages of the same sizes as a site has, and nothing else
  --sizes N,N      briefings in the generated archives (default 100,1000,2000)
  --links          how many links hold when a real archive is corrected and recut, and nothing else; where one is at
                   hand (LECTERN_SCALE) it is part of the whole
  --no-search      no browser: leave the search measurements out
  --lighthouse     Lighthouse scores of the sample site, and nothing else`;

const { values } = parseArgs({
  options: {
    archive: { type: 'string' },
    keep: { type: 'string' },
    beside: { type: 'string' },
    sizes: { type: 'string', default: '100,1000,2000' },
    'no-search': { type: 'boolean', default: false },
    lighthouse: { type: 'boolean', default: false },
    links: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(2)} GB`;

async function requireBrowser() {
  const program = await findBrowser();
  if (program === null)
    throw new Error('No browser: install Chromium, set CHROME_PATH to one, or leave search out.');
  return program;
}

async function benchLighthouse(): Promise<void> {
  const { folder, code, stderr } = await buildSite(sampleArchive, ['--base-url', 'https://archive.example']);
  if (code > 1) throw new Error(stderr);
  console.log('Lighthouse: performance, accessibility, best practices, SEO');
  for (const { kind, form, scores, lacking } of await lighthouseScores(await requireBrowser(), folder)) {
    console.log(
      `  ${kind.padEnd(9)} ${form.padEnd(8)} ${scores.map((score) => `${score ?? '–'}`.padStart(3)).join('  ')}`,
    );
    for (const audit of lacking) console.log(`      ${audit}`);
  }
}

function benchParse(): void {
  const chain = wordsOf(sampleArchive);
  const texts = Array.from({ length: 60 }, (_, index) => briefing(chain, index, '2029-12-31'));
  const { lectern, tree, remark } = parseSpeed(texts);
  console.log(
    [
      `Parse: remark-parse, text to tree, ${remark.toFixed(1)} MB/s; Lectern's tree ${tree.toFixed(1)} MB/s, ${(tree / remark).toFixed(1)} times as fast;`,
      `  the whole way from bytes to a briefing ${lectern.toFixed(1)} MB/s, ${(lectern / remark).toFixed(1)} times`,
    ].join('\n'),
  );
}

async function benchBuild(count: number, scratch: string): Promise<void> {
  const archive = join(scratch, `archive-${count}`);
  const out = join(scratch, `site-${count}`);
  const bytes = generateArchive(archive, wordsOf(sampleArchive), count);
  const build = await wholeBuild(archive, out);
  const bare = bareLoop(out, join(scratch, `bare-${count}`));
  console.log(
    [
      `\n${count} briefings, ${(bytes / 1e6).toFixed(1)} MB: ${build.pages} pages, ${build.records} search records`,
      `  whole build ${seconds(build.wall)}, at most ${gigabytes(build.peakMemory)}, ${gigabytes(build.ownMemory)} of them without Pagefind`,
      `  read ${seconds(build.read)}, parse ${seconds(build.parse)}; then side by side lists and topics ${seconds(build.site)} with pages ${seconds(build.write)}, and search ${seconds(build.search)}`,
      `  pages by themselves ${seconds(build.pagesAlone)}; a bare loop writing ${bare.pages} pages of the same sizes (${bare.megabytes.toFixed(0)} MB) ${seconds(bare.seconds * 1000)}: ${(build.pagesAlone / 1000 / bare.seconds).toFixed(1)} times as long`,
    ].join('\n'),
  );
  if (!values['no-search']) await benchSearch(out);
}

const generated = ['bridge', 'treaty', 'water', 'court', 'minister', 'budget'];

async function benchSearch(site: string, queries: readonly string[] = generated): Promise<void> {
  const browser = await chromium.launch(await requireBrowser());
  try {
    const search = await searchSpeed(browser, site, queries);
    console.log(
      `  search: first result after ${(search.firstResultBytes / 1000).toFixed(0)} KB (${(search.pageBytes / 1000).toFixed(0)} KB of them the page) and ${seconds(search.firstResultMilliseconds)}, ${search.requests} requests; a further query ${search.warmMilliseconds.toFixed(0)} ms, at most ${search.slowestMilliseconds.toFixed(0)} ms`,
    );
  } finally {
    await browser.close();
  }
}

const asked = ['water', 'the president', 'what is the', 'budget', 'security council', 'iran', 'thank you'];

async function benchArchive(archive: string, scratch: string): Promise<void> {
  const out = values.keep ?? join(scratch, 'site');
  const text = textBytes(archive);
  console.log(`\n${archive}: ${(text / 1e6).toFixed(1)} MB`);
  const hashes: string[] = [];
  for (const round of ['from clean', 'once more over it']) {
    const build = await realBuild(archive, out);
    const weight = weigh(out);
    hashes.push(weight.hash);
    const most = Math.max(...build.peaks.values());
    const stages = Object.entries(build.times).map(([stage, time]) => {
      const peak = build.peaks.get(stage);
      return `${stage} ${seconds(time)}${peak ? ` (${gigabytes(peak)})` : ''}`;
    });
    console.log(
      [
        `${round}: ${seconds(build.time)}, at most ${gigabytes(most)} with Pagefind, ${gigabytes(build.ownMemory)} in Node alone`,
        `  ${build.briefings} briefings, ${build.records} search records, ${build.pages} pages; ${build.faults} faults`,
        `  ${weight.files} files, ${(weight.bytes / 1e6).toFixed(0)} MB: ${(weight.files / build.records).toFixed(2)} files an item, ${(weight.bytes / text).toFixed(1)} times the text`,
        `  stages, some side by side: ${stages.join(', ')}`,
        `  slowest: ${build.slowest.map((step) => `${step.name} ${step.seconds.toFixed(1)} s`).join(', ')}`,
      ].join('\n'),
    );
  }
  console.log(`the same bytes both times: ${new Set(hashes).size === 1 ? 'yes' : 'NO'}`);
  if (!values['no-search']) await benchSearch(out, asked);
}

async function benchBeside(site: string, scratch: string): Promise<void> {
  console.log(`\nAs many pages of the same sizes as ${site} has:`);
  for await (const one of besides(site, scratch, wordsOf(sampleArchive))) {
    if (typeof one === 'string') console.log(`  ${one}`);
    else {
      const held = one.memory > 0 ? `, at most ${gigabytes(one.memory)}` : '';
      console.log(`  ${one.name}: ${one.pages} pages in ${one.seconds.toFixed(1)} s${held}`);
    }
  }
}

async function benchLinks(scratch: string): Promise<void> {
  if (values.archive === undefined && scaleFile === null) {
    console.log(`\nLinks: ${noScale}`);
    return;
  }
  const archive = values.archive ?? join(scratch, 'real');
  if (values.archive === undefined && scaleFile !== null) {
    mkdirSync(archive);
    execFileSync('tar', ['-xJf', scaleFile, '-C', archive]);
  }
  const cache = join(scratch, 'links-cache');
  console.log('\nLinks:');
  for (const held of [correctedLinks, recutLinks]) console.log(linksInWords(await held(archive, cache)));
}

if (values.help) {
  console.log(help);
} else if (values.lighthouse) {
  await benchLighthouse();
} else {
  const processor = cpus();
  console.log(
    `Node ${process.versions.node}, ${processor.length} × ${processor[0]?.model ?? 'unknown processor'}, ${(totalmem() / 1e9).toFixed(0)} GB`,
  );
  if (values.archive === undefined && values.beside === undefined && !values.links) benchParse();
  // nothing is deleted before the end: a file system may take ten times as long to make files beside deleted ones
  const scratch = temporaryFolder('bench');
  try {
    if (values.links) await benchLinks(scratch);
    else if (values.beside !== undefined) await benchBeside(values.beside, scratch);
    else if (values.archive !== undefined) await benchArchive(values.archive, scratch);
    else {
      for (const size of values.sizes.split(',').map(Number)) await benchBuild(size, scratch);
      await benchLinks(scratch);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
