import { expect, it } from 'vitest';
import { paise } from '../money';
import type { MoneyRefusal } from '../payments/state/types';
import { asksToRead, refusalText } from './refusal-text';

const amounts = { amount: paise(200), max: paise(100) };
const differing = { field: 'merchant', ours: '1', theirs: '2' };

it.each<[MoneyRefusal, RegExp]>([
  ['below-least', /takes ₹1 or more/],
  [{ code: 'left-below-least', left: paise(99) }, /^Only ₹0\.99 is left; .* ₹1 or more/],
  [{ code: 'above-limit', kind: 'refund', ...amounts }, /^₹2 .* ₹1 that can still be refunded/],
  [{ code: 'above-limit', kind: 'capture', ...amounts }, /^₹2 .* ₹1 that is held/],
  [{ code: 'gateway-not-asked', error: 'TIMEOUT' }, /could not be asked \(TIMEOUT\)/],
  [{ code: 'unreadable', fields: ['a', 'b'] }, /cannot read a, b of the gateway’s order/],
  [{ code: 'read-above', ...amounts }, /^₹2 is more than the ₹1 /],
  [
    { code: 'read-refunded', least: paise(100), most: paise(200) },
    /from ₹1 to ₹2: enter what the dashboard shows/,
  ],
  [{ code: 'unknown-status', status: 'NEW' }, /does not know .* NEW/],
  [{ code: 'no-approved-payment', status: 'PROCESSED' }, /says PROCESSED and shows no payment/],
  [{ code: 'status-without-money', status: 'FAILED' }, /FAILED does not say where the money is/],
  [
    { code: 'contradiction', ...differing },
    /shows cannot be right \(merchant: 1, and it shows 2; amounts are in paise\)/,
  ],
  [{ code: 'other-order', ...differing }, /merchant differs \(ours 1, the gateway’s 2\)/],
  [
    { code: 'decreased', field: 'released', ours: paise(149_900), theirs: paise(0) },
    /recorded ₹1,499 as released, and the gateway shows ₹0/,
  ],
])('%j says what is the matter, with its figures', (refusal, sentence) => {
  expect(refusalText(refusal)).toMatch(sentence);
});

it.each<[MoneyRefusal | undefined, boolean]>([
  [{ code: 'unreadable', fields: ['a'] }, true],
  [{ code: 'unknown-status', status: 'NEW' }, true],
  [{ code: 'no-approved-payment', status: 'PROCESSED' }, true],
  [{ code: 'contradiction', ...differing }, true],
  [{ code: 'read-above', ...amounts }, true],
  [{ code: 'read-refunded', least: paise(0), most: paise(1) }, true],
  ['below-least', true],
  [{ code: 'other-order', ...differing }, false],
  [{ code: 'status-without-money', status: 'FAILED' }, false],
  ['changed-since-seen', false],
  [undefined, false],
])('%j asks for what the dashboard shows: %s', (refusal, asks) => {
  expect(asksToRead(refusal)).toBe(asks);
});
