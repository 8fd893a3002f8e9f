import type * as Pagefind from 'pagefind';
import type { Service } from './service.ts';

/** How long Pagefind may take to give what it made: minutes in any case, and milliseconds a record. */
export const MINUTES = 5;
const EACH = 10;

/** What Pagefind made, in memory. */
export async function filesOf(
  index: Pagefind.PagefindIndex,
  records: number,
  service: Service,
  signal: AbortSignal,
): Promise<Pagefind.IndexFile[]> {
  const close = () => void service.close();
  signal.addEventListener('abort', close);
  try {
    const limit = MINUTES * 60_000 + records * EACH;
    return checked('give its files', await within(limit, index.getFiles())).files;
  } finally {
    signal.removeEventListener('abort', close);
  }
}

/** @throws Error after `limit` milliseconds without an answer: a service that died says nothing */
async function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Pagefind gave no answer in ${Math.round(limit / 60_000)} minutes`)),
      limit,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 300);
}

/** Pagefind answers with its errors instead of throwing them. */
export function checked<T extends { errors: string[] }>(step: string, response: T): T {
  if (response.errors.length > 0)
    throw new Error(`Pagefind could not ${step}: ${response.errors.join('; ')}`);
  return response;
}
