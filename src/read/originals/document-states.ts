import type { Message } from '../../model/briefing.ts';
import { makeMessage } from '../../model/message.ts';
import { clip } from '../../text/clip.ts';
import type { States } from './ask-library.ts';

const LONGEST = 120;

/** What a document says of itself is told and not taken: it is as often that of the template, or of another day. */
export function statesMessage({ title, author, made }: States): Message[] {
  // D:20310504101500+02'00'      2031-05-04T10:15:00Z
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(made ?? '') ?? [];
  const shown = (text: string) => `“${clip(text.replace(/\s+/g, ' ').trim(), LONGEST)}”`;
  const told = [
    ...(title ? [`title ${shown(title)}`] : []),
    ...(author ? [`author ${shown(author)}`] : []),
    ...(year ? [`made on ${year}-${month}-${day}`] : []),
  ];
  if (told.length === 0) return [];
  const reason = `The file says of itself: ${told.join(', ')}. Nothing of it is taken.`;
  return [makeMessage('document-states', null, reason)];
}
