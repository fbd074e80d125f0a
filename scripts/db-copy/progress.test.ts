import { expect, it } from 'vitest';
import { copyProgress } from './progress';

function shown(isTTY: boolean): string {
  let text = '';
  const progress = copyProgress({ isTTY, write: (more) => (text += more) });
  progress.tell('carts', 0, 0);
  progress.tell('orders', 0, 1_500);
  progress.tell('orders', 1_000, 1_500);
  progress.end();
  return text;
}

it('is one line a table in a log, the last one as far as it came', () => {
  expect(shown(false).replace(/ +/g, ' ')).toBe(' carts 0 of 0\n orders 1000 of 1500\n');
});

it('draws the line anew at a terminal', () => {
  expect(shown(true).split('\r\x1b[2K')).toHaveLength(6);
});
