import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing } from './made.ts';

const [first, second, other] = ['2031-03-04', '2031-03-04-2', '2031-03-04-3'] as const;

/** The site of three briefings of a day, of which the first two say nearly the same. */
function site(messages: Message[] = []) {
  const made = archive([briefing(first), briefing(second, { messages }), briefing(other)]);
  const alike = [[`transcripts/${second}.txt`], [`transcripts/${first}.txt`]];
  const briefings = made.briefings.map((entry, at) => (alike[at] ? { ...entry, alike: alike[at] } : entry));
  return makeSite({ ...made, briefings });
}

describe('Another transcript of a briefing', () => {
  it('is what either page leads to, and no third one', () => {
    const made = site();
    const links = made.pages
      .filter(({ kind }) => kind === 'briefing')
      .map((page) => {
        const [, to] =
          /<a href=([^ >]+)>Another transcript of this briefing/.exec(renderPage(page, made)) ?? [];
        return [page.address, to?.replaceAll('"', '')];
      });
    expect(links).toEqual([
      ['/en/2031/03/04-3/', undefined],
      ['/en/2031/03/04-2/', '../04/'],
      ['/en/2031/03/04/', '../04-2/'],
    ]);
  });

  it('is told from one that says of itself that it was corrected', () => {
    const marked: Message = {
      rule: 'marked-corrected',
      severity: 'info',
      reason: '“CORRECTED” says that this was corrected; it was taken for nobody’s name.',
      line: 1,
      column: null,
    };
    const made = site([marked]);
    const facts = (address: string) => {
      const page = made.pages.find((one) => one.kind === 'briefing' && one.address === address);
      return /<h1 class=briefing-title>[\s\S]*?<p class=facts>(.*?)<\/p>/.exec(
        page ? renderPage(page, made) : '',
      )?.[1];
    };
    expect(facts('/en/2031/03/04/')).toContain('>A transcript marked as corrected</a>');
    expect(facts('/en/2031/03/04/')).not.toContain('> · marked as corrected');
    expect(facts('/en/2031/03/04-2/')).toContain('marked as corrected</bdi>');
    expect(facts('/en/2031/03/04-2/')).toContain('>Another transcript of this briefing</a>');
    expect(facts('/en/2031/03/04-3/')).not.toContain('corrected');
  });

  it('is not called the next or the previous briefing where it stands beside it', () => {
    const made = site();
    const beside = (address: string) => {
      const page = made.pages.find((one) => one.kind === 'briefing' && one.address === address);
      const html = page ? renderPage(page, made) : '';
      return [...html.matchAll(/<a rel=\w+ href=([^ >]+)><small>([^<]+)/g)].map(([, to, name]) => [to, name]);
    };
    expect(beside('/en/2031/03/04/')).toEqual([['../04-2/', 'Another transcript of this briefing']]);
    expect(beside('/en/2031/03/04-2/')).toEqual([
      ['../04/', 'Another transcript of this briefing'],
      ['../04-3/', 'Next briefing'],
    ]);
  });
});
