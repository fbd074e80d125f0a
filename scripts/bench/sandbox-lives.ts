/** Whole lives of orders, for the measurement of the sandbox. */
import { randomUUID } from 'node:crypto';
import { paise } from '@/lib/money';
import type { CheckoutInput, PineLabs } from '@/lib/pinelabs';

/** Who does them side by side. */
const CUSTOMERS = 8;
const ADDRESS = {
  fullName: 'Asha Rao',
  address1: '12 Lake Road',
  address2: '',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560001',
  country: 'India',
};

export function sampleOrder(): CheckoutInput {
  return {
    reference: randomUUID(),
    amount: paise(149_900),
    preAuth: true,
    allowedPaymentMethods: ['CARD'],
    callbackUrl: 'http://127.0.0.1:9/callback',
    failureCallbackUrl: 'http://127.0.0.1:9/callback',
    customer: {
      id: '123456',
      email: 'asha@example.com',
      firstName: 'Asha',
      lastName: 'Rao',
      mobile: '9876543210',
      billingAddress: ADDRESS,
      shippingAddress: ADDRESS,
    },
    items: [],
  };
}

/**
 * Created, paid, captured and refunded in full, over HTTP, by the shop's own client.
 * @returns lives a second.
 */
export function lives(
  gateway: PineLabs,
  pay: (reference: string) => Promise<unknown>,
  seconds: number,
): Promise<number> {
  return repeat(seconds, async () => {
    const order = sampleOrder();
    const { orderId } = await gateway.createCheckout(order);
    await pay(order.reference);
    await gateway.capture(orderId, { reference: randomUUID(), amount: order.amount });
    await gateway.refund(orderId, { reference: randomUUID(), amount: order.amount });
  });
}

/** As many calls as a life has, of a handler that does nothing. @returns such lives a second. */
export function bareLives(url: string, seconds: number): Promise<number> {
  return repeat(seconds, async () => {
    for (let call = 1; call <= 4; call += 1) {
      await (await fetch(`${url}/call`, { method: 'POST', body: '{}' })).text();
    }
  });
}

/** @returns how often a second `work` was finished, by {@link CUSTOMERS} who do it one after the other. */
async function repeat(seconds: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  const end = began + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: CUSTOMERS }, async () => {
      while (performance.now() < end) {
        await work();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}
