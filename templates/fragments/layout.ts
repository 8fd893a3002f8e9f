import { samePage } from '../../src/site/same-page.ts';
import { attribute, html } from '../html.ts';
import { typeOf } from '../schema-marks.ts';
import type { Parts } from '../view.ts';

export const layout: Parts['layout'] = (view, options) => {
  const { lean, name, trail, main } = options;
  const direction = attribute('dir', view.dir !== 'ltr' && view.dir);
  // tags that the standard lets be left out are left out of what there is most of
  if (lean)
    return html`<!DOCTYPE html>
<html${attribute('lang', view.lang)}${direction}>
${view.parts.head(view, options)}${view.parts.header(view, options)}
<main${options.schema && typeOf(options.schema)}>
${main}
</main>
${view.parts.footer(view, options)}`;
  const translations = options.translations?.length
    ? options.translations
    : samePage(view.page, view.site.editions);
  return html`<!DOCTYPE html>
<html${attribute('lang', view.lang)}${direction}>
<head>
${view.parts.head(view, options)}</head>
<body class="page-${name}">
<a class="skip" href="#_main">${view.words.skip}</a>
${view.parts.header(view, { ...options, translations })}
<main id="_main" tabindex="-1">
${trail && view.parts.breadcrumbs(view, trail)}
${main}
</main>
${view.parts.footer(view, options)}
</body>
</html>
`;
};
