import { expect, it } from 'vitest';
import { secret } from '../secret';
import { errorFromResponse } from './error-from-response';
import { refusalFrom } from './refusal';

const SENT = {
  purchase_details: {
    customer: {
      first_name: 'Asha',
      last_name: 'Das Gupta',
      full_name: 'आशा देव',
      email_id: 'asha@example.com',
      billing_address: { city: 'Kochi', pincode: 'B7', state: '!', country: null },
      age: 42,
      company: undefined,
    },
    bank_details: { account_number: secret('500000004545'), bank_name: 'Example' },
  },
  allowed_payment_methods: ['CARD', 'POINTS'],
};
const reasonOf = (reason: unknown) => refusalFrom({ reason }, SENT)?.reason;

it('keeps where, when and why a request was refused', () => {
  const details = {
    source: 'BUSINESS',
    step: 'ORDER_CREATION',
    reason: 'allowed_payment_methods[1]: POINTS is not configured for this merchant',
  };
  expect(refusalFrom(details, SENT)).toEqual(details);
  const error = errorFromResponse({
    status: 422,
    body: JSON.stringify({ code: 'OPERATION_NOT_ALLOWED', message: 'no', additional_error_details: details }),
    contentType: 'application/json',
    retryAfter: undefined,
    requestId: 'r',
    money: true,
    endpoint: 'create-checkout',
    sent: SENT,
  });
  expect(error).toMatchObject({ code: 'OPERATION_NOT_ALLOWED', refusal: details, retryable: false });
});

it.each([
  ['an e-mail address', 'refused for asha@example.com today', 'refused for … today'],
  ['an address of the web', 'see https://gateway.example/?token=abc now', 'see … now'],
  ['a card’s number', 'card 4012 0010 3714 1112 refused', 'card … … … … refused'],
  ['an account’s number', 'account 500000004545', 'account …'],
  ['a PAN', 'pan QWERT1234Y', 'pan …'],
  ['a token', 'Bearer ab-token-x7 of key abcdefghijk1', 'Bearer ab-token-x7 of key …'],
  ['a name that was sent', 'the customer Asha of KOCHI', 'the customer … of …'],
  ['one of two names', 'Gupta is not known', '… is not known'],
  ['a name in another script', 'ग्राहक आशा', 'ग्राहक …'],
  ['a short word with a digit that was sent', 'pincode B7', 'pincode …'],
  ['what would break a line', 'one\ntwo\u0000three', 'one two three'],
  ['markup', '<b>bold</b>', 'b bold /b'],
])('hides %s', (_what, said, kept) => {
  expect(reasonOf(said)).toBe(kept);
});

it('takes no more than a line, and no word of another shape', () => {
  expect(reasonOf('no '.repeat(500))?.length).toBeLessThanOrEqual(200);
  expect(refusalFrom({ source: 'x1', step: 'a'.repeat(61), reason: 7 }, SENT)).toBeUndefined();
  for (const value of [undefined, null, 'text', 4, []]) expect(refusalFrom(value, undefined)).toBeUndefined();
});

it('keeps a number of two digits, and a word that the request does not say of its customer', () => {
  expect(reasonOf('12 months with POINTS, not 123')).toBe('12 months with POINTS, not …');
});

it.each([
  [{ source: 'BUSINESS' }, { source: 'BUSINESS', step: undefined, reason: undefined }],
  [{ step: 'ORDER_CREATION' }, { source: undefined, step: 'ORDER_CREATION', reason: undefined }],
  [{ reason: 'not today' }, { source: undefined, step: undefined, reason: 'not today' }],
  [{ source: '', step: ' ', reason: ' ' }, undefined],
])('of %j says that alone', (details, kept) => {
  expect(refusalFrom(details, undefined)).toEqual(kept);
});
