import { IN_WORD, isSpaceAt, kindAt, widthOf, wordEnd } from '../text/characters.ts';
import { PrintedWords } from '../text/printed-words.ts';

/** More printed forms than this are not kept. */
const MOST_FORMS = 100_000;

/** What titles say, word by word. Each title is read once: that can be done before it is known which others it stands among. */
export class TitleWords {
  /** by place; where there are very many, one may stand at several */
  readonly printed: string[] = [];
  readonly #forms = new PrintedWords<{ printed: string; place: number }>(
    (printed) => ({ printed, place: this.printed.push(printed) - 1 }),
    MOST_FORMS,
  );
  readonly #known = new Map<string, readonly number[]>();

  /** Of each word twice its place, and one more where nothing but a space parts it from the word before. */
  of(title: string): readonly number[] {
    let words = this.#known.get(title);
    if (!words) {
      words = this.#read(title);
      this.#known.set(title, words);
    }
    return words;
  }

  #read(title: string): number[] {
    const words: number[] = [];
    let end = -1;
    for (let at = 0; at < title.length; ) {
      const kind = kindAt(title, at);
      if (!(kind & IN_WORD)) {
        at += widthOf(kind);
        continue;
      }
      const joined = at === end + 1 && isSpaceAt(title, end);
      const start = at;
      at = wordEnd(title, at);
      end = at;
      words.push(2 * this.#forms.at(title, start, at).place + Number(joined));
    }
    return words;
  }
}
