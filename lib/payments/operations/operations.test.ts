import { expect, it } from 'vitest';
import { newReference } from './operations';

it('a reference is 26 characters that the gateway takes, all of them but the prefix by chance', () => {
  expect(newReference('cap')).toMatch(/^cap-[0-9a-f]{22}$/);
  expect(newReference('cap')).not.toBe(newReference('cap'));
});
