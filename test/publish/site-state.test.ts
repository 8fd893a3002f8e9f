import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SiteFile } from '../../src/publish/ledger.ts';
import { type SiteState, StateFile } from '../../src/publish/site-state.ts';
import { folderOf, temporaryFolder } from '../archive/made.ts';

const told = { briefings: 1, pages: 2, records: 3, messages: [], faults: [], weight: null };
const fresh = (key: string, hash = ''): SiteFile => ({ key, hash, size: -1, time: -1 });
const stateOf = (files: Record<string, SiteFile>): SiteState => ({
  fingerprint: 'made of this',
  told,
  parts: {},
  files: new Map(Object.entries(files)),
});

async function remembered(
  files: Record<string, SiteFile> = { 'en/a.html': fresh('A', 'h'), 'b.css': fresh('B') },
) {
  const out = folderOf({ 'en/a.html': 'a', 'b.css': 'bb' });
  const cache = temporaryFolder();
  const file = new StateFile(cache, out);
  await file.write(stateOf(files), ['CNAME']);
  return { out, cache, file, known: async () => (await new StateFile(cache, out).read())?.known() };
}

describe('What is remembered of a site', () => {
  it('is what it was made of, its files as they were left, and what is not ours', async () => {
    const { file, known } = await remembered();
    expect((await file.read())?.fingerprint).toBe('made of this');
    const { state, ...rest } = (await known())!;
    expect(rest).toEqual({ isWhole: true, listed: ['en/a.html', 'b.css'], strangers: ['CNAME'] });
    expect({
      ...state,
      files: [...state.files].map(([name, { key, hash, size }]) => [name, key, hash, size]),
    }).toEqual({
      fingerprint: 'made of this',
      told,
      parts: {},
      files: [
        ['en/a.html', 'A', 'h', 1],
        ['b.css', 'B', '', 2],
      ],
    });
  });

  it('holds for files that stand as they were left, and for no others', async () => {
    const { out, known } = await remembered();
    writeFileSync(path.join(out, 'b.css'), 'cc c');
    const changed = (await known())!;
    expect([[...changed.state.files.keys()], changed.isWhole, changed.listed]).toEqual([
      ['en/a.html'],
      false,
      ['en/a.html', 'b.css'],
    ]);
    // of as many bytes, at another time
    const other = await remembered();
    const { state } = (await other.known())!;
    const moved = { ...state.files.get('en/a.html')!, time: 5 };
    await other.file.write(
      {
        ...state,
        files: new Map([
          ['en/a.html', moved],
          ['gone.html', { ...moved, size: 3 }],
        ]),
      },
      [],
    );
    expect((await other.known())?.state.files.size).toBe(0);
  });

  it('is nothing of another site, of another release, or where it was damaged or forgotten', async () => {
    const { cache, out, file } = await remembered();
    expect(await new StateFile(cache, `${out}/other`).read()).toBeNull();
    expect(await new StateFile(temporaryFolder(), out).read()).toBeNull();
    const [name = ''] = readdirSync(cache);
    const bytes = readFileSync(path.join(cache, name));
    writeFileSync(path.join(cache, name), bytes.subarray(0, bytes.length - 1));
    expect(await file.read()).toBeNull();
    writeFileSync(path.join(cache, name), bytes);
    expect(await file.read()).not.toBeNull();
    await file.forget();
    expect([await file.read(), readdirSync(cache)]).toEqual([null, []]);
  });

  it('holds files that were about to be added until a build has ended', async () => {
    const { cache, file, known } = await remembered();
    expect(await file.begun()).toEqual([]);
    await file.begin(['en/c.html']);
    await file.begin(['en/c.html', 'en/d.html']);
    expect(await file.begun()).toEqual(['en/c.html', 'en/d.html']);
    expect((await known())?.isWhole).toBe(false);
    const begun = readdirSync(cache).find((name) => name.endsWith('.begun')) ?? '';
    writeFileSync(path.join(cache, begun), 'damaged');
    expect(await file.begun()).toEqual([]);
    await file.write(stateOf({}), []);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(await known()).toMatchObject({ isWhole: true, listed: [], strangers: [] });
  });

  describe('of many files', () => {
    const names = Array.from({ length: 16 }, (_, at) => `en/${at}.html`);
    const many = async () => {
      const out = folderOf(Object.fromEntries(names.map((name) => [name, 'a'])));
      const cache = temporaryFolder();
      const files = new Map(names.map((name) => [name, fresh(`key of ${name}`)]));
      await new StateFile(cache, out).write({ ...stateOf({}), files }, []);
      const base = readdirSync(cache)[0] ?? '';
      /** a build: what becomes of the files that are known */
      const build = async (change: (files: Map<string, SiteFile>) => void, fingerprint: string) => {
        const file = new StateFile(cache, out);
        const { state } = (await (await file.read())?.known())!;
        const now = new Map(state.files);
        change(now);
        await file.write({ ...state, fingerprint, files: now }, ['CNAME']);
      };
      const read = async () => {
        const site = (await new StateFile(cache, out).read())!;
        const { state, listed, strangers, isWhole } = await site.known();
        const keys = new Map([...state.files].map(([name, { key }]) => [name, key]));
        return { fingerprint: site.fingerprint, keys, listed, strangers, isWhole };
      };
      return { out, cache, base, build, read };
    };

    it('is written down beside the rest where little changed, build by build', async () => {
      const { out, cache, base, build, read } = await many();
      const before = readFileSync(path.join(cache, base));
      writeFileSync(path.join(out, 'en/0.html'), 'other');
      await build((files) => files.set('en/0.html', fresh('other')), 'second');
      await build((files) => files.delete('en/1.html'), 'third');
      expect(readFileSync(path.join(cache, base)).equals(before)).toBe(true);
      expect(readdirSync(cache).sort()).toEqual([base, `${base}.more`]);
      const { keys, ...rest } = await read();
      const listed = names.filter((name) => name !== 'en/1.html');
      expect(rest).toEqual({ fingerprint: 'third', listed, strangers: ['CNAME'], isWhole: true });
      expect([keys.get('en/0.html'), keys.get('en/2.html')]).toEqual(['other', 'key of en/2.html']);
      // as it was at first
      await build((files) => files.set('en/1.html', fresh('key of en/1.html')), 'fourth');
      expect((await read()).listed.sort()).toEqual(names.toSorted());
    });

    it('is written down as a whole again where more than an eighth of it changed', async () => {
      const { cache, base, build, read } = await many();
      await build((files) => files.delete('en/1.html') && files.delete('en/2.html'), 'second');
      expect(readdirSync(cache)).toHaveLength(2);
      await build((files) => files.delete('en/3.html'), 'third');
      expect(readdirSync(cache)).toEqual([base]);
      expect(await read()).toMatchObject({ fingerprint: 'third', listed: [names[0], ...names.slice(4)] });
    });

    it('is what the whole says where what lies beside it is of another, or damaged', async () => {
      const { cache, base, build, read } = await many();
      await build((files) => files.delete('en/1.html'), 'second');
      const beside = path.join(cache, `${base}.more`);
      const bytes = readFileSync(beside);
      writeFileSync(beside, bytes.subarray(1));
      expect(await read()).toMatchObject({ fingerprint: 'made of this', listed: names });
      const other = await many();
      writeFileSync(path.join(other.cache, `${other.base}.more`), bytes);
      expect((await other.read()).fingerprint).toBe('made of this');
    });
  });

  it('costs no more than time where it cannot be kept', async () => {
    const closed = path.join(folderOf({ file: '' }), 'file');
    const file = new StateFile(closed, temporaryFolder());
    await file.begin(['a']);
    await file.forget();
    expect([await file.begun(), await file.read()]).toEqual([[], null]);
  });
});
