import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { emptyLock } from '../../src/lock/lock.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { verifyAddresses } from '../../src/verify/verify-addresses.ts';
import { compareWithSite, verifyArchive } from '../../src/verify/verify-archive.ts';
import { verifySite } from '../../src/verify/verify-site.ts';
import { shortAnchor } from '../../templates/client/short-anchor.js';
import { folderOf, temporaryFolder } from '../archive/made.ts';
import { temporaryFolder as folderOfRun } from '../helpers/temporary.ts';
import { readText, writeText } from '../helpers/text-file.ts';
import { lockAfter, transcriptOn } from '../lock/branches.ts';
import { type Published, published } from './made.ts';

const before = {
  'a.txt': transcriptOn('2031-05-04', ['ferry', 'toll', 'crane']),
  'b.txt': transcriptOn('2031-05-05', ['bridge']),
};
const files = {
  'a.txt': transcriptOn('2031-05-04', ['ferry', 'crane']),
  'b.txt': transcriptOn('2031-05-06', ['bridge']),
};
const lock = lockAfter(files, lockAfter(before, undefined, '2031-05-07'), '2031-06-01');
const [ferry, crane, bridge] = ['ferry', 'crane', 'bridge'].map(
  (what) => `who-pays-for-the-${what}-at-${what}stead`,
) as [string, string, string];
const day = 'en/2031/05/04';

let pages: Published;
let anchors: Published;
beforeAll(async () => {
  pages = await published(folderOfRun('pages'), files, lock, 'pages');
  anchors = await published(folderOfRun('anchors'), files, lock, 'anchors');
});

interface Edit {
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  replace: (file: string, from: string | RegExp, to: string) => void;
  remove: (file: string) => void;
}

/** A copy of a site in which somebody was at work, and what is found of it. */
function attacked(edit: (edit: Edit) => void, from = pages): { site: string; found: string[] } {
  const site = path.join(temporaryFolder(), 'site');
  cpSync(from.site, site, { recursive: true });
  const at = (file: string) => path.join(site, file);
  const read = (file: string) => readText(at(file));
  const write = (file: string, text: string) => writeText(at(file), text);
  const replace = (file: string, what: string | RegExp, to: string) => {
    const text = read(file).replace(what, to);
    expect(text).not.toBe(read(file));
    write(file, text);
  };
  edit({ read, write, replace, remove: (file) => rmSync(at(file)) });
  const found = verifySite(site).findings.map(({ at, what, reason }) => `${at}: ${what} ${reason}`);
  return { site, found };
}

