import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteMarker } from '../../src/archive/file-kinds.ts';
import { keepFormer } from '../../src/archive/former-text.ts';
import { shortAnchor } from '../../templates/client/short-anchor.js';
import { folderOf, temporaryFolder } from '../archive/made.ts';
import { temporaryFolder as folderOfRun } from '../helpers/temporary.ts';
import { readText, writeText } from '../helpers/text-file.ts';
import { lockAfter, transcriptOn } from '../lock/branches.ts';
import { published } from '../verify/made.ts';
import { run } from './run.ts';

/** An archive whose second build moved one briefing and lost one exchange, and its site. */
const home = folderOfRun('verify');
const [archive, built] = [path.join(home, 'archive'), path.join(home, 'site')];

beforeAll(async () => {
  const first = {
    'a.txt': transcriptOn('2031-05-04', ['ferry', 'toll', 'crane']),
    'b.txt': transcriptOn('2031-05-05', ['bridge']),
  };
  const files = {
    'a.txt': transcriptOn('2031-05-04', ['ferry', 'crane']),
    'b.txt': transcriptOn('2031-05-06', ['bridge']),
  };
  const lock = lockAfter(files, lockAfter(first, undefined, '2031-06-01'), '2031-06-02');
  await published(home, files, lock, 'pages');
  writeFileSync(path.join(built, siteMarker), 'Made by Lectern.\n');
  for (const text of Object.values(first)) await keepFormer(archive, sha256(text), Buffer.from(text));
}, 120_000);

const ferry = 'who-pays-for-the-ferry-at-ferrystead';
const day = 'en/2031/05/04';

/** A copy of the site in which somebody was at work. */
function attacked(attack: (edit: Edit) => void): string {
  const site = path.join(temporaryFolder(), 'site');
  cpSync(built, site, { recursive: true });
  const at = (file: string) => path.join(site, file);
  attack({
    read: (file) => readText(at(file)),
    write: (file, text) => writeText(at(file), text),
    replace: (file, from, to) => {
      const text = readText(at(file));
      expect(text).toContain(from);
      writeText(at(file), text.replaceAll(from, to));
    },
    remove: (file) => rmSync(at(file)),
  });
  return site;
}

