import type { Html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { person } from './speaker.ts';

/** One newsroom: every exchange that it opened. */
export function outlet(page: PageOf<'outlet'>, view: View): Html {
  return person(view, page.outlet, true);
}
