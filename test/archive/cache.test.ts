import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  folderOf as cacheFolderOf,
  cacheKey,
  noCache,
  openCache,
  wordsKept,
} from '../../src/archive/cache.ts';
import { addFolder } from '../../src/archive/hash-folder.ts';
import { storedBytes } from '../../src/archive/held-file.ts';
import {
  decode,
  type Encoded,
  encode,
  type Kept,
  named,
  textsOf,
  wholeBriefing,
} from '../../src/archive/kept.ts';
import { message } from '../../src/archive/message.ts';
import { OutlinesFile } from '../../src/archive/outlines-file.ts';
import { parseAgain } from '../../src/archive/read-transcript.ts';
import { sealedBytes, unsealedBytes, writeWhole } from '../../src/archive/whole-file.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { type Outline, outlineOf } from '../../src/outline/outline.ts';
import { printsOfTurns } from '../../src/outline/prints.ts';
import { hashOfSaid } from '../../src/outline/said.ts';
import { subjectsOf } from '../../src/outline/subjects.ts';
import { briefing, item, turn } from '../site/made.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

const said = briefing('2031-05-04', {
  items: [
    item('river-tolls', 'River tolls', [
      turn('question', 'What of the tolls?', { outlet: 'Orlu Herald' }),
      turn('answer', 'They stay — 留.', { speaker: 'Ms. Vale', office: 'Minister' }),
    ]),
    item('ferry', 'Ferry', [turn('answer', 'It sails.', { speaker: 'Ms. Vale' })], {
      titleFrom: 'text',
      confidence: 0.5,
      followUp: true,
      topic: 'Sea',
      kind: 'remarks',
      lines: [7, 9],
    }),
  ],
  furniture: [{ text: 'Page 1', lines: [1, 1], kind: 'chrome' }],
});

/** An outline with what it reads when it is asked for. */
const plain = (outline: Outline | undefined) => outline && { ...outline, previews: outline.previews() };

interface Documents {
  outline: string;
  previews: string;
  subjects: string;
}

/** Documents as a thread hands them over. */
function encoded({ outline, previews, subjects }: Documents): Encoded {
  const first = Buffer.byteLength(outline);
  const all = new TextEncoder().encode(outline + previews + subjects);
  const bytes = new Uint8Array(new SharedArrayBuffer(all.length));
  bytes.set(all);
  return {
    bytes,
    starts: [first, first + Buffer.byteLength(previews)],
  };
}