interface Edit {
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  replace: (file: string, from: string, to: string) => void;
  remove: (file: string) => void;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const paragraph = (html: string, id: string) =>
  new RegExp(`<p id="?${id}"?[^>]*>([^<]*)`).exec(html)?.[1] ?? '';

async function findings(site: string): Promise<string[]> {
  const { code, err } = await run('verify', site, '--quiet');
  const lines = err.split('\n').filter(Boolean);
  expect(code).toBe(lines.length > 0 ? 1 : 0);
  return lines;
}

describe('lectern verify of a site', () => {
  it('says what is proved, and what a site cannot prove by itself', async () => {
    const { code, err } = await run('verify', built);
    const lock = sha256(readFileSync(path.join(archive, 'lectern.lock'), 'utf8'));
    expect({
      code,
      err: err
        .replaceAll(built, 'SITE')
        .replace(lock, 'LOCK')
        .replace(/\d+ pages/, 'N pages'),
    }).toEqual({
      code: 0,
      err: `Proved: 2 raw files, 3 items, N pages, 3 addresses.
Not proved: That the raw files are those that were taken in: whoever has them can compare their SHA-256.
Not proved: That no address was forgotten: lectern.lock has them all (SHA-256 LOCK); lectern verify ARCHIVE --site SITE reads it.
Not proved: What a search finds: its index is made of these words, and not compared with them.
Everything holds.
`,
    });
  });

  it('finds one changed word on a page', async () => {
    const site = attacked(({ replace }) =>
      replace(`${day}/${ferry}.html`, 'goes to ferrystead', 'went to ferrystead'),
    );
    expect(await findings(site)).toEqual([
      `${day}/${ferry}.html: words #${shortAnchor(`${ferry}-p2`)} reads “…he ferry of pier ferry1 went to ferrystead by wa…”, and its transcript “…he ferry of pier ferry1 goes to ferrystead by wa…”.`,
    ]);
  });

  it('finds a page that was taken away', async () => {
    expect(await findings(attacked(({ remove }) => remove(`${day}/${ferry}.html`)))).toEqual([
      `${day}/${ferry}.html: file is missing.`,
    ]);
    expect(await findings(attacked(({ remove }) => remove(`${day}/index.json.gz`)))).toEqual([
      `${day}/index.json.gz: file is missing.`,
    ]);
  });

  it('finds a page on which something beside the words was changed, and a list that was', async () => {
    const link = attacked(({ replace }) =>
      replace(`${day}/${ferry}.html`, '</main>', '<a href=//x.example>x</a></main>'),
    );
    expect(await findings(link)).toEqual([
      `${day}/${ferry}.html: hash is not the page that was built: something beside the words was changed.`,
    ]);
    const list = attacked(({ replace }) => replace('en/2031/05/index.html', 'ferry', 'fairy'));
    expect(await findings(list)).toEqual(['en/2031/05/index.html: hash is not the page that was built.']);
    expect(await findings(attacked(({ remove }) => remove('en/2031/05/index.html')))).toEqual([
      'en/2031/05/index.html: file is missing.',
    ]);
  });

  it('finds two answers that were swapped, their words or their places', async () => {
    const [own, other] = [`${ferry}-p2`, 'who-pays-for-the-crane-at-cranestead-p2'];
    const words = attacked(({ read, write }) => {
      const html = read(`${day}/index.html`);
      const [first, second] = [paragraph(html, own), paragraph(html, other)];
      write(
        `${day}/index.html`,
        html.replace(first, '\u0000').replace(second, first).replace('\u0000', second),
      );
    });
    expect((await findings(words)).map((line) => line.slice(0, 90))).toEqual([
      expect.stringContaining(`#${own} reads “The crane`),
      expect.stringContaining('crane-at-cranestead-p2 reads'),
    ]);
    const places = attacked(({ read, write }) => {
      const html = read(`${day}/index.html`);
      const articles = html.match(/<article[\s\S]*?<\/article>/g) ?? [];
      write(`${day}/index.html`, html.replace(articles.join('\n'), articles.toReversed().join('\n')));
    });
    expect((await findings(places))[0]).toBe(
      `${day}/index.html: words #who-pays-for-the-crane-at-cranestead-p1 stands where #${ferry}-p1 was said.`,
    );
  });

  it('finds words that nobody said, and words in the mouth of another', async () => {
    const added = attacked(({ replace }) =>
      replace(`${day}/${ferry}.html`, '\n</div><p>', '\n<p>I resign.\n</div><p>'),
    );
    expect(await findings(added)).toEqual([
      `${day}/${ferry}.html: words this is in no transcript: “I resign.”.`,
    ]);
    const other = attacked(({ replace }) =>
      replace(`${day}/${ferry}.html`, 'Minister Example', 'Minister Other'),
    );
    expect((await findings(other))[0]).toMatch(
      /words “.*Minister Other.*” says what .*Minister Example said\.$/,
    );
  });

  it('finds a damaged raw file, and which of its words are published otherwise', async () => {
    const site = attacked(({ replace }) =>
      replace(`${day}/source.txt`, 'ferry1 goes to', 'ferry1 goes  not to'),
    );
    const lines = await findings(site);
    expect(lines[0]).toMatch(
      new RegExp(
        `^${day}/source.txt: hash is not the raw file: its SHA-256 is [0-9a-f]{64}, and that of a.txt was `,
      ),
    );
    expect(lines[1]).toMatch(/: words line \d+ reads “.*not.*”, and what is published “.*”\.$/);
  });

  it('finds a word that was changed on the pages, in the data and in the manifest, by the raw file', async () => {
    const site = attacked(({ read, write, replace }) => {
      const [from, to] = ['goes to ferrystead', 'went to ferrystead'];
      for (const file of ['index.html', `${ferry}.html`, 'index.json.gz'])
        replace(`${day}/${file}`, from, to);
      const item = JSON.parse(read(`${day}/index.json.gz`)).items.find(
        ({ id }: { id: string }) => id === ferry,
      );
      const words = item.turns.flatMap(({ label, paragraphs }: { label: string; paragraphs: string[] }) => [
        label,
        ...paragraphs,
      ]);
      const hash = sha256(words.map((line: string) => `${line}\n`).join('')).slice(0, 32);
      const page = (file: string) => sha256(read(`${day}/${file}`)).slice(0, 32);
      const part = read('manifest/2031.json.gz');
      const next = part.replace(
        new RegExp(`"page":"[0-9a-f]+"(,"items":{"${ferry}":\\[")[^\\]]+`),
        `"page":"${page('index.html')}"$1${hash}","${page(`${ferry}.html`)}"`,
      );
      write('manifest/2031.json.gz', next);
      write('manifest.json', read('manifest.json').replace(sha256(part), sha256(next)));
    });
    const lines = await findings(site);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`^${day}/source.txt: words line \\d+ reads “.*goes.*”, and what is published “.*went.*”`),
    );
  });

