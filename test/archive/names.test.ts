import { describe, expect, it } from 'vitest';
import { dataEnding, fileKind, isIgnoredFolder } from '../../src/archive/file-kinds.ts';
import { compareFiles, compareText } from '../../src/archive/order.ts';
import { isInside, reasonOf, walk } from '../../src/archive/walk.ts';
import { temporaryFolder } from './made.ts';

describe('A file of an archive is told by its name', () => {
  it.each([
    ['transcript', 'a.txt A.TEXT a.html a.htm a.xhtml a.md a.Markdown a.en.txt'],
    ['known', 'README readme.md readme.txt LICENSE license.md license.txt changelog.md Makefile'],
    ['known', 'Thumbs.db desktop.ini photo.JPG style.css a.json a.txt~ a.bak site.yml saved.js.download'],
    ['unknown', 'notes.odt a txt readme.doc a.decisions.yaml.gz'],
    ['decisions', 'a.decisions.yaml A.EN.Decisions.YAML'],
    ['own', `lectern.lock lectern.lock.12 ${'0a'.repeat(32)}.gz ${'0a'.repeat(32)}.gz.7`],
    [
      'unknown',
      `lectern.lock.a my-lectern.lock ${'0a'.repeat(31)}.gz ${'0g'.repeat(32)}.gz x${'0a'.repeat(32)}.gz`,
    ],
    ['hidden', '.DS_Store .a.txt .x.decisions.yaml'],
  ])('as %s: %s', (kind, names) => {
    for (const name of names.split(' ')) expect([name, fileKind(name)]).toEqual([name, kind]);
  });

  it('as the icon of a folder, which ends in a carriage return', () => {
    expect(fileKind('Icon\r')).toBe('known');
  });

  it('as data that reads as text, by its last ending', () => {
    const names = ['a.yml', 'a.yaml', 'a.JSON', 'a.csv', 'a.tsv', 'a.css', 'a.js', 'a.json.txt', 'ajson'];
    expect(names.map(dataEnding)).toEqual([
      '.yml',
      '.yaml',
      '.json',
      '.csv',
      '.tsv',
      '.css',
      '.js',
      null,
      null,
    ]);
  });
});

describe('A folder of an archive', () => {
  it('is never looked into where tools and systems made it', () => {
    for (const name of ['node_modules', '__MACOSX', '_site', '.git'])
      expect([name, isIgnoredFolder(name, new Set())]).toEqual([name, true]);
    for (const name of ['site', 'Treasury', '2022', 'files'])
      expect([name, isIgnoredFolder(name, new Set())]).toEqual([name, false]);
  });

  it('holds the pictures of a saved page that lies beside it', () => {
    for (const page of ['talk.html', 'talk.htm', 'talk.xhtml'])
      expect([page, isIgnoredFolder('talk_files', new Set([page]))]).toEqual([page, true]);
    expect(isIgnoredFolder('talk_files', new Set(['talk.txt', 'walk.html', '.html']))).toBe(false);
    expect(isIgnoredFolder('talk_files_2', new Set(['talk.html']))).toBe(false);
    expect(isIgnoredFolder('_files', new Set(['.html']))).toBe(false);
  });
});

describe('The files of an archive stand in an order', () => {
  const inOrder = [
    '.2.txt',
    '.10.txt',
    '2021-11-03.en.txt',
    '2021-11-03.ru.txt',
    '2021-11-03-2.en.txt',
    '2021-11-03-10.en.txt',
    '2021-11-4.txt',
    'a',
    'a/b/c.txt',
    'a/b.txt',
    'a.txt',
    'a1.txt',
    'a01b.txt',
    'a2.txt',
    'ab.txt',
    'b/a.txt',
  ];

  it('of folders, of the name before its first dot, and of numbers by their value', () => {
    expect([...inOrder].reverse().sort(compareFiles)).toEqual(inOrder);
  });

  it('which is one order: each pair both ways, and no two are equal', () => {
    for (const [at, a] of inOrder.entries()) {
      for (const [other, b] of inOrder.entries())
        expect([a, b, Math.sign(compareFiles(a, b))]).toEqual([a, b, Math.sign(at - other)]);
    }
    // the same number, written in two ways
    expect(compareFiles('a01.txt', 'a1.txt')).toBeLessThan(0);
    expect(compareFiles('a1.txt', 'a01.txt')).toBeGreaterThan(0);
  });

  it('of code units where it is a text', () => {
    expect(['é', 'b', 'B', 'a'].sort(compareText)).toEqual(['B', 'a', 'b', 'é']);
    expect(compareText('a', 'a')).toBe(0);
  });
});

describe('A path is inside a folder', () => {
  it('that it is, or that it lies below', () => {
    for (const target of ['/archive', '/archive/a', '/archive/..a', '/archive/a/../b'])
      expect([target, isInside('/archive', target)]).toEqual([target, true]);
    for (const target of ['/', '/archives', '/archive/..', '/archive/../b', '/else/archive'])
      expect([target, isInside('/archive', target)]).toEqual([target, false]);
  });
});

describe('A folder that cannot be read', () => {
  it('is told with what is wrong, and is read as an empty one', async () => {
    expect(await walk(temporaryFolder(), 'transcripts')).toEqual({
      transcripts: [],
      decisions: [],
      ignored: [],
      messages: [
        expect.objectContaining({
          file: 'transcripts',
          rule: 'unreadable-file',
          reason: 'The folder cannot be read: it does not exist.',
        }),
      ],
    });
  });
});

describe('What went wrong with a file', () => {
  it('is said in words', () => {
    const said = (code: string) => reasonOf(Object.assign(new Error('as the system says'), { code }));
    expect(
      [
        'ENOENT',
        'EACCES',
        'EPERM',
        'EISDIR',
        'EEXIST',
        'ENOTDIR',
        'ELOOP',
        'EMFILE',
        'ENOSPC',
        'EROFS',
        'EDQUOT',
        'EFBIG',
        'ENAMETOOLONG',
      ].map(said),
    ).toEqual([
      'it does not exist',
      'permission denied',
      'permission denied',
      'it is a folder',
      'a file of that name is in the way',
      'a part of its path is no folder',
      'its links run in a circle',
      'too many files are open',
      'the disk is full',
      'the disk is read-only',
      'no more room on the disk is granted to you',
      'a file may not be that large here',
      'the name is too long',
    ]);
    expect(said('EXOTIC')).toBe('EXOTIC');
  });

  it('is its own text where it is no error of the system', () => {
    expect(reasonOf(new Error('no such luck'))).toBe('no such luck');
    expect(reasonOf('a word')).toBe('a word');
    expect(reasonOf(null)).toBe('null');
  });
});
