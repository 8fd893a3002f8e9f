import { spawn } from 'node:child_process';
import { constants, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/**
 * MB of memory for what is young, from the start and at most. Nearly all that is made of a text is soon thrown away: in what Node
 * begins with, much of it is looked through again and again, which is a tenth of the work of a build.
 */
const ROOM = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
/** What there is of memory, in bytes: a container may have less than its machine. */
const memory = Math.min(totalmem(), process.constrainedMemory?.() || Number.POSITIVE_INFINITY);
/** MB of memory for all else: Node takes 4 GB at most, wherever it runs, and an archive of a million answers needs more. */
const MOST = `--max-old-space-size=${Math.floor((memory / 2 ** 20) * 0.75)}`;
/** MB that may lie there before all of it is looked through for what is left over: what a build holds it needs to its end. */
const SPARED = `--initial-old-space-size=${Math.min(1000, Math.floor(memory / 2 ** 20 / 16))}`;
/**
 * How much V8 compiles: each thread compiles its own code, beside the work, which with what it begins with takes an eighth of a build. Bytes of other
 * functions that are compiled into one (of 920), and how long a function has run before it is compiled at all (of 132,000).
 */
const LESS_COMPILED = ['--max-inlined-bytecode-size-cumulative=200', '--interrupt-budget=400000'];
/** They make a site, on which the main thread works as long as all others. */
const OF_MUCH_WORK = new Set(['build', 'join']);
const HANDED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Whether whoever started this process has said something of it.
 * @param {string} flag
 */
const isNamed = (flag) =>
  [...process.execArgv, process.env.NODE_OPTIONS ?? '']
    .join(' ')
    .replaceAll('_', '-')
    .includes(flag.replace(/=.*/, ''));
/** @param {readonly string[]} flags */
const notNamed = (flags) => flags.filter((flag) => !isNamed(flag));

/** What a process takes that builds. Who says how much memory it may take is heard. */
export const roomArguments = () => notNamed(isNamed(MOST) ? ROOM : [...ROOM, SPARED, MOST]);

/** Gives room to the threads that are started from now on: that of this one is what it was given when it began. And all compile less. */
export function makeRoomForThreads() {
  for (const flag of notNamed([...ROOM, ...LESS_COMPILED])) setFlagsFromString(flag);
}

/**
 * Whether these arguments are worth a process of their own, which has room; it takes 40 ms to start.
 * @param {readonly string[]} args
 */
export const wantsRoom = ([command = '']) =>
  OF_MUCH_WORK.has(command) && !ROOM.every((flag) => process.execArgv.includes(flag));

/**
 * Runs `lectern` in a process with room, which ends with this one.
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code, which for one that a signal ended is 128 and the signal’s number
 */
export function runWithRoom(args) {
  const program = fileURLToPath(new URL('bin.js', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, ...roomArguments(), program, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of HANDED_ON) process.on(signal, handOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of HANDED_ON) process.removeListener(name, handOn);
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
}
