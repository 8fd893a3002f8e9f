import { segmentText } from '../segments/verbatim.ts';
import type { SpeakerRole } from '../stages.ts';
import type { Voice, Voices } from './voices.ts';
import { givesFloor } from './weigh.ts';

/** For each place the nearest one before and behind it that is not so; -1 and the length where all are. */
function endsOfRuns(so: readonly boolean[]): { ahead: number[]; behind: number[] } {
  const ahead: number[] = [];
  let last = -1;
  for (const [index, one] of so.entries()) {
    ahead.push(last);
    if (!one) last = index;
  }
  const behind = new Array<number>(so.length);
  let next = so.length;
  for (let index = so.length - 1; index >= 0; index--) {
    behind[index] = next;
    if (!so[index]) next = index;
  }
  return { ahead, behind };
}

/** Northport Daily: two words or more */
const isFullName = ({ label }: Voice) => /\s/.test(label.text);

/** Where a label stands whose role is open, right before an answer or before others like it. */
interface Place {
  /** the role of whoever speaks before it, and before others like it; null where it is open, undefined at the very beginning */
  before: SpeakerRole | null | undefined;
  /** others like it follow, before somebody answers */
  inARow: boolean;
  /** nobody has asked so far */
  first: boolean;
  /** it was given the floor, or cuts in between two turns of one person */
  isCalled: boolean;
}

/** Who speaks at such a place; null where that stays open. */
function roleAt(voice: Voice, { before, inARow, first, isCalled }: Place): SpeakerRole | null {
  // OPERATOR: Next question, please. Hugo Example: On the ferry.
  if (isCalled) return 'question';
  const asks = voice.asks > 0;
  // Northport Daily: When? Lake Radio: And where? Ana Example: In June.
  if (before === 'question' || inARow) return asks && isFullName(voice) ? 'question' : null;
  // OPERATOR: We begin. Hugo Example: Good morning. Ana Example: Good morning.
  if (before === 'moderator' && !asks && first) return isFullName(voice) ? 'answer' : null;
  // Ana Example: … Northport Daily: When? Ana Example: In June.
  return before || asks ? 'question' : null;
}

/** Ana Example: … Harbour Radio, Bo Lindt: I would like your comment. Ana Example: … | Moderator: Next question. Bo Lindt: … */
function isCutIn(order: Voices['order'], index: number, known: readonly (SpeakerRole | null)[]): boolean {
  const [before, own, behind] = [order[index - 1], order[index], order[index + 1]];
  if (!before || !own || !behind || !isFullName(own.voice)) return false;
  if (known[index - 1] === 'moderator') return givesFloor(segmentText(before.one));
  return known[index - 1] === 'answer' && before.voice === behind.voice && own.one.label.shape === 'name';
}

/** Who answers speaks next, at most behind who leads: "Moderator: Minister, please. Ana Example: …" */
function isAnswered(known: readonly (SpeakerRole | null)[], behind: number): boolean {
  return known[behind] === 'answer' || (known[behind] === 'moderator' && known[behind + 1] === 'answer');
}

/**
 * Labels that stand once between one who answers and the answer: a newsroom that asked one question, or two of them in a
 * row; before any question, one who introduces others. `roles`: what is settled, by label key; `mustAsk`: only what asks
 * something, or cuts in between two turns of one person, is a question. Gives the roles that it adds, by label key.
 */
export function speakOnce(
  { order }: Voices,
  roles: ReadonlyMap<string, SpeakerRole>,
  mustAsk: boolean,
): Map<string, SpeakerRole> {
  const known = order.map(({ one, voice }) => one.label.role ?? roles.get(voice.key) ?? null);
  const ends = endsOfRuns(
    order.map(({ voice }, index) => known[index] === null && voice.asks > 0 && isFullName(voice)),
  );
  const firstQuestion = known.indexOf('question');
  const found = new Map<string, SpeakerRole>();
  for (const [index, { voice }] of order.entries()) {
    if (known[index] !== null || voice.empty > 0 || voice.label.shape === 'words') continue;
    const behind = ends.behind[index] ?? order.length;
    if (!isAnswered(known, behind)) continue;
    const isCalled = mustAsk && isCutIn(order, index, known);
    if (mustAsk && voice.asks === 0 && !isCalled) continue;
    const place = {
      before: known[ends.ahead[index] ?? -1],
      inARow: behind > index + 1,
      first: firstQuestion < 0 || firstQuestion >= index,
      isCalled,
    };
    const role = roleAt(voice, place);
    if (role) found.set(voice.key, role);
  }
  return found;
}
