import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, transcript } from '../archive/made.ts';
import { run } from './run.ts';

const at = (text: string, name = 'a.txt') => path.join(folderOf({ [name]: text }), name);

describe('lectern explain', () => {
  it('shows every line with what it became, and where an item begins', async () => {
    const { code, out } = await run('explain', at(transcript('buoy')));
    expect(code).toBe(0);
    const shown = out.split('\n').map((line) => line.trimEnd());
    expect(shown[0]).toMatch(/^ 1 title +Press conference of the harbour office, March 14, 2022$/);
    expect(shown).toContainEqual(
      expect.stringMatching(/^exchange 1: .+ \(title derived from the text\) {2}#[a-z0-9-]+$/),
    );
    expect(shown).toContainEqual(
      expect.stringMatching(/^ 3 question unnamed +Q: What is known about the buoy/),
    );
    expect(shown).toContainEqual(expect.stringMatching(/^ 5 answer unnamed|^ 5 answer \S/));
    expect(out).not.toContain('UNACCOUNTED');
  });

  it('makes a page of its own that can load nothing, and runs nothing but its own script', async () => {
    const file = at(transcript('<script>alert(1)</script>'));
    const { out } = await run('explain', file, '--html');
    expect(out).toMatch(/^<!doctype html>/);
    const [, hash] =
      /content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-([\w+/=]+)'"/.exec(out) ??
      [];
    const scripts = [...out.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
    expect(scripts.map((script) => createHash('sha256').update(script).digest('base64'))).toEqual([hash]);
    expect(out).toContain('&lt;script&gt;');
    expect(out).not.toMatch(/<script[^>]|<link|<img|@import|url\(|fetch\(| on[a-z]+=/);
  });

  it('offers on that page what may be decided about a line, and says into which file it goes', async () => {
    const file = at(transcript('buoy'), 'talk.en.txt');
    const { out } = await run('explain', file, '--html');
    expect(out).toContain('<code>talk.en.decisions.yaml</code>');
    const line = /<tr class="?question"? id="?L3"?>.*?<\/details>/.exec(out)?.[0];
    expect(line).toContain('<summary aria-label="Line 3: decide">3</summary>');
    expect(line).toMatch(
      /<code> {2}- \{ line: 3, text: &quot;Q: .*?, do: label, label: Q, role: answer \}<\/code>/,
    );
  });

  it('says why where the file cannot be used', async () => {
    const { code, out, err } = await run('explain', at(''));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error empty-file');
  });
});

describe('lectern outline', () => {
  it('lists items with kind, words, title, speakers and id', async () => {
    const { out } = await run('outline', at(transcript('buoy')));
    expect(out).toMatch(
      /^Press conference of the harbour office, March 14, 2022\n2022-03-14 {2}en {2}\S+\n\n1 {2}exchange +\d+ {2}\S/,
    );
    expect(out).toMatch(/\n +#[a-z0-9-]+\n/);
    expect(out).toMatch(/\n\d items, \d+ words\.\n$/);
  });

  it('prints data with --json', async () => {
    const { out } = await run('outline', at(transcript('buoy')), '--json');
    expect(JSON.parse(out)[0]).toMatchObject({
      kind: 'exchange',
      followUp: false,
      words: expect.any(Number),
      lines: [3, 5],
    });
  });
});