describe('A site', () => {
  it('is proved by what lies in it, with items as pages or as places', () => {
    for (const { site } of [pages, anchors]) {
      const told: string[] = [];
      const {
        findings,
        files: raw,
        items,
        addresses,
      } = verifySite(site, {
        onProgress: (done, total) => void told.push(`${done} of ${total}`),
      });
      expect({ findings, raw, items, addresses }).toEqual({ findings: [], raw: 2, items: 3, addresses: 3 });
      expect(told).toEqual(['1 of 2', '2 of 2']);
    }
    expect(verifySite(pages.site).pages).toBeGreaterThan(verifySite(anchors.site).pages);
  });

  it('is proved where marks and signs of the transcript are no words of a page', async () => {
    const odd = {
      'a.md':
        '---\ndate: 2031-05-04\nlang: en\n---\n**Ann Example**\n\nQuestion: *When* will it run?\n\nMinister: In **June** (laughter), [she said](https://a.example).\n',
      'b.txt':
        'QUESTION: When will it run?\n\nMINISTER EXAMPLE: In June.\n\n\u0001It is late.\n\nIt is\u0001 dark.\n',
    };
    const { site } = await published(
      temporaryFolder(),
      odd,
      lockAfter(odd, undefined, '2031-06-01'),
      'pages',
    );
    expect(verifySite(site)).toMatchObject({ findings: [], files: 2 });
  });

  it('without a manifest that can be read is looked at no further', () => {
    expect(attacked(({ write }) => write('manifest.json', '{}')).found).toEqual([
      'manifest.json: file does not read as a manifest. Build the site again.',
    ]);
    expect(attacked(({ remove }) => remove('manifest.json')).found).toEqual([
      'manifest.json: file is missing. Build the site again: releases up to 0.1.1 wrote none.',
    ]);
  });

  it.each(['manifest/2031.json.gz', 'manifest/pages.json.gz'])(
    'is told with its part %s, missing or torn',
    (part) => {
      expect(attacked(({ remove }) => remove(part)).found).toEqual([`${part}: file is missing.`]);
      expect(attacked(({ write }) => write(part, '{')).found).toEqual([
        `${part}: hash is not what manifest.json holds the hash of.`,
        `${part}: file does not read as a part of the manifest.`,
      ]);
      expect(attacked(({ replace }) => replace(part, '\n', '\n ')).found).toEqual([
        `${part}: hash is not what manifest.json holds the hash of.`,
      ]);
    },
  );

  it('has a document beside each briefing that says what the manifest says', () => {
    const json = `${day}/index.json.gz`;
    const data = (edit: (data: { items: { id: string }[]; source: { sha256: string } }) => void) =>
      attacked(({ read, write }) => {
        const document = JSON.parse(read(json));
        edit(document);
        write(json, JSON.stringify(document));
      }).found.filter((line) => line.startsWith(json));
    expect(data(() => {})).toEqual([]);
    expect(data(({ items }) => void items.shift())).toEqual([`${json}: words #${ferry} is missing.`]);
    expect(data(({ items }) => void items.push({ ...items[0]!, id: 'x' }))).toEqual([
      `${json}: words #x is none of the manifest’s.`,
    ]);
    expect(data(({ source }) => void Object.assign(source, { sha256: 'a'.repeat(64) }))).toEqual([
      `${json}: hash is of another raw file than the manifest says.`,
    ]);
    const words = attacked(({ replace }) => replace(json, 'goes to ferrystead', 'went to ferrystead')).found;
    expect(words).toContain(
      `${json}: hash the words of #${ferry} are not those that the manifest holds the hash of.`,
    );
    expect(attacked(({ write }) => write(json, '{}')).found).toEqual([
      `${json}: file does not read as a briefing.`,
    ]);
    expect(attacked(({ remove }) => remove(json)).found).toEqual([`${json}: file is missing.`]);
  });

  it('has pages that say what is in the document, and nothing beside it', () => {
    const page = `${day}/${ferry}.html`;
    const reasons = (...edits: [from: string | RegExp, to: string][]) =>
      attacked(({ replace }) => {
        for (const [from, to] of edits) replace(page, from, to);
      }).found.map((line) => line.replace(`${page}: words `, ''));
    expect(reasons([/<h1[^>]*>[\s\S]*?<\/h1>/, '<h1>Nothing</h1>'])).toEqual([
      'is headed “Nothing”, and not “Who pays for the ferry at ferrystead?”.',
    ]);
    expect(reasons([/<h1[^>]*>[\s\S]*?<\/h1>/, ''])).toEqual([
      'is headed “”, and not “Who pays for the ferry at ferrystead?”.',
    ]);
    const [p2, p9] = [shortAnchor(`${ferry}-p2`), shortAnchor(`${ferry}-p9`)];
    const second = new RegExp(`<p id="?${p2}"?[^>]*>[^<]*(?:</p>)?`);
    expect(reasons([second, ''])[0]).toBe(`#${p2} is missing: “The ferry of pier ferry1…”.`);
    expect(reasons([second, `<p id=${p9}>I resign.`]).slice(1, 2)).toEqual([
      `#${p9} is in no transcript: “I resign.”.`,
    ]);
    expect(reasons([/(?<=<div[^>]*>)<b[^>]*>Minister Example<\/b>/, ''])).toEqual([
      '1 turns are set apart, of 2.',
    ]);
    expect(reasons([/(?<=<div[^>]*>)<b[^>]*>Minister Example<\/b>/, '<b></b>'])).toEqual([
      '“” says what Minister Example said.',
    ]);
    // a template of somebody’s own may not say who speaks
    expect(
      reasons([/<div class="?asks"?><b>.*/, ''], [/(?<=<div[^>]*>)<b[^>]*>Minister Example<\/b>/, '']),
    ).toEqual([`${page}: hash is not the page that was built: something beside the words was changed.`]);
  });

  it('has its answers and their words in the order in which they were said', () => {
    const { found } = attacked(({ read, write }) => {
      const html = read(`${day}/index.html`);
      const articles = html.match(/<article[\s\S]*?<\/article>/g) ?? [];
      write(`${day}/index.html`, html.replace(articles.join('\n'), articles.toReversed().join('\n')));
    });
    expect(found[0]).toBe(`${day}/index.html: words #${crane}-p1 stands where #${ferry}-p1 was said.`);
  });

  it('has lists as they were built', () => {
    const list = 'en/2031/05/index.html';
    expect(attacked(({ replace }) => replace(list, 'May', 'June')).found).toEqual([
      `${list}: hash is not the page that was built.`,
    ]);
    expect(attacked(({ remove }) => remove(list)).found).toEqual([`${list}: file is missing.`]);
  });

  it('has the places to which links to joined answers lead', async () => {
    const joined = before['a.txt'].replace(
      /QUESTION: (Who pays for the toll.*)\n\nMINISTER EXAMPLE: /,
      '$1\n\n',
    );
    const one = { 'a.txt': joined };
    const settled = lockAfter(
      one,
      lockAfter({ 'a.txt': before['a.txt'] }, undefined, '2031-05-07'),
      '2031-06-01',
    );
    const made = await published(temporaryFolder(), one, settled, 'pages');
    const place = 'who-pays-for-the-toll-at-tollstead-p2';
    const { found } = attacked(
      ({ replace }) => replace(`${day}/${ferry}.html`, new RegExp(`id="?${place}"?`), ''),
      made,
    );
    expect(found).toContain(`${day}/${ferry}.html: words links to #${place} of ${ferry} lead nowhere.`);
  });

  it('has a page that leads on at each address that moved, and one that says so at each that is gone', () => {
    const [former, next] = ['en/2031/05/05/index.html', '/en/2031/05/06/'];
    const found = (edit: (edit: Edit) => void) =>
      attacked(edit).found.filter((line) => line.includes(': address '));
    expect(found(({ replace }) => replace(former, /url=[^"]*/, 'url=../04/'))).toEqual([
      `/en/2031/05/05/: address leads to /en/2031/05/04/, and not to ${next}.`,
    ]);
    expect(found(({ write }) => write(former, '<p>Nothing'))).toEqual([
      `/en/2031/05/05/: address leads to nothing, and not to ${next}.`,
    ]);
    expect(found(({ remove }) => remove(`en/2031/05/06/${bridge}.html`))).toEqual([
      `/en/2031/05/05/${bridge}.html: address leads to ${next}${bridge}.html, which is not there.`,
    ]);
    expect(found(({ remove }) => remove(former))).toEqual([
      `/en/2031/05/05/: address answers no more: it moved to ${next}.`,
    ]);
  });
});

describe('A list of addresses', () => {
  const told = ({ site }: Published, ...lines: string[]) => {
    const { findings, addresses } = verifyAddresses(lines.join('\r\n'), verifySite(site), site);
    return [addresses, ...findings.map(({ at, reason }) => `${at} ${reason}`)];
  };

  it('answers under whatever host and path, with a place or without, and where it moved', () => {
    const [own, far] = [`/${day}/#${ferry}-p2`, `https://a.example/x/${day}/${ferry}.html?y#:~:text=pier`];
    expect(
      told(pages, '# book', '', own, far, '//a.example/en/', '/robots.txt', `/en/2031/05/05/#${bridge}-p1`),
    ).toEqual([5]);
    expect(told(pages, 'ferry', 'mailto:a@b.example', 'https://')).toEqual([
      0,
      'ferry is no address.',
      'mailto:a@b.example is no address.',
      'https:// is no address.',
    ]);
    expect(told(pages, `/${day}/#nobody`, '/en/2031/05/05/#nobody', '/fr/')).toEqual([
      0,
      `/${day}/#nobody answers, and has no place #nobody any more.`,
      '/en/2031/05/05/#nobody answers, and has no place #nobody any more.',
      '/fr/ answers no more.',
    ]);
  });

  it('answers for the page of an item where items are places, and for no other page that is not there', () => {
    expect(told(anchors, `/${day}/${ferry}.html`)).toEqual([1]);
    for (const lost of [`/${day}/nobody.html`, `/en/2031/05/09/${ferry}.html`])
      expect(told(anchors, lost)).toEqual([0, `${lost} answers no more.`]);
    const { site } = attacked(({ remove }) => remove(`${day}/${ferry}.html`));
    expect(told({ ...pages, site }, `/${day}/${ferry}.html`)).toEqual([
      0,
      `/${day}/${ferry}.html answers no more.`,
    ]);
  });
});

describe('An archive', () => {
  const proved = async ({ archive }: Published) => {
    const { findings, ...rest } = await verifyArchive(archive);
    return { ...rest, findings: findings.map(({ at, what, reason }) => `${at}: ${what} ${reason}`) };
  };

  it('is proved by itself: its transcripts, its items, and each address that it gave', async () => {
    expect(await proved(pages)).toEqual({
      findings: [],
      files: 2,
      items: 3,
      pages: 0,
      addresses: 8,
      unproved: [
        `What was said before a correction at /${day}/, /en/2031/05/06/: the former text is not in history/.`,
      ],
    });
    const told: string[] = [];
    await verifyArchive(pages.archive, (done, total) => void told.push(`${done} of ${total}`));
    expect(told).toEqual(['1 of 2', '2 of 2']);
  });

  it('proves the former texts that it keeps', async () => {
    const kept = [before['a.txt'], before['b.txt'], 'Another.'].map((text) => sha256(text, 'hex'));
    const history = Object.fromEntries(
      kept.map((hash, at) => [`history/${hash}.gz`, gzipSync(at < 1 ? before['a.txt'] : before['b.txt'])]),
    );
    const { archive } = pages;
    const folder = folderOf({ ...files, ...history, 'history/notes.txt': '' });
    const torn = `history/${'ab'.repeat(32)}.gz`;
    writeFileSync(path.join(folder, torn), 'torn');
    const { findings, files: raw, unproved } = await verifyArchive({ ...archive, folder });
    expect(unproved).toEqual([]);
    expect(raw).toBe(4);
    expect(findings.find(({ at }) => at === torn)).toEqual({
      at: torn,
      what: 'file',
      reason: 'cannot be unpacked.',
    });
    expect(findings.filter(({ at }) => at !== torn)).toEqual([
      {
        at: `history/${kept[2]}.gz`,
        what: 'hash',
        reason: `unpacks to another text: its SHA-256 is ${kept[1]}.`,
      },
    ]);
  });

  it('without a lock proves no address, and what it cannot read is told with its line', async () => {
    const folder = folderOf({
      'a.txt': files['a.txt'],
      'site.yaml': 'titel: Pier\n',
      'people.yaml': 'never: A\n',
    });
    const archive = await loadArchive(folder, { cache: false });
    const { unproved, addresses, findings } = await proved({ archive, site: '' });
    expect({ unproved, addresses }).toEqual({
      unproved: ['What was published under which address: there is no lectern.lock that can be read.'],
      addresses: 0,
    });
    expect(findings.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'site.yaml, line 1: file',
      'people.yaml, line 1: file',
    ]);
    const torn = folderOf({ 'a.txt': files['a.txt'], 'lectern.lock': 'no lock\n' });
    const lost = await proved({ archive: await loadArchive(torn, { cache: false }), site: '' });
    expect(lost.findings[0]).toMatch(/^lectern\.lock, line 1: address /);
  });

  it('finds addresses of its lock that lead nowhere', async () => {
    const [x, y] = [`/${day}/x`, `/${day}/y`];
    const date = '2031-06-01';
    const leading = async (...moves: [string, string][]) => {
      const moved = new Map([...lock.moved, ...moves.map(([from, to]) => [from, { date, to }] as const)]);
      const { settlement } = pages.archive;
      const archive = { ...pages.archive, settlement: { ...settlement!, before: { ...lock, moved } } };
      const { findings, addresses } = await proved({ ...pages, archive });
      return [addresses, ...findings];
    };
    expect(await leading([x, y])).toEqual([
      8,
      `${x}: address leads to ${y}, which the lock does not know. Take the line from the version before: git log -p lectern.lock`,
    ]);
    expect(await leading([x, y], [y, x])).toEqual([
      8,
      `${x}: address leads in a circle. Take its line out of lectern.lock, then: lectern lock`,
      `${y}: address leads in a circle. Take its line out of lectern.lock, then: lectern lock`,
    ]);
    expect(await leading([x, `/${day}/`])).toEqual([9]);
  });

  it('is behind where its transcripts say something else than its lock', async () => {
    const { settlement } = pages.archive;
    const noted = { ...settlement!, text: `${settlement?.text}# a note\n` };
    expect((await proved({ ...pages, archive: { ...pages.archive, settlement: noted } })).findings).toEqual(
      [],
    );
    const changed = { ...files, 'a.txt': transcriptOn('2031-05-04', ['ferry', 'crane', 'lamp']) };
    const { archive } = await published(temporaryFolder(), changed, lock, 'pages');
    expect((await proved({ archive, site: '' })).findings).toEqual([
      'lectern.lock: hash is not that of these transcripts (5 kept, 1 new, 1 transcript replaced). Build the archive, or take back what changed.',
    ]);
    const fewer = { ...files, 'a.txt': transcriptOn('2031-05-04', ['ferry']) };
    const { archive: less } = await published(temporaryFolder(), fewer, lock, 'pages');
    expect((await proved({ archive: less, site: '' })).findings[0]).toMatch(/^lectern\.lock: hash .*1 gone/);
  });
});

describe('An archive beside its site', () => {
  const compared = (
    { archive }: Pick<Published, 'archive'>,
    site: string,
    edit = (_: ReturnType<typeof verifySite>) => {},
  ) => {
    const verified = verifySite(site);
    edit(verified);
    const { findings, addresses, files: raw } = compareWithSite(archive, verified, site);
    return { addresses, raw, findings: findings.map(({ at, what, reason }) => `${at}: ${what} ${reason}`) };
  };

  it('is what that was made of, and every address that it gave answers there', () => {
    for (const made of [pages, anchors])
      expect(compared(made, made.site)).toEqual({ addresses: 8, raw: 2, findings: [] });
  });

  it('is told with each transcript of which only one of them knows', () => {
    const { briefings } = pages.archive;
    const fewer = { archive: { ...pages.archive, briefings: briefings.slice(0, 1) } };
    expect(compared(fewer, pages.site).findings).toEqual([
      '/en/2031/05/06/: hash was made of b.txt, which is not in the archive.',
    ]);
    const more = {
      archive: { ...pages.archive, briefings: [...briefings, { ...briefings[0]!, file: 'c.txt' }] },
    };
    expect(compared(more, pages.site).findings).toEqual([
      'c.txt: file is not published. Build the site again.',
    ]);
    const other = compared(pages, pages.site, ({ briefings: [one] }) => {
      if (one) one.sha256 = 'a'.repeat(64);
    });
    expect(other.findings).toEqual([`/${day}/: hash was made of another a.txt than the archive holds.`]);
  });

  it('is told where the site was made with another lock, or with none that is known', () => {
    const { settlement } = pages.archive;
    const settled = { ...settlement!, text: 'another' };
    expect(compared({ archive: { ...pages.archive, settlement: settled } }, pages.site).findings).toEqual([
      'lectern.lock: hash is not the lock that the site was made with. Build the site again.',
    ]);
    const none = { ...settlement!, text: null, before: emptyLock() };
    expect(compared({ archive: { ...pages.archive, settlement: none } }, pages.site)).toEqual({
      addresses: 0,
      raw: 2,
      findings: [],
    });
    expect(compared(pages, temporaryFolder())).toEqual({ addresses: 0, raw: 0, findings: [] });
  });

  it('finds an address that answers no more, and one that answers with something else', () => {
    const page = `${day}/${crane}.html`;
    const { site } = attacked(({ remove }) => remove(page));
    expect(compared(pages, site)).toMatchObject({
      addresses: 7,
      findings: [`/${page}: address answers no more, and was given once.`],
    });
    const place = attacked(
      ({ replace }) => replace(`${day}/index.html`, new RegExp(`id="?${crane}"?`), ''),
      anchors,
    );
    expect(compared(anchors, place.site).findings).toEqual([
      `/${day}/#${crane}: address answers no more, and was given once.`,
    ]);
    const other = compared(pages, pages.site, ({ briefings: [one] }) => {
      if (one) delete one.items[crane];
    });
    expect(other.findings).toEqual([`/${page}: address answers, and not with what was published there.`]);
  });

  it('is looked at nowhere beyond the site', () => {
    const { site } = attacked(({ replace }) =>
      replace('manifest/2031.json.gz', `/${day}/source.txt`, '/../../a.txt'),
    );
    mkdirSync(path.join(site, '../..'), { recursive: true });
    expect(verifySite(site).findings.map(({ reason }) => reason)).toContain(
      'is missing: the verbatim copy of a.txt.',
    );
  });
});
