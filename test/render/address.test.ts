import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsElsewhere } from '../../src/render/address.ts';
import { trials } from '../helpers/trials.ts';

/** Where a page may stand: what is relative on the one is of another host on the other. */
const pages = ['https://here.example/en/a.html', 'http://here.example/en/a.html', 'file:///here/en/a.html'];

/** Whether a browser would stay with the page that names the address, whatever scheme the page has. */
function stays(address: string): boolean {
  return pages.every((page) => {
    if (!URL.canParse(address, page)) return true;
    const [at, to] = [new URL(page), new URL(address, page)];
    return to.protocol === at.protocol && to.host === at.host;
  });
}

describe('An address', () => {
  it('that is taken for our own stays on the host of the page that names it', () => {
    const address = fc.string({
      unit: fc.constantFrom(
        'https',
        'h',
        'ttp',
        'file',
        'data',
        ':',
        '/',
        '\\',
        '\t',
        '\n',
        '\r',
        ' ',
        '\x01',
        '.',
        '@',
        '?',
        '#',
        'a',
      ),
      maxLength: 8,
    });
    fc.assert(
      fc.property(address, (one) => {
        if (!leadsElsewhere(one)) expect(stays(one)).toBe(true);
      }),
      trials(2_000),
    );
  });

  it.each(['map.png', './a:b.png', '/maps/a.png', '../a.png', 'maps/a:b.png', '?a=b:c', '#a:b', ''])(
    '%j is our own',
    (address) => {
      expect(leadsElsewhere(address)).toBe(false);
    },
  );
});
