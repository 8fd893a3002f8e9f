import crypto from 'node:crypto';

/** The SHA-256 of a text (as UTF-8) or of bytes. At once, where Node can (since 20.12): of a short text that takes a third of the time. */
export const sha256: (content: string | Uint8Array, encoding: 'hex' | 'base64url') => string =
  typeof crypto.hash === 'function'
    ? (content, encoding) => crypto.hash('sha256', content, encoding)
    : (content, encoding) => crypto.createHash('sha256').update(content).digest(encoding);
