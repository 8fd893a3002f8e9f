import type { Dialect } from '../../dialects/types.ts';
import { isNewsroomName } from '../../languages/newsroom-names.ts';
import type { Note, SpeakerRole } from '../stages.ts';
import type { Voice, Voices } from './voices.ts';

/** How sure it is that a newsroom right before who answers asks … */
const NEWSROOM = 0.95;
/** … and a name that only its place and its question mark tell of. */
const BY_PLACE = 0.8;

/** What is known when single labels are looked at. */
interface Known {
  dialect: Dialect;
  voices: Voices;
  /** by label key */
  roles: ReadonlyMap<string, SpeakerRole>;
}

/** The roles that single labels get, by key, and what is to be told of each. */
interface Added {
  roles: ReadonlyMap<string, SpeakerRole>;
  notes: Note[];
}

/** Why a label right before who answers asks; null where it may as well be said. */
function whyAsks(
  { label, closes }: Voice,
  before: SpeakerRole | null | undefined,
  dialect: Dialect,
): Pick<Note, 'reason' | 'confidence'> | null {
  // Orlu Herald: I would like your comment.
  if (isNewsroomName(label.text))
    return {
      reason: `“${label.text}” asks: it is a newsroom’s name, right before the label of who answers.`,
      confidence: NEWSROOM,
    };
  // Bo Lindt: Is the toll paid there?
  if (!dialect.outlet || closes === 0 || before === 'question') return null;
  return {
    reason: `“${label.text}” asks: it stands right before the label of who answers, and ends in a question.`,
    confidence: BY_PLACE,
  };
}

/**
 * Where some questions carry a word, "Q:", and others the name of who asks: names that stand once, right before who answers or before others like
 * it, and are a newsroom’s or ask something.
 */
export function asksOnce({ dialect, voices: { order }, roles }: Known): Added {
  const found = new Map<string, SpeakerRole>();
  const notes: Note[] = [];
  if (dialect.roles !== 'pattern') return { roles: found, notes };
  const known = order.map(({ one, voice }) => one.label.role ?? roles.get(voice.key) ?? null);
  let behind: SpeakerRole | null = null;
  for (const [index, { one, voice }] of [...order.entries()].reverse()) {
    const role = known[index] ?? null;
    const isOpen = role === null && voice.empty === 0 && voice.label.shape !== 'words';
    const why = isOpen && behind === 'answer' ? whyAsks(voice, known[index - 1], dialect) : null;
    if (why) {
      found.set(voice.key, 'question');
      notes.unshift({ rule: 'role-worked-out', line: one.lines[0], ...why });
    } else behind = role ?? (isOpen ? null : behind);
  }
  return { roles: found, notes };
}
