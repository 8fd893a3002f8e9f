import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder as folderOfRun } from '../helpers/temporary.ts';

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = folderOfRun('test');
  // a process that was just ended may still be writing there
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

/** A folder with these files: path inside it → what stands in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** A small transcript of an invented port. `about` makes its words its own. */
export function transcript(about: string, date: string | null = 'March 14, 2022'): string {
  return [
    `Press conference of the harbour office${date ? `, ${date}` : ''}`,
    '',
    `Q: What is known about the ${about} that was seen from the pier last night?`,
    '',
    `A: The harbour master has looked at the ${about} and found nothing that would worry a sailor.`,
    '',
    `Q: Will the ${about} be moved before the regatta begins on Saturday?`,
    '',
    `A: It will be moved when the tide allows, and the ${about} will be shown in the museum afterwards.`,
    '',
  ].join('\n');
}
