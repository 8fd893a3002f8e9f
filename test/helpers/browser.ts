import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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

async function shippedBrowser(): Promise<BrowserProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const executablePath = await chromium.executablePath();
    execFileSync(executablePath, ['--version', ...quiet], { stdio: 'ignore', timeout: 20_000 });
    return { executablePath, args: [...chromium.args, ...quiet] };
  } catch {
    return null;
  }
}