  it('finds a manifest that was changed, and what answers no more', async () => {
    expect(
      (await findings(attacked(({ replace }) => replace('manifest/2031.json.gz', 'a.txt', 'c.txt'))))[0],
    ).toBe('manifest/2031.json.gz: hash is not what manifest.json holds the hash of.');
    expect(await findings(attacked(({ remove }) => remove('en/2031/05/05/index.html')))).toEqual([
      '/en/2031/05/05/: address answers no more: it moved to /en/2031/05/06/.',
    ]);
    expect(
      await findings(attacked(({ remove }) => remove(`${day}/who-pays-for-the-toll-at-tollstead.html`))),
    ).toEqual([
      `/${day}/who-pays-for-the-toll-at-tollstead.html: address answers no more: it should say that what stood there is gone.`,
    ]);
    expect(await findings(attacked(({ remove }) => remove('manifest.json')))).toEqual([
      'manifest.json: file is missing. Build the site again: releases up to 0.1.1 wrote none.',
    ]);
  });

  it('looks at nothing beyond the site, whatever its manifest names', async () => {
    const site = attacked(({ read, write }) => {
      const part = read('manifest/2031.json.gz');
      const next = part.replace(`/${day}/source.txt`, `/../../${path.basename(archive)}/a.txt`);
      write('manifest/2031.json.gz', next);
      write('manifest.json', read('manifest.json').replace(sha256(part), sha256(next)));
    });
    expect((await findings(site))[0]).toMatch(/a\.txt: file is missing: the verbatim copy of a\.txt\.$/);
  });
});

describe('lectern verify of an archive', () => {
  it('proves it together with its site', async () => {
    const { code, err } = await run('verify', archive, '--site', built);
    expect({ code, err: err.replace(/\d+ pages/, 'N pages') }).toEqual({
      code: 0,
      err: 'Proved: 4 raw files, 3 items, N pages, 8 addresses.\nEverything holds.\n',
    });
  });

  it('finds that the site was made of something else, and that the lock is behind', async () => {
    const changed = path.join(temporaryFolder(), 'archive');
    cpSync(archive, changed, { recursive: true });
    writeFileSync(path.join(changed, 'b.txt'), transcriptOn('2031-05-06', ['bridge', 'lamp']));
    const { code, err } = await run('verify', changed, '--site', built, '--quiet');
    expect({ code, err }).toEqual({
      code: 1,
      err: `lectern.lock: hash is not that of these transcripts (5 kept, 1 new, 1 transcript replaced). Build the archive, or take back what changed.
/en/2031/05/06/: hash was made of another b.txt than the archive holds.
`,
    });
  });

  it('advises to mend a lock that git could not merge, and nothing else', async () => {
    const changed = path.join(temporaryFolder(), 'archive');
    cpSync(archive, changed, { recursive: true });
    const lock = path.join(changed, 'lectern.lock');
    writeFileSync(lock, `${readFileSync(lock, 'utf8')}<<<<<<< HEAD\n=======\n>>>>>>> pier\n`);
    const { err } = await run('verify', changed, '--site', built, '--quiet');
    expect(err).toMatch(
      /^lectern\.lock, line \d+: address Git could not merge it here\. Run “lectern lock”\.\n$/,
    );
  });

  it('finds a former text that is not what its name says', async () => {
    const changed = path.join(temporaryFolder(), 'archive');
    cpSync(archive, changed, { recursive: true });
    const name = `history/${'ab'.repeat(32)}.gz`;
    writeFileSync(path.join(changed, name), 'not packed');
    const { err } = await run('verify', changed, '--quiet');
    expect(err).toBe(`${name}: file cannot be unpacked.\n`);
  });

  it('finds an address of the lock that leads in a circle', async () => {
    const changed = path.join(temporaryFolder(), 'archive');
    cpSync(archive, changed, { recursive: true });
    const lines = ['x y', 'y x']
      .map((pair) => pair.split(' '))
      .map(([from, to]) => `/en/2031/05/04/${from} moved 2031-06-01 /en/2031/05/04/${to}\n`);
    writeFileSync(
      path.join(changed, 'lectern.lock'),
      readFileSync(path.join(changed, 'lectern.lock'), 'utf8') + lines.join(''),
    );
    const { err } = await run('verify', changed, '--quiet');
    expect(err).toContain('lectern.lock, line 15: address It leads back to itself.');
  });
});

