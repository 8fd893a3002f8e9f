import type { Roles, SpeakerRole } from '../stages.ts';
import { toSpeaker } from './speakers.ts';
import { isNamed, type Voice, type Voices } from './voices.ts';

/** Spokesman | Deputy Spokesperson */
const OFFICE_ALONE = /^(?:(?:deputy|associate|acting) )?spokes(?:man|woman|person)$/i;

/** “A” for an answer is nobody’s name */
const LETTER = /^\p{L}$/u;

/** The label of the spokesperson: of those who answer under a label of their own the one whom the title names, else who speaks most often. */
export function spokespersonOf(
  speaking: readonly Voice[],
  roles: ReadonlyMap<string, SpeakerRole>,
  names: readonly string[],
): string | null {
  const [first] = speaking
    .filter(
      ({ key, label }) => roles.get(key) === 'answer' && label.shape !== 'listed' && !LETTER.test(label.text),
    )
    .sort((a, b) => Number(isNamed(b, names)) - Number(isNamed(a, names)) || b.count - a.count);
  return first?.label.text ?? null;
}

/** The first label that names the podium’s office alone, "Spokesman". */
export function podiumOf({ order }: Voices): string | null {
  return order.find(({ one }) => OFFICE_ALONE.test(one.label.text))?.one.label.text ?? null;
}

/** The spokesperson’s name: the first that the top of the page names, else that of the label. */
export function spokespersonName({ spokesperson }: Roles, names: readonly string[]): string | null {
  return names[0] ?? (spokesperson ? toSpeaker(spokesperson).name : null);
}
