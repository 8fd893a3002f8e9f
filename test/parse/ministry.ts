import { parsed } from '../helpers/parsed.ts';

/** A briefing as a ministry prints it: its title, a table of contents, headings, and what is said below them. */

export const title = 'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031';
/** A paragraph of prose. */
export const news =
  'The level at Marle Bridge has fallen for nine days, and our neighbours have been asked for a reason.';
/** The answers to questions, which the contents list as "1. Toll". */
export const toll = [
  'Answers to media questions:',
  'Question: Is the toll final?',
  'Anna Example: The toll is final.',
];

/** @param listed every line of the contents */
export const contents = (listed: readonly string[], body: readonly string[]) =>
  parsed([title, 'Table of contents', ...listed, ...body], 'a.txt', { dialect: 'mfa-russia' });

/** @param titles the lines of the contents above the answers to questions */
export const ministry = (titles: readonly string[], body: readonly string[]) =>
  contents([...titles, 'Answers to media questions:', '1. Toll'], body);
