import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/archive/pages.ts';

const read = (file: string, text: string) => readPage(file, new TextEncoder().encode(text));
const pageOf = (file: string, text = 'Text.\n') => {
  const { slug, lang, title, markdown } = read(file, text).page!;
  return [slug, lang, title, markdown];
};

describe('A page of the archive’s own', () => {
  it('has its name and its language from its path', () => {
    const named = (file: string) => pageOf(file).slice(0, 3);
    expect(named('pages/about.md')).toEqual(['about', null, 'About']);
    expect(named('pages/about.fr.MARKDOWN')).toEqual(['about', 'fr', 'About']);
    expect(named('pages/pt-BR/how-to_ask.md')).toEqual(['how-to_ask', 'pt-BR', 'How to ask']);
    expect(named('pages/how.to.pt-BR.md')).toEqual(['how.to', 'pt-BR', 'How.to']);
    // a folder that names a language is enough
    expect(named('pages/fr/about.de.md')).toEqual(['about.de', 'fr', 'About.de']);
    expect(named('pages/rules/press/about.md')).toEqual(['rules-press-about', null, 'Rules press about']);
    expect(named('pages/rules/about.fr.md')).toEqual(['rules-about', 'fr', 'Rules about']);
    expect(named('pages/fr/rules/about.md')).toEqual(['rules-about', 'fr', 'Rules about']);
    expect(named('pages/FR/about.EN.md')).toEqual(['FR-about.EN', null, 'FR about.EN']);
    expect(named('pages/--.md')).toEqual(['--', null, '--']);
  });

  it('is called by its first line, where that is a heading, which is then not repeated', () => {
    const called = (text: string) => pageOf('pages/about.md', text).slice(2);
    expect(called('# About us ##\nWe *are*.\n')).toEqual(['About us', 'We *are*.\n']);
    expect(called('\n  \n# About us\n\nWe are.\n')).toEqual(['About us', '\nWe are.\n']);
    expect(called('#\tAbout us')).toEqual(['About us', '']);
    expect(called('# About #us\r\nWe are.\n')).toEqual(['About #us', 'We are.\n']);
    for (const text of ['We are.\n# About us\n', '## About us\nWe are.\n', '#About us\nWe are.\n'])
      expect(called(text)).toEqual(['About', text]);
  });

  it('is called, and of the language, that its front matter states, before all else', () => {
    expect(
      pageOf('pages/de/about.md', '---\ntitle: Who we are\nlang: fr\n---\n\n# About us\nWe are.\n'),
    ).toEqual(['about', 'fr', 'Who we are', 'We are.\n']);
  });

  it('is told with what is amiss in it, by its line, unless that is a mere note', () => {
    const { page, messages } = read('pages/about.md', '---\ndate: 2031-13-45\n---\n\nWe are.\n');
    expect(page?.markdown).toBe('We are.\n');
    expect(messages.map(({ file, severity }) => [file, severity])).toEqual([['pages/about.md', 'warning']]);
  });

  it('that is no text at all is none', () => {
    const { page, messages } = readPage(
      'pages/about.md',
      new Uint8Array([0, 1, 2, 0, 0, 3, 0, 4, 0, 0, 0, 5]),
    );
    expect(page).toBeNull();
    expect(messages.map(({ file, severity }) => [file, severity])).toEqual([['pages/about.md', 'error']]);
  });
});
