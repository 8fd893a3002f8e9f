import { spawn } from 'node:child_process';
import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../test/helpers/build-site.ts';
import { bareLoop, pagesIn } from './bare-loop.ts';
import { watchMemory } from './memory.ts';
import { seeded } from './random.ts';
import { type Chain, sentence } from './words.ts';

/** What another generator takes for as many pages of the same sizes. */
export interface Beside {
  name: string;
  pages: number;
  seconds: number;
  /** bytes: the most that it held with its children, by sampling; 0 where nothing was sampled */
  memory: number;
}

/** A page of the site: its path without `.html`, and how many bytes it has. */
interface Sized {
  path: string;
  bytes: number;
}

/** Around what a page says, in both; what is left of its size is paragraphs. */
const HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>';
const SHELL = `${HEAD}</title></head><body><main></main></body></html>`.length;
/** The least that a page says, in bytes, and so many sentences are a paragraph. */
const PARAGRAPH = 400;
const SENTENCES = 4;

function pagesOf(site: string): Sized[] {
  return pagesIn(site).map((path) => ({
    path: path.slice(0, -'.html'.length),
    bytes: statSync(join(site, path)).size,
  }));
}

/** Markdown of so many bytes, cut out of one text, which is long enough, at a place of its own. */
function markdown(text: string, bytes: number, number: number): string {
  const length = Math.max(PARAGRAPH, bytes - SHELL);
  const from = (number * 7919) % Math.max(1, text.length - length);
  return text.slice(from, from + length);
}

/** Paragraphs of sentences, longer than any page. */
function longText(chain: Chain, bytes: number): string {
  const random = seeded(1);
  const sentences: string[] = [];
  for (let length = 0; length < bytes; length += sentences.at(-1)?.length ?? 1)
    sentences.push(`${sentence(chain, random, 16, '.')}${sentences.length % SENTENCES === 0 ? '\n\n' : ' '}`);
  return sentences.join('');
}

/** One Markdown file a page, which any generator reads. Each page stands at an address of its own, as those of the site do. */
function writeContent(
  folder: string,
  pages: readonly Sized[],
  text: string,
  front: (page: Sized) => string,
): void {
  const made = new Set<string>();
  for (const [number, page] of pages.entries()) {
    const file = join(folder, `${page.path}.md`);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, `---\n${front(page)}\n---\n${markdown(text, page.bytes, number)}\n`);
  }
}

const layout = (title: string, content: string) =>
  `${HEAD}${title}</title></head><body><main>${content}</main></body></html>`;

/** `a/index` → `/a/`; `a/b` → `/a/b.html` */
const addressOf = (path: string) =>
  `/${path === 'index' ? '' : path.replace(/\/index$/, '/')}${path.endsWith('index') ? '' : '.html'}`;

function writeHugo(folder: string, pages: readonly Sized[], text: string): void {
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  writeFileSync(
    join(folder, 'config.toml'),
    'baseURL = "https://a.example/"\nuglyURLs = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home"]\n',
  );
  writeFileSync(join(folder, 'layouts/_default/single.html'), layout('{{ .Title }}', '{{ .Content }}'));
  // a file named `index` is the head of a bundle there, and keeps its neighbours as its own
  const plain = pages.map((page) => ({ ...page, path: page.path.replace(/(^|\/)index$/, '$1index-page') }));
  writeContent(join(folder, 'content'), plain, text, ({ path }) => `title: "${path}"`);
}

function writeEleventy(folder: string, pages: readonly Sized[], text: string): void {
  mkdirSync(join(folder, 'src/_includes'), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, 'eleventy.config.js'),
    "export default (config) => { config.setUseGitIgnore(false); return { dir: { input: 'src' }, markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'] }; };\n",
  );
  writeFileSync(
    join(folder, 'src/_includes/page.11ty.js'),
    `export const render = ({ title, content }) => \`${layout(`\${title}`, `\${content}`)}\`;\n`,
  );
  writeContent(
    join(folder, 'src'),
    pages,
    text,
    ({ path }) =>
      `title: "${path}"\nlayout: page.11ty.js\npermalink: "${addressOf(path).replace(/\/$/, '/index.html')}"`,
  );
}

/** Runs a generator in a folder. Rejects with what it printed if it fails, or is not there. */
function run(
  name: string,
  folder: string,
  command: string,
  args: readonly string[],
): Promise<Omit<Beside, 'pages'>> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const mostMemory = watchMemory(child.pid);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      printed = (printed + data.toString()).slice(-4000);
    });
  return new Promise((done, fail) => {
    child.on('error', (error) => {
      mostMemory();
      fail(error);
    });
    child.on('close', (code) => {
      const memory = mostMemory();
      if (code === 0) done({ name, seconds: (performance.now() - started) / 1000, memory });
      else fail(new Error(`${name} failed (exit ${code}): ${printed}`));
    });
  });
}

/**
 * Hugo, plain Eleventy and a bare loop, one after the other, for as many pages of the same sizes as a site has: a Markdown file a
 * page, one plain layout, no lists, no search. What is not there or fails is told instead.
 */
export async function* besides(site: string, scratch: string, chain: Chain): AsyncGenerator<Beside | string> {
  const pages = pagesOf(site);
  const text = longText(chain, 2 * Math.max(...pages.map(({ bytes }) => bytes)));
  const { pages: looped, seconds } = bareLoop(site, join(scratch, 'bare'));
  yield { name: 'a bare loop', pages: looped, seconds, memory: 0 };
  const generators = [
    { name: 'Hugo', write: writeHugo, out: 'public', command: 'hugo', args: ['--quiet'] },
    {
      name: 'plain Eleventy',
      write: writeEleventy,
      out: '_site',
      command: process.execPath,
      args: ['--max-old-space-size=12000', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    },
  ];
  for (const { name, write, out, command, args } of generators) {
    const folder = join(scratch, out);
    write(folder, pages, text);
    try {
      const taken = await run(name, folder, command, args);
      yield { ...taken, pages: pagesIn(join(folder, out)).length };
    } catch (error) {
      yield `${name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}
