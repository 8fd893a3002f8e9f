import { littleWordsOf } from '../../languages/words.ts';
import type { Furniture } from '../../model/briefing.ts';
import type { Note, Segment, SpeakerRole } from '../stages.ts';
import type { Voice, Voices } from './voices.ts';

/** Who speaks so rarely and asks in so many turns may be a reporter: those who answer ask back now and then. */
const FEW_TURNS = 4;
/** … more than once, for anybody asks back once … */
const MORE_THAN_ONCE = 2;
const MOSTLY_ASKS = 0.6;
/** Who speaks so often and never asks may be no reporter. */
const OFTEN = 3;

/** In which language a label is, is not known yet: English is what most are in. */
const LITTLE = littleWordsOf('en');

/** Why a role may be the wrong one, as its own turns tell; null where they do not. */
function againstRole({ label, count, asks, closes }: Voice, role: SpeakerRole): string | null {
  if (role === 'answer' && count <= FEW_TURNS && closes >= Math.max(MORE_THAN_ONCE, count * MOSTLY_ASKS))
    return `“${label.text}” was taken to answer, but may be a reporter: ${closes} of its ${count} turns end in a question.`;
  if (role === 'question' && count >= OFTEN && asks === 0)
    return `“${label.text}” was taken to ask, but may be no reporter: none of its ${count} turns holds a question.`;
  return null;
}

/** Whose role their own turns speak against, and no dialect lists it. */
export function doubtfulRoleNotes(voices: Voices, roles: ReadonlyMap<string, SpeakerRole>): Note[] {
  return [...roles].flatMap(([key, role]): Note[] => {
    const voice = voices.byKey.get(key);
    const reason = voice?.label.role === null ? againstRole(voice, role) : null;
    return voice && reason ? [{ rule: 'role-doubtful', line: voice.lines[0] ?? null, reason }] : [];
  });
}

/** Whose role no dialect lists: each label with what its turns told. */
export function workedOutNotes(voices: Voices, roles: ReadonlyMap<string, SpeakerRole>): Note[] {
  return [...roles].flatMap(([key, role]): Note[] => {
    const voice = voices.byKey.get(key);
    if (!voice || voice.label.role !== null || againstRole(voice, role)) return [];
    const does = { question: 'asks', answer: 'answers', moderator: 'leads through' }[role];
    const reason = `“${voice.label.text}” ${does}, as far as the turns tell.`;
    return [{ rule: 'role-worked-out', line: voice.lines[0] ?? null, reason }];
  });
}

/** "Deputy minister Orr", "Press officer"; not "I want to point out" */
const namesSomebody = (label: string): boolean =>
  label.split(/\s+/).every((word) => !LITTLE.has(word.toLowerCase()));

/** What looks like a label and was read as said, each line of it. */
export function doubtfulNotes(voices: Voices, speaking: ReadonlySet<string>): Note[] {
  return [...voices.byKey.values()]
    .filter(({ key, label }) => !speaking.has(key) && (label.shape !== 'words' || namesSomebody(label.text)))
    .flatMap(({ label, count, lines }) => {
      const where = count === 1 ? 'only here' : 'where nobody begins to speak';
      const reason = `“${label.text}” looks like a speaker’s label, but stands ${where}; it was read as said.`;
      return lines.map((line): Note => ({ rule: 'label-doubtful', line, reason }));
    });
}

/** Without doubts about lines above the body, or that nobody said: a colon in the letterhead, in a printed title or in a menu is no doubt. */
export function notesOfBody(
  notes: readonly Note[],
  body: readonly Segment[],
  furniture: readonly Pick<Furniture, 'lines'>[],
): Note[] {
  const first = body[0]?.lines[0] ?? 0;
  const isUnsaid = (line: number) => furniture.some(({ lines: [from, to] }) => line >= from && line <= to);
  return notes.filter(
    ({ rule, line }) => rule !== 'label-doubtful' || ((line ?? first) >= first && !isUnsaid(line ?? first)),
  );
}
