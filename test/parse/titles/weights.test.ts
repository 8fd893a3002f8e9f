import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/parse/titles/lexicon.ts';
import { topOf } from '../../../src/parse/titles/subjects.ts';
import { derivedTitle } from '../../../src/parse/titles/titles.ts';
import { pairsOf } from '../../../src/parse/titles/unspaced.ts';
import { briefingWords } from '../../../src/parse/titles/weights.ts';
import { kindsOf, lexicon, nameIn, ranked, weighed } from './read.ts';

/** What words weigh, and what titles are made of by them: in languages with spaces and without. */

describe('A word is read as what it does in a sentence', () => {
  it.each([
    ['Ann Example’s', 'telling, capital'],
    ['CSTO', 'telling, capital, acronym'],
    ['5,000', 'number'],
    ['$5', 'number'],
    ['the', 'article'],
    ['this', 'pointing, present'],
    ['it', 'pronoun'],
    ['of', 'join, closest'],
    ['and', 'pair, dependent, trailing'],
    ['when', 'border, dependent, trailing'],
    ['closed', 'telling, participle'],
    ['quickly', 'border, participle'],
    ['Quickly', 'border, capital'],
    ['important', 'hollow'],
    ['say', 'verb, verbal'],
    ['says', 'border, finite, verbal, present, tells'],
    ['Ms', 'hollow, capital, abbreviated'],
    ['Ms.', 'telling, capital'],
    ['week', 'hollow, time'],
    ['that', 'pointing, dependent, linking'],
    ['I', 'border, capital, talker, beforeVerb, chat, own'],
    ['IT', 'telling, capital, acronym'],
    ['US', 'telling, capital, acronym'],
    ['WHO', 'telling, capital, acronym, dependent, trailing'],
    ['to', 'join, beforeVerb, dependent'],
    [`I'll`, 'border, capital, beforeVerb, chat'],
    [`doesn't`, 'border, beforeVerb, finite'],
    ['losing', 'verb, verbal, gerund'],
    ['meeting', 'hollow'],
    ['bears', 'telling, present'],
    ['pressed', 'telling, participle'],
    ['x', 'border'],
    ['said', 'border, finite, tells'],
    ['if', 'border, dependent, trailing, dubious, reserved'],
    ['because', 'border, dependent, trailing'],
    ['Obviously', 'border, capital, chat'],
    ['obviously', 'border, participle, chat'],
    ['Mayor', 'hollow, capital'],
    ['Monday', 'border, capital, time'],
    ['he', 'pronoun, beforeVerb'],
  ])('%s: %s', (printed, kinds) => {
    expect(kindsOf(printed)).toBe(kinds);
  });
});

describe('Words of what is asked weigh by what they are, and more where the answer has them too', () => {
  it.each([
    [
      'Ann Example of Hest sells salt and boats to 5 towns.',
      '',
      'ann 1.6, example 0.15, hest 1.6, salt 1, boats 1, 5 0.3, towns 1',
    ],
    [
      'Prime Minister Ann Vale closed the gate.',
      'the gate is closed',
      'prime 0.15, minister 0.15, ann 1.6, vale 0.8, closed 0.6, gate 1.5',
    ],
    ['The mayor said that the gates and the gate are late.', 'gate', 'mayor 0.15, gate 1.15, late 0.15'],
    ['Ann Vale said that the salt is dear.', '', 'ann 0.96, vale 0.48, salt 1, dear 1'],
    ['CSTO met. Bridges are open.', '', 'csto 1.6, bridges 1.6, open 0.15'],
    ['The old bridge is long.', 'bridg and old', 'old 0.15, bridge 1.5, long 0.15'],
    ['Ann, Bo Vale, Hest met.', '', 'ann 1.6, bo 1.6, vale 0.8, hest 1.6'],
    ['Salt of Quaye', 'quay', 'salt 1, quaye 1.6'],
  ])('%s | %s', (asked, answer, weights) => {
    expect(weighed(asked, answer)).toBe(weights);
  });

  it('less where somebody of that name speaks', () => {
    expect(weighed('Ann met Bo.', '', ['Ann Example'])).toBe('ann 1, bo 1.6');
  });

  it('less the more of a briefing says them, and more where neighbours alone do', () => {
    const said = (...items: string[][]) => items.map((words) => ({ stems: new Set<string>(words) }));
    const of = (...items: string[][]) => {
      const { rarity } = briefingWords(said(...items), new Set(), lexicon);
      return (word: string) => Math.round(100 * rarity(word));
    };
    const many = of(
      ['a', 'b', 'c', 'd'],
      ['a', 'b'],
      ['a', 'd'],
      ['a'],
      ['a'],
      ['a', 'c', 'd'],
      ['a'],
      ['a', 'd'],
    );
    expect(['a', 'b', 'c', 'd', 'e'].map(many)).toEqual([12, 115, 68, 37, 100]);
    expect(of(['a'])('a')).toBe(100);
    expect(of(['a'], ['a'])('a')).toBe(115);
  });
});

