import type { Message } from '../model/briefing.ts';
import { makeMessage } from '../model/message.ts';
import type { RuleId } from '../model/rules.ts';
import { lineAt } from './lines.ts';

/** Characters that say something went wrong before the text came to us. They are kept; each kind is reported once. */
const kinds: { rule: RuleId; pattern: RegExp; describe: (count: number, sample: string) => string }[] = [
  {
    rule: 'mojibake',
    // itâ€™s   â€œnoâ€   cafÃ©   Â£20   ÐŸÑ€Ð¸Ð²ÐµÑ‚
    pattern:
      /â€[\u0080-\u00bf™œž˜›“”’‘¦¢]?|Ã[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘•–—˜™š›œžŸ\u0080-\u009f]|Â[\u00a0-\u00ba\u00bc-\u00bf]|(?:[ÐÑ][\u0080-\u00bf‘’“”•–—˜™š›œžŸ€‚ƒ„…†‡ˆ‰Š‹ŒŽ]){2,}/g,
    describe: (count, sample) =>
      `${times(count)} as in “${sample}”: UTF-8 that was once read as Windows-1252. It is kept as it is.`,
  },
  {
    rule: 'replacement-character',
    pattern: /\ufffd/g,
    describe: (count) => `${times(count)}: a character was lost (U+FFFD) before or while the file was read.`,
  },
  {
    rule: 'nul-character',
    pattern: /\0/g,
    describe: (count) =>
      `${times(count)}: a NUL character. It is kept in the text and left out of the pages.`,
  },
  {
    rule: 'control-character',
    pattern: /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f]/g,
    describe: (count, sample) =>
      `${times(count)}: a control character (U+${sample.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} first). It is kept in the text and left out of the pages.`,
  },
];

/** What each kind begins with: a text that holds none of these needs no closer look. */
const ANY_KIND = /[\0-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009fâÃÂÐÑ\ufffd]/;

function times(count: number): string {
  return count === 1 ? 'Once' : `${count} times`;
}

/** One message for each kind of odd character in a text, at the first of them, with how often it stands there. */
export function findOddCharacters(text: string): Message[] {
  if (!ANY_KIND.test(text)) return [];
  return kinds.flatMap(({ rule, pattern, describe }) => {
    let count = 0;
    let first: RegExpExecArray | null = null;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      first ??= found;
      count++;
    }
    if (!first) return [];
    const column =
      first.index -
      Math.max(text.lastIndexOf('\n', first.index - 1), text.lastIndexOf('\r', first.index - 1));
    const before = text
      .slice(Math.max(0, first.index - 6), first.index)
      .split(/[\r\n]/)
      .at(-1);
    const after = text.slice(first.index, first.index + 8).split(/[\r\n]/)[0];
    const sample = rule === 'mojibake' ? `${before}${after}`.replace(/[\0-\x1f\x7f]/g, ' ') : first[0];
    return [makeMessage(rule, lineAt(text, first.index), describe(count, sample), { column })];
  });
}
