import { expect, it } from 'vitest';
import { couriers } from './couriers';

it('couriers have names of their own, and addresses with a place for the number', () => {
  const names = couriers.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const { name, track } of couriers) {
    expect(name.trim()).toBe(name);
    if (track === undefined) continue;
    expect(track, name).toMatch(/^https:\/\/[^ ]+\{number\}/);
    expect(URL.canParse(track.replace('{number}', '123')), name).toBe(true);
  }
});
