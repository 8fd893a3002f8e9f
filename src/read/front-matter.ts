import matter from 'gray-matter';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Message } from '../model/briefing.ts';
import { FrontMatter } from '../model/front-matter.ts';
import { makeMessage } from '../model/message.ts';
import { clip } from '../text/clip.ts';
import { isLanguageTag } from '../text/locale.ts';
import { hint, nearest } from '../text/nearest.ts';
import { isPassedOver, languageNamed, publishedDay, sameAs } from './foreign-keys.ts';
import { lineAt } from './lines.ts';
import type { Source } from './source.ts';
import { parseYaml, placesIn } from './yaml.ts';

export interface FoundFrontMatter {
  frontMatter: FrontMatter;
  /** when other tools say that the page was published */
  published: Source['published'] | null;
  /** where the transcript begins: UTF-16 offset and 1-based line */
  body: { offset: number; line: number };
  messages: Message[];
}

/** What is written for one key, with its 1-based line in the file. */
interface Entry {
  key: string;
  value: string;
  line: number;
}

type Key = keyof typeof FrontMatter.shape;
const keys = Object.keys(FrontMatter.shape) as Key[];

const wanted: Record<Key, string> = {
  date: 'a day such as 2021-11-03',
  time: 'a time such as 18:11',
  lang: 'a language tag such as en or pt-BR',
  title: 'a line of text',
  place: 'a line of text',
  url: 'an address that begins with https://',
  aliases: 'addresses that begin with https://, as a list or with commas between them',
  recording: 'an address that begins with https://',
  video: 'an address that begins with https://',
  series: 'a folder name without a slash',
  dialect: 'the id of a dialect',
};

/** Takes off the YAML between `---` lines at the top of a transcript, if that is what stands there. */
export function takeFrontMatter(text: string): FoundFrontMatter {
  const block = findBlock(text);
  if (!block) {
    return {
      frontMatter: {},
      published: null,
      body: { offset: 0, line: 1 },
      messages: scriptMessages(text),
    };
  }
  const messages: Message[] = [];
  const entries = readEntries(block.text, messages);
  const frontMatter = validate(entries, messages);
  return {
    frontMatter,
    published: publishedIn(entries),
    body: { offset: block.end, line: lineAt(text, block.end) },
    messages: first(messages),
  };
}

/** When a page was published, by the first key that says so. */
function publishedIn(entries: readonly Entry[]): Source['published'] | null {
  for (const { key, value } of entries) {
    const day = publishedDay(key, value);
    if (day) return { key: clip(key, 60), day };
  }
  return null;
}

/** A block of eight keys has no more slips than this; the message behind them counts the rest. */
const mostSlips = 100;

function first(messages: Message[]): Message[] {
  const next = messages[mostSlips];
  if (!next) return messages;
  const reason = `${messages.length - mostSlips} more of this front matter are not listed; the first is on this line.`;
  return [...messages.slice(0, mostSlips), { ...next, reason }];
}

// ---        --- yaml        ---js        (only at the very top, alone on its line)
const opening = /^---[ \t]*([A-Za-z]*)[ \t]*(?:\r\n|\r|\n)/;
// ---        (alone on its line; the last one may end the file)
const closing = /(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|$)/g;
const longestBlock = 65_536;

/** The block from `---` to `---`, its line ends made LF, and where it ends in `text`; null if the dashes are no front matter. */
function findBlock(text: string): { text: string; end: number } | null {
  const open = opening.exec(text.slice(0, 200));
  if (!open) return null;
  const head = text.slice(0, longestBlock);
  closing.lastIndex = open[0].length - 1;
  const close = closing.exec(head);
  if (!close || close.index + close[0].length > longestBlock) return null;
  const end = close.index + close[0].length;
  const block = text.slice(0, end).replace(/\r\n?/g, '\n');
  const named = open[1] !== '';
  return named || looksLikeYaml(block.split('\n').slice(1)) ? { text: block, end } : null;
}

/**
 * A transcript may begin with a rule of dashes and have another further down. Front matter is told from it by its
 * first line, which is one of our keys, or by having nothing but `key: value` lines with a key like one of ours.
 */
