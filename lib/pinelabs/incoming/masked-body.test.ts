import { expect, it } from 'vitest';
import { maskedBody } from './masked-body';

const masked = (text: string) => maskedBody(Buffer.from(text)).toString();

it.each([
  [
    '{"bank_details":{"account_number":"500000004545","bank_name":"₹ Bank"}}',
    '{"bank_details":{"account_number":"XXXXXXXX4545","bank_name":"₹ Bank"}}',
  ],
  ['{"account_number" : 500000004545}', '{"account_number" : "XXXXXXXX4545"}'],
  ['{"account_number":"4545"}', '{"account_number":""}'],
  ['{"account_number":"a\\"b00001234"}', '{"account_number":"XXXXXXXX1234"}'],
])('keeps the last digits of an account alone: %s', (body, kept) => {
  expect(masked(body)).toBe(kept);
});

it('leaves everything else as it came', () => {
  const body = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
  expect(maskedBody(body)).toBe(body);
  expect(masked('{"order_id":"v1-1","account":"500000004545"}')).toContain('500000004545');
});
