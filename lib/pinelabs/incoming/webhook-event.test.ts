import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_ID, REFERENCE, REFUND_ID, wireOrder, wireRefund } from '../testing/answers';
import { parseWebhookEvent } from './webhook-event';

const event = (value: unknown) => parseWebhookEvent(JSON.stringify(value));

describe('what a webhook is about', () => {
  it('an order: its reference and id', () => {
    expect(event({ event_type: 'ORDER_PROCESSED', data: wireOrder() })).toEqual({
      eventType: 'ORDER_PROCESSED',
      orderReference: REFERENCE,
      gatewayOrderId: ORDER_ID,
      isRefund: false,
    });
  });

  it('bytes as well as text', () => {
    const bytes = Buffer.from(JSON.stringify({ event_type: 'ORDER_CANCELLED', data: wireOrder() }));
    expect(parseWebhookEvent(bytes)).toMatchObject({
      eventType: 'ORDER_CANCELLED',
      gatewayOrderId: ORDER_ID,
    });
  });

  it('a points payment in camelCase', () => {
    const data = {
      orderId: ORDER_ID,
      merchantOrderReference: REFERENCE,
      orderAmount: { value: 1, currency: 'INR' },
    };
    expect(event({ eventType: 'ORDER_AUTHORIZED', data })).toEqual({
      eventType: 'ORDER_AUTHORIZED',
      orderReference: REFERENCE,
      gatewayOrderId: ORDER_ID,
      isRefund: false,
    });
  });

  it('a refund of its own: the refund’s ids and its parent’s', () => {
    expect(event({ event_type: 'REFUND_PROCESSED', data: wireRefund() })).toEqual({
      eventType: 'REFUND_PROCESSED',
      orderReference: 'rf-0001',
      gatewayOrderId: REFUND_ID,
      parentOrderId: ORDER_ID,
      isRefund: true,
    });
  });

  it('a refund told by the parent: the order itself', () => {
    const parsed = event({ event_type: 'REFUND_PROCESSED', data: wireOrder({ status: 'FULLY_REFUNDED' }) });
    expect(parsed).toMatchObject({ gatewayOrderId: ORDER_ID, orderReference: REFERENCE, isRefund: false });
    expect(parsed.parentOrderId).toBeUndefined();
  });

  it('an event that we do not know, with data of another kind', () => {
    expect(event({ event_type: 'TOKEN_ACTIVATED', data: { token: { status: 'ACTIVE' } } })).toEqual({
      eventType: 'TOKEN_ACTIVATED',
      isRefund: false,
    });
  });

  it('leaves out ids that could lead elsewhere', () => {
    const data = { order_id: '../../refunds', parent_order_id: 7, merchant_order_reference: "x' OR 1=1" };
    expect(event({ event_type: 'ORDER_PROCESSED', data })).toEqual({
      eventType: 'ORDER_PROCESSED',
      isRefund: false,
    });
  });

  it('takes a reference that was written as a number', () => {
    expect(event({ event_type: 'X', data: { merchant_order_reference: 112345171 } }).orderReference).toBe(
      '112345171',
    );
  });

  it.each(['', 'not json', '[]', 'null', '7', '"x"', '{}', '{"data":null}', '[{"event_type":"X"}]'])(
    'knows nothing of %j',
    (text) => expect(parseWebhookEvent(text)).toEqual({ eventType: 'UNKNOWN', isRefund: false }),
  );

  it('never throws, whatever was signed', () => {
    const nested = `${'{"data":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(parseWebhookEvent(nested)).toEqual({ eventType: 'UNKNOWN', isRefund: false });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.uint8Array()), (received) => {
        expect(parseWebhookEvent(received).eventType).toBeTruthy();
      }),
    );
  });
});
