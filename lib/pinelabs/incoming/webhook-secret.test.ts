import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webhookKeys, webhookSecretFault } from './webhook-secret';

const keysOf = (secret: string) => webhookKeys(secret).map((key) => Buffer.from(key).toString('latin1'));

it.each([
  ['text that is no Base64', 'abc1234!', ['abc1234!']],
  ['the published example', 'YWJjMTIzNA==', ['abc1234', 'YWJjMTIzNA==']],
  ['without its padding', 'YWJjMTIzNA', ['abc1234', 'YWJjMTIzNA']],
  ['with the scheme’s prefix', 'whsec_YWJjMTIzNA==', ['abc1234', 'YWJjMTIzNA==']],
  ['with too much padding, which is no Base64', 'YWJjMTIzNA===', ['YWJjMTIzNA===']],
  ['whose last letter carries bits that Base64 leaves at zero', 'YWJjMTIzNB==', ['YWJjMTIzNB==']],
  ['of padding alone', '====', ['====']],
  ['with the prefix somewhere else', 'ab_whsec_cd', ['ab_whsec_cd']],
])('the keys of a secret: %s', (_, secret, keys) => {
  expect(keysOf(secret)).toEqual(keys);
});

it('32 hex characters are Base64 of something else: both readings are tried', () => {
  const hex = '0123456789abcdef0123456789abcdef';
  expect(webhookKeys(hex).map((key) => key.length)).toEqual([24, 32]);
  expect(keysOf(hex)[1]).toBe(hex);
});

it('whatever is not refused has a key as hard to guess as itself: no key is short', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.base64String({ maxLength: 40 })), (secret) => {
      fc.pre(webhookSecretFault(secret) === undefined);
      expect(webhookKeys(secret).every((key) => key.length >= 5)).toBe(true);
    }),
  );
});

describe('a pasted secret', () => {
  it.each([
    ['"abc1234"', /quotes/],
    ["'abc1234'", /quotes/],
    ['`abc1234`', /quotes/],
    ['whsec_"abc1234"', /quotes/],
    ['<your secret>', /masked/],
    ['abc1***4567', /masked/],
    ['abc1•••4567', /masked/],
    ['abc1●●●4567', /masked/],
    ['abc1234…', /masked/],
    ['abc1234...', /masked/],
    ['xxxxxxxx', /masked/],
    ['whsec_XXXXXXXX', /masked/],
    ['abc 1234', /a space, a line break/],
    ['abc1234\n', /a space, a line break/],
    ['abc1,1234', /a space, a line break/],
    ['abc1234é', /a space, a line break/],
    ['', /a space, a line break/],
    ['abc123', /fewer than 7 characters/],
    ['abc123==', /fewer than 7 characters/],
    ['whsec_abc123', /fewer than 7 characters/],
  ])('%j is refused, and the refusal says what to do', (secret, fault) => {
    expect(webhookSecretFault(secret)).toMatch(fault);
  });

  it.each([
    'abc1234',
    'YWJjMTIzNA==',
    'whsec_abc1234',
    '0123456789abcdef0123456789abcdef',
    // A quote, a star, a point, an equals sign or an x somewhere: a secret may have them.
    '"abc1234',
    'abc1"234"',
    '"abc"1234',
    'abc1234a',
    'abc**1234',
    'abc...1234',
    '<abc1234',
    'abc1234>',
    'ab=cdef',
    'xxxxxxx1',
  ])('%j can be used', (secret) => {
    expect(webhookSecretFault(secret)).toBeUndefined();
  });
});
