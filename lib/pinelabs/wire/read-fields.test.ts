import { describe, expect, it } from 'vitest';
import { readPaths, unreadablePaths } from './read-fields';

describe('the fields that the client reads', () => {
  it('are those of its schemas, by path', () => {
    expect(readPaths('token')).toEqual(['access_token', 'expires_in', 'expires_at']);
    const order = readPaths('order');
    expect(order).toContain('data.payments[].payment_amount.value');
    expect(order).toContain('data.payments[].capture_data[].capture_amount.currency');
    expect(order).toContain('data.purchase_details.customer.shipping_address.pincode');
    expect(order).not.toContain('data.allowed_payment_methods');
  });
});

describe('what it cannot read of an answer', () => {
  const data = {
    order_id: 'v1-1-aa-B',
    merchant_order_reference: 'BN-1',
    status: 'PROCESSED',
    order_amount: { value: 100, currency: 'INR' },
  };

  it('is nothing of a good one, in either spelling', () => {
    expect(unreadablePaths('order', { data })).toEqual([]);
    const { order_id: orderId, ...rest } = data;
    expect(unreadablePaths('order', { data: { ...rest, orderId } })).toEqual([]);
  });

  it('is a field that makes the answer useless', () => {
    expect(unreadablePaths('order', { data: { ...data, order_amount: 100 } })).toEqual(['data.order_amount']);
    expect(unreadablePaths('link', { order_id: 'v1-1-aa-B' })).toEqual(['redirect_url']);
    expect(unreadablePaths('order', 'gone')).toEqual(['all of it']);
  });

  it('is a field that is left out, too', () => {
    const payments = [{ id: 'p', status: 'PROCESSED', payment_amount: { value: '100', currency: 'INR' } }];
    expect(unreadablePaths('order', { data: { ...data, payments } })).toEqual([
      'data.payments.0.payment_amount.value',
    ]);
  });
});
