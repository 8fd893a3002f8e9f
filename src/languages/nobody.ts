import { all, anyPhrase, oneOf } from './any.ts';

const KINDS = [
  all(({ labels }) => labels?.asks),
  all(({ labels }) => labels?.asksHow),
  all(({ labels }) => labels?.floor),
  all(({ labels }) => labels?.voices),
  all(({ labels }) => labels?.nobodys),
  all(({ labels }) => labels?.noNames),
];
/** Student 2 */
const NUMBER = String.raw`(?:\s+#?\d{1,2})?`;
const NOBODY = new RegExp(`^(?:${KINDS.map(oneOf).join('|')})${NUMBER}$`, 'iu');
const FLOOR = new RegExp(
  String.raw`^${anyPhrase(({ labels }) => labels?.floor)}${NUMBER}(?:\s*[([][^()[\]]{1,80}[)\]])?$`,
  'iu',
);

/** "Journalist", 记者, "Moderator": a label that names nobody, so that no page can be somebody’s of that name. */
export const isPlaceholder = (label: string): boolean => NOBODY.test(label.trim());

/** "PARTICIPANT", "Student 2 (off-mike)": somebody of those who listen. */
export const isFromFloor = (label: string): boolean => FLOOR.test(label.trim());
