import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { headersOf } from '../../src/formats/headers.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { buildSite } from '../../src/publish/build-site.ts';
import { temporaryFolder, transcript } from '../archive/made.ts';
import { run } from '../cli/run.ts';
import { temporaryFolder as folderOfRun } from '../helpers/temporary.ts';
import { readText } from '../helpers/text-file.ts';
import { conflicting } from '../lock/branches.ts';

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

const first = transcript('buoy');
const second = first.replace('that would worry a sailor', 'that should worry a sailor');
const menu = second.replace('Press conference of', 'Press conference  at the pier of');

/** An archive that is built once a text, a month apart: "2032-01-01", "2032-02-01" … */
async function built(texts: readonly string[], home = temporaryFolder()) {
  const [archive = '', out = '', cache = ''] = ['archive', 'site', 'cache'].map((name) =>
    path.join(home, name),
  );
  mkdirSync(path.join(archive, 'transcripts'), { recursive: true });
  let faults: string[] = [];
  const build = async (text: string, month: number) => {
    writeFileSync(path.join(archive, 'transcripts/2022-03-14.txt'), text);
    const result = await buildSite({ archive, out, cache, lock: 'write', today: `2032-0${month}-01` });
    faults = result.faults.map(({ reason }) => reason);
  };
  for (const [at, text] of texts.entries()) await build(text, at + 1);
  const read = (file: string) => readText(path.join(out, file));
  const history = path.join(out, 'en/2022/03/14/history');
  const texts_ = () =>
    existsSync(history) ? readdirSync(history).filter((name) => name.endsWith('.txt')) : [];
  return { archive, out, build, read, texts: texts_, faults: () => faults };
}

