import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';

const read = (text: string, file = 'a.txt') => readSource(file, new TextEncoder().encode(text));
const bodyOf = (text: string) => {
  const source = read(text);
  return source.text.slice(source.body.offset);
};

describe('Front matter', () => {
  it('states the facts of a transcript, all of them as text', () => {
    const source = read(
      '---\n# from the ministry’s own page\ndate: 2031-03-04\ntime: 18:11\nlang: pt-BR\ntitle: 2031\nplace: no\nurl: https://example.org/1\nseries: podium\ndialect: mfa-russia\n---\nQ: Why?\n',
    );
    expect(source.messages).toEqual([]);
    expect(source.frontMatter).toEqual({
      date: '2031-03-04',
      time: '18:11',
      lang: 'pt-BR',
      title: '2031',
      place: 'no',
      url: 'https://example.org/1',
      series: 'podium',
      dialect: 'mfa-russia',
    });
    expect(source.body).toEqual({ offset: source.text.indexOf('Q: Why?'), line: 12 });
  });

  it.each(['\n', '\r\n', '\r'])('ends its lines as the file does: %j', (end) => {
    const source = read(['---', 'date: 2031-03-04', '---', 'Q: Why?', ''].join(end));
    expect(source.frontMatter.date).toBe('2031-03-04');
    expect(source.body.line).toBe(4);
    expect(source.text.slice(source.body.offset)).toBe(`Q: Why?${end}`);
  });

  it('may stand above a web page and above Markdown, and may be JSON', () => {
    expect(read('---\ndate: 2031-03-04\n---\n<!doctype html><p>Q: Why?', 'a.html').frontMatter.date).toBe(
      '2031-03-04',
    );
    expect(read('---\ndate: 2031-03-04\n---\n# Why\n', 'a.md').frontMatter.date).toBe('2031-03-04');
    expect(read('---json\n{ "date": "2031-03-04" }\n---\nQ: Why?\n').frontMatter.date).toBe('2031-03-04');
  });

  it('leaves a key without a value unstated', () => {
    expect(read('---\ndate:\ntitle: ""\n---\nQ: Why?\n')).toMatchObject({ frontMatter: {}, messages: [] });
  });

  const [here, there] = ['https://harbour.example/news/4', 'http://old.harbour.example/a?id=4'];
  it.each([
    ['a list in brackets', `aliases: [${here}, "${there}"]`, 3],
    ['a list of lines', `aliases:\n  - ${here}\n  - ${there}\n  - ${here}`, 3],
    ['a string with commas', `aliases: ${here}, , ${there},`, 3],
  ])('names other addresses of the same transcript: %s', (_, written) => {
    const source = read(`---\nlang: en\n${written}\n---\nQ: Why?\n`);
    expect(source.messages).toEqual([]);
    expect(source.frontMatter).toEqual({ lang: 'en', aliases: [here, there] });
  });

  it('takes no alias that is no address, and says of which it is', () => {
    const of = (written: string) => {
      const { frontMatter, messages } = read(`---\nlang: en\naliases: ${written}\n---\nQ: Why?\n`);
      return [frontMatter.aliases, messages.map(({ rule, line, reason }) => [rule, line, reason])];
    };
    const unfit = (one: string) => [
      'front-matter-value',
      3,
      `“aliases” must be addresses that begin with https://, as a list or with commas between them; “${one}” is left out.`,
    ];
    expect(of(`[${here}, "javascript:alert(1)", www.harbour.example]`)).toEqual([
      [here],
      [unfit('javascript:alert(1)'), unfit('www.harbour.example')],
    ]);
    // what site generators and note-takers write there
    const passedOver = [
      'front-matter-passed-over',
      3,
      '“aliases”: what other tools write; it was passed over.',
    ];
    expect(of('[/old/path/, The ferry]')).toEqual([undefined, [passedOver]]);
    expect(of(`[/old/path/, ${here}]`)).toEqual([[here], [passedOver]]);
    expect(of('[]')).toEqual([undefined, []]);
  });

  it('of other tools is understood where it says what ours does, and else passed over in one quiet line', () => {
    const source = read(
      [
        '---',
        'tags: [ferry, toll]',
        'source_url: https://harbour.example/a',
        'language: de',
        'published-time: 2031-05-04T10:00:00Z',
        '---',
        'Q: Why?',
      ].join('\n'),
    );
    expect(source.frontMatter).toEqual({ url: 'https://harbour.example/a', lang: 'de' });
    expect(source.messages.map(({ line, severity, reason }) => `${line} ${severity} ${reason}`)).toEqual([
      '2 info “tags”, “published-time”: what other tools write; it was passed over.',
    ]);
    // our own key goes before
    const both = read('---\nlang: en\nlanguage: de\n---\nQ: Why?\n');
    expect(both.frontMatter).toEqual({ lang: 'en' });
    expect(both.messages.map(({ rule }) => rule)).toEqual(['front-matter-passed-over']);
  });

  it.each([
    [
      'url',
      'https://harbour.example/a',
      ['source_url', 'original-url', 'Canonical_URL', 'permalink', 'link'],
    ],
    ['lang', 'de', ['language', 'locale']],
  ])('is read in the words of others, of which each says what our key “%s” says', (own, value, others) => {
    for (const key of others) {
      const { frontMatter, messages } = read(`---\nplace: Northport\n${key}: ${value}\n---\nQ: Why?\n`);
      expect([key, frontMatter, messages]).toEqual([key, { place: 'Northport', [own]: value }, []]);
    }
  });

  it('says what each key must be', () => {
    const slips = { recording: 'on tape', video: 'no', lang: 'x y', date: 'May', url: '/a' };
    const told = Object.entries(slips).flatMap(([key, value]) =>
      read(`---\n${key}: ${value}\nplace: Northport\n---\nQ: Why?\n`).messages.map(({ reason }) => reason),
    );
    expect(told).toEqual([
      '“recording” must be an address that begins with https://; “on tape” is left out.',
      '“video” must be an address that begins with https://; “no” is left out.',
      '“lang” must be a language tag such as en or pt-BR; “x y” is left out.',
      '“date” must be a day such as 2021-11-03; “May” is left out.',
      '“url” must be an address that begins with https://; “/a” is left out.',
    ]);
  });

  it('is known by its first line, though that holds the sign of a comment', () => {
    expect(read('---\ntitle: Ferry no. #4\nOf the yard\n---\nQ: Why?\n').body.line).toBe(5);
  });

  it('names a language by its name, and is answered with its tag', () => {
    for (const [name, tag] of [
      ['English', 'en'],
      ['deutsch', 'de'],
      ['中文', 'zh'],
    ]) {
      const source = read(`---\nlang: ${name}\n---\nQ: Why?\n`);
      expect(source.frontMatter).toEqual({ lang: tag });
      expect(source.messages[0]?.reason).toContain(`“${name}” was taken for “${tag}”`);
    }
  });

  it('answers each slip in words that mend it, on its line, and the transcript is still read', () => {
    const source = read(
      [
        '---',
        'dat: 2031-03-04',
        'langage: en',
        'date: 4 March 2031',
        'lang: english please',
        'url: javascript:alert(1)',
        'series: ../../etc',
        'title: [a, b]',
        'colour: blue',
        '---',
        'Q: Why?',
      ].join('\n'),
    );
    expect(source.text.slice(source.body.offset)).toBe('Q: Why?');
    expect(source.frontMatter).toEqual({});
    const lines = source.messages.map(({ line, rule, reason }) => `${line} ${rule} ${reason}`);
    expect(lines.sort()).toEqual([
      '2 front-matter-unknown-key “dat” is unknown in front matter. Did you mean “date”?',
      '3 front-matter-unknown-key “langage” is unknown in front matter. Did you mean “lang”?',
      '4 front-matter-value “date” must be a day such as 2021-11-03; “4 March 2031” is left out.',
      '5 front-matter-value “lang” must be a language tag such as en or pt-BR; “english please” is left out.',
      '6 front-matter-value “url” must be an address that begins with https://; “javascript:alert(1)” is left out.',
      '7 front-matter-value “series” must be a folder name without a slash; “../../etc” is left out.',
      '8 front-matter-value “title” must be a single value, not a list or a map.',
      '9 front-matter-unknown-key “colour” is unknown in front matter. Known are date, time, lang, title, place, url, aliases, recording, video, series, dialect.',
    ]);
  });

  it('that is not YAML is said to be so with its line, and what can be read of it is', () => {
    const source = read('---\ndate: 2031-03-04\ntitle: Briefing: the harvest\n---\nQ: Why?\n');
    expect(source.frontMatter).toEqual({ date: '2031-03-04' });
    expect(source.messages).toEqual([
      {
        rule: 'front-matter-syntax',
        severity: 'warning',
        line: 3,
        reason:
          'Front matter is not YAML: Nested mappings are not allowed in compact mappings. A value with a colon needs quotes around it.',
      },
    ]);
  });

  it.each(['js', 'javascript', 'coffee', 'cson', 'JS', 'toml'])('written in %s is never run', (language) => {
    const global = globalThis as { hacked?: boolean };
    const source = read(`---${language}\n{ date: (globalThis.hacked = true, "2031-03-04") }\n---\nQ: Why?\n`);
    expect(global.hacked).toBeUndefined();
    expect(source.frontMatter).toEqual({});
    expect(source.text.slice(source.body.offset)).toBe('Q: Why?\n');
    expect(source.messages).toMatchObject([{ rule: 'front-matter-language', severity: 'warning', line: 1 }]);
  });

  it('in a language that nobody reads is said to be so', () => {
    const reasonOf = (language: string) =>
      read(`---${language}\ndate: x\n---\nQ: Why?\n`).messages[0]?.reason;
    expect(reasonOf('toml')).toBe(
      'Front matter in “toml” cannot be read. Write it as YAML: ---, then “date: 2021-11-03”.',
    );
    expect(reasonOf('js')).toBe(
      'Front matter in js is a program, and no program of a transcript is ever run. Write it as YAML: ---, then “date: 2021-11-03”.',
    );
  });

  it('in a script that is never closed is the transcript’s text, and still never run', () => {
    const text = '---js\n{ date: (globalThis.hacked = true) }\nQ: Why?\n';
    expect(bodyOf(text)).toBe(text);
    expect(read(text).messages).toMatchObject([{ rule: 'front-matter-language', line: 1 }]);
    expect((globalThis as { hacked?: boolean }).hacked).toBeUndefined();
  });

  it('is not what a transcript that begins with a rule of dashes begins with', () => {
    for (const text of [
      '---\nBriefing of the harbour office\n---\nQ: Why?\n',
      '---\nQUESTION: Why?\nANSWER: Because.\n---\nQ: Why?\n',
      '---\n\n---\nQ: Why?\n',
      '------\ndate: 2031-03-04\n------\n',
      '---\ndate: 2031-03-04\nQ: Why?\n',
      '--- date: 2031-03-04 ---\nQ: Why?\n',
      ' ---\ndate: 2031-03-04\n---\n',
    ]) {
      expect(bodyOf(text), text).toBe(text);
      expect(read(text).messages, text).toEqual([]);
    }
  });

  it('takes no alias bomb to the end of memory', () => {
    const bomb = [
      'a0: &a0 x',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`),
    ];
    const source = read(`---\ndate: 2031-03-04\n${bomb.join('\n')}\n---\nQ: Why?\n`);
    expect(source.frontMatter.date).toBe('2031-03-04');
  });
});

describe('Front matter with slips in every line', () => {
  it.each([
    [100, 100, 0],
    [101, 101, 1],
    [150, 101, 50],
  ])('has the first hundred listed, and the others counted: %i', (slips, listed, counted) => {
    const lines = Array.from({ length: slips }, (_, at) => `slip${at}: yes`);
    const told = read(`---\n${lines.join('\n')}\n---\nQ: Why?\n`).messages;
    expect(told).toHaveLength(listed);
    expect(
      told.filter(({ reason }) => reason.startsWith(`${counted} more of this front matter`)),
    ).toHaveLength(counted > 0 ? 1 : 0);
  });
});