describe('A file of outlines', () => {
  const two = { outline: '{"a":"留"}', previews: '["ö"]', subjects: '["ä"]' };
  const other = { outline: '{}', previews: '[]', subjects: 'null' };
  const written = async (...used: string[]) => {
    const file = path.join(temporaryFolder(), 'deep/er/outlines');
    const outlines = await OutlinesFile.read(file);
    outlines.add('one', encoded(two));
    outlines.add('two', encoded(other));
    for (const key of used) outlines.outlineOf(key);
    await outlines.write();
    return file;
  };

  it('gives back what was put into it, in any script', async () => {
    const file = await written('one', 'two');
    const outlines = await OutlinesFile.read(file);
    const all = (key: string): Documents => ({
      outline: outlines.outlineOf(key),
      previews: outlines.previewsOf(key),
      subjects: outlines.subjectsOf(key),
    });
    expect([all('one'), all('two')]).toEqual([two, other]);
    // no draft is left
    expect(readdirSync(path.dirname(file))).toEqual(['outlines']);
  });

  it('keeps what was asked for, and nothing else', async () => {
    const outlines = await OutlinesFile.read(await written('two'));
    expect([outlines.has('one'), outlines.has('two')]).toEqual([false, true]);
    expect(() => outlines.outlineOf('one')).toThrow('There is no outline of one.');
    expect(() => outlines.subjectsOf('one')).toThrow('There is no outline of one.');
  });

  it('is written again where something was not asked for, or came, and otherwise is not', async () => {
    const file = await written('one', 'two');
    const isWritten = async (work: (outlines: OutlinesFile) => void) => {
      const outlines = await OutlinesFile.read(file);
      utimesSync(file, 1, 1);
      work(outlines);
      await outlines.write();
      const was = statSync(file).mtimeMs !== 1000;
      utimesSync(file, 1, 1);
      await outlines.write();
      // nothing came since
      return [was, statSync(file).mtimeMs !== 1000];
    };
    const ask = (outlines: OutlinesFile) => ['one', 'two'].map((key) => outlines.outlineOf(key));
    expect(await isWritten(ask)).toEqual([false, false]);
    const come = (outlines: OutlinesFile) => {
      outlines.add('two', encoded(two));
      ask(outlines);
    };
    expect(await isWritten(come)).toEqual([true, false]);
    expect((await OutlinesFile.read(file)).outlineOf('two')).toBe(two.outline);
    expect((await isWritten((outlines) => outlines.outlineOf('one')))[0]).toBe(true);
    expect((await OutlinesFile.read(file)).has('two')).toBe(false);
  });

  it('of many is left as it is where few came or went: those stand beside it, until they are many', async () => {
    const file = path.join(temporaryFolder(), 'outlines');
    const names = Array.from({ length: 100 }, (_, at) => `${at}`);
    const build = async (used: readonly string[]) => {
      const outlines = await OutlinesFile.read(file);
      for (const key of used)
        if (!outlines.has(key))
          outlines.add(key, encoded({ outline: key, previews: 'null', subjects: 'null' }));
      expect(used.map((key) => outlines.outlineOf(key))).toEqual(used);
      const before = existsSync(file) ? readFileSync(file) : null;
      await outlines.write();
      const files = readdirSync(path.dirname(file)).sort();
      return [before?.equals(readFileSync(file)) ?? false, files.join(' ')];
    };
    const some = [...names.slice(2), 'new', 'newer'];
    expect(await build(names)).toEqual([false, 'outlines']);
    expect(await build(some)).toEqual([true, 'outlines outlines.more']);
    expect(await build([...some, 'newest'])).toEqual([true, 'outlines outlines.more']);
    expect(await build(some)).toEqual([true, 'outlines outlines.more']);
    expect((await OutlinesFile.read(file)).has('newest')).toBe(false);
    // what stands beside it may be lost by itself
    writeFileSync(`${file}.more`, 'none');
    expect((await OutlinesFile.read(file)).has('new')).toBe(false);
    expect(await build(some)).toEqual([true, 'outlines outlines.more']);
    expect((await OutlinesFile.read(file)).has('new')).toBe(true);
    expect(await build([...some.slice(50), 'other'])).toEqual([false, 'outlines']);
    const outlines = await OutlinesFile.read(file);
    expect([outlines.has('2'), outlines.has('99'), outlines.has('other')]).toEqual([false, true, true]);
  });

  it('holds little of what comes in memory: the rest lies aside, is read from there, and leaves nothing behind', async () => {
    const file = path.join(temporaryFolder(), 'outlines');
    const keys = ['a', 'b', 'c', 'd'];
    const large = (key: string): Documents => ({
      outline: JSON.stringify(key.repeat(6 * 2 ** 20)),
      previews: JSON.stringify(`p${key}`),
      subjects: JSON.stringify(`s${key}`),
    });
    const outlines = await OutlinesFile.read(file);
    for (const key of keys) outlines.add(key, encoded(large(key)));
    const read = (key: string): Documents => ({
      outline: outlines.outlineOf(key),
      previews: outlines.previewsOf(key),
      subjects: outlines.subjectsOf(key),
    });
    const stored = keys.map((key) => outlines.storedSubjectsOf(key));
    expect(stored.map((one) => one instanceof Uint8Array)).toEqual([true, true, false, false]);
    expect(stored.map((one) => Buffer.from(storedBytes(one)).toString())).toEqual(
      keys.map((key) => large(key).subjects),
    );
    expect(keys.every((key) => isDeepStrictEqual(read(key), large(key)))).toBe(true);
    await outlines.write();
    expect(readdirSync(path.dirname(file))).toEqual(['outlines']);
    // now from the file itself
    expect(outlines.storedSubjectsOf('a')).not.toBeInstanceOf(Uint8Array);
    expect(keys.every((key) => isDeepStrictEqual(read(key), large(key)))).toBe(true);
  });

  it('is none where a single byte of it is another, or the end is missing', async () => {
    const file = await written('one', 'two');
    const bytes = readFileSync(file);
    // the end of the line of the checksum is not looked at
    for (const at of [...bytes.keys()].filter((one) => one !== 64)) {
      const spoiled = Buffer.from(bytes);
      spoiled[at] = (spoiled[at] ?? 0) ^ 1;
      writeFileSync(file, spoiled);
      const outlines = await OutlinesFile.read(file);
      expect([outlines.has('one'), outlines.has('two')], `byte ${at}`).toEqual([false, false]);
    }
    for (const end of [0, 10, 64, 65, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, end));
      expect((await OutlinesFile.read(file)).has('one'), `${end} bytes`).toBe(false);
    }
  });
});

