import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Ask } from './protocol.ts';

/** A worker that is started anew when it does not answer, and now and then, so that it does not grow for ever. */
export class WorkerProcess {
  readonly #begin: Ask;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #asked = 0;

  constructor(begin: Ask, env: NodeJS.ProcessEnv) {
    this.#begin = begin;
    this.#env = env;
  }

  /** @returns null if the worker had to be ended, or ended by itself */
  async ask(question: Ask, longest: number): Promise<Answer | null> {
    if (this.#asked >= mostAsked) this.end();
    if (!this.#child) {
      this.#child = start(this.#env);
      // an answer that came late would be taken for that to the next question
      if (!(await answerOf(this.#child, this.#begin, longestStart)))
        throw new Error('A worker does not start');
    }
    this.#asked += 1;
    const answer = await answerOf(this.#child, question, longest);
    if (!answer) this.end();
    return answer;
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
    this.#asked = 0;
  }
}

/** Each evaluation leaves some behind: listeners of the process, entries of a library's registry. */
const mostAsked = 400;
/** milliseconds; others use the machine too */
const longestStart = 600_000;

function start(env: NodeJS.ProcessEnv): ChildProcess {
  return fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [], {
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function answerOf(child: ChildProcess, question: Ask, longest: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | null): void => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', gone);
      resolve(answer);
    };
    const gone = () => settle(null);
    const timer = setTimeout(gone, longest);
    child.on('message', settle).on('exit', gone);
    child.send(question);
  });
}
