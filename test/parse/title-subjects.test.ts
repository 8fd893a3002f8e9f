import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/briefing.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { phrasesOf, readSentence } from '../../src/parse/titles/phrases.ts';
import { parsed } from '../helpers/parsed.ts';
import { trials } from '../helpers/trials.ts';

type Exchange = readonly [asked: string, answered: string];

function named(exchanges: readonly Exchange[], lang = 'en') {
  const { items, messages } = parsed(
    [
      'Harbour briefing, May 4, 2031',
      ...exchanges.flatMap(([asked, answered]) => [`Question: ${asked}`, `Spokesperson: ${answered}`]),
    ],
    `2031-05-04.${lang}.txt`,
    { dialect: 'general' },
  );
  return { titles: items.map(({ title }) => title), items, messages };
}

const titleOf = (asked: string, answered = 'No.', lang = 'en') => named([[asked, answered]], lang).titles[0];

describe('A title names the subject', () => {
  it('is the question where that stands by itself', () => {
    expect(titleOf('Good morning. Will the toll on the Sarn bridge be paid by trucks?')).toBe(
      'Will the toll on the Sarn bridge be paid by trucks?',
    );
  });

  it('completes a question that points back by what it points to', () => {
    expect(titleOf('You said that postal voting is open to fraud. Where is the proof of it?')).toMatch(
      /postal voting/i,
    );
  });

  it('is what is asked about, not that it is asked', () => {
    expect(titleOf('I wanted to ask you about the wreck of the Heron in the bay.')).toBe(
      'Wreck of the Heron in the bay',
    );
    expect(titleOf('Can you comment on the grain treaty with Hest?')).toBe('Grain treaty with Hest');
  });

  it('keeps an opening that would turn the sense', () => {
    expect(titleOf("No offense, but you're a let-down to the lighthouse keepers, aren't you?")).not.toMatch(
      /^Offense/,
    );
    expect(titleOf('First of all, will the toll on the Sarn bridge be paid by trucks?')).toBe(
      'Will the toll on the Sarn bridge be paid by trucks?',
    );
  });

  it('says who told and what, where the sentence is long', () => {
    const told =
      'Governor Sela Example said yesterday at the press conference that the northern lock will be closed to barges from June.';
    expect(titleOf(`${told} What is your comment?`)).toBe(
      'Governor Sela Example: the northern lock will be closed to barges from June',
    );
  });

  it('takes its subject from the exchange before where it has none, and says from which line', () => {
    const { titles, messages } = named([
      ['Will the Sarn bridge open to trucks?', 'Not before the harvest.'],
      ['Why is that?', 'I said so.'],
    ]);
    expect(titles[1]).toMatch(/Sarn bridge/);
    const [message] = messages.filter(({ rule }) => rule === 'title-completed');
    expect(message).toMatchObject({ line: 7, reason: expect.stringContaining('line 3') as string });
  });

  it('says what a sentence asks for that is too long for a title, rather than two names side by side', () => {
    expect(
      titleOf(
        'Senator Sela Example, in a long letter that was read out yesterday before a very large crowd, called for lower salt fees. Is that so?',
        'The salt fees are what they are, and Senator Example knows it.',
      ),
    ).toMatch(/lower salt fees$/i);
  });

  it('completes a question by what was said before it in the same turn, however well it reads alone', () => {
    expect(
      titleOf(
        'In the Assembly today nearly every island voted to condemn the embargo of Hest. Does that carry any weight in the harbour office?',
        'The people of Hest would be better served without it.',
      ),
    ).toMatch(/embargo of Hest/i);
  });

  it('leaves out nothing that is said of a noun', () => {
    const text = 'They engage in abuses, including forced labour in Uldby, and have also accused the bank.';
    const sentence = readSentence(text, true, 1, lexiconOf('en'));
    const phrases = phrasesOf(sentence, lexiconOf('en')).map(({ from, to }) =>
      sentence.forms
        .slice(from, to)
        .map(({ printed }) => printed)
        .join(' '),
    );
    expect(phrases).toContain('forced labour in Uldby');
    expect(phrases).toContain('bank');
    expect(phrases.filter((phrase) => /^labour|^accused/.test(phrase))).toEqual([]);
  });

  it('begins inside of no word: what is counted goes with its figure', () => {
    const sentence = readSentence('A 27-year-old Hestish student left Sarn.', true, 1, lexiconOf('en'));
    const phrases = phrasesOf(sentence, lexiconOf('en')).map(({ from, to }) =>
      sentence.forms.slice(from, to).map(({ printed }) => printed),
    );
    expect(phrases[0]).toEqual(['27', 'year-old', 'Hestish', 'student']);
  });

  it('takes no subject of another matter', () => {
    const { titles } = named([
      ['Will King Osric of Hest come to the harbour fair?', 'He will.'],
      ['Are the ferries doing anything for the Lantern Feast?', 'They carry lanterns.'],
    ]);
    expect(titles[1]).not.toMatch(/Osric|Hest/);
  });

  it('takes no subject of what came before those turns that name one', () => {
    const { titles } = named([
      ['Will King Osric of Hest come to the harbour fair?', 'He will.'],
      ['Who pays for the new crane in Quaye?', 'The town.'],
      ['Why is that?', 'It is the law.'],
    ]);
    expect(titles[2]).toMatch(/crane|Quaye/);
    expect(titles[2]).not.toMatch(/Osric|Hest/);
  });

  it('calls on nobody', () => {
    const called = titleOf('Linus, people on the quay are calling the Sarn toll dead on arrival.');
    expect(called).toContain('Sarn toll');
    expect(called).not.toContain('Linus');
    expect(titleOf('A couple of questions, one on the crane. Will the Sarn bridge open to trucks?')).toBe(
      'Will the Sarn bridge open to trucks?',
    );
  });

  it('is the clause that tells what is known', () => {
    expect(titleOf('You know that the Harbour Union is urging for toll reform in Hest.')).toMatch(
      /Harbour Union/,
    );
  });

  it.each([
    [
      'no name of two',
      'A recent paper claims that less than half of the projects in Orlu under the Salt and Tide Initiative have been carried out, that Orlu has failed to turn massive lending into growth, and that it only raised the risks. What is your comment?',
      /Salt$/,
    ],
    [
      'no figure',
      'Orlu and Hest held their 2+2 Harbour Dialogue and signed the pact on lights. The two sides also called for ensuring free passage through the whole of the strait in every season of the year. What is your comment?',
      /^2 /,
    ],
    [
      'a clause that says nothing yet',
      'President Sela Example, who is currently in Hest, said about forty minutes ago that the islands are not ready to make a deal on the tariffs that were raised in spring. Is that so?',
      /currently in Hest$/,
    ],
    [
      'a quotation',
      'Will the harbour boats bear the "Salt Without Consent" plates that the boats of Osric once did and others did not in those days?',
      /"Salt$/,
    ],
  ])('is never cut inside %s', (_, asked, cut) => {
    expect(titleOf(asked)).not.toMatch(cut);
  });

  it('names who spoke in Chinese without the day on which it was', () => {
    expect(
      titleOf(
        '诺兰德外长安娜昨日在萨恩港举行的记者会上表示，萨恩大桥将于六月重新向卡车和行人全面开放。中方对此有何评论？',
        '无。',
        'zh',
      ),
    ).toBe('诺兰德外长安娜：萨恩大桥将于六月重新向卡车和行人全面开放');
  });

  it('begins in Chinese with no half of the word by which somebody said it', () => {
    expect(
      titleOf(
        '诺兰德常驻联盟代表近日在盐业大会上发言时重申并强调了诺兰德对夸伊港渔民和盐工的支持。你对此有何评论？',
        '我们注意到有关报道。',
        'zh',
      ),
    ).toBe('诺兰德对夸伊港渔民和盐工的支持');
  });

  it('is a clause or a subject in Chinese', () => {
    expect(titleOf('据报道，诺兰德政府12日宣布关闭夸伊港。中方对此有何评论？', '无。', 'zh')).toBe(
      '诺兰德政府12日宣布关闭夸伊港',
    );
    expect(titleOf('发言人能否介绍萨恩大桥第二次开放谈判的有关情况？', '谈判将举行。', 'zh')).toBe(
      '萨恩大桥第二次开放谈判',
    );
  });

  it('is the question in Spanish, with both its marks', () => {
    expect(titleOf('¿Quién pagará el peaje de los camiones de trigo?', 'Nadie.', 'es')).toBe(
      '¿Quién pagará el peaje de los camiones de trigo?',
    );
  });
});

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const saidIn = ({ turns }: Item) => turns.flatMap(({ paragraphs }) => paragraphs.flatMap(wordsIn));

