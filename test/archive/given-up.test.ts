import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openCache } from '../../src/archive/cache.ts';
import { readDecisions } from '../../src/archive/decisions.ts';
import { message } from '../../src/archive/message.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import { readSource } from '../../src/read/read-source.ts';
import { folderOf, temporaryFolder } from './made.ts';

it('What was given up on a busy machine is not kept: the next run tries again', async () => {
  const folder = path.join(temporaryFolder(), 'cache');
  const put = async (rule: 'file-given-up' | 'file-damaged', key: string) => {
    const cache = await openCache(folder);
    const parsed = { briefing: null, messages: [message('a.pdf', rule, 'It takes too long to read.')] };
    const again = () => {
      throw new Error('There is no briefing.');
    };
    expect((await cache.put(key, parsed, again)).messages).toEqual(parsed.messages);
    await cache.close();
    return (await openCache(folder)).get(key, again);
  };
  expect(await put('file-given-up', 'a'.repeat(64))).toBeNull();
  expect(await put('file-damaged', 'b'.repeat(64))).toMatchObject({ briefing: null });
  expect(existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('aaaa'))).toBe(false);
});

it('Decisions that cannot be read are told with why, and are none', async () => {
  const file = 'a.decisions.yaml';
  const { text, messages } = await readDecisions(folderOf({ [`${file}/b`]: '' }), file);
  expect(text).toBe('');
  expect(messages).toMatchObject([
    { file, rule: 'unreadable-file', reason: expect.stringMatching(/^The file cannot be read: .+\.$/) },
  ]);
});

it('A transcript at which the parser fails is told with why, on one line, and costs no other', () => {
  const source = readSource('a.txt', Buffer.from('QUESTION: Who pays?\n'));
  const { briefing, messages } = parseTranscript(source, null, { dialect: 'none\nsuch' });
  expect(briefing).toBeNull();
  expect(messages).toMatchObject([{ file: 'a.txt', rule: 'parser-failed', severity: 'error', line: null }]);
  expect(messages[0]?.reason).toMatch(/^The parser failed: (?!RangeError).*none such/);
});
