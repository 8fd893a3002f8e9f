import { load, runFrom } from '../archive/code.js';
import { codeFolder } from './code-folder.js';
import { makeRoomForThreads, runWithRoom, wantsRoom } from './roomy.js';

/**
 * Runs `lectern`: as it was made ready for Node, which loads in a third of the time, or out of its source.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function start(args) {
  // a process that may speak with who started it was given its room by it
  if (process.send === undefined && wantsRoom(args)) return runWithRoom(args);
  makeRoomForThreads();
  // templates of one's own are modules beside ours; whoever looks for a fault wants the lines of the source
  const isOurs = !args.some((arg) => arg.startsWith('--templates')) && !process.env.LECTERN_DEBUG;
  const folder = isOurs ? await codeFolder() : null;
  if (folder !== null) runFrom(folder);
  const { main } = /** @type {typeof import('./main.ts')} */ (await load('src/cli/main.ts'));
  return main(args);
}
