import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** What may stand inside a paragraph of a transcript: emphasis and links. Everything else is unwrapped, scripts are cut out. */
export const paragraphSchema: Schema = {
  tagNames: [
    'a',
    'abbr',
    'b',
    'br',
    'cite',
    'code',
    'del',
    'em',
    'i',
    'ins',
    'q',
    's',
    'strong',
    'sub',
    'sup',
    'u',
  ],
  attributes: { a: ['href'], abbr: ['title'], '*': ['lang', 'dir'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'title',
    'textarea',
  ],
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
};

/** The same with the marks that we set around stage directions, corrections and notes. */
export const markedSchema: Schema = {
  ...paragraphSchema,
  tagNames: [...paragraphSchema.tagNames!, 'span'],
  attributes: {
    ...paragraphSchema.attributes,
    span: [['className', 'mark-stage', 'mark-correction', 'mark-note']],
  },
};

/**
 * What may stand on an editorial page: GitHub’s schema, but no embedded files of other hosts, no form attributes, and
 * ids as they are written, so that links to headings and footnotes arrive.
 */
export const pageSchema: Schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames!.filter((name) => name !== 'picture' && name !== 'source'),
  attributes: {
    ...defaultSchema.attributes,
    img: ['src', 'width', 'height', 'loading'],
    blockquote: [],
    del: [],
    ins: [],
    q: [],
    div: [],
    '*': [
      'id',
      'lang',
      'dir',
      'alt',
      'title',
      'align',
      'colSpan',
      'rowSpan',
      'scope',
      'start',
      'open',
      'abbr',
    ],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  strip: paragraphSchema.strip!,
  clobber: [],
  clobberPrefix: '',
};
