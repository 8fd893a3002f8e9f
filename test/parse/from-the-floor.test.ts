import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { isFromFloor, isPlaceholder } from '../../src/languages/nobody.ts';
import { parsed } from '../helpers/parsed.ts';

const talk = (asker: string, ...asked: string[]) => [
  'Press briefing by Ann Lindt',
  'Northport, May 5, 2031',
  'Ann Lindt: Good morning. The bridge opens in June.',
  ...asked.flatMap((said, at) => [`${asker}: ${said}`, `Ann Lindt: That is what line ${at + 1} says of it.`]),
];
/** Who begins each item, as “kind role speaker outlet”. */
const begun = (lines: readonly string[], dialect = 'general') =>
  parsed(lines, '2031-05-05.txt', { dialect }).items.map(({ kind, turns: [first] }) =>
    [kind, first?.role, first?.speaker, first?.outlet].join(' '),
  );
const asksTwice = ['When does the ferry run again?', 'Who pays the toll on the bridge?'] as const;
const nobody = 'exchange question  ';

describe('How a question was put', () => {
  it.each([
    'Question (online)',
    'Question from the audience',
    'Online Question',
    'QUESTION VIA ZOOM',
    'Frage Online',
    'Onlinefrage',
    'Frage aus dem Publikum',
    'Zusatzfrage per Chat',
    'Pregunta en línea',
    'Pregunta del público',
    'Question du public',
    'Question écrite',
    'Domanda dal pubblico',
    'Pergunta da plateia',
    'Вопрос из зала',
    'Vraag uit de zaal',
  ])('is no name: “%s:” asks and is nobody', (asker) => {
    expect(begun(talk(asker, ...asksTwice)).slice(1)).toEqual([nobody, nobody]);
    expect(isPlaceholder(asker.replace(/ \(.*/, ''))).toBe(true);
  });

  it.each(['Frage Online', 'Frage Zuschauerin', 'Frage Journalist', 'Frage aus der Redaktion'])(
    'is no name where labels name who asks: “%s:”',
    (asker) => {
      expect(begun(talk(asker, ...asksTwice), 'bundespressekonferenz').slice(1)).toEqual([nobody, nobody]);
    },
  );

  it('leaves names beside such a word where they are', () => {
    expect(begun(talk('Frage Lindner', ...asksTwice), 'bundespressekonferenz')[1]).toBe(
      'exchange question Lindner ',
    );
    expect(isPlaceholder('Question Period')).toBe(false);
    expect(isPlaceholder('Online Gazette')).toBe(false);
  });
});

describe('Who asks behind the word for a question', () => {
  const bears = ['general', 'bundespressekonferenz', 'quai-dorsay'];
  it.each(bears)('is named, and so is the newsroom in brackets, as %s sets it', (dialect) => {
    const asked = (asker: string) => begun(talk(asker, ...asksTwice), dialect)[1];
    expect(asked('Frage Vale (Orlu Kurier)')).toBe('exchange question Vale Orlu Kurier');
    expect(asked('Zusatzfrage Dr. Vale (Radio Orlu)')).toBe('exchange question Dr. Vale Radio Orlu');
    expect(asked('Frage Ana Vale')).toBe('exchange question Ana Vale ');
    expect(asked('Frage Zwei')).toBe(nobody);
  });

  it.each(bears)('has no newsroom in a remark, which stays beside the name: %s', (dialect) => {
    const lines = talk('Frage Vale (ohne Mikrofon)', ...asksTwice);
    const [turn] = parsed(lines, '2031-05-05.txt', { dialect }).items[1]?.turns ?? [];
    expect(turn).toMatchObject({
      speaker: 'Vale',
      outlet: null,
      note: 'ohne Mikrofon',
      label: 'Frage Vale (ohne Mikrofon)',
    });
  });
});

describe('Somebody of those who listen', () => {
  /** publishers whose labels end otherwise, or who name every newsroom before a colon */
  const others = ['presidencia-mexico', 'mea-india'];
  it.each(dialects.map(({ id }) => id).filter((id) => !others.includes(id)))(
    'asks where somebody else answers, as %s sets it',
    (dialect) => {
      const found = begun(talk('AUDIENCE MEMBER', ...asksTwice), dialect);
      expect(found.slice(1)).toEqual([nobody, nobody]);
    },
  );

  it.each([
    'Student',
    'PARTICIPANT',
    'Participant 2',
    'Female Audience Member',
    'Zuschauerin',
    'Étudiante',
    'Caller',
  ])('names nobody: “%s”', (asker) => {
    expect(begun(talk(asker, ...asksTwice)).slice(1)).toEqual([nobody, nobody]);
    expect([isFromFloor(asker), isPlaceholder(asker)]).toEqual([true, true]);
  });

  it('who asks now and then asks there, and says a word between elsewhere', () => {
    const lines = talk('STUDENT', 'When does the ferry run again?', 'I love the bridge.', 'So do I.');
    expect(begun(lines)).toEqual(['remarks statement Ann Lindt ', nobody]);
  });

  it('is not meant in a letterhead', () => {
    const [title, ...rest] = talk('Question', ...asksTwice);
    const lines = [`${title}`, 'Participant: Ann Lindt, Minister for Harbours', 'Public: everybody', ...rest];
    expect(begun(lines)).toEqual(['remarks statement Ann Lindt ', nobody, nobody]);
  });

  it('who never asks does not, and “Student Union” is a house', () => {
    expect(begun(talk('AUDIENCE', 'Hear, hear!', 'Bravo!'))).toEqual(['remarks statement Ann Lindt ']);
    expect(['Student Union', 'Voice of Norland', 'Public Works'].filter(isFromFloor)).toEqual([]);
  });
});
