import path from 'node:path';

/** The folder that holds .eleventy.js, templates/ and package.json. */
export const projectFolder = path.join(import.meta.dirname, '../..');
