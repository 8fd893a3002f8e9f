import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { claim } from '../../src/cli/serve/claim.ts';
import { folderOf } from '../archive/made.ts';

/** A program that runs until the test is over. */
function another(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child.pid ?? 0;
}

it('a folder that another program serves is not served a second time, and the message says what to do', async () => {
  const within = folderOf({});
  const out = path.join(within, '_site');
  await claim(out, within);
  const [file = ''] = readdirSync(within);
  writeFileSync(path.join(within, file), String(another()));
  await expect(claim(out, within)).rejects.toThrow(
    /is served by another `lectern serve` already \(process \d+\).+--out/,
  );
  await expect(claim(path.join(within, 'other'), within)).resolves.toBeTypeOf('function');
});

it('what is given up, and what somebody held who is gone, may be claimed again', async () => {
  const within = folderOf({});
  const out = path.join(within, '_site');
  const giveUp = await claim(out, within);
  await giveUp();
  expect(readdirSync(within)).toEqual([]);
  await claim(out, within);
  const [file = ''] = readdirSync(within);
  // no system gives such a number
  writeFileSync(path.join(within, file), '2147483646');
  await expect(claim(out, within)).resolves.toBeTypeOf('function');
});

it('of two that begin at once one has the folder', async () => {
  const within = folderOf({});
  const module = path.resolve('src/cli/serve/claim.ts');
  const script = `import('${module}').then(({ claim }) => claim('/somewhere/_site', ${JSON.stringify(within)})).then(() => { console.log('had'); setTimeout(() => {}, 4000); }, () => console.log('refused'));`;
  const said = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<string>((resolve) => {
          const child = spawn(process.execPath, ['--import', 'tsx', '-e', script]);
          onTestFinished(() => {
            child.kill('SIGKILL');
          });
          child.stdout.once('data', (data) => resolve(String(data).trim()));
        }),
    ),
  );
  expect(said.toSorted()).toEqual(['had', 'refused', 'refused']);
});

it('a number that another program bears by now holds nothing', async () => {
  const within = folderOf({});
  const out = path.join(within, '_site');
  await claim(out, within);
  const [file = ''] = readdirSync(within);
  writeFileSync(path.join(within, file), `${another()} 1`);
  await expect(claim(out, within)).resolves.toBeTypeOf('function');
});
