import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing, item, turn } from './made.ts';

const one = [briefing('2031-03-05')];
const siteOf = (config: Parameters<typeof makeSite>[0]['config'], options?: Parameters<typeof makeSite>[1]) =>
  makeSite(archive(one, { config }), options);

describe('Of what site.yaml leaves out', () => {
  it('the title is the publisher, and without one a word of the language', () => {
    expect(siteOf({ title: 'Harbour talks', publisher: 'Port of Orlu' }).title).toBe('Harbour talks');
    expect(siteOf({ publisher: 'Port of Orlu' }).title).toBe('Port of Orlu');
    expect(siteOf({}).title).toBe('Briefings');
  });

  it('all the rest is nothing, and no field is missing', () => {
    expect(siteOf({})).toMatchObject({
      description: '',
      baseUrl: null,
      publisher: null,
      license: null,
      logo: null,
      colors: { accent: null, accentDark: null },
    });
  });

  it('a publisher and a licence need no address, and one of the colours not the other', () => {
    expect(siteOf({ publisher: 'Port of Orlu', license: 'CC0', colors: { accent: '#123' } })).toMatchObject({
      publisher: { name: 'Port of Orlu', url: null },
      license: { name: 'CC0', url: null },
      colors: { accent: '#123', accentDark: null },
    });
    expect(siteOf({ colors: { accentDark: '#456' } }).colors).toEqual({ accent: null, accentDark: '#456' });
  });

  it('the title of a series is made of its name, and it has no description', () => {
    const noon = [briefing('2031-03-05', { series: 'noon' }), briefing('2031-03-06', { series: 'eve' })];
    const config = { series: { noon: { title: 'Noon briefings', description: 'At twelve.' } } };
    const { series } = makeSite(archive(noon, { config })).editions[0]!;
    expect(series.map(({ title, description }) => [title, description])).toEqual([
      ['Eve', null],
      ['Noon briefings', 'At twelve.'],
    ]);
  });
});

describe('What site.yaml says', () => {
  it('stands as it is written', () => {
    const config = {
      description: 'What is said at the harbour.',
      publisher: 'Port of Orlu',
      publisherUrl: 'https://port.example/',
      license: 'CC BY 4.0',
      licenseUrl: 'https://licence.example/by',
      colors: { accent: '#123456', accentDark: '#abcdef' },
    };
    expect(siteOf(config)).toMatchObject({
      description: config.description,
      publisher: { name: config.publisher, url: config.publisherUrl },
      license: { name: config.license, url: config.licenseUrl },
      colors: config.colors,
    });
  });

  it('of its address is what the command does not say, without a slash at the end', () => {
    expect(siteOf({ url: 'https://a.example/briefings//' }).baseUrl).toBe('https://a.example/briefings');
    expect(siteOf({ url: 'https://a.example' }, { baseUrl: 'https://b.example/x/' }).baseUrl).toBe(
      'https://b.example/x',
    );
  });

  it('of a logo is where its file is copied to, by the ending alone', () => {
    expect(siteOf({ logo: 'images/Our Mark.2031.SVG' }).logo).toBe('/assets/logo.svg');
    expect(siteOf({ logo: 'images/mark' }).logo).toBe('/assets/logo');
  });

  it('of a language is meant for the nearest that there is, however it is written', () => {
    const two = [briefing('2031-03-05', { lang: 'pt-BR' }), briefing('2031-03-05', { lang: 'pt-PT' })];
    const langs = [...two, briefing('2031-03-05'), briefing('2031-03-06')];
    const languageOf = (lang: string) => makeSite(archive(langs, { config: { lang } })).defaultLang;
    expect(['pt-PT', 'PT', 'pt-AO', 'en', 'de'].map(languageOf)).toEqual([
      'pt-PT',
      'pt-BR',
      'pt-BR',
      'en',
      'de',
    ]);
    const [first, second] = two as [(typeof two)[0], (typeof two)[0]];
    expect(makeSite(archive([second, first], { config: { lang: 'pt' } })).defaultLang).toBe('pt-BR');
    const polish = briefing('2031-03-05', { lang: 'pl' });
    expect(makeSite(archive([polish, first], { config: { lang: 'pt' } })).defaultLang).toBe('pt-BR');
  });

  it('of topics decides what stands under one', () => {
    const days = ['2031-03-04', '2031-03-05'].map((id) =>
      briefing(id, { items: [item('a', 'The weir at Orlu'), item('b', 'A ferry to Naan')] }),
    );
    const config = { topics: [{ name: 'Crossings', match: ['ferry'] }] };
    const { topics } = makeSite(archive(days, { config })).editions[0]!;
    const crossings = topics.find(({ name }) => name === 'Crossings');
    expect(crossings?.entries.map(({ item }) => item.address)).toEqual([
      '/en/2031/03/04/b.html',
      '/en/2031/03/05/b.html',
    ]);
  });
});