function looksLikeYaml(lines: string[]): boolean {
  const told = lines.slice(0, lines.lastIndexOf('---')).filter((line) => line.trim() && !/^\s*#/.test(line));
  const written = told.map((line) => /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|$)/.exec(line)?.[1] ?? null);
  if (written[0] && keys.includes(written[0] as Key)) return true;
  const plain = told.every((line, i) => written[i] !== null || /^(?:[ \t]+|-[ \t])\S/.test(line));
  return (
    plain &&
    (written.some((key) => key !== null && nearest(key, keys) !== null) ||
      (written.length > 0 && written.every((key) => key === null || key === key.toLowerCase())))
  );
}

/** `---js` that is never closed is the transcript’s first line; it is named all the same, since other tools would run it. */
function scriptMessages(text: string): Message[] {
  const language = opening.exec(text.slice(0, 200))?.[1]?.toLowerCase();
  if (!language || language === 'yaml' || language === 'json') return [];
  return [
    makeMessage(
      'front-matter-language',
      1,
      `The first line reads “---${language}”. Nothing is run; it is kept as text.`,
    ),
  ];
}

class RefusedLanguage extends Error {}

function refuse(): never {
  throw new RefusedLanguage();
}

/** The entries as gray-matter finds them. Scripts are refused, dates stay text, and its cache is off because options are given. */
function readEntries(block: string, messages: Message[]): Entry[] {
  const entries: Entry[] = [];
  const collect = (found: Entry[]): object => {
    entries.push(...found);
    return {};
  };
  const language = opening.exec(block)?.[1] || 'yaml';
  try {
    matter(block, {
      engines: {
        yaml: (yaml: string) => collect(readYaml(yaml, messages)),
        // JSON is YAML
        json: (json: string) => collect(readYaml(json, messages)),
        javascript: refuse,
        js: refuse,
        coffee: refuse,
        coffeescript: refuse,
        cson: refuse,
      },
    });
  } catch (error) {
    const reason =
      error instanceof RefusedLanguage
        ? `Front matter in ${language} is a program, and no program of a transcript is ever run. Write it as YAML: ---, then “date: 2021-11-03”.`
        : `Front matter in “${language}” cannot be read. Write it as YAML: ---, then “date: 2021-11-03”.`;
    messages.push(makeMessage('front-matter-language', 1, reason));
  }
  return entries;
}

/** Every scalar stays the text that is written (the failsafe schema), so a date is no Date and `no` is no false. */
function readYaml(yaml: string, messages: Message[]): Entry[] {
  const place = placesIn(yaml);
  const lineOf = (offset: number) => Math.max(1, place(offset).line);
  const { document, faults } = parseYaml(yaml, 'failsafe');
  for (const { offset, reason, kind } of faults) {
    if (kind === 'odd')
      messages.push(makeMessage('front-matter-syntax', lineOf(offset), `Front matter: ${reason}`));
  }
  const fault = faults.find(({ kind }) => kind !== 'odd');
  if (fault || !document) {
    const reason = fault?.kind.startsWith('too-')
      ? `Front matter is read line by line: ${fault.reason}`
      : `Front matter is not YAML: ${fault?.reason} A value with a colon needs quotes around it.`;
    messages.push(makeMessage('front-matter-syntax', lineOf(fault?.offset ?? 0), reason));
    return readLineByLine(yaml);
  }
  if (!isMap(document.contents)) {
    messages.push(
      makeMessage('front-matter-syntax', 1, 'Front matter must be lines such as “date: 2021-11-03”.'),
    );
    return [];
  }
  return document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const line = lineOf(key.range?.[0] ?? 0);
    if (value === null || isScalar(value)) {
      return [{ key: String(key.value), value: value ? String(value.value) : '', line }];
    }
    // aliases: [https://harbour.example/a, https://harbour.example/b]
    if (key.value === 'aliases' && isSeq(value) && value.items.every((one) => isScalar(one)))
      return [{ key: 'aliases', value: value.items.map((one) => String(one.value)).join('\n'), line }];
    // tags: [harbour, ferry]
    if (isPassedOver(String(key.value))) return [{ key: String(key.value), value: '', line }];
    messages.push(
      makeMessage(
        'front-matter-value',
        line,
        `“${clip(String(key.value), 60)}” must be a single value, not a list or a map.`,
      ),
    );
    return [];
  });
}

