import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookUp } from './lookups';
import { MediaUnavailableError } from './types';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what was not there', () => {
  it('is not asked for again for some seconds, and then it is', async () => {
    const ask = vi.fn(async () => undefined);
    for (const _ of [1, 2, 3]) expect(await lookUp('a/1.webp', ask)).toBeUndefined();
    expect(ask).toHaveBeenCalledTimes(1);
    vi.setSystemTime(Date.now() + 6_000);
    expect(await lookUp('a/1.webp', async () => 'stored')).toBe('stored');
    expect(await lookUp('a/1.webp', async () => 'still')).toBe('still');
  });

  it('is forgotten, the oldest first, before there is too much of it', async () => {
    for (let each = 0; each <= 2_000; each += 1) await lookUp(`made-up/${each}`, async () => undefined);
    expect(await lookUp('made-up/0', async () => 'asked')).toBe('asked');
    expect(await lookUp('made-up/2000', async () => 'asked')).toBeUndefined();
  });
});

it('a fault of the storage is no miss, and gives its place back', async () => {
  const fail = () => lookUp('b/1.webp', () => Promise.reject(new MediaUnavailableError('down')));
  for (let each = 0; each < 50; each += 1) await expect(fail()).rejects.toThrow('down');
  expect(await lookUp('b/1.webp', async () => 'there')).toBe('there');
});

it('32 are asked at once; the others wait, and whoever comes after 500 of them is refused', async () => {
  const open: (() => void)[] = [];
  const ask = vi.fn(() => new Promise<string>((done) => open.push(() => done('there'))));
  const asked = Array.from({ length: 532 }, (_, each) => lookUp(`c/${each}`, ask));
  expect(ask).toHaveBeenCalledTimes(32);
  await expect(lookUp('c/more', ask)).rejects.toBeInstanceOf(MediaUnavailableError);
  while (open.length > 0) {
    for (const done of open.splice(0)) done();
    await new Promise((turn) => setImmediate(turn));
    expect(open.length).toBeLessThanOrEqual(32);
  }
  expect(await Promise.all(asked)).toEqual(asked.map(() => 'there'));
  expect(await lookUp('c/after', async () => 'at once')).toBe('at once');
});