describe('lectern verify of a list of addresses', () => {
  it('says which of them answer no more, absolute or from the root, with places and text fragments', async () => {
    const list = folderOf({
      'links.txt': [
        '# links of a book',
        '/en/2031/05/04/',
        `https://harbour.example/briefings/${day}/${ferry}.html?from=book`,
        `https://harbour.example/${day}/#${ferry}-p2:~:text=pier`,
        `/${day}/${ferry}.html#${ferry}-p2`,
        `/${day}/${ferry}.html#${shortAnchor(`${ferry}-p2`)}`,
        `/en/2031/05/05/#who-pays-for-the-bridge-at-bridgestead-p1`,
        '/en/2030/01/01/',
        `/${day}/#nobody`,
        'ferry',
      ].join('\n'),
    });
    const { code, err } = await run('verify', path.join(list, 'links.txt'), '--site', built);
    expect({ code, err }).toEqual({
      code: 1,
      err: `/en/2030/01/01/: address answers no more.
/${day}/#nobody: address answers, and has no place #nobody any more.
ferry: address is no address.
Proved: 6 addresses.
3 things do not hold.
`,
    });
  });
});

describe('lectern verify', () => {
  it('gives what it found as JSON', async () => {
    const site = attacked(({ remove }) => remove(`${day}/${ferry}.html`));
    const { code, out } = await run('verify', site, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      holds: false,
      findings: [{ at: `${day}/${ferry}.html`, what: 'file', reason: 'is missing.' }],
      proved: { files: 2, items: 3, addresses: 3 },
    });
  });

  it('refuses what is none of the three with what to name instead', async () => {
    const empty = temporaryFolder();
    const list = path.join(folderOf({ 'links.txt': '/en/\n' }), 'links.txt');
    const told = async (...args: string[]) => {
      const { code, err } = await run('verify', ...args);
      return `${code} ${err.replaceAll(empty, 'EMPTY').replaceAll(list, 'LIST').replaceAll(built, 'SITE')}`;
    };
    expect(await told('nowhere')).toBe(
      '2 lectern: There is no “nowhere” here. Name a site, an archive, or a file of addresses.\n',
    );
    expect(await told(empty)).toBe(
      '2 lectern: “EMPTY” is neither a site nor an archive: there is no manifest.json and no transcript in it.\n',
    );
    expect(await told(list)).toBe(
      '2 lectern: “LIST” is a file of addresses: name the site that they are of with --site DIR.\n',
    );
    expect(await told(list, '--site', empty)).toBe(
      '2 lectern: --site “EMPTY” is no site: there is no manifest.json in it. Build it, or name another folder.\n',
    );
    expect(await told(built, '--site', empty)).toBe(
      '2 lectern: “SITE” is a site. Name the archive first: lectern verify ARCHIVE --site SITE\n',
    );
  });
});
