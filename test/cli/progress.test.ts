import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import { makeProgress } from '../../src/cli/print/progress.ts';
import { safe, type Terminal } from '../../src/cli/print/terminal.ts';

function screen(isInteractive: boolean, columns = 80): { terminal: Terminal; text: () => string } {
  let text = '';
  const err = (more: string) => {
    text += more;
  };
  const colors = pico.createColors(false);
  return {
    terminal: {
      out: () => {},
      err,
      isRead: () => true,
      outColors: colors,
      errColors: colors,
      isInteractive,
      columns,
    },
    text: () => text,
  };
}

describe('Progress', () => {
  it('is one line that says how many are done and how long the rest takes', () => {
    const { terminal, text } = screen(true);
    let now = 0;
    const progress = makeProgress(terminal, false, () => now);
    progress.update('Setting page', 1, 1_200);
    now = 1_000;
    progress.update('Setting page', 400, 1_200);
    progress.clear();
    expect(text()).toBe(
      '\r\x1b[KSetting page 1 of 1,200\r\x1b[KSetting page 400 of 1,200, 0:02 left\r\x1b[K',
    );
  });

  it('draws no more often than can be seen, and no wider than the terminal', () => {
    const { terminal, text } = screen(true, 20);
    const progress = makeProgress(terminal, false, () => 0);
    for (let done = 1; done <= 500; done++) progress.update('Indexing answer', done, 1_000);
    expect(text()).toBe('\r\x1b[KIndexing answer 1 o');
  });

  it('is silent where nobody watches', () => {
    for (const [interactive, quiet] of [
      [false, false],
      [true, true],
    ] as const) {
      const { terminal, text } = screen(interactive);
      makeProgress(terminal, quiet).update('Setting page', 1, 2);
      expect(text()).toBe('');
    }
  });
});

describe('Text of strangers', () => {
  it('cannot move the cursor, ring, or turn the line around', () => {
    expect(safe('a\x1b[2Jb\x07\tc\u009bd\u202ee')).toBe('a␛[2Jb␇ c�de');
  });
});
