import { describe, expect, it } from 'vitest';
import { slowness } from './slowness';

describe('slowness', () => {
  it('is one while the machine has what a suite brings, and grows with what waits beyond that', () => {
    expect(slowness(0, 2)).toBe(1);
    expect(slowness(8, 2)).toBe(1);
    expect(slowness(24, 2)).toBe(3);
  });
});