describe('A text behind its checksum', () => {
  it('is what was written under its name, or nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(),
        fc.string({ minLength: 1 }),
        (text, at, more) => {
          const whole = Buffer.from(sealedBytes(text, 'a'));
          expect(unsealedBytes(whole, 'a')).toBe(text);
          expect(unsealedBytes(whole, 'b')).toBe(null);
          const place = at % (whole.length + 1);
          const [before, behind] = [whole.subarray(0, place), whole.subarray(place)];
          expect(unsealedBytes(Buffer.concat([before, Buffer.from(more), behind]), 'a')).toBe(null);
          expect(unsealedBytes(before, 'a')).toBe(place === whole.length ? text : null);
        },
      ),
    );
    expect(unsealedBytes(Buffer.alloc(0), 'a')).toBe(null);
  });

  it('is written whole, in folders that need not be there, in the place of another', async () => {
    const file = path.join(temporaryFolder(), 'a/b/words');
    await writeWhole(file, 'first');
    await writeWhole(file, new TextEncoder().encode('second'));
    expect(readFileSync(file, 'utf8')).toBe('second');
    expect(readdirSync(path.dirname(file))).toEqual(['words']);
  });

  it('that cannot be written is told by its folder, with what the system says of it', async () => {
    const folder = folderOf({ a: '' });
    const failed = writeWhole(path.join(folder, 'a/words'), 'first');
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining(`${path.join(folder, 'a')}: a `),
      code: expect.stringMatching(/^(?:EEXIST|ENOTDIR)$/),
    });
  });
});

describe('The hash of a folder', () => {
  const hashOf = async (files: Record<string, string>, wanted?: (name: string) => boolean) => {
    const hash = createHash('sha256');
    await addFolder(hash, folderOf(files), wanted);
    return hash.digest('hex');
  };

  it('is that of its files by name and content, in whatever order they came', async () => {
    const one = await hashOf({ 'a.ts': '1', 'b/c.ts': '2' });
    expect(await hashOf({ 'b/c.ts': '2', 'a.ts': '1' })).toBe(one);
    const others: Record<string, string>[] = [
      { 'a.ts': '2', 'b/c.ts': '2' },
      { 'a.ts': '1', 'b/d.ts': '2' },
      { 'a.ts': '1', 'c.ts': '2' },
      { 'a.ts': '1' },
      { 'a.ts': '1', 'b/c.ts': '2', 'd.js': '' },
    ];
    const hashes = await Promise.all(others.map((files) => hashOf(files)));
    expect(new Set([one, ...hashes]).size).toBe(others.length + 1);
  });

  it('leaves out files whose names are not wanted', async () => {
    const isTs = (name: string) => name.endsWith('.ts');
    const own = await hashOf({ 'a.ts': '1' }, isTs);
    expect(await hashOf({ 'a.ts': '1', 'b.js': '2', 'c/d.md': '3' }, isTs)).toBe(own);
    expect(await hashOf({ 'a.ts': '1', 'b.ts': '2' }, isTs)).not.toBe(own);
  });
});

