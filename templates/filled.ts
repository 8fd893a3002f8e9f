import type { Content } from './html.ts';

/** "That of {briefing} is" with what is put in its place: a link, or words. */
export function filled(text: string, values: Readonly<Record<string, Content>>): Content[] {
  return text.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : values[part]));
}
