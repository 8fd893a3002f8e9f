import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const layout: Parts['layout'] = (view, options) => {
  return html`<!DOCTYPE html>
<html lang="${view.lang}" dir="${view.dir}">
${view.parts.head(view, options)}
<body class="page-${options.name}">
<a class="skip" href="#_main">${view.words.skip}</a>
${view.parts.header(view, options)}
<main class="main" id="_main" tabindex="-1">
${options.trail && view.parts.breadcrumbs(view, options.trail)}
${options.main}
</main>
${view.parts.footer(view)}
</body>
</html>
`;
};
