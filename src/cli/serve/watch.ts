import { once } from 'node:events';
import path from 'node:path';
import { watch as chokidarWatch } from 'chokidar';
import { isInside } from '../../archive/walk.ts';

/** How long a folder must be quiet before a change counts: an editor saves in several steps. */
const quietFor = 200;

/**
 * Calls `changed` with the files after every change below `folders`, except in `out` and what is built beside it.
 * Resolves with the way to stop, once every change will be seen.
 */
export async function watch(
  folders: readonly string[],
  out: string,
  changed: (files: readonly string[]) => void,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = chokidarWatch([...folders], {
    ignoreInitial: true,
    ignored: (file) =>
      isInside(out, file) ||
      // _site.tmp-4711      _site.old-4711
      /\.(?:tmp|old)-\d+$/.test(file) ||
      file.includes(`${path.sep}node_modules${path.sep}`) ||
      /^\.(?!lectern)/.test(path.basename(file)),
  });
  await once(watcher, 'ready');
  let files: string[] = [];
  watcher.on('all', (_, file) => {
    files.push(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed(files);
      files = [];
    }, quietFor);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
