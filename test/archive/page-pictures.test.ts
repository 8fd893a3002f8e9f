import { realpathSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { picturesOf } from '../../src/archive/page-pictures.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { folderOf } from './made.ts';

const gif = Buffer.from('GIF89a\x02\x01\x30\0\0\0\0', 'latin1');
const hash = sha256(gif, 'hex');

async function of(markdown: string, more: { line?: number; file?: string } = {}) {
  const root = realpathSync(
    folderOf({
      'pages/map.gif': gif,
      'pages/the map.GIF': gif,
      'a/map.gif': gif,
      'pages/note.gif': 'a note',
    }),
  );
  const page = { file: 'pages/about.md', slug: 'about', lang: null, title: 'About', markdown, ...more };
  const { pictures, messages } = await picturesOf(root, page);
  return {
    pictures: pictures.map((one) => `${one.url} ${one.file} ${one.size} ${one.sha256 === hash}`),
    messages: messages.map(({ file, line, rule, reason }) => `${file}:${line} ${rule} ${reason}`),
  };
}

describe('The pictures of a page of the archive’s own', () => {
  it('lie beside it, or wherever in the archive it says, each once, with its size and hash', async () => {
    expect(await of('![Map](map.gif) and ![it](map.gif) and ![another](../a/map.gif)')).toEqual({
      pictures: ['map.gif pages/map.gif 258,48 true', '../a/map.gif a/map.gif 258,48 true'],
      messages: [],
    });
  });

  it('are found by what their addresses stand for', async () => {
    expect((await of('![Map](the%20map.GIF?small#top)')).pictures).toEqual([
      'the%20map.GIF?small#top pages/the map.GIF 258,48 true',
    ]);
    expect((await of('![Map](map.gif#a?b)')).pictures).toEqual(['map.gif#a?b pages/map.gif 258,48 true']);
    expect((await of('![Map](%E0%A4%A)')).messages[0]).toContain('The picture %E0%A4%A is none of');
  });

  it('are neither what it only links to nor what lies elsewhere', async () => {
    expect(
      await of('[Map](map.gif) ![far](https://example.org/map.gif) ![far](//example.org/map.gif)'),
    ).toEqual({
      pictures: [],
      messages: [],
    });
  });

  it('are told with their line where they cannot be published, and the others are', async () => {
    const markdown = 'Hello.\n\n![gone](gone.gif)\n\n![note](note.gif) ![Map](map.gif)';
    expect(await of(markdown, { line: 4 })).toEqual({
      pictures: ['map.gif pages/map.gif 258,48 true'],
      messages: [
        'pages/about.md:6 page-picture-unusable The picture gone.gif cannot be read: it does not exist.',
        'pages/about.md:8 page-picture-unusable The picture note.gif does not hold what its ending says.',
      ],
    });
    expect((await of(markdown)).messages[0]).toMatch(/^pages\/about\.md:3 /);
  });

  it('never come from outside the archive', async () => {
    expect((await of('![x](../../../etc/map.gif)')).pictures).toEqual([]);
  });
});
