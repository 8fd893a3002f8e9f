import type { Preview } from '../../templates/preview/pen.ts';
import { reasonOf } from '../archive/walk.ts';
import { pageHash } from '../formats/page-hash.ts';
import { packedNow } from '../text/packed.ts';
import { drawOne } from './draw-one.ts';
import { writeFileNow } from './write-one.ts';

/** What takes files and writes them, with the folders above them. */
export interface Writing {
  /**
   * Takes a file; a promise is waited for before the next is handed over.
   * @param file absolute @param hashed told what a page is known by in the manifest (`pageHash`), before `done`
   */
  write(
    file: string,
    content: string | Uint8Array,
    hashed?: (hash: string) => void,
  ): Promise<void> | undefined;
  /** Takes a text, to be written as gzip. */
  pack(file: string, text: string): Promise<void> | undefined;
  /** Takes a picture, to be drawn and written before `done`. @param failed told why it cannot be drawn */
  draw(file: string, preview: Preview, failed: (reason: string) => void): Promise<void> | undefined;
  /** When all that was taken lies there. @throws Error where something cannot be written */
  done(): Promise<void>;
  /** Writes no more, whatever was taken. */
  dismiss(): Promise<void>;
}

/** Writes each file when it is handed over: of tens of thousands each costs a fifth of what waiting for it would. */
export const writingNow: Writing = {
  write(file, content, hashed) {
    writeFileNow(file, content);
    hashed?.(pageHash(content));
    return undefined;
  },
  pack(file, text) {
    writeFileNow(file, packedNow(text));
    return undefined;
  },
  async draw(file, preview, failed) {
    let content: Uint8Array;
    try {
      content = await drawOne(preview);
    } catch (error) {
      return failed(reasonOf(error));
    }
    writeFileNow(file, content);
  },
  async done() {},
  async dismiss() {},
};
