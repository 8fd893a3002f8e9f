import { readFileSync } from 'node:fs';

/** Whether a program runs on this machine, by its number; also one of somebody else. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return !hasEnded(id);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux keeps the number of a program that was killed until another asks how it ended, which in a container may be never. */
function hasEnded(id: number): boolean {
  try {
    // 4711 (node) Z 1 4711 …
    return /\) [ZX] /.test(readFileSync(`/proc/${id}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
