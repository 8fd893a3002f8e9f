import { all, oneOf } from './any.ts';

const KINDS = [
  all(({ labels }) => labels?.asks),
  all(({ labels }) => labels?.voices),
  all(({ labels }) => labels?.nobodys),
  all(({ labels }) => labels?.noNames),
];
const NOBODY = new RegExp(`^(?:${KINDS.map(oneOf).join('|')})$`, 'iu');

/** "Journalist", 记者, "Moderator": a label that names nobody, so that no page can be somebody’s of that name. */
export const isPlaceholder = (label: string): boolean => NOBODY.test(label.trim());
