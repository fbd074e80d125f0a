import { describe, expect, it } from 'vitest';
import { type DevicesView, notBlocked } from './devices-view';

const withStates = (...states: DevicesView['units'][number]['state'][]) => ({
  units: states.map((state, unit) => ({ state, unit }) as DevicesView['units'][number]),
});

describe('before an order is dispatched', () => {
  it('counts the devices that no brand has blocked, also where it is not clear for whom', () => {
    expect(notBlocked(withStates('missing', 'entered', 'unclear', 'blocked', 'unblocked'))).toBe(3);
  });

  it('counts none of an order without devices', () => {
    expect(notBlocked(undefined)).toBe(0);
    expect(notBlocked(withStates('blocked'))).toBe(0);
  });
});
