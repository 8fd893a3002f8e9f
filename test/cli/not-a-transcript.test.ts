import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, transcript } from '../archive/made.ts';
import { run } from './run.ts';

const archive = () =>
  folderOf({
    'site.yaml': 'title: Harbour\nlogo: mark.png\nlnag: en\n',
    'transcripts/a.txt': transcript('buoy'),
    'transcripts/a.decisions.yaml': 'decisions: []\n',
    'data.json': '{ "a": 1 }\n',
  });

describe('A file that is not a transcript', () => {
  it.each(['parse', 'outline', 'explain', 'add'])(
    'is refused by lectern %s with what it is and what to do',
    async (name) => {
      const folder = archive();
      const more = name === 'add' ? ['--archive', folder] : [];
      const told = async (file: string) => {
        const { code, out, err } = await run(name, path.join(folder, file), ...more);
        expect({ code, out }).toEqual({ code: 1, out: '' });
        return err.replaceAll(`${folder}/`, '');
      };
      expect(await told('site.yaml')).toBe(
        'site.yaml:1:1: error not-a-transcript These are the settings of an archive, not a transcript. “lectern check site.yaml” checks them.\n',
      );
      expect(await told('data.json')).toContain(
        'A .json file is not a transcript: transcripts end in .txt, .html, .md, .docx, .pdf, .vtt or .srt.',
      );
      expect(await told('transcripts/a.decisions.yaml')).toContain('Name that transcript');
    },
  );

  it('is checked as what it is where it is site.yaml, its logo too', async () => {
    const folder = archive();
    const { code, out, err } = await run('check', path.join(folder, 'site.yaml'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.replaceAll(`${folder}/`, '').split('\n')).toEqual([
      'site.yaml:2:1: error config-invalid “logo”: mark.png cannot be read: it does not exist.',
      '     2 | logo: mark.png',
      '       | ^',
      'site.yaml:3:1: error config-unknown-key “lnag” is unknown here. Did you mean “lang”?',
      '     3 | lnag: en',
      '       | ^',
      '',
      'What to do:',
      '  config-invalid      Mend the line; the rest of site.yaml and the site are built meanwhile.',
      '  config-unknown-key  Take the nearest right key that the message names.',
      '',
      '1 settings file: 2 errors.',
      '',
    ]);
  });

  it('is a folder only where one transcript was asked for', async () => {
    const { code, err } = await run('outline', archive());
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('This is a folder. Name the transcripts in it, as in FOLDER/*.txt.'),
    });
  });
});
