import { sha256 } from '../text/sha256.ts';

/** The first 128 bits of the SHA-256 of a page (its UTF-8), by which the manifest knows it. */
export const pageHash = (content: string | Uint8Array): string => sha256(content, 'hex').slice(0, 32);