describe('A briefing that is kept without its words', () => {
  const read = (of: Briefing | null, whole: () => Briefing, intern = (text: string) => text) => {
    return decode(textsOf(encode({ briefing: of, messages: [] })), whole, intern);
  };

  it('is the same in all else, and has its words where they are asked for', () => {
    let reads = 0;
    const kept = read(said, () => {
      reads += 1;
      return said;
    });
    const { items, furniture: _, ...rest } = said;
    expect(kept.briefing).toMatchObject({ ...rest, furniture: [] });
    const heads = items.map(({ turns: _, ...head }) => ({ confidence: null, ...head }));
    expect(kept.briefing?.items.map((one) => ({ ...one }))).toEqual(heads);
    expect(plain(kept.outline)).toEqual(plain(outlineOf(said)));
    expect(kept.subjects?.()).toEqual(JSON.parse(JSON.stringify(subjectsOf(items, 'en'))));
    expect(reads).toBe(0);
    expect(kept.briefing?.items.map(({ turns }) => turns)).toEqual(items.map(({ turns }) => turns));
    expect(reads).toBe(2);
  });

  it('is read whole under the id and series that the archive gave it', () => {
    const kept = read(said, () => said).briefing;
    if (!kept) throw new Error('no briefing');
    expect(wholeBriefing(kept)).toEqual(said);
    expect(wholeBriefing({ ...kept, id: '2031-05-04-2', series: 'city' })).toEqual({
      ...said,
      id: '2031-05-04-2',
      series: 'city',
    });
    expect(wholeBriefing({ ...kept, series: null })).toEqual({ ...said, series: null });
    const corrections = [{ date: '2031-06-01', from: 'a'.repeat(64), items: ['x'] }];
    expect(wholeBriefing({ ...kept, corrections })).toEqual({ ...said, corrections });
    // one that has its words is whole
    expect(wholeBriefing(said)).toBe(said);
  });

  it('has the names that its items were published with, before and after its words are read', () => {
    const kept = read(said, () => said).briefing;
    if (!kept) throw new Error('no briefing');
    const names = [
      { id: 'tolls', anchors: [['tolls-p1'], ['tolls-p2', 'river-p2']] },
      { id: 'ferry', anchors: null },
    ];
    const one = named(
      { ...kept, toc: [{ kind: 'exchange', title: 'Tolls', items: ['river-tolls'] }] },
      '2031-05-04-2',
      names,
    );
    const namesOf = ({ id, items }: Briefing) => [id, ...items.map((own) => [own.id, own.anchors ?? null])];
    const expected = ['2031-05-04-2', ['tolls', names[0]?.anchors], ['ferry', null]];
    expect(namesOf(one)).toEqual(expected);
    expect(one.toc[0]?.items).toEqual(['tolls']);
    expect(namesOf(wholeBriefing(one))).toEqual(expected);
    expect(one.items.map(({ turns }) => turns)).toEqual(said.items.map(({ turns }) => turns));
    // nothing is named otherwise
    const same = said.items.map(({ id }) => ({ id, anchors: null }));
    expect(named(said, said.id, same)).toBe(said);
    expect(named(said, '2031-05-04-3', same)).toEqual({ ...said, id: '2031-05-04-3' });
  });

  it('has its threads as they were, whatever they are called and whichever items they name', () => {
    const of = (...threads: NonNullable<Briefing['threads']>) => {
      const kept = read({ ...said, threads }, () => said);
      return kept.briefing?.threads;
    };
    const threads = [
      { number: 1, title: 'River tolls', items: ['river-tolls'], confidence: 0.5 },
      { number: 2, title: 'Of the sea', items: ['ferry'] },
    ];
    expect(of(...threads)).toEqual(threads);
    expect(JSON.stringify(of(...threads))).toBe(JSON.stringify(threads));
    const whole = [{ number: 1, title: 'Ferry', items: ['river-tolls', 'ferry'] }];
    expect(of(...whole)).toEqual(whole);
    // as nothing makes them
    const odd = [
      { number: 1, title: '2', items: ['ferry', 'dam'] },
      { number: 2, title: 'Ferry', items: ['river-tolls', 'ferry', 'dam'] },
    ];
    expect(of(...odd)).toEqual(odd);
  });

  it('tells by what its items are known', () => {
    const kept = read(said, () => said);
    expect(kept.said()).toEqual(said.items.map(({ turns }) => hashOfSaid(turns)));
    expect(kept.prints().map(({ words, whole, paragraphs }) => ({ words, whole, paragraphs }))).toEqual(
      said.items.map(({ turns }) => printsOfTurns(turns)),
    );
  });

  it('has no turns where the words that come are fewer', () => {
    const kept = read(said, () => ({ ...said, items: [] })).briefing;
    expect(kept?.items.map(({ turns }) => turns)).toEqual([[], []]);
  });

  it('is none where the transcript could not be used, and says why', () => {
    const messages = [message('a.txt', 'unreadable-file', 'No.')];
    const kept = decode(
      textsOf(encode({ briefing: null, messages })),
      () => said,
      (text) => text,
    );
    expect([kept.briefing, kept.messages, kept.outline, kept.subjects]).toEqual([
      null,
      messages,
      undefined,
      undefined,
    ]);
  });

  it('tells the words of one from those of another', () => {
    const of = (one: Briefing) => read(one, () => one).words;
    const other = { ...said, items: said.items.slice(1) };
    expect(of(said)).toEqual(of({ ...said, id: 'another' }));
    expect(of(other).hash).not.toBe(of(said).hash);
    expect(of(said).sample.length).toBeGreaterThan(0);
  });

  it('has each name once, however often it is said', () => {
    const names: string[] = [];
    const kept = read(
      said,
      () => said,
      (text) => {
        names.push(text);
        return text.toUpperCase();
      },
    );
    expect([...new Set(names)].sort()).toEqual(['Minister', 'Ms. Vale', 'Orlu Herald']);
    expect(
      kept.outline?.items[0]?.voices.map(({ speaker, office, outlet }) => [speaker, office, outlet]),
    ).toEqual([
      [null, null, 'ORLU HERALD'],
      ['MS. VALE', 'MINISTER', null],
    ]);
  });

  it('whose subjects could not be found then has them looked for again', () => {
    const texts = textsOf(encode({ briefing: said, messages: [] }));
    const kept = decode(
      { ...texts, subjects: () => 'null' },
      () => said,
      (text) => text,
    );
    expect(kept.subjects?.()).toEqual(subjectsOf(said.items, 'en'));
  });
});

