import { describe, expect, it } from 'vitest';
import { isAddress, pathIn, publishedAt } from '../../src/search/page/address.js';

const langs = ['en', 'pt-BR'];

describe('An address in the search box', () => {
  it.each([
    'https://harbour.example/en/2031/05/04/',
    '/en/2031/05/04/who-pays.html',
    'www.harbour.example/news/4',
  ])('is told from words: %s', (query) => {
    expect(isAddress(query)).toBe(true);
  });

  it.each(['ferry/bridge', 'and/or', 'the toll', '3.1', 'https://', '/ and more'])(
    'is none where words are meant: %s',
    (query) => {
      expect(isAddress(query)).toBe(false);
    },
  );

  it('is one of this site on whatever host and under whatever path it stood', () => {
    const path = 'en/2031/05/04/who-pays.html#who-pays-p2';
    for (const start of ['/', 'https://old.example/', 'https://host.example/briefings/'])
      expect(pathIn(`${start}${path}`, langs)).toBe(path);
    expect(pathIn('https://host.example/pt-br/2031/', langs)).toBe('pt-br/2031/');
    expect(pathIn('https://other.example/news/4', langs)).toBeNull();
  });

  it('leads to the briefing that its publisher has there, however it is typed', () => {
    const sources: [string, string][] = [
      ['https://www.harbour.example/news/4/', '/en/2031/05/04/'],
      ['https://harbour.example/show?id=7', '/en/2031/05/05/'],
    ];
    for (const typed of [
      'https://harbour.example/news/4',
      'http://www.harbour.example/news/4/index.html#top',
      'www.harbour.example/news/4',
    ])
      expect(publishedAt(typed, sources)).toBe('/en/2031/05/04/');
    expect(publishedAt('https://harbour.example/show?id=7', sources)).toBe('/en/2031/05/05/');
    expect(publishedAt('https://harbour.example/show?id=8', sources)).toBeNull();
  });
});
