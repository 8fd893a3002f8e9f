import { describe, expect, it } from 'vitest';
import { align, type Measured, MOST_CELLS } from '../../src/editions/align.ts';
import { cluesOf } from '../../src/editions/clues.ts';
import { joinEditions } from '../../src/editions/join.ts';
import type { Item } from '../../src/model/briefing.ts';
import { item, turn } from '../site/made.ts';

/** "question | answer" */
const exchange = (text: string, at: number): Item => {
  const [asked = '', said = ''] = text.split(' | ');
  return item(`item-${at}`, 'Title', [turn('question', asked), turn('answer', said)], { titleFrom: 'text' });
};
const edition = (lang: string, ...texts: string[]) => ({ lang, items: texts.map(exchange) });
/** "0=0 1=1,2 2=" */
const told = (left: ReturnType<typeof edition>, right: ReturnType<typeof edition>): string =>
  joinEditions(left, right)
    .map((row) => `${row.left.join(',')}=${row.right.join(',')}`)
    .join(' ');

const english = edition(
  'en',
  'When will the ferry to Iceland run again? | It will run on June 14, with 38,500 berths sold so far, and the captain is content with the engine.',
  'Is the delegation of Norway in town? | It is. 31 persons came, and they met the minister at noon and again after dinner; more will be said tomorrow.',
  'Who pays the toll? | Nobody.',
  'What of the GLD programme in Peru? | The GLD programme has 77 wells, of which 12 are dry, as was said here in March, and it goes on as planned.',
);
const chinese = edition(
  'zh',
  '开往冰岛的渡轮何时恢复运营？ | 将于6月14日恢复，目前已售出38500个铺位，船长对发动机表示满意。',
  '挪威代表团是否已经到达？ | 已经到达。共有31人，中午和晚宴后两次会见部长，明天将发布更多消息。',
  '谁来支付过桥费？ | 没有人。',
  '秘鲁的GLD项目情况如何？ | GLD项目共有77口井，其中12口已干涸，三月已在此介绍过，项目按计划继续进行。',
);

describe('Two editions of a briefing', () => {
  it('are joined item by item, by what a translation keeps', () => {
    expect(told(english, chinese)).toBe('0=0 1=1 2=2 3=3');
  });

  it('are joined the same from either side', () => {
    const turned = joinEditions(chinese, english).map(({ left, right }) => [right, left]);
    expect(turned).toEqual(joinEditions(english, chinese).map(({ left, right }) => [left, right]));
  });

  it('have items that the other has not', () => {
    const fewer = { ...chinese, items: chinese.items.filter((_, at) => at !== 1) };
    expect(told(english, fewer)).toBe('0=0 1= 2=1 3=2');
  });

  it('have two items where the other has one', () => {
    const [first, second, third, fourth] = chinese.items;
    const whole = { ...first!, turns: [...first!.turns, ...second!.turns] };
    expect(told(english, { ...chinese, items: [whole, third!, fourth!] })).toBe('0,1=0 2=1 3=2');
  });

  it('are none where what is said is something else', () => {
    const other = edition(
      'zh',
      '请介绍灯塔的修缮工作。 | 灯塔已于1994年关闭，附近的小学有320名学生，校长对新操场表示欢迎，并感谢所有参与建设的工人和居民，工程历时两年。',
      '明天是否休会？ | 是的。',
      '请问乌拉圭的葡萄收成如何？ | 收成很好，共计5170吨。',
    );
    const rows = joinEditions(english, other);
    expect(rows.filter(({ left, right }) => left.length > 0 && right.length > 0)).toEqual([]);
    expect(rows).toHaveLength(english.items.length + other.items.length);
  });

  it('that are longer than can be compared are left side by side, each item alone', () => {
    const one: Measured = { isAsked: true, asked: 10, said: 10, clues: new Set() };
    const many = Array.from({ length: Math.floor(Math.sqrt(MOST_CELLS)) + 1 }, () => one);
    expect(align(many, many).every(({ left, right }) => left.length + right.length === 1)).toBe(true);
    expect(align([one], [one])).toEqual([
      { left: [0], right: [0], confidence: expect.closeTo(1, 1), isTold: false },
    ]);
    expect(align([], [])).toEqual([]);
  });
});

describe('What a translation keeps', () => {
  const shared = (one: [string, string], other: [string, string]) => {
    const clues = cluesOf(other[1], other[0]);
    return [...cluesOf(one[1], one[0])].filter((clue) => clues.has(clue));
  };

  it('is a number, whatever parts its digits and in whatever unit it counts', () => {
    expect(shared(['en', '1,250 tonnes on May 14'], ['fr', '1 250 tonnes le 14 mai'])).toEqual(
      expect.arrayContaining(['#125', '#14']),
    );
    expect(shared(['en', '12,500 men'], ['zh', '1.25万人'])).toEqual(['#125']);
  });

  it('is a country, by its name in each language', () => {
    expect(shared(['en', 'the ferry to Iceland'], ['zh', '开往冰岛的渡轮'])).toEqual(['rIS']);
  });

  it('is a name, as another script spells it', () => {
    expect(shared(['en', 'the river Corrow'], ['ru', 'река Корроу'])).toEqual(['wkorov']);
    expect(shared(['en', 'Mr Lin Haiyan said'], ['zh', '林海燕先生说'])).toContain('plin'.concat('haiyan'));
  });

  it('is an abbreviation among Chinese characters', () => {
    expect(shared(['en', 'the GLD programme'], ['zh', '秘鲁的GLD项目'])).toContain('wgld');
  });
});
