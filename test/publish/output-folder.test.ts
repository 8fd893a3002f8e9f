import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutput, replaceFolder, updateFolder } from '../../src/publish/output-folder.ts';
import { folderOf, temporaryFolder } from '../archive/made.ts';

/** A process that is certainly not running: Linux gives no number above 4,194,304. */
const nobody = 9_999_999;

const writer = (name: string, text: string) => async (folder: string) =>
  writeFileSync(path.join(folder, name), text);

describe('Where a site may go', () => {
  it('is a new folder, an empty one, or one that Lectern made', async () => {
    const [archive, parent] = [temporaryFolder(), temporaryFolder()];
    const out = path.join(parent, 'deep', 'site');
    expect(await checkOutput(out, archive)).toBe(out);
    expect(await checkOutput(temporaryFolder(), archive)).toBeTruthy();
    await replaceFolder(out, writer('a', '1'));
    expect(await checkOutput(out, archive)).toBe(out);
  });

  it('is inside the archive too, as _site is where one stands in it', async () => {
    const archive = folderOf({ 'a.txt': 'x' });
    expect(await checkOutput(path.join(archive, '_site'), archive)).toBe(path.join(archive, '_site'));
  });

  it.each([
    [
      'the archive itself',
      '.',
      'is the archive itself, and would be replaced by the site. Name another folder.',
    ],
    ['a folder above it', '..', 'holds the archive, and would be replaced by the site. Name another folder.'],
    [
      'a link to it',
      '../link',
      'is the archive itself, and would be replaced by the site. Name another folder.',
    ],
    ['a file', 'a.txt', 'is a file. Name a folder.'],
    ['a link to nowhere', '../lost', 'is a link that leads to no folder. Name a folder, or mend the link.'],
    ['a link to itself', '../circle', 'is a link that leads to no folder. Name a folder, or mend the link.'],
    [
      'a folder with someone’s files',
      'mine',
      'holds files that Lectern did not make, and would be replaced. Name another folder, or empty it.',
    ],
  ])('is never %s', async (_, to, reason) => {
    const parent = folderOf({ 'archive/a.txt': 'x', 'archive/mine/b.txt': 'y' });
    const archive = path.join(parent, 'archive');
    symlinkSync(archive, path.join(parent, 'link'));
    for (const [link, target] of [
      ['lost', 'gone'],
      ['circle', 'circle'],
    ] as const)
      symlinkSync(path.join(parent, target), path.join(parent, link));
    const wanted = path.join(archive, to);
    await expect(checkOutput(wanted, archive)).rejects.toThrow(`--out “${wanted}” ${reason}`);
  });
});