describe('The noun phrases of a sentence are ranked by what their words weigh', () => {
  it.each([
    [
      'Orlu or Hest or Sarn and the bridge of Quaye are late, but the salt tax to the limited degree of Noland is not.',
      [
        'bridge of Quaye 2.53',
        'Hest or Sarn 2.38',
        'Orlu or Hest or Sarn 2.36',
        'salt tax 1.89',
        'limited degree of Noland 1.72',
        'Sarn 1.57',
      ],
    ],
    [
      'Ann, will this gate of Hest open in the very long winter of the poor towns of the north of Noland?',
      ['poor towns of the north of Noland 4', 'north of Noland 2.41', 'gate of Hest open 2.17'],
    ],
    ['Will Ann, Hest and Sarn meet?', ['Hest and Sarn meet 3.12', 'Sarn meet 2.56', 'Ann 1.59']],
    [
      'The state of the old harbour of the very poor northern towns of Noland is bad.',
      ['poor northern towns of Noland 4.19', 'state of the old harbour 2.09', 'old harbour 1.13'],
    ],
    ['Open, Ann.', []],
  ])('%s', (text, expected) => {
    expect(ranked(text)).toEqual(expected);
  });

  it('the heaviest first, no more than are asked for', () => {
    const weights = new Map([3, 1, 4, 1.5, 9, 2.6, 5].map((weight, stem) => [stem, weight]));
    expect(topOf(weights, 3)).toEqual([
      [4, 9],
      [6, 5],
      [2, 4],
    ]);
    expect(topOf(weights, 9).map(([, weight]) => weight)).toEqual([9, 5, 4, 3, 2.6, 1.5, 1]);
    expect(topOf(new Map([[1, 0]]), 3)).toEqual([]);
  });
});

