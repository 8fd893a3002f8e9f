import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { trials } from '../helpers/trials.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<title>Harbour briefing, May 4, 2031</title>
</head>
<body>
<nav>
<ul>
<li><a href="/">Home</a></li>
</ul>
</nav>
<main>
<h1>Harbour briefing, May 4, 2031</h1>
<p>Q: Will the tolls rise this year, and who
pays for the lighthouse?</p>
<p>MS. ARDEN: They will not rise. The barges pay enough.</p>
<table>
<tr><td>Barge</td>
<td>4 marks</td></tr>
</table>
<p><b>Q:</b> And the bridge?</p>
<p><b>MS. ARDEN:</b> It stands.
<br>It will stand.</p>
<ul>
<li>First the pier.</li>
<li>Then the quay.</li>
</ul>
<pre>
Q: What of the kite?
MS. ARDEN: It flies.
</pre>
</main>
<footer>
<p>Ministry of harbours</p>
</footer>
</body>
</html>
`;

const notes = `# Harbour briefing, May 4, 2031

**Q:** Will the tolls rise this year, and who
pays for the lighthouse?

**MS. ARDEN:** They will not rise. The barges pay enough.

| Barge | Toll |
|---|---|
| Large | 4 marks |

> **Q:** And the bridge?

**MS. ARDEN:** It stands.
It will stand.

1. First the pier.
2. Then the quay.

[1]: https://harbour.example/a
`;

/** Tags that HTML has rules of their own for, and what ends or opens what stands around it. */
const tags =
  '</p> <p> <table> </table> <tr> <td> </td> <title> </title> <select> </select> <option> <frameset> <plaintext> <xmp> </xmp> <!-- --> <textarea> </textarea> </html> </body> <body> <head> </head> <a> </a> <div> </div> <script> </script> <style> <template> </template> <svg> <math> <b> </b> <li> <noscript> <caption> <colgroup> <form> <button> <h2> <br> <hr> <ruby> <rt> </br> < > " & &#0; &nbsp; ` * [ ] ('.split(
    ' ',
  );

type Change = {
  kind: 'insert' | 'repeat' | 'drop' | 'cut';
  at: number;
  tag: string;
  which: number;
  length: number;
};

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('insert' as const, 'repeat' as const, 'drop' as const, 'cut' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    tag: fc.constantFrom(...tags, '\n'),
    which: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(20),
  }),
  { minLength: 1, maxLength: 5 },
);

function changed(text: string, { kind, at, tag, which, length }: Change): string {
  const place = Math.floor(at * text.length);
  const all = [...text.matchAll(/<[^>]*>|\*\*/g)];
  const one = all[Math.min(all.length - 1, Math.floor(which * all.length))];
  if (kind === 'cut') return text.slice(0, place) + text.slice(place + length);
  if (kind === 'insert' || !one) return text.slice(0, place) + tag + text.slice(place);
  if (kind === 'repeat') return text.slice(0, place) + one[0] + text.slice(place);
  return text.slice(0, one.index) + text.slice(one.index + one[0].length);
}

/** Lines that stand in a turn, in furniture, or in an item that a heading opens. */
function ownedLines({ items, furniture }: Briefing): Set<number> {
  const owned = new Set<number>();
  const own = ([first, last]: readonly [number, number]) => {
    for (let line = first; line <= last; line++) owned.add(line);
  };
  for (const { lines } of furniture) own(lines);
  for (const { turns, titleFrom, lines } of items) {
    for (const turn of turns) own(turn.lines);
    if (titleFrom === 'heading') own([lines[0], turns[0]?.lines[0] ?? lines[0]]);
  }
  return owned;
}

it.each([
  ['page.html', page],
  ['notes.md', notes],
])(
  'Each line of malformed markup stands in a turn, a heading or furniture, whatever was left out or put in: %s',
  (file, whole) => {
    fc.assert(
      fc.property(changes, (list) => {
        const text = list.reduce(changed, whole);
        const source = readSource(file, new TextEncoder().encode(text));
        fc.pre(source.messages.every(({ severity }) => severity !== 'error'));
        const owned = ownedLines(parse(source));
        const stray = text
          .split(/\r\n|\n|\r/)
          .flatMap((line, at) => (line.trim() !== '' && !owned.has(at + 1) ? [at + 1] : []));
        expect(stray).toEqual([]);
      }),
      trials(250),
    );
  },
);