describe('A site that is built again', () => {
  it('takes the place of the old one as a whole', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(out, writer('old.html', '1'));
    await replaceFolder(out, async (folder) => {
      expect(readdirSync(out).sort()).toEqual(['.lectern-files.gz', '.lectern-site', 'old.html']);
      await writer('new.html', '2')(folder);
    });
    expect(readdirSync(out).sort()).toEqual(['.lectern-files.gz', '.lectern-site', 'new.html']);
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('is not taken away from under a build by another of the same process', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(out, async (folder) => {
      await writer('a', '1')(folder);
      await replaceFolder(out, writer('b', '2'));
      expect(readdirSync(folder)).toContain('a');
    });
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('stays whole, and alone, when the build fails', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(out, writer('old.html', '1'));
    const failing = replaceFolder(out, async (folder) => {
      await writer('new.html', '2')(folder);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readFileSync(path.join(out, 'old.html'), 'utf8')).toBe('1');
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('comes back after a build that was killed between two renames, and what that left is removed', async () => {
    const parent = temporaryFolder();
    const out = path.join(parent, 'site');
    await replaceFolder(out, writer('old.html', '1'));
    renameSync(out, `${out}.old-${nobody}`);
    cpSync(`${out}.old-${nobody}`, `${out}.tmp-${nobody}`, { recursive: true });
    const failing = replaceFolder(out, async () => {
      expect(existsSync(path.join(out, 'old.html'))).toBe(true);
      throw new Error('again');
    });
    await expect(failing).rejects.toThrow('again');
    expect(readdirSync(parent)).toEqual(['site']);
  });
});

describe('What Lectern did not make', () => {
  /** As a build that was killed leaves it behind, but for the marker. */
  const leftovers = [
    `site.tmp-${nobody}`,
    `site.old-${nobody}`,
    `site.old-${nobody}-2`,
    'site.tmp-mine',
    'site.old-1x',
  ];

  it('is not removed for its name, be it a file, a folder, a link or the archive itself', async () => {
    const parent = folderOf({
      ...Object.fromEntries(leftovers.map((name) => [`${name}/thesis.txt`, name])),
      [`site.tmp-${nobody - 1}`]: 'a file',
      [`site.tmp-${nobody - 2}/.lectern-site`]: 'a marker of somebody else’s',
    });
    const archive = path.join(parent, `site.old-${nobody}`);
    symlinkSync(archive, path.join(parent, `site.tmp-${nobody - 3}`));
    const before = readdirSync(parent, { recursive: true }).sort();
    await replaceFolder(path.join(parent, 'site'), writer('new.html', '1'), { spare: archive });
    const after = readdirSync(parent, { recursive: true }).filter(
      (name) => !/^site(?:\/|$)/.test(String(name)),
    );
    expect(after.sort()).toEqual(before);
  });

  it('is not removed where the archive was put into what a killed build left', async () => {
    const parent = temporaryFolder();
    const out = path.join(parent, 'site');
    await replaceFolder(out, writer('old.html', '1'));
    renameSync(out, `${out}.tmp-${nobody}`);
    const archive = path.join(`${out}.tmp-${nobody}`, 'archive');
    mkdirSync(archive);
    await replaceFolder(out, writer('new.html', '1'), { spare: archive });
    expect(existsSync(archive)).toBe(true);
  });

  it('is not removed in a folder of the name that a build would take for itself', async () => {
    const parent = folderOf({
      [`site.tmp-${process.pid}/mine.txt`]: 'mine',
      [`site.old-${process.pid}/mine.txt`]: 'mine',
    });
    const out = path.join(parent, 'site');
    for (const name of ['1', '2']) await replaceFolder(out, writer('new.html', name));
    expect(readdirSync(parent).sort()).toEqual([
      'site',
      `site.old-${process.pid}`,
      `site.tmp-${process.pid}`,
    ]);
    for (const kind of ['tmp', 'old'])
      expect(readdirSync(`${out}.${kind}-${process.pid}`)).toEqual(['mine.txt']);
  });

  const put = (out: string, files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
      writeFileSync(path.join(out, file), text);
    }
  };
  const site = (files: Readonly<Record<string, string>>) => async (folder: string) => put(folder, files);
  const mine = {
    CNAME: 'harbour.example',
    '.nojekyll': '',
    '.git/HEAD': 'ref: refs/heads/main',
    '.git/objects/ab/cd': 'object',
    'en/2019/notes.pdf': 'a note beside a year that goes',
    'en/mine/deep/one.html': 'a page of mine',
  };

  it('goes over from each site to the next, at any depth, while pages come and go', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(
      out,
      site({ 'index.html': '1', 'en/2019/index.html': '1', 'en/2020/index.html': '1' }),
    );
    put(out, mine);
    for (const build of ['2', '3']) {
      const { kept } = await replaceFolder(out, site({ 'index.html': build, 'en/2020/index.html': build }));
      expect(kept).toEqual([
        '.git',
        '.nojekyll',
        'CNAME',
        ...(build === '2' ? ['en/2019/notes.pdf'] : ['en/2019']),
        'en/mine',
      ]);
      expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe(build);
      expect(existsSync(path.join(out, 'en/2019/index.html'))).toBe(false);
      for (const [file, text] of Object.entries(mine))
        expect(readFileSync(path.join(out, file), 'utf8'), file).toBe(text);
    }
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('is not overwritten: where the new site has a file of that name nothing is replaced, and it is said', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(out, site({ 'index.html': '1' }));
    put(out, { 'en/about.html': 'mine', 'en/2020': 'a file where a folder comes' });
    await expect(
      replaceFolder(out, site({ 'en/about.html': 'theirs', 'en/2020/index.html': '' })),
    ).rejects.toThrow(
      /Lectern did not make en\/2020, en\/about\.html in “.*site”, and the new site has a file of that name\. Move it away, then build again\./,
    );
    expect(readFileSync(path.join(out, 'en/about.html'), 'utf8')).toBe('mine');
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('1');
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('is kept in a site of the first release, which had no list of its files', async () => {
    const out = path.join(temporaryFolder(), 'site');
    put(out, {
      '.lectern-site': 'Made by Lectern. The next build replaces this folder.\n',
      'index.html': '1',
      'ru/index.html': '1',
      'assets/logo.jpg': '1',
      'pagefind/wasm.en.pagefind': '1',
      ...mine,
    });
    const { kept } = await replaceFolder(out, site({ 'index.html': '2' }));
    expect(kept).toEqual(['.git', '.nojekyll', 'CNAME', 'en/2019/notes.pdf']);
    expect(existsSync(path.join(out, 'ru'))).toBe(false);
    expect(existsSync(path.join(out, 'assets'))).toBe(false);
  });

  it('is kept when a build is killed between the new site and the end of the old one', async () => {
    const out = path.join(temporaryFolder(), 'site');
    await replaceFolder(out, site({ 'index.html': '1' }));
    put(out, { CNAME: 'harbour.example' });
    renameSync(out, `${out}.old-${nobody}`);
    await replaceFolder(`${out}-new`, site({ 'index.html': '2' }));
    renameSync(`${out}-new`, out);
    const { kept } = await replaceFolder(out, site({ 'index.html': '3' }));
    expect(kept).toEqual(['CNAME']);
    expect(readdirSync(path.dirname(out))).toEqual(['site']);
  });

  it('is never a reason to take a folder for a site: one without our marker is refused', async () => {
    const parent = folderOf({ 'archive/a.txt': 'x', 'site/.lectern-site': '', 'site/thesis.txt': 'mine' });
    await expect(checkOutput(path.join(parent, 'site'), path.join(parent, 'archive'))).rejects.toThrow(
      'holds files that Lectern did not make',
    );
  });
});

describe('A site that is brought up to date', () => {
  const stood = async () => {
    const parent = temporaryFolder();
    const out = path.join(parent, 'site');
    await replaceFolder(out, async (folder) => {
      for (const name of ['a.html', 'b.html']) writeFileSync(path.join(folder, name), '1');
    });
    writeFileSync(path.join(out, 'CNAME'), 'theirs');
    return { parent, out };
  };
  const ours = ['a.html', 'b.html'];
  const begin = async () => {};
  const standing = new Set(['a.html']);

  it('gets what is new, loses what is gone, and keeps what somebody else put there', async () => {
    const { out } = await stood();
    const work = async (fresh: string) => {
      writeFileSync(path.join(fresh, 'c.html'), '2');
      return { files: ['a.html', 'c.html'], standing };
    };
    const { kept } = await updateFolder(out, work, { ours, begin });
    expect(kept).toEqual(['CNAME']);
    expect(
      readdirSync(out)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['CNAME', 'a.html', 'c.html']);
  });

  it('stays as it was where the work fails, or a file of somebody else is in the way', async () => {
    const { out } = await stood();
    const failing = async (fresh: string) => {
      writeFileSync(path.join(fresh, 'a.html'), '2');
      throw new Error('no ink');
    };
    await expect(updateFolder(out, failing, { ours, begin })).rejects.toThrow('no ink');
    const taking = async () => ({ files: ['a.html', 'CNAME'], standing });
    await expect(updateFolder(out, taking, { ours, begin })).rejects.toThrow('Lectern did not make CNAME');
    expect(
      readdirSync(out)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['CNAME', 'a.html', 'b.html']);
    expect(readFileSync(path.join(out, 'a.html'), 'utf8')).toBe('1');
  });

  it('takes nothing away that lies beyond it, whatever a list of its files says', async () => {
    const { parent, out } = await stood();
    writeFileSync(path.join(parent, 'theirs.html'), 'theirs');
    const work = async () => ({ files: ['a.html'], standing });
    const lying = [...ours, '../theirs.html', 'x/../../theirs.html', path.join(parent, 'theirs.html')];
    await updateFolder(out, work, { ours: lying, begin });
    expect(existsSync(path.join(parent, 'theirs.html'))).toBe(true);
    expect(existsSync(path.join(out, 'b.html'))).toBe(false);
  });
});