describe('Topics of the same answers', () => {
  it('lead to each other', () => {
    const days = ['2031-03-04', '2031-03-05', '2031-03-06'].map((id) =>
      briefing(id, { items: [item('a', `The ferry to Naan on ${id}`), item('b', 'The weir at Orlu')] }),
    );
    const topics = [
      { name: 'Crossings', match: ['ferry'] },
      { name: 'Naan', match: ['naan'] },
    ];
    const found = makeSite(archive(days, { config: { topics } })).editions[0]!.topics;
    const related = found.find(({ name }) => name === 'Crossings')?.related;
    expect(related).toEqual([{ address: '/en/topics/naan.html', title: 'Naan' }]);
  });
});

describe('The languages of a site', () => {
  it('come with that of most briefings first, of as many with the first by its tag; then by their tags', () => {
    const inLang = (lang: string, day: number) => briefing(`2031-03-0${day}`, { lang });
    const langs = (...given: string[]) =>
      makeSite(archive(given.map((lang, day) => inLang(lang, day + 1)))).editions.map(({ lang }) => lang);
    expect(langs('ru', 'en')).toEqual(['en', 'ru']);
    expect(langs('en', 'ru')).toEqual(['en', 'ru']);
    expect(langs('fr', 'ru', 'en', 'ru')).toEqual(['ru', 'en', 'fr']);
    expect(langs()).toEqual(['en']);
  });

  it('have words of their own for an archive without a title', () => {
    const titles = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'pt-BR', 'ru', 'uk', 'ZH-Hans', 'constructor'].map(
      (lang) => makeSite(archive([briefing('2031-03-05', { lang })])).title,
    );
    expect(titles).toEqual([
      'الإحاطات الصحفية',
      'Pressekonferenzen',
      'Ruedas de prensa',
      'Points de presse',
      'Conferenze stampa',
      '記者会見',
      'Conferências de imprensa',
      'Брифинги',
      'Брифінги',
      '新闻发布会',
      'Briefings',
    ]);
  });
});

describe('What cannot be made', () => {
  const broken = (field: string, error: unknown) =>
    Object.defineProperty(item('broken', 'Broken'), field, {
      enumerable: true,
      get: () => {
        throw error;
      },
    });

  it('of a briefing costs that one, and says so with the first line of why', () => {
    const turns = broken('turns', new Error('no turns\nat all'));
    const site = makeSite(archive([briefing('2031-03-05', { items: [turns] }), briefing('2031-03-06')]));
    expect(site.editions[0]!.briefings.map((made) => made.briefing.id)).toEqual(['2031-03-06']);
    expect(site.faults).toMatchObject([
      {
        file: 'transcripts/2031-03-05.txt',
        rule: 'page-failed',
        reason: 'Not published: its pages cannot be made: no turns',
      },
    ]);
  });

  it('of a summary costs that summary', () => {
    const site = makeSite(
      archive([briefing('2031-03-05', { items: [broken('titleFrom', 'no title'), item('b', 'B')] })]),
    );
    const { items } = site.editions[0]!.briefings[0]!;
    expect(items.map(({ description }) => description)).toEqual(['', 'B?']);
    expect(site.faults[0]).toMatchObject({
      file: '2031-03-05.txt',
      rule: 'page-failed',
      reason: 'Without a summary: broken: no title',
    });
  });

  it('of subjects costs those of one kind in one language, and is told shortly', () => {
    const said = [turn('answer', 'Yes.', { speaker: 'Ms. Vale' })];
    const site = makeSite(
      archive([
        briefing('2031-03-05', {
          items: [item('a', 'A', said), broken('titleFrom', new Error('x'.repeat(1000)))],
        }),
        briefing('2031-03-05', { lang: 'ru', items: [item('a', 'A', said)] }),
      ]),
    );
    const of = site.faults.filter(({ rule }) => rule === 'subjects-failed');
    expect(of.map(({ file, reason }) => [file, reason])).toEqual([
      ['.', `No topics in “en”: ${'x'.repeat(300)}`],
    ]);
    const [english, russian] = site.editions;
    expect(english!.topics).toEqual([]);
    expect([english!, russian!].map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([
      ['Ms. Vale'],
      ['Ms. Vale'],
    ]);
  });
});
