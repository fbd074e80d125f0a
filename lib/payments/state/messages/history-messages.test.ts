import { expect, it } from 'vitest';
import { describeOperation } from './history-messages';

it('a repeat is said to have the same reference, but a cancel, which is sent without one', () => {
  expect(describeOperation('refund', 1_000, 'asked-again')).toBe(
    'Asked the gateway again for the refund of ₹10, under the same reference',
  );
  expect(describeOperation('cancel', 1_000, 'asked-again')).toBe(
    'Asked the gateway again for the cancellation of ₹10',
  );
});
