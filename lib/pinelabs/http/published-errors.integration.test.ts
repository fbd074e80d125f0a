/** Refusals as the gateway publishes them: what each means to who called. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from './endpoint';
import { errorFromResponse } from './error-from-response';

interface Published {
  readonly name: string;
  readonly call: Endpoint;
  readonly status: number;
  readonly answer: Readonly<Record<string, unknown>>;
}

const file = path.join(import.meta.dirname, '../../../packages/sandbox/contract/published/errors.json');
const published = JSON.parse(readFileSync(file, 'utf8')) as readonly Published[];

const NOT_FOUND = ['NotFoundError', 'ORDER_NOT_FOUND', 'over'];
const REPEATED = ['ConflictError', 'DUPLICATE_REQUEST', 'may be done'];
const refused = (code: string, outcome = 'over') => ['RequestRefusedError', code, outcome];

/** The error, its code, and whether it is over with that: to what moves money, "may be done" is never a failure. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'not-found-404': NOT_FOUND,
  'not-found-400': NOT_FOUND,
  'refund-of-unpaid': NOT_FOUND,
  'second-cancel': refused('ORDER_CANCELLED', 'may be done'),
  'repeated-create-409': REPEATED,
  'repeated-create-422': REPEATED,
  'repeated-capture-409': REPEATED,
  'repeated-capture-422': REPEATED,
  'repeated-refund-409': REPEATED,
  'repeated-refund-422': REPEATED,
  'payment-risk-check-failed': refused('RISK_CHECK_FAILED'),
  'payment-insufficient-funds': refused('INSUFFICIENT_FUNDS'),
  'payment-card-lost': refused('CARD_LOST'),
  'payment-card-stolen': refused('CARD_STOLEN'),
  'payment-card-not-enrolled': refused('CARD_NOT_ENROLLED'),
  'payment-card-verification-failed': refused('CARD_VERIFICATION_FAILED'),
  'payment-payment-method-not-enabled': refused('PAYMENT_METHOD_NOT_ENABLED'),
  'payment-payment-pending': refused('PAYMENT_PENDING', 'may be done'),
  'payment-timed-out': ['ServerError', 'TIMED_OUT', 'may be done'],
  'payment-unknown-error': ['ServerError', 'UNKNOWN_ERROR', 'may be done'],
};

const read = ({ call, status, answer }: Published) =>
  errorFromResponse({
    status,
    body: JSON.stringify(answer),
    contentType: 'application/json',
    retryAfter: undefined,
    requestId: 'request-1',
    money: !call.startsWith('get-'),
    endpoint: call,
  });

describe('a published refusal', () => {
  it('has an expectation each', () => {
    expect(published.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(published)('$name: $status is read as what it is', (refusal) => {
    const { name, code, outcomeUnknown } = read(refusal);
    expect([name, code, outcomeUnknown ? 'may be done' : 'over']).toEqual(EXPECTED[refusal.name]);
  });

  it('of a reference that was used says where, in the gateway’s words', () => {
    const repeated = published.filter(({ name }) => name.startsWith('repeated-'));
    expect(repeated.map((one) => read(one).refusal?.step)).toEqual(
      repeated.map(({ answer }) => (answer.additional_error_details as { step: string }).step),
    );
  });
});
