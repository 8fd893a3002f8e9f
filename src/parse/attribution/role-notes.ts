import type { Note, Segment, SpeakerRole } from '../stages.ts';
import type { Voices } from './voices.ts';

/** Whose role no dialect lists: each label with what its turns told. */
export function workedOutNotes(voices: Voices, roles: ReadonlyMap<string, SpeakerRole>): Note[] {
  return [...roles].flatMap(([key, role]): Note[] => {
    const voice = voices.byKey.get(key);
    if (!voice || voice.label.role !== null) return [];
    const does = { question: 'asks', answer: 'answers', moderator: 'leads through' }[role];
    const reason = `“${voice.label.text}” ${does}, as far as the turns tell.`;
    return [{ rule: 'role-worked-out', line: voice.lines[0] ?? null, reason }];
  });
}

/** What looks like a label and was read as said, each line of it. */
export function doubtfulNotes(voices: Voices, speaking: ReadonlySet<string>): Note[] {
  return [...voices.byKey.values()]
    .filter(({ key, label }) => !speaking.has(key) && label.shape !== 'words')
    .flatMap(({ label, count, lines }) => {
      const where = count === 1 ? 'only here' : 'where nobody begins to speak';
      const reason = `“${label.text}” looks like a speaker’s label, but stands ${where}; it was read as said.`;
      return lines.map((line): Note => ({ rule: 'label-doubtful', line, reason }));
    });
}

/** Without doubts about lines above the body: a colon in the letterhead or in a printed title is no doubt. */
export function notesOfBody(notes: readonly Note[], body: readonly Segment[]): Note[] {
  const first = body[0]?.lines[0] ?? 0;
  return notes.filter(({ rule, line }) => rule !== 'label-doubtful' || (line ?? first) >= first);
}