describe('A briefing that was corrected', () => {
  let corrected: ReturnType<typeof built>;
  beforeAll(async () => {
    corrected = built([first, second], folderOfRun('history'));
    await corrected;
  });

  it('says when on its page and leads to its history, which shows what went and came', async () => {
    const { read } = await corrected;
    expect(read('en/2022/03/14/index.html')).toMatch(
      /<a href="?history\/"?>Changed on February 1, 2032<\/a>/,
    );
    const page = read('en/2022/03/14/history/index.html');
    expect(page).toMatch(/<del>.*would.*<\/del> <ins>.*should.*<\/ins> worry a sailor/);
    expect(page.replace(/<[^>]*>/g, '')).toContain(
      'that [taken out: would] [put in: should] worry a sailor.',
    );
    expect([...page.matchAll(/<h2[^>]*><time [^>]*datetime="?([0-9-]+)/g)].map(([, date]) => date)).toEqual([
      '2032-02-01',
      '2032-01-01',
    ]);
  });

  it('has each former text beside its history, as it came, and nothing else is served but text', async () => {
    const { read, texts } = await corrected;
    expect(texts().map((name) => read(`en/2022/03/14/history/${name}`))).toEqual([first]);
    const headers = headersOf(`/en/2022/03/14/history/${texts()[0]}`);
    expect(headers['Content-Type']).toBe('text/plain; charset=utf-8');
    expect(headers['Content-Security-Policy']).toContain('sandbox');
  });

  it('has the passages that read otherwise now beside its history, for who follows a link that was made of them', async () => {
    const { read } = await corrected;
    expect(JSON.parse(read('en/2022/03/14/history/passages.json'))).toEqual([
      'The harbour master has looked at the buoy and found nothing that would worry a sailor.',
    ]);
  });

  it('says on the page of an item that was corrected that it was, and on no other', async () => {
    const { read, out } = await corrected;
    const items = readdirSync(path.join(out, 'en/2022/03/14')).filter((name) =>
      /^(?!index).*\.html$/.test(name),
    );
    const told = items.filter((name) => read(`en/2022/03/14/${name}`).includes('Changed on'));
    expect([items.length, told.length]).toEqual([2, 1]);
    const id = told[0]?.replace('.html', '');
    expect(read(`en/2022/03/14/${told[0]}`)).toContain(`history/#${id}`);
    expect(read('en/2022/03/14/history/index.html')).toMatch(new RegExp(`id="?${id}"?[>\\s]`));
  });

  it('is on the home page and in data, with its hashes', async () => {
    const { read } = await corrected;
    expect(read('en/index.html')).toContain('Changed of late');
    const { corrections, source } = JSON.parse(read('en/2022/03/14/index.json.gz'));
    expect(corrections).toMatchObject([{ date: '2032-02-01', items: [expect.any(String)] }]);
    const [event] = JSON.parse(read('en/corrections.json'));
    expect(event).toMatchObject({
      date: '2032-02-01',
      briefing: '/en/2022/03/14/',
      from: corrections[0].from,
      to: source.sha256,
      items: [{ id: corrections[0].items[0] }],
    });
  });

  it('shows the same when it is built anew out of the archive alone', async () => {
    const { archive, out, read } = await built([first, second, menu]);
    const [copy, clean] = [path.join(temporaryFolder(), 'copy'), path.join(temporaryFolder(), 'clean')];
    cpSync(archive, copy, { recursive: true });
    await buildSite({ archive: copy, out: clean, cache: temporaryFolder(), lock: 'frozen' });
    for (const file of ['en/2022/03/14/history/index.html', 'en/index.html', 'en/corrections.json'])
      expect(readFileSync(path.join(clean, file), 'utf8')).toBe(read(file));
    expect(readdirSync(path.join(clean, 'en/2022/03/14/history'))).toEqual(
      readdirSync(path.join(out, 'en/2022/03/14/history')),
    );
  });
});

describe('A briefing of which nobody’s words changed', () => {
  it('is not called corrected anywhere; its history says which lines are other', async () => {
    const { read } = await built([second, menu]);
    expect(read('en/2022/03/14/history/index.html')).toContain(
      'No spoken word changed, only text printed around the words, such as a heading or a page number: line 1.',
    );
    expect(read('en/2022/03/14/index.html')).not.toContain('Changed');
    expect(read('en/2022/03/14/index.html')).toMatch(/<a href="?history\/"?>2 versions<\/a>/);
    expect(read('en/index.html')).not.toContain('Changed');
    expect(JSON.parse(read('en/2022/03/14/index.json.gz'))).not.toHaveProperty('corrections');
    expect(read('en/corrections.json')).toBe('[]\n');
  });

  it('has no history where it was never replaced', async () => {
    const { read, texts } = await built([first, first]);
    expect(texts()).toEqual([]);
    expect(read('en/2022/03/14/index.html')).not.toContain('history/');
  });
});

describe('A former text that is not kept', () => {
  it('is said to be lost, and the history goes on', async () => {
    const { archive, build, read, texts, faults } = await built([first, second]);
    rmSync(path.join(archive, 'history'), { recursive: true });
    await build(second, 3);
    expect(texts()).toEqual([]);
    expect(read('en/2022/03/14/history/index.html')).toContain('One of the two texts was not kept');
    expect(read('en/2022/03/14/index.html')).toContain('Changed on February 1, 2032');
    expect(faults()).toEqual([]);
  });

  it('is no other text, whatever bears its name', async () => {
    const { archive, build, read, texts, faults } = await built([first, second]);
    const [kept = ''] = readdirSync(path.join(archive, 'history'));
    writeFileSync(path.join(archive, 'history', kept), 'spoilt');
    await build(second, 3);
    expect(texts()).toEqual([]);
    expect(read('en/2022/03/14/history/index.html')).toContain('One of the two texts was not kept');
    expect(faults()).toEqual([
      `Its text before 2032-02-01 cannot be made: history/${kept} is not the text that its name stands for.`,
    ]);
  });
});

describe('The page of a briefing', () => {
  it('says where it comes from: when it was taken in, its hash, what read it, and how', async () => {
    const { read } = await built([first]);
    const page = read('en/2022/03/14/index.html');
    const { sha256 } = JSON.parse(read('en/2022/03/14/index.json.gz')).source;
    const [, facts = ''] = /<details class="?facts"?>([\s\S]*?)<\/details>/.exec(page) ?? [];
    const rows = [...facts.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, value]) => [
      name,
      value?.replace(/<[^>]*>/g, ''),
    ]);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(rows).toEqual([
      ['Taken in', 'January 1, 2032'],
      ['SHA-256 of the raw file', sha256],
      ['Read by', `Lectern ${version}`],
      ['Lines that nobody said', '1'],
      ['Doubtful inferences', '0'],
      ['Also inferred', expect.stringMatching(/1 × The language was told from the words/)],
    ]);
  });
});

describe('Two branches that correct different words of one transcript', () => {
  it('have one history after the merge, in which every version says what changed', async () => {
    const other = first.replace('when the tide allows', 'when the tide turns');
    const both = second.replace('when the tide allows', 'when the tide turns');
    const home = await built([first]);
    const theirs = temporaryFolder();
    cpSync(home.archive, theirs, { recursive: true });
    await home.build(second, 2);
    const lock = path.join(home.archive, 'lectern.lock');
    const ours = readFileSync(lock, 'utf8');
    writeFileSync(path.join(theirs, 'transcripts/2022-03-14.txt'), other);
    const beside = { archive: theirs, out: path.join(theirs, 'site'), cache: false } as const;
    await buildSite({ ...beside, lock: 'write', today: '2032-02-02' });
    const text = readFileSync(path.join(theirs, 'lectern.lock'), 'utf8');
    writeFileSync(lock, conflicting(readLock(ours), readLock(text)));
    expect((await run('lock', home.archive)).code).toBe(0);
    await home.build(both, 3);
    const page = home.read('en/2022/03/14/history/index.html');
    const versions = page.split('<h2').slice(1);
    expect(
      versions.map((one) => [...one.matchAll(/<ins>.*?<\/span>(\w+)/g)].map(([, word]) => word)),
    ).toEqual([['turns'], ['should'], []]);
    expect(page).not.toMatch(/No word changed|was not kept/);
    const { code, out } = await run('verify', home.archive, '--site', home.out);
    expect([code, out]).toEqual([0, expect.not.stringContaining('history')]);
  });
});
