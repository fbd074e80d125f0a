import { expect, it, vi } from 'vitest';
import { Kept } from './kept';

it('what was found is found once, until it is cleared or others were asked for since', () => {
  const kept = new Kept<string>(2);
  const find = vi.fn(() => 'found');
  kept.get('a', find);
  kept.get('b', () => '');
  expect(kept.get('a', find)).toBe('found');
  kept.get('c', () => '');
  kept.get('a', find);
  expect(find).toHaveBeenCalledTimes(1);
  kept.get('b', () => '');
  kept.get('d', () => '');
  kept.get('a', find);
  expect(find).toHaveBeenCalledTimes(2);
  kept.clear();
  kept.get('a', find);
  expect(find).toHaveBeenCalledTimes(3);
});
