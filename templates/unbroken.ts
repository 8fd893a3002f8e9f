import { type Content, html } from './html.ts';

// "2009–2016", "1998-2004"
const YEARS = /((?<!\d)\d{4}[–-]\d{2,4}(?!\d))/u;

/** Text in which no line ends within a range of years. */
export const unbroken = (text: string): Content =>
  text.split(YEARS).map((part, at) => (at % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
