import type * as WriteAside from '../../src/search/write/write-aside.ts';
import { writeParts } from '../../src/search/write/write-parts.ts';

/**
 * Stands for `src/search/write/write-aside.ts` where a test builds again and again: the search is written here, and not by a thread
 * that has to load all over again what it needs, which is most of the work of a small build. That both write the same is held by
 * test/search/index.test.ts; whole builds with their thread are those of `lectern` in a process of its own.
 *
 *     vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));
 */
export const startAside = (): object => ({});

export const dismiss = async (_: object): Promise<void> => {};

export const progressEvery = 100;

export const writeAside: (
  ...args: Parameters<typeof WriteAside.writeAside>
) => ReturnType<typeof WriteAside.writeAside> = (parts, folder, { onProgress, signal } = {}) =>
  writeParts(parts, folder, { onProgress, signal, lanes: 1 });
