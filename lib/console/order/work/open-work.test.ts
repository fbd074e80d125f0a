import { expect, it } from 'vitest';
import { openWork } from './open-work';

const NOTHING = { reviews: [], operations: [], requests: [], gatewayOrderId: 'v1-1' };
const operation = (kind: 'create' | 'capture', state: 'succeeded' | 'unknown' | 'failed') => ({
  kind,
  state,
  refusal: state === 'failed' ? { source: 'gateway' } : null,
});

it('names what is open at an order, and nothing that has ended', () => {
  expect(openWork(NOTHING)).toEqual([]);
  expect(openWork({ ...NOTHING, operations: [operation('capture', 'succeeded') as never] })).toEqual([]);
  expect(
    openWork({
      ...NOTHING,
      operations: [operation('capture', 'unknown') as never],
      requests: [{ state: 'pending' }],
      reviews: [{}],
    }),
  ).toEqual(['capture', 'devices', 'review']);
});

it('names a refusal of an order that the gateway has not taken since', () => {
  const operations = [operation('create', 'failed') as never];
  expect(openWork({ ...NOTHING, operations })).toEqual([]);
  expect(openWork({ ...NOTHING, operations, gatewayOrderId: null })).toEqual(['refused']);
});
