import type { Dialect } from '../../dialects/types.ts';
import { labelKey } from '../segments/labels.ts';
import type { Roles, Segment, SpeakerRole } from '../stages.ts';
import { asksNowAndThen, whoAsks } from './asks.ts';
import { asksOnce } from './asks-once.ts';
import { openTurns } from './opens.ts';
import { listedAtTop } from './participants.ts';
import { pressNamed } from './press-named.ts';
import { doubtfulNotes, doubtfulRoleNotes, workedOutNotes } from './role-notes.ts';
import { whoSpeaks } from './speaks.ts';
import { podiumOf, spokespersonOf } from './spokesperson.ts';
import { isCalledTalk, isTalk, withRolesWorkedOut } from './talk.ts';
import { unlabelledQuestions } from './unlabelled.ts';
import { voicesOf } from './voices.ts';

/** Roles by label key. */
type ByKey = ReadonlyMap<string, SpeakerRole>;

/** Settles which labels open a turn and who asks and who answers. `named`: persons whom the top of the page names. */
export function settleRoles(segments: readonly Segment[], printed: Dialect, named: readonly string[]): Roles {
  const names = named.map(labelKey);
  const without = printed.roles === 'pattern' ? unlabelledQuestions(segments) : null;
  const voices = voicesOf(segments, without?.questions ?? new Set());
  // an interview on the page of a house that lists who asks
  const dialect = isTalk(segments, voices) ? withRolesWorkedOut(printed) : printed;
  const isWorkedOut = dialect.roles === 'pattern';
  const listed = listedAtTop(segments, voices, dialect);
  const keys = whoSpeaks(segments, voices, listed.keys(), names, dialect);
  const speaking = [...voices.byKey.values()].filter(({ key }) => keys.has(key));
  const unlabelled = without !== null;
  const called = isCalledTalk(segments);
  const settled = whoAsks({ dialect, voices, speaking, names, listed, unlabelled, called });
  const once = asksOnce({ dialect, voices, roles: settled });
  const press = pressNamed({ segments, voices, roles: settled, names });
  const roles = new Map([...settled, ...once.roles, ...press.roles]);
  // those who speak once are told by their place
  const all = new Set([...keys, ...roles.keys()]);
  const { opens, notes } = openTurns({ segments, dialect, names, speaking: all, roles, without });
  return {
    opens,
    spokesperson: spokespersonOf(speaking, roles, names),
    podium: podiumOf(voices),
    press: new Set([...press.roles.keys(), ...asksNowAndThen(speaking, roles)]),
    askers: new Map([
      ...[...press.roles.keys()].map((key) => [key, { side: 'asks', behind: null }] as const),
      ...[...listed].filter(([key]) => roles.get(key) === 'question'),
    ]),
    notes: [
      ...doubtfulRoleNotes(voices, roles),
      ...(isWorkedOut ? workedOutNotes(voices, withoutThose(settled, press.roles)) : []),
      ...once.notes,
      ...press.notes,
      ...notes,
      ...doubtfulNotes(voices, all),
    ],
  };
}

/** Of some roles those that others do not settle: of each is told once why. */
function withoutThose(roles: ByKey, others: ByKey): ByKey {
  return new Map([...roles].filter(([key]) => !others.has(key)));
}
