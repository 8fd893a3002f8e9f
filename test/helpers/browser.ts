import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';

export interface BrowserProgram {
  executablePath: string;
  args: string[];
}

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that tests drive: CHROME_PATH, one that is installed, else the Chromium that npm ships for Linux.
 * Null where none runs; with CI set that is an error, so that a missing browser never passes for a green run.
 */
export async function findBrowser(): Promise<BrowserProgram | null> {
  for (const place of places) if (place && existsSync(place)) return { executablePath: place, args: quiet };
  const shipped = await shippedBrowser();
  if (shipped === null && process.env.CI) {
    throw new Error('No browser: install Chromium, or set CHROME_PATH to one.');
  }
  return shipped;
}

/**
 * The browser of the tests that look at pages. The Chromium that npm ships has no window, and takes two fifths of the
 * processor that one with a window takes for the same pages: it goes before an installed one, but not before CHROME_PATH.
 * It shows a page in a process of its own, as an installed one does.
 */
export async function findPageBrowser(): Promise<BrowserProgram | null> {
  if (process.env.CHROME_PATH) return findBrowser();
  const shipped = await shippedBrowser();
  return shipped && opens({ ...shipped, args: quiet }) ? { ...shipped, args: quiet } : findBrowser();
}

/**
 * Whether a page that it opens can be read. A process of its own asks, over the protocol that tests speak: without one,
 * by --dump-dom, the Chromium that npm ships neither answers nor ends.
 */
function opens(program: BrowserProgram): boolean {
  const ask = `
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch(${JSON.stringify({ ...program, timeout: 20_000 })});
    const page = await browser.newPage();
    await page.goto('data:text/html,<p>opened', { timeout: 20_000 });
    process.stdout.write(await page.content());
    await browser.close();`;
  try {
    return execFileSync(process.execPath, ['--input-type=module', '--eval', ask], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    }).includes('<p>opened');
  } catch {
    return false;
  }
}

async function shippedBrowser(): Promise<BrowserProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const executablePath = unpacked();
    execFileSync(executablePath, ['--version', ...quiet], { stdio: 'ignore', timeout: 120_000 });
    return { executablePath, args: [...chromium.args, ...quiet] };
  } catch {
    return null;
  }
}

/**
 * The shipped Chromium, in a folder of its own that is there as a whole or not at all: another run may be unpacking it at
 * this moment, or have been stopped in the middle.
 */
function unpacked(): string {
  const shipped = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = readFileSync(join(dirname(shipped), '../../package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(tmpdir(), `lectern-chromium-${version}`);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const making = mkdtempSync(`${folder}-`);
  try {
    // it unpacks to the folder for temporary files, which is told to a process by its environment
    const unpack = "(await import('@sparticuz/chromium')).default.executablePath()";
    execFileSync(process.execPath, ['--input-type=module', '--eval', `await ${unpack}`], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: making },
    });
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  }
  return program;
}
