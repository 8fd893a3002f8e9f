import { isBareQuestion } from './bare-questions.ts';
import { sentences, spokenText } from './sentences.ts';
import { isAboutAsking, isSmallTalk, withoutOpening } from './small-talk.ts';

/** A sentence that somebody said, and what titles ask of it: each answer costs a pattern or two, and is kept. */
export class SaidSentence {
  readonly text: string;
  #isSmallTalk: boolean | undefined;
  #bare: string | undefined;
  #isAboutAsking: boolean | undefined;
  #isBareQuestion: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** A greeting, thanks, an introduction. */
  get isSmallTalk(): boolean {
    this.#isSmallTalk ??= isSmallTalk(this.text);
    return this.#isSmallTalk;
  }

  /** Without the words that only open it. */
  get bare(): string {
    this.#bare ??= withoutOpening(this.text);
    return this.#bare;
  }

  /** As a question: "Can I ask something else?" */
  get isAboutAsking(): boolean {
    this.#isAboutAsking ??= isAboutAsking(this.bare);
    return this.#isAboutAsking;
  }

  /** As a question: "What’s your comment?" */
  get isBareQuestion(): boolean {
    this.#isBareQuestion ??= isBareQuestion(this.bare);
    return this.#isBareQuestion;
  }
}

/** The sentences of some paragraphs, each cut once for all that ask. */
export class SaidSentences {
  readonly #known = new Map<string, readonly SaidSentence[]>();

  of(paragraph: string): readonly SaidSentence[] {
    let found = this.#known.get(paragraph);
    if (!found) {
      found = Array.from(sentences(spokenText(paragraph)), (one) => new SaidSentence(one));
      this.#known.set(paragraph, found);
    }
    return found;
  }
}
