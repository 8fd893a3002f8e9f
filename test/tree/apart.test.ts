import { describe, expect, it } from 'vitest';
import { readPage } from './source.ts';

const speech = `
<p>Q: Will the lake rise this year, as the harbour office has said it would?</p>
<p>A: We have seen the figures, and we will publish them on Friday with all that belongs to them.</p>
<p>Q: And the bridge?</p>
<p>A: That is for the council to decide. It has promised to do so before the summer.</p>
<p>Q: And the ferry, which was closed for the winter as it is in each of the years of ice?</p>
<p>A: The ferry will run again when the ice is gone, and not before that. We shall see when that is.</p>`;
const page = (body: string) =>
  `<!DOCTYPE html>\n<html><head><title>Harbour briefing, 4 March 2031</title></head><body>\n${body}\n</body></html>\n`;
/** What is read besides the title and the six paragraphs. */
const besides = (body: string) =>
  readPage(page(body))
    .blocks.slice(1)
    .map(({ text }) => text)
    .filter((text) => !speech.includes(text));
/** So many signs, without the spaces. */
const long = (ink: number) =>
  `${'It was late '.repeat(40).replace(/ /g, (_, at) => (at % 5 ? '' : ' '))}`
    .replace(/\s/g, '')
    .slice(0, ink - 1)
    .replace(/(.{7})/g, '$1 ')
    .trim()
    .concat('.');

describe('A paragraph that stands apart from what is said', () => {
  const beside = (depth: number, html: string) =>
    besides(
      `<div id="all">${'<div class="x">'.repeat(depth)}<div class="t">${speech}</div>${'</div>'.repeat(depth)}<div class="u">${html}</div></div>`,
    );

  it.each([
    [200, 1],
    [199, 0],
  ])('is said where it is long: %i signs', (ink, found) => {
    expect(long(ink).replace(/\s/g, '')).toHaveLength(ink);
    expect(beside(0, `<p>${long(ink)}</p>`)).toHaveLength(found);
  });

  it.each([
    [1, 1],
    [2, 0],
  ])('is said where it stands close by: %i boxes more', (depth, found) => {
    expect(beside(depth, `<p>${long(200)}</p>`)).toHaveLength(found);
  });

  it('is said however far it is where a label opens it that recurs', () => {
    expect(beside(4, '<p>Q: One more?</p>')).toEqual(['Q: One more?']);
    expect(beside(4, '<p>B: One more?</p>')).toEqual([]);
  });

  it.each([
    `© 2031 ${long(200)}`,
    `All Rights Reserved. ${long(200)}`,
    `Copyright of the harbour. ${long(200)}`,
    `<a href="/x">${long(200)}</a>`,
    `版权所有 ${long(200)}`,
  ])('is not said where it is an imprint or a link: “%s”', (html) => {
    expect(beside(0, `<p>${html}</p>`)).toEqual([]);
  });

  it('is said where it stands in a box without a name, right beside', () => {
    const around = (html: string) => besides(`<div id="all">${html}<div class="t">${speech}</div></div>`);
    expect(around('<div>Harbour Hall</div>')).toEqual(['Harbour Hall']);
    expect(around('<div><p>Harbour Hall</p></div>')).toEqual(['Harbour Hall']);
    expect(around('<span><p>Harbour Hall</p></span>')).toEqual(['Harbour Hall']);
    expect(around('<div id="a">Harbour Hall</div>')).toEqual([]);
    expect(around('<div class="a">Harbour Hall</div>')).toEqual([]);
    expect(around('<b>Harbour Hall</b>')).toEqual([]);
    expect(around('<div><a href="/x">Harbour Hall</a></div>')).toEqual([]);
    expect(around('<div>© The harbour office</div>')).toEqual([]);
    expect(around('<div hidden>Harbour Hall</div>')).toEqual([]);
  });
});