describe('An exchange in a language without spaces is called by its clauses', () => {
  it.each([
    [['以及萨恩盐税是否安全？ | 夸伊总统将访问萨恩。'], '夸伊总统将访问萨恩'],
    [['以及诺兰德的灯塔是否安全？他为何这样做？ | 萨恩大桥将于五月开放。'], '以及诺兰德的灯塔是否安全？'],
    [
      ['近日，赫斯特总统访问萨恩，双方签署《萨恩条约》，讨论灯塔、港口和盐税问题。 | 夸伊盐税将于五月开放。'],
      '赫斯特总统访问萨恩，双方签署《萨恩条约》',
    ],
    [['他们何时公布？他为何这样做？ | 我们注意到有关报道。'], '这样做：他们何时公布？'],
    [['他为何这样做？ | 我们注意到有关报道。'], '他为何这样做？'],
    [
      [
        '昨日，萨恩的渡轮再次关闭，这是今年第三次，诺兰德居民纷纷批评议会，要求市长辞职。 | 夸伊灯塔将于五月开放。',
      ],
      '诺兰德居民纷纷批评议会，要求市长辞职',
    ],
    [
      [
        '昨日，夸伊的渡轮再次关闭，这是今年第三次，夸伊居民纷纷批评议会，要求市长辞职。诺兰德市长表示，诺兰德港口将于五月关闭。 | 萨恩大桥将于五月开放。',
      ],
      '诺兰德市长：诺兰德港口将于五月关闭',
    ],
    [
      ['第一，赫斯特的港口；第二，赫斯特的灯塔。中方对此有何评论？ | 夸伊的渡轮将于五月开放。'],
      '赫斯特的港口；第二，赫斯特的灯塔',
    ],
    [
      [
        '近日，萨恩总统访问夸伊，双方签署《夸伊条约》，讨论港口、大桥和盐税问题。 | 赫斯特的港口将于五月开放。',
      ],
      '萨恩总统访问夸伊，双方签署《夸伊条约》，讨论港口、大桥和盐税问题',
    ],
    [
      [
        '| 我们注意到有关报道。你能否介绍萨恩的大桥的情况？',
        '| 诺兰德总统将访问萨恩。近日，诺兰德总统访问萨恩，双方签署《赫斯特条约》，讨论渡轮、盐税和港口问题。',
      ],
      '诺兰德总统访问萨恩，双方签署《赫斯特条约》',
    ],
    [['你能否介绍夸伊盐税的情况？ | 是。'], '夸伊盐税'],
    [['| 是。中方对萨恩的灯塔开放有何评论？'], '萨恩的灯塔开放'],
    [['赫斯特的灯塔何时开放？ | 萨恩总统将访问赫斯特。'], '赫斯特的灯塔何时开放？'],
    [
      ['2031年，萨恩大桥开放。以及诺兰德盐税是否安全？ | 夸伊总统将访问诺兰德。', '这是否属实？ | 是。'],
      '萨恩大桥开放 (1)',
    ],
    [
      ['萨恩市长表示，诺兰德的灯塔将于五月关闭。2031年，夸伊的盐税开放。 | 诺兰德总统将访问夸伊。'],
      '萨恩市长表示，诺兰德的灯塔将于五月关闭。2031年',
    ],
    [['截至9月23日，夸伊大桥将关闭。中方对此有何评论？ | 萨恩市长出售何物？'], '截至9月23日，夸伊大桥将关闭'],
    [['昨日，“渡轮、大桥”将关闭萨恩港口。中方对此有何评论？ | 是。'], '“渡轮、大桥”将关闭萨恩港口'],
    [['诺兰德政府12日宣布关闭夸伊港。中方对此有何评论？ | 无。'], '诺兰德政府12日宣布关闭夸伊港'],
    [
      ['据报道，诺兰德总统近日表示，萨恩大桥将于五月开放。中方对此有何评论？ | 无。'],
      '诺兰德总统近日表示，萨恩大桥将于五月开放',
    ],
    [['夸伊港关闭，渡轮停运，盐税上涨，市长辞职，中方是否关注？ | 关注。'], '夸伊港关闭，渡轮停运，盐税上涨'],
    [['你能否介绍萨恩大桥开放的情况？ | 大桥将开放。'], '萨恩大桥开放'],
    [['他为何这样做？ | 市长访问了萨恩。'], '市长访问了萨恩'],
    [['萨恩大桥何时开放？ | 五月。', '他们为何不说？ | 是。'], '萨恩大桥何时开放 (1)'],
    [['| 萨恩大桥将于五月开放。市长将访问夸伊。'], '萨恩大桥将于五月开放'],
    [['是吗？ | 是。'], '是吗？'],
    [
      ['诺兰德与萨恩在《夸伊条约》、“大桥计划”、盐税和渡轮问题上达成共识，以及市长访问萨恩。 | 是。'],
      '诺兰德与萨恩在《夸伊条约》、“大桥计划”、盐税和渡轮问题上达成共识',
    ],
    [['NTO 2031年将访问萨恩大桥？ | 是。'], 'NTO 2031年将访问萨恩大桥？'],
    [['如果萨恩大桥关闭，渡轮是否停运？ | 是。'], '如果萨恩大桥关闭，渡轮是否停运？'],
    [['截至9月23日，2031年，萨恩大桥关闭。 | 是。'], '截至9月23日，2031年，萨恩大桥关闭'],
    [['市长说：“大桥、渡轮、港口都关闭。 | 是。'], '市长：“大桥、渡轮、港口都关闭'],
    [['《夸伊条约何时签署，大桥何时开放？ | 五月。'], '《夸伊条约何时签署，大桥何时开放？'],
    [['夸伊市长称，渡轮将停运。你有何评论？ | 无。'], '夸伊市长：渡轮将停运'],
    [['大桥？ | 是。'], '大桥？'],
    [
      ['诺兰德总统表示，他将访问萨恩的港口、夸伊的大桥和赫斯特的盐矿。 | 是。'],
      '诺兰德总统：他将访问萨恩的港口、夸伊的大桥和赫斯特的盐矿',
    ],
    [['以及大桥开放。萨恩市长访问夸伊港。 | 是。'], '萨恩市长访问夸伊港'],
    [['第一个问题，夸伊港的渡轮为何停运？第二个问题，盐税为何上涨？ | 盐税上涨。'], '夸伊港的渡轮为何停运？'],
  ])('%s', (exchanges, title) => {
    expect(nameIn('zh', ...exchanges)).toBe(title);
  });

  it('of which pairs of characters tell what it is about', () => {
    expect(pairsOf('NTO，夸伊大桥', lexiconOf('zh'))).toEqual(['NTO', '夸伊', '伊大', '大桥']);
  });
});

