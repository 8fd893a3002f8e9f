import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * An archive ten times as large as a real one: each transcript ten times, at other dates and with other names, so that no copy is
 * told for one. Usage: tsx scripts/bench/ten-times.ts ARCHIVE FOLDER
 */
const [archive, folder] = process.argv.slice(2);
if (!archive || !folder) throw new Error('Name an archive, and a folder for the larger one.');

/** Years from one copy to the next: the real archive spans 16. */
const APART = 16;
/** Years that the first copy lies before the original; all stay within 1900–2099, which dates are read in. */
const FIRST = -96;

/** What dates, labels and offices are told by. */
const STAYS =
  /^(?:January|February|March|April|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Question|Answer|Reporter|Press|Briefing|Secretary|President|Vice|Minister|Ministry|Spokes\w+|Foreign|White|House|Regular|Conference|Remarks|Office|General|There|These|Those|Their|Where|Which|While|Thank|Thanks)$/;

const names = readdirSync(archive, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(path.join(archive, name)).isFile(),
);
for (let copy = 0; copy < 10; copy += 1) {
  const years = FIRST + APART * copy;
  for (const name of names) {
    const target = path.join(folder, moved(name, years));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(
      target,
      renamed(moved(readFileSync(path.join(archive, name), 'latin1'), years), copy),
      'latin1',
    );
  }
}

function moved(text: string, years: number): string {
  return text.replace(/(?<!\d)20[012]\d(?!\d)/g, (year) => String(Number(year) + years));
}

/** Vowels of names are turned into others: "Example" → "Exempla". What dates, labels and offices are told by stays. */
function renamed(text: string, copy: number): string {
  const vowels = 'aeiou';
  return text.replace(/\b[A-Z][a-z]{4,}\b/g, (word) =>
    STAYS.test(word)
      ? word
      : word.replace(/[aeiou]/g, (vowel) => vowels.charAt((vowels.indexOf(vowel) + copy) % vowels.length)),
  );
}