describe('In each language a title', () => {
  it.each([
    [
      'is what was told, where the question only asks what is thought of it',
      [
        ['es', 'El alcalde de Hest dijo que el peaje es alto. ¿Qué opina de eso?', 'El peaje es justo.'],
        [
          'fr',
          'Le maire de Hest a dit que le péage est trop élevé. Quelle est votre réaction ?',
          'Il est juste.',
        ],
        [
          'de',
          'Der Bürgermeister von Hest sagte, die Maut sei zu hoch. Was sagen Sie dazu?',
          'Sie ist gerecht.',
        ],
        [
          'ru',
          'Мэр Хеста заявил, что пошлина слишком высока. Как Вы это прокомментируете?',
          'Она справедлива.',
        ],
        ['it', 'Il sindaco di Hest ha detto che il pedaggio è alto. Che cosa ne pensa?', 'È giusto.'],
        ['zh', '诺兰德总统昨天访问了萨恩市，并同市长举行了会谈。你能否介绍会谈情况？', '双方交换了意见。'],
        [
          'zh',
          '据报道，赫斯特渔民罢工已经持续九天，面包价格上涨了一倍。中方对此有何评论？',
          '我们注意到有关报道。',
        ],
      ],
      [
        'El alcalde de Hest dijo que el peaje es alto',
        'Le maire de Hest a dit que le péage est trop élevé',
        'Der Bürgermeister von Hest sagte, die Maut sei zu hoch',
        'Мэр Хеста заявил, что пошлина слишком высока',
        'Il sindaco di Hest ha detto che il pedaggio è alto',
        '诺兰德总统昨天访问了萨恩市，并同市长举行了会谈',
        '赫斯特渔民罢工已经持续九天，面包价格上涨了一倍',
      ],
    ],
    [
      'is the subject that was named before what is asked, with it or alone',
      [
        ['es', 'Quería preguntarle por el puente de Sarn. ¿Cuándo abre?', 'El puente abre en mayo.'],
        ['fr', 'Une question sur le pont de Sarn. Quand sera-t-il ouvert ?', 'En mai.'],
        ['de', 'Zur Brücke von Sarn: Wann wird sie geöffnet?', 'Im Mai.'],
        [
          'es',
          'Los pescadores de Hest están en huelga desde hace nueve días y los molinos de Sarn no tienen harina. ¿Qué va a hacer el gobierno con la huelga?',
          'Hablamos con los pescadores.',
        ],
      ],
      [
        'Puente de Sarn',
        'Pont de Sarn: quand sera-t-il ouvert?',
        'Brücke von Sarn',
        'Pescadores de Hest: ¿Qué va a hacer el gobierno con la huelga?',
      ],
    ],
    [
      'is what is answered, where the question names nothing',
      [
        ['es', '¿Y para cuándo?', 'Para mayo, con el nuevo barco de Quaye.'],
        ['zh', '你能否证实有关消息？', '赫斯特渔民同市政府达成了协议。'],
      ],
      ['Para mayo, con el nuevo barco de Quaye', '赫斯特渔民同市政府达成了协议'],
    ],
    [
      'leaves out who says so and which question it is',
      [
        ['zh', '第一个问题，萨恩大桥何时通车？第二个问题，过桥费是多少？', '五月通车。'],
        [
          'zh',
          '我们注意到，诺兰德外长5日在记者会上说，诺兰德将退出盐业条约，并不再同赫斯特谈判。你对此有何评论？',
          '盐业条约应当得到遵守。',
        ],
      ],
      ['萨恩大桥何时通车？', '诺兰德外长5日在记者会上说，诺兰德将退出盐业条约'],
    ],
  ] as const)('%s', (_, exchanges, titles) => {
    expect(exchanges.map(([lang, asked, answered]) => titleOf(asked, answered, lang))).toEqual(titles);
  });
});