describe('An exchange in another language is called by what stands by itself', () => {
  it.each([
    [
      'de',
      'Wann wird die Brücke über die Marle wieder für Lastwagen geöffnet? | Im Mai.',
      'Wann wird die Brücke über die Marle wieder für Lastwagen geöffnet?',
    ],
    [
      'de',
      'Herr Minister, der Bürgermeister von Hest hat gesagt, die Brücke sei alt. Stimmt das? | Ja.',
      'Herr Minister, der Bürgermeister von Hest hat gesagt, die Brücke sei alt',
    ],
    [
      'de',
      'Die NTO und die Brücke von Hest: Was sagen Sie dazu? | Nichts.',
      'Die NTO und die Brücke von Hest: Was sagen Sie dazu?',
    ],
    ['de', 'Brücke? | Ja.', 'Brücke?'],
    ['xx', 'Brua over Marle er stengt, og ferja? | Ja.', 'Brua over Marle er stengt, og ferja?'],
    [
      'ru',
      'Когда откроют новый мост через Марле для грузовиков? | В мае.',
      'Когда откроют новый мост через Марле для грузовиков?',
    ],
    ['ru', 'Что вы думаете о выборах в Хесте? | Ничего.', 'О выборах в Хесте'],
    [
      'fr',
      'Quand le pont sur la Marle sera-t-il ouvert aux camions ? | En mai.',
      'Quand le pont sur la Marle sera-t-il ouvert aux camions?',
    ],
  ])('%s: %s', (lang, exchange, title) => {
    expect(nameIn(lang, exchange)).toBe(title);
  });
});

describe('What was said by itself makes a title', () => {
  it.each([
    ['Thank you. | No.', 'Thank you.'],
    ['Is the -- / -- the ferry to Quaye open? | No.', 'Is the ferry to Quaye open?'],
    [
      'Thank you.  The ferry of Quaye is late again.  What is your comment? | No.',
      'The ferry of Quaye is late again.',
    ],
    ['It is late.  He is late.  What is your comment? | No.', 'It is late.'],
    ['What about the toll? | No.', 'What about the toll?'],
    ['What toll? | No.', 'What toll?'],
    ['The toll? | No.', 'The toll?'],
    [
      'What? | The ferry is late. She said so. The ferry of Quaye runs again.',
      'The ferry of Quaye runs again.',
    ],
    ['[Laughter.]  (Ann Example of Quaye left.)  Is it? | No.', '(Ann Example of Quaye left.) Is it?'],
    [
      '| It is good. She opens the ferry of Quaye and Hest. The ferry of Hest runs.',
      'The ferry of Hest runs.',
    ],
    ['| The mayor of Quaye told the council --', 'The mayor of Quaye told the council…'],
    ['| It is the old ferry of Hest and Quaye. It runs.', 'It is the old ferry of Hest and Quaye.'],
    [
      'One / Two / Three / Four / Five / Six / Will the ferry to Quaye run in winter? | No.',
      'Will the ferry to Quaye run in winter?',
    ],
    ['Is she late?  Is he poor? | No.', 'Is she late?'],
    ['Ann?  Ann Example? | No.', 'Ann?'],
    [
      'Will the ferry to Quaye and the boats of the old town of Hest, which the mayor of Sarn sold to the council, run in the winter of this year? | No.',
      'Will the ferry to Quaye and the boats of the old town of Hest, which the mayor of Sarn…',
    ],
    [
      'Since the storm of last winter closed the harbour of Quaye and the mill of Hest burned down, do they know it? | No.',
      'Since the storm of last winter closed the harbour of Quaye and the mill of Hest burned…',
    ],
    [
      'Since the storm of last winter closed the harbour of Quaye and the mill of Hest burned down, will the council of Sarn open the gate? | No.',
      'Will the council of Sarn open the gate?',
    ],
    [
      'The harbour “of the old town of Quaye” in the north and the harbour «of the new town of Hest in the south» are closed? | No.',
      'The harbour “of the old town of Quaye” in the north and the harbour «of the new town…',
    ],
    [
      'The harbours of the old town of Quaye, the mill of Hest and the ferry that the mayor of Sarnia sold: | No.',
      'The harbours of the old town of Quaye, the mill of Hest and the ferry that the mayor…',
    ],
    [
      'SupercalifragilisticexpialidociousnessofthegatesandbridgesofthenorthandsouthandeastandwestofNolandandHest? | No.',
      'Supercalifragilisticexpialidociousnessofthegatesandbridgesofthenorthandsouthandeastandwes…',
    ],
  ])('%s', (exchange, title) => {
    const [asked = '', said = 'No.'] = exchange.startsWith('| ')
      ? ['', exchange.slice(2)]
      : exchange.split(' | ');
    expect(derivedTitle(asked ? asked.split(' / ') : [], said.split(' / '), 'en')).toBe(title);
  });
});
