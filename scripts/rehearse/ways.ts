/** The other ways to pay on the gateway's page: a named account, express checkout, a window, and a coupon. */
import { paise } from '@/lib/money';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { attempt, lineOfError } from './attempt';
import { blocker, notTried, pass } from './line';
import { paidLine } from './paying';
import { AMOUNT, create, inputFor, paidOf, paidOrder, type Run } from './rehearsal';

const COUPON = paise(100);

export const named: Run = async function* (rehearsal) {
  const step = 'named account';
  if (!isEnabled('bank')) {
    yield notTried(step, 'switched off, or without UPI and net banking');
    return;
  }
  yield await paidLine(
    rehearsal,
    step,
    'account',
    {
      input: inputFor(rehearsal, 'account', { fromNamedAccount: true }),
      method: rehearsal.env.PINELABS_METHODS.includes('UPI') ? 'UPI' : 'NETBANKING',
      says: 'Pay this order (₹10). It names an account that is nobody’s: leave it out where the test bank refuses yours:',
    },
    'set PINELABS_BANK_DETAILS=off, or ask the gateway to enable payer verification (bank_details)',
  );
};

export const frame: Run = async function* (rehearsal) {
  const step = 'window on our page';
  if (!isEnabled('frame')) {
    yield notTried(step, 'not in PINELABS_SYSTEMS');
    return;
  }
  const input = inputFor(rehearsal, 'frame', { integrationMode: 'IFRAME' });
  const made = await attempt(() => create(rehearsal, 'frame', input));
  yield 'error' in made
    ? lineOfError(
        step,
        made.error,
        'take frame out of PINELABS_SYSTEMS, or ask the gateway to enable IFRAME for the shop’s address',
      )
    : pass(step, 'such an order is taken; pay one in the shop as well');
};

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
