import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { loadArchive } from '../../archive/load.ts';
import { manifestAddress } from '../../formats/manifest.ts';
import { isOurs } from '../../publish/output-folder.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { nothingYet, type Verified } from '../../verify/finding.ts';
import { verifyAddresses } from '../../verify/verify-addresses.ts';
import { compareWithSite, verifyArchive } from '../../verify/verify-archive.ts';
import { type VerifiedSite, verifySite } from '../../verify/verify-site.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { plural, typed } from '../print/messages.ts';
import { makeProgress, type Progress } from '../print/progress.ts';
import { safe, type Terminal } from '../print/terminal.ts';

interface Options extends CommonOptions {
  site?: string;
}

/** `lectern verify`: proves that nothing was changed, lost or led astray, or says where. */
export const verify: MakeCommand = (terminal, finish) =>
  command('verify', 'prove that words, hashes and addresses hold, or say where not', [
    ['lectern verify _site', 'a site, by what lies in it'],
    ['lectern verify content --site _site', 'an archive, and the site that was made of it'],
    ['lectern verify links.txt --site _site', 'whether each address of a list, one a line, answers'],
  ])
    .argument('[what]', 'a site, an archive, or a text file of addresses', '_site')
    .option('--site <dir>', 'the site of the archive, or the one that the addresses are of')
    .action(async (what: string, options: Options) => {
      const progress = makeProgress(terminal, options.quiet === true || options.json === true);
      try {
        const verified = await verifyWhat(what, options.site, progress);
        progress.clear();
        print(terminal, verified, options);
        finish(verified.findings.length > 0 ? 1 : 0);
      } finally {
        progress.clear();
      }
    });

async function verifyWhat(what: string, site: string | undefined, progress: Progress): Promise<Verified> {
  const found = await stat(what).catch(() => null);
  if (!found)
    throw new UsageError(`There is no “${what}” here. Name a site, an archive, or a file of addresses.`);
  if (!found.isDirectory()) return verifyList(what, site, progress);
  if (await isSite(what)) {
    if (site !== undefined)
      throw new UsageError(
        `“${what}” is a site. Name the archive first: lectern verify ARCHIVE --site ${typed(what)}`,
      );
    return withoutArchive(siteIn(what, progress), what);
  }
  const archive = await loadArchive(what, {
    jobs: availableParallelism(),
    onProgress: (done, total) => progress.update('Reading transcript', done, total),
  });
  if (archive.briefings.length === 0)
    throw new UsageError(
      `“${what}” is neither a site nor an archive: there is no manifest.json and no transcript in it.`,
    );
  const own = await verifyArchive(archive, (done, total) =>
    progress.update('Proving transcript', done, total),
  );
  if (site === undefined)
    return joined([own, { ...nothingYet(), unproved: ['That a site says the same: name it with --site.'] }]);
  await mustBeSite(site);
  const published = siteIn(site, progress);
  return joined([own, published, compareWithSite(archive, published, site)]);
}

async function verifyList(file: string, site: string | undefined, progress: Progress): Promise<Verified> {
  if (site === undefined)
    throw new UsageError(`“${file}” is a file of addresses: name the site that they are of with --site DIR.`);
  await mustBeSite(site);
  const text = await readFile(file, 'utf8');
  return verifyAddresses(text, siteIn(site, progress), site);
}

async function mustBeSite(folder: string): Promise<void> {
  if (!(await isSite(folder)))
    throw new UsageError(
      `--site “${folder}” is no site: there is no manifest.json in it. Build it, or name another folder.`,
    );
}

async function isSite(folder: string): Promise<boolean> {
  return (
    (await isOurs(folder)) || (await stat(path.join(folder, manifestAddress)).catch(() => null)) !== null
  );
}

const siteIn = (folder: string, progress: Progress): VerifiedSite =>
  verifySite(folder, { onProgress: (done, total) => progress.update('Proving briefing', done, total) });

/** What a site cannot prove by itself. */
function withoutArchive(verified: VerifiedSite, site: string): Verified {
  const lock = verified.manifest?.lock;
  return {
    ...verified,
    unproved: [
      ...verified.unproved,
      'That the raw files are those that were taken in: whoever has them can compare their SHA-256.',
      `That no address was forgotten: lectern.lock has them all${lock ? ` (SHA-256 ${lock})` : ''}; lectern verify ARCHIVE --site ${typed(site)} reads it.`,
      'What a search finds: its index is made of these words, and not compared with them.',
    ],
  };
}

function joined(all: readonly Verified[]): Verified {
  const sum = (key: 'files' | 'items' | 'pages' | 'addresses') => Math.max(...all.map((one) => one[key]));
  return {
    findings: all.flatMap(({ findings }) => findings),
    files: sum('files'),
    items: sum('items'),
    pages: sum('pages'),
    addresses: sum('addresses'),
    unproved: all.flatMap(({ unproved }) => unproved),
  };
}

function print(
  terminal: Terminal,
  { findings, files, items, pages, addresses, unproved }: Verified,
  options: Options,
): void {
  if (options.json) {
    terminal.out(
      `${JSON.stringify({ holds: findings.length === 0, findings, proved: { files, items, pages, addresses }, unproved })}\n`,
    );
    return;
  }
  const { bold, red } = terminal.errColors;
  for (const { at, what, reason } of findings)
    terminal.err(`${bold(`${safe(at)}:`)} ${red(what)} ${safe(reason)}\n`);
  if (options.quiet) return;
  const proved = [
    plural(files, 'raw file'),
    plural(items, 'item'),
    plural(pages, 'page'),
    `${addresses.toLocaleString('en')} ${addresses === 1 ? 'address' : 'addresses'}`,
  ];
  terminal.err(`Proved: ${proved.filter((part) => !part.startsWith('0 ')).join(', ') || 'nothing'}.\n`);
  for (const sentence of unproved) terminal.err(`Not proved: ${sentence}\n`);
  terminal.err(
    findings.length === 0
      ? 'Everything holds.\n'
      : `${plural(findings.length, 'thing')} ${findings.length === 1 ? 'does' : 'do'} not hold.\n`,
  );
}