describe('The cache of an archive', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64));
  const parsedOf = (key: string) => ({ briefing: { ...said, id: key }, messages: [] });

  it('has the words of four briefings in memory, those that were asked for last', async () => {
    const folder = temporaryFolder();
    const cache = await openCache(folder);
    const again: string[] = [];
    const kept: Kept[] = [];
    for (const key of keys) {
      const lost = () => {
        again.push(key.slice(0, 1));
        return said;
      };
      kept.push(await cache.put(key, parsedOf(key), lost));
    }
    for (const key of keys) rmSync(path.join(folder, key));
    const ask = (...which: number[]) => {
      again.length = 0;
      for (const at of which) expect(kept[at]?.briefing?.items[0]?.turns).toHaveLength(2);
      return again.join('');
    };
    expect(ask(0, 1, 2, 3)).toBe('abcd');
    expect(ask(0, 1, 2, 3, 0)).toBe('');
    expect(ask(4)).toBe('e');
    expect(ask(0, 2, 3, 4)).toBe('');
    expect(ask(1)).toBe('b');
  });

  it('reads a text that stood in a place before once, and has it as long as it is asked for', async () => {
    const folder = temporaryFolder();
    const of = ['a.txt', new TextEncoder().encode('as it was'), '', 'en'];
    const reads: string[] = [];
    const build = async (name: string, asks: boolean) => {
      const cache = await openCache(folder);
      const read = () => {
        reads.push(name);
        return { briefing: said, messages: [] };
      };
      if (asks)
        expect([cache.reading(of, read), cache.reading(of, read)].map((one) => one.briefing)).toEqual([
          said,
          said,
        ]);
      await cache.close();
    };
    await build('first', true);
    await build('second', true);
    await build('third', false);
    await build('fourth', true);
    expect(reads).toEqual(['first', 'fourth']);
  });

  it('has what stood in a place until now for whoever asks for the former text', async () => {
    const folder = temporaryFolder();
    const bytes = new TextEncoder().encode('as it was');
    const place = ['a.txt', bytes, '', ''] as const;
    const first = await openCache(folder);
    await first.put(await cacheKey(...place), { briefing: said, messages: [] }, () => said);
    await first.close();
    const next = await openCache(folder);
    const never = () => {
      throw new Error('read again');
    };
    expect(next.reading(place, never).briefing).toEqual(said);
  });

  it('forgets what was not asked for, and touches no other file', async () => {
    const folder = temporaryFolder();
    const first = await openCache(folder);
    for (const key of keys) await first.put(key, parsedOf(key), () => said);
    await first.close();
    // no system has so many processes
    const dead = 2 ** 31 - 2;
    for (const left of [`${keys[1]}.${dead}`, `outlines.${dead}`, `seen.json.${dead}`])
      writeFileSync(path.join(folder, left), 'a draft that was left');
    const ofOneThatRuns = `outlines.${process.ppid}`;
    for (const name of ['notes.txt', ofOneThatRuns]) writeFileSync(path.join(folder, name), 'kept');
    const next = await openCache(folder);
    expect((await next.get(keys[0]!, () => said))?.briefing?.id).toBe(keys[0]);
    expect(await next.get('f'.repeat(64), () => said)).toBe(null);
    await next.close();
    expect(readdirSync(folder).sort()).toEqual([keys[0], 'notes.txt', 'outlines', ofOneThatRuns]);
  });

  it('has no words of another transcript, though somebody put them there', async () => {
    const folder = temporaryFolder();
    const first = await openCache(folder);
    for (const key of keys) await first.put(key, parsedOf(key), () => said);
    await first.close();
    copyFileSync(path.join(folder, keys[1]!), path.join(folder, keys[0]!));
    expect(keys.slice(0, 2).map((key) => wordsKept(folder, key)?.id ?? null)).toEqual([null, keys[1]]);
  });

  it('knows a transcript without its outline from its words', async () => {
    const folder = temporaryFolder();
    const first = await openCache(folder);
    await first.put(keys[0]!, parsedOf(keys[0]!), () => said);
    await first.close();
    rmSync(path.join(folder, 'outlines'));
    const next = await openCache(folder);
    expect(plain((await next.get(keys[0]!, () => said))?.outline)).toEqual(plain(outlineOf(said)));
  });

  it('takes what another thread has put, and remembers it where it is told to', async () => {
    const encoded = encode(parsedOf('x'));
    const [forgets, remembers] = [
      await openCache(temporaryFolder()),
      await openCache(temporaryFolder(), true),
    ];
    for (const cache of [forgets, remembers]) {
      const taken = cache.take(keys[0]!, encoded, () => said);
      expect(taken.briefing?.id).toBe('x');
      const subjects = Buffer.from(storedBytes(taken.storedSubjects?.() ?? new Uint8Array())).toString();
      expect(JSON.parse(subjects)).toEqual(taken.subjects?.());
      expect((await cache.get(keys[0]!, () => said)) === taken).toBe(cache === remembers);
    }
  });

  it('that cannot be written gives what it was given, and keeps nothing', async () => {
    const folder = path.join(folderOf({ file: '' }), 'file');
    const cache = await openCache(folder);
    const kept = await cache.put(keys[0]!, parsedOf(keys[0]!), () => said);
    expect(kept.briefing?.items[0]?.turns).toHaveLength(2);
    expect(plain(kept.outline)).toEqual(plain(outlineOf(said)));
    expect(await cache.get(keys[0]!, () => said)).toBe(null);
    await cache.close();
    expect(readFileSync(folder, 'utf8')).toBe('');
  });

  it('that is none keeps nothing either, and takes nothing of another thread', async () => {
    const kept = await noCache.put(keys[0]!, { briefing: said, messages: [] }, () => said);
    expect(kept.briefing).toBe(said);
    expect(plain(kept.outline)).toEqual(plain(outlineOf(said)));
    expect([await noCache.get(keys[0]!, () => said), noCache.folder]).toEqual([null, null]);
    expect(() => noCache.take(keys[0]!, encode(parsedOf('x')), () => said)).toThrow('Nothing is kept');
  });

  it('lies in a folder of its own for each archive', () => {
    const [one, two] = ['/a', '/b'].map((archive) => cacheFolderOf(archive, '/cache'));
    expect(path.dirname(one ?? '')).toBe('/cache');
    expect(one).not.toBe(two);
    expect(cacheFolderOf('/a', '/cache')).toBe(one);
  });
});

describe('A transcript whose words were lost', () => {
  it('is parsed anew, unless it is another by now', () => {
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    const place = { root: folder, file: 'a.txt', beside: null, lang: undefined };
    const sha256 = createHash('sha256').update(transcript('buoy')).digest('hex');
    expect(parseAgain(place, null, () => sha256).items.length).toBeGreaterThan(0);
    writeFileSync(path.join(folder, 'a.txt'), transcript('kite'));
    expect(() => parseAgain(place, null, () => sha256)).toThrow('it changed while the site was being built');
  });
});
