import type { Trail } from './fragments/breadcrumbs.ts';
import type { HeadOptions } from './fragments/head.ts';
import { type Content, type Html, html } from './html.ts';
import { parts } from './parts.ts';
import type { View } from './view.ts';

export interface LayoutOptions extends HeadOptions {
  /** the way down to this page, the home page left out; null on the home page itself */
  trail: Trail | null;
  /** one word for the style sheet: `page-home` … */
  name: string;
  main: Content;
  /** the search form stands in the page itself, so the header leaves it out */
  ownSearch?: boolean;
  /** where this page is to be read in other languages; else the language bar leads to their home pages */
  translations?: readonly { lang: string; address: string }[];
}

/** The whole document: head, header, main, footer. */
export function layout(view: View, options: LayoutOptions): Html {
  return html`<!DOCTYPE html>
<html lang="${view.lang}" dir="${view.dir}">
${parts.head(view, options)}
<body class="page-${options.name}">
<a class="skip" href="#_main">${view.words.skip}</a>
${parts.header(view, options)}
<main class="main" id="_main" tabindex="-1">
${options.trail && parts.breadcrumbs(view, options.trail)}
${options.main}
</main>
${parts.footer(view)}
</body>
</html>
`;
}