/** A block of eight keys has no more lines than this, comments and all. */
const mostLines = 500;

/** What can still be had of a block that is not YAML as a whole: each of its first lines that is YAML by itself. */
function readLineByLine(yaml: string): Entry[] {
  const lines = yaml.split('\n', mostLines);
  return lines.flatMap((text, i) => {
    const { document, faults } = parseYaml(text, 'failsafe');
    if (faults.some(({ kind }) => kind !== 'odd') || !isMap(document?.contents)) return [];
    return document.contents.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value)
        ? [{ key: String(key.value), value: String(value.value), line: i + 1 }]
        : [],
    );
  });
}

/** One line names so many keys. */
const MOST_NAMED = 12;

function validate(entries: Entry[], messages: Message[]): FrontMatter {
  const found: Record<string, string | string[]> = {};
  const passed: Entry[] = [];
  const stated = new Set(entries.map(({ key }) => key));
  for (const { key: written, value, line } of entries) {
    const same = sameAs(written);
    const fits = same !== null && (isFit(same, value.trim()) || languageNamed(value) !== null);
    // what is said in our own key goes before
    const key = same && fits && !stated.has(same) ? same : written;
    if (key === 'aliases') {
      const { addresses, unfit, foreign } = readAliases(value);
      if (addresses.length > 0) found.aliases = addresses;
      if (foreign.length > 0) passed.push({ key: written, value, line });
      for (const one of unfit) messages.push(makeMessage('front-matter-value', line, unfitReason(key, one)));
    } else if (isPassedOver(key) || (same && stated.has(same))) {
      passed.push({ key: written, value, line });
    } else if (key === 'lang' && languageNamed(value)) {
      const tag = languageNamed(value) ?? '';
      found.lang = tag;
      const reason = `“lang” must be ${wanted.lang}; “${clip(value, 60)}” was taken for “${tag}”.`;
      messages.push(makeMessage('front-matter-value', line, reason));
    } else if (!keys.includes(key as Key)) {
      const reason = `“${clip(key, 60)}” is unknown in front matter. ${hint(clip(key, 60), keys)}`;
      messages.push(makeMessage('front-matter-unknown-key', line, reason));
    } else if (value.trim() !== '') {
      if (isFit(key, value.trim())) found[key] = value.trim();
      else {
        messages.push(makeMessage('front-matter-value', line, unfitReason(key, value)));
      }
    }
  }
  const [one] = passed;
  if (one) {
    const names = passed.slice(0, MOST_NAMED).map(({ key }) => `“${clip(key, 60)}”`);
    const more = passed.length > MOST_NAMED ? ' and others' : '';
    const reason = `${names.join(', ')}${more}: what other tools write; it was passed over.`;
    messages.push(makeMessage('front-matter-passed-over', one.line, reason));
  }
  return FrontMatter.parse(found);
}

/**
 * "https://harbour.example/a, /b": the addresses, and what was meant to be one. Site generators write paths there, note-takers other names:
 * they are `foreign`.
 */
function readAliases(value: string): { addresses: string[]; unfit: string[]; foreign: string[] } {
  const all = [...new Set(value.split(/[,\n]/).map((one) => one.trim()))].filter((one) => one !== '');
  const addresses = all.filter((one) => isFit('url', one));
  const others = all.filter((one) => !addresses.includes(one));
  // "ftp://harbour.example/a", "www.harbour.example/a"
  const unfit = others.filter((one) => /^(?:[a-z][a-z0-9+.-]*:|www\.)/i.test(one));
  return { addresses, unfit, foreign: others.filter((one) => !unfit.includes(one)) };
}

/** Why what is written for a key of front matter is not taken. */
export function unfitReason(key: string, value: string): string {
  return `“${key}” must be ${wanted[key as Key]}; “${clip(value, 60)}” is left out.`;
}

/** Whether a value is what its key of front matter wants. */
export function isFit(name: string, value: unknown): boolean {
  const key = name as Key;
  if (key === 'lang' && !isLanguageTag(String(value))) return false;
  if (key === 'series' && (/[/\\\0]/.test(String(value)) || /^\.+$/.test(String(value)))) return false;
  return FrontMatter.shape[key].safeParse(value).success;
}
