import type { Root } from 'mdast';
import { TooComplexError } from '../../text/too-complex.ts';
import type { Note } from '../stages.ts';
import type { Body } from './ink-lines.ts';
import { scan } from './text.ts';

declare module 'mdast' {
  interface RootData {
    /** the file was read as plain text, whatever its format */
    isText?: boolean;
    notes?: Note[];
  }
}

/**
 * What `make` makes of a text or, where its markup is too much for that, the text as it is written, with a note that
 * says so. What is nested too deep for the stack is too much as well.
 */
export function orAsText(text: string, body: Body, rule: Note['rule'], make: () => Root): Root {
  try {
    return make();
  } catch (error) {
    const why = error instanceof TooComplexError ? error.message : 'It is nested too deep';
    if (!(error instanceof TooComplexError || error instanceof RangeError)) throw error;
    const reason = `${why}; it was read as plain text, with its marks.`;
    return { ...scan(text, body), data: { isText: true, notes: [{ rule, line: body.line, reason }] } };
  }
}
