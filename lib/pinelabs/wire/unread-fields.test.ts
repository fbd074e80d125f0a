import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unreadFields } from './unread-fields';
import { unreadMoney } from './unread-money';

const loose = z.number().optional().catch(undefined);
const item = z.object({ a: loose }).optional().catch(undefined);
const schema = z.object({
  a: loose,
  list: z.array(item).nullish().catch(undefined),
  deep: z.object({ list: z.array(loose) }).optional(),
});

describe('the fields that could not be read', () => {
  it.each([
    ['a field of another type', { a: 'x' }, ['a']],
    ['a field of an item', { list: [{ a: 1 }, { a: 'x' }] }, ['list.1.a']],
    ['an item of another type', { list: ['x'] }, ['list.0']],
    ['items that say nothing', { list: [null, ''] }, ['list.0', 'list.1']],
    ['an item below another field that says nothing', { deep: { list: [1, null] } }, ['deep.list.1']],
    ['a list of another type', { list: 'x' }, ['list']],
    ['no field that says nothing', { a: null, list: null, deep: undefined }, []],
    ['no empty text', { a: '', list: '' }, []],
    ['no field of an item that says nothing', { list: [{ a: null }, { a: '' }, {}] }, []],
    ['nothing of what is no object', 'x', []],
    ['nothing of an object where one is read whole or not at all', { deep: 'x' }, []],
    ['nothing of a list where one is read whole or not at all', { deep: { list: 'x' } }, []],
  ])('are named: %s', (_what, value, paths) => {
    expect(unreadFields(schema, value)).toEqual(paths);
  });

  it('are none of an item that says nothing and is no more than an object', () => {
    expect(unreadFields(z.array(z.object({ a: loose })), [null, undefined, 'x', { a: 'x' }])).toEqual([
      '3.a',
    ]);
  });

  it('are at most twenty, each once', () => {
    const list = Array.from({ length: 30 }, () => ({ a: 'x' }));
    const paths = unreadFields(schema, { list });
    expect(paths).toHaveLength(20);
    expect(new Set(paths).size).toBe(20);
  });
});

const MONEY = [
  'payments',
  'payments.0',
  'payments.0.id',
  'payments.0.status',
  'payments.0.payment_amount',
  'payments.0.payment_amount.value',
  'payments.0.base_amount.currency',
  'payments.0.convenience_fee_breakdown',
  'payments.0.convenience_fee_breakdown.applicable_fee_amount.value',
  'payments.0.capture_data',
  'payments.0.capture_data.0',
  'payments.0.capture_data.10.capture_amount.value',
  'payments.0.capture_data.capture_amount',
  'payments.0.capture_data.0.convenience_fee_breakdown.applicable_fee_amount',
  'payments.0.a_field_of_tomorrow',
  'refunds',
  'refunds.0',
  'refunds.0.status',
  'refunds.0.order_amount',
  'refunds.0.order_id',
];
const NO_MONEY = [
  'payments.0.merchant_payment_reference',
  'payments.0.payment_method',
  'payments.10.payment_option.card_data.issuer_name',
  'payments.0.acquirer_data',
  'payments.0.offer_data.offer_details',
  'payments.0.error_detail',
  'payments.0.conversion_rate',
  'payments.0.created_at',
  'payments.0.convenience_fee_breakdown.fee_amount.value',
  'payments.0.capture_data.10.convenience_fee_breakdown.tax_amount',
  'payments.0.capture_data.convenience_fee_breakdown.tax_amount',
  'payments.0.capture_data.10.merchant_capture_reference',
  'payments.0.capture_data.created_at',
  'refunds.0.created_at',
  'refunds.10.created_at',
  'pre_auth',
  'created_at',
  'payments_retries',
  'old_payments',
  'purchase_details.refunds.0',
];

describe('money that could not be read', () => {
  it.each(MONEY)('%s counts', (path) => {
    expect(unreadMoney({ unread: [path] })).toEqual([path]);
  });

  it.each(NO_MONEY)('%s does not', (path) => {
    expect(unreadMoney({ unread: [path] })).toEqual([]);
  });
});
