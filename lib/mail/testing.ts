/** Builders for the tests of messages. */
import { paise } from '@/lib/money';
import type { MailFacts } from './render/facts';

const amount = paise(149_900);

/** An order of ₹1,499 that was paid at once. */
export function paidFacts(changes: Partial<MailFacts> = {}): MailFacts {
  return {
    kind: 'confirmed',
    amount,
    reference: 'BN-7K2M-4QXA-9TBC',
    placedAt: Date.UTC(2026, 10, 21, 4),
    firstName: 'Asha',
    status: 'PROCESSED',
    lines: [{ name: 'Linen kurta', options: 'Indigo, M', quantity: 1, total: amount }],
    subtotal: amount,
    shipping: paise(0),
    money: moneyOf({ captured: 149_900 }),
    paidWith: 'VISA credit card ···· 1112, HDFC',
    address: ['Asha Rao', '12 Lake Road', 'Bengaluru 560001', 'Karnataka'],
    canPay: false,
    refundOpen: false,
    ...changes,
  };
}

/** Of an order of ₹1,499, held in full unless `authorised` says otherwise. */
export function moneyOf(
  figures: Partial<Record<'authorised' | 'captured' | 'released' | 'refunded', number>>,
): MailFacts['money'] {
  const { authorised = 149_900, captured = 0, released = 0, refunded = 0 } = figures;
  return {
    total: amount,
    authorised: paise(authorised),
    captured: paise(captured),
    released: paise(released),
    refunded: paise(refunded),
  };
}

export const LINKS = { order: 'https://shop.example/order/token', shop: 'https://shop.example/' };
