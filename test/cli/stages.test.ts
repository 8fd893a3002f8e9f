import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../archive/made.ts';
import { projectFolder } from '../helpers/build-site.ts';
import { run } from './run.ts';

const transcript = `Briefing by Foreign Ministry Spokeswoman Anna Lindt, May 8, 2031

Table of contents
1. Bridge over the Sarn
2. Grain tariffs

Question: When will the bridge over the Sarn be opened?
Anna Lindt: In June. One thing is left to do: paint it.
Captain Orr: I shall hold the ladder.
Question: And the tariffs on grain?
Anna Lindt: The tariffs stay as they are.
Back to top
`;

const stages = `a.txt, read as mfa-russia, in en, 2031-05-08

Blocks: the paragraphs of the page
      1  paragraph  Briefing by Foreign Ministry Spokeswoman Anna Lindt, May 8, 2031
      3  paragraph  Table of contents
      4  list item  1. Bridge over the Sarn
      5  list item  2. Grain tariffs
      7  paragraph  Question: When will the bridge over the Sarn be opened?
      8  paragraph  Anna Lindt: In June. One thing is left to do: paint it.
      9  paragraph  Captain Orr: I shall hold the ladder.
     10  paragraph  Question: And the tariffs on grain?
     11  paragraph  Anna Lindt: The tariffs stay as they are.
     12  paragraph  Back to top

Segments: where a label may open a turn
      7  Question     When will the bridge over the Sarn be opened?
      8  Anna Lindt   In June. One thing is left to do: paint it.
      9  Captain Orr  I shall hold the ladder.
     10  Question     And the tariffs on grain?
     11  Anna Lindt   The tariffs stay as they are.

Attribution: who asks, who answers
  7, 10  asks     Question
  8, 11  answers  Anna Lindt
      9  is said  Captain Orr

Page: what nobody said
      1  title   Briefing by Foreign Ministry Spokeswoman Anna Lindt, May 8, 2031
      3  toc     Table of contents
      4  toc     1. Bridge over the Sarn
      5  toc     2. Grain tariffs
     12  chrome  Back to top

Turns: who speaks, from where to where
      7  question  Question: When will the bridge over the Sarn be opened?
    8–9  answer    Anna Lindt: In June. One thing is left to do: paint it.
     10  question  Question: And the tariffs on grain?
     11  answer    Anna Lindt: The tariffs stay as they are.

Items: which turns belong together
    7–9  exchange  question, answer
  10–11  exchange  question, answer

Threads: which items a reader would call one
    7–9  settled  1 exchange
  10–11  settled  1 exchange

Titles: what each item is called
    7–9  contents, 1.00  Bridge over the Sarn
  10–11  contents, 1.00  Grain tariffs

2 items, 5 messages.
`;

describe('lectern parse --stages', () => {
  it('prints by what way a transcript was read: each stage with its lines', async () => {
    const folder = folderOf({ 'a.txt': transcript });
    const { code, out, err } = await run('parse', path.join(folder, 'a.txt'), '--stages');
    expect(code).toBe(0);
    expect(out.replace(folder + path.sep, '')).toBe(stages);
    expect(err).toContain('a.txt:9:1: info label-doubtful “Captain Orr”');
  });

  it('shows what the decisions beside it changed, and lets no control character through', async () => {
    const folder = folderOf({
      'a.txt': `${transcript}Anna Lindt: \u001b[31mRed.\n`,
      'a.decisions.yaml':
        'decisions:\n  - { line: 9, text: "Captain Orr:…", do: label, label: Captain Orr, role: answer }\n',
    });
    const { out } = await run('parse', path.join(folder, 'a.txt'), '--stages');
    expect(out).toMatch(/\n +9 {2}answers {2}Captain Orr\n/);
    expect(out).toContain('␛[31mRed.');
    expect(out).not.toContain('\u001b');
  });

  it('prints nothing where the file cannot be used', async () => {
    const { code, out, err } = await run('parse', path.join(folderOf({ 'a.txt': '' }), 'a.txt'), '--stages');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error empty-file');
  });
});

describe('The guide to the code', () => {
  it('shows of its transcript what is printed', async () => {
    const guide = readFileSync(path.join(projectFolder, 'src/README.md'), 'utf8');
    const blocks = guide.split('\n```\n');
    const at = blocks.findIndex((text) => text.endsWith('`ferry.txt`:\n'));
    const [ferry = '', , printed = ''] = blocks.slice(at + 1);
    const folder = folderOf({ 'ferry.txt': `${ferry}\n` });
    const { out } = await run('parse', path.join(folder, 'ferry.txt'), '--stages');
    expect(out.replace(folder + path.sep, '').trimEnd()).toBe(printed);
  });
});
