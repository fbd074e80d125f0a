import { describe, expect, it } from 'vitest';
import { beginPayment, completePayment } from '../domain/payment-rules';
import { ACQUIRER, anOrder, attempt, NOW, paid } from '../testing/orders';
import { messageOf } from './message';

describe('the body of a webhook', () => {
  it('has the order as the API shows it', () => {
    const data = paid();
    expect(messageOf({ type: 'ORDER_PROCESSED', data })).toEqual({ event_type: 'ORDER_PROCESSED', data });
  });

  it('is in camelCase once points have a part in it, but for the names that the gateway leaves', () => {
    const order = anOrder({
      allowed_payment_methods: ['CARD', 'POINTS'],
      callback_url: 'https://shop.example/callback',
      purchase_details: { customer: { email_id: 'a@b.example' }, merchant_metadata: { my_key: 'x_y' } },
    });
    const points = { amount: { value: 40_000, currency: 'INR' }, reference: 'points-1' };
    const begun = beginPayment(order, { ...attempt(), points }, NOW).order;
    const [event] = completePayment(begun, ACQUIRER, NOW).events;
    const message = event && messageOf(event);
    expect(message).toMatchObject({
      eventType: 'ORDER_PROCESSED',
      data: {
        orderId: order.order_id,
        merchantOrderReference: 'ref-1',
        status: 'PROCESSED',
        callback_url: 'https://shop.example/callback',
        orderAmount: { value: 100_000, currency: 'INR' },
        preAuth: false,
        partPayment: true,
        purchaseDetails: { customer: { emailId: 'a@b.example' }, merchantMetadata: { my_key: 'x_y' } },
        payments: [
          {
            paymentMethod: 'CARD',
            merchant_payment_reference: 'payment-1',
            paymentAmount: { value: 60_000 },
          },
          {
            paymentMethod: 'POINTS',
            merchant_payment_reference: 'points-1',
            paymentAmount: { value: 40_000 },
          },
        ],
        integration_mode: 'REDIRECT',
      },
    });
    expect(message).not.toHaveProperty('event_type');
  });
});
