import type { Page } from 'playwright-core';
import type { Promised } from './types.ts';

export const keptPolicy = 'breaks no policy in a browser, nor asks anything of another origin';

/** What a browser says against a page, and what the page asks of others, from its opening on. */
export function keepsPolicy(page: Page, origin: string): Promised {
  let troubles: string[] = [];
  let errors: string[] = [];
  let refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(origin) && !/^(?:data|blob):/.test(target)) troubles.push(`asks for ${target}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
  return {
    sentence: keptPolicy,
    async look({ kind }) {
      // the page for what is not there asks which pages above it are
      const asksAbove = kind === 'not-found';
      const found = [
        ...troubles,
        ...errors.filter((text) => !(asksAbove && /status of 404/.test(text))),
        ...(asksAbove ? [] : refused),
      ];
      [troubles, errors, refused] = [[], [], []];
      return found;
    },
  };
}
