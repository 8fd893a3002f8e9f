import { toXml } from 'xast-util-to-xml';

type Text = { type: 'text'; value: string };
export type Element = {
  type: 'element';
  name: string;
  attributes: Record<string, string>;
  children: (Element | Text)[];
};

/** What an element holds; null stands for nothing. */
export type XmlContent = Element | string | null;

export type MakeElement = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...content: readonly (XmlContent | readonly XmlContent[])[]
) => Element;

/**
 * Makes elements. An attribute of null is left out.
 * @param instead what stands for a character that XML 1.0 has no place for: a control, half of a character
 */
export const elements =
  (instead: '' | '\ufffd'): MakeElement =>
  (name, attributes, ...content) => {
    const legal = (text: string) =>
      // "a\u0007b"
      text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, instead);
    const stated = Object.entries(attributes).flatMap(([key, value]) =>
      value === null ? [] : [[key, legal(value)] as const],
    );
    return {
      type: 'element',
      name,
      attributes: Object.fromEntries(stated),
      children: content.flat().flatMap((one): (Element | Text)[] => {
        if (one === null) return [];
        return typeof one === 'string' ? [{ type: 'text', value: legal(one) }] : [one];
      }),
    };
  };

/**
 * The text of a document, in which “]]>” stands as XML wants it, as xast-util-to-xml leaves it.
 * @param tightClose "<docDate/>", and not "<docDate />"
 */
export function documentOf(root: Element, { tightClose = false } = {}): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`;
}
