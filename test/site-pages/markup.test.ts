import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { expectedKinds, kindOf, readPages } from './pages.ts';
import { builtSites } from './sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // matters of style that a formatter would settle, not the standard
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // a transcript's title may be long; search engines cut it, readers do not
    'long-title': 'off',
    // the site serves its own files: an integrity hash guards against other hosts
    'require-sri': ['error', { target: 'crossorigin' }],
    // the standard asks for no letter first; the interface’s own ids begin with "_", so that no item’s id is theirs
    'valid-id': ['error', { relaxed: true }],
    // role="list" restores what list-style: none takes from some screen readers
    'no-redundant-role': 'off',
  },
});

describe.each(builtSites())('The pages of $name', ({ folder, everything }) => {
  const pages = readPages(folder);

  it('are there in every kind that a reader is promised', () => {
    const found = new Set(pages.map((page) => kindOf(page.address)));
    expect(expectedKinds.filter((kind) => !found.has(kind))).toEqual([]);
  });

  it(`are valid HTML, ${everything ? 'every one' : 'every list and briefing, and every fifth answer'}`, () => {
    const wrong: string[] = [];
    const tried = pages.filter(
      (page, index) => everything || kindOf(page.address) !== 'item' || index % 5 === 0,
    );
    for (const page of tried) {
      const report = validator.validateStringSync(page.html, page.file);
      for (const result of report.results) {
        for (const { line, column, ruleId, message } of result.messages) {
          wrong.push(`${page.address}:${line}:${column} ${ruleId} ${message}`);
        }
      }
    }
    expect(wrong.slice(0, 20), `${wrong.length} in all`).toEqual([]);
  });
});
