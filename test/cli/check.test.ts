import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/model/rules.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { run } from './run.ts';

describe('lectern check', () => {
  const archive = () =>
    folderOf({
      'a.txt': transcript('buoy').replace('harbour master', 'hаrbour master'),
      'site.yaml': 'titel: x\n',
    });

  it('prints each message with its line and a caret under the place, and counts', async () => {
    const folder = archive();
    const { out, err } = await run('check', folder);
    expect(out).toBe('');
    expect(err.replaceAll(`${folder}/`, '').split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^a\.txt:5:8: info homoglyph “hаrbour” /),
        '     5 | A: The hаrbour master has looked at the buoy and found nothing that would worry a sailor…',
        '       |        ^',
        'site.yaml:1:1: error config-unknown-key “titel” is unknown here. Did you mean “title”?',
        '     1 | titel: x',
        '       | ^',
        expect.stringMatching(/^1 transcript: 1 error, \d+ remarks?\.$/),
      ]),
    );
  });

  it('says once what to do about each kind of error and warning that it lists, and of remarks nothing', async () => {
    const undated = transcript('buoy', null).replace('A: The harbour master', 'A: The hаrbour master');
    const folder = folderOf({
      'a.txt': undated,
      'b.txt': transcript('crane', null),
      'site.yaml': 'titel: x\n',
    });
    const { err } = await run('check', folder);
    expect(err.match(/ date-missing No date/g)).toHaveLength(2);
    expect(err).toContain(' info ');
    const [, told = ''] = err.split('What to do:\n');
    const lines = told.split('\n\n')[0]?.split('\n') ?? [];
    for (const id of ['date-missing', 'config-unknown-key'] as const) {
      const own = lines.filter((line) => line.startsWith(`  ${id} `));
      expect(own).toEqual([expect.stringMatching(/ \S/)]);
      expect(own[0]?.endsWith(`  ${rules[id].advice}`)).toBe(true);
    }
    expect(lines.filter((line) => line.startsWith('  homoglyph'))).toEqual([]);
    const remarks = await run('check', folderOf({ 'a.txt': transcript('buoy') }));
    expect(remarks.err).toContain(' info ');
    expect(remarks.err).not.toContain('What to do');
  });

  it('proposes lines of people.yaml that are ready to paste, those that touch most answers first', async () => {
    const said = (date: string, ...labels: string[]) =>
      `Briefing, ${date}\n\n${labels.map((label) => `Q: When?\n\n${label}: In spring, when the paint is dry.\n\n`).join('')}`;
    const files = {
      'noon/a.txt': said('May 4, 2031', 'THE PRESIDENT', 'THE PRESIDENT', 'THE PRESIDENT'),
      'noon/b.txt': said('May 6, 2031', 'SECRETARY LIND', 'SECRETARY LIND', 'MR. LIND'),
    };
    const folder = folderOf(files);
    const { out } = await run('check', folder);
    expect(out).toBe(
      [
        '# Proposed for people.yaml, most answers first. Keep what is so:',
        'people:',
        '  - name: "The President (2031)" # 3 answers: write who it was',
        '    offices:',
        '      - { office: The President, series: noon, from: 2031-05-04, to: 2031-05-04 }',
        '  - name: Secretary Lind # 1 answer',
        '    aliases: [{ name: Mr. Lind, series: noon }]',
        '',
      ].join('\n'),
    );
    // what was pasted is settled
    const settled = folderOf({
      ...files,
      'people.yaml': out.replace('"The President (2031)"', 'Ann Example'),
    });
    const again = await run('check', settled, '--strict');
    expect(again.out).toBe('');
    expect(again.err).not.toContain('people-');
  });

  it('prints one document with --json', async () => {
    const { code, out, err } = await run('check', archive(), '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { files, counts, messages } = JSON.parse(out);
    expect({ files, error: counts.error }).toEqual({ files: 1, error: 1 });
    expect(messages).toContainEqual({
      file: expect.stringMatching(/site\.yaml$/),
      rule: 'config-unknown-key',
      severity: 'error',
      line: 1,
      column: 1,
      reason: '“titel” is unknown here. Did you mean “title”?',
    });
  });

  it('prints annotations for a workflow, in which nothing can begin another command', async () => {
    const folder = folderOf({ 'a,b.txt': transcript('buoy'), 'site.yaml': '"x%\\n::error::y": 1\n' });
    const { out } = await run('check', folder, '--format', 'github');
    expect(out.split('\n')[0]).toContain('::');
    expect(out).toContain(',line=1,col=1,title=config-unknown-key::“x%25%0A::error::y” is unknown here.');
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
  });

  it('prints errors only with --quiet', async () => {
    const { err } = await run('check', archive(), '--quiet');
    expect(err).toContain('error config-unknown-key');
    expect(err).not.toMatch(/ (?:info|warning) |transcript:/);
  });

  it('takes single files, and lets none of them write to the terminal’s own controls', async () => {
    const folder = folderOf({
      'a.txt': transcript('buoy').replace('harbour master', '\x1b]0;owned\x07hаrbour master'),
    });
    const { err } = await run('check', path.join(folder, 'a.txt'));
    expect(err).toContain('1 transcript: ');
    expect(err).toContain('␛]0;owned␇');
    expect(err).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });
});