describe('Of whatever is said', () => {
  const word = fc.constantFrom(
    ...'the a of Sarn bridge is it that he will toll Quaye harbour and open said ferry on what why this They US, -- “gate” closed. pays?'.split(
      ' ',
    ),
  );
  const speech = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `So ${words.join(' ')}`);
  const exchanges = fc.array(fc.tuple(speech, speech), { minLength: 1, maxLength: 5 });

  it('a title has words, each said in the exchange, or in those before if a message says so', () => {
    fc.assert(
      fc.property(exchanges, (all) => {
        const { items, messages } = named(all);
        const completed = new Set(
          messages.filter(({ rule }) => rule === 'title-completed').map(({ line }) => line),
        );
        for (const [at, item] of items.entries()) {
          expect(item.title.trim()).not.toBe('');
          expect(item.title.length).toBeLessThanOrEqual(92);
          const before = completed.has(item.lines[0]) ? items.slice(Math.max(0, at - 3), at) : [];
          const said = new Set([item, ...before].flatMap(saidIn));
          expect(wordsIn(item.title).filter((one) => !said.has(one))).toEqual([]);
        }
      }),
      trials(60),
    );
  });
});

describe('A title of a whole sentence', () => {
  it.each([
    ['The ferry -- the harbour sank the ferry of Quaye. What is your comment?', 'Ferry of Quaye'],
    [
      'I think that the harbour of Quaye will be closed to barges. What is your comment?',
      'The harbour of Quaye will be closed to barges',
    ],
    [
      'The harbour, the bridge, the old mill, the gate of Sarn will be closed. What is your comment?',
      'The harbour, the bridge, the old mill, the gate of Sarn will be closed',
    ],
    [
      'The council said that “the gate of Sarn is shut to barges”. What is your comment?',
      'Council: “the gate of Sarn is shut to barges”',
    ],
    [
      'The council said that the gate of Sarn (and the mill) is shut to barges. Any comment?',
      'The council said that the gate of Sarn (and the mill) is shut to barges',
    ],
    [
      'Governor Sela Example said that the lock will be closed. What is your comment?',
      'Governor Sela Example said that the lock will be closed',
    ],
    [
      'Is it true that the toll of 2+2 crowns on the Sarn bridge is paid by trucks?',
      'Is it true that the toll of 2+2 crowns on the Sarn bridge is paid by trucks?',
    ],
    [
      'Ann Lindt will be there tomorrow with the salt fleet?',
      'Ann Lindt will be there tomorrow with the salt fleet?',
    ],
    [
      'You will be there tomorrow with the salt fleet of Hest?',
      'You will be there tomorrow with the salt fleet of Hest?',
    ],
    [
      'The council of Hest says what stance on the salt road the mayor of Sarn holds, what role the harbour plays in the talks on grain. Your view?',
      'The council of Hest says what stance on the salt road the mayor of Sarn holds…',
    ],
    [
      'The council of Hest decided on Monday that the salt road to Quaye will be closed to all barges in winter because the ice on the river is thicker than it was in many years before. Your view?',
      'Council of Hest: salt road',
    ],
    [
      'The paper reports that the old harbour is using "salt diplomacy" against the towns of Noland and that the fleet of barges is sailing to Sarn in the spring of next year. Your view?',
      'The paper reports that the old harbour is using "salt diplomacy"…',
    ],
  ])('stands by itself, and is left for its matter where it cannot: “%s”', (asked, title) => {
    expect(titleOf(asked)).toBe(title);
  });
});
