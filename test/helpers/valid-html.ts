import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Makes its rules and its table of elements once, not anew for each page, which takes a third of the time. */
class OnceLoader extends StaticConfigLoader {
  #made: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...given: Parameters<StaticConfigLoader['getConfigFor']>) {
    this.#made ??= super.getConfigFor(...given);
    return this.#made;
  }
}

const rules = new OnceLoader({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // matters of style that a formatter would settle, not the standard
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // the standard lets end tags be left out where what follows says where an element ends (HTML, 13.1.2.4)
    'no-implicit-close': 'off',
    // a transcript's title may be long; search engines cut it, readers do not
    'long-title': 'off',
    // the site serves its own files: an integrity hash guards against other hosts
    'require-sri': ['error', { target: 'crossorigin' }],
    // the standard asks for no letter first; the interface’s own ids begin with "_", so that no item’s id is theirs
    'valid-id': ['error', { relaxed: true }],
    // role="list" restores what list-style: none takes from some screen readers
    'no-redundant-role': 'off',
  },
});
const validator = new HtmlValidate(rules);

/** What the standard has against a page: "12:3 no-dup-id Duplicate ID “x”". */
export function faultsOf(html: string, name: string): string[] {
  return validator
    .validateStringSync(html, name)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
}
