import { describe, expect, it } from 'vitest';
import { hashSources, isCode, parserRooms } from '../../src/archive/sources.js';
import { folderOf } from './made.ts';

const files = {
  'package.json': '{}',
  'src/parse/parse.ts': '1',
  'src/publish/write.js': '1',
  'src/parsed/other.ts': '1',
  'templates/page.ts': '1',
  'templates/styles/base.css': '1',
};
const hashesOf = (more: Record<string, string> = {}) => hashSources(folderOf({ ...files, ...more }));

describe('What stands for the code', () => {
  it('is the same wherever it lies', () => {
    expect(hashesOf()).toEqual(hashesOf());
  });

  it.each(['package.json', 'src/parse/parse.ts', 'src/archive/new.js'])(
    'is another, of the parser too, with %s',
    (file) => {
      const [before, after] = [hashesOf(), hashesOf({ [file]: '2' })];
      expect(after.release).not.toBe(before.release);
      expect(after.parser).not.toBe(before.parser);
    },
  );

  it.each(['src/publish/write.js', 'src/parsed/other.ts', 'templates/page.ts'])(
    'is another, and not of the parser, with %s',
    (file) => {
      const [before, after] = [hashesOf(), hashesOf({ [file]: '2' })];
      expect(after.release).not.toBe(before.release);
      expect(after.parser).toBe(before.parser);
    },
  );

  it('says nothing of styles or fonts, which are read where they lie', () => {
    expect(hashesOf({ 'templates/styles/base.css': '2' })).toEqual(hashesOf());
    expect(['a.css', 'b.woff2', 'c.json', 'd.ts.txt'].some(isCode)).toBe(false);
    expect(parserRooms).toContain('parse');
  });
});
