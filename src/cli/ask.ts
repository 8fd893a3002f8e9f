import { createInterface } from 'node:readline/promises';

/** Asks a person until `check` takes the answer; null where nobody sits at a terminal, or the answer is empty. */
export async function ask(question: string, check: (answer: string) => string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await lines.question(`${question}: `)).trim();
      if (answer === '') return null;
      try {
        return check(answer);
      } catch (error) {
        process.stderr.write(`${(error as Error).message}\n`);
      }
    }
  } finally {
    lines.close();
  }
}
