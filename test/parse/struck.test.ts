import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { renderParagraph } from '../../src/render/paragraph.ts';
import { plain } from '../../src/text/plain.ts';
import { corrected } from '../../src/text/struck.ts';

const read = (file: string, ...lines: string[]) =>
  parse(readSource(file, new TextEncoder().encode(lines.join('\n\n'))));
const html = (said: string) =>
  read(
    '2031-05-05.html',
    '<html><body><main><h1>Press briefing by Ann Velt</h1>',
    `<p>Ann Velt: ${said}</p>`,
    '<p>Question: When does the ferry run again?</p><p>Ann Velt: In June.</p></main></body></html>',
  );
const markdown = (said: string) =>
  read(
    '2031-05-05.md',
    '# Press briefing by Ann Velt',
    `Ann Velt: ${said}`,
    'Question: When does the ferry run again?',
    'Ann Velt: In June.',
  );
const first = (briefing: ReturnType<typeof read>) => {
  const turn = briefing.items[0]?.turns[0];
  if (!turn) throw new Error('nothing was said');
  return { ...turn, plain: plain(turn), shown: renderParagraph(turn, 0), title: briefing.items[0]?.title };
};

describe('Struck words', () => {
  const struck = 'The bridge costs $400 ~~billion~~ million.';

  it.each([
    ['Markdown', markdown('The bridge costs $400 ~~billion~~ million.')],
    ['<del>', html('The bridge costs $400 <del>billion</del> million.')],
    ['<s>', html('The bridge costs $400 <s>billion</s> million.')],
    ['<strike>', html('The bridge costs $400 <strike>billion</strike> million.')],
    [
      'a style',
      html('The bridge costs $400 <span style="text-decoration: line-through">billion</span> million.'),
    ],
  ])('keep their mark in plain text, and make no title: %s', (_, briefing) => {
    const turn = first(briefing);
    expect([turn.paragraphs, turn.plain]).toEqual([[struck], struck]);
    expect(turn.title).toBe('The bridge costs $400 million');
    expect(turn.marks).toEqual([{ kind: 'correction', paragraph: 0, start: 22, end: 33 }]);
    expect(turn.shown).toContain('<del><span class="mark-correction">billion</span></del>');
    expect(turn.shown).not.toContain('~');
  });

  it('stand beside links, emphasis and stage directions that stay where they are', () => {
    const turn = first(
      html(
        'It costs <del>one <b>bill</b>ion</del> a million, (Laughter.) as <a href="https://quay.example/">the plan</a> says.',
      ),
    );
    expect(turn.paragraphs).toEqual(['It costs ~~one billion~~ a million, (Laughter.) as the plan says.']);
    expect(turn.shown).toContain(
      '<span class="mark-stage">(Laughter.)</span> as <a href="https://quay.example/">',
    );
    expect(turn.shown).toContain('<strong><span class="mark-correction">bill</span></strong>');
  });

  it('are told from the words that they stand against', () => {
    expect(first(html('On <del>Mon</del>Sundays.')).paragraphs).toEqual(['On ~~Mon~~Sundays.']);
    expect(first(html('On <del> </del>Sundays.')).paragraphs).toEqual(['On Sundays.']);
  });

  it('name nobody: a label that was struck does not speak, and stays with the one that does', () => {
    const briefing = read(
      '2031-05-05.txt',
      'Press briefing by Ann Velt',
      'Ann Velt: It opens in June.',
      'Question: When?',
      '~~Bo Lindt:~~ Ann Velt: On June 1.',
    );
    expect(briefing.items[1]?.turns[1]).toMatchObject({
      speaker: 'Ann Velt',
      label: '~~Bo Lindt:~~ Ann Velt',
    });
  });

  describe('with a label of their own', () => {
    const told = ({ messages }: ReturnType<typeof read>) =>
      messages.flatMap(({ rule, line, reason }) => (rule === 'label-doubtful' ? [`${line} ${reason}`] : []));
    const struckLabel = (line: number, label: string) =>
      `${line} “${label}” looks like a speaker’s label, but is struck; what it opens was left to whoever speaks above.`;
    const opening = ['Press briefing by Ann Velt', 'Ann Velt: It opens in June.', 'Question: When?'];

    it('stay with whoever speaks above, which is told of each', () => {
      const [question, answer] = ['~~Question: Did you take money?~~', '~~LINDT: I did.~~'];
      const apart = read('2031-05-05.txt', ...opening, 'Ann Velt: On June 1.', question, answer);
      expect(apart.items[1]?.turns[1]).toMatchObject({ paragraphs: ['On June 1.', question, answer] });
      expect(told(apart)).toEqual([struckLabel(9, 'Question'), struckLabel(11, 'LINDT')]);
      const together = read('2031-05-05.txt', ...opening, `Ann Velt: On June 1.\n${question}\n${answer}`);
      expect(told(together)).toEqual([struckLabel(8, 'Question'), struckLabel(9, 'LINDT')]);
    });

    it.each([
      '<p><del><b>Question:</b> Did you take money?</del></p>',
      '<p><b><del>Question:</del></b> Did you take money?</p>',
    ])('are told of in a page: %s', (line) => {
      const said = '<p>Ann Velt: It opens in June.</p>\n<p>Question: When?</p>\n<p>Ann Velt: On June 1.</p>';
      const page = `<html><body><main><h1>Press briefing by Ann Velt</h1>\n${said}\n${line}</main></body></html>`;
      expect(told(read('2031-05-05.html', page))).toEqual([struckLabel(5, 'Question')]);
    });

    it('are not told of where another label speaks behind, or none is struck', () => {
      const answers = ['~~Bo Lindt:~~ Ann Velt: On June 1.', 'Ann Velt: At ~~noon~~ one.\n~~or two.~~'];
      for (const answer of answers) expect(told(read('2031-05-05.txt', ...opening, answer))).toEqual([]);
    });
  });

  it.each([
    ['In ~~2019~~ [2020] it was.', 'In 2020 it was.'],
    ['On ~~Mon~~Sundays.', 'On Sundays.'],
    ['It is ~~not~~.', 'It is.'],
    ['~~Never.~~ Soon.', ' Soon.'],
    ['a~~b~~ c', 'a c'],
    ['It is ~~late ~ or slow~~ early.', 'It is early.'],
    [`It is ~~${'very '.repeat(900)}late~~ early.`, 'It is early.'],
    ['It is ~~so~~~~late~~early.', 'It is early.'],
    ['It is ~~~late~~~ early.', 'It is early.'],
    ['It is ~~~~late~~~~ early.', 'It is early.'],
    ['It is ~~late~~~ early.', 'It is early.'],
    ['~~~', '~~~'],
    ['one ~~two', 'one ~~two'],
  ])('are left out where a text is read as corrected: %s', (printed, read) => {
    expect(corrected(printed).trim()).toBe(read.trim());
  });

  const long = `Did Bo Lindt take the toll money${' of the harbour'.repeat(300)}?`;
  it.each([
    ['long', long],
    ['of several sentences', 'Bo Lindt took the toll money for years. '.repeat(90).trim()],
    ['with a stroke among them', 'Did Bo Lindt ~ or his brother ~ take the toll money?'],
  ])('are in no title and no id, and shown as struck: %s', (_, struck) => {
    const { items } = read(
      '2031-05-05.txt',
      'Press briefing by Ann Velt',
      'Ann Velt: It opens in June.',
      `Question: ~~${struck}~~ When does the ferry run again?`,
      `Ann Velt: ~~${struck}~~ In July.`,
    );
    const [asked, answered] = items[1]?.turns ?? [];
    if (!asked || !answered) throw new Error('nothing was asked');
    expect([items[1]?.title, items[1]?.id]).toEqual([
      'When does the ferry run again?',
      'when-does-the-ferry-run-again',
    ]);
    expect(renderParagraph(asked, 0)).toBe(
      `<span class="mark-correction"><del>${struck}</del></span> When does the ferry run again?`,
    );
    expect(renderParagraph(answered, 0)).toBe(
      `<span class="mark-correction"><del>${struck}</del></span> In July.`,
    );
  });

  it('of a printed title are in no id', () => {
    const { items } = read(
      '2031-05-05.html',
      '<html><body><main><h1>Press briefing by Ann Velt</h1>',
      '<h2>The ferry</h2><p>Question: When does it run?</p><p>Ann Velt: In June.</p>',
      '<h2>The <s>stolen</s> pier</h2><p>Question: And that?</p><p>Ann Velt: Soon.</p></main></body></html>',
    );
    expect(items[1]).toMatchObject({ id: 'the-pier', titleFrom: 'heading' });
  });

  it('make no title where nothing else is said', () => {
    const { items } = read(
      '2031-05-05.txt',
      'Press briefing by Ann Velt',
      'Ann Velt: It opens in June.',
      'Question: ~~Did Bo Lindt take the toll ~ money?~~',
      'Ann Velt: ~~Lindt did take the toll ~ money.~~',
    );
    for (const { title, id } of items) expect(`${title} ${id}`).not.toMatch(/lindt|money|~/i);
  });

  it('leave nothing of a text but its strokes where these close nothing', () => {
    for (const printed of ['~'.repeat(200_000), `~~${' ~ '.repeat(60_000)}`, `~~a${' '.repeat(200_000)}`])
      expect(corrected(printed)).toBe(printed);
    expect(corrected('~~a~~ '.repeat(40_000)).trim()).toBe('');
    expect(corrected(`a${' '.repeat(200_000)}~~b~~.`)).toBe('a.');
  });
});
