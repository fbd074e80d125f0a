import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { shop } from '@/shop/config';
import { isDemoSecret, weaknessOf } from './weak-secret';

it.each([
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'repeats'],
  ['0'.repeat(64), 'repeats'],
  ['abcdabcdabcdabcdabcdabcdabcdabcd', 'repeats'],
  ['abcdefghijklmnopqrstuvwxyz012345', 'repeats'],
  ['changemechangemechangemechangeme', 'repeats'],
  ['Password@12345', 'common words'],
  ['administrator', 'common words'],
  ['P@ssw0rd1234', 'common words'],
  ['Adm1n!str@tor', 'common words'],
  ['qwertyuiop12', 'common words'],
  [`${shop.name}-Admin-2026`, 'common words'],
  ['correct horse battery staple', 'common words'],
  ['P@ssw0rd@123', 'common words'],
  ['Adm1n@123456', 'common words'],
  ['Pa$$w0rd1234', 'common words'],
  ['zaq12wsxcde3', 'common words'],
  ['Qwer@1234567', 'common words'],
  ['supersecret-supersecret-12345678', 'common words'],
  ['your-secret-here-of-at-least-32-characters', 'example'],
  ['replace-with-a-long-random-secret-value', 'example'],
  ['this is the secret of the shop', undefined],
  ['tangled kite over nine lamps', undefined],
  ['839201847362', undefined],
  ['demo-Zm9vYmFyYmF6', 'npm run demo'],
])('%s: %s', (secret, why) => {
  const found = weaknessOf(secret);
  if (why === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(why);
});

it.each(['Asha.Rao@shop.in', 'asharaoshopin', 'asha.rao123456', ' asha.rao@shop.in '])(
  '%s is the own address of asha.rao@shop.in',
  (password) => {
    expect(weaknessOf(password, 'asha.rao@shop.in')).toContain('own address');
    expect(weaknessOf(password, 'vikram@shop.in') ?? '').not.toContain('own address');
  },
);

it('a password without Latin letters is no address that begins with a number', () => {
  expect(weaknessOf('839201847362', '9876543210@shop.in')).toBeUndefined();
  expect(weaknessOf('9876543210@shop.in', '9876543210@shop.in')).toContain('own address');
});

it.each([
  ['गुलाबी पतंग नौ दीपक', 'अमित@shop.in'],
  ['839201847362', '99@shop.in'],
])('%s is not the own address of %s', (password, owner) => {
  expect(weaknessOf(password, owner)).toBeUndefined();
});

it('nothing speaks against what was drawn at random', () => {
  for (let n = 0; n < 500; n += 1) {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const secret = randomBytes(24).toString(encoding);
      expect(weaknessOf(secret, 'admin@shop.example'), secret).toBeUndefined();
    }
    expect(weaknessOf(randomBytes(12).toString('base64url'), 'admin@shop.example')).toBeUndefined();
  }
});

it('says nothing of what a secret holds', () => {
  expect(weaknessOf('hunter2hunter2')).not.toContain('hunter');
  expect(isDemoSecret('a-demo-')).toBe(false);
});
