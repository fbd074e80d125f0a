/** The other ways to pay on the gateway's page: a named account, express checkout, a window, and a coupon. */
import { paise } from '@/lib/money';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { attempt, lineOfError } from './attempt';
import { blocker, type Line, notTried, pass } from './line';
import {
  AMOUNT,
  create,
  inputFor,
  paidOf,
  paidOrder,
  type Rehearsal,
  type Run,
  type Terms,
} from './rehearsal';

const COUPON = paise(100);

export const named: Run = async function* (rehearsal) {
  const refused =
    'set PINELABS_BANK_DETAILS=off, or ask the gateway to enable payer verification (bank_details)';
  yield isEnabled('bank')
    ? await taken(rehearsal, 'named account', 'account', { fromNamedAccount: true }, refused)
    : notTried('named account', 'switched off, or without UPI and net banking');
};

export const frame: Run = async function* (rehearsal) {
  const refused =
    'take frame out of PINELABS_SYSTEMS, or ask the gateway to enable IFRAME for the shop’s address';
  yield isEnabled('frame')
    ? await taken(rehearsal, 'window on our page', 'frame', { integrationMode: 'IFRAME' }, refused)
    : notTried('window on our page', 'not in PINELABS_SYSTEMS');
};

async function taken(
  rehearsal: Rehearsal,
  step: string,
  name: string,
  terms: Terms,
  refused: string,
): Promise<Line> {
  const made = await attempt(() => create(rehearsal, name, inputFor(rehearsal, name, terms)));
  return 'error' in made
    ? lineOfError(step, made.error, refused)
    : pass(step, 'such an order is taken; pay one in the shop as well');
}

export const express: Run = async function* (rehearsal) {
  const step = 'express checkout';
  if (!isEnabled('express')) {
    yield notTried(step, 'not in PINELABS_SYSTEMS');
    return;
  }
  const { customer: _nobody, ...input } = inputFor(rehearsal, 'express');
  const made = await attempt(() =>
    paidOrder(rehearsal, 'express', {
      express: true,
      input: { ...input, express: true },
      says: 'Pay this order (₹10); the page must ask for name and address:',
    }),
  );
  if ('error' in made)
    yield lineOfError(
      step,
      made.error,
      'take express out of PINELABS_SYSTEMS, or ask the gateway to enable it',
    );
  else if ('line' in made.value) yield made.value.line;
  else {
    const { customer } = made.value.order;
    yield customer?.shippingAddress
      ? pass(step, 'the paid order has the customer’s address')
      : blocker(
          step,
          'the paid order has no address',
          'take express out of PINELABS_SYSTEMS, or ask the gateway for address collection',
        );
  }
};

/** What the gateway's documents leave open and only a person in the shop can try: docs/going-live.md. */
export const byHand: Run = async function* () {
  const open = 'the documents leave it open';
  yield notTried(
    'cancelled page',
    open,
    'cancel on the hosted page of an order of the shop, and pay by the same link',
  );
  yield notTried(
    'event of a pending payment',
    open,
    'close the window while the bank asks, and see /admin/webhooks',
  );
  if (isEnabled('emi'))
    yield notTried(
      'wrong password by EMI',
      open,
      'on the shop’s own page: a wrong password, then the right one',
    );
  if (isEnabled('cardless'))
    yield notTried('devices', open, 'block one in the console, refund a part, and compare with the gateway');
};

/** The shop sends none; what one does to the amount is open in the gateway's documents. */
export const coupon: Run = async function* (rehearsal) {
  const step = 'coupon';
  const input = inputFor(rehearsal, 'coupon', { couponDiscount: COUPON });
  const made = await attempt(() =>
    paidOrder(rehearsal, 'coupon', { input, says: 'Pay this order (₹10, with a coupon of ₹1):' }),
  );
  if ('error' in made)
    yield pass(step, `an order with one is refused: ${made.error.code} (HTTP ${made.error.status})`);
  else if ('line' in made.value) yield made.value.line;
  else {
    const paid = paidOf(made.value.order);
    yield pass(
      step,
      paid === AMOUNT
        ? 'is not taken off order_amount'
        : `is taken off: ${paid} of ${AMOUNT} paise were paid`,
    );
  }
};
